with ids1(k) as materialized
(select distinct a1.id
  from article a1
  where a1.slug = ?1),
objects1(k, j) as materialized
(select a1.id, json_object('before', coalesce((select json_extract('{}', 'end:1:' || random())
      from
      (select 1
        from mention m1
        where m1.article_id = a1.id
        and (m1.start, m1.id) < (?2, ?3)
        limit 1 offset ?4)
      where not exists(select 1
        from
        (select *
          from mention m1
          where m1.article_id = a1.id
          and (m1.start, m1.id) < (?2, ?3)
          order by m1.start desc, m1.id desc
          limit ?4) m1
        where +m1.type = ?5
        limit 1 offset ?6)),
    (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
          from mention m1
          where m1.article_id = a1.id
          limit 1 offset ?4),
        (select count(*)
          from mention m1
          where m1.article_id = a1.id
          and +m1.type = ?5)),
        'pageInfo', json_object('hasNextPage', iif(coalesce((select json_extract('{}', 'end:1:' || random())
            from
            (select 1
              from mention m1
              where m1.article_id = a1.id
              and (m1.start, m1.id) >= (?7, ?8)
              limit 1 offset ?4)
            where not exists(select 1
              from
              (select *
                from mention m1
                where m1.article_id = a1.id
                and (m1.start, m1.id) >= (?7, ?8)
                order by m1.start desc, m1.id desc
                limit ?4) m1
              where +m1.type = ?5
              limit 1 offset 0)), exists(select 1
            from mention m1
            where m1.article_id = a1.id
            and +m1.type = ?5
            and (m1.start, m1.id) >= (?7, ?8))), json('true'), json('false')),
          'hasPreviousPage', iif(coalesce((select json_extract('{}', 'end:1:' || random())
            from
            (select 1
              from mention m1
              where m1.article_id = a1.id
              and (m1.start, m1.id) < (?2, ?3)
              limit 1 offset ?4)
            where not exists(select 1
              from
              (select *
                from mention m1
                where m1.article_id = a1.id
                and (m1.start, m1.id) < (?2, ?3)
                order by m1.start desc, m1.id desc
                limit ?4) m1
              where +m1.type = ?5
              limit 1 offset ?6)), exists(select 1
            from mention m1
            where m1.article_id = a1.id
            and +m1.type = ?5
            and (m1.start, m1.id) < (?2, ?3)
            limit 1 offset ?6)), json('true'), json('false')),
          'startCursor', json_group_array('3A87CD3D' || hex(json_array(m1.start, m1.id))) ->> '$[0]',
          'endCursor', json_group_array('3A87CD3D' || hex(json_array(m1.start, m1.id))) ->> '$[#-1]'),
        'nodes', json_group_array(json_object('type', m1.type)))
      from
      (select *
        from
        (select m1.start, m1.id, m1.type
          from mention m1
          where m1.article_id = a1.id
          and +m1.type = ?5
          and (m1.start, m1.id) < (?2, ?3)
          order by m1.start desc, m1.id desc
          limit ?6) m1
        order by m1.start, m1.id) m1)))
  from ids1
  cross join article a1
  where a1.id = ids1.k)
select json_object('article',
  (select json(j)
    from objects1
    where k =
    (select a1.id
      from article a1
      where a1.slug = ?1))) as data
