with made1(first, last) as materialized
(select ?1, ?2),
made2(d, n) as materialized
(select substr(article.published_from, 1, 7), count(*)
  from article
  where true
  and article.published_from >= ?1
  and article.published_from <= ?2 group by 1),
walk1(d) as
(select substr(first, 1, 7)
  from made1
  where first is not null
  union all
  select strftime('%Y-%m', d || '-01', '+1 month')
  from walk1
  cross join made1
  where d < substr(last, 1, 7)
  limit 4000),
made3(first, last) as materialized
(select
  (select min(quote.published_from)
    from quote
    where true
    and quote.published_from >= '0'
    and quote.published_from <= '9999-12-31'),
  (select max(quote.published_from)
    from quote
    where true
    and quote.published_from >= '0'
    and quote.published_from <= '9999-12-31')),
made4(d, n) as materialized
(select substr(quote.published_from, 1, 4), count(*)
  from quote
  where true
  and quote.published_from >= '0'
  and quote.published_from <= '9999-12-31' group by 1),
walk2(d) as
(select substr(first, 1, 4)
  from made3
  where first is not null
  union all
  select printf('%04d', d + 1)
  from walk2
  cross join made3
  where d < substr(last, 1, 4)
  limit 4000),
made5(first, last) as materialized
(select ?3, ?4),
made6(d, n) as materialized
(select substr(claim.published_from, 1, 10), count(*)
  from claim
  where true
  and claim.retracted_at is null
  and claim.published_from >= ?3
  and claim.published_from <= ?4 group by 1),
walk3(d) as
(select substr(first, 1, 10)
  from made5
  where first is not null
  union all
  select date(d, '+1 day')
  from walk3
  cross join made5
  where d < substr(last, 1, 10)
  limit 4000)
select json_object('articles',
  (select json_group_array(json_object('on', r1.d,
      'count', r1.n))
    from
    (select *
      from
      (select walk1.d, coalesce(n, 0) as n
        from walk1 left join made2 on made2.d = walk1.d) r1
      order by r1.d) r1),
  'years',
  (select json_group_array(json_object('on', r2.d,
      'count', r2.n))
    from
    (select *
      from
      (select walk2.d, coalesce(n, 0) as n
        from walk2 left join made4 on made4.d = walk2.d) r2
      order by r2.d) r2),
  'claims',
  (select json_group_array(json_object('on', r3.d,
      'count', r3.n))
    from
    (select *
      from
      (select walk3.d, coalesce(n, 0) as n
        from walk3 left join made6 on made6.d = walk3.d) r3
      order by r3.d) r3)) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select 1 as value
      from made1
      where (substr(last, 1, 4) - substr(first, 1, 4)) * 12 + substr(last, 6, 2) - substr(first, 6, 2) >= 4000)
    union all
    select 1 as which, value
    from
    (select 1 as value
      from made3
      where substr(last, 1, 4) - substr(first, 1, 4) >= 4000)
    union all
    select 2 as which, value
    from
    (select 1 as value
      from made5
      where julianday(last) - julianday(first) >= 4000))) as faults
