with ids1(k) as materialized
(select distinct a3.id
  from actor a1
  cross join relationship r1
  cross join actor a2
  cross join relationship r2
  cross join actor a3
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
  and a2.id = r1.object_id
  and r2.id in
  (select id
    from
    (select *
      from
      (select *
        from
        (select r2.id, r2.claim_count
          from relationship r2
          where r2.subject_id = a2.id
          order by r2.claim_count desc, r2.id desc
          limit ?3)
        union all
        select *
        from
        (select r2.id, r2.claim_count
          from relationship r2
          where r2.object_id = a2.id
          and r2.subject_id is not a2.id
          order by r2.claim_count desc, r2.id desc
          limit ?3)) r2
      order by r2.claim_count desc, r2.id desc
      limit ?3))
  and a3.id = r2.object_id),
ids2(k) as materialized
(select distinct a5.id
  from ids1
  cross join actor a3
  cross join relationship r3
  cross join actor a4
  cross join relationship r4
  cross join actor a5
  where a3.id = ids1.k
  and r3.id in
  (select id
    from
    (select *
      from
      (select *
        from
        (select r3.id, r3.claim_count
          from relationship r3
          where r3.subject_id = a3.id
          order by r3.claim_count desc, r3.id desc
          limit ?4)
        union all
        select *
        from
        (select r3.id, r3.claim_count
          from relationship r3
          where r3.object_id = a3.id
          and r3.subject_id is not a3.id
          order by r3.claim_count desc, r3.id desc
          limit ?4)) r3
      order by r3.claim_count desc, r3.id desc
      limit ?4))
  and a4.id = r3.object_id
  and r4.id in
  (select id
    from
    (select *
      from
      (select *
        from
        (select r4.id, r4.claim_count
          from relationship r4
          where r4.subject_id = a4.id
          order by r4.claim_count desc, r4.id desc
          limit ?5)
        union all
        select *
        from
        (select r4.id, r4.claim_count
          from relationship r4
          where r4.object_id = a4.id
          and r4.subject_id is not a4.id
          order by r4.claim_count desc, r4.id desc
          limit ?5)) r4
      order by r4.claim_count desc, r4.id desc
      limit ?5))
  and a5.id = r4.object_id),
ids3(k) as materialized
(select distinct a7.id
  from ids2
  cross join actor a5
  cross join relationship r5
  cross join actor a6
  cross join relationship r6
  cross join actor a7
  where a5.id = ids2.k
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
          limit ?6)
        union all
        select *
        from
        (select r5.id, r5.claim_count
          from relationship r5
          where r5.object_id = a5.id
          and r5.subject_id is not a5.id
          order by r5.claim_count desc, r5.id desc
          limit ?6)) r5
      order by r5.claim_count desc, r5.id desc
      limit ?6))
  and a6.id = r5.object_id
  and r6.id in
  (select id
    from
    (select *
      from
      (select *
        from
        (select r6.id, r6.claim_count
          from relationship r6
          where r6.subject_id = a6.id
          order by r6.claim_count desc, r6.id desc
          limit ?7)
        union all
        select *
        from
        (select r6.id, r6.claim_count
          from relationship r6
          where r6.object_id = a6.id
          and r6.subject_id is not a6.id
          order by r6.claim_count desc, r6.id desc
          limit ?7)) r6
      order by r6.claim_count desc, r6.id desc
      limit ?7))
  and a7.id = r6.object_id),
ids4(k) as materialized
(select distinct a9.id
  from ids3
  cross join actor a7
  cross join relationship r7
  cross join actor a8
  cross join relationship r8
  cross join actor a9
  where a7.id = ids3.k
  and r7.id in
  (select id
    from
    (select *
      from
      (select *
        from
        (select r7.id, r7.claim_count
          from relationship r7
          where r7.subject_id = a7.id
          order by r7.claim_count desc, r7.id desc
          limit ?8)
        union all
        select *
        from
        (select r7.id, r7.claim_count
          from relationship r7
          where r7.object_id = a7.id
          and r7.subject_id is not a7.id
          order by r7.claim_count desc, r7.id desc
          limit ?8)) r7
      order by r7.claim_count desc, r7.id desc
      limit ?8))
  and a8.id = r7.object_id
  and r8.id in
  (select id
    from
    (select *
      from
      (select *
        from
        (select r8.id, r8.claim_count
          from relationship r8
          where r8.subject_id = a8.id
          order by r8.claim_count desc, r8.id desc
          limit ?9)
        union all
        select *
        from
        (select r8.id, r8.claim_count
          from relationship r8
          where r8.object_id = a8.id
          and r8.subject_id is not a8.id
          order by r8.claim_count desc, r8.id desc
          limit ?9)) r8
      order by r8.claim_count desc, r8.id desc
      limit ?9))
  and a9.id = r8.object_id),
