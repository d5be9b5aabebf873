with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from relationship
      where relationship.predicate in
      (select value
        from json_each(?1))
      limit 5000)) < 5000)
select json_object('predicate',
  (select json_object('totalCount', iif((select max(rowid)
        from relationship r1) <= ?2,
      (select count(*)
        from relationship r1
        where r1.predicate = ?3),
      (select coalesce((select json_extract('{}', 'end:0:' || random())
          from
          (select 1)
          where n > ?4), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from relationship r1
              where r1.predicate = ?3
              limit ?5 + 1)) as n))),
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
      where r1.predicate = ?3
      order by r1.claim_count desc, r1.id desc
      limit ?6) r1),
  'predicates', coalesce((select json_extract('{}', 'end:3:' || random())
    from
    (select 1
      from relationship r2
      limit 1 offset ?7)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from relationship r2
        order by r2.claim_count desc, r2.id desc
        limit ?7) r2
      where +r2.predicate in
      (select value
        from json_each(?1))
      limit 1 offset ?8)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
        from
        (select 1
          from relationship
          where relationship.predicate in
          (select value
            from json_each(?1)))
        limit 1 offset ?7),
      (select count(*)
        from relationship r2
        where r2.predicate in
        (select value
          from json_each(?1)))),
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
    (select *
      from
      (select *
        from
        (select r2.predicate, r2.subject_id, r2.object_id, r2.claim_count, r2.id
          from relationship r2
          where r2.predicate in
          (select value
            from json_each(?1))
          order by +r2.claim_count desc, r2.id desc
          limit iif((select few
            from few1), ?8, 0))
        union all
        select *
        from
        (select r2.predicate, r2.subject_id, r2.object_id, r2.claim_count, r2.id
          from relationship r2
          where +r2.predicate in
          (select value
            from json_each(?1))
          order by r2.claim_count desc, r2.id desc
          limit iif((select few
            from few1), 0, ?8))) r2
      order by +r2.claim_count desc, r2.id desc
      limit ?8) r2))) as data
