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
  (select ?6 as value)),
made1(day, n, vague) as materialized
(select day, n, iif(substr(day, 9) = '01',
  (select count(*)
    from quote q
    where
    (select json_extract('{}', 'end:0:' || random())
      from price1
      where n > ?7) is null
    and q.ordinal in
    (select rowid
      from quote_search
      where quote_search match ?8)
    and exists(select 1
      from article
      where article.id = q.article_id
      and +article.publication_id =
      (select value
        from named1))
    and q.published_from = day
    and q.published_from <> q.published_until), 0)
  from
  (select 1
    where
    (select json_extract('{}', 'end:1:' || random())
      from
      (select 1
        from quote_search
        where quote_search match ?5)
      limit 1 offset ?9) is null)
  cross join
  (select q.published_from as day, count(*) as n
    from quote q
    where
    (select json_extract('{}', 'end:0:' || random())
      from price1
      where n > ?7) is null
    and q.ordinal in
    (select rowid
      from quote_search
      where quote_search match ?8)
    and exists(select 1
      from article
      where article.id = q.article_id
      and +article.publication_id =
      (select value
        from named1))
    and q.published_from >= ?10
    and q.published_from <= '9999-12-31' group by 1)),
made2(first, last) as materialized
(select ?10,
  (select max(day)
    from made1)),
made3(d, n, vague) as materialized
(select date(day, 'weekday 0', '-6 days'), sum(n), sum(vague)
  from
  (select 1
    where
    (select json_extract('{}', 'end:2:' || random())
      from made2
      where (julianday(date(last, 'weekday 0', '-6 days')) - julianday(date(first, 'weekday 0', '-6 days'))) / 7 >= 4000) is null)
  cross join made1 group by 1),
walk1(d) as
(select date(first, 'weekday 0', '-6 days')
  from made2
  where first is not null
  union all
  select date(d, '+7 days')
  from walk1
  cross join made2
  where d < date(last, 'weekday 0', '-6 days')
  limit 4000)
select json_object('timeline',
  (select json_group_array(json_object('on', r1.d,
      'count', r1.n,
      'imprecise', r1.vague))
    from
    (select *
      from
      (select walk1.d, coalesce(n, 0) as n, coalesce(vague, 0) as vague
        from walk1 left join made3 on made3.d = walk1.d) r1
      order by r1.d) r1)) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?6 as value)
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
