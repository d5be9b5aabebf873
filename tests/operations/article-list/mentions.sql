select json_object('article',
  (select json_object('mentions',
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
          'nodes', json_group_array(json_object('type', m1.type,
            'actor',
            (select json_object('name', a2.name)
              from actor a2
              where a2.id = m1.actor_id),
            'span', json_object('start', m1.start,
              'end', m1."end",
              'exact', iif(m1.shown, m1.exact, null)))))
        from
        (select m1.type, m1.actor_id, m1.start, m1."end", m1.shown, m1.exact
          from mention m1
          where m1.article_id = a1.id
          order by m1.start, m1.id
          limit ?3) m1))
    from article a1
    where a1.slug = ?4),
  'cited',
  (select json_object('mentions',
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
                  from mention m2
                  where m2.article_id = a3.id
                  limit ?6 + 1)) as n)),
          'nodes', json_group_array(json_object('type', m2.type,
            'actor',
            (select json_object('name', a4.name)
              from actor a4
              where a4.id = m2.actor_id),
            'span', json_object('start', m2.start,
              'end', m2."end",
              'exact', iif(m2.shown, m2.exact, null)))))
        from
        (select m2.type, m2.actor_id, m2.start, m2."end", m2.shown, m2.exact
          from mention m2
          where m2.article_id = a3.id
          order by m2.start, m2.id
          limit ?7) m2))
    from article a3
    where a3.slug = ?8)) as data
