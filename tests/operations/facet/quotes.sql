with counted1(k0, k1, k2, k3) as materialized
(select q2.speaker_id, q2.article_id, q2.form, q2.published_from
  from quote q2
  order by q2.published_from desc, q2.start desc, q2.id desc
  limit ?1),
exact1(exact) as materialized
(select not exists(select 1
    from quote q2
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
(select actor.kind, sum(n)
  from
  (select k0 as k, count(*) as n
    from counted1 group by 1) left join actor on actor.id = k group by 1),
bucket2(value, n) as materialized
(select value, n
  from value2
  where value is not null
  order by n desc, value
  limit ?3),
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
  limit ?4),
value4(value, n) as materialized
(select article.publication_id, sum(n)
  from
  (select k1 as k, count(*) as n
    from counted1 group by 1) left join article on article.id = k group by 1),
bucket4(value, n) as materialized
(select value, n
  from value4
  where value is not null
  order by n desc, value
  limit ?5),
value5(value, n) as materialized
(select k2, count(*)
  from counted1 group by 1),
bucket5(value, n) as materialized
(select value, n
  from value5
  where value is not null
  order by n desc, value
  limit ?6),
value6(value, n) as materialized
(select article.language, sum(n)
  from
  (select k1 as k, count(*) as n
    from counted1 group by 1) left join article on article.id = k group by 1),
bucket6(value, n) as materialized
(select value, n
  from value6
  where value is not null
  order by n desc, value
  limit ?7),
value7(value, n) as materialized
(select nullif(substr(k3, 1, 4), ''), count(*)
  from counted1 group by 1),
bucket7(value, n) as materialized
(select value, n
  from value7
  where value is not null
  order by n desc, value
  limit ?8),
value8(value, n) as materialized
(select iif(substr(article.published_from, 1, 7) = substr(article.published_until, 1, 7), nullif(substr(article.published_from, 1, 7), ''), null), sum(n)
  from
  (select k1 as k, count(*) as n
    from counted1 group by 1) left join article on article.id = k group by 1),
bucket8(value, n) as materialized
(select value, n
  from value8
  where value is not null
  order by n desc, value
  limit ?9)
select json_object('quotes', json_object('facets', json_array(json_object('by', 'SPEAKER',
      'buckets',
      (select json_group_array(json_object('value', b1.value,
          'label',
          (select actor.name
            from actor
            where actor.id = b1.value),
          'count', b1.n,
          'node',
          (select json_object('id', a1.id)
            from actor a1
            where a1.id = b1.value)))
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
        from bucket3),
      'missing',
      (select coalesce(sum(n), 0)
        from value3
        where value is null),
      'isExact', iif((select exact
        from exact1), json('true'), json('false'))), json_object('by', 'PUBLICATION',
      'buckets',
      (select json_group_array(json_object('value', b4.value,
          'label',
          (select actor.name
            from actor
            where actor.id = b4.value),
          'count', b4.n,
          'node',
          (select json_object('id', a2.id)
            from actor a2
            where a2.id = b4.value)))
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
        where value is null),
      'isExact', iif((select exact
        from exact1), json('true'), json('false'))), json_object('by', 'FORM',
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
        from bucket5),
      'missing',
      (select coalesce(sum(n), 0)
        from value5
        where value is null),
      'isExact', iif((select exact
        from exact1), json('true'), json('false'))), json_object('by', 'LANGUAGE',
      'buckets',
      (select json_group_array(json_object('value', b6.value,
          'label', b6.value,
          'count', b6.n,
          'node', null))
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
        where value is null),
      'isExact', iif((select exact
        from exact1), json('true'), json('false'))), json_object('by', 'YEAR',
      'buckets',
      (select json_group_array(json_object('value', b7.value,
          'label', b7.value,
          'count', b7.n,
          'node', null))
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
        where value is null),
      'isExact', iif((select exact
        from exact1), json('true'), json('false'))), json_object('by', 'MONTH',
      'buckets',
      (select json_group_array(json_object('value', b8.value,
          'label', b8.value,
          'count', b8.n,
          'node', null))
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
        where value is null),
      'isExact', iif((select exact
        from exact1), json('true'), json('false')))))) as data
