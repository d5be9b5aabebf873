select json_object('states',
  (select json_object('totalCount', iif((select max(rowid)
        from actor a1) <= ?1,
      (select count(*)
        from actor a1
        where a1.kind = ?2),
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
              where a1.kind = ?2
              limit ?4 + 1)) as n))),
      'pageInfo', json_object('hasNextPage', iif(false, json('true'), json('false')),
        'hasPreviousPage', iif(exists(select 1
          from actor a1
          where a1.kind = ?2
          limit 1 offset ?5), json('true'), json('false')),
        'startCursor', json_group_array('463966C0' || hex(json_array(a1.name, a1.id))) ->> '$[0]',
        'endCursor', json_group_array('463966C0' || hex(json_array(a1.name, a1.id))) ->> '$[#-1]'),
      'nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select *
      from
      (select a1.name, a1.id, a1.slug
        from actor a1
        where a1.kind = ?2
        order by a1.name desc, a1.id desc
        limit ?5) a1
      order by a1.name, a1.id) a1)) as data
