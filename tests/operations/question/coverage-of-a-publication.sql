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
counted1(k0, k1, k2) as materialized
(select a2.genre, a2.language, a2.published_from
  from article a2
  where a2.publication_id =
  (select value
    from named2)
  order by a2.published_from desc, a2.id desc
  limit ?3),
exact1(exact) as materialized
(select not exists(select 1
    from article a2
    where a2.publication_id =
    (select value
      from named2)
    limit 1 offset ?3)),
value1(value, n) as materialized
(select k0, count(*)
  from counted1 group by 1),
bucket1(value, n) as materialized
(select value, n
  from value1
  where value is not null
  order by n desc, value
  limit ?4),
value2(value, n) as materialized
(select k1, count(*)
  from counted1 group by 1),
bucket2(value, n) as materialized
(select value, n
  from value2
  where value is not null
  order by n desc, value
  limit ?5),
value3(value, n) as materialized
(select nullif(substr(k2, 1, 4), ''), count(*)
  from counted1 group by 1),
bucket3(value, n) as materialized
(select value, n
  from value3
  where value is not null
  order by n desc, value
  limit ?6)
select json_object('articles', json_object('totalCount', iif((select max(rowid)
      from article a1) <= ?7,
    (select count(*)
      from article a1
      where a1.publication_id =
      (select value
        from named1)),
    (select coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select 1)
        where n > ?8), n)
      from
      (select
        (select count(*)
          from
          (select 1
            from article a1
            where a1.publication_id =
            (select value
              from named1)
            limit ?9 + 1)) as n))),
    'facets', json_array(json_object('by', 'GENRE',
      'buckets',
      (select json_group_array(json_object('value', b1.value,
          'count', b1.n))
        from
        (select *
          from bucket1
          order by n desc, value) b1),
      'missing',
      (select coalesce(sum(n), 0)
        from value1
        where value is null)), json_object('by', 'LANGUAGE',
      'buckets',
      (select json_group_array(json_object('value', b2.value,
          'count', b2.n))
        from
        (select *
          from bucket2
          order by n desc, value) b2),
      'missing',
      (select coalesce(sum(n), 0)
        from value2
        where value is null)), json_object('by', 'YEAR',
      'buckets',
      (select json_group_array(json_object('value', b3.value,
          'count', b3.n))
        from
        (select *
          from bucket3
          order by n desc, value) b3),
      'missing',
      (select coalesce(sum(n), 0)
        from value3
        where value is null))))) as data,
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
