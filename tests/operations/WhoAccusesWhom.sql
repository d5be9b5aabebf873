with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from relationship
      where relationship.predicate = ?1
      union all
      select 1
      from relationship
      cross join claim
      where relationship.predicate = ?1
      and claim.relationship_id = relationship.id
      limit 5000)) < 5000),
few2(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from relationship
      where relationship.predicate = ?2
      union all
      select 1
      from relationship
      cross join claim
      where relationship.predicate = ?2
      and claim.relationship_id = relationship.id
      limit ?3 + 1)) < ?3 + 1),
counted1(k0, k1) as materialized
(select *
  from
  (select c2.relationship_id, c2.holder_id
    from claim c2
    where c2.relationship_id in
    (select relationship.id
      from relationship
      where relationship.predicate = ?2)
    and c2.retracted_at is null
    limit iif((select few
      from few2), -1, 0))
  union all
  select *
  from
  (select c2.relationship_id, c2.holder_id
    from
    (select c2.relationship_id, c2.holder_id
      from claim c2
      where c2.retracted_at is null
      order by c2.published_from desc, c2.position desc, c2.id desc
      limit iif((select few
        from few2), 0, ?4)) c2
    where exists(select 1
      from relationship
      where relationship.id = c2.relationship_id
      and +relationship.predicate = ?2))),
exact1(exact) as materialized
(select ((select few
    from few2) or not exists(select 1
    from claim c2
    where c2.retracted_at is null
    limit 1 offset ?4))),
value1(value, n) as materialized
(select relationship.subject_id, sum(n)
  from
  (select k0 as k, count(*) as n
    from counted1 group by 1) left join relationship on relationship.id = k group by 1),
bucket1(value, n) as materialized
(select value, n
  from value1
  where value is not null
  order by n desc, value
  limit ?5),
value2(value, n) as materialized
(select relationship.object_id, sum(n)
  from
  (select k0 as k, count(*) as n
    from counted1 group by 1) left join relationship on relationship.id = k group by 1),
bucket2(value, n) as materialized
(select value, n
  from value2
  where value is not null
  order by n desc, value
  limit ?6),
value3(value, n) as materialized
(select k1, count(*)
  from counted1 group by 1),
bucket3(value, n) as materialized
(select value, n
  from value3
  where value is not null
  order by n desc, value
  limit ?7)
select json_object('relationships',
  (select json_object('totalCount', iif((select max(rowid)
        from relationship r1) <= ?8,
      (select count(*)
        from relationship r1
        where r1.predicate = ?9),
      (select coalesce((select json_extract('{}', 'end:0:' || random())
          from
          (select 1)
          where n > ?10), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from relationship r1
              where r1.predicate = ?9
              limit ?11 + 1)) as n))),
      'nodes', json_group_array(json_object('subject',
        (select json_object('name', a1.name)
          from actor a1
          where a1.id = r1.subject_id),
        'predicate', r1.predicate,
        'object',
        (select json_object('name', a2.name)
          from actor a2
          where a2.id = r1.object_id),
        'claimCounts',
        (select json_group_array(json_object('status', r2.status,
            'count', r2.count))
          from
          (select *
            from
            (select claim.status, count(*) as count
              from claim
              where claim.relationship_id = r1.id
              and claim.retracted_at is null group by claim.status) r2
            order by r2.status) r2))))
    from
    (select r1.subject_id, r1.predicate, r1.object_id, r1.id
      from relationship r1
      where r1.predicate = ?9
      order by r1.claim_count desc, r1.id desc
      limit ?12) r1),
  'claims', json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
      from
      (select 1
        from relationship
        where relationship.predicate = ?1
        union all
        select 1
        from relationship
        cross join claim
        where relationship.predicate = ?1
        and claim.relationship_id = relationship.id)
      limit 1 offset ?13),
    (select count(*)
      from claim c1
      where c1.relationship_id in
      (select relationship.id
        from relationship
        where relationship.predicate = ?1)
      and c1.retracted_at is null)),
    'facets', json_array(json_object('by', 'SUBJECT',
      'buckets',
      (select json_group_array(json_object('value', b1.value,
          'label',
          (select actor.name
            from actor
            where actor.id = b1.value),
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
        where value is null),
      'isExact', iif((select exact
        from exact1), json('true'), json('false'))), json_object('by', 'OBJECT',
      'buckets',
      (select json_group_array(json_object('value', b2.value,
          'label',
          (select actor.name
            from actor
            where actor.id = b2.value),
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
        where value is null),
      'isExact', iif((select exact
        from exact1), json('true'), json('false'))), json_object('by', 'HOLDER',
      'buckets',
      (select json_group_array(json_object('value', b3.value,
          'label',
          (select actor.name
            from actor
            where actor.id = b3.value),
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
        where value is null),
      'isExact', iif((select exact
        from exact1), json('true'), json('false')))))) as data
