select json_object('actor',
  (select json_object('any_claim_count_asc',
      (select json_object('nodes', json_group_array(json_object('id', r1.id)))
        from
        (select *
          from
          (select *
            from
            (select r1.id, r1.claim_count
              from relationship r1
              where r1.subject_id = a1.id
              order by r1.claim_count, r1.id
              limit ?1)
            union all
            select *
            from
            (select r1.id, r1.claim_count
              from relationship r1
              where r1.object_id = a1.id
              and r1.subject_id is not a1.id
              order by r1.claim_count, r1.id
              limit ?1)) r1
          order by r1.claim_count, r1.id
          limit ?1) r1),
      'any_claim_count_desc',
      (select json_object('nodes', json_group_array(json_object('id', r2.id)))
        from
        (select *
          from
          (select *
            from
            (select r2.id, r2.claim_count
              from relationship r2
              where r2.subject_id = a1.id
              order by r2.claim_count desc, r2.id desc
              limit ?2)
            union all
            select *
            from
            (select r2.id, r2.claim_count
              from relationship r2
              where r2.object_id = a1.id
              and r2.subject_id is not a1.id
              order by r2.claim_count desc, r2.id desc
              limit ?2)) r2
          order by r2.claim_count desc, r2.id desc
          limit ?2) r2),
      'any_last_claimed_on_asc',
      (select json_object('nodes', json_group_array(json_object('id', r3.id)))
        from
        (select *
          from
          (select *
            from
            (select r3.id, r3.last_claimed_on
              from relationship r3
              where r3.subject_id = a1.id
              order by r3.last_claimed_on, r3.id
              limit ?3)
            union all
            select *
            from
            (select r3.id, r3.last_claimed_on
              from relationship r3
              where r3.object_id = a1.id
              and r3.subject_id is not a1.id
              order by r3.last_claimed_on, r3.id
              limit ?3)) r3
          order by r3.last_claimed_on, r3.id
          limit ?3) r3),
      'any_last_claimed_on_desc',
      (select json_object('nodes', json_group_array(json_object('id', r4.id)))
        from
        (select *
          from
          (select *
            from
            (select r4.id, r4.last_claimed_on
              from relationship r4
              where r4.subject_id = a1.id
              order by r4.last_claimed_on desc, r4.id desc
              limit ?4)
            union all
            select *
            from
            (select r4.id, r4.last_claimed_on
              from relationship r4
              where r4.object_id = a1.id
              and r4.subject_id is not a1.id
              order by r4.last_claimed_on desc, r4.id desc
              limit ?4)) r4
          order by r4.last_claimed_on desc, r4.id desc
          limit ?4) r4))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?5),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?5)))) as data
