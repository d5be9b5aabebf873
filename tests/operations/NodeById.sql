select json_object('node', coalesce((select json_object('__typename', 'Article',
      'id', a1.id,
      'slug', a1.slug,
      'title', a1.title,
      'publishedOn', a1.published_on)
    from article a1
    where a1.id = ?1),
  (select json_object('__typename', 'Actor',
      'id', a2.id,
      'slug', a2.slug,
      'name', a2.name,
      'kind', a2.kind)
    from actor a2
    where a2.id =
    (select coalesce(max(merged_actor.into_id), ?1)
      from merged_actor
      where merged_actor.id = ?1)),
  (select json_object('__typename', 'Quote',
      'id', q1.id,
      'form', q1.form,
      'text', q1.text,
      'speaker',
      (select json_object('name', a3.name)
        from actor a3
        where a3.id = q1.speaker_id),
      'article',
      (select json_object('slug', a4.slug)
        from article a4
        where a4.id = q1.article_id))
    from quote q1
    where q1.id = ?1),
  (select json_object('__typename', 'Mention',
      'id', m1.id,
      'type', m1.type,
      'actor',
      (select json_object('name', a5.name)
        from actor a5
        where a5.id = m1.actor_id),
      'article',
      (select json_object('slug', a6.slug)
        from article a6
        where a6.id = m1.article_id))
    from mention m1
    where m1.id = ?1),
  (select json_object('__typename', 'Relationship',
      'id', r1.id,
      'predicate', r1.predicate,
      'subject',
      (select json_object('name', a7.name)
        from actor a7
        where a7.id = r1.subject_id),
      'object',
      (select json_object('name', a8.name)
        from actor a8
        where a8.id = r1.object_id))
    from relationship r1
    where r1.id =
    (select coalesce(max(merged_relationship.into_id), ?1)
      from merged_relationship
      where merged_relationship.id = ?1)),
  (select json_object('__typename', 'Claim',
      'id', c1.id,
      'status', c1.status,
      'retractedAt', c1.retracted_at,
      'relationship',
      (select json_object('predicate', r2.predicate,
          'subject',
          (select json_object('name', a9.name)
            from actor a9
            where a9.id = r2.subject_id),
          'object',
          (select json_object('name', a10.name)
            from actor a10
            where a10.id = r2.object_id))
        from relationship r2
        where r2.id = c1.relationship_id),
      'article',
      (select json_object('slug', a11.slug)
        from article a11
        where a11.id = c1.article_id))
    from claim c1
    where c1.id = ?1))) as data
