select json_object('datedGenre',
  (select json_object('totalCount', iif((select max(rowid)
        from article a1) <= ?1,
      (select count(*)
        from article a1
        where a1.genre = ?2
        and (a1.published_from >= ?3 or a1.published_until >= ?3)
        and a1.published_from >= substr(?3, 1, 4)),
      (select coalesce((select json_extract('{}', 'end:0:' || random())
          from
          (select 1)
          where n > ?4), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from article a1
              where a1.genre = ?2
              and (a1.published_from >= ?3 or a1.published_until >= ?3)
              and a1.published_from >= substr(?3, 1, 4)
              limit ?5 + 1)) as n))),
      'nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.slug
      from article a1
      where a1.genre = ?2
      and (a1.published_from >= ?3 or a1.published_until >= ?3)
      and a1.published_from >= substr(?3, 1, 4)
      order by a1.published_from desc, a1.id desc
      limit ?6) a1)) as data
