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
    (select mention.article_id
      from mention
      where mention.actor_id =
      (select value
        from named1)
      limit 5000)) < 5000),
named2(value) as materialized
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
  (select ?2 as value)),
few2(few) as materialized
(select
  (select count(*)
    from
    (select mention.article_id
      from mention
      where mention.actor_id =
      (select value
        from named2)
      limit ?3 + 1)) < ?3 + 1),
counted1(k0) as materialized
(select *
  from
  (select a2.id
    from article a2
    where a2.id in
    (select mention.article_id
      from mention
      where mention.actor_id =
      (select value
        from named2))
    limit iif((select few
      from few2), -1, 0))
  union all
  select *
  from
  (select a2.id
    from
    (select a2.id
      from article a2
      order by a2.published_from desc, a2.id desc
      limit iif((select few
        from few2), 0, ?4)) a2
    where exists(select 1
      from mention
      where mention.article_id = a2.id
      and +mention.actor_id =
      (select value
        from named2)))),
exact1(exact) as materialized
(select ((select few
    from few2) or not exists(select 1
    from article a2
    limit 1 offset ?4))),
pair1(row, value) as materialized
(select distinct k0, quote.speaker_id
  from counted1
  cross join quote
  where quote.article_id = k0
  and quote.speaker_id is not null),
value1(value, n) as materialized
(select value, count(*)
  from pair1 group by 1),
bucket1(value, n) as materialized
(select value, n
  from value1
  where value is not null
  order by n desc, value
  limit ?5)
select json_object('articles', json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
      from
      (select mention.article_id
        from mention
        where mention.actor_id =
        (select value
          from named1))
      limit 1 offset ?6),
    (select count(*)
      from article a1
      where a1.id in
      (select mention.article_id
        from mention
        where mention.actor_id =
        (select value
          from named1)))),
    'facets', json_array(json_object('buckets',
      (select json_group_array(json_object('label',
          (select actor.name
            from actor
            where actor.id = b1.value),
          'count', b1.n,
          'node',
          (select json_object('kind', a3.kind,
              'country', a3.country)
            from actor a3
            where a3.id = b1.value)))
        from
        (select *
          from bucket1
          order by n desc, value) b1),
      'rest',
      (select count(distinct row)
        from pair1) -
      (select count(distinct row)
        from pair1
        where value in
        (select value
          from bucket1)),
      'missing',
      (select count(*)
        from counted1) -
      (select count(distinct row)
        from pair1))))) as data,
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
