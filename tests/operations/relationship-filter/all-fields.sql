select json_object('all', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from relationship r1
      where r1.subject_id =
      (select coalesce(max(merged_actor.into_id), ?1)
        from merged_actor
        where merged_actor.id = ?1)
      limit 1 offset ?2)
    where not exists(select 1
      from
      (select *
        from relationship r1
        where r1.subject_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1)
        order by r1.claim_count desc, r1.id desc
        limit ?2) r1
      where +r1.object_id =
      (select coalesce(max(merged_actor.into_id), ?3)
        from merged_actor
        where merged_actor.id = ?3)
      and (+r1.subject_id =
      (select coalesce(max(merged_actor.into_id), ?4)
        from merged_actor
        where merged_actor.id = ?4) or +r1.object_id =
      (select coalesce(max(merged_actor.into_id), ?4)
        from merged_actor
        where merged_actor.id = ?4))
      and +r1.predicate = ?5
      and exists(select 1
        from claim
        where claim.relationship_id = r1.id
        and claim.retracted_at is null
        and claim.status = ?6)
      limit 1 offset ?7)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from relationship r1
        where r1.subject_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1)
        limit 1 offset ?2),
      (select count(*)
        from relationship r1
        where r1.subject_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1)
        and +r1.object_id =
        (select coalesce(max(merged_actor.into_id), ?3)
          from merged_actor
          where merged_actor.id = ?3)
        and (+r1.subject_id =
        (select coalesce(max(merged_actor.into_id), ?4)
          from merged_actor
          where merged_actor.id = ?4) or +r1.object_id =
        (select coalesce(max(merged_actor.into_id), ?4)
          from merged_actor
          where merged_actor.id = ?4))
        and +r1.predicate = ?5
        and exists(select 1
          from claim
          where claim.relationship_id = r1.id
          and claim.retracted_at is null
          and claim.status = ?6))),
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
      where r1.subject_id =
      (select coalesce(max(merged_actor.into_id), ?1)
        from merged_actor
        where merged_actor.id = ?1)
      and +r1.object_id =
      (select coalesce(max(merged_actor.into_id), ?3)
        from merged_actor
        where merged_actor.id = ?3)
      and (+r1.subject_id =
      (select coalesce(max(merged_actor.into_id), ?4)
        from merged_actor
        where merged_actor.id = ?4) or +r1.object_id =
      (select coalesce(max(merged_actor.into_id), ?4)
        from merged_actor
        where merged_actor.id = ?4))
      and +r1.predicate = ?5
      and exists(select 1
        from claim
        where claim.relationship_id = r1.id
        and claim.retracted_at is null
        and claim.status = ?6)
      order by r1.claim_count desc, r1.id desc
      limit ?7) r1))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?1 as value)
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
      (select ?3 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 2 as which, value
    from
    (select value
      from
      (select ?4 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as problems