objects1(k, j) as materialized
(select a9.id, json_object('relationships',
    (select json_object('nodes', json_group_array(json_object('object',
          (select json_object('relationships',
              (select json_object('nodes', json_group_array(json_object('object',
                    (select json_object('name', a11.name)
                      from actor a11
                      where a11.id = r10.object_id))))
                from
                (select *
                  from
                  (select *
                    from
                    (select r10.object_id, r10.claim_count, r10.id
                      from relationship r10
                      where r10.subject_id = a10.id
                      order by r10.claim_count desc, r10.id desc
                      limit ?10)
                    union all
                    select *
                    from
                    (select r10.object_id, r10.claim_count, r10.id
                      from relationship r10
                      where r10.object_id = a10.id
                      and r10.subject_id is not a10.id
                      order by r10.claim_count desc, r10.id desc
                      limit ?10)) r10
                  order by r10.claim_count desc, r10.id desc
                  limit ?10) r10))
            from actor a10
            where a10.id = r9.object_id))))
      from
      (select *
        from
        (select *
          from
          (select r9.object_id, r9.claim_count, r9.id
            from relationship r9
            where r9.subject_id = a9.id
            order by r9.claim_count desc, r9.id desc
            limit ?11)
          union all
          select *
          from
          (select r9.object_id, r9.claim_count, r9.id
            from relationship r9
            where r9.object_id = a9.id
            and r9.subject_id is not a9.id
            order by r9.claim_count desc, r9.id desc
            limit ?11)) r9
        order by r9.claim_count desc, r9.id desc
        limit ?11) r9))
  from ids4
  cross join actor a9
  where a9.id = ids4.k),
objects2(k, j) as materialized
(select a7.id, json_object('relationships',
    (select json_object('nodes', json_group_array(json_object('object',
          (select json_object('relationships',
              (select json_object('nodes', json_group_array(json_object('object',
                    (select json(j)
                      from objects1
                      where k = r8.object_id))))
                from
                (select *
                  from
                  (select *
                    from
                    (select r8.object_id, r8.claim_count, r8.id
                      from relationship r8
                      where r8.subject_id = a8.id
                      order by r8.claim_count desc, r8.id desc
                      limit ?9)
                    union all
                    select *
                    from
                    (select r8.object_id, r8.claim_count, r8.id
                      from relationship r8
                      where r8.object_id = a8.id
                      and r8.subject_id is not a8.id
                      order by r8.claim_count desc, r8.id desc
                      limit ?9)) r8
                  order by r8.claim_count desc, r8.id desc
                  limit ?9) r8))
            from actor a8
            where a8.id = r7.object_id))))
      from
      (select *
        from
        (select *
          from
          (select r7.object_id, r7.claim_count, r7.id
            from relationship r7
            where r7.subject_id = a7.id
            order by r7.claim_count desc, r7.id desc
            limit ?8)
          union all
          select *
          from
          (select r7.object_id, r7.claim_count, r7.id
            from relationship r7
            where r7.object_id = a7.id
            and r7.subject_id is not a7.id
            order by r7.claim_count desc, r7.id desc
            limit ?8)) r7
        order by r7.claim_count desc, r7.id desc
        limit ?8) r7))
  from ids3
  cross join actor a7
  where a7.id = ids3.k),
