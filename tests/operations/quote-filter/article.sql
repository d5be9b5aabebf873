with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from quote
      where quote.article_id in
      (select value
        from json_each(?1))
      limit 5000)) < 5000)
select json_object('article',
  (select json_object('totalCount', iif((select max(rowid)
        from quote q1) <= ?2,
      (select count(*)
        from quote q1
        where q1.article_id = ?3),
      (select coalesce((select json_extract('{}', 'end:0:' || random())
          from
          (select 1)
          where n > ?4), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from quote q1
              where q1.article_id = ?3
              limit ?5 + 1)) as n))),
      'nodes', json_group_array(json_object('id', q1.id,
        'form', q1.form)))
    from
    (select q1.id, q1.form
      from quote q1
      where q1.article_id = ?3
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?6) q1),
  'articles', coalesce((select json_extract('{}', 'end:3:' || random())
    from
    (select 1
      from quote q2
      limit 1 offset ?7)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from quote q2
        order by q2.published_from desc, q2.start desc, q2.id desc
        limit ?7) q2
      where +q2.article_id in
      (select value
        from json_each(?1))
      limit 1 offset ?8)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
        from
        (select 1
          from quote
          where quote.article_id in
          (select value
            from json_each(?1)))
        limit 1 offset ?7),
      (select count(*)
        from quote q2
        where q2.article_id in
        (select value
          from json_each(?1)))),
      'nodes', json_group_array(json_object('id', q2.id,
        'form', q2.form)))
    from
    (select *
      from
      (select *
        from
        (select q2.id, q2.form, q2.published_from, q2.start
          from quote q2
          where q2.article_id in
          (select value
            from json_each(?1))
          order by +q2.published_from desc, q2.start desc, q2.id desc
          limit iif((select few
            from few1), ?8, 0))
        union all
        select *
        from
        (select q2.id, q2.form, q2.published_from, q2.start
          from quote q2
          where +q2.article_id in
          (select value
            from json_each(?1))
          order by q2.published_from desc, q2.start desc, q2.id desc
          limit iif((select few
            from few1), 0, ?8))) q2
      order by +q2.published_from desc, q2.start desc, q2.id desc
      limit ?8) q2))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?3 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 1 as which, value
    from
    (select value
      from json_each(?1)
      where not exists(select 1
        from article
        where article.id = value)))) as problems
