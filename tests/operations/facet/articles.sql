with counted1(k0, k1, k2, k3, k4, k5, k6) as materialized
(select a2.publication_id, a2.genre, a2.language, a2.status, a2.published_from, a2.published_until, a2.id
  from article a2
  order by a2.published_from desc, a2.id desc
  limit ?1),
exact1(exact) as materialized
(select not exists(select 1
    from article a2
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
(select k3, count(*)
  from counted1 group by 1),
bucket4(value, n) as materialized
(select value, n
  from value4
  where value is not null
  order by n desc, value
  limit ?5),
value5(value, n) as materialized
(select nullif(substr(k4, 1, 4), ''), count(*)
  from counted1 group by 1),
bucket5(value, n) as materialized
(select value, n
  from value5
  where value is not null
  order by n desc, value
  limit ?6),
value6(value, n) as materialized
(select iif(substr(k4, 1, 7) = substr(k5, 1, 7), nullif(substr(k4, 1, 7), ''), null), count(*)
  from counted1 group by 1),
bucket6(value, n) as materialized
(select value, n
  from value6
  where value is not null
  order by n desc, value
  limit ?7),
pair1(row, value) as materialized
(select distinct k6, mention.actor_id
  from counted1
  cross join mention
  where mention.article_id = k6
  and mention.actor_id is not null),
value7(value, n) as materialized
(select value, count(*)
  from pair1 group by 1),
bucket7(value, n) as materialized
(select value, n
  from value7
  where value is not null
  order by n desc, value
  limit ?8),
pair2(row, value) as materialized
(select distinct k6, quote.speaker_id
  from counted1
  cross join quote
  where quote.article_id = k6
  and quote.speaker_id is not null),
value8(value, n) as materialized
(select value, count(*)
  from pair2 group by 1),
bucket8(value, n) as materialized
(select value, n
  from value8
  where value is not null
  order by n desc, value
  limit ?9)
select json_object('articles', json_object('facets', json_array(json_object('by', 'PUBLICATION',
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
        where value is null)), json_object('by', 'GENRE',
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
        where value is null)), json_object('by', 'LANGUAGE',
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
        where value is null)), json_object('by', 'STATUS',
      'buckets',
      (select json_group_array(json_object('value', b4.value,
          'label', b4.value,
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
        where value is null)), json_object('by', 'YEAR',
      'buckets',
      (select json_group_array(json_object('value', b5.value,
          'label', b5.value,
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
        where value is null)), json_object('by', 'MONTH',
      'buckets',
      (select json_group_array(json_object('value', b6.value,
          'label', b6.value,
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
        where value is null)), json_object('by', 'MENTIONED',
      'buckets',
      (select json_group_array(json_object('value', b7.value,
          'label',
          (select actor.name
            from actor
            where actor.id = b7.value),
          'count', b7.n))
        from
        (select *
          from bucket7
          order by n desc, value) b7),
      'rest',
      (select count(distinct row)
        from pair1) -
      (select count(distinct row)
        from pair1
        where value in
        (select value
          from bucket7)),
      'missing',
      (select count(*)
        from counted1) -
      (select count(distinct row)
        from pair1)), json_object('by', 'QUOTED',
      'buckets',
      (select json_group_array(json_object('value', b8.value,
          'label',
          (select actor.name
            from actor
            where actor.id = b8.value),
          'count', b8.n))
        from
        (select *
          from bucket8
          order by n desc, value) b8),
      'rest',
      (select count(distinct row)
        from pair2) -
      (select count(distinct row)
        from pair2
        where value in
        (select value
          from bucket8)),
      'missing',
      (select count(*)
        from counted1) -
      (select count(distinct row)
        from pair2))))) as data
