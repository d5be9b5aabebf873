with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from quote
      where quote.form = ?1
      limit 5000)) < 5000),
few2(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from quote
      where quote.form = ?2
      limit 5000)) < 5000)
select json_object('direct_position_asc', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from quote q1
      limit 1 offset ?3)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from quote q1
        order by q1.article_id, q1.start, q1.id
        limit ?3) q1
      where +q1.form = ?1
      limit 1 offset ?4)),
  (select json_object('nodes', json_group_array(json_object('id', q1.id)))
    from
    (select *
      from
      (select *
        from
        (select q1.id, q1.article_id, q1.start
          from quote q1
          where q1.form = ?1
          order by +q1.article_id, q1.start, q1.id
          limit iif((select few
            from few1), ?4, 0))
        union all
        select *
        from
        (select q1.id, q1.article_id, q1.start
          from quote q1
          where +q1.form = ?1
          order by q1.article_id, q1.start, q1.id
          limit iif((select few
            from few1), 0, ?4))) q1
      order by +q1.article_id, q1.start, q1.id
      limit ?4) q1)),
  'direct_position_desc', coalesce((select json_extract('{}', 'end:3:' || random())
    from
    (select 1
      from quote q2
      limit 1 offset ?5)
    where not
    (select few
      from few2)
    and not exists(select 1
      from
      (select *
        from quote q2
        order by q2.article_id desc, q2.start desc, q2.id desc
        limit ?5) q2
      where +q2.form = ?2
      limit 1 offset ?6)),
  (select json_object('nodes', json_group_array(json_object('id', q2.id)))
    from
    (select *
      from
      (select *
        from
        (select q2.id, q2.article_id, q2.start
          from quote q2
          where q2.form = ?2
          order by +q2.article_id desc, q2.start desc, q2.id desc
          limit iif((select few
            from few2), ?6, 0))
        union all
        select *
        from
        (select q2.id, q2.article_id, q2.start
          from quote q2
          where +q2.form = ?2
          order by q2.article_id desc, q2.start desc, q2.id desc
          limit iif((select few
            from few2), 0, ?6))) q2
      order by +q2.article_id desc, q2.start desc, q2.id desc
      limit ?6) q2)),
  'direct_published_on_asc',
  (select json_object('nodes', json_group_array(json_object('id', q3.id)))
    from
    (select q3.id
      from quote q3
      where q3.form = ?7
      order by q3.published_from, q3.start, q3.id
      limit ?8) q3),
  'direct_published_on_desc',
  (select json_object('nodes', json_group_array(json_object('id', q4.id)))
    from
    (select q4.id
      from quote q4
      where q4.form = ?9
      order by q4.published_from desc, q4.start desc, q4.id desc
      limit ?10) q4)) as data
