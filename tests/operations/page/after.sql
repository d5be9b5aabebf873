select json_object('after',
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select max(rowid) as last
          from article a1)
        where last > ?1),
      (select count(*)
        from article a1)),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from article a1
          where (a1.published_from, a1.id) < (?2, ?3)
          limit 1 offset ?4), json('true'), json('false')),
        'hasPreviousPage', iif(exists(select 1
          from article a1
          where (a1.published_from, a1.id) >= (?5, ?6)), json('true'), json('false')),
        'startCursor', json_group_array('CA0E7310' || hex(json_array(a1.published_from, a1.id))) ->> '$[0]',
        'endCursor', json_group_array('CA0E7310' || hex(json_array(a1.published_from, a1.id))) ->> '$[#-1]'),
      'nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.published_from, a1.id, a1.slug
      from article a1
      where (a1.published_from, a1.id) < (?2, ?3)
      order by a1.published_from desc, a1.id desc
      limit ?4) a1)) as data
