select json_object('article',
  (select json_object('page', ?1 || '/articles/' || a1.slug,
      'url', a1.url,
      'quotes',
      (select json_object('nodes', json_group_array(json_object('text', q1.text,
            'page', ?1 || '/quotes/' || q1.id,
            'sourceUrl', iif((select article.url
              from article
              where article.id = q1.article_id) is null, null, json_array(json('9e999'), '0',
            (select article.url
              from article
              where article.id = q1.article_id), q1.text)),
            'speaker',
            (select json_object('page', ?1 || '/actors/' || a2.slug)
              from actor a2
              where a2.id = q1.speaker_id))))
        from
        (select q1.text, q1.id, q1.article_id, q1.speaker_id
          from quote q1
          where q1.article_id = a1.id
          order by q1.article_id, q1.start, q1.id
          limit ?2) q1))
    from article a1
    where a1.slug = ?3)) as data
