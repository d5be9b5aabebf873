select json_object('article',
  (select json_object('after',
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
                  from mention m1
                  where m1.article_id = a1.id
                  limit ?2 + 1)) as n)),
          'pageInfo', json_object('hasNextPage', iif(exists(select 1
              from mention m1
              where m1.article_id = a1.id
              and (m1.start, m1.id) > (?3, ?4)
              limit 1 offset ?5), json('true'), json('false')),
            'hasPreviousPage', iif(exists(select 1
              from mention m1
              where m1.article_id = a1.id
              and (m1.start, m1.id) <= (?6, ?7)), json('true'), json('false')),
            'startCursor', json_group_array('3A87CD3D' || hex(json_array(m1.start, m1.id))) ->> '$[0]',
            'endCursor', json_group_array('3A87CD3D' || hex(json_array(m1.start, m1.id))) ->> '$[#-1]'),
          'nodes', json_group_array(json_object('id', m1.id)))
        from
        (select m1.start, m1.id
          from mention m1
          where m1.article_id = a1.id
          and (m1.start, m1.id) > (?3, ?4)
          order by m1.start, m1.id
          limit ?5) m1))
    from article a1
    where a1.slug = ?8)) as data
