select json_object('knownThen', coalesce((select json_extract('{}', 'end:1:' || random())
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
      where c1.recorded_at <= ?2
      and (c1.retracted_at is null or c1.retracted_at > ?2)
      limit 1 offset ?3)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from claim c1
        limit 1 offset ?1),
      (select count(*)
        from claim c1
        where c1.recorded_at <= ?2
        and (c1.retracted_at is null or c1.retracted_at > ?2))),
      'nodes', json_group_array(json_object('id', c1.id)))
    from
    (select c1.id
      from claim c1
      where c1.recorded_at <= ?2
      and (c1.retracted_at is null or c1.retracted_at > ?2)
      order by c1.published_from desc, c1.position desc, c1.id desc
      limit ?3) c1)),
  'knownOnce', coalesce((select json_extract('{}', 'end:3:' || random())
    from
    (select 1
      from claim c2
      limit 1 offset ?4)
    where not exists(select 1
      from
      (select *
        from claim c2
        order by c2.published_from desc, c2.position desc, c2.id desc
        limit ?4) c2
      where c2.recorded_at <= ?5
      limit 1 offset ?6)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
        from claim c2
        limit 1 offset ?4),
      (select count(*)
        from claim c2
        where c2.recorded_at <= ?5)),
      'nodes', json_group_array(json_object('status', c2.status)))
    from
    (select c2.status
      from claim c2
      where c2.recorded_at <= ?5
      order by c2.published_from desc, c2.position desc, c2.id desc
      limit ?6) c2))) as data
