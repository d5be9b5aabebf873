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
  limit ?3)
select json_object('actors',
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select max(rowid) as last
          from actor a1)
        where last > ?4),
      (select count(*)
        from actor a1)),
      'nodes', json_group_array(json_object('slug', a1.slug,
        'name', a1.name,
        'kind', a1.kind,
        'description', a1.description,
        'country', a1.country,
        'quoteCount', a1.quote_count,
        'mentionCount', a1.mention_count)),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from actor a1
          limit 1 offset ?5), json('true'), json('false')),
        'hasPreviousPage', iif(false, json('true'), json('false')),
        'startCursor', json_group_array('5066000B' || hex(json_array(a1.quote_count, a1.id))) ->> '$[0]',
        'endCursor', json_group_array('5066000B' || hex(json_array(a1.quote_count, a1.id))) ->> '$[#-1]'),
      'facets', json_array(json_object('by', 'KIND',
        'buckets',
        (select json_group_array(json_object('value', b1.value,
            'label', b1.value,
            'count', b1.n,
            'node', null))
          from
          (select *
            from bucket1
            order by n desc, value) b1),
        'rest',
        (select coalesce(sum(n), 0)
          from value1
          where value is not null) -
        (select coalesce(sum(n), 0)
          from bucket1)), json_object('by', 'COUNTRY',
        'buckets',
        (select json_group_array(json_object('value', b2.value,
            'label', b2.value,
            'count', b2.n,
            'node', null))
          from
          (select *
            from bucket2
            order by n desc, value) b2),
        'rest',
        (select coalesce(sum(n), 0)
          from value2
          where value is not null) -
        (select coalesce(sum(n), 0)
          from bucket2))))
    from
    (select a1.slug, a1.name, a1.kind, a1.description, a1.country, a1.quote_count, a1.mention_count, a1.id
      from actor a1
      order by a1.quote_count desc, a1.id desc
      limit ?5) a1)) as data
