with counted1(k0, k1) as materialized
(select a2.kind, a2.country
  from actor a2
  order by a2.ordinal desc
  limit ?1),
exact1(exact) as materialized
(select not exists(select 1
    from actor a2
    limit 1 offset ?1)),
value1(value, n) as materialized
(select k0, count(*)
  from counted1 group by 1),
bucket1(value, n) as materialized
(select value, n
  from value1
  where value is not null
  order by n desc, value
  limit ?2),
value2(value, n) as materialized
(select k1, count(*)
  from counted1 group by 1),
bucket2(value, n) as materialized
(select value, n
  from value2
  where value is not null
  order by n desc, value
  limit ?3),
few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from actor a4
      where a4.kind = ?4
      limit ?5 + 1)) <= ?5),
counted2(k0) as materialized
(select *
  from
  (select a4.country
    from actor a4
    where a4.kind = ?4
    limit iif((select few
      from few1), -1, 0))
  union all
  select *
  from
  (select a4.country
    from
    (select a4.country, a4.kind
      from actor a4
      order by a4.ordinal desc
      limit iif((select few
        from few1), 0, ?6)) a4
    where +a4.kind = ?7)),
exact2(exact) as materialized
(select ((select few
    from few1) or not exists(select 1
    from actor a4
    limit 1 offset ?6))),
value3(value, n) as materialized
(select k0, count(*)
  from counted2 group by 1),
bucket3(value, n) as materialized
(select value, n
  from value3
  where value is not null
  order by n desc, value
  limit ?8)
select json_object('all', json_object('facets', json_array(json_object('buckets',
      (select json_group_array(json_object('value', b1.value,
          'count', b1.n))
        from
        (select *
          from bucket1
          order by n desc, value) b1),
      'rest',
      (select coalesce(sum(n), 0)
        from value1
        where value is not null) -
      (select coalesce(sum(n), 0)
        from bucket1),
      'missing',
      (select coalesce(sum(n), 0)
        from value1
        where value is null)), json_object('buckets',
      (select json_group_array(json_object('value', b2.value,
          'count', b2.n))
        from
        (select *
          from bucket2
          order by n desc, value) b2),
      'rest',
      (select coalesce(sum(n), 0)
        from value2
        where value is not null) -
      (select coalesce(sum(n), 0)
        from bucket2),
      'missing',
      (select coalesce(sum(n), 0)
        from value2
        where value is null)))),
  'states', json_object('facets', json_array(json_object('buckets',
      (select json_group_array(json_object('value', b3.value,
          'count', b3.n))
        from
        (select *
          from bucket3
          order by n desc, value) b3),
      'rest',
      (select coalesce(sum(n), 0)
        from value3
        where value is not null) -
      (select coalesce(sum(n), 0)
        from bucket3),
      'missing',
      (select coalesce(sum(n), 0)
        from value3
        where value is null))))) as data
