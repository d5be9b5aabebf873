select json_object('article',
  (select json_object('quotes',
      (select json_object('totalCount', a1.quote_count,
          'nodes', json_group_array(json_object('form', q1.form,
            'text', q1.text)))
        from
        (select q1.form, q1.text
          from quote q1
          where q1.article_id = a1.id
          order by q1.article_id, q1.start, q1.id
          limit ?1) q1))
    from article a1
    where a1.slug = ?2),
  'cited',
  (select json_object('quotes',
      (select json_object('totalCount', a2.quote_count,
          'nodes', json_group_array(json_object('form', q2.form,
            'text', q2.text)))
        from
        (select q2.form, q2.text
          from quote q2
          where q2.article_id = a2.id
          order by q2.article_id, q2.start, q2.id
          limit ?3) q2))
    from article a2
    where a2.slug = ?4)) as data
