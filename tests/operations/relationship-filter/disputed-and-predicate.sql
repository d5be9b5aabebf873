select json_object('lastDisputed', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from relationship r1
      where r1.disputed = 1
      limit 1 offset ?1)
    where not exists(select 1
      from
      (select *
        from relationship r1
        where r1.disputed = 1
        order by r1.last_claimed_on desc, r1.id desc
        limit ?1) r1
      where +r1.predicate = ?2
      limit 1 offset ?3)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from relationship r1
        where r1.disputed = 1
        limit 1 offset ?1),
      (select count(*)
        from relationship r1
        where r1.disputed = 1
        and +r1.predicate = ?2)),
      'nodes', json_group_array(json_object('predicate', r1.predicate)))
    from
    (select r1.predicate
      from relationship r1
      where r1.disputed = 1
      and +r1.predicate = ?2
      order by r1.last_claimed_on desc, r1.id desc
      limit ?3) r1)),
  'undisputed', coalesce((select json_extract('{}', 'end:3:' || random())
    from
    (select 1
      from relationship r2
      where r2.predicate = ?4
      limit 1 offset ?5)
    where not exists(select 1
      from
      (select *
        from relationship r2
        where r2.predicate = ?4
        order by r2.claim_count desc, r2.id desc
        limit ?5) r2
      where +r2.disputed = 0
      limit 1 offset ?6)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
        from relationship r2
        where r2.predicate = ?4
        limit 1 offset ?5),
      (select count(*)
        from relationship r2
        where +r2.disputed = 0
        and r2.predicate = ?4)),
      'nodes', json_group_array(json_object('predicate', r2.predicate,
        'disputed', iif(r2.disputed, json('true'), json('false')))))
    from
    (select r2.predicate, r2.disputed
      from relationship r2
      where +r2.disputed = 0
      and r2.predicate = ?4
      order by r2.claim_count desc, r2.id desc
      limit ?6) r2))) as data
