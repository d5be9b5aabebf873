select json_object('empty',
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select max(rowid) as last
          from actor a1)
        where last > ?1),
      (select count(*)
        from actor a1)),
      'nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.slug
      from actor a1
      order by a1.name, a1.id
      limit ?2) a1)) as data
