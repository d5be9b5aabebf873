with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from actor
      where actor.kind in
      (select value
        from json_each(?1))
      union all
      select 1
      from actor
      cross join quote
      where actor.kind in
      (select value
        from json_each(?1))
      and quote.speaker_id = actor.id
      limit 5000)) < 5000),
few2(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from actor
      where actor.country = ?2
      union all
      select 1
      from actor
      cross join quote
      where actor.country = ?2
      and quote.speaker_id = actor.id
      limit 5000)) < 5000),
few3(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from actor
      where actor.country in
      (select value
        from json_each(?3))
      union all
      select 1
      from actor
      cross join quote
      where actor.country in
      (select value
        from json_each(?3))
      and quote.speaker_id = actor.id
      limit 5000)) < 5000)
select json_object('kind', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from quote q1
      limit 1 offset ?4)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from quote q1
        order by q1.published_from desc, q1.start desc, q1.id desc
        limit ?4) q1
      where exists(select 1
        from actor
        where actor.id = q1.speaker_id
        and +actor.kind in
        (select value
          from json_each(?1)))
      limit 1 offset ?5)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select 1
          from actor
          where actor.kind in
          (select value
            from json_each(?1))
          union all
          select 1
          from actor
          cross join quote
          where actor.kind in
          (select value
            from json_each(?1))
          and quote.speaker_id = actor.id)
        limit 1 offset ?4),
      (select count(*)
        from quote q1
        where q1.speaker_id in
        (select actor.id
          from actor
          where actor.kind in
          (select value
            from json_each(?1))))),
      'nodes', json_group_array(json_object('id', q1.id)))
    from
    (select *
      from
      (select *
        from
        (select q1.id, q1.published_from, q1.start
          from quote q1
          where q1.speaker_id in
          (select actor.id
            from actor
            where actor.kind in
            (select value
              from json_each(?1)))
          order by +q1.published_from desc, q1.start desc, q1.id desc
          limit iif((select few
            from few1), ?5, 0))
        union all
        select *
        from
        (select q1.id, q1.published_from, q1.start
          from quote q1
          where exists(select 1
            from actor
            where actor.id = q1.speaker_id
            and +actor.kind in
            (select value
              from json_each(?1)))
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit iif((select few
            from few1), 0, ?5))) q1
      order by +q1.published_from desc, q1.start desc, q1.id desc
      limit ?5) q1)),
  'country', coalesce((select json_extract('{}', 'end:3:' || random())
    from
    (select 1
      from quote q2
      limit 1 offset ?6)
    where not
    (select few
      from few2)
    and not exists(select 1
      from
      (select *
        from quote q2
        order by q2.published_from desc, q2.start desc, q2.id desc
        limit ?6) q2
      where exists(select 1
        from actor
        where actor.id = q2.speaker_id
        and +actor.country = ?2)
      limit 1 offset ?7)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
        from
        (select 1
          from actor
          where actor.country = ?2
          union all
          select 1
          from actor
          cross join quote
          where actor.country = ?2
          and quote.speaker_id = actor.id)
        limit 1 offset ?6),
      (select count(*)
        from quote q2
        where q2.speaker_id in
        (select actor.id
          from actor
          where actor.country = ?2))),
      'nodes', json_group_array(json_object('id', q2.id)))
    from
    (select *
      from
      (select *
        from
        (select q2.id, q2.published_from, q2.start
          from quote q2
          where q2.speaker_id in
          (select actor.id
            from actor
            where actor.country = ?2)
          order by +q2.published_from desc, q2.start desc, q2.id desc
          limit iif((select few
            from few2), ?7, 0))
        union all
        select *
        from
        (select q2.id, q2.published_from, q2.start
          from quote q2
          where exists(select 1
            from actor
            where actor.id = q2.speaker_id
            and +actor.country = ?2)
          order by q2.published_from desc, q2.start desc, q2.id desc
          limit iif((select few
            from few2), 0, ?7))) q2
      order by +q2.published_from desc, q2.start desc, q2.id desc
      limit ?7) q2)),
  'both', coalesce((select json_extract('{}', 'end:5:' || random())
    from
    (select 1
      from quote q3
      limit 1 offset ?8)
    where not
    (select few
      from few3)
    and not exists(select 1
      from
      (select *
        from quote q3
        order by q3.published_from desc, q3.start desc, q3.id desc
        limit ?8) q3
      where exists(select 1
        from actor
        where actor.id = q3.speaker_id
        and +actor.country in
        (select value
          from json_each(?3)))
      and exists(select 1
        from actor
        where actor.id = q3.speaker_id
        and +actor.kind = ?9)
      limit 1 offset ?10)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:4:' || random())
        from
        (select 1
          from actor
          where actor.country in
          (select value
            from json_each(?3))
          union all
          select 1
          from actor
          cross join quote
          where actor.country in
          (select value
            from json_each(?3))
          and quote.speaker_id = actor.id)
        limit 1 offset ?8),
      (select count(*)
        from quote q3
        where q3.speaker_id in
        (select actor.id
          from actor
          where actor.country in
          (select value
            from json_each(?3)))
        and exists(select 1
          from actor
          where actor.id = q3.speaker_id
          and +actor.kind = ?9))),
      'nodes', json_group_array(json_object('id', q3.id)))
    from
    (select *
      from
      (select *
        from
        (select q3.id, q3.published_from, q3.start
          from quote q3
          where q3.speaker_id in
          (select actor.id
            from actor
            where actor.country in
            (select value
              from json_each(?3)))
          and exists(select 1
            from actor
            where actor.id = q3.speaker_id
            and +actor.kind = ?9)
          order by +q3.published_from desc, q3.start desc, q3.id desc
          limit iif((select few
            from few3), ?10, 0))
        union all
        select *
        from
        (select q3.id, q3.published_from, q3.start
          from quote q3
          where exists(select 1
            from actor
            where actor.id = q3.speaker_id
            and +actor.country in
            (select value
              from json_each(?3)))
          and exists(select 1
            from actor
            where actor.id = q3.speaker_id
            and +actor.kind = ?9)
          order by q3.published_from desc, q3.start desc, q3.id desc
          limit iif((select few
            from few3), 0, ?10))) q3
      order by +q3.published_from desc, q3.start desc, q3.id desc
      limit ?10) q3))) as data
