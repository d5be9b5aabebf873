select json_object('after',
  (select json_object('totalCount',
      (select count(*)
        from article a1 ),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from article a1
          where (a1.published_from, a1.id) < (?1, ?2)
          limit 1 offset ?3), json('true'), json('false')),
        'hasPreviousPage', iif(exists(select 1
          from article a1
          where (a1.published_from, a1.id) >= (?4, ?5) ), json('true'), json('false')),
        'startCursor', json_group_array('CA0E7310' || hex(json_array(a1.published_from, a1.id))) ->> '$[0]',
        'endCursor', json_group_array('CA0E7310' || hex(json_array(a1.published_from, a1.id))) ->> '$[#-1]'),
      'nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.published_from, a1.id, a1.slug
      from article a1
      where (a1.published_from, a1.id) < (?1, ?2)
      order by a1.published_from desc, a1.id desc
      limit ?3) a1),
  'last',
  (select json_object('totalCount',
      (select count(*)
        from article a2 ),
      'pageInfo', json_object('hasNextPage', iif(false, json('true'), json('false')),
        'hasPreviousPage', iif(exists(select 1
          from article a2
          limit 1 offset ?6), json('true'), json('false')),
        'startCursor', json_group_array('CA0E7310' || hex(json_array(a2.published_from, a2.id))) ->> '$[0]',
        'endCursor', json_group_array('CA0E7310' || hex(json_array(a2.published_from, a2.id))) ->> '$[#-1]'),
      'nodes', json_group_array(json_object('slug', a2.slug)))
    from
    (select *
      from
      (select a2.published_from, a2.id, a2.slug
        from article a2
        order by a2.published_from, a2.id
        limit ?6) a2
      order by a2.published_from desc, a2.id desc) a2),
  'before',
  (select json_object('totalCount',
      (select count(*)
        from article a3 ),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from article a3
          where (a3.published_from, a3.id) <= (?7, ?8) ), json('true'), json('false')),
        'hasPreviousPage', iif(exists(select 1
          from article a3
          where (a3.published_from, a3.id) > (?9, ?10)
          limit 1 offset ?11), json('true'), json('false')),
        'startCursor', json_group_array('CA0E7310' || hex(json_array(a3.published_from, a3.id))) ->> '$[0]',
        'endCursor', json_group_array('CA0E7310' || hex(json_array(a3.published_from, a3.id))) ->> '$[#-1]'),
      'nodes', json_group_array(json_object('slug', a3.slug)))
    from
    (select *
      from
      (select a3.published_from, a3.id, a3.slug
        from article a3
        where (a3.published_from, a3.id) > (?9, ?10)
        order by a3.published_from, a3.id
        limit ?11) a3
      order by a3.published_from desc, a3.id desc) a3),
  'between',
  (select json_object('totalCount',
      (select count(*)
        from article a4 ),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from article a4
          where (a4.published_from, a4.id) < (?12, ?13)
          and (a4.published_from, a4.id) > (?14, ?15)
          limit 1 offset ?16) or exists(select 1
          from article a4
          where (a4.published_from, a4.id) <= (?17, ?18) ), json('true'), json('false')),
        'hasPreviousPage', iif(exists(select 1
          from article a4
          where (a4.published_from, a4.id) >= (?19, ?20) ), json('true'), json('false')),
        'startCursor', json_group_array('CA0E7310' || hex(json_array(a4.published_from, a4.id))) ->> '$[0]',
        'endCursor', json_group_array('CA0E7310' || hex(json_array(a4.published_from, a4.id))) ->> '$[#-1]'),
      'nodes', json_group_array(json_object('slug', a4.slug)))
    from
    (select a4.published_from, a4.id, a4.slug
      from article a4
      where (a4.published_from, a4.id) < (?12, ?13)
      and (a4.published_from, a4.id) > (?14, ?15)
      order by a4.published_from desc, a4.id desc
      limit ?16) a4),
  'lastBetween',
  (select json_object('totalCount',
      (select count(*)
        from article a5 ),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from article a5
          where (a5.published_from, a5.id) <= (?21, ?22) ), json('true'), json('false')),
        'hasPreviousPage', iif(exists(select 1
          from article a5
          where (a5.published_from, a5.id) < (?23, ?24)
          and (a5.published_from, a5.id) > (?25, ?26)
          limit 1 offset ?27) or exists(select 1
          from article a5
          where (a5.published_from, a5.id) >= (?28, ?29) ), json('true'), json('false')),
        'startCursor', json_group_array('CA0E7310' || hex(json_array(a5.published_from, a5.id))) ->> '$[0]',
        'endCursor', json_group_array('CA0E7310' || hex(json_array(a5.published_from, a5.id))) ->> '$[#-1]'),
      'edges', json_group_array(json_object('cursor', 'CA0E7310' || hex(json_array(a5.published_from, a5.id)),
        'node', json_object('slug', a5.slug))))
    from
    (select *
      from
      (select a5.published_from, a5.id, a5.slug
        from article a5
        where (a5.published_from, a5.id) < (?23, ?24)
        and (a5.published_from, a5.id) > (?25, ?26)
        order by a5.published_from, a5.id
        limit ?27) a5
      order by a5.published_from desc, a5.id desc) a5),
  'nothing',
  (select json_object('totalCount',
      (select count(*)
        from article a6 ),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from article a6
          where (a6.published_from, a6.id) < (?30, ?31)
          limit 1 offset ?32), json('true'), json('false')),
        'hasPreviousPage', iif(exists(select 1
          from article a6
          where (a6.published_from, a6.id) >= (?33, ?34) ), json('true'), json('false')),
        'startCursor', json_group_array('CA0E7310' || hex(json_array(a6.published_from, a6.id))) ->> '$[0]',
        'endCursor', json_group_array('CA0E7310' || hex(json_array(a6.published_from, a6.id))) ->> '$[#-1]'),
      'nodes', json_group_array(json_object('slug', a6.slug)))
    from
    (select a6.published_from, a6.id, a6.slug
      from article a6
      where (a6.published_from, a6.id) < (?30, ?31)
      order by a6.published_from desc, a6.id desc
      limit ?32) a6),
  'states',
  (select json_object('totalCount',
      (select count(*)
        from actor a7
        where a7.kind = ?35 ),
      'pageInfo', json_object('hasNextPage', iif(false, json('true'), json('false')),
        'hasPreviousPage', iif(exists(select 1
          from actor a7
          where a7.kind = ?35
          limit 1 offset ?36), json('true'), json('false')),
        'startCursor', json_group_array('463966C0' || hex(json_array(a7.name, a7.id))) ->> '$[0]',
        'endCursor', json_group_array('463966C0' || hex(json_array(a7.name, a7.id))) ->> '$[#-1]'),
      'nodes', json_group_array(json_object('slug', a7.slug)))
    from
    (select *
      from
      (select a7.name, a7.id, a7.slug
        from actor a7
        where a7.kind = ?35
        order by a7.name desc, a7.id desc
        limit ?36) a7
      order by a7.name, a7.id) a7),
  'article',
  (select json_object('after',
      (select json_object('totalCount',
          (select count(*)
            from mention m1
            where m1.article_id = a8.id ),
          'pageInfo', json_object('hasNextPage', iif(exists(select 1
              from mention m1
              where m1.article_id = a8.id
              and (m1.start, m1.id) > (?37, ?38)
              limit 1 offset ?39), json('true'), json('false')),
            'hasPreviousPage', iif(exists(select 1
              from mention m1
              where m1.article_id = a8.id
              and (m1.start, m1.id) <= (?40, ?41) ), json('true'), json('false')),
            'startCursor', json_group_array('3A87CD3D' || hex(json_array(m1.start, m1.id))) ->> '$[0]',
            'endCursor', json_group_array('3A87CD3D' || hex(json_array(m1.start, m1.id))) ->> '$[#-1]'),
          'nodes', json_group_array(json_object('id', m1.id)))
        from
        (select m1.start, m1.id
          from mention m1
          where m1.article_id = a8.id
          and (m1.start, m1.id) > (?37, ?38)
          order by m1.start, m1.id
          limit ?39) m1),
      'before',
      (select json_object('totalCount',
          (select count(*)
            from mention m2
            where m2.article_id = a8.id
            and +m2.type = ?42 ),
          'pageInfo', json_object('hasNextPage', iif(exists(select 1
              from mention m2
              where m2.article_id = a8.id
              and +m2.type = ?42
              and (m2.start, m2.id) >= (?43, ?44) ), json('true'), json('false')),
            'hasPreviousPage', iif(exists(select 1
              from mention m2
              where m2.article_id = a8.id
              and +m2.type = ?42
              and (m2.start, m2.id) < (?45, ?46)
              limit 1 offset ?47), json('true'), json('false')),
            'startCursor', json_group_array('3A87CD3D' || hex(json_array(m2.start, m2.id))) ->> '$[0]',
            'endCursor', json_group_array('3A87CD3D' || hex(json_array(m2.start, m2.id))) ->> '$[#-1]'),
          'nodes', json_group_array(json_object('type', m2.type)))
        from
        (select *
          from
          (select m2.start, m2.id, m2.type
            from mention m2
            where m2.article_id = a8.id
            and +m2.type = ?42
            and (m2.start, m2.id) < (?45, ?46)
            order by m2.start desc, m2.id desc
            limit ?47) m2
          order by m2.start, m2.id) m2),
      'last',
      (select json_object('totalCount',
          (select count(*)
            from claim c1
            where c1.article_id = a8.id
            and c1.retracted_at is null ),
          'pageInfo', json_object('hasNextPage', iif(false, json('true'), json('false')),
            'hasPreviousPage', iif(exists(select 1
              from claim c1
              where c1.article_id = a8.id
              and c1.retracted_at is null
              limit 1 offset ?48), json('true'), json('false')),
            'startCursor', json_group_array('5B31B087' || hex(json_array(c1.position, c1.id))) ->> '$[0]',
            'endCursor', json_group_array('5B31B087' || hex(json_array(c1.position, c1.id))) ->> '$[#-1]'),
          'nodes', json_group_array(json_object('status', c1.status)))
        from
        (select *
          from
          (select c1.position, c1.id, c1.status
            from claim c1
            where c1.article_id = a8.id
            and c1.retracted_at is null
            order by c1.position desc, c1.id desc
            limit ?48) c1
          order by c1.position, c1.id) c1))
    from article a8
    where a8.slug = ?49)) as data
