with counted1(k0, k1) as materialized
(select c2.relationship_id, c2.holder_id
  from
  (select c2.relationship_id, c2.holder_id, c2.status
    from claim c2
    where c2.published_from >= substr(?1, 1, 4)
    and c2.published_from <= ?2
    and (+c2.published_from >= ?1 or c2.published_from in (substr(?1, 1, 4) || '-01-01', substr(?1, 1, 7) || '-01')
    and exists(select 1
      from article
      where article.id = c2.article_id
      and article.published_until >= ?1))
    and c2.retracted_at is null
    order by c2.published_from desc, c2.position desc, c2.id desc
    limit ?3) c2
  where +c2.status = ?4),
exact1(exact) as materialized
(select not exists(select 1
    from claim c2
    where c2.published_from >= substr(?1, 1, 4)
    and c2.published_from <= ?2
    and (+c2.published_from >= ?1 or c2.published_from in (substr(?1, 1, 4) || '-01-01', substr(?1, 1, 7) || '-01')
    and exists(select 1
      from article
      where article.id = c2.article_id
      and article.published_until >= ?1))
    and c2.retracted_at is null
    limit 1 offset ?3)),
value1(value, n) as materialized
(select relationship.object_id, sum(n)
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
  (select k0 as k, count(*) as n
    from counted1 group by 1) left join relationship on relationship.id = k group by 1),
bucket3(value, n) as materialized
(select value, n
  from value3
  where value is not null
  order by n desc, value
  limit ?7)
select json_object('claims', json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
      from claim c1
      where c1.published_from >= substr(?8, 1, 4)
      and c1.published_from <= ?9
      and (+c1.published_from >= ?8 or c1.published_from in (substr(?8, 1, 4) || '-01-01', substr(?8, 1, 7) || '-01')
      and exists(select 1
        from article
        where article.id = c1.article_id
        and article.published_until >= ?8))
      and c1.retracted_at is null
      limit 1 offset ?10),
    (select count(*)
      from claim c1
      where c1.published_from >= substr(?8, 1, 4)
      and c1.published_from <= ?9
      and (+c1.published_from >= ?8 or c1.published_from in (substr(?8, 1, 4) || '-01-01', substr(?8, 1, 7) || '-01')
      and exists(select 1
        from article
        where article.id = c1.article_id
        and article.published_until >= ?8))
      and +c1.status = ?11
      and c1.retracted_at is null)),
    'facets', json_array(json_object('by', 'OBJECT',
      'buckets',
      (select json_group_array(json_object('label',
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
        where value is null)), json_object('by', 'HOLDER',
      'buckets',
      (select json_group_array(json_object('label',
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
        where value is null)), json_object('by', 'PREDICATE',
      'buckets',
      (select json_group_array(json_object('label', b3.value,
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
