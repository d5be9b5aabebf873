select json_object('quotes',
  (select json_object('nodes', json_group_array(json_object('text', q1.text,
        'speaker',
        (select json_object('name', a1.name)
          from actor a1
          where a1.id = q1.speaker_id),
        'article',
        (select json_object('title', a2.title)
          from article a2
          where a2.id = q1.article_id))))
    from
    (select q1.text, q1.speaker_id, q1.article_id
      from quote q1
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?1) q1)) as data
