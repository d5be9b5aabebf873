with made1(first, last) as materialized
(select ?1, ?2),
made2(d, n) as materialized
(select substr(quote.published_from, 1, 7), count(*)
  from quote
  where quote.speaker_id =
  (select coalesce(max(merged_actor.into_id), ?3)
    from merged_actor
    where merged_actor.id = ?3)
  and quote.published_from >= ?1
  and quote.published_from <= ?2 group by 1),
walk1(d) as
(select substr(first, 1, 7)
  from made1
  where first is not null
  union all
  select strftime('%Y-%m', d || '-01', '+1 month')
  from walk1
  cross join made1
  where d < substr(last, 1, 7)
  limit 4000)
select json_object('timeline',
  (select json_group_array(json_object('on', r1.d,
      'count', r1.n))
    from
    (select *
      from
      (select walk1.d, coalesce(n, 0) as n
        from walk1 left join made2 on made2.d = walk1.d) r1
      order by r1.d) r1)) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?4 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 1 as which, value
    from
    (select 1 as value
      from made1
      where (substr(last, 1, 4) - substr(first, 1, 4)) * 12 + substr(last, 6, 2) - substr(first, 6, 2) >= 4000))) as faults
