select json_object('of_position_asc',
  (select json_object('nodes', json_group_array(json_object('id', q1.id)))
    from
    (select q1.id
      from quote q1
      where q1.article_id = ?1
      order by q1.article_id, q1.start, q1.id
      limit ?2) q1),
  'of_position_desc',
  (select json_object('nodes', json_group_array(json_object('id', q2.id)))
    from
    (select q2.id
      from quote q2
      where q2.article_id = ?3
      order by q2.article_id desc, q2.start desc, q2.id desc
      limit ?4) q2),
  'of_published_on_asc',
  (select json_object('nodes', json_group_array(json_object('id', q3.id)))
    from
    (select q3.id
      from quote q3
      where q3.article_id = ?5
      order by q3.published_from, q3.start, q3.id
      limit ?6) q3),
  'of_published_on_desc',
  (select json_object('nodes', json_group_array(json_object('id', q4.id)))
    from
    (select q4.id
      from quote q4
      where q4.article_id = ?7
      order by q4.published_from desc, q4.start desc, q4.id desc
      limit ?8) q4)) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?1 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 1 as which, value
    from
    (select value
      from
      (select ?3 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 2 as which, value
    from
    (select value
      from
      (select ?5 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 3 as which, value
    from
    (select value
      from
      (select ?7 as value)
      where not exists(select 1
        from article
        where article.id = value)))) as problems
