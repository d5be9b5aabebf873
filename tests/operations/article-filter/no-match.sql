select json_object('none',
  (select json_object('totalCount', iif((select max(rowid)
        from article a1) <= ?1,
      (select count(*)
        from article a1
        where a1.genre = ?2),
      (select coalesce((select json_extract('{}', 'end:0:' || random())
          from
          (select 1)
          where n > ?3), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from article a1
              where a1.genre = ?2
              limit ?4 + 1)) as n))),
      'nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.slug
      from article a1
      where a1.genre = ?2
      order by a1.published_from desc, a1.id desc
      limit ?5) a1)) as data
