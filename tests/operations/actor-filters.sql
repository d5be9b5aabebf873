select json_object('kind',
  (select json_object('totalCount',
      (select count(*)
        from actor a1
        where a1.kind = ?1 ),
      'nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.slug
      from actor a1
      where a1.kind = ?1
      order by a1.name, a1.id
      limit ?2) a1),
  'kinds',
  (select json_object('totalCount',
      (select count(*)
        from actor a2
        where a2.kind in
        (select value
          from json_each(?3)) ),
      'nodes', json_group_array(json_object('slug', a2.slug)))
    from
    (select a2.slug
      from actor a2
      where a2.kind in
      (select value
        from json_each(?3))
      order by a2.name, a2.id
      limit ?4) a2),
  'country',
  (select json_object('totalCount',
      (select count(*)
        from actor a3
        where a3.country = ?5 ),
      'nodes', json_group_array(json_object('slug', a3.slug)))
    from
    (select a3.slug
      from actor a3
      where a3.country = ?5
      order by a3.name, a3.id
      limit ?6) a3),
  'countries',
  (select json_object('totalCount',
      (select count(*)
        from actor a4
        where a4.country in
        (select value
          from json_each(?7)) ),
      'nodes', json_group_array(json_object('slug', a4.slug)))
    from
    (select a4.slug
      from actor a4
      where a4.country in
      (select value
        from json_each(?7))
      order by a4.name, a4.id
      limit ?8) a4),
  'identifiability',
  (select json_object('totalCount',
      (select count(*)
        from actor a5
        where a5.identifiability = ?9 ),
      'nodes', json_group_array(json_object('slug', a5.slug)))
    from
    (select a5.slug
      from actor a5
      where a5.identifiability = ?9
      order by a5.name, a5.id
      limit ?10) a5),
  'identifiabilities',
  (select json_object('totalCount',
      (select count(*)
        from actor a6
        where a6.identifiability in
        (select value
          from json_each(?11)) ),
      'nodes', json_group_array(json_object('slug', a6.slug)))
    from
    (select a6.slug
      from actor a6
      where a6.identifiability in
      (select value
        from json_each(?11))
      order by a6.name, a6.id
      limit ?12) a6),
  'pair',
  (select json_object('totalCount',
      (select count(*)
        from actor a7
        where a7.country = ?13
        and +a7.kind = ?14 ),
      'nodes', json_group_array(json_object('slug', a7.slug)))
    from
    (select a7.slug
      from actor a7
      where a7.country = ?13
      and +a7.kind = ?14
      order by a7.name, a7.id
      limit ?15) a7),
  'all',
  (select json_object('totalCount',
      (select count(*)
        from actor a8
        where a8.country in
        (select value
          from json_each(?16))
        and +a8.kind = ?17
        and +a8.identifiability in
        (select value
          from json_each(?18)) ),
      'nodes', json_group_array(json_object('slug', a8.slug)))
    from
    (select a8.slug
      from actor a8
      where a8.country in
      (select value
        from json_each(?16))
      and +a8.kind = ?17
      and +a8.identifiability in
      (select value
        from json_each(?18))
      order by a8.name, a8.id
      limit ?19) a8),
  'none',
  (select json_object('totalCount',
      (select count(*)
        from actor a9
        where a9.country = ?20 ),
      'nodes', json_group_array(json_object('slug', a9.slug)))
    from
    (select a9.slug
      from actor a9
      where a9.country = ?20
      order by a9.name, a9.id
      limit ?21) a9),
  'empty',
  (select json_object('totalCount',
      (select count(*)
        from actor a10 ),
      'nodes', json_group_array(json_object('slug', a10.slug)))
    from
    (select a10.slug
      from actor a10
      order by a10.name, a10.id
      limit ?22) a10)) as data
