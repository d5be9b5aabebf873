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
      limit 5000)) < 5000)
select json_object('mentionsFirstHand', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from quote q1
      limit 1 offset ?2)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from quote q1
        order by q1.published_from desc, q1.start desc, q1.id desc
        limit ?2) q1
      where exists(select 1
        from mention
        where mention.article_id = q1.article_id
        and mention.start >= q1.start
        and mention."end" <= q1."end"
        and +mention.actor_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1))
      and +q1.cited_work_id is null
      limit 1 offset ?3)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select 1
          from mention
          where mention.actor_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1))
        limit 1 offset ?2),
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
          and around."end" >= mention."end")
        and +q1.cited_work_id is null)),
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
          and +q1.cited_work_id is null
          order by +q1.published_from desc, q1.start desc, q1.id desc
          limit iif((select few
            from few1), ?3, 0))
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
          and +q1.cited_work_id is null
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit iif((select few
            from few1), 0, ?3))) q1
      order by +q1.published_from desc, q1.start desc, q1.id desc
      limit ?3) q1))) as data,
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
        where merged_actor.id = value)))) as problems
