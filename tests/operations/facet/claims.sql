with counted1(k0, k1, k2, k3, k4, k5) as materialized
(select c2.relationship_id, c2.status, c2.certainty, c2.holder_id, c2.published_from, c2.article_id
  from claim c2
  where c2.published_from >= substr(?1, 1, 4)
  and (+c2.published_from >= ?1 or c2.published_from in (substr(?1, 1, 4) || '-01-01', substr(?1, 1, 7) || '-01')
  and exists(select 1
    from article
    where article.id = c2.article_id
    and article.published_until >= ?1))
  and c2.retracted_at is null
  order by c2.published_from desc, c2.position desc, c2.id desc
  limit ?2),
exact1(exact) as materialized
(select not exists(select 1
    from claim c2
    where c2.published_from >= substr(?1, 1, 4)
    and (+c2.published_from >= ?1 or c2.published_from in (substr(?1, 1, 4) || '-01-01', substr(?1, 1, 7) || '-01')
    and exists(select 1
      from article
      where article.id = c2.article_id
      and article.published_until >= ?1))
    and c2.retracted_at is null
    limit 1 offset ?2)),
value1(value, n) as materialized
(select relationship.predicate, sum(n)
  from
  (select k0 as k, count(*) as n
    from counted1 group by 1) left join relationship on relationship.id = k group by 1),
bucket1(value, n) as materialized
(select value, n
  from value1
  where value is not null
  order by n desc, value
  limit ?3),
value2(value, n) as materialized
(select k1, count(*)
  from counted1 group by 1),
bucket2(value, n) as materialized
(select value, n
  from value2
  where value is not null
  order by n desc, value
  limit ?4),
value3(value, n) as materialized
(select k2, count(*)
  from counted1 group by 1),
bucket3(value, n) as materialized
(select value, n
  from value3
  where value is not null
  order by n desc, value
  limit ?5),
value4(value, n) as materialized
(select k3, count(*)
  from counted1 group by 1),
bucket4(value, n) as materialized
(select value, n
  from value4
  where value is not null
  order by n desc, value
  limit ?6),
value5(value, n) as materialized
(select relationship.subject_id, sum(n)
  from
  (select k0 as k, count(*) as n
    from counted1 group by 1) left join relationship on relationship.id = k group by 1),
bucket5(value, n) as materialized
(select value, n
  from value5
  where value is not null
  order by n desc, value
  limit ?7),
value6(value, n) as materialized
(select relationship.object_id, sum(n)
  from
  (select k0 as k, count(*) as n
    from counted1 group by 1) left join relationship on relationship.id = k group by 1),
bucket6(value, n) as materialized
(select value, n
  from value6
  where value is not null
  order by n desc, value
  limit ?8),
value7(value, n) as materialized
(select nullif(substr(k4, 1, 4), ''), count(*)
  from counted1 group by 1),
bucket7(value, n) as materialized
(select value, n
  from value7
  where value is not null
  order by n desc, value
  limit ?9),
value8(value, n) as materialized
(select iif(substr(article.published_from, 1, 7) = substr(article.published_until, 1, 7), nullif(substr(article.published_from, 1, 7), ''), null), sum(n)
  from
  (select k5 as k, count(*) as n
    from counted1 group by 1) left join article on article.id = k group by 1),
bucket8(value, n) as materialized
(select value, n
  from value8
  where value is not null
  order by n desc, value
  limit ?10)
select json_object('claims', json_object('facets', json_array(json_object('by', 'PREDICATE',
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
        where value is null)), json_object('by', 'CERTAINTY',
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
        where value is null)), json_object('by', 'SUBJECT',
      'buckets',
      (select json_group_array(json_object('value', b5.value,
          'label',
          (select actor.name
            from actor
            where actor.id = b5.value),
          'count', b5.n))
        from
        (select *
          from bucket5
          order by n desc, value) b5),
      'rest',
      (select coalesce(sum(n), 0)
        from value5
        where value is not null) -
      (select coalesce(sum(n), 0)
        from bucket5),
      'missing',
      (select coalesce(sum(n), 0)
        from value5
        where value is null)), json_object('by', 'OBJECT',
      'buckets',
      (select json_group_array(json_object('value', b6.value,
          'label',
          (select actor.name
            from actor
            where actor.id = b6.value),
          'count', b6.n))
        from
        (select *
          from bucket6
          order by n desc, value) b6),
      'rest',
      (select coalesce(sum(n), 0)
        from value6
        where value is not null) -
      (select coalesce(sum(n), 0)
        from bucket6),
      'missing',
      (select coalesce(sum(n), 0)
        from value6
        where value is null)), json_object('by', 'YEAR',
      'buckets',
      (select json_group_array(json_object('value', b7.value,
          'label', b7.value,
          'count', b7.n))
        from
        (select *
          from bucket7
          order by n desc, value) b7),
      'rest',
      (select coalesce(sum(n), 0)
        from value7
        where value is not null) -
      (select coalesce(sum(n), 0)
        from bucket7),
      'missing',
      (select coalesce(sum(n), 0)
        from value7
        where value is null)), json_object('by', 'MONTH',
      'buckets',
      (select json_group_array(json_object('value', b8.value,
          'label', b8.value,
          'count', b8.n))
        from
        (select *
          from bucket8
          order by n desc, value) b8),
      'rest',
      (select coalesce(sum(n), 0)
        from value8
        where value is not null) -
      (select coalesce(sum(n), 0)
        from bucket8),
      'missing',
      (select coalesce(sum(n), 0)
        from value8
        where value is null))))) as data
