select json_object('actor',
  (select json_object('first',
      (select json_object('totalCount',
          (select coalesce((select json_extract('{}', 'end:0:' || random())
              from
              (select 1)
              where n > ?1), n)
            from
            (select
              (select count(*)
                from
                (select 1
                  from relationship r1
                  where r1.subject_id = a1.id
                  limit ?2 + 1)) +
              (select count(*)
                from
                (select 1
                  from relationship r1
                  where r1.object_id = a1.id
                  and r1.subject_id is not a1.id
                  limit ?2 + 1)) as n)),
          'pageInfo', json_object('hasNextPage', iif(exists(select 1
              from
              (select 1
                from relationship r1
                where r1.subject_id = a1.id
                union all
                select 1
                from relationship r1
                where r1.object_id = a1.id
                and r1.subject_id is not a1.id)
              limit 1 offset ?3), json('true'), json('false')),
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
              limit ?3)
            union all
            select *
            from
            (select r1.claim_count, r1.id
              from relationship r1
              where r1.object_id = a1.id
              and r1.subject_id is not a1.id
              order by r1.claim_count desc, r1.id desc
              limit ?3)) r1
          order by r1.claim_count desc, r1.id desc
          limit ?3) r1))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?4),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?4)))) as data
