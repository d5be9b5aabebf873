with counted1(k0, k1, k2, k3, k4) as materialized
(select c2.status, c2.relationship_id, c2.certainty, c2.holder_id, c2.published_from
  from claim c2
  where c2.status = ?1
  and c2.retracted_at is null
  order by c2.published_from desc, c2.position desc, c2.id desc
  limit ?2),
exact1(exact) as materialized
(select not exists(select 1
    from claim c2
    where c2.status = ?1
    and c2.retracted_at is null
    limit 1 offset ?2)),
value1(value, n) as materialized
(select k0, count(*)
  from counted1 group by 1),
bucket1(value, n) as materialized
(select value, n
  from value1
  where value is not null
  order by n desc, value
  limit ?3),
value2(value, n) as materialized
(select relationship.predicate, sum(n)
  from
  (select k1 as k, count(*) as n
    from counted1 group by 1) left join relationship on relationship.id = k group by 1),
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
(select nullif(substr(k4, 1, 4), ''), count(*)
  from counted1 group by 1),
bucket5(value, n) as materialized
(select value, n
  from value5
  where value is not null
  order by n desc, value
  limit ?7)
select json_object('claims',
  (select json_object('totalCount', iif((select max(rowid)
        from claim c1) <= ?8,
      (select count(*)
        from claim c1
        where c1.status = ?9
        and c1.retracted_at is null),
      (select coalesce((select json_extract('{}', 'end:0:' || random())
          from
          (select 1)
          where n > ?10), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from claim c1
              where c1.status = ?9
              and c1.retracted_at is null
              limit ?11 + 1)) as n))),
      'nodes', json_group_array(json_object('id', c1.id,
        'status', c1.status,
        'certainty', c1.certainty,
        'holder',
        (select json_object('slug', a1.slug,
            'name', a1.name,
            'kind', a1.kind)
          from actor a1
          where a1.id = c1.holder_id),
        'relationship',
        (select json_object('id', r1.id,
            'predicate', r1.predicate,
            'disputed', iif(r1.disputed, json('true'), json('false')),
            'subject',
            (select json_object('slug', a2.slug,
                'name', a2.name,
                'kind', a2.kind)
              from actor a2
              where a2.id = r1.subject_id),
            'object',
            (select json_object('slug', a3.slug,
                'name', a3.name,
                'kind', a3.kind)
              from actor a3
              where a3.id = r1.object_id))
          from relationship r1
          where r1.id = c1.relationship_id),
        'article',
        (select json_object('slug', a4.slug,
            'title', a4.title,
            'publishedOn', a4.published_on)
          from article a4
          where a4.id = c1.article_id))),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from claim c1
          where c1.status = ?9
          and c1.retracted_at is null
          limit 1 offset ?12), json('true'), json('false')),
        'hasPreviousPage', iif(false, json('true'), json('false')),
        'startCursor', json_group_array('7E962952' || hex(json_array(c1.published_from, c1.position, c1.id))) ->> '$[0]',
        'endCursor', json_group_array('7E962952' || hex(json_array(c1.published_from, c1.position, c1.id))) ->> '$[#-1]'),
      'facets', json_array(json_object('by', 'STATUS',
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
          from bucket1)), json_object('by', 'PREDICATE',
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
          from bucket2)), json_object('by', 'CERTAINTY',
        'buckets',
        (select json_group_array(json_object('value', b3.value,
            'label', b3.value,
            'count', b3.n,
            'node', null))
          from
          (select *
            from bucket3
            order by n desc, value) b3),
        'rest',
        (select coalesce(sum(n), 0)
          from value3
          where value is not null) -
        (select coalesce(sum(n), 0)
          from bucket3)), json_object('by', 'HOLDER',
        'buckets',
        (select json_group_array(json_object('value', b4.value,
            'label',
            (select actor.name
              from actor
              where actor.id = b4.value),
            'count', b4.n,
            'node',
            (select json_object('slug', a5.slug,
                'name', a5.name,
                'kind', a5.kind)
              from actor a5
              where a5.id = b4.value)))
          from
          (select *
            from bucket4
            order by n desc, value) b4),
        'rest',
        (select coalesce(sum(n), 0)
          from value4
          where value is not null) -
        (select coalesce(sum(n), 0)
          from bucket4)), json_object('by', 'YEAR',
        'buckets',
        (select json_group_array(json_object('value', b5.value,
            'label', b5.value,
            'count', b5.n,
            'node', null))
          from
          (select *
            from bucket5
            order by n desc, value) b5),
        'rest',
        (select coalesce(sum(n), 0)
          from value5
          where value is not null) -
        (select coalesce(sum(n), 0)
          from bucket5))))
    from
    (select c1.id, c1.status, c1.certainty, c1.holder_id, c1.relationship_id, c1.article_id, c1.published_from, c1.position
      from claim c1
      where c1.status = ?9
      and c1.retracted_at is null
      order by c1.published_from desc, c1.position desc, c1.id desc
      limit ?12) c1)) as data
