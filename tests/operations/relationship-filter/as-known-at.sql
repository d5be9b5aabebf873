select json_object('asKnownAt', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from relationship r1
      limit 1 offset ?1)
    where not exists(select 1
      from
      (select *
        from relationship r1
        order by r1.claim_count desc, r1.id desc
        limit ?1) r1
      where exists(select 1
        from claim
        where claim.relationship_id = r1.id
        and claim.recorded_at <= ?2
        and (claim.retracted_at is null or claim.retracted_at > ?2))
      limit 1 offset ?3)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from relationship r1
        limit 1 offset ?1),
      (select count(*)
        from relationship r1
        where exists(select 1
          from claim
          where claim.relationship_id = r1.id
          and claim.recorded_at <= ?2
          and (claim.retracted_at is null or claim.retracted_at > ?2)))),
      'nodes', json_group_array(json_object('predicate', r1.predicate)))
    from
    (select r1.predicate
      from relationship r1
      where exists(select 1
        from claim
        where claim.relationship_id = r1.id
        and claim.recorded_at <= ?2
        and (claim.retracted_at is null or claim.retracted_at > ?2))
      order by r1.claim_count desc, r1.id desc
      limit ?3) r1))) as data
