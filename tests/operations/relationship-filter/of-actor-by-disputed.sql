with ids1(k) as materialized
(select distinct a1.id
  from actor a1
  where a1.id = coalesce((select actor.id
    from actor
    where actor.slug = ?1),
  (select merged_actor.into_id
    from merged_actor
    where merged_actor.slug = ?1))),
objects1(k, j) as materialized
(select a1.id, json_object('relationships', coalesce(coalesce((select json_extract('{}', 'end:1:' || random())
      from
      (select 1
        from relationship r1
        where r1.subject_id = a1.id
        limit 1 offset ?2)
      where not exists(select 1
        from
        (select *
          from relationship r1
          where r1.subject_id = a1.id
          order by r1.claim_count desc, r1.id desc
          limit ?2) r1
        where +r1.disputed = 1
        and exists(select 1
          from claim
          where claim.relationship_id = r1.id
          and claim.retracted_at is null
          and coalesce(claim.valid_first, '') <= ?3
          and coalesce(claim.valid_last, '9999-12-31') >= ?4)
        limit 1 offset ?5)),
    (select json_extract('{}', 'end:1:' || random())
      from
      (select 1
        from relationship r1
        where r1.object_id = a1.id
        and r1.subject_id is not a1.id
        limit 1 offset ?2)
      where not exists(select 1
        from
        (select *
          from relationship r1
          where r1.object_id = a1.id
          and r1.subject_id is not a1.id
          order by r1.claim_count desc, r1.id desc
          limit ?2) r1
        where +r1.disputed = 1
        and exists(select 1
          from claim
          where claim.relationship_id = r1.id
          and claim.retracted_at is null
          and coalesce(claim.valid_first, '') <= ?3
          and coalesce(claim.valid_last, '9999-12-31') >= ?4)
        limit 1 offset ?5))),
    (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
          from relationship r1
          where r1.subject_id = a1.id
          limit 1 offset ?2),
        (select json_extract('{}', 'end:0:' || random())
          from relationship r1
          where r1.object_id = a1.id
          and r1.subject_id is not a1.id
          limit 1 offset ?2),
        (select count(*)
          from relationship r1
          where r1.subject_id = a1.id
          and +r1.disputed = 1
          and exists(select 1
            from claim
            where claim.relationship_id = r1.id
            and claim.retracted_at is null
            and coalesce(claim.valid_first, '') <= ?3
            and coalesce(claim.valid_last, '9999-12-31') >= ?4)) +
        (select count(*)
          from relationship r1
          where r1.object_id = a1.id
          and r1.subject_id is not a1.id
          and +r1.disputed = 1
          and exists(select 1
            from claim
            where claim.relationship_id = r1.id
            and claim.retracted_at is null
            and coalesce(claim.valid_first, '') <= ?3
            and coalesce(claim.valid_last, '9999-12-31') >= ?4))),
        'nodes', json_group_array(json_object('predicate', r1.predicate,
          'disputed', iif(r1.disputed, json('true'), json('false')))))
      from
      (select *
        from
        (select *
          from
          (select r1.predicate, r1.disputed, r1.claim_count, r1.id
            from relationship r1
            where r1.subject_id = a1.id
            and +r1.disputed = 1
            and exists(select 1
              from claim
              where claim.relationship_id = r1.id
              and claim.retracted_at is null
              and coalesce(claim.valid_first, '') <= ?3
              and coalesce(claim.valid_last, '9999-12-31') >= ?4)
            order by r1.claim_count desc, r1.id desc
            limit ?5)
          union all
          select *
          from
          (select r1.predicate, r1.disputed, r1.claim_count, r1.id
            from relationship r1
            where r1.object_id = a1.id
            and r1.subject_id is not a1.id
            and +r1.disputed = 1
            and exists(select 1
              from claim
              where claim.relationship_id = r1.id
              and claim.retracted_at is null
              and coalesce(claim.valid_first, '') <= ?3
              and coalesce(claim.valid_last, '9999-12-31') >= ?4)
            order by r1.claim_count desc, r1.id desc
            limit ?5)) r1
        order by r1.claim_count desc, r1.id desc
        limit ?5) r1)))
  from ids1
  cross join actor a1
  where a1.id = ids1.k)
select json_object('actor',
  (select json(j)
    from objects1
    where k = coalesce((select actor.id
      from actor
      where actor.slug = ?1),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?1)))) as data
