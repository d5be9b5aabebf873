select json_object('article',
  (select json_object('position_asc',
      (select json_object('nodes', json_group_array(json_object('id', q1.id)))
        from
        (select q1.id
          from quote q1
          where q1.article_id = a1.id
          order by q1.article_id, q1.start, q1.id
          limit ?1) q1),
      'position_desc',
      (select json_object('nodes', json_group_array(json_object('id', q2.id)))
        from
        (select q2.id
          from quote q2
          where q2.article_id = a1.id
          order by q2.article_id desc, q2.start desc, q2.id desc
          limit ?2) q2),
      'published_on_asc',
      (select json_object('nodes', json_group_array(json_object('id', q3.id)))
        from
        (select q3.id
          from quote q3
          where q3.article_id = a1.id
          order by q3.published_from, q3.start, q3.id
          limit ?3) q3),
      'published_on_desc',
      (select json_object('nodes', json_group_array(json_object('id', q4.id)))
        from
        (select q4.id
          from quote q4
          where q4.article_id = a1.id
          order by q4.published_from desc, q4.start desc, q4.id desc
          limit ?4) q4))
    from article a1
    where a1.slug = ?5)) as data
