select json_object('secondHand', coalesce((select json_extract('{}', 'end:1:' || random())
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
      where q1.cited_work_id is not null
      limit 1 offset ?2)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from quote q1
        limit 1 offset ?1),
      (select count(*)
        from quote q1
        where q1.cited_work_id is not null)),
      'nodes', json_group_array(json_object('id', q1.id,
        'form', q1.form)))
    from
    (select q1.id, q1.form
      from quote q1
      where q1.cited_work_id is not null
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?2) q1)),
  'firstHand', coalesce((select json_extract('{}', 'end:3:' || random())
    from
    (select 1
      from quote q2
      limit 1 offset ?3)
    where not exists(select 1
      from
      (select *
        from quote q2
        order by q2.published_from desc, q2.start desc, q2.id desc
        limit ?3) q2
      where +q2.cited_work_id is null
      limit 1 offset ?4)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
        from quote q2
        limit 1 offset ?3),
      (select count(*)
        from quote q2
        where +q2.cited_work_id is null)),
      'nodes', json_group_array(json_object('id', q2.id,
        'form', q2.form)))
    from
    (select q2.id, q2.form
      from quote q2
      where +q2.cited_work_id is null
      order by q2.published_from desc, q2.start desc, q2.id desc
      limit ?4) q2))) as data
