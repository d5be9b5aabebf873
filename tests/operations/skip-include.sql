select json_object('article',
  (select json_object('slug', a1.slug,
      'summary', a1.summary,
      'language', a1.language,
      'quotes',
      (select json_object('nodes', json_group_array(json_object('form', q1.form,
            'id', q1.id,
            'speaker',
            (select json_object('name', a2.name)
              from actor a2
              where a2.id = q1.speaker_id))))
        from
        (select q1.form, q1.id, q1.speaker_id
          from quote q1
          where q1.article_id = a1.id
          order by q1.article_id, q1.start, q1.id
          limit ?1) q1),
      'genre', a1.genre)
    from article a1
    where a1.slug = ?2)) as data
