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
(select a1.id, json_object('between', coalesce(coalesce((select json_extract('{}', 'end:1:' || random())
      from
      (select 1
        from relationship r1
        where r1.subject_id = a1.id
        and (r1.claim_count, r1.id) < (?2, ?3)
        and (r1.claim_count, r1.id) > (?4, ?5)
        limit 1 offset ?6)
      where not exists(select 1
        from
        (select *
          from relationship r1
          where r1.subject_id = a1.id
          and (r1.claim_count, r1.id) < (?2, ?3)
          and (r1.claim_count, r1.id) > (?4, ?5)
          order by r1.claim_count desc, r1.id desc
          limit ?6) r1
        where exists(select 1
          from claim
          where claim.relationship_id = r1.id
          and claim.retracted_at is null
          and claim.status = ?7)
        limit 1 offset ?8)),
    (select json_extract('{}', 'end:1:' || random())
      from
      (select 1
        from relationship r1
        where r1.object_id = a1.id
        and r1.subject_id is not a1.id
        and (r1.claim_count, r1.id) < (?2, ?3)
        and (r1.claim_count, r1.id) > (?4, ?5)
        limit 1 offset ?6)
      where not exists(select 1
        from
        (select *
          from relationship r1
          where r1.object_id = a1.id
          and r1.subject_id is not a1.id
          and (r1.claim_count, r1.id) < (?2, ?3)
          and (r1.claim_count, r1.id) > (?4, ?5)
          order by r1.claim_count desc, r1.id desc
          limit ?6) r1
        where exists(select 1
          from claim
          where claim.relationship_id = r1.id
          and claim.retracted_at is null
          and claim.status = ?7)
        limit 1 offset ?8))),
    (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
          from relationship r1
          where r1.subject_id = a1.id
          limit 1 offset ?6),
        (select json_extract('{}', 'end:0:' || random())
          from relationship r1
          where r1.object_id = a1.id
          and r1.subject_id is not a1.id
          limit 1 offset ?6),
        (select count(*)
          from relationship r1
          where r1.subject_id = a1.id
          and exists(select 1
            from claim
            where claim.relationship_id = r1.id
            and claim.retracted_at is null
            and claim.status = ?7)) +
        (select count(*)
          from relationship r1
          where r1.object_id = a1.id
          and r1.subject_id is not a1.id
          and exists(select 1
            from claim
            where claim.relationship_id = r1.id
            and claim.retracted_at is null
            and claim.status = ?7))),
        'pageInfo', json_object('hasNextPage', iif(coalesce(coalesce((select json_extract('{}', 'end:1:' || random())
            from
            (select 1
              from relationship r1
              where r1.subject_id = a1.id
              and (r1.claim_count, r1.id) < (?2, ?3)
              and (r1.claim_count, r1.id) > (?4, ?5)
              limit 1 offset ?6)
            where not exists(select 1
              from
              (select *
                from relationship r1
                where r1.subject_id = a1.id
                and (r1.claim_count, r1.id) < (?2, ?3)
                and (r1.claim_count, r1.id) > (?4, ?5)
                order by r1.claim_count desc, r1.id desc
                limit ?6) r1
              where exists(select 1
                from claim
                where claim.relationship_id = r1.id
                and claim.retracted_at is null
                and claim.status = ?7)
              limit 1 offset ?8)),
          (select json_extract('{}', 'end:1:' || random())
            from
            (select 1
              from relationship r1
              where r1.object_id = a1.id
              and r1.subject_id is not a1.id
              and (r1.claim_count, r1.id) < (?2, ?3)
              and (r1.claim_count, r1.id) > (?4, ?5)
              limit 1 offset ?6)
            where not exists(select 1
              from
              (select *
                from relationship r1
                where r1.object_id = a1.id
                and r1.subject_id is not a1.id
                and (r1.claim_count, r1.id) < (?2, ?3)
                and (r1.claim_count, r1.id) > (?4, ?5)
                order by r1.claim_count desc, r1.id desc
                limit ?6) r1
              where exists(select 1
                from claim
                where claim.relationship_id = r1.id
                and claim.retracted_at is null
                and claim.status = ?7)
              limit 1 offset ?8))), exists(select 1
            from
            (select 1
              from relationship r1
              where r1.subject_id = a1.id
              and exists(select 1
                from claim
                where claim.relationship_id = r1.id
                and claim.retracted_at is null
                and claim.status = ?7)
              and (r1.claim_count, r1.id) < (?2, ?3)
              and (r1.claim_count, r1.id) > (?4, ?5)
              union all
              select 1
              from relationship r1
              where r1.object_id = a1.id
              and r1.subject_id is not a1.id
              and exists(select 1
                from claim
                where claim.relationship_id = r1.id
                and claim.retracted_at is null
                and claim.status = ?7)
              and (r1.claim_count, r1.id) < (?2, ?3)
              and (r1.claim_count, r1.id) > (?4, ?5))
            limit 1 offset ?8)) or coalesce(coalesce((select json_extract('{}', 'end:1:' || random())
            from
            (select 1
              from relationship r1
              where r1.subject_id = a1.id
              and (r1.claim_count, r1.id) <= (?9, ?10)
              limit 1 offset ?6)
            where not exists(select 1
              from
              (select *
                from relationship r1
                where r1.subject_id = a1.id
                and (r1.claim_count, r1.id) <= (?9, ?10)
                order by r1.claim_count desc, r1.id desc
                limit ?6) r1
              where exists(select 1
                from claim
                where claim.relationship_id = r1.id
                and claim.retracted_at is null
                and claim.status = ?7)
              limit 1 offset 0)),
          (select json_extract('{}', 'end:1:' || random())
            from
            (select 1
              from relationship r1
              where r1.object_id = a1.id
              and r1.subject_id is not a1.id
              and (r1.claim_count, r1.id) <= (?9, ?10)
              limit 1 offset ?6)
            where not exists(select 1
              from
              (select *
                from relationship r1
                where r1.object_id = a1.id
                and r1.subject_id is not a1.id
                and (r1.claim_count, r1.id) <= (?9, ?10)
                order by r1.claim_count desc, r1.id desc
                limit ?6) r1
              where exists(select 1
                from claim
                where claim.relationship_id = r1.id
                and claim.retracted_at is null
                and claim.status = ?7)
              limit 1 offset 0))), exists(select 1
            from relationship r1
            where r1.subject_id = a1.id
            and exists(select 1
              from claim
              where claim.relationship_id = r1.id
              and claim.retracted_at is null
              and claim.status = ?7)
            and (r1.claim_count, r1.id) <= (?9, ?10)) or exists(select 1
            from relationship r1
            where r1.object_id = a1.id
            and r1.subject_id is not a1.id
            and exists(select 1
              from claim
              where claim.relationship_id = r1.id
              and claim.retracted_at is null
              and claim.status = ?7)
            and (r1.claim_count, r1.id) <= (?9, ?10))), json('true'), json('false')),
          'hasPreviousPage', iif(coalesce(coalesce((select json_extract('{}', 'end:1:' || random())
            from
            (select 1
              from relationship r1
              where r1.subject_id = a1.id
              and (r1.claim_count, r1.id) >= (?11, ?12)
              limit 1 offset ?6)
            where not exists(select 1
              from
              (select *
                from relationship r1
                where r1.subject_id = a1.id
                and (r1.claim_count, r1.id) >= (?11, ?12)
                order by r1.claim_count desc, r1.id desc
                limit ?6) r1
              where exists(select 1
                from claim
                where claim.relationship_id = r1.id
                and claim.retracted_at is null
                and claim.status = ?7)
              limit 1 offset 0)),
          (select json_extract('{}', 'end:1:' || random())
            from
            (select 1
              from relationship r1
              where r1.object_id = a1.id
              and r1.subject_id is not a1.id
              and (r1.claim_count, r1.id) >= (?11, ?12)
              limit 1 offset ?6)
            where not exists(select 1
              from
              (select *
                from relationship r1
                where r1.object_id = a1.id
                and r1.subject_id is not a1.id
                and (r1.claim_count, r1.id) >= (?11, ?12)
                order by r1.claim_count desc, r1.id desc
                limit ?6) r1
              where exists(select 1
                from claim
                where claim.relationship_id = r1.id
                and claim.retracted_at is null
                and claim.status = ?7)
              limit 1 offset 0))), exists(select 1
            from relationship r1
            where r1.subject_id = a1.id
            and exists(select 1
              from claim
              where claim.relationship_id = r1.id
              and claim.retracted_at is null
              and claim.status = ?7)
            and (r1.claim_count, r1.id) >= (?11, ?12)) or exists(select 1
            from relationship r1
            where r1.object_id = a1.id
            and r1.subject_id is not a1.id
            and exists(select 1
              from claim
              where claim.relationship_id = r1.id
              and claim.retracted_at is null
              and claim.status = ?7)
            and (r1.claim_count, r1.id) >= (?11, ?12))), json('true'), json('false')),
          'startCursor', json_group_array('A0BC905D' || hex(json_array(r1.claim_count, r1.id))) ->> '$[0]',
          'endCursor', json_group_array('A0BC905D' || hex(json_array(r1.claim_count, r1.id))) ->> '$[#-1]'),
        'nodes', json_group_array(json_object('id', r1.id)))
      from
      (select *
        from
        (select *
          from
          (select r1.claim_count, r1.id
            from relationship r1
            where r1.subject_id = a1.id
            and exists(select 1
              from claim
              where claim.relationship_id = r1.id
              and claim.retracted_at is null
              and claim.status = ?7)
            and (r1.claim_count, r1.id) < (?2, ?3)
            and (r1.claim_count, r1.id) > (?4, ?5)
            order by r1.claim_count desc, r1.id desc
            limit ?8)
          union all
          select *
          from
          (select r1.claim_count, r1.id
            from relationship r1
            where r1.object_id = a1.id
            and r1.subject_id is not a1.id
            and exists(select 1
              from claim
              where claim.relationship_id = r1.id
              and claim.retracted_at is null
              and claim.status = ?7)
            and (r1.claim_count, r1.id) < (?2, ?3)
            and (r1.claim_count, r1.id) > (?4, ?5)
            order by r1.claim_count desc, r1.id desc
            limit ?8)) r1
        order by r1.claim_count desc, r1.id desc
        limit ?8) r1)))
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
