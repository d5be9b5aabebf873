with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from mention
      where mention.actor_id =
      (select coalesce(max(merged_actor.into_id), ?1)
        from merged_actor
        where merged_actor.id = ?1)
      limit 5000)) < 5000),
few2(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from mention
      where mention.actor_id in
      (select coalesce(merged_actor.into_id, value)
        from json_each(?2) left join merged_actor on merged_actor.id = value)
      limit 5000)) < 5000)
select json_object('mentions', coalesce((select json_extract('{}', 'end:1:' || random())
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
        order by q1.published_from desc, q1.start desc, q1.id desc
        limit ?3) q1
      where exists(select 1
        from mention
        where mention.article_id = q1.article_id
        and mention.start >= q1.start
        and mention."end" <= q1."end"
        and +mention.actor_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1))
      limit 1 offset ?4)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select 1
          from mention
          where mention.actor_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1))
        limit 1 offset ?3),
      (select count(*)
        from quote q1
        where q1.id in
        (select around.id
          from mention
          cross join quote around
          where mention.actor_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1)
          and around.article_id = mention.article_id
          and around.start <= mention.start
          and around."end" >= mention."end"))),
      'nodes', json_group_array(json_object('id', q1.id,
        'form', q1.form)))
    from
    (select *
      from
      (select *
        from
        (select q1.id, q1.form, q1.published_from, q1.start
          from quote q1
          where q1.id in
          (select around.id
            from mention
            cross join quote around
            where mention.actor_id =
            (select coalesce(max(merged_actor.into_id), ?1)
              from merged_actor
              where merged_actor.id = ?1)
            and around.article_id = mention.article_id
            and around.start <= mention.start
            and around."end" >= mention."end")
          order by +q1.published_from desc, q1.start desc, q1.id desc
          limit iif((select few
            from few1), ?4, 0))
        union all
        select *
        from
        (select q1.id, q1.form, q1.published_from, q1.start
          from quote q1
          where exists(select 1
            from mention
            where mention.article_id = q1.article_id
            and mention.start >= q1.start
            and mention."end" <= q1."end"
            and +mention.actor_id =
            (select coalesce(max(merged_actor.into_id), ?1)
              from merged_actor
              where merged_actor.id = ?1))
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit iif((select few
            from few1), 0, ?4))) q1
      order by +q1.published_from desc, q1.start desc, q1.id desc
      limit ?4) q1)),
  'mentionsAny', coalesce((select json_extract('{}', 'end:3:' || random())
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
        order by q2.published_from desc, q2.start desc, q2.id desc
        limit ?5) q2
      where exists(select 1
        from mention
        where mention.article_id = q2.article_id
        and mention.start >= q2.start
        and mention."end" <= q2."end"
        and +mention.actor_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?2) left join merged_actor on merged_actor.id = value))
      limit 1 offset ?6)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
        from
        (select 1
          from mention
          where mention.actor_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?2) left join merged_actor on merged_actor.id = value))
        limit 1 offset ?5),
      (select count(*)
        from quote q2
        where q2.id in
        (select around.id
          from mention
          cross join quote around
          where mention.actor_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?2) left join merged_actor on merged_actor.id = value)
          and around.article_id = mention.article_id
          and around.start <= mention.start
          and around."end" >= mention."end"))),
      'nodes', json_group_array(json_object('id', q2.id,
        'form', q2.form)))
    from
    (select *
      from
      (select *
        from
        (select q2.id, q2.form, q2.published_from, q2.start
          from quote q2
          where q2.id in
          (select around.id
            from mention
            cross join quote around
            where mention.actor_id in
            (select coalesce(merged_actor.into_id, value)
              from json_each(?2) left join merged_actor on merged_actor.id = value)
            and around.article_id = mention.article_id
            and around.start <= mention.start
            and around."end" >= mention."end")
          order by +q2.published_from desc, q2.start desc, q2.id desc
          limit iif((select few
            from few2), ?6, 0))
        union all
        select *
        from
        (select q2.id, q2.form, q2.published_from, q2.start
          from quote q2
          where exists(select 1
            from mention
            where mention.article_id = q2.article_id
            and mention.start >= q2.start
            and mention."end" <= q2."end"
            and +mention.actor_id in
            (select coalesce(merged_actor.into_id, value)
              from json_each(?2) left join merged_actor on merged_actor.id = value))
          order by q2.published_from desc, q2.start desc, q2.id desc
          limit iif((select few
            from few2), 0, ?6))) q2
      order by +q2.published_from desc, q2.start desc, q2.id desc
      limit ?6) q2))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?1 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 1 as which, value
    from
    (select value
      from json_each(?2)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as problems
