select json_object('articles',
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select max(rowid) as last
          from article a1)
        where last > ?1),
      (select count(*)
        from article a1)),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from article a1
          limit 1 offset ?2), json('true'), json('false')),
        'hasPreviousPage', iif(false, json('true'), json('false')),
        'startCursor', json_group_array('CA0E7310' || hex(json_array(a1.published_from, a1.id))) ->> '$[0]',
        'endCursor', json_group_array('CA0E7310' || hex(json_array(a1.published_from, a1.id))) ->> '$[#-1]'),
      'edges', json_group_array(json_object('cursor', 'CA0E7310' || hex(json_array(a1.published_from, a1.id)),
        'node', json_object('slug', a1.slug,
          'quotes',
          (select json_object('edges', json_group_array(json_object('cursor', '56FC354F' || hex(json_array(q1.article_id, q1.start, q1.id)),
                'node', json_object('id', q1.id))),
              'pageInfo', json_object('hasNextPage', iif(exists(select 1
                  from quote q1
                  where q1.article_id = a1.id
                  limit 1 offset ?3), json('true'), json('false')),
                'hasPreviousPage', iif(false, json('true'), json('false')),
                'startCursor', json_group_array('56FC354F' || hex(json_array(q1.article_id, q1.start, q1.id))) ->> '$[0]',
                'endCursor', json_group_array('56FC354F' || hex(json_array(q1.article_id, q1.start, q1.id))) ->> '$[#-1]'))
            from
            (select q1.article_id, q1.start, q1.id
              from quote q1
              where q1.article_id = a1.id
              order by q1.article_id, q1.start, q1.id
              limit ?3) q1)))))
    from
    (select a1.published_from, a1.id, a1.slug
      from article a1
      order by a1.published_from desc, a1.id desc
      limit ?2) a1)) as data
