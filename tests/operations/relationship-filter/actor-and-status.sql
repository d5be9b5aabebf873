with few1(few) as materialized
(select
  (select count(*)
    from
    (select relationship.id
      from relationship
      where relationship.subject_id =
      (select coalesce(max(merged_actor.into_id), ?1)
        from merged_actor
        where merged_actor.id = ?1)
      union all
      select relationship.id
      from relationship
      where relationship.object_id =
      (select coalesce(max(merged_actor.into_id), ?1)
        from merged_actor
        where merged_actor.id = ?1)
      limit 5000)) < 5000)
select json_object('denied', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from relationship r1
      limit 1 offset ?2)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from relationship r1
        order by r1.claim_count desc, r1.id desc
        limit ?2) r1
      where (+r1.subject_id =
      (select coalesce(max(merged_actor.into_id), ?1)
        from merged_actor
        where merged_actor.id = ?1) or +r1.object_id =
      (select coalesce(max(merged_actor.into_id), ?1)
        from merged_actor
        where merged_actor.id = ?1))
      and exists(select 1
        from claim
        where claim.relationship_id = r1.id
        and claim.retracted_at is null
        and claim.status = ?3)
      limit 1 offset ?4)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select relationship.id
          from relationship
          where relationship.subject_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1)
          union all
          select relationship.id
          from relationship
          where relationship.object_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1))
        limit 1 offset ?2),
      (select count(*)
        from relationship r1
        where r1.id in
        (select relationship.id
          from relationship
          where relationship.subject_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1)
          union all
          select relationship.id
          from relationship
          where relationship.object_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1))
        and exists(select 1
          from claim
          where claim.relationship_id = r1.id
          and claim.retracted_at is null
          and claim.status = ?3))),
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
    (select *
      from
      (select *
        from
        (select r1.predicate, r1.subject_id, r1.object_id, r1.claim_count, r1.id
          from relationship r1
          where r1.id in
          (select relationship.id
            from relationship
            where relationship.subject_id =
            (select coalesce(max(merged_actor.into_id), ?1)
              from merged_actor
              where merged_actor.id = ?1)
            union all
            select relationship.id
            from relationship
            where relationship.object_id =
            (select coalesce(max(merged_actor.into_id), ?1)
              from merged_actor
              where merged_actor.id = ?1))
          and exists(select 1
            from claim
            where claim.relationship_id = r1.id
            and claim.retracted_at is null
            and claim.status = ?3)
          order by +r1.claim_count desc, r1.id desc
          limit iif((select few
            from few1), ?4, 0))
        union all
        select *
        from
        (select r1.predicate, r1.subject_id, r1.object_id, r1.claim_count, r1.id
          from relationship r1
          where (+r1.subject_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1) or +r1.object_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1))
          and exists(select 1
            from claim
            where claim.relationship_id = r1.id
            and claim.retracted_at is null
            and claim.status = ?3)
          order by r1.claim_count desc, r1.id desc
          limit iif((select few
            from few1), 0, ?4))) r1
      order by +r1.claim_count desc, r1.id desc
      limit ?4) r1))) as data,
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
        where merged_actor.id = value)))) as problems
