with ids1(k) as materialized
(select distinct r3.id
  from actor a1
  cross join relationship r1
  cross join actor a2
  cross join relationship r3
  where a1.id = coalesce((select actor.id
    from actor
    where actor.slug = ?1),
  (select merged_actor.into_id
    from merged_actor
    where merged_actor.slug = ?1))
  and r1.id in
  (select id
    from
    (select *
      from
      (select *
        from
        (select r1.id, r1.claim_count
          from relationship r1
          where r1.subject_id = a1.id
          order by r1.claim_count desc, r1.id desc
          limit ?2)
        union all
        select *
        from
        (select r1.id, r1.claim_count
          from relationship r1
          where r1.object_id = a1.id
          and r1.subject_id is not a1.id
          order by r1.claim_count desc, r1.id desc
          limit ?2)) r1
      order by r1.claim_count desc, r1.id desc
      limit ?2))
  and a2.id = r1.subject_id
  and r3.id in
  (select id
    from
    (select *
      from
      (select *
        from
        (select r3.id, r3.claim_count
          from relationship r3
          where r3.subject_id = a2.id
          order by r3.claim_count desc, r3.id desc
          limit ?3)
        union all
        select *
        from
        (select r3.id, r3.claim_count
          from relationship r3
          where r3.object_id = a2.id
          and r3.subject_id is not a2.id
          order by r3.claim_count desc, r3.id desc
          limit ?3)) r3
      order by r3.claim_count desc, r3.id desc
      limit ?3))),
objects1(k, j) as materialized
(select r3.id, json_object('id', r3.id,
    'predicate', r3.predicate,
    'symmetric', iif(r3.predicate in ('NEIGHBOR_OF', 'ALLIED_WITH', 'RIVAL_OF', 'ASSOCIATED_WITH', 'COOPERATES_WITH', 'AT_WAR_WITH', 'RELATED_TO'), json('true'), json('false')),
    'claimCounts',
    (select json_group_array(json_object('status', r4.status,
        'count', r4.count))
      from
      (select *
        from
        (select claim.status, count(*) as count
          from claim
          where claim.relationship_id = r3.id
          and claim.retracted_at is null group by claim.status) r4
        order by r4.status) r4),
    'subject',
    (select json_object('id', a3.id,
        'slug', a3.slug,
        'name', a3.name,
        'kind', a3.kind)
      from actor a3
      where a3.id = r3.subject_id),
    'object',
    (select json_object('id', a4.id,
        'slug', a4.slug,
        'name', a4.name,
        'kind', a4.kind)
      from actor a4
      where a4.id = r3.object_id))
  from ids1
  cross join relationship r3
  where r3.id = ids1.k),
ids2(k) as materialized
(select distinct r5.id
  from actor a1
  cross join relationship r1
  cross join actor a5
  cross join relationship r5
  where a1.id = coalesce((select actor.id
    from actor
    where actor.slug = ?1),
  (select merged_actor.into_id
    from merged_actor
    where merged_actor.slug = ?1))
  and r1.id in
  (select id
    from
    (select *
      from
      (select *
        from
        (select r1.id, r1.claim_count
          from relationship r1
          where r1.subject_id = a1.id
          order by r1.claim_count desc, r1.id desc
          limit ?2)
        union all
        select *
        from
        (select r1.id, r1.claim_count
          from relationship r1
          where r1.object_id = a1.id
          and r1.subject_id is not a1.id
          order by r1.claim_count desc, r1.id desc
          limit ?2)) r1
      order by r1.claim_count desc, r1.id desc
      limit ?2))
  and a5.id = r1.object_id
  and r5.id in
  (select id
    from
    (select *
      from
      (select *
        from
        (select r5.id, r5.claim_count
          from relationship r5
          where r5.subject_id = a5.id
          order by r5.claim_count desc, r5.id desc
          limit ?4)
        union all
        select *
        from
        (select r5.id, r5.claim_count
          from relationship r5
          where r5.object_id = a5.id
          and r5.subject_id is not a5.id
          order by r5.claim_count desc, r5.id desc
          limit ?4)) r5
      order by r5.claim_count desc, r5.id desc
      limit ?4))),
