select json_object('none',
  (select json_object('totalCount', iif((select max(rowid)
        from actor a1) <= ?1,
      (select count(*)
        from actor a1
        where a1.country = ?2),
      (select coalesce((select json_extract('{}', 'end:0:' || random())
          from
          (select 1)
          where n > ?3), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from actor a1
              where a1.country = ?2
              limit ?4 + 1)) as n))),
      'nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.slug
      from actor a1
      where a1.country = ?2
      order by a1.name, a1.id
      limit ?5) a1)) as data
