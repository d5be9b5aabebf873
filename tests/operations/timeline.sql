select json_object('articles',
  (select json_group_array(json_object('on', r1.d,
      'count', r1.n))
    from
    (select *
      from (with recursive
        found(d, n) as materialized
      (select substr(article.published_from, 1, 7), count(*)
        from article
        where true
        and article.published_from >= ?1
        and article.published_from <= ?2 group by 1),
        ends(first, last) as materialized
      (select substr(?1, 1, 7), substr(?2, 1, 7)),
        bucket(d) as
      (select first
        from ends
        where first is not null
        union all
        select strftime('%Y-%m', d || '-01', '+1 month')
        from bucket, ends
        where d < last)
      select bucket.d, coalesce(n, 0) as n
      from bucket left join found on found.d = bucket.d) r1
      order by r1.d) r1),
  'years',
  (select json_group_array(json_object('on', r2.d,
      'count', r2.n))
    from
    (select *
      from (with recursive
        found(d, n) as materialized
      (select substr(quote.published_from, 1, 4), count(*)
        from quote
        where true
        and quote.published_from >= '0'
        and quote.published_from <= '9999-12-31' group by 1),
        ends(first, last) as materialized
      (select substr((select min(quote.published_from)
          from quote
          where true
          and quote.published_from >= '0'
          and quote.published_from <= '9999-12-31'), 1, 4), substr((select max(quote.published_from)
          from quote
          where true
          and quote.published_from >= '0'
          and quote.published_from <= '9999-12-31'), 1, 4)),
        bucket(d) as
      (select first
        from ends
        where first is not null
        union all
        select printf('%04d', d + 1)
        from bucket, ends
        where d < last)
      select bucket.d, coalesce(n, 0) as n
      from bucket left join found on found.d = bucket.d) r2
      order by r2.d) r2),
  'claims',
  (select json_group_array(json_object('on', r3.d,
      'count', r3.n))
    from
    (select *
      from (with recursive
        found(d, n) as materialized
      (select substr(claim.published_from, 1, 10), count(*)
        from claim
        where true
        and claim.retracted_at is null
        and claim.published_from >= ?3
        and claim.published_from <= ?4 group by 1),
        ends(first, last) as materialized
      (select substr(?3, 1, 10), substr(?4, 1, 10)),
        bucket(d) as
      (select first
        from ends
        where first is not null
        union all
        select date(d, '+1 day')
        from bucket, ends
        where d < last)
      select bucket.d, coalesce(n, 0) as n
      from bucket left join found on found.d = bucket.d) r3
      order by r3.d) r3)) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select 1 as value
      from
      (select ?5 as first, ?6 as last)
      where (substr(last, 1, 4) - substr(first, 1, 4)) * 12 + substr(last, 6, 2) - substr(first, 6, 2) >= 4000)
    union all
    select 1 as which, value
    from
    (select 1 as value
      from
      (select
        (select min(quote.published_from)
          from quote
          where true
          and quote.published_from >= '0'
          and quote.published_from <= '9999-12-31') as first,
        (select max(quote.published_from)
          from quote
          where true
          and quote.published_from >= '0'
          and quote.published_from <= '9999-12-31') as last)
      where substr(last, 1, 4) - substr(first, 1, 4) >= 4000)
    union all
    select 2 as which, value
    from
    (select 1 as value
      from
      (select ?7 as first, ?8 as last)
      where julianday(last) - julianday(first) >= 4000))) as faults
