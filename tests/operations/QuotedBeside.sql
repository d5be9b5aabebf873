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
      from quote
      cross join quote beside
      where quote.speaker_id =
      (select value
        from named1)
      and beside.article_id = quote.article_id
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
      from quote
      cross join quote beside
      where quote.speaker_id =
      (select value
        from named2)
      and beside.article_id = quote.article_id
      limit ?3 + 1)) < ?3 + 1),
counted1(k0, k1) as materialized
(select *
  from
  (select q2.speaker_id, q2.article_id
    from quote q2
    where q2.article_id in
    (select quote.article_id
      from quote
      where quote.speaker_id =
      (select value
        from named2))
    limit iif((select few
      from few2), -1, 0))
  union all
  select *
  from
  (select q2.speaker_id, q2.article_id
    from
    (select q2.speaker_id, q2.article_id
      from quote q2
      order by q2.published_from desc, q2.start desc, q2.id desc
      limit iif((select few
        from few2), 0, ?4)) q2
    where exists(select 1
      from quote beside
      where beside.article_id = q2.article_id
      and +beside.speaker_id =
      (select value
        from named2)))),
exact1(exact) as materialized
(select ((select few
    from few2) or not exists(select 1
    from quote q2
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
(select article.publication_id, sum(n)
  from
  (select k1 as k, count(*) as n
    from counted1 group by 1) left join article on article.id = k group by 1),
bucket2(value, n) as materialized
(select value, n
  from value2
  where value is not null
  order by n desc, value
  limit ?6)
select json_object('quotes', json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
      from
      (select 1
        from quote
        cross join quote beside
        where quote.speaker_id =
        (select value
          from named1)
        and beside.article_id = quote.article_id)
      limit 1 offset ?7),
    (select count(*)
      from quote q1
      where q1.article_id in
      (select quote.article_id
        from quote
        where quote.speaker_id =
        (select value
          from named1)))),
    'facets', json_array(json_object('by', 'SPEAKER',
      'buckets',
      (select json_group_array(json_object('value', b1.value,
          'label',
          (select actor.name
            from actor
            where actor.id = b1.value),
          'count', b1.n,
          'node',
          (select json_object('kind', a1.kind,
              'quoteCount', a1.quote_count)
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
        from exact1), json('true'), json('false'))), json_object('by', 'PUBLICATION',
      'buckets',
      (select json_group_array(json_object('value', b2.value,
          'label',
          (select actor.name
            from actor
            where actor.id = b2.value),
          'count', b2.n,
          'node',
          (select json_object('kind', a2.kind,
              'quoteCount', a2.quote_count)
            from actor a2
            where a2.id = b2.value)))
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
        from exact1), json('true'), json('false')))))) as data,
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
