select json_object('quotes',
  (select json_object('nodes', json_group_array(json_object('id', q1.id,
        'form', q1.form,
        'text', q1.text,
        'speakers',
        (select json_group_array(json_object('name', r1.name))
          from
          (select *
            from
            (select *, iif(r1.id = q1.speaker_id, 0,
              (select min(joint_speaker.position)
                from joint_speaker
                where joint_speaker.quote_id = q1.id
                and joint_speaker.actor_id = r1.id)) as place
              from actor r1
              where (r1.id = q1.speaker_id or r1.id in
              (select joint_speaker.actor_id
                from joint_speaker
                where joint_speaker.quote_id = q1.id))) r1
            order by r1.place) r1),
        'article',
        (select json_object('slug', a1.slug,
            'title', a1.title,
            'language', a1.language,
            'publishedOn', a1.published_on,
            'recordedAt', a1.recorded_at,
            'publication',
            (select json_object('name', a2.name)
              from actor a2
              where a2.id = a1.publication_id))
          from article a1
          where a1.id = q1.article_id),
        'edits',
        (select json_object('nodes', json_group_array(json_object('createdAt', e1.created_at)))
          from
          (select e1.created_at
            from
            (select distinct change.edit_number, change.edit_id
              from change
              where change.node_id = q1.id
              order by change.edit_number desc, change.edit_id desc
              limit ?1) e1_page
            cross join edit e1
            where e1.id = e1_page.edit_id
            order by e1.number desc, e1.id desc) e1))),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from quote q1
          limit 1 offset ?2), json('true'), json('false')),
        'endCursor', json_group_array('FB6634CA' || hex(json_array(q1.published_from, q1.start, q1.id))) ->> '$[#-1]'))
    from
    (select q1.id, q1.form, q1.text, q1.speaker_id, q1.article_id, q1.published_from, q1.start
      from quote q1
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?2) q1)) as data
