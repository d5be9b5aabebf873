select json_object('articles',
  (select json_object('nodes', json_group_array(json_object('id', a1.id,
        'slug', a1.slug,
        'title', a1.title,
        'url', a1.url,
        'byline', a1.byline,
        'summary', a1.summary,
        'language', a1.language,
        'genre', a1.genre,
        'status', a1.status,
        'license', a1.license,
        'publishedOn', a1.published_on,
        'quoteCount', a1.quote_count,
        'publication',
        (select json_object('slug', a2.slug,
            'name', a2.name)
          from actor a2
          where a2.id = a1.publication_id))),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from article a1
          limit 1 offset ?1), json('true'), json('false')),
        'endCursor', json_group_array('CA0E7310' || hex(json_array(a1.published_from, a1.id))) ->> '$[#-1]'))
    from
    (select a1.id, a1.slug, a1.title, a1.url, a1.byline, a1.summary, a1.language, a1.genre, a1.status, a1.license, a1.published_on, a1.quote_count, a1.publication_id, a1.published_from
      from article a1
      order by a1.published_from desc, a1.id desc
      limit ?1) a1)) as data
