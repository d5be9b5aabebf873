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
select json_object('all', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from actor a1
      limit 1 offset ?2)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from actor a1
        order by a1.name, a1.id
        limit ?2) a1
      where +a1.country in
      (select value
        from json_each(?1))
      and +a1.kind = ?3
      and +a1.identifiability in
      (select value
        from json_each(?4))
      limit 1 offset ?5)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select 1
          from actor
          where actor.country in
          (select value
            from json_each(?1)))
        limit 1 offset ?2),
      (select count(*)
        from actor a1
        where a1.country in
        (select value
          from json_each(?1))
        and +a1.kind = ?3
        and +a1.identifiability in
        (select value
          from json_each(?4)))),
      'nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select *
      from
      (select *
        from
        (select a1.slug, a1.name, a1.id
          from actor a1
          where a1.country in
          (select value
            from json_each(?1))
          and +a1.kind = ?3
          and +a1.identifiability in
          (select value
            from json_each(?4))
          order by +a1.name, a1.id
          limit iif((select few
            from few1), ?5, 0))
        union all
        select *
        from
        (select a1.slug, a1.name, a1.id
          from actor a1
          where +a1.country in
          (select value
            from json_each(?1))
          and +a1.kind = ?3
          and +a1.identifiability in
          (select value
            from json_each(?4))
          order by a1.name, a1.id
          limit iif((select few
            from few1), 0, ?5))) a1
      order by +a1.name, a1.id
      limit ?5) a1))) as data
