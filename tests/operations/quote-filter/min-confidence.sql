select json_object('confident', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from quote q1
      limit 1 offset ?1)
    where not exists(select 1
      from
      (select *
        from quote q1
        order by q1.published_from desc, q1.start desc, q1.id desc
        limit ?1) q1
      where q1.confidence >= ?2
      limit 1 offset ?3)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from quote q1
        limit 1 offset ?1),
      (select count(*)
        from quote q1
        where q1.confidence >= ?2)),
      'nodes', json_group_array(json_object('id', q1.id,
        'form', q1.form)))
    from
    (select q1.id, q1.form
      from quote q1
      where q1.confidence >= ?2
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?3) q1))) as data
