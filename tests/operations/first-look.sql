select json_object('articles',
  (select json_object('nodes', json_group_array(json_object('slug', a1.slug,
        'title', a1.title)))
    from
    (select a1.slug, a1.title
      from article a1
      order by a1.published_from desc, a1.id desc
      limit ?1) a1),
  'actors', json_object('totalCount', iif((select max(rowid)
      from actor a2) <= ?2,
    (select count(*)
      from actor a2
      where a2.kind = ?3),
    (select coalesce((select json_extract('{}', 'end:2:' || random())
        from
        (select 1)
        where n > ?4), n)
      from
      (select
        (select count(*)
          from
          (select 1
            from actor a2
            where a2.kind = ?3
            limit ?5 + 1)) as n)))),
  'quotes',
  (select json_object('nodes', json_group_array(json_object('text', q1.text,
        'speaker',
        (select json_object('name', a3.name,
            'kind', a3.kind)
          from actor a3
          where a3.id = q1.speaker_id),
        'citedWork',
        (select json_object('publication',
            (select json_object('name', a5.name)
              from actor a5
              where a5.id = a4.publication_id))
          from article a4
          where a4.id = q1.cited_work_id),
        'span', json_object('start', q1.start,
          'end', q1."end"))))
    from
    (select q1.text, q1.speaker_id, q1.cited_work_id, q1.start, q1."end"
      from quote q1
      where q1.form = ?6
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?7) q1)) as data
