select json_object('articles',
  (select json_object('nodes', json_group_array(json_object('slug', a1.slug,
        'identifiers',
        (select json_group_array(json_object('scheme', r1.scheme,
            'value', r1.value))
          from
          (select *
            from article_identifier r1
            where r1.article_id = a1.id
            order by r1.position) r1))))
    from
    (select a1.slug, a1.id
      from article a1
      order by a1.title_key, a1.id
      limit ?1) a1)) as data
