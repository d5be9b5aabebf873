select json_object('quotes',
  (select json_object('nodes', json_group_array(json_object('id', q1.id,
        'form', q1.form,
        'text', q1.text,
        'secondHand', iif(q1.cited_work_id is not null, json('true'), json('false')),
        'confidence', q1.confidence,
        'speakers',
        (select json_group_array(json_object('slug', r1.slug,
            'name', r1.name))
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
        'span', json_object('start', q1.start,
          'end', q1."end"),
        'article',
        (select json_object('slug', a1.slug,
            'title', a1.title,
            'url', a1.url,
            'publishedOn', a1.published_on,
            'language', a1.language,
            'license', a1.license,
            'publication',
            (select json_object('slug', a2.slug,
                'name', a2.name)
              from actor a2
              where a2.id = a1.publication_id))
          from article a1
          where a1.id = q1.article_id),
        'citedWork',
        (select json_object('slug', a3.slug)
          from article a3
          where a3.id = q1.cited_work_id))),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from quote q1
          limit 1 offset ?1), json('true'), json('false')),
        'endCursor', json_group_array('FB6634CA' || hex(json_array(q1.published_from, q1.start, q1.id))) ->> '$[#-1]'))
    from
    (select q1.id, q1.form, q1.text, q1.cited_work_id, q1.confidence, q1.speaker_id, q1.start, q1."end", q1.article_id, q1.published_from
      from quote q1
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?1) q1)) as data
