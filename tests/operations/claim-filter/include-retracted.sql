select json_object('standing', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from claim c1
      limit 1 offset ?1)
    where not exists(select 1
      from
      (select *
        from claim c1
        order by c1.published_from desc, c1.position desc, c1.id desc
        limit ?1) c1
      where c1.retracted_at is null
      limit 1 offset ?2)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from claim c1
        limit 1 offset ?1),
      (select count(*)
        from claim c1
        where c1.retracted_at is null)),
      'nodes', json_group_array(json_object('status', c1.status,
        'relationship',
        (select json_object('predicate', r1.predicate)
          from relationship r1
          where r1.id = c1.relationship_id))))
    from
    (select c1.status, c1.relationship_id
      from claim c1
      where c1.retracted_at is null
      order by c1.published_from desc, c1.position desc, c1.id desc
      limit ?2) c1)),
  'everything',
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
        from
        (select max(rowid) as last
          from claim c2)
        where last > ?3),
      (select count(*)
        from claim c2)),
      'nodes', json_group_array(json_object('status', c2.status,
        'relationship',
        (select json_object('predicate', r2.predicate)
          from relationship r2
          where r2.id = c2.relationship_id))))
    from
    (select c2.status, c2.relationship_id
      from claim c2
      order by c2.published_from desc, c2.position desc, c2.id desc
      limit ?4) c2)) as data
