select json_object('since',
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
              where (a1.published_from >= ?2 or a1.published_until >= ?2)
              and a1.published_from >= substr(?2, 1, 4)
              limit ?3 + 1)) as n)),
      'nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.slug
      from article a1
      where (a1.published_from >= ?2 or a1.published_until >= ?2)
      and a1.published_from >= substr(?2, 1, 4)
      order by a1.published_from desc, a1.id desc
      limit ?4) a1),
  'until',
  (select json_object('totalCount',
      (select coalesce((select json_extract('{}', 'end:2:' || random())
          from
          (select 1)
          where n > ?5), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from article a2
              where a2.published_from > '0'
              and a2.published_from <= ?6
              limit ?7 + 1)) as n)),
      'nodes', json_group_array(json_object('slug', a2.slug)))
    from
    (select a2.slug
      from article a2
      where a2.published_from > '0'
      and a2.published_from <= ?6
      order by a2.published_from desc, a2.id desc
      limit ?8) a2),
  'between',
  (select json_object('totalCount',
      (select coalesce((select json_extract('{}', 'end:4:' || random())
          from
          (select 1)
          where n > ?9), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from article a3
              where (a3.published_from >= ?10 or a3.published_until >= ?10)
              and a3.published_from >= substr(?10, 1, 4)
              and a3.published_from <= ?11
              limit ?12 + 1)) as n)),
      'nodes', json_group_array(json_object('slug', a3.slug)))
    from
    (select a3.slug
      from article a3
      where (a3.published_from >= ?10 or a3.published_until >= ?10)
      and a3.published_from >= substr(?10, 1, 4)
      and a3.published_from <= ?11
      order by a3.published_from desc, a3.id desc
      limit ?13) a3)) as data
