with walk1(day, before) as
(select
  (select min(a.published_from)
    from article a
    where a.published_from >= ?1
    and a.published_from <= ?2), 0
  union all
  select
  (select min(a.published_from)
    from article a
    where a.published_from > day
    and a.published_from <= ?2), before +
  (select count(*)
    from article a
    where a.published_from = day)
  from walk1
  where day is not null
  and before <= ?3),
made1(day, n, vague) as materialized
(select day, n, iif(substr(day, 6) = '01-01',
  (select count(*)
    from article a
    where a.published_from = day
    and substr(a.published_from, 1, 7) <> substr(a.published_until, 1, 7)), 0)
  from
  (select 1
    where
    (select json_extract('{}', 'end:0:' || random())
      from walk1
      where before > ?3) is null)
  cross join
  (select day, n
    from
    (select day, lead(before) over (order by before) - before as n
      from walk1)
    where day is not null)),
made2(first, last) as materialized
(select ?1, ?2),
made3(d, n, vague) as materialized
(select substr(day, 1, 7), sum(n), sum(vague)
  from
  (select 1
    where
    (select json_extract('{}', 'end:1:' || random())
      from made2
      where (substr(last, 1, 4) - substr(first, 1, 4)) * 12 + substr(last, 6, 2) - substr(first, 6, 2) >= 4000) is null)
  cross join made1 group by 1),
walk2(d) as
(select substr(first, 1, 7)
  from made2
  where first is not null
  union all
  select strftime('%Y-%m', d || '-01', '+1 month')
  from walk2
  cross join made2
  where d < substr(last, 1, 7)
  limit 4000),
walk3(day, before) as
(select
  (select min(q.published_from)
    from quote q
    where q.published_from >= '0'
    and q.published_from <= '9999-12-31'), 0
  union all
  select
  (select min(q.published_from)
    from quote q
    where q.published_from > day
    and q.published_from <= '9999-12-31'), before +
  (select count(*)
    from quote q
    where q.published_from = day)
  from walk3
  where day is not null
  and before <= ?4),
made4(day, n, vague) as materialized
(select day, n, 0
  from
  (select 1
    where
    (select json_extract('{}', 'end:2:' || random())
      from walk3
      where before > ?4) is null)
  cross join
  (select day, n
    from
    (select day, lead(before) over (order by before) - before as n
      from walk3)
    where day is not null)),
made5(first, last) as materialized
(select
  (select min(day)
    from made4),
  (select max(day)
    from made4)),
made6(d, n, vague) as materialized
(select substr(day, 1, 4), sum(n), sum(vague)
  from
  (select 1
    where
    (select json_extract('{}', 'end:3:' || random())
      from made5
      where substr(last, 1, 4) - substr(first, 1, 4) >= 4000) is null)
  cross join made4 group by 1),
walk4(d) as
(select substr(first, 1, 4)
  from made5
  where first is not null
  union all
  select printf('%04d', d + 1)
  from walk4
  cross join made5
  where d < substr(last, 1, 4)
  limit 4000),
made7(day, n, vague) as materialized
(select day, n, iif(substr(day, 9) = '01',
  (select count(*)
    from claim c
    where c.retracted_at is null
    and c.published_from = day
    and c.published_from <>
    (select article.published_until
      from article
      where article.id = c.article_id)), 0)
  from
  (select 1
    where
    (select json_extract('{}', 'end:4:' || random())
      from claim c
      where c.retracted_at is null
      and c.published_from >= ?5
      and c.published_from <= ?6
      limit 1 offset ?7) is null)
  cross join
  (select c.published_from as day, count(*) as n
    from claim c
    where c.retracted_at is null
    and c.published_from >= ?5
    and c.published_from <= ?6 group by 1)),
made8(first, last) as materialized
(select ?5, ?6),
made9(d, n, vague) as materialized
(select substr(day, 1, 10), sum(n), sum(vague)
  from
  (select 1
    where
    (select json_extract('{}', 'end:5:' || random())
      from made8
      where julianday(last) - julianday(first) >= 4000) is null)
  cross join made7 group by 1),
walk5(d) as
(select substr(first, 1, 10)
  from made8
  where first is not null
  union all
  select date(d, '+1 day')
  from walk5
  cross join made8
  where d < substr(last, 1, 10)
  limit 4000)
select json_object('articles',
  (select json_group_array(json_object('on', r1.d,
      'count', r1.n))
    from
    (select *
      from
      (select walk2.d, coalesce(n, 0) as n, coalesce(vague, 0) as vague
        from walk2 left join made3 on made3.d = walk2.d) r1
      order by r1.d) r1),
  'years',
  (select json_group_array(json_object('on', r2.d,
      'count', r2.n))
    from
    (select *
      from
      (select walk4.d, coalesce(n, 0) as n, coalesce(vague, 0) as vague
        from walk4 left join made6 on made6.d = walk4.d) r2
      order by r2.d) r2),
  'claims',
  (select json_group_array(json_object('on', r3.d,
      'count', r3.n))
    from
    (select *
      from
      (select walk5.d, coalesce(n, 0) as n, coalesce(vague, 0) as vague
        from walk5 left join made9 on made9.d = walk5.d) r3
      order by r3.d) r3)) as data
