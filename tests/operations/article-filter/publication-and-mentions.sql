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
      limit 5000)) < 5000)
select json_object('pair', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from article a1
      limit 1 offset ?2)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from article a1
        order by a1.published_from desc, a1.id desc
        limit ?2) a1
      where exists(select 1
        from mention
        where mention.article_id = a1.id
        and +mention.actor_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1))
      and +a1.publication_id =
      (select coalesce(max(merged_actor.into_id), ?3)
        from merged_actor
        where merged_actor.id = ?3)
      limit 1 offset ?4)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select mention.article_id
          from mention
          where mention.actor_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1))
        limit 1 offset ?2),
      (select count(*)
        from article a1
        where a1.id in
        (select mention.article_id
          from mention
          where mention.actor_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1))
        and +a1.publication_id =
        (select coalesce(max(merged_actor.into_id), ?3)
          from merged_actor
          where merged_actor.id = ?3))),
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
          and +a1.publication_id =
          (select coalesce(max(merged_actor.into_id), ?3)
            from merged_actor
            where merged_actor.id = ?3)
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
          and +a1.publication_id =
          (select coalesce(max(merged_actor.into_id), ?3)
            from merged_actor
            where merged_actor.id = ?3)
          order by a1.published_from desc, a1.id desc
          limit iif((select few
            from few1), 0, ?4))) a1
      order by +a1.published_from desc, a1.id desc
      limit ?4) a1))) as data,
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
      from
      (select ?3 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as problems
