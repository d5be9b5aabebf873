with made1(id) as materialized
(select
  (select coalesce(max(merged_actor.into_id), ?1)
    from merged_actor
    where merged_actor.id = ?1)),
made2(ids) as materialized
(select iif(count(*) <= 500, json_group_array(id), '[null]')
  from made1),
made3(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made1
  cross join neighbor
  where neighbor.actor_id = made1.id
  limit 100001),
made4(id) as materialized
(select distinct id
  from made3
  where true
  and id not in
  (select id
    from made1)),
made5(ids) as materialized
(select iif(count(*) <= 500, json_group_array(id), '[null]')
  from made4),
made6(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made4
  cross join neighbor
  where neighbor.actor_id = made4.id
  limit 100001),
made7(id) as materialized
(select distinct id
  from made6
  where true
  and id not in
  (select id
    from made1)
  and id not in
  (select id
    from made4)),
made8(ids) as materialized
(select iif(count(*) <= 500, json_group_array(id), '[null]')
  from made7),
made9(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made7
  cross join neighbor
  where neighbor.actor_id = made7.id
  limit 100001),
made10(id) as materialized
(select distinct id
  from made9
  where true
  and id not in
  (select id
    from made1)
  and id not in
  (select id
    from made4)
  and id not in
  (select id
    from made7)),
made11(ids) as materialized
(select iif(count(*) <= 500, json_group_array(id), '[null]')
  from made10),
made12(id) as materialized
(select
  (select coalesce(max(merged_actor.into_id), ?2)
    from merged_actor
    where merged_actor.id = ?2)),
made13(ids) as materialized
(select iif(count(*) <= 500, json_group_array(id), '[null]')
  from made12),
made14(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made12
  cross join neighbor
  where neighbor.actor_id = made12.id
  limit 100001),
made15(id) as materialized
(select distinct id
  from made14
  where true
  and id not in
  (select id
    from made12)),
made16(ids) as materialized
(select iif(count(*) <= 500, json_group_array(id), '[null]')
  from made15),
made17(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made15
  cross join neighbor
  where neighbor.actor_id = made15.id
  limit 100001),
made18(id) as materialized
(select distinct id
  from made17
  where true
  and id not in
  (select id
    from made12)
  and id not in
  (select id
    from made15)),
made19(ids) as materialized
(select iif(count(*) <= 500, json_group_array(id), '[null]')
  from made18),
made20(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made18
  cross join neighbor
  where neighbor.actor_id = made18.id
  limit 100001),
made21(id) as materialized
(select distinct id
  from made20
  where true
  and id not in
  (select id
    from made12)
  and id not in
  (select id
    from made15)
  and id not in
  (select id
    from made18)),
made22(ids) as materialized
(select iif(count(*) <= 500, json_group_array(id), '[null]')
  from made21),
made23(few) as materialized
(select
  (select count(*)
    from made4) *
  (select count(*)
    from made15) <= 5000),
made24(id) as materialized
(select made15.id
  from made23
  cross join made15
  cross join made4
  cross join neighbor
  where few
  and neighbor.actor_id = made15.id
  and neighbor.other_id = made4.id
  union
  select id
  from made15
  where iif((select few
    from made23), false, id in
  (select id
    from made7))),
made25(length) as materialized
(select case when exists(select 1
    from neighbor
    where neighbor.actor_id =
    (select coalesce(max(merged_actor.into_id), ?1)
      from merged_actor
      where merged_actor.id = ?1)
    and neighbor.other_id =
    (select coalesce(max(merged_actor.into_id), ?2)
      from merged_actor
      where merged_actor.id = ?2)) then 1 when ?3 >= 2
  and exists(select id
    from made4
    where id in
    (select id
      from made15)) then 2 when ?3 >= 3
  and exists(select id
    from made24) then 3 when ?3 >= 4
  and exists(select id
    from made7
    where id in
    (select id
      from made18)) then 4 when ?3 >= 5
  and exists(select id
    from made10
    where id in
    (select id
      from made18)) then 5 when ?3 >= 6
  and exists(select id
    from made10
    where id in
    (select id
      from made21)) then 6 end),
made26(length, middles) as materialized
(select length, case length when 1 then json_array((select coalesce(max(merged_actor.into_id), ?2)
    from merged_actor
    where merged_actor.id = ?2)) when 2 then
  (select json_group_array(id)
    from
    (select id
      from made4
      where id in
      (select id
        from made15)
      order by id
      limit ?4)) when 3 then
  (select json_group_array(id)
    from
    (select id
      from made24
      order by id
      limit ?4)) when 4 then
  (select json_group_array(id)
    from
    (select id
      from made7
      where id in
      (select id
        from made18)
      order by id
      limit ?4)) when 5 then
  (select json_group_array(id)
    from
    (select id
      from made10
      where id in
      (select id
        from made18)
      order by id
      limit ?4)) when 6 then
  (select json_group_array(id)
    from
    (select id
      from made10
      where id in
      (select id
        from made21)
      order by id
      limit ?4)) end
  from made25
  where length is not null),
