with made1(id) as materialized
(select
  (select coalesce(max(merged_actor.into_id), ?1)
    from merged_actor
    where merged_actor.id = ?1)),
made2(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made1
  cross join neighbor
  where neighbor.actor_id = made1.id
  limit 100001),
made3(id) as materialized
(select distinct id
  from made2
  where true
  and id not in
  (select id
    from made1)),
made4(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made3
  cross join neighbor
  where neighbor.actor_id = made3.id
  limit 100001),
made5(id) as materialized
(select distinct id
  from made4
  where true
  and id not in
  (select id
    from made1)
  and id not in
  (select id
    from made3)),
made6(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made5
  cross join neighbor
  where neighbor.actor_id = made5.id
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
    from made3)
  and id not in
  (select id
    from made5)),
made8(id) as materialized
(select
  (select coalesce(max(merged_actor.into_id), ?2)
    from merged_actor
    where merged_actor.id = ?2)),
made9(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made8
  cross join neighbor
  where neighbor.actor_id = made8.id
  limit 100001),
made10(id) as materialized
(select distinct id
  from made9
  where true
  and id not in
  (select id
    from made8)),
made11(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made10
  cross join neighbor
  where neighbor.actor_id = made10.id
  limit 100001),
made12(id) as materialized
(select distinct id
  from made11
  where true
  and id not in
  (select id
    from made8)
  and id not in
  (select id
    from made10)),
made13(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made12
  cross join neighbor
  where neighbor.actor_id = made12.id
  limit 100001),
made14(id) as materialized
(select distinct id
  from made13
  where true
  and id not in
  (select id
    from made8)
  and id not in
  (select id
    from made10)
  and id not in
  (select id
    from made12)),
made15(length) as materialized
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
    from made3
    where id in
    (select id
      from made10)) then 2 when ?3 >= 3
  and exists(select id
    from made5
    where id in
    (select id
      from made10)) then 3 when ?3 >= 4
  and exists(select id
    from made5
    where id in
    (select id
      from made12)) then 4 when ?3 >= 5
  and exists(select id
    from made7
    where id in
    (select id
      from made12)) then 5 when ?3 >= 6
  and exists(select id
    from made7
    where id in
    (select id
      from made14)) then 6 end),
made16(length, middles) as materialized
(select length, case length when 1 then json_array((select coalesce(max(merged_actor.into_id), ?2)
    from merged_actor
    where merged_actor.id = ?2)) when 2 then
  (select json_group_array(id)
    from
    (select id
      from made3
      where id in
      (select id
        from made10)
      order by id
      limit ?4)) when 3 then
  (select json_group_array(id)
    from
    (select id
      from made5
      where id in
      (select id
        from made10)
      order by id
      limit ?4)) when 4 then
  (select json_group_array(id)
    from
    (select id
      from made5
      where id in
      (select id
        from made12)
      order by id
      limit ?4)) when 5 then
  (select json_group_array(id)
    from
    (select id
      from made7
      where id in
      (select id
        from made12)
      order by id
      limit ?4)) when 6 then
  (select json_group_array(id)
    from
    (select id
      from made7
      where id in
      (select id
        from made14)
      order by id
      limit ?4)) end
  from made15
  where length is not null),
walk1(a, m, b, n, length, chain) as
(select value, (length + 1) / 2, value, length / 2, length, ''
  from made16
  cross join json_each(middles)
  union all
  select iif(m > 0, neighbor.other_id, a), iif(m > 0, m - 1, m), iif(m > 0, b, neighbor.other_id), iif(m > 0, n, n - 1), length,
        iif(m > 0, json_quote(neighbor.relationship_id) || ',' || chain, chain || json_quote(neighbor.relationship_id) || ',')
  from walk1
  cross join neighbor
  where m + n > 0
  and neighbor.actor_id = iif(m > 0, a, b)
  and iif(m > 0, case m - 1 when 0 then neighbor.other_id in
  (select id
    from made1) when 1 then neighbor.other_id in
  (select id
    from made3) when 2 then neighbor.other_id in
  (select id
    from made5) when 3 then neighbor.other_id in
  (select id
    from made7) end, case n - 1 when 0 then neighbor.other_id in
  (select id
    from made8) when 1 then neighbor.other_id in
  (select id
    from made10) when 2 then neighbor.other_id in
  (select id
    from made12) when 3 then neighbor.other_id in
  (select id
    from made14) end)
  order by 2, 4, 6, 1, 3),
