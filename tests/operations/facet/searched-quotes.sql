with price1(n) as materialized
(select n + min(n, 2000) * ?1
  from
  (select coalesce(sum(n), 0) as n
    from
    (select min(n) * max(asked) as n
      from
      (select word.value ->> 0 as way, word.value ->> 4 as asked, sum(iif(word.value ->> 3,
        (select count(*)
          from quote sampled
          where sampled.ordinal in
          (select 1 + value * size.last / 100
            from json_each(?2))
          and ' ' || sampled.text like '% ' || replace(word.value ->> 2, '"', '') || '%') * max(1.0, 3.0 * size.last / 100),
        (select count(*)
          from json_each(?3) stretch
          cross join quote_search
          where quote_search match word.value ->> 2
          and quote_search.rowid > stretch.value * size.last / 5
          and quote_search.rowid <= stretch.value * size.last / 5 + 400) * max(1.0, 1.0 * size.last / 2000))) as n
        from
        (select coalesce(max(quote.ordinal), 0) as last
          from quote) size
        cross join json_each(?4) word group by 1, word.value ->> 1) group by way))),
few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from quote_search
      where quote_search match ?5
      limit 5000)) < 5000),
price2(n) as materialized
(select n + min(n, 2000) * ?6
  from
  (select coalesce(sum(n), 0) as n
    from
    (select min(n) * max(asked) as n
      from
      (select word.value ->> 0 as way, word.value ->> 4 as asked, sum(iif(word.value ->> 3,
        (select count(*)
          from quote sampled
          where sampled.ordinal in
          (select 1 + value * size.last / 100
            from json_each(?2))
          and ' ' || sampled.text like '% ' || replace(word.value ->> 2, '"', '') || '%') * max(1.0, 3.0 * size.last / 100),
        (select count(*)
          from json_each(?3) stretch
          cross join quote_search
          where quote_search match word.value ->> 2
          and quote_search.rowid > stretch.value * size.last / 5
          and quote_search.rowid <= stretch.value * size.last / 5 + 400) * max(1.0, 1.0 * size.last / 2000))) as n
        from
        (select coalesce(max(quote.ordinal), 0) as last
          from quote) size
        cross join json_each(?7) word group by 1, word.value ->> 1) group by way))),
few2(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from quote_search
      where quote_search match ?8
      limit ?9 + 1)) < ?9 + 1),
counted1(k0) as materialized
(select q2.form
  from quote q2
  where q2.ordinal in
  (select rowid
    from quote_search
    where quote_search match ?10
    order by rowid desc
    limit ?9)
  limit coalesce((select json_extract('{}', 'end:3:' || random())
    from price2
    where n > ?11), -1)),
exact1(exact) as materialized
(select not exists(select 1
    from quote_search
    where quote_search match ?8
    limit 1 offset ?9)),
value1(value, n) as materialized
(select k0, count(*)
  from counted1 group by 1),
bucket1(value, n) as materialized
(select value, n
  from value1
  where value is not null
  order by n desc, value
  limit ?12),
named1(value) as materialized
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
  (select ?13 as value)),
few3(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from article
      where article.publication_id =
      (select value
        from named1)
      union all
      select 1
      from article
      cross join quote
      where article.publication_id =
      (select value
        from named1)
      and quote.article_id = article.id
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
  (select ?14 as value)),
few4(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from article
      where article.publication_id =
      (select value
        from named2)
      union all
      select 1
      from article
      cross join quote
      where article.publication_id =
      (select value
        from named2)
      and quote.article_id = article.id
      limit ?15 + 1)) < ?15 + 1),
counted2(k0) as materialized
(select *
  from
  (select q4.speaker_id
    from quote q4
    where q4.article_id in
    (select article.id
      from article
      where article.publication_id =
      (select value
        from named2))
    and q4.confidence >= ?16
    limit iif((select few
      from few4), -1, 0))
  union all
  select *
  from
  (select q4.speaker_id
    from
    (select q4.speaker_id, q4.article_id, q4.confidence
      from quote q4
      order by q4.published_from desc, q4.start desc, q4.id desc
      limit iif((select few
        from few4), 0, ?17)) q4
    where exists(select 1
      from article
      where article.id = q4.article_id
      and +article.publication_id =
      (select value
        from named2))
    and q4.confidence >= ?16)),
exact2(exact) as materialized
(select ((select few
    from few4) or not exists(select 1
    from quote q4
    limit 1 offset ?17))),
value2(value, n) as materialized
(select k0, count(*)
  from counted2 group by 1),
bucket2(value, n) as materialized
(select value, n
  from value2
  where value is not null
  order by n desc, value
  limit ?18)
select json_object('words', json_object('facets', json_array(json_object('buckets',
      (select json_group_array(json_object('value', b1.value,
          'count', b1.n))
        from
        (select *
          from bucket1
          order by n desc, value) b1),
      'isExact', iif((select exact
        from exact1), json('true'), json('false'))))),
  'speakers', json_object('totalCount', coalesce((select json_extract('{}', 'end:4:' || random())
      from
      (select 1
        from article
        where article.publication_id =
        (select value
          from named1)
        union all
        select 1
        from article
        cross join quote
        where article.publication_id =
        (select value
          from named1)
        and quote.article_id = article.id)
      limit 1 offset ?19),
    (select count(*)
      from quote q3
      where q3.article_id in
      (select article.id
        from article
        where article.publication_id =
        (select value
          from named1))
      and q3.confidence >= ?20)),
    'facets', json_array(json_object('buckets',
      (select json_group_array(json_object('label',
          (select actor.name
            from actor
            where actor.id = b2.value),
          'count', b2.n,
          'node',
          (select json_object('kind', a1.kind)
            from actor a1
            where a1.id = b2.value)))
        from
        (select *
          from bucket2
          order by n desc, value) b2),
      'rest',
      (select coalesce(sum(n), 0)
        from value2
        where value is not null) -
      (select coalesce(sum(n), 0)
        from bucket2))))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?13 as value)
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
