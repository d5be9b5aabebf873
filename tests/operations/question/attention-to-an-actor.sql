with made1(day, n, vague) as materialized
(select day, n, iif(substr(day, 6) = '01-01',
  (select count(distinct m.article_id)
    from mention m
    where m.actor_id = coalesce(coalesce((select actor.id
      from actor
      where actor.slug = ?1),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?1)),
    (select coalesce(max(merged_actor.into_id), ?1)
      from merged_actor
      where merged_actor.id = ?1))
    and m.published_from = day
    and substr(m.published_from, 1, 7) <> substr((select article.published_until
      from article
      where article.id = m.article_id), 1, 7)), 0)
  from
  (select 1
    where
    (select json_extract('{}', 'end:0:' || random())
      from mention m
      where m.actor_id = coalesce(coalesce((select actor.id
        from actor
        where actor.slug = ?1),
      (select merged_actor.into_id
        from merged_actor
        where merged_actor.slug = ?1)),
      (select coalesce(max(merged_actor.into_id), ?1)
        from merged_actor
        where merged_actor.id = ?1))
      and m.published_from >= ?2
      and m.published_from <= ?3
      limit 1 offset ?4) is null)
  cross join
  (select m.published_from as day, count(distinct m.article_id) as n
    from mention m
    where m.actor_id = coalesce(coalesce((select actor.id
      from actor
      where actor.slug = ?1),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?1)),
    (select coalesce(max(merged_actor.into_id), ?1)
      from merged_actor
      where merged_actor.id = ?1))
    and m.published_from >= ?2
    and m.published_from <= ?3 group by 1)),
made2(first, last) as materialized
(select ?2, ?3),
made3(d, n, vague) as materialized
(select substr(day, 1, 7), sum(n), sum(vague)
  from
  (select 1
    where
    (select json_extract('{}', 'end:1:' || random())
      from made2
      where (substr(last, 1, 4) - substr(first, 1, 4)) * 12 + substr(last, 6, 2) - substr(first, 6, 2) >= 4000) is null)
  cross join made1 group by 1),
walk1(d) as
(select substr(first, 1, 7)
  from made2
  where first is not null
  union all
  select strftime('%Y-%m', d || '-01', '+1 month')
  from walk1
  cross join made2
  where d < substr(last, 1, 7)
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
      (select ?5 as value)
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
