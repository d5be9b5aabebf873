with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from relationship
      where relationship.predicate = ?1
      limit 5000)) < 5000),
few2(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from relationship
      where relationship.predicate = ?2
      limit 5000)) < 5000)
select json_object('members_claim_count_asc',
  (select json_object('nodes', json_group_array(json_object('id', r1.id)))
    from
    (select r1.id
      from relationship r1
      where r1.predicate = ?3
      order by r1.claim_count, r1.id
      limit ?4) r1),
  'members_claim_count_desc',
  (select json_object('nodes', json_group_array(json_object('id', r2.id)))
    from
    (select r2.id
      from relationship r2
      where r2.predicate = ?5
      order by r2.claim_count desc, r2.id desc
      limit ?6) r2),
  'members_last_claimed_on_asc', coalesce((select json_extract('{}', 'end:5:' || random())
    from
    (select 1
      from relationship r3
      limit 1 offset ?7)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from relationship r3
        order by r3.last_claimed_on, r3.id
        limit ?7) r3
      where +r3.predicate = ?1
      limit 1 offset ?8)),
  (select json_object('nodes', json_group_array(json_object('id', r3.id)))
    from
    (select *
      from
      (select *
        from
        (select r3.id, r3.last_claimed_on
          from relationship r3
          where r3.predicate = ?1
          order by +r3.last_claimed_on, r3.id
          limit iif((select few
            from few1), ?8, 0))
        union all
        select *
        from
        (select r3.id, r3.last_claimed_on
          from relationship r3
          where +r3.predicate = ?1
          order by r3.last_claimed_on, r3.id
          limit iif((select few
            from few1), 0, ?8))) r3
      order by +r3.last_claimed_on, r3.id
      limit ?8) r3)),
  'members_last_claimed_on_desc', coalesce((select json_extract('{}', 'end:7:' || random())
    from
    (select 1
      from relationship r4
      limit 1 offset ?9)
    where not
    (select few
      from few2)
    and not exists(select 1
      from
      (select *
        from relationship r4
        order by r4.last_claimed_on desc, r4.id desc
        limit ?9) r4
      where +r4.predicate = ?2
      limit 1 offset ?10)),
  (select json_object('nodes', json_group_array(json_object('id', r4.id)))
    from
    (select *
      from
      (select *
        from
        (select r4.id, r4.last_claimed_on
          from relationship r4
          where r4.predicate = ?2
          order by +r4.last_claimed_on desc, r4.id desc
          limit iif((select few
            from few2), ?10, 0))
        union all
        select *
        from
        (select r4.id, r4.last_claimed_on
          from relationship r4
          where +r4.predicate = ?2
          order by r4.last_claimed_on desc, r4.id desc
          limit iif((select few
            from few2), 0, ?10))) r4
      order by +r4.last_claimed_on desc, r4.id desc
      limit ?10) r4))) as data