made17(length, chain) as materialized
(select length, '[' || rtrim(chain, ',') || ']'
  from walk1
  where m + n = 0
  limit ?4),
made18(id) as materialized
(select
  (select coalesce(max(merged_actor.into_id), ?5)
    from merged_actor
    where merged_actor.id = ?5)),
made19(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made18
  cross join neighbor
  where neighbor.actor_id = made18.id
  limit 100001),
made20(id) as materialized
(select distinct id
  from made19
  where true
  and id not in
  (select id
    from made18)
  and exists(select 1
    from relationship tie
    where tie.id = made19.tie
    and +tie.predicate in
    (select value
      from json_each(?6)))),
made21(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made20
  cross join neighbor
  where neighbor.actor_id = made20.id
  limit 100001),
made22(id) as materialized
(select distinct id
  from made21
  where true
  and id not in
  (select id
    from made18)
  and id not in
  (select id
    from made20)
  and exists(select 1
    from relationship tie
    where tie.id = made21.tie
    and +tie.predicate in
    (select value
      from json_each(?6)))),
made23(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made22
  cross join neighbor
  where neighbor.actor_id = made22.id
  limit 100001),
made24(id) as materialized
(select distinct id
  from made23
  where true
  and id not in
  (select id
    from made18)
  and id not in
  (select id
    from made20)
  and id not in
  (select id
    from made22)
  and exists(select 1
    from relationship tie
    where tie.id = made23.tie
    and +tie.predicate in
    (select value
      from json_each(?6)))),
made25(id) as materialized
(select
  (select coalesce(max(merged_actor.into_id), ?7)
    from merged_actor
    where merged_actor.id = ?7)),
made26(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made25
  cross join neighbor
  where neighbor.actor_id = made25.id
  limit 100001),
made27(id) as materialized
(select distinct id
  from made26
  where true
  and id not in
  (select id
    from made25)
  and exists(select 1
    from relationship tie
    where tie.id = made26.tie
    and +tie.predicate in
    (select value
      from json_each(?6)))),
made28(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made27
  cross join neighbor
  where neighbor.actor_id = made27.id
  limit 100001),
made29(id) as materialized
(select distinct id
  from made28
  where true
  and id not in
  (select id
    from made25)
  and id not in
  (select id
    from made27)
  and exists(select 1
    from relationship tie
    where tie.id = made28.tie
    and +tie.predicate in
    (select value
      from json_each(?6)))),
made30(id, tie) as materialized
(select neighbor.other_id, neighbor.relationship_id
  from made29
  cross join neighbor
  where neighbor.actor_id = made29.id
  limit 100001),
made31(id) as materialized
(select distinct id
  from made30
  where true
  and id not in
  (select id
    from made25)
  and id not in
  (select id
    from made27)
  and id not in
  (select id
    from made29)
  and exists(select 1
    from relationship tie
    where tie.id = made30.tie
    and +tie.predicate in
    (select value
      from json_each(?6)))),
made32(length) as materialized
(select case when exists(select 1
    from neighbor
    where neighbor.actor_id =
    (select coalesce(max(merged_actor.into_id), ?5)
      from merged_actor
      where merged_actor.id = ?5)
    and neighbor.other_id =
    (select coalesce(max(merged_actor.into_id), ?7)
      from merged_actor
      where merged_actor.id = ?7)
    and exists(select 1
      from relationship tie
      where tie.id = neighbor.relationship_id
      and +tie.predicate in
      (select value
        from json_each(?6)))) then 1 when ?8 >= 2
  and exists(select id
    from made20
    where id in
    (select id
      from made27)) then 2 when ?8 >= 3
  and exists(select id
    from made22
    where id in
    (select id
      from made27)) then 3 when ?8 >= 4
  and exists(select id
    from made22
    where id in
    (select id
      from made29)) then 4 when ?8 >= 5
  and exists(select id
    from made24
    where id in
    (select id
      from made29)) then 5 when ?8 >= 6
  and exists(select id
    from made24
    where id in
    (select id
      from made31)) then 6 end),
made33(length, middles) as materialized
(select length, case length when 1 then json_array((select coalesce(max(merged_actor.into_id), ?7)
    from merged_actor
    where merged_actor.id = ?7)) when 2 then
  (select json_group_array(id)
    from
    (select id
      from made20
      where id in
      (select id
        from made27)
      order by id
      limit ?9)) when 3 then
  (select json_group_array(id)
    from
    (select id
      from made22
      where id in
      (select id
        from made27)
      order by id
      limit ?9)) when 4 then
  (select json_group_array(id)
    from
    (select id
      from made22
      where id in
      (select id
        from made29)
      order by id
      limit ?9)) when 5 then
  (select json_group_array(id)
    from
    (select id
      from made24
      where id in
      (select id
        from made29)
      order by id
      limit ?9)) when 6 then
  (select json_group_array(id)
    from
    (select id
      from made24
      where id in
      (select id
        from made31)
      order by id
      limit ?9)) end
  from made32
  where length is not null),
