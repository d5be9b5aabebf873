with named1(value) as materialized
(select coalesce(coalesce((select actor.id
    from actor
    where actor.slug = value),
  (select merged_actor.into_id
    from merged_actor
    where merged_actor.slug = value)),
  (select coalesce(max(merged_actor.into_id), value)
    from merged_actor
    where merged_actor.id = value))
  from
  (select ?1 as value)),
few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from quote
      cross join quote beside
      where quote.speaker_id =
      (select value
        from named1)
      and beside.article_id = quote.article_id
      limit 5000)) < 5000)
select json_object('articleQuotes', coalesce((select json_extract('{}', 'end:1:' || random())
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
        from quote beside
        where beside.article_id = q1.article_id
        and +beside.speaker_id =
        (select value
          from named1))
      limit 1 offset ?3)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select 1
          from quote
          cross join quote beside
          where quote.speaker_id =
          (select value
            from named1)
          and beside.article_id = quote.article_id)
        limit 1 offset ?2),
      (select count(*)
        from quote q1
        where q1.article_id in
        (select quote.article_id
          from quote
          where quote.speaker_id =
          (select value
            from named1)))),
      'nodes', json_group_array(json_object('id', q1.id)))
    from
    (select *
      from
      (select *
        from
        (select q1.id, q1.published_from, q1.start
          from quote q1
          where q1.article_id in
          (select quote.article_id
            from quote
            where quote.speaker_id =
            (select value
              from named1))
          order by +q1.published_from desc, q1.start desc, q1.id desc
          limit iif((select few
            from few1), ?3, 0))
        union all
        select *
        from
        (select q1.id, q1.published_from, q1.start
          from quote q1
          where exists(select 1
            from quote beside
            where beside.article_id = q1.article_id
            and +beside.speaker_id =
            (select value
              from named1))
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
        from actor
        where actor.slug = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.slug = value)))) as problems
