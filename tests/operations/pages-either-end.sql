select json_object('actor',
  (select json_object('first',
      (select json_object('totalCount',
          (select count(*)
            from relationship r1
            where r1.subject_id = a1.id ) +
          (select count(*)
            from relationship r1
            where r1.object_id = a1.id
            and r1.subject_id is not a1.id ),
          'pageInfo', json_object('hasNextPage', iif(exists(select 1
              from
              (select 1
                from relationship r1
                where r1.subject_id = a1.id
                union all
                select 1
                from relationship r1
                where r1.object_id = a1.id
                and r1.subject_id is not a1.id )
              limit 1 offset ?1), json('true'), json('false')),
            'hasPreviousPage', iif(false, json('true'), json('false')),
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
              order by r1.claim_count desc, r1.id desc
              limit ?1)
            union all
            select *
            from
            (select r1.claim_count, r1.id
              from relationship r1
              where r1.object_id = a1.id
              and r1.subject_id is not a1.id
              order by r1.claim_count desc, r1.id desc
              limit ?1)) r1
          order by r1.claim_count desc, r1.id desc
          limit ?1) r1),
      'after',
      (select json_object('totalCount',
          (select count(*)
            from relationship r2
            where r2.subject_id = a1.id ) +
          (select count(*)
            from relationship r2
            where r2.object_id = a1.id
            and r2.subject_id is not a1.id ),
          'pageInfo', json_object('hasNextPage', iif(exists(select 1
              from
              (select 1
                from relationship r2
                where r2.subject_id = a1.id
                and (r2.claim_count, r2.id) < (?2, ?3)
                union all
                select 1
                from relationship r2
                where r2.object_id = a1.id
                and r2.subject_id is not a1.id
                and (r2.claim_count, r2.id) < (?2, ?3) )
              limit 1 offset ?4), json('true'), json('false')),
            'hasPreviousPage', iif(exists(select 1
              from relationship r2
              where r2.subject_id = a1.id
              and (r2.claim_count, r2.id) >= (?5, ?6) ) or exists(select 1
              from relationship r2
              where r2.object_id = a1.id
              and r2.subject_id is not a1.id
              and (r2.claim_count, r2.id) >= (?5, ?6) ), json('true'), json('false')),
            'startCursor', json_group_array('A0BC905D' || hex(json_array(r2.claim_count, r2.id))) ->> '$[0]',
            'endCursor', json_group_array('A0BC905D' || hex(json_array(r2.claim_count, r2.id))) ->> '$[#-1]'),
          'edges', json_group_array(json_object('cursor', 'A0BC905D' || hex(json_array(r2.claim_count, r2.id)),
            'node', json_object('predicate', r2.predicate))))
        from
        (select *
          from
          (select *
            from
            (select r2.claim_count, r2.id, r2.predicate
              from relationship r2
              where r2.subject_id = a1.id
              and (r2.claim_count, r2.id) < (?2, ?3)
              order by r2.claim_count desc, r2.id desc
              limit ?4)
            union all
            select *
            from
            (select r2.claim_count, r2.id, r2.predicate
              from relationship r2
              where r2.object_id = a1.id
              and r2.subject_id is not a1.id
              and (r2.claim_count, r2.id) < (?2, ?3)
              order by r2.claim_count desc, r2.id desc
              limit ?4)) r2
          order by r2.claim_count desc, r2.id desc
          limit ?4) r2),
      'before',
      (select json_object('totalCount',
          (select count(*)
            from relationship r3
            where r3.subject_id = a1.id ) +
          (select count(*)
            from relationship r3
            where r3.object_id = a1.id
            and r3.subject_id is not a1.id ),
          'pageInfo', json_object('hasNextPage', iif(exists(select 1
              from relationship r3
              where r3.subject_id = a1.id
              and (r3.claim_count, r3.id) <= (?7, ?8) ) or exists(select 1
              from relationship r3
              where r3.object_id = a1.id
              and r3.subject_id is not a1.id
              and (r3.claim_count, r3.id) <= (?7, ?8) ), json('true'), json('false')),
            'hasPreviousPage', iif(exists(select 1
              from
              (select 1
                from relationship r3
                where r3.subject_id = a1.id
                and (r3.claim_count, r3.id) > (?9, ?10)
                union all
                select 1
                from relationship r3
                where r3.object_id = a1.id
                and r3.subject_id is not a1.id
                and (r3.claim_count, r3.id) > (?9, ?10) )
              limit 1 offset ?11), json('true'), json('false')),
            'startCursor', json_group_array('A0BC905D' || hex(json_array(r3.claim_count, r3.id))) ->> '$[0]',
            'endCursor', json_group_array('A0BC905D' || hex(json_array(r3.claim_count, r3.id))) ->> '$[#-1]'),
          'nodes', json_group_array(json_object('id', r3.id)))
        from
        (select *
          from
          (select *
            from
            (select *
              from
              (select r3.claim_count, r3.id
                from relationship r3
                where r3.subject_id = a1.id
                and (r3.claim_count, r3.id) > (?9, ?10)
                order by r3.claim_count, r3.id
                limit ?11)
              union all
              select *
              from
              (select r3.claim_count, r3.id
                from relationship r3
                where r3.object_id = a1.id
                and r3.subject_id is not a1.id
                and (r3.claim_count, r3.id) > (?9, ?10)
                order by r3.claim_count, r3.id
                limit ?11)) r3
            order by r3.claim_count, r3.id
            limit ?11) r3
          order by r3.claim_count desc, r3.id desc) r3),
      'between',
      (select json_object('totalCount',
          (select count(*)
            from relationship r4
            where r4.subject_id = a1.id
            and exists(select 1
              from claim
              where claim.relationship_id = r4.id
              and claim.retracted_at is null
              and claim.status = ?12) ) +
          (select count(*)
            from relationship r4
            where r4.object_id = a1.id
            and r4.subject_id is not a1.id
            and exists(select 1
              from claim
              where claim.relationship_id = r4.id
              and claim.retracted_at is null
              and claim.status = ?12) ),
          'pageInfo', json_object('hasNextPage', iif(exists(select 1
              from
              (select 1
                from relationship r4
                where r4.subject_id = a1.id
                and exists(select 1
                  from claim
                  where claim.relationship_id = r4.id
                  and claim.retracted_at is null
                  and claim.status = ?12)
                and (r4.claim_count, r4.id) < (?13, ?14)
                and (r4.claim_count, r4.id) > (?15, ?16)
                union all
                select 1
                from relationship r4
                where r4.object_id = a1.id
                and r4.subject_id is not a1.id
                and exists(select 1
                  from claim
                  where claim.relationship_id = r4.id
                  and claim.retracted_at is null
                  and claim.status = ?12)
                and (r4.claim_count, r4.id) < (?13, ?14)
                and (r4.claim_count, r4.id) > (?15, ?16) )
              limit 1 offset ?17) or exists(select 1
              from relationship r4
              where r4.subject_id = a1.id
              and exists(select 1
                from claim
                where claim.relationship_id = r4.id
                and claim.retracted_at is null
                and claim.status = ?12)
              and (r4.claim_count, r4.id) <= (?18, ?19) ) or exists(select 1
              from relationship r4
              where r4.object_id = a1.id
              and r4.subject_id is not a1.id
              and exists(select 1
                from claim
                where claim.relationship_id = r4.id
                and claim.retracted_at is null
                and claim.status = ?12)
              and (r4.claim_count, r4.id) <= (?18, ?19) ), json('true'), json('false')),
            'hasPreviousPage', iif(exists(select 1
              from relationship r4
              where r4.subject_id = a1.id
              and exists(select 1
                from claim
                where claim.relationship_id = r4.id
                and claim.retracted_at is null
                and claim.status = ?12)
              and (r4.claim_count, r4.id) >= (?20, ?21) ) or exists(select 1
              from relationship r4
              where r4.object_id = a1.id
              and r4.subject_id is not a1.id
              and exists(select 1
                from claim
                where claim.relationship_id = r4.id
                and claim.retracted_at is null
                and claim.status = ?12)
              and (r4.claim_count, r4.id) >= (?20, ?21) ), json('true'), json('false')),
            'startCursor', json_group_array('A0BC905D' || hex(json_array(r4.claim_count, r4.id))) ->> '$[0]',
            'endCursor', json_group_array('A0BC905D' || hex(json_array(r4.claim_count, r4.id))) ->> '$[#-1]'),
          'nodes', json_group_array(json_object('id', r4.id)))
        from
        (select *
          from
          (select *
            from
            (select r4.claim_count, r4.id
              from relationship r4
              where r4.subject_id = a1.id
              and exists(select 1
                from claim
                where claim.relationship_id = r4.id
                and claim.retracted_at is null
                and claim.status = ?12)
              and (r4.claim_count, r4.id) < (?13, ?14)
              and (r4.claim_count, r4.id) > (?15, ?16)
              order by r4.claim_count desc, r4.id desc
              limit ?17)
            union all
            select *
            from
            (select r4.claim_count, r4.id
              from relationship r4
              where r4.object_id = a1.id
              and r4.subject_id is not a1.id
              and exists(select 1
                from claim
                where claim.relationship_id = r4.id
                and claim.retracted_at is null
                and claim.status = ?12)
              and (r4.claim_count, r4.id) < (?13, ?14)
              and (r4.claim_count, r4.id) > (?15, ?16)
              order by r4.claim_count desc, r4.id desc
              limit ?17)) r4
          order by r4.claim_count desc, r4.id desc
          limit ?17) r4),
      'last',
      (select json_object('totalCount',
          (select count(*)
            from relationship r5
            where r5.subject_id = a1.id ) +
          (select count(*)
            from relationship r5
            where r5.object_id = a1.id
            and r5.subject_id is not a1.id ),
          'pageInfo', json_object('hasNextPage', iif(false, json('true'), json('false')),
            'hasPreviousPage', iif(exists(select 1
              from
              (select 1
                from relationship r5
                where r5.subject_id = a1.id
                union all
                select 1
                from relationship r5
                where r5.object_id = a1.id
                and r5.subject_id is not a1.id )
              limit 1 offset ?22), json('true'), json('false')),
            'startCursor', json_group_array('3B5D7107' || hex(json_array(r5.last_claimed_on, r5.id))) ->> '$[0]',
            'endCursor', json_group_array('3B5D7107' || hex(json_array(r5.last_claimed_on, r5.id))) ->> '$[#-1]'),
          'nodes', json_group_array(json_object('id', r5.id)))
        from
        (select *
          from
          (select *
            from
            (select *
              from
              (select r5.last_claimed_on, r5.id
                from relationship r5
                where r5.subject_id = a1.id
                order by r5.last_claimed_on, r5.id
                limit ?22)
              union all
              select *
              from
              (select r5.last_claimed_on, r5.id
                from relationship r5
                where r5.object_id = a1.id
                and r5.subject_id is not a1.id
                order by r5.last_claimed_on, r5.id
                limit ?22)) r5
            order by r5.last_claimed_on, r5.id
            limit ?22) r5
          order by r5.last_claimed_on desc, r5.id desc) r5))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?23),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?23)))) as data
