with few1(few) as materialized
(select
  (select count(*)
    from
    (select mention.article_id
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
    (select mention.article_id
      from mention
      where mention.actor_id in
      (select coalesce(merged_actor.into_id, value)
        from json_each(?2) left join merged_actor on merged_actor.id = value)
      limit 5000)) < 5000)
select json_object('mentions', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from article a1
      limit 1 offset ?3)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from article a1
        order by a1.published_from desc, a1.id desc
        limit ?3) a1
      where exists(select 1
        from mention
        where mention.article_id = a1.id
        and +mention.actor_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1))
      limit 1 offset ?4)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select mention.article_id
          from mention
          where mention.actor_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1))
        limit 1 offset ?3),
      (select count(*)
        from article a1
        where a1.id in
        (select mention.article_id
          from mention
          where mention.actor_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1)))),
      'nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select *
      from
      (select *
        from
        (select a1.slug, a1.published_from, a1.id
          from article a1
          where a1.id in
          (select mention.article_id
            from mention
            where mention.actor_id =
            (select coalesce(max(merged_actor.into_id), ?1)
              from merged_actor
              where merged_actor.id = ?1))
          order by +a1.published_from desc, a1.id desc
          limit iif((select few
            from few1), ?4, 0))
        union all
        select *
        from
        (select a1.slug, a1.published_from, a1.id
          from article a1
          where exists(select 1
            from mention
            where mention.article_id = a1.id
            and +mention.actor_id =
            (select coalesce(max(merged_actor.into_id), ?1)
              from merged_actor
              where merged_actor.id = ?1))
          order by a1.published_from desc, a1.id desc
          limit iif((select few
            from few1), 0, ?4))) a1
      order by +a1.published_from desc, a1.id desc
      limit ?4) a1)),
  'mentionsAny', coalesce((select json_extract('{}', 'end:3:' || random())
    from
    (select 1
      from article a2
      limit 1 offset ?5)
    where not
    (select few
      from few2)
    and not exists(select 1
      from
      (select *
        from article a2
        order by a2.published_from desc, a2.id desc
        limit ?5) a2
      where exists(select 1
        from mention
        where mention.article_id = a2.id
        and +mention.actor_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?2) left join merged_actor on merged_actor.id = value))
      limit 1 offset ?6)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
        from
        (select mention.article_id
          from mention
          where mention.actor_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?2) left join merged_actor on merged_actor.id = value))
        limit 1 offset ?5),
      (select count(*)
        from article a2
        where a2.id in
        (select mention.article_id
          from mention
          where mention.actor_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?2) left join merged_actor on merged_actor.id = value)))),
      'nodes', json_group_array(json_object('slug', a2.slug)))
    from
    (select *
      from
      (select *
        from
        (select a2.slug, a2.published_from, a2.id
          from article a2
          where a2.id in
          (select mention.article_id
            from mention
            where mention.actor_id in
            (select coalesce(merged_actor.into_id, value)
              from json_each(?2) left join merged_actor on merged_actor.id = value))
          order by +a2.published_from desc, a2.id desc
          limit iif((select few
            from few2), ?6, 0))
        union all
        select *
        from
        (select a2.slug, a2.published_from, a2.id
          from article a2
          where exists(select 1
            from mention
            where mention.article_id = a2.id
            and +mention.actor_id in
            (select coalesce(merged_actor.into_id, value)
              from json_each(?2) left join merged_actor on merged_actor.id = value))
          order by a2.published_from desc, a2.id desc
          limit iif((select few
            from few2), 0, ?6))) a2
      order by +a2.published_from desc, a2.id desc
      limit ?6) a2))) as data,
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
