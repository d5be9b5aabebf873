select json_object('article',
  (select json_object('last',
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
                  from claim c1
                  where c1.article_id = a1.id
                  and c1.retracted_at is null
                  limit ?2 + 1)) as n)),
          'pageInfo', json_object('hasNextPage', iif(false, json('true'), json('false')),
            'hasPreviousPage', iif(exists(select 1
              from claim c1
              where c1.article_id = a1.id
              and c1.retracted_at is null
              limit 1 offset ?3), json('true'), json('false')),
            'startCursor', json_group_array('5B31B087' || hex(json_array(c1.position, c1.id))) ->> '$[0]',
            'endCursor', json_group_array('5B31B087' || hex(json_array(c1.position, c1.id))) ->> '$[#-1]'),
          'nodes', json_group_array(json_object('status', c1.status)))
        from
        (select *
          from
          (select c1.position, c1.id, c1.status
            from claim c1
            where c1.article_id = a1.id
            and c1.retracted_at is null
            order by c1.position desc, c1.id desc
            limit ?3) c1
          order by c1.position, c1.id) c1))
    from article a1
    where a1.slug = ?4)) as data
