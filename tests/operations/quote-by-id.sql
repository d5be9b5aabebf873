select json_object('quote',
  (select json_object('text', q1.text,
      'article',
      (select json_object('slug', a1.slug)
        from article a1
        where a1.id = q1.article_id))
    from quote q1
    where q1.id = ?1),
  'none',
  (select json_object('id', q2.id)
    from quote q2
    where q2.id = ?2)) as data
