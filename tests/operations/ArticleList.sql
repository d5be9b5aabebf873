select json_object('articles',
  (select json_object('nodes', json_group_array(json_object('id', a1.id,
        'slug', a1.slug,
        'title', a1.title,
        'url', a1.url,
        'language', a1.language,
        'genre', a1.genre,
        'status', a1.status,
        'publishedOn', a1.published_on)),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from article a1
          where a1.genre in
          (select value
            from json_each(?1))
          and a1.published_until >= ?2
          and a1.published_from >= substr(?2, 1, 4)
          limit 1 offset ?3), json('true'), json('false')),
        'endCursor', json_group_array('4546A788' || hex(json_array(a1.title_key, a1.id))) ->> '$[#-1]'))
    from
    (select a1.id, a1.slug, a1.title, a1.url, a1.language, a1.genre, a1.status, a1.published_on, a1.title_key
      from article a1
      where a1.genre in
      (select value
        from json_each(?1))
      and a1.published_until >= ?2
      and a1.published_from >= substr(?2, 1, 4)
      order by a1.title_key, a1.id
      limit ?3) a1)) as data
