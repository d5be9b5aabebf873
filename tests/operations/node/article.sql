select json_object('article',
  (select json_object('__typename', 'Article',
      'id', a1.id,
      'slug', a1.slug)
    from article a1
    where a1.id = ?1)) as data
