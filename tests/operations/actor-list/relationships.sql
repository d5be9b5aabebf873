select json_object('actor',
  (select json_object('any',
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
          'nodes', json_group_array(json_object('id', r1.id)))
        from
        (select *
          from
          (select *
            from
            (select r1.id, r1.claim_count
              from relationship r1
              where r1.subject_id = a1.id
              order by r1.claim_count desc, r1.id desc
              limit ?3)
            union all
            select *
            from
            (select r1.id, r1.claim_count
              from relationship r1
              where r1.object_id = a1.id
              and r1.subject_id is not a1.id
              order by r1.claim_count desc, r1.id desc
              limit ?3)) r1
          order by r1.claim_count desc, r1.id desc
          limit ?3) r1),
      'outgoing',
      (select json_object('totalCount',
          (select coalesce((select json_extract('{}', 'end:2:' || random())
              from
              (select 1)
              where n > ?4), n)
            from
            (select
              (select count(*)
                from
                (select 1
                  from relationship r2
                  where r2.subject_id = a1.id
                  limit ?5 + 1)) as n)),
          'nodes', json_group_array(json_object('id', r2.id)))
        from
        (select r2.id
          from relationship r2
          where r2.subject_id = a1.id
          order by r2.claim_count desc, r2.id desc
          limit ?6) r2),
      'incoming',
      (select json_object('totalCount',
          (select coalesce((select json_extract('{}', 'end:4:' || random())
              from
              (select 1)
              where n > ?7), n)
            from
            (select
              (select count(*)
                from
                (select 1
                  from relationship r3
                  where r3.object_id = a1.id
                  limit ?8 + 1)) as n)),
          'nodes', json_group_array(json_object('id', r3.id)))
        from
        (select r3.id
          from relationship r3
          where r3.object_id = a1.id
          order by r3.claim_count desc, r3.id desc
          limit ?9) r3))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?10),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?10)))) as data
