select json_object('pair', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from actor a1
      where a1.country = ?1
      limit 1 offset ?2)
    where not exists(select 1
      from
      (select *
        from actor a1
        where a1.country = ?1
        order by a1.name, a1.id
        limit ?2) a1
      where +a1.kind = ?3
      limit 1 offset ?4)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from actor a1
        where a1.country = ?1
        limit 1 offset ?2),
      (select count(*)
        from actor a1
        where a1.country = ?1
        and +a1.kind = ?3)),
      'nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.slug
      from actor a1
      where a1.country = ?1
      and +a1.kind = ?3
      order by a1.name, a1.id
      limit ?4) a1))) as data
