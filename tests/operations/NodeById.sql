select json_object('node',
  (select json_object('__typename', 'Claim',
      'id', c1.id,
      'status', c1.status,
      'retractedAt', c1.retracted_at,
      'relationship',
      (select json_object('predicate', r1.predicate,
          'subject',
          (select json_object('name', a1.name)
            from actor a1
            where a1.id = r1.subject_id),
          'object',
          (select json_object('name', a2.name)
            from actor a2
            where a2.id = r1.object_id))
        from relationship r1
        where r1.id = c1.relationship_id),
      'article',
      (select json_object('slug', a3.slug)
        from article a3
        where a3.id = c1.article_id))
    from claim c1
    where c1.id = ?1)) as data
