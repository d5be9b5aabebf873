with price1(n) as materialized
(select n + min(n, 2000) * ?1
  from
  (select coalesce(sum(n), 0) as n
    from
    (select min(n) * max(asked) as n
      from
      (select word.value ->> 0 as way, word.value ->> 4 as asked, sum(iif(word.value ->> 3,
        (select count(*)
          from actor sampled
          where sampled.ordinal in
          (select 1 + value * size.last / 100
            from json_each(?2))
          and ' ' || sampled.name like '% ' || replace(word.value ->> 2, '"', '') || '%') * max(1.0, 3.0 * size.last / 100),
        (select count(*)
          from json_each(?3) stretch
          cross join actor_search
          where actor_search match word.value ->> 2
          and actor_search.rowid > stretch.value * size.last / 5
          and actor_search.rowid <= stretch.value * size.last / 5 + 400) * max(1.0, 1.0 * size.last / 2000))) as n
        from
        (select coalesce(max(actor.ordinal), 0) as last
          from actor) size
        cross join json_each(?4) word group by 1, word.value ->> 1) group by way))),
few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from actor_search
      where actor_search match ?5
      limit 5000)) < 5000)
select json_object('actors', coalesce(coalesce((select json_extract('{}', 'end:0:' || random())
    from price1
    where n > ?6),
  (select json_extract('{}', 'end:2:' || random())
    from
    (select 1
      from actor a1
      limit 1 offset ?7)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from actor a1
        order by a1.name, a1.id
        limit ?7) a1
      where +a1.ordinal in
      (select rowid
        from actor_search
        where actor_search match ?8)
      and +a1.identifiability = ?9
      limit 1 offset ?10))),
  (select json_object('nodes', json_group_array(json_object('name', a1.name,
        'aliases',
        (select json_group_array(json_object('text', r1.text))
          from
          (select *
            from alias r1
            where r1.actor_id = a1.id
            order by r1.recorded_actor_id, r1.position) r1))))
    from
    (select *
      from
      (select *
        from
        (select a1.name, a1.id
          from actor a1
          where a1.ordinal in
          (select rowid
            from actor_search
            where actor_search match ?11)
          and +a1.identifiability = ?9
          order by +a1.name, a1.id
          limit iif((select few
            from few1), ?10, 0))
        union all
        select *
        from
        (select a1.name, a1.id
          from actor a1
          where +a1.ordinal in
          (select rowid
            from actor_search
            where actor_search match ?8)
          and +a1.identifiability = ?9
          order by a1.name, a1.id
          limit iif((select few
            from few1), 0, ?10))) a1
      order by +a1.name, a1.id
      limit ?10) a1))) as data