walk2(a, m, b, n, length, chain) as
(select value, (length + 1) / 2, value, length / 2, length, ''
  from made33
  cross join json_each(middles)
  union all
  select iif(m > 0, neighbor.other_id, a), iif(m > 0, m - 1, m), iif(m > 0, b, neighbor.other_id), iif(m > 0, n, n - 1), length,
        iif(m > 0, json_quote(neighbor.relationship_id) || ',' || chain, chain || json_quote(neighbor.relationship_id) || ',')
  from walk2
  cross join neighbor
  where m + n > 0
  and neighbor.actor_id = iif(m > 0, a, b)
  and iif(m > 0, case m - 1 when 0 then neighbor.other_id in
  (select id
    from made18) when 1 then neighbor.other_id in
  (select id
    from made20) when 2 then neighbor.other_id in
  (select id
    from made22) when 3 then neighbor.other_id in
  (select id
    from made24) end, case n - 1 when 0 then neighbor.other_id in
  (select id
    from made25) when 1 then neighbor.other_id in
  (select id
    from made27) when 2 then neighbor.other_id in
  (select id
    from made29) when 3 then neighbor.other_id in
  (select id
    from made31) end)
  and exists(select 1
    from relationship tie
    where tie.id = neighbor.relationship_id
    and +tie.predicate in
    (select value
      from json_each(?6)))
  order by 2, 4, 6, 1, 3),
made34(length, chain) as materialized
(select length, '[' || rtrim(chain, ',') || ']'
  from walk2
  where m + n = 0
  limit ?9)
select json_object('paths',
  (select json_group_array(json_object('length', r1.length,
      'relationships',
      (select json_group_array(json_object('subject',
          (select json_object('name', a1.name)
            from actor a1
            where a1.id = r2.subject_id),
          'predicate', r2.predicate,
          'object',
          (select json_object('name', a2.name)
            from actor a2
            where a2.id = r2.object_id)))
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
        from made17) r1
      order by r1.chain) r1),
  'short',
  (select json_group_array(json_object('length', r3.length))
    from
    (select *
      from
      (select *
        from made34) r3
      order by r3.chain) r3)) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?10 as value)
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
      (select ?11 as value)
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
      from made15
      where (coalesce(length > 2, ?3 >= 2)
      and
      (select count(*)
        from made2) > 100000) or (coalesce(length > 3, ?3 >= 3)
      and
      (select count(*)
        from made4) > 100000) or (coalesce(length > 5, ?3 >= 5)
      and
      (select count(*)
        from made6) > 100000) or (coalesce(length > 2, ?3 >= 2)
      and
      (select count(*)
        from made9) > 100000) or (coalesce(length > 4, ?3 >= 4)
      and
      (select count(*)
        from made11) > 100000) or (coalesce(length > 6, ?3 >= 6)
      and
      (select count(*)
        from made13) > 100000))
    union all
    select 4 as which, value
    from
    (select value
      from
      (select ?12 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 5 as which, value
    from
    (select value
      from
      (select ?13 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 6 as which, value
    from
    (select 1 as value
      where
      (select coalesce(max(merged_actor.into_id), ?5)
        from merged_actor
        where merged_actor.id = ?5) =
      (select coalesce(max(merged_actor.into_id), ?7)
        from merged_actor
        where merged_actor.id = ?7))
    union all
    select 7 as which, value
    from
    (select 1 as value
      from made32
      where (coalesce(length > 2, ?8 >= 2)
      and
      (select count(*)
        from made19) > 100000) or (coalesce(length > 3, ?8 >= 3)
      and
      (select count(*)
        from made21) > 100000) or (coalesce(length > 5, ?8 >= 5)
      and
      (select count(*)
        from made23) > 100000) or (coalesce(length > 2, ?8 >= 2)
      and
      (select count(*)
        from made26) > 100000) or (coalesce(length > 4, ?8 >= 4)
      and
      (select count(*)
        from made28) > 100000) or (coalesce(length > 6, ?8 >= 6)
      and
      (select count(*)
        from made30) > 100000)))) as faults
