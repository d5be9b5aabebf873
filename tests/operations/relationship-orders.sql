select json_object('all_claim_count_asc',
  (select json_object('nodes', json_group_array(json_object('id', r1.id)))
    from
    (select r1.id
      from relationship r1
      order by r1.claim_count, r1.id
      limit ?1) r1),
  'all_claim_count_desc',
  (select json_object('nodes', json_group_array(json_object('id', r2.id)))
    from
    (select r2.id
      from relationship r2
      order by r2.claim_count desc, r2.id desc
      limit ?2) r2),
  'all_last_claimed_on_asc',
  (select json_object('nodes', json_group_array(json_object('id', r3.id)))
    from
    (select r3.id
      from relationship r3
      order by r3.last_claimed_on, r3.id
      limit ?3) r3),
  'all_last_claimed_on_desc',
  (select json_object('nodes', json_group_array(json_object('id', r4.id)))
    from
    (select r4.id
      from relationship r4
      order by r4.last_claimed_on desc, r4.id desc
      limit ?4) r4),
  'members_claim_count_asc',
  (select json_object('nodes', json_group_array(json_object('id', r5.id)))
    from
    (select r5.id
      from relationship r5
      where r5.predicate = ?5
      order by r5.claim_count, r5.id
      limit ?6) r5),
  'members_claim_count_desc',
  (select json_object('nodes', json_group_array(json_object('id', r6.id)))
    from
    (select r6.id
      from relationship r6
      where r6.predicate = ?7
      order by r6.claim_count desc, r6.id desc
      limit ?8) r6),
  'members_last_claimed_on_asc',
  (select json_object('nodes', json_group_array(json_object('id', r7.id)))
    from
    (select r7.id
      from relationship r7
      where r7.predicate = ?9
      order by r7.last_claimed_on, r7.id
      limit ?10) r7),
  'members_last_claimed_on_desc',
  (select json_object('nodes', json_group_array(json_object('id', r8.id)))
    from
    (select r8.id
      from relationship r8
      where r8.predicate = ?11
      order by r8.last_claimed_on desc, r8.id desc
      limit ?12) r8),
  'actor',
  (select json_object('any_claim_count_asc',
      (select json_object('nodes', json_group_array(json_object('id', r9.id)))
        from
        (select *
          from
          (select *
            from
            (select r9.id, r9.claim_count
              from relationship r9
              where r9.subject_id = a1.id
              order by r9.claim_count, r9.id
              limit ?13)
            union all
            select *
            from
            (select r9.id, r9.claim_count
              from relationship r9
              where r9.object_id = a1.id
              and r9.subject_id is not a1.id
              order by r9.claim_count, r9.id
              limit ?13)) r9
          order by r9.claim_count, r9.id
          limit ?13) r9),
      'any_claim_count_desc',
      (select json_object('nodes', json_group_array(json_object('id', r10.id)))
        from
        (select *
          from
          (select *
            from
            (select r10.id, r10.claim_count
              from relationship r10
              where r10.subject_id = a1.id
              order by r10.claim_count desc, r10.id desc
              limit ?14)
            union all
            select *
            from
            (select r10.id, r10.claim_count
              from relationship r10
              where r10.object_id = a1.id
              and r10.subject_id is not a1.id
              order by r10.claim_count desc, r10.id desc
              limit ?14)) r10
          order by r10.claim_count desc, r10.id desc
          limit ?14) r10),
      'any_last_claimed_on_asc',
      (select json_object('nodes', json_group_array(json_object('id', r11.id)))
        from
        (select *
          from
          (select *
            from
            (select r11.id, r11.last_claimed_on
              from relationship r11
              where r11.subject_id = a1.id
              order by r11.last_claimed_on, r11.id
              limit ?15)
            union all
            select *
            from
            (select r11.id, r11.last_claimed_on
              from relationship r11
              where r11.object_id = a1.id
              and r11.subject_id is not a1.id
              order by r11.last_claimed_on, r11.id
              limit ?15)) r11
          order by r11.last_claimed_on, r11.id
          limit ?15) r11),
      'any_last_claimed_on_desc',
      (select json_object('nodes', json_group_array(json_object('id', r12.id)))
        from
        (select *
          from
          (select *
            from
            (select r12.id, r12.last_claimed_on
              from relationship r12
              where r12.subject_id = a1.id
              order by r12.last_claimed_on desc, r12.id desc
              limit ?16)
            union all
            select *
            from
            (select r12.id, r12.last_claimed_on
              from relationship r12
              where r12.object_id = a1.id
              and r12.subject_id is not a1.id
              order by r12.last_claimed_on desc, r12.id desc
              limit ?16)) r12
          order by r12.last_claimed_on desc, r12.id desc
          limit ?16) r12),
      'out_claim_count_asc',
      (select json_object('nodes', json_group_array(json_object('id', r13.id)))
        from
        (select r13.id
          from relationship r13
          where r13.subject_id = a1.id
          order by r13.claim_count, r13.id
          limit ?17) r13),
      'out_claim_count_desc',
      (select json_object('nodes', json_group_array(json_object('id', r14.id)))
        from
        (select r14.id
          from relationship r14
          where r14.subject_id = a1.id
          order by r14.claim_count desc, r14.id desc
          limit ?18) r14),
      'out_last_claimed_on_asc',
      (select json_object('nodes', json_group_array(json_object('id', r15.id)))
        from
        (select r15.id
          from relationship r15
          where r15.subject_id = a1.id
          order by r15.last_claimed_on, r15.id
          limit ?19) r15),
      'out_last_claimed_on_desc',
      (select json_object('nodes', json_group_array(json_object('id', r16.id)))
        from
        (select r16.id
          from relationship r16
          where r16.subject_id = a1.id
          order by r16.last_claimed_on desc, r16.id desc
          limit ?20) r16),
      'in_claim_count_asc',
      (select json_object('nodes', json_group_array(json_object('id', r17.id)))
        from
        (select r17.id
          from relationship r17
          where r17.object_id = a1.id
          order by r17.claim_count, r17.id
          limit ?21) r17),
      'in_claim_count_desc',
      (select json_object('nodes', json_group_array(json_object('id', r18.id)))
        from
        (select r18.id
          from relationship r18
          where r18.object_id = a1.id
          order by r18.claim_count desc, r18.id desc
          limit ?22) r18),
      'in_last_claimed_on_asc',
      (select json_object('nodes', json_group_array(json_object('id', r19.id)))
        from
        (select r19.id
          from relationship r19
          where r19.object_id = a1.id
          order by r19.last_claimed_on, r19.id
          limit ?23) r19),
      'in_last_claimed_on_desc',
      (select json_object('nodes', json_group_array(json_object('id', r20.id)))
        from
        (select r20.id
          from relationship r20
          where r20.object_id = a1.id
          order by r20.last_claimed_on desc, r20.id desc
          limit ?24) r20))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?25),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?25)))) as data
