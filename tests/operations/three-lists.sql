select json_object('states',
  (select json_object('totalCount',
      (select count(*)
        from actor a1
        where a1.kind = ?1 ),
      'nodes', json_group_array(json_object('name', a1.name)))
    from
    (select a1.name
      from actor a1
      where a1.kind = ?1
      order by a1.name, a1.id
      limit ?2) a1),
  'people',
  (select json_object('totalCount',
      (select count(*)
        from actor a2
        where a2.kind in
        (select value
          from json_each(?3)) ),
      'nodes', json_group_array(json_object('name', a2.name)))
    from
    (select a2.name
      from actor a2
      where a2.kind in
      (select value
        from json_each(?3))
      order by a2.name, a2.id
      limit ?4) a2),
  'all', json_object('totalCount',
    (select count(*)
      from actor a3 ))) as data
