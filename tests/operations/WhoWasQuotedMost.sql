with counted1(k0) as materialized
(select q2.speaker_id
  from quote q2
  where (q2.published_from >= ?1 or q2.published_until >= ?1)
  and q2.published_from >= substr(?1, 1, 4)
  and q2.published_from <= ?2
  order by q2.published_from desc, q2.start desc, q2.id desc
  limit ?3),
exact1(exact) as materialized
(select not exists(select 1
    from quote q2
    where (q2.published_from >= ?1 or q2.published_until >= ?1)
    and q2.published_from >= substr(?1, 1, 4)
    and q2.published_from <= ?2
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
(select actor.kind, sum(n)
  from
  (select k0 as k, count(*) as n
    from counted1 group by 1) left join actor on actor.id = k group by 1),
bucket2(value, n) as materialized
(select value, n
  from value2
  where value is not null
  order by n desc, value
  limit ?5),
value3(value, n) as materialized
(select actor.country, sum(n)
  from
  (select k0 as k, count(*) as n
    from counted1 group by 1) left join actor on actor.id = k group by 1),
bucket3(value, n) as materialized
(select value, n
  from value3
  where value is not null
  order by n desc, value
  limit ?6)
select json_object('quotes', json_object('totalCount', iif((select max(rowid)
      from quote q1) <= ?7,
    (select count(*)
      from quote q1
      where (q1.published_from >= ?8 or q1.published_until >= ?8)
      and q1.published_from >= substr(?8, 1, 4)
      and q1.published_from <= ?9),
    (select coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select 1)
        where n > ?10), n)
      from
      (select
        (select count(*)
          from
          (select 1
            from quote q1
            where (q1.published_from >= ?8 or q1.published_until >= ?8)
            and q1.published_from >= substr(?8, 1, 4)
            and q1.published_from <= ?9
            limit ?11 + 1)) as n))),
    'facets', json_array(json_object('by', 'SPEAKER',
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
        from exact1), json('true'), json('false'))), json_object('by', 'SPEAKER_KIND',
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
        where value is null),
      'isExact', iif((select exact
        from exact1), json('true'), json('false'))), json_object('by', 'SPEAKER_COUNTRY',
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
        where value is null),
      'isExact', iif((select exact
        from exact1), json('true'), json('false')))))) as data
