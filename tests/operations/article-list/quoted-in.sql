select json_object('article',
  (select json_object('quotedIn',
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
                  from quote q1
                  where q1.cited_work_id = a1.id
                  limit ?2 + 1)) as n)),
          'nodes', json_group_array(json_object('text', q1.text,
            'article',
            (select json_object('slug', a2.slug)
              from article a2
              where a2.id = q1.article_id))))
        from
        (select q1.text, q1.article_id
          from quote q1
          where q1.cited_work_id = a1.id
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit ?3) q1))
    from article a1
    where a1.slug = ?4),
  'cited',
  (select json_object('title', a3.title,
      'version',
      (select json_object('sha256', t1.sha256)
        from text_version t1
        where t1.id = a3.version_id),
      'quotedIn',
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
                  from quote q2
                  where q2.cited_work_id = a3.id
                  limit ?6 + 1)) as n)),
          'nodes', json_group_array(json_object('text', q2.text,
            'article',
            (select json_object('slug', a4.slug)
              from article a4
              where a4.id = q2.article_id))))
        from
        (select q2.text, q2.article_id
          from quote q2
          where q2.cited_work_id = a3.id
          order by q2.published_from desc, q2.start desc, q2.id desc
          limit ?7) q2))
    from article a3
    where a3.slug = ?8)) as data
