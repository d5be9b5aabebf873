select json_object('quotes',
  (select json_object('totalCount',
      (select count(*)
        from quote q1
        where q1.speaker_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?1) left join merged_actor on merged_actor.id = value)
        and q1.published_until >= ?2
        and q1.published_from >= substr(?2, 1, 4)
        and q1.published_from <= ?3 ),
      'edges', json_group_array(json_object('cursor', 'FB6634CA' || hex(json_array(q1.published_from, q1.start, q1.id)),
        'node', json_object('id', q1.id,
          'form', q1.form,
          'text', q1.text,
          'confidence', q1.confidence,
          'speaker',
          (select json_object('name', a1.name)
            from actor a1
            where a1.id = q1.speaker_id),
          'article',
          (select json_object('slug', a2.slug,
              'title', a2.title,
              'publishedOn', a2.published_on,
              'publication',
              (select json_object('name', a3.name)
                from actor a3
                where a3.id = a2.publication_id))
            from article a2
            where a2.id = q1.article_id),
          'citedWork',
          (select json_object('title', a4.title,
              'publication',
              (select json_object('name', a5.name)
                from actor a5
                where a5.id = a4.publication_id))
            from article a4
            where a4.id = q1.cited_work_id)))),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from quote q1
          where q1.speaker_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?1) left join merged_actor on merged_actor.id = value)
          and q1.published_until >= ?2
          and q1.published_from >= substr(?2, 1, 4)
          and q1.published_from <= ?3
          limit 1 offset ?4), json('true'), json('false')),
        'endCursor', json_group_array('FB6634CA' || hex(json_array(q1.published_from, q1.start, q1.id))) ->> '$[#-1]'))
    from
    (select q1.published_from, q1.start, q1.id, q1.form, q1.text, q1.confidence, q1.speaker_id, q1.article_id, q1.cited_work_id
      from quote q1
      where q1.speaker_id in
      (select coalesce(merged_actor.into_id, value)
        from json_each(?1) left join merged_actor on merged_actor.id = value)
      and q1.published_until >= ?2
      and q1.published_from >= substr(?2, 1, 4)
      and q1.published_from <= ?3
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?4) q1)) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from json_each(?1)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as faults