objects3(k, j) as materialized
(select a5.id, json_object('relationships',
    (select json_object('nodes', json_group_array(json_object('object',
          (select json_object('relationships',
              (select json_object('nodes', json_group_array(json_object('object',
                    (select json(j)
                      from objects2
                      where k = r6.object_id))))
                from
                (select *
                  from
                  (select *
                    from
                    (select r6.object_id, r6.claim_count, r6.id
                      from relationship r6
                      where r6.subject_id = a6.id
                      order by r6.claim_count desc, r6.id desc
                      limit ?7)
                    union all
                    select *
                    from
                    (select r6.object_id, r6.claim_count, r6.id
                      from relationship r6
                      where r6.object_id = a6.id
                      and r6.subject_id is not a6.id
                      order by r6.claim_count desc, r6.id desc
                      limit ?7)) r6
                  order by r6.claim_count desc, r6.id desc
                  limit ?7) r6))
            from actor a6
            where a6.id = r5.object_id))))
      from
      (select *
        from
        (select *
          from
          (select r5.object_id, r5.claim_count, r5.id
            from relationship r5
            where r5.subject_id = a5.id
            order by r5.claim_count desc, r5.id desc
            limit ?6)
          union all
          select *
          from
          (select r5.object_id, r5.claim_count, r5.id
            from relationship r5
            where r5.object_id = a5.id
            and r5.subject_id is not a5.id
            order by r5.claim_count desc, r5.id desc
            limit ?6)) r5
        order by r5.claim_count desc, r5.id desc
        limit ?6) r5))
  from ids2
  cross join actor a5
  where a5.id = ids2.k),
objects4(k, j) as materialized
(select a3.id, json_object('relationships',
    (select json_object('nodes', json_group_array(json_object('object',
          (select json_object('relationships',
              (select json_object('nodes', json_group_array(json_object('object',
                    (select json(j)
                      from objects3
                      where k = r4.object_id))))
                from
                (select *
                  from
                  (select *
                    from
                    (select r4.object_id, r4.claim_count, r4.id
                      from relationship r4
                      where r4.subject_id = a4.id
                      order by r4.claim_count desc, r4.id desc
                      limit ?5)
                    union all
                    select *
                    from
                    (select r4.object_id, r4.claim_count, r4.id
                      from relationship r4
                      where r4.object_id = a4.id
                      and r4.subject_id is not a4.id
                      order by r4.claim_count desc, r4.id desc
                      limit ?5)) r4
                  order by r4.claim_count desc, r4.id desc
                  limit ?5) r4))
            from actor a4
            where a4.id = r3.object_id))))
      from
      (select *
        from
        (select *
          from
          (select r3.object_id, r3.claim_count, r3.id
            from relationship r3
            where r3.subject_id = a3.id
            order by r3.claim_count desc, r3.id desc
            limit ?4)
          union all
          select *
          from
          (select r3.object_id, r3.claim_count, r3.id
            from relationship r3
            where r3.object_id = a3.id
            and r3.subject_id is not a3.id
            order by r3.claim_count desc, r3.id desc
            limit ?4)) r3
        order by r3.claim_count desc, r3.id desc
        limit ?4) r3))
  from ids1
  cross join actor a3
  where a3.id = ids1.k)
select json_object('actor',
  (select json_object('relationships',
      (select json_object('nodes', json_group_array(json_object('object',
            (select json_object('relationships',
                (select json_object('nodes', json_group_array(json_object('object',
                      (select json(j)
                        from objects4
                        where k = r2.object_id))))
                  from
                  (select *
                    from
                    (select *
                      from
                      (select r2.object_id, r2.claim_count, r2.id
                        from relationship r2
                        where r2.subject_id = a2.id
                        order by r2.claim_count desc, r2.id desc
                        limit ?3)
                      union all
                      select *
                      from
                      (select r2.object_id, r2.claim_count, r2.id
                        from relationship r2
                        where r2.object_id = a2.id
                        and r2.subject_id is not a2.id
                        order by r2.claim_count desc, r2.id desc
                        limit ?3)) r2
                    order by r2.claim_count desc, r2.id desc
                    limit ?3) r2))
              from actor a2
              where a2.id = r1.object_id))))
        from
        (select *
          from
          (select *
            from
            (select r1.object_id, r1.claim_count, r1.id
              from relationship r1
              where r1.subject_id = a1.id
              order by r1.claim_count desc, r1.id desc
              limit ?2)
            union all
            select *
            from
            (select r1.object_id, r1.claim_count, r1.id
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
