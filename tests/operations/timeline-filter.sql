with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from actor
      where actor.kind = ?1
      union all
      select 1
      from actor
      cross join quote
      where actor.kind = ?1
      and quote.speaker_id = actor.id
      limit 5000)) < 5000),
made1(day, n, vague) as materialized
(select day, n, iif(substr(day, 9) = '01',
  (select count(*)
    from quote q
    where q.speaker_id in
    (select actor.id
      from actor
      where actor.kind = ?1)
    and q.published_from = day
    and q.published_from <> q.published_until), 0)
  from
  (select 1
    where
    (select json_extract('{}', 'end:0:' || random())
      from
      (select 1
        from actor
        where actor.kind = ?1
        union all
        select 1
        from actor
        cross join quote
        where actor.kind = ?1
        and quote.speaker_id = actor.id)
      limit 1 offset ?2) is null)
  cross join
  (select q.published_from as day, count(*) as n
    from quote q
    where q.speaker_id in
    (select actor.id
      from actor
      where actor.kind = ?1)
    and q.published_from >= ?3
    and q.published_from <= '9999-12-31' group by 1)),
made2(first, last) as materialized
(select ?3,
  (select max(day)
    from made1)),
made3(d, n, vague) as materialized
(select date(day, 'weekday 0', '-6 days'), sum(n), sum(vague)
  from
  (select 1
    where
    (select json_extract('{}', 'end:1:' || random())
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
  limit 4000),
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
  (select ?4 as value)),
few2(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from relationship
      cross join claim
      where relationship.subject_id =
      (select value
        from named1)
      and claim.relationship_id = relationship.id
      union all
      select 1
      from relationship
      cross join claim
      where relationship.object_id =
      (select value
        from named1)
      and claim.relationship_id = relationship.id
      limit 5000)) < 5000),
made4(day, n, vague) as materialized
(select day, n, 0
  from
  (select 1
    where
    (select json_extract('{}', 'end:2:' || random())
      from
      (select 1
        from relationship
        cross join claim
        where relationship.subject_id =
        (select value
          from named1)
        and claim.relationship_id = relationship.id
        union all
        select 1
        from relationship
        cross join claim
        where relationship.object_id =
        (select value
          from named1)
        and claim.relationship_id = relationship.id)
      limit 1 offset ?5) is null)
  cross join
  (select c.published_from as day, count(*) as n
    from claim c
    where c.relationship_id in
    (select relationship.id
      from relationship
      where relationship.subject_id =
      (select value
        from named1)
      union all
      select relationship.id
      from relationship
      where relationship.object_id =
      (select value
        from named1))
    and +c.status = ?6
    and c.retracted_at is null
    and c.published_from >= '0'
    and c.published_from <= '9999-12-31' group by 1)),
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
walk2(d) as
(select substr(first, 1, 4)
  from made5
  where first is not null
  union all
  select printf('%04d', d + 1)
  from walk2
  cross join made5
  where d < substr(last, 1, 4)
  limit 4000),
made7(day, n, vague) as materialized
(select day, n, iif(substr(day, 6) = '01-01',
  (select count(distinct m.article_id)
    from mention m
    cross join article a
    where m.actor_id = coalesce(coalesce((select actor.id
      from actor
      where actor.slug = ?7),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?7)),
    (select coalesce(max(merged_actor.into_id), ?7)
      from merged_actor
      where merged_actor.id = ?7))
    and a.id = m.article_id
    and +a.genre = ?8
    and m.published_from = day
    and substr(m.published_from, 1, 7) <> substr((select article.published_until
      from article
      where article.id = m.article_id), 1, 7)), 0)
  from
  (select 1
    where
    (select json_extract('{}', 'end:4:' || random())
      from mention m
      cross join article a
      where m.actor_id = coalesce(coalesce((select actor.id
        from actor
        where actor.slug = ?7),
      (select merged_actor.into_id
        from merged_actor
        where merged_actor.slug = ?7)),
      (select coalesce(max(merged_actor.into_id), ?7)
        from merged_actor
        where merged_actor.id = ?7))
      and a.id = m.article_id
      and m.published_from >= ?9
      and m.published_from <= '9999-12-31'
      limit 1 offset ?10) is null)
  cross join
  (select m.published_from as day, count(distinct m.article_id) as n
    from mention m
    cross join article a
    where m.actor_id = coalesce(coalesce((select actor.id
      from actor
      where actor.slug = ?7),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?7)),
    (select coalesce(max(merged_actor.into_id), ?7)
      from merged_actor
      where merged_actor.id = ?7))
    and a.id = m.article_id
    and +a.genre = ?8
    and m.published_from >= ?9
    and m.published_from <= '9999-12-31' group by 1)),
made8(first, last) as materialized
(select ?9,
  (select max(day)
    from made7)),
made9(d, n, vague) as materialized
(select substr(day, 1, 7), sum(n), sum(vague)
  from
  (select 1
    where
    (select json_extract('{}', 'end:5:' || random())
      from made8
      where (substr(last, 1, 4) - substr(first, 1, 4)) * 12 + substr(last, 6, 2) - substr(first, 6, 2) >= 4000) is null)
  cross join made7 group by 1),
walk3(d) as
(select substr(first, 1, 7)
  from made8
  where first is not null
  union all
  select strftime('%Y-%m', d || '-01', '+1 month')
  from walk3
  cross join made8
  where d < substr(last, 1, 7)
  limit 4000)
select json_object('weeks',
  (select json_group_array(json_object('on', r1.d,
      'count', r1.n,
      'imprecise', r1.vague))
    from
    (select *
      from
      (select walk1.d, coalesce(n, 0) as n, coalesce(vague, 0) as vague
        from walk1 left join made3 on made3.d = walk1.d) r1
      order by r1.d) r1),
  'claims',
  (select json_group_array(json_object('on', r2.d,
      'count', r2.n))
    from
    (select *
      from
      (select walk2.d, coalesce(n, 0) as n, coalesce(vague, 0) as vague
        from walk2 left join made6 on made6.d = walk2.d) r2
      order by r2.d) r2),
  'articles',
  (select json_group_array(json_object('on', r3.d,
      'count', r3.n,
      'imprecise', r3.vague))
    from
    (select *
      from
      (select walk3.d, coalesce(n, 0) as n, coalesce(vague, 0) as vague
        from walk3 left join made9 on made9.d = walk3.d) r3
      order by r3.d) r3)) as data,
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
        from actor
        where actor.slug = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.slug = value))
    union all
    select 1 as which, value
    from
    (select value
      from
      (select ?11 as value)
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