walk1(a, m, b, n, length, chain) as
(select value, (length + 1) / 2, value, length / 2, length, ''
  from made26
  cross join json_each(middles)
  union all
  select iif(m > 0, neighbor.other_id, a), iif(m > 0, m - 1, m), iif(m > 0, b, neighbor.other_id), iif(m > 0, n, n - 1), length,
        iif(m > 0, json_quote(neighbor.relationship_id) || ',' || chain, chain || json_quote(neighbor.relationship_id) || ',')
  from walk1
  cross join json_each(iif(m > 0, case m - 1 when 0 then
  (select ids
    from made2) when 1 then
  (select ids
    from made5) when 2 then
  (select ids
    from made8) when 3 then
  (select ids
    from made11) end, case n - 1 when 0 then
  (select ids
    from made13) when 1 then
  (select ids
    from made16) when 2 then
  (select ids
    from made19) when 3 then
  (select ids
    from made22) end)) known
  cross join neighbor
  where m + n > 0
  and neighbor.actor_id = iif(m > 0, a, b)
  and neighbor.other_id >= coalesce(known.value, '')
  and neighbor.other_id <= coalesce(known.value, x'')
  and iif(m > 0, case m - 1 when 0 then neighbor.other_id in
  (select id
    from made1) when 1 then neighbor.other_id in
  (select id
    from made4) when 2 then neighbor.other_id in
  (select id
    from made7) when 3 then neighbor.other_id in
  (select id
    from made10) end, case n - 1 when 0 then neighbor.other_id in
  (select id
    from made12) when 1 then neighbor.other_id in
  (select id
    from made15) when 2 then neighbor.other_id in
  (select id
    from made18) when 3 then neighbor.other_id in
  (select id
    from made21) end)
  order by 2, 4, 6, 1, 3),
made27(length, chain) as materialized
(select length, '[' || rtrim(chain, ',') || ']'
  from walk1
  where m + n = 0
  limit ?4)
select json_object('paths',
  (select json_group_array(json_object('length', r1.length,
      'relationships',
      (select json_group_array(json_object('id', r2.id,
          'predicate', r2.predicate,
          'subject',
          (select json_object('slug', a1.slug,
              'name', a1.name)
            from actor a1
            where a1.id = r2.subject_id),
          'object',
          (select json_object('slug', a2.slug,
              'name', a2.name)
            from actor a2
            where a2.id = r2.object_id),
          'claims',
          (select json_object('nodes', json_group_array(json_object('status', c1.status,
                'article',
                (select json_object('slug', a3.slug,
                    'title', a3.title)
                  from article a3
                  where a3.id = c1.article_id))))
            from
            (select c1.status, c1.article_id
              from claim c1
              where c1.relationship_id = r2.id
              and c1.retracted_at is null
              order by c1.published_from desc, c1.position desc, c1.id desc
              limit ?5) c1)))
        from
        (select *
          from
          (select *, instr(r1.chain, r2.id) as place
            from relationship r2
            where r2.id in
            (select value
              from json_each(r1.chain))) r2
          order by r2.place) r2)))
    from
    (select *
      from
      (select *
        from made27) r1
      order by r1.chain) r1)) as data,
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
        from merged_actor
        where merged_actor.id = value))
    union all
    select 1 as which, value
    from
    (select value
      from
      (select ?7 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 2 as which, value
    from
    (select 1 as value
      where
      (select coalesce(max(merged_actor.into_id), ?1)
        from merged_actor
        where merged_actor.id = ?1) =
      (select coalesce(max(merged_actor.into_id), ?2)
        from merged_actor
        where merged_actor.id = ?2))
    union all
    select 3 as which, value
    from
    (select 1 as value
      from made25
      where (coalesce(length > 2, ?3 >= 2)
      and
      (select count(*)
        from made3) > 100000) or (coalesce(length > iif((select few
        from made23), 4, 3), ?3 >= iif((select few
        from made23), 4, 3))
      and
      (select count(*)
        from made6) > 100000) or (coalesce(length > 5, ?3 >= 5)
      and
      (select count(*)
        from made9) > 100000) or (coalesce(length > 2, ?3 >= 2)
      and
      (select count(*)
        from made14) > 100000) or (coalesce(length > 4, ?3 >= 4)
      and
      (select count(*)
        from made17) > 100000) or (coalesce(length > 6, ?3 >= 6)
      and
      (select count(*)
        from made20) > 100000)))) as problems
