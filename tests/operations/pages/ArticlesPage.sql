with counted1(k0, k1, k2, k3, k4) as materialized
(select a3.publication_id, a3.genre, a3.language, a3.published_from, a3.id
  from article a3
  order by a3.published_from desc, a3.id desc
  limit ?1),
exact1(exact) as materialized
(select not exists(select 1
    from article a3
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
value3(value, n) as materialized
(select k2, count(*)
  from counted1 group by 1),
bucket3(value, n) as materialized
(select value, n
  from value3
  where value is not null
  order by n desc, value
  limit ?4),
value4(value, n) as materialized
(select nullif(substr(k3, 1, 4), ''), count(*)
  from counted1 group by 1),
bucket4(value, n) as materialized
(select value, n
  from value4
  where value is not null
  order by n desc, value
  limit ?5),
pair1(row, value) as materialized
(select distinct k4, mention.actor_id
  from counted1
  cross join mention
  where mention.article_id = k4
  and mention.actor_id is not null),
value5(value, n) as materialized
(select value, count(*)
  from pair1 group by 1),
bucket5(value, n) as materialized
(select value, n
  from value5
  where value is not null
  order by n desc, value
  limit ?6)
select json_object('articles',
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select max(rowid) as last
          from article a1)
        where last > ?7),
      (select count(*)
        from article a1)),
      'nodes', json_group_array(json_object('slug', a1.slug,
        'title', a1.title,
        'summary', a1.summary,
        'genre', a1.genre,
        'status', a1.status,
        'publishedOn', a1.published_on,
        'quoteCount', a1.quote_count,
        'publication',
        (select json_object('slug', a2.slug,
            'name', a2.name,
            'kind', a2.kind)
          from actor a2
          where a2.id = a1.publication_id))),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from article a1
          limit 1 offset ?8), json('true'), json('false')),
        'hasPreviousPage', iif(false, json('true'), json('false')),
        'startCursor', json_group_array('CA0E7310' || hex(json_array(a1.published_from, a1.id))) ->> '$[0]',
        'endCursor', json_group_array('CA0E7310' || hex(json_array(a1.published_from, a1.id))) ->> '$[#-1]'),
      'facets', json_array(json_object('by', 'PUBLICATION',
        'buckets',
        (select json_group_array(json_object('value', b1.value,
            'label',
            (select actor.name
              from actor
              where actor.id = b1.value),
            'count', b1.n,
            'node',
            (select json_object('slug', a4.slug,
                'name', a4.name,
                'kind', a4.kind)
              from actor a4
              where a4.id = b1.value)))
          from
          (select *
            from bucket1
            order by n desc, value) b1),
        'rest',
        (select coalesce(sum(n), 0)
          from value1
          where value is not null) -
        (select coalesce(sum(n), 0)
          from bucket1)), json_object('by', 'GENRE',
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
          from bucket2)), json_object('by', 'LANGUAGE',
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
          from bucket3)), json_object('by', 'YEAR',
        'buckets',
        (select json_group_array(json_object('value', b4.value,
            'label', b4.value,
            'count', b4.n,
            'node', null))
          from
          (select *
            from bucket4
            order by n desc, value) b4),
        'rest',
        (select coalesce(sum(n), 0)
          from value4
          where value is not null) -
        (select coalesce(sum(n), 0)
          from bucket4)), json_object('by', 'MENTIONED',
        'buckets',
        (select json_group_array(json_object('value', b5.value,
            'label',
            (select actor.name
              from actor
              where actor.id = b5.value),
            'count', b5.n,
            'node',
            (select json_object('slug', a5.slug,
                'name', a5.name,
                'kind', a5.kind)
              from actor a5
              where a5.id = b5.value)))
          from
          (select *
            from bucket5
            order by n desc, value) b5),
        'rest',
        (select count(distinct row)
          from pair1) -
        (select count(distinct row)
          from pair1
          where value in
          (select value
            from bucket5)))))
    from
    (select a1.slug, a1.title, a1.summary, a1.genre, a1.status, a1.published_on, a1.quote_count, a1.publication_id, a1.published_from, a1.id
      from article a1
      order by a1.published_from desc, a1.id desc
      limit ?8) a1)) as data
