select json_object('asOf', coalesce((select json_extract('{}', 'end:1:' || random())
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
        and claim.retracted_at is null
        and coalesce(claim.valid_first, '') <= ?2
        and coalesce(claim.valid_last, '9999-12-31') >= ?3)
      limit 1 offset ?4)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from relationship r1
        limit 1 offset ?1),
      (select count(*)
        from relationship r1
        where exists(select 1
          from claim
          where claim.relationship_id = r1.id
          and claim.retracted_at is null
          and coalesce(claim.valid_first, '') <= ?2
          and coalesce(claim.valid_last, '9999-12-31') >= ?3))),
      'nodes', json_group_array(json_object('predicate', r1.predicate,
        'disputed', iif(r1.disputed, json('true'), json('false')))))
    from
    (select r1.predicate, r1.disputed
      from relationship r1
      where exists(select 1
        from claim
        where claim.relationship_id = r1.id
        and claim.retracted_at is null
        and coalesce(claim.valid_first, '') <= ?2
        and coalesce(claim.valid_last, '9999-12-31') >= ?3)
      order by r1.claim_count desc, r1.id desc
      limit ?4) r1))) as data
