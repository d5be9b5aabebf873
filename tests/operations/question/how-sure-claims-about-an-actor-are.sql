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
      from relationship
      cross join claim
      where relationship.subject_id =
      (select value
        from named1)
      and claim.relationship_id = relationship.id
      union all
      select 1
      from relationship
      cross join claim
      where relationship.object_id =
      (select value
        from named1)
      and claim.relationship_id = relationship.id
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
    (select 1
      from relationship
      cross join claim
      where relationship.subject_id =
      (select value
        from named2)
      and claim.relationship_id = relationship.id
      union all
      select 1
      from relationship
      cross join claim
      where relationship.object_id =
      (select value
        from named2)
      and claim.relationship_id = relationship.id
      limit ?3 + 1)) < ?3 + 1),
counted1(k0, k1, k2, k3) as materialized
(select *
  from
  (select c2.certainty, c2.status, c2.relationship_id, c2.holder_id
    from claim c2
    where c2.relationship_id in
    (select relationship.id
      from relationship
      where relationship.subject_id =
      (select value
        from named2)
      union all
      select relationship.id
      from relationship
      where relationship.object_id =
      (select value
        from named2))
    and c2.retracted_at is null
    limit iif((select few
      from few2), -1, 0))
  union all
  select *
  from
  (select c2.certainty, c2.status, c2.relationship_id, c2.holder_id
    from
    (select c2.certainty, c2.status, c2.relationship_id, c2.holder_id
      from claim c2
      where c2.retracted_at is null
      order by c2.published_from desc, c2.position desc, c2.id desc
      limit iif((select few
        from few2), 0, ?4)) c2
    where exists(select 1
      from relationship
      where relationship.id = c2.relationship_id
      and (+relationship.subject_id =
      (select value
        from named2) or +relationship.object_id =
      (select value
        from named2))))),
exact1(exact) as materialized
(select ((select few
    from few2) or not exists(select 1
    from claim c2
    where c2.retracted_at is null
    limit 1 offset ?4))),
value1(value, n) as materialized
(select k0, count(*)
  from counted1 group by 1),
bucket1(value, n) as materialized
(select value, n
  from value1
  where value is not null
  order by n desc, value
  limit ?5),
value2(value, n) as materialized
(select k1, count(*)
  from counted1 group by 1),
bucket2(value, n) as materialized
(select value, n
  from value2
  where value is not null
  order by n desc, value
  limit ?6),
value3(value, n) as materialized
(select relationship.predicate, sum(n)
  from
  (select k2 as k, count(*) as n
    from counted1 group by 1) left join relationship on relationship.id = k group by 1),
bucket3(value, n) as materialized
(select value, n
  from value3
  where value is not null
  order by n desc, value
  limit ?7),
value4(value, n) as materialized
(select k3, count(*)
  from counted1 group by 1),
bucket4(value, n) as materialized
(select value, n
  from value4
  where value is not null
  order by n desc, value
  limit ?8)
select json_object('claims', json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
      from
      (select 1
        from relationship
        cross join claim
        where relationship.subject_id =
        (select value
          from named1)
        and claim.relationship_id = relationship.id
        union all
        select 1
        from relationship
        cross join claim
        where relationship.object_id =
        (select value
          from named1)
        and claim.relationship_id = relationship.id)
      limit 1 offset ?9),
    (select count(*)
      from claim c1
      where c1.relationship_id in
      (select relationship.id
        from relationship
        where relationship.subject_id =
        (select value
          from named1)
        union all
        select relationship.id
        from relationship
        where relationship.object_id =
        (select value
          from named1))
      and c1.retracted_at is null)),
    'facets', json_array(json_object('by', 'CERTAINTY',
      'buckets',
      (select json_group_array(json_object('value', b1.value,
          'label', b1.value,
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
        where value is null)), json_object('by', 'STATUS',
      'buckets',
      (select json_group_array(json_object('value', b2.value,
          'label', b2.value,
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
        where value is null)), json_object('by', 'PREDICATE',
      'buckets',
      (select json_group_array(json_object('value', b3.value,
          'label', b3.value,
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
        where value is null)), json_object('by', 'HOLDER',
      'buckets',
      (select json_group_array(json_object('value', b4.value,
          'label',
          (select actor.name
            from actor
            where actor.id = b4.value),
          'count', b4.n))
        from
        (select *
          from bucket4
          order by n desc, value) b4),
      'rest',
      (select coalesce(sum(n), 0)
        from value4
        where value is not null) -
      (select coalesce(sum(n), 0)
        from bucket4),
      'missing',
      (select coalesce(sum(n), 0)
        from value4
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
