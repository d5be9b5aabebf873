select json_object('subject',
  (select json_object('totalCount',
      (select count(*)
        from relationship r1
        where r1.subject_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1) ),
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
      order by r1.claim_count desc, r1.id desc
      limit ?2) r1),
  'subjects',
  (select json_object('totalCount',
      (select count(*)
        from relationship r2
        where r2.subject_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?3) left join merged_actor on merged_actor.id = value) ),
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
      where r2.subject_id in
      (select coalesce(merged_actor.into_id, value)
        from json_each(?3) left join merged_actor on merged_actor.id = value)
      order by r2.claim_count desc, r2.id desc
      limit ?4) r2),
  'object',
  (select json_object('totalCount',
      (select count(*)
        from relationship r3
        where r3.object_id =
        (select coalesce(max(merged_actor.into_id), ?5)
          from merged_actor
          where merged_actor.id = ?5) ),
      'nodes', json_group_array(json_object('predicate', r3.predicate,
        'subject',
        (select json_object('slug', a5.slug)
          from actor a5
          where a5.id = r3.subject_id),
        'object',
        (select json_object('slug', a6.slug)
          from actor a6
          where a6.id = r3.object_id))))
    from
    (select r3.predicate, r3.subject_id, r3.object_id
      from relationship r3
      where r3.object_id =
      (select coalesce(max(merged_actor.into_id), ?5)
        from merged_actor
        where merged_actor.id = ?5)
      order by r3.claim_count desc, r3.id desc
      limit ?6) r3),
  'objects',
  (select json_object('totalCount',
      (select count(*)
        from relationship r4
        where r4.object_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?7) left join merged_actor on merged_actor.id = value) ),
      'nodes', json_group_array(json_object('predicate', r4.predicate,
        'subject',
        (select json_object('slug', a7.slug)
          from actor a7
          where a7.id = r4.subject_id),
        'object',
        (select json_object('slug', a8.slug)
          from actor a8
          where a8.id = r4.object_id))))
    from
    (select r4.predicate, r4.subject_id, r4.object_id
      from relationship r4
      where r4.object_id in
      (select coalesce(merged_actor.into_id, value)
        from json_each(?7) left join merged_actor on merged_actor.id = value)
      order by r4.claim_count desc, r4.id desc
      limit ?8) r4),
  'actorEither',
  (select json_object('totalCount',
      (select count(*)
        from relationship r5
        where r5.id in
        (select relationship.id
          from relationship
          where relationship.subject_id =
          (select coalesce(max(merged_actor.into_id), ?9)
            from merged_actor
            where merged_actor.id = ?9)
          union
          select relationship.id
          from relationship
          where relationship.object_id =
          (select coalesce(max(merged_actor.into_id), ?9)
            from merged_actor
            where merged_actor.id = ?9)) ),
      'nodes', json_group_array(json_object('predicate', r5.predicate,
        'subject',
        (select json_object('slug', a9.slug)
          from actor a9
          where a9.id = r5.subject_id),
        'object',
        (select json_object('slug', a10.slug)
          from actor a10
          where a10.id = r5.object_id))))
    from
    (select r5.predicate, r5.subject_id, r5.object_id
      from relationship r5
      where r5.id in
      (select relationship.id
        from relationship
        where relationship.subject_id =
        (select coalesce(max(merged_actor.into_id), ?9)
          from merged_actor
          where merged_actor.id = ?9)
        union
        select relationship.id
        from relationship
        where relationship.object_id =
        (select coalesce(max(merged_actor.into_id), ?9)
          from merged_actor
          where merged_actor.id = ?9))
      order by +r5.claim_count desc, r5.id desc
      limit ?10) r5),
  'actors',
  (select json_object('totalCount',
      (select count(*)
        from relationship r6
        where r6.id in
        (select relationship.id
          from relationship
          where relationship.subject_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?11) left join merged_actor on merged_actor.id = value)
          union
          select relationship.id
          from relationship
          where relationship.object_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?11) left join merged_actor on merged_actor.id = value)) ),
      'nodes', json_group_array(json_object('predicate', r6.predicate,
        'subject',
        (select json_object('slug', a11.slug)
          from actor a11
          where a11.id = r6.subject_id),
        'object',
        (select json_object('slug', a12.slug)
          from actor a12
          where a12.id = r6.object_id))))
    from
    (select r6.predicate, r6.subject_id, r6.object_id
      from relationship r6
      where r6.id in
      (select relationship.id
        from relationship
        where relationship.subject_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?11) left join merged_actor on merged_actor.id = value)
        union
        select relationship.id
        from relationship
        where relationship.object_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?11) left join merged_actor on merged_actor.id = value))
      order by +r6.claim_count desc, r6.id desc
      limit ?12) r6),
  'predicate',
  (select json_object('totalCount',
      (select count(*)
        from relationship r7
        where r7.predicate = ?13 ),
      'nodes', json_group_array(json_object('predicate', r7.predicate,
        'subject',
        (select json_object('slug', a13.slug)
          from actor a13
          where a13.id = r7.subject_id),
        'object',
        (select json_object('slug', a14.slug)
          from actor a14
          where a14.id = r7.object_id))))
    from
    (select r7.predicate, r7.subject_id, r7.object_id
      from relationship r7
      where r7.predicate = ?13
      order by r7.claim_count desc, r7.id desc
      limit ?14) r7),
  'predicates',
  (select json_object('totalCount',
      (select count(*)
        from relationship r8
        where r8.predicate in
        (select value
          from json_each(?15)) ),
      'nodes', json_group_array(json_object('predicate', r8.predicate,
        'subject',
        (select json_object('slug', a15.slug)
          from actor a15
          where a15.id = r8.subject_id),
        'object',
        (select json_object('slug', a16.slug)
          from actor a16
          where a16.id = r8.object_id))))
    from
    (select r8.predicate, r8.subject_id, r8.object_id
      from relationship r8
      where r8.predicate in
      (select value
        from json_each(?15))
      order by r8.claim_count desc, r8.id desc
      limit ?16) r8),
  'status',
  (select json_object('totalCount',
      (select count(*)
        from relationship r9
        where exists(select 1
          from claim
          where claim.relationship_id = r9.id
          and claim.retracted_at is null
          and claim.status = ?17) ),
      'nodes', json_group_array(json_object('predicate', r9.predicate,
        'subject',
        (select json_object('slug', a17.slug)
          from actor a17
          where a17.id = r9.subject_id),
        'object',
        (select json_object('slug', a18.slug)
          from actor a18
          where a18.id = r9.object_id))))
    from
    (select r9.predicate, r9.subject_id, r9.object_id
      from relationship r9
      where exists(select 1
        from claim
        where claim.relationship_id = r9.id
        and claim.retracted_at is null
        and claim.status = ?17)
      order by r9.claim_count desc, r9.id desc
      limit ?18) r9),
  'statuses',
  (select json_object('totalCount',
      (select count(*)
        from relationship r10
        where exists(select 1
          from claim
          where claim.relationship_id = r10.id
          and claim.retracted_at is null
          and claim.status in
          (select value
            from json_each(?19))) ),
      'nodes', json_group_array(json_object('predicate', r10.predicate,
        'subject',
        (select json_object('slug', a19.slug)
          from actor a19
          where a19.id = r10.subject_id),
        'object',
        (select json_object('slug', a20.slug)
          from actor a20
          where a20.id = r10.object_id))))
    from
    (select r10.predicate, r10.subject_id, r10.object_id
      from relationship r10
      where exists(select 1
        from claim
        where claim.relationship_id = r10.id
        and claim.retracted_at is null
        and claim.status in
        (select value
          from json_each(?19)))
      order by r10.claim_count desc, r10.id desc
      limit ?20) r10),
  'edge',
  (select json_object('totalCount',
      (select count(*)
        from relationship r11
        where r11.subject_id =
        (select coalesce(max(merged_actor.into_id), ?21)
          from merged_actor
          where merged_actor.id = ?21)
        and +r11.object_id =
        (select coalesce(max(merged_actor.into_id), ?22)
          from merged_actor
          where merged_actor.id = ?22) ),
      'nodes', json_group_array(json_object('predicate', r11.predicate,
        'subject',
        (select json_object('slug', a21.slug)
          from actor a21
          where a21.id = r11.subject_id),
        'object',
        (select json_object('slug', a22.slug)
          from actor a22
          where a22.id = r11.object_id))))
    from
    (select r11.predicate, r11.subject_id, r11.object_id
      from relationship r11
      where r11.subject_id =
      (select coalesce(max(merged_actor.into_id), ?21)
        from merged_actor
        where merged_actor.id = ?21)
      and +r11.object_id =
      (select coalesce(max(merged_actor.into_id), ?22)
        from merged_actor
        where merged_actor.id = ?22)
      order by r11.claim_count desc, r11.id desc
      limit ?23) r11),
  'denied',
  (select json_object('totalCount',
      (select count(*)
        from relationship r12
        where r12.id in
        (select relationship.id
          from relationship
          where relationship.subject_id =
          (select coalesce(max(merged_actor.into_id), ?24)
            from merged_actor
            where merged_actor.id = ?24)
          union
          select relationship.id
          from relationship
          where relationship.object_id =
          (select coalesce(max(merged_actor.into_id), ?24)
            from merged_actor
            where merged_actor.id = ?24))
        and exists(select 1
          from claim
          where claim.relationship_id = r12.id
          and claim.retracted_at is null
          and claim.status = ?25) ),
      'nodes', json_group_array(json_object('predicate', r12.predicate,
        'subject',
        (select json_object('slug', a23.slug)
          from actor a23
          where a23.id = r12.subject_id),
        'object',
        (select json_object('slug', a24.slug)
          from actor a24
          where a24.id = r12.object_id))))
    from
    (select r12.predicate, r12.subject_id, r12.object_id
      from relationship r12
      where r12.id in
      (select relationship.id
        from relationship
        where relationship.subject_id =
        (select coalesce(max(merged_actor.into_id), ?24)
          from merged_actor
          where merged_actor.id = ?24)
        union
        select relationship.id
        from relationship
        where relationship.object_id =
        (select coalesce(max(merged_actor.into_id), ?24)
          from merged_actor
          where merged_actor.id = ?24))
      and exists(select 1
        from claim
        where claim.relationship_id = r12.id
        and claim.retracted_at is null
        and claim.status = ?25)
      order by +r12.claim_count desc, r12.id desc
      limit ?26) r12),
  'all',
  (select json_object('totalCount',
      (select count(*)
        from relationship r13
        where r13.subject_id =
        (select coalesce(max(merged_actor.into_id), ?27)
          from merged_actor
          where merged_actor.id = ?27)
        and +r13.object_id =
        (select coalesce(max(merged_actor.into_id), ?28)
          from merged_actor
          where merged_actor.id = ?28)
        and (+r13.subject_id =
        (select coalesce(max(merged_actor.into_id), ?29)
          from merged_actor
          where merged_actor.id = ?29) or +r13.object_id =
        (select coalesce(max(merged_actor.into_id), ?29)
          from merged_actor
          where merged_actor.id = ?29))
        and +r13.predicate = ?30
        and exists(select 1
          from claim
          where claim.relationship_id = r13.id
          and claim.retracted_at is null
          and claim.status = ?31) ),
      'nodes', json_group_array(json_object('predicate', r13.predicate,
        'subject',
        (select json_object('slug', a25.slug)
          from actor a25
          where a25.id = r13.subject_id),
        'object',
        (select json_object('slug', a26.slug)
          from actor a26
          where a26.id = r13.object_id))))
    from
    (select r13.predicate, r13.subject_id, r13.object_id
      from relationship r13
      where r13.subject_id =
      (select coalesce(max(merged_actor.into_id), ?27)
        from merged_actor
        where merged_actor.id = ?27)
      and +r13.object_id =
      (select coalesce(max(merged_actor.into_id), ?28)
        from merged_actor
        where merged_actor.id = ?28)
      and (+r13.subject_id =
      (select coalesce(max(merged_actor.into_id), ?29)
        from merged_actor
        where merged_actor.id = ?29) or +r13.object_id =
      (select coalesce(max(merged_actor.into_id), ?29)
        from merged_actor
        where merged_actor.id = ?29))
      and +r13.predicate = ?30
      and exists(select 1
        from claim
        where claim.relationship_id = r13.id
        and claim.retracted_at is null
        and claim.status = ?31)
      order by r13.claim_count desc, r13.id desc
      limit ?32) r13),
  'actor',
  (select json_object('predicate',
      (select json_object('totalCount',
          (select count(*)
            from relationship r14
            where r14.subject_id = a27.id
            and +r14.predicate = ?33 ) +
          (select count(*)
            from relationship r14
            where r14.object_id = a27.id
            and r14.subject_id is not a27.id
            and +r14.predicate = ?33 ),
          'nodes', json_group_array(json_object('predicate', r14.predicate)))
        from
        (select *
          from
          (select *
            from
            (select r14.predicate, r14.claim_count, r14.id
              from relationship r14
              where r14.subject_id = a27.id
              and +r14.predicate = ?33
              order by r14.claim_count desc, r14.id desc
              limit ?34)
            union all
            select *
            from
            (select r14.predicate, r14.claim_count, r14.id
              from relationship r14
              where r14.object_id = a27.id
              and r14.subject_id is not a27.id
              and +r14.predicate = ?33
              order by r14.claim_count desc, r14.id desc
              limit ?34)) r14
          order by r14.claim_count desc, r14.id desc
          limit ?34) r14),
      'status',
      (select json_object('totalCount',
          (select count(*)
            from relationship r15
            where r15.subject_id = a27.id
            and exists(select 1
              from claim
              where claim.relationship_id = r15.id
              and claim.retracted_at is null
              and claim.status = ?35) ) +
          (select count(*)
            from relationship r15
            where r15.object_id = a27.id
            and r15.subject_id is not a27.id
            and exists(select 1
              from claim
              where claim.relationship_id = r15.id
              and claim.retracted_at is null
              and claim.status = ?35) ),
          'nodes', json_group_array(json_object('predicate', r15.predicate)))
        from
        (select *
          from
          (select *
            from
            (select r15.predicate, r15.claim_count, r15.id
              from relationship r15
              where r15.subject_id = a27.id
              and exists(select 1
                from claim
                where claim.relationship_id = r15.id
                and claim.retracted_at is null
                and claim.status = ?35)
              order by r15.claim_count desc, r15.id desc
              limit ?36)
            union all
            select *
            from
            (select r15.predicate, r15.claim_count, r15.id
              from relationship r15
              where r15.object_id = a27.id
              and r15.subject_id is not a27.id
              and exists(select 1
                from claim
                where claim.relationship_id = r15.id
                and claim.retracted_at is null
                and claim.status = ?35)
              order by r15.claim_count desc, r15.id desc
              limit ?36)) r15
          order by r15.claim_count desc, r15.id desc
          limit ?36) r15),
      'object',
      (select json_object('totalCount',
          (select count(*)
            from relationship r16
            where r16.subject_id = a27.id
            and +r16.object_id =
            (select coalesce(max(merged_actor.into_id), ?37)
              from merged_actor
              where merged_actor.id = ?37) ) +
          (select count(*)
            from relationship r16
            where r16.object_id = a27.id
            and r16.subject_id is not a27.id
            and +r16.object_id =
            (select coalesce(max(merged_actor.into_id), ?37)
              from merged_actor
              where merged_actor.id = ?37) ),
          'nodes', json_group_array(json_object('predicate', r16.predicate)))
        from
        (select *
          from
          (select *
            from
            (select r16.predicate, r16.claim_count, r16.id
              from relationship r16
              where r16.subject_id = a27.id
              and +r16.object_id =
              (select coalesce(max(merged_actor.into_id), ?37)
                from merged_actor
                where merged_actor.id = ?37)
              order by r16.claim_count desc, r16.id desc
              limit ?38)
            union all
            select *
            from
            (select r16.predicate, r16.claim_count, r16.id
              from relationship r16
              where r16.object_id = a27.id
              and r16.subject_id is not a27.id
              and +r16.object_id =
              (select coalesce(max(merged_actor.into_id), ?37)
                from merged_actor
                where merged_actor.id = ?37)
              order by r16.claim_count desc, r16.id desc
              limit ?38)) r16
          order by r16.claim_count desc, r16.id desc
          limit ?38) r16),
      'actor',
      (select json_object('totalCount',
          (select count(*)
            from relationship r17
            where r17.subject_id = a27.id
            and (+r17.subject_id =
            (select coalesce(max(merged_actor.into_id), ?39)
              from merged_actor
              where merged_actor.id = ?39) or +r17.object_id =
            (select coalesce(max(merged_actor.into_id), ?39)
              from merged_actor
              where merged_actor.id = ?39)) ) +
          (select count(*)
            from relationship r17
            where r17.object_id = a27.id
            and r17.subject_id is not a27.id
            and (+r17.subject_id =
            (select coalesce(max(merged_actor.into_id), ?39)
              from merged_actor
              where merged_actor.id = ?39) or +r17.object_id =
            (select coalesce(max(merged_actor.into_id), ?39)
              from merged_actor
              where merged_actor.id = ?39)) ),
          'nodes', json_group_array(json_object('predicate', r17.predicate)))
        from
        (select *
          from
          (select *
            from
            (select r17.predicate, r17.claim_count, r17.id
              from relationship r17
              where r17.subject_id = a27.id
              and (+r17.subject_id =
              (select coalesce(max(merged_actor.into_id), ?39)
                from merged_actor
                where merged_actor.id = ?39) or +r17.object_id =
              (select coalesce(max(merged_actor.into_id), ?39)
                from merged_actor
                where merged_actor.id = ?39))
              order by r17.claim_count desc, r17.id desc
              limit ?40)
            union all
            select *
            from
            (select r17.predicate, r17.claim_count, r17.id
              from relationship r17
              where r17.object_id = a27.id
              and r17.subject_id is not a27.id
              and (+r17.subject_id =
              (select coalesce(max(merged_actor.into_id), ?39)
                from merged_actor
                where merged_actor.id = ?39) or +r17.object_id =
              (select coalesce(max(merged_actor.into_id), ?39)
                from merged_actor
                where merged_actor.id = ?39))
              order by r17.claim_count desc, r17.id desc
              limit ?40)) r17
          order by r17.claim_count desc, r17.id desc
          limit ?40) r17))
    from actor a27
    where a27.id = coalesce((select actor.id
      from actor
      where actor.slug = ?41),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?41)))) as data,
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
      from json_each(?3)
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
      (select ?5 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 3 as which, value
    from
    (select value
      from json_each(?7)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 4 as which, value
    from
    (select value
      from
      (select ?9 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 5 as which, value
    from
    (select value
      from json_each(?11)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 6 as which, value
    from
    (select value
      from
      (select ?21 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 7 as which, value
    from
    (select value
      from
      (select ?22 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 8 as which, value
    from
    (select value
      from
      (select ?24 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 9 as which, value
    from
    (select value
      from
      (select ?27 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 10 as which, value
    from
    (select value
      from
      (select ?28 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 11 as which, value
    from
    (select value
      from
      (select ?29 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 12 as which, value
    from
    (select value
      from
      (select ?37 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 13 as which, value
    from
    (select value
      from
      (select ?39 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as faults
