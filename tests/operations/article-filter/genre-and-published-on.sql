select json_object('datedGenre',
  (select json_object('totalCount',
      (select coalesce((select json_extract('{}', 'end:0:' || random())
          from
          (select 1)
          where n > ?1), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from article a1
              where a1.genre = ?2
              and (a1.published_from >= ?3 or a1.published_until >= ?3)
              and a1.published_from >= substr(?3, 1, 4)
              limit ?4 + 1)) as n)),
      'nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.slug
      from article a1
      where a1.genre = ?2
      and (a1.published_from >= ?3 or a1.published_until >= ?3)
      and a1.published_from >= substr(?3, 1, 4)
      order by a1.published_from desc, a1.id desc
      limit ?5) a1)) as data
