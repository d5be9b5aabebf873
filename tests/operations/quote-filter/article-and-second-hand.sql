select json_object('articleFirstHand', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from quote q1
      where q1.article_id = ?1
      limit 1 offset ?2)
    where not exists(select 1
      from
      (select *
        from quote q1
        where q1.article_id = ?1
        order by q1.published_from desc, q1.start desc, q1.id desc
        limit ?2) q1
      where +q1.cited_work_id is null
      limit 1 offset ?3)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from quote q1
        where q1.article_id = ?1
        limit 1 offset ?2),
      (select count(*)
        from quote q1
        where q1.article_id = ?1
        and +q1.cited_work_id is null)),
      'nodes', json_group_array(json_object('id', q1.id,
        'form', q1.form)))
    from
    (select q1.id, q1.form
      from quote q1
      where q1.article_id = ?1
      and +q1.cited_work_id is null
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?3) q1))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?1 as value)
      where not exists(select 1
        from article
        where article.id = value)))) as problems
