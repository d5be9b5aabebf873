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
(select a1.id, json_object('actor', coalesce(coalesce((select json_extract('{}', 'end:1:' || random())
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
        where (+r1.subject_id =
        (select coalesce(max(merged_actor.into_id), ?3)
          from merged_actor
          where merged_actor.id = ?3) or +r1.object_id =
        (select coalesce(max(merged_actor.into_id), ?3)
          from merged_actor
          where merged_actor.id = ?3))
        limit 1 offset ?4)),
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
        where (+r1.subject_id =
        (select coalesce(max(merged_actor.into_id), ?3)
          from merged_actor
          where merged_actor.id = ?3) or +r1.object_id =
        (select coalesce(max(merged_actor.into_id), ?3)
          from merged_actor
          where merged_actor.id = ?3))
        limit 1 offset ?4))),
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
          and (+r1.subject_id =
          (select coalesce(max(merged_actor.into_id), ?3)
            from merged_actor
            where merged_actor.id = ?3) or +r1.object_id =
          (select coalesce(max(merged_actor.into_id), ?3)
            from merged_actor
            where merged_actor.id = ?3))) +
        (select count(*)
          from relationship r1
          where r1.object_id = a1.id
          and r1.subject_id is not a1.id
          and (+r1.subject_id =
          (select coalesce(max(merged_actor.into_id), ?3)
            from merged_actor
            where merged_actor.id = ?3) or +r1.object_id =
          (select coalesce(max(merged_actor.into_id), ?3)
            from merged_actor
            where merged_actor.id = ?3)))),
        'nodes', json_group_array(json_object('predicate', r1.predicate)))
      from
      (select *
        from
        (select *
          from
          (select r1.predicate, r1.claim_count, r1.id
            from relationship r1
            where r1.subject_id = a1.id
            and (+r1.subject_id =
            (select coalesce(max(merged_actor.into_id), ?3)
              from merged_actor
              where merged_actor.id = ?3) or +r1.object_id =
            (select coalesce(max(merged_actor.into_id), ?3)
              from merged_actor
              where merged_actor.id = ?3))
            order by r1.claim_count desc, r1.id desc
            limit ?4)
          union all
          select *
          from
          (select r1.predicate, r1.claim_count, r1.id
            from relationship r1
            where r1.object_id = a1.id
            and r1.subject_id is not a1.id
            and (+r1.subject_id =
            (select coalesce(max(merged_actor.into_id), ?3)
              from merged_actor
              where merged_actor.id = ?3) or +r1.object_id =
            (select coalesce(max(merged_actor.into_id), ?3)
              from merged_actor
              where merged_actor.id = ?3))
            order by r1.claim_count desc, r1.id desc
            limit ?4)) r1
        order by r1.claim_count desc, r1.id desc
        limit ?4) r1)))
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
      where merged_actor.slug = ?1)))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?3 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as problems
