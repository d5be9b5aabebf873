with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from actor
      where actor.country in
      (select value
        from json_each(?1))
      limit 5000)) < 5000)
select json_object('country',
  (select json_object('totalCount', iif((select max(rowid)
        from actor a1) <= ?2,
      (select count(*)
        from actor a1
        where a1.country = ?3),
      (select coalesce((select json_extract('{}', 'end:0:' || random())
          from
          (select 1)
          where n > ?4), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from actor a1
              where a1.country = ?3
              limit ?5 + 1)) as n))),
      'nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.slug
      from actor a1
      where a1.country = ?3
      order by a1.name, a1.id
      limit ?6) a1),
  'countries', coalesce((select json_extract('{}', 'end:3:' || random())
    from
    (select 1
      from actor a2
      limit 1 offset ?7)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from actor a2
        order by a2.name, a2.id
        limit ?7) a2
      where +a2.country in
      (select value
        from json_each(?1))
      limit 1 offset ?8)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
        from
        (select 1
          from actor
          where actor.country in
          (select value
            from json_each(?1)))
        limit 1 offset ?7),
      (select count(*)
        from actor a2
        where a2.country in
        (select value
          from json_each(?1)))),
      'nodes', json_group_array(json_object('slug', a2.slug)))
    from
    (select *
      from
      (select *
        from
        (select a2.slug, a2.name, a2.id
          from actor a2
          where a2.country in
          (select value
            from json_each(?1))
          order by +a2.name, a2.id
          limit iif((select few
            from few1), ?8, 0))
        union all
        select *
        from
        (select a2.slug, a2.name, a2.id
          from actor a2
          where +a2.country in
          (select value
            from json_each(?1))
          order by a2.name, a2.id
          limit iif((select few
            from few1), 0, ?8))) a2
      order by +a2.name, a2.id
      limit ?8) a2))) as data
