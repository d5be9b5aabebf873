select json_object('allOfOneClaim', coalesce((select json_extract('{}', 'end:1:' || random())
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
        and (claim.retracted_at is null or claim.retracted_at > ?2)
        and claim.status = ?3
        and coalesce(claim.valid_first, '') <= ?4
        and coalesce(claim.valid_last, '9999-12-31') >= ?5)
      limit 1 offset ?6)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from relationship r1
        limit 1 offset ?1),
      (select count(*)
        from relationship r1
        where exists(select 1
          from claim
          where claim.relationship_id = r1.id
          and claim.recorded_at <= ?2
          and (claim.retracted_at is null or claim.retracted_at > ?2)
          and claim.status = ?3
          and coalesce(claim.valid_first, '') <= ?4
          and coalesce(claim.valid_last, '9999-12-31') >= ?5))),
      'nodes', json_group_array(json_object('predicate', r1.predicate,
        'disputed', iif(r1.disputed, json('true'), json('false')),
        'subject',
        (select json_object('slug', a1.slug)
          from actor a1
          where a1.id = r1.subject_id),
        'object',
        (select json_object('slug', a2.slug)
          from actor a2
          where a2.id = r1.object_id))))
    from
    (select r1.predicate, r1.disputed, r1.subject_id, r1.object_id
      from relationship r1
      where exists(select 1
        from claim
        where claim.relationship_id = r1.id
        and claim.recorded_at <= ?2
        and (claim.retracted_at is null or claim.retracted_at > ?2)
        and claim.status = ?3
        and coalesce(claim.valid_first, '') <= ?4
        and coalesce(claim.valid_last, '9999-12-31') >= ?5)
      order by r1.claim_count desc, r1.id desc
      limit ?6) r1))) as data
