select json_object('status', coalesce((select json_extract('{}', 'end:1:' || random())
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
        and claim.status = ?2)
      limit 1 offset ?3)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from relationship r1
        limit 1 offset ?1),
      (select count(*)
        from relationship r1
        where exists(select 1
          from claim
          where claim.relationship_id = r1.id
          and claim.retracted_at is null
          and claim.status = ?2))),
      'nodes', json_group_array(json_object('predicate', r1.predicate,
        'subject',
        (select json_object('slug', a1.slug)
          from actor a1
          where a1.id = r1.subject_id),
        'object',
        (select json_object('slug', a2.slug)
          from actor a2
          where a2.id = r1.object_id))))
    from
    (select r1.predicate, r1.subject_id, r1.object_id
      from relationship r1
      where exists(select 1
        from claim
        where claim.relationship_id = r1.id
        and claim.retracted_at is null
        and claim.status = ?2)
      order by r1.claim_count desc, r1.id desc
      limit ?3) r1)),
  'statuses', coalesce((select json_extract('{}', 'end:3:' || random())
    from
    (select 1
      from relationship r2
      limit 1 offset ?4)
    where not exists(select 1
      from
      (select *
        from relationship r2
        order by r2.claim_count desc, r2.id desc
        limit ?4) r2
      where exists(select 1
        from claim
        where claim.relationship_id = r2.id
        and claim.retracted_at is null
        and claim.status in
        (select value
          from json_each(?5)))
      limit 1 offset ?6)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
        from relationship r2
        limit 1 offset ?4),
      (select count(*)
        from relationship r2
        where exists(select 1
          from claim
          where claim.relationship_id = r2.id
          and claim.retracted_at is null
          and claim.status in
          (select value
            from json_each(?5))))),
      'nodes', json_group_array(json_object('predicate', r2.predicate,
        'subject',
        (select json_object('slug', a3.slug)
          from actor a3
          where a3.id = r2.subject_id),
        'object',
        (select json_object('slug', a4.slug)
          from actor a4
          where a4.id = r2.object_id))))
    from
    (select r2.predicate, r2.subject_id, r2.object_id
      from relationship r2
      where exists(select 1
        from claim
        where claim.relationship_id = r2.id
        and claim.retracted_at is null
        and claim.status in
        (select value
          from json_each(?5)))
      order by r2.claim_count desc, r2.id desc
      limit ?6) r2))) as data