objects2(k, j) as materialized
(select r5.id, json_object('id', r5.id,
    'predicate', r5.predicate,
    'symmetric', iif(r5.predicate in ('NEIGHBOR_OF', 'ALLIED_WITH', 'RIVAL_OF', 'ASSOCIATED_WITH', 'COOPERATES_WITH', 'AT_WAR_WITH', 'RELATED_TO'), json('true'), json('false')),
    'claimCounts',
    (select json_group_array(json_object('status', r6.status,
        'count', r6.count))
      from
      (select *
        from
        (select claim.status, count(*) as count
          from claim
          where claim.relationship_id = r5.id
          and claim.retracted_at is null group by claim.status) r6
        order by r6.status) r6),
    'subject',
    (select json_object('id', a6.id,
        'slug', a6.slug,
        'name', a6.name,
        'kind', a6.kind)
      from actor a6
      where a6.id = r5.subject_id),
    'object',
    (select json_object('id', a7.id,
        'slug', a7.slug,
        'name', a7.name,
        'kind', a7.kind)
      from actor a7
      where a7.id = r5.object_id))
  from ids2
  cross join relationship r5
  where r5.id = ids2.k)
select json_object('actor',
  (select json_object('id', a1.id,
      'slug', a1.slug,
      'name', a1.name,
      'kind', a1.kind,
      'relationships',
      (select json_object('nodes', json_group_array(json_object('id', r1.id,
            'predicate', r1.predicate,
            'symmetric', iif(r1.predicate in ('NEIGHBOR_OF', 'ALLIED_WITH', 'RIVAL_OF', 'ASSOCIATED_WITH', 'COOPERATES_WITH', 'AT_WAR_WITH', 'RELATED_TO'), json('true'), json('false')),
            'claimCounts',
            (select json_group_array(json_object('status', r2.status,
                'count', r2.count))
              from
              (select *
                from
                (select claim.status, count(*) as count
                  from claim
                  where claim.relationship_id = r1.id
                  and claim.retracted_at is null group by claim.status) r2
                order by r2.status) r2),
            'subject',
            (select json_object('id', a2.id,
                'slug', a2.slug,
                'name', a2.name,
                'kind', a2.kind,
                'relationships',
                (select json_object('nodes', json_group_array((select json(j)
                      from objects1
                      where k = r3.id)))
                  from
                  (select *
                    from
                    (select *
                      from
                      (select r3.id, r3.claim_count
                        from relationship r3
                        where r3.subject_id = a2.id
                        order by r3.claim_count desc, r3.id desc
                        limit ?3)
                      union all
                      select *
                      from
                      (select r3.id, r3.claim_count
                        from relationship r3
                        where r3.object_id = a2.id
                        and r3.subject_id is not a2.id
                        order by r3.claim_count desc, r3.id desc
                        limit ?3)) r3
                    order by r3.claim_count desc, r3.id desc
                    limit ?3) r3))
              from actor a2
              where a2.id = r1.subject_id),
            'object',
            (select json_object('id', a5.id,
                'slug', a5.slug,
                'name', a5.name,
                'kind', a5.kind,
                'relationships',
                (select json_object('nodes', json_group_array((select json(j)
                      from objects2
                      where k = r5.id)))
                  from
                  (select *
                    from
                    (select *
                      from
                      (select r5.id, r5.claim_count
                        from relationship r5
                        where r5.subject_id = a5.id
                        order by r5.claim_count desc, r5.id desc
                        limit ?4)
                      union all
                      select *
                      from
                      (select r5.id, r5.claim_count
                        from relationship r5
                        where r5.object_id = a5.id
                        and r5.subject_id is not a5.id
                        order by r5.claim_count desc, r5.id desc
                        limit ?4)) r5
                    order by r5.claim_count desc, r5.id desc
                    limit ?4) r5))
              from actor a5
              where a5.id = r1.object_id))))
        from
        (select *
          from
          (select *
            from
            (select r1.id, r1.predicate, r1.subject_id, r1.object_id, r1.claim_count
              from relationship r1
              where r1.subject_id = a1.id
              order by r1.claim_count desc, r1.id desc
              limit ?2)
            union all
            select *
            from
            (select r1.id, r1.predicate, r1.subject_id, r1.object_id, r1.claim_count
              from relationship r1
              where r1.object_id = a1.id
              and r1.subject_id is not a1.id
              order by r1.claim_count desc, r1.id desc
              limit ?2)) r1
          order by r1.claim_count desc, r1.id desc
          limit ?2) r1))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?1),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?1)))) as data
