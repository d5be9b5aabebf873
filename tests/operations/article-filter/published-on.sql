select json_object('since',
  (select json_object('totalCount', iif((select max(rowid)
        from article a1) <= ?1,
      (select count(*)
        from article a1
        where (a1.published_from >= ?2 or a1.published_until >= ?2)
        and a1.published_from >= substr(?2, 1, 4)),
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
              where (a1.published_from >= ?2 or a1.published_until >= ?2)
              and a1.published_from >= substr(?2, 1, 4)
              limit ?4 + 1)) as n))),
      'nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.slug
      from article a1
      where (a1.published_from >= ?2 or a1.published_until >= ?2)
      and a1.published_from >= substr(?2, 1, 4)
      order by a1.published_from desc, a1.id desc
      limit ?5) a1),
  'until',
  (select json_object('totalCount', iif((select max(rowid)
        from article a2) <= ?6,
      (select count(*)
        from article a2
        where a2.published_from > '0'
        and a2.published_from <= ?7),
      (select coalesce((select json_extract('{}', 'end:2:' || random())
          from
          (select 1)
          where n > ?8), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from article a2
              where a2.published_from > '0'
              and a2.published_from <= ?7
              limit ?9 + 1)) as n))),
      'nodes', json_group_array(json_object('slug', a2.slug)))
    from
    (select a2.slug
      from article a2
      where a2.published_from > '0'
      and a2.published_from <= ?7
      order by a2.published_from desc, a2.id desc
      limit ?10) a2),
  'between',
  (select json_object('totalCount', iif((select max(rowid)
        from article a3) <= ?11,
      (select count(*)
        from article a3
        where (a3.published_from >= ?12 or a3.published_until >= ?12)
        and a3.published_from >= substr(?12, 1, 4)
        and a3.published_from <= ?13),
      (select coalesce((select json_extract('{}', 'end:4:' || random())
          from
          (select 1)
          where n > ?14), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from article a3
              where (a3.published_from >= ?12 or a3.published_until >= ?12)
              and a3.published_from >= substr(?12, 1, 4)
              and a3.published_from <= ?13
              limit ?15 + 1)) as n))),
      'nodes', json_group_array(json_object('slug', a3.slug)))
    from
    (select a3.slug
      from article a3
      where (a3.published_from >= ?12 or a3.published_until >= ?12)
      and a3.published_from >= substr(?12, 1, 4)
      and a3.published_from <= ?13
      order by a3.published_from desc, a3.id desc
      limit ?16) a3)) as data
