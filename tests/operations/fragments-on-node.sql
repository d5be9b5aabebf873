select json_object('nodes',
  (select json_group_array(coalesce((select json_object('__typename', 'Article',
        'id', a1.id,
        'slug', a1.slug)
      from article a1
      where a1.id = n1.value),
    (select json_object('__typename', 'Actor',
        'id', a2.id,
        'name', a2.name,
        'kind', a2.kind)
      from actor a2
      where a2.id =
      (select coalesce(max(merged_actor.into_id), n1.value)
        from merged_actor
        where merged_actor.id = n1.value)),
    (select json_object('__typename', 'Quote',
        'id', q1.id,
        'form', q1.form,
        'speaker',
        (select json_object('name', a3.name,
            'kind', a3.kind)
          from actor a3
          where a3.id = q1.speaker_id))
      from quote q1
      where q1.id = n1.value),
    (select json_object('__typename', 'Mention',
        'id', m1.id)
      from mention m1
      where m1.id = n1.value),
    (select json_object('__typename', 'Relationship',
        'id', r1.id)
      from relationship r1
      where r1.id =
      (select coalesce(max(merged_relationship.into_id), n1.value)
        from merged_relationship
        where merged_relationship.id = n1.value)),
    (select json_object('__typename', 'Claim',
        'id', c1.id)
      from claim c1
      where c1.id = n1.value)))
    from
    (select value
      from json_each(?1)
      order by key) n1),
  'one', coalesce((select json_object('__typename', 'Article',
      'id', a4.id)
    from article a4
    where a4.id = ?2),
  (select json_object('__typename', 'Actor',
      'id', a5.id)
    from actor a5
    where a5.id =
    (select coalesce(max(merged_actor.into_id), ?2)
      from merged_actor
      where merged_actor.id = ?2)),
  (select json_object('__typename', 'Quote',
      'id', q2.id,
      'form', q2.form,
      'speaker',
      (select json_object('name', a6.name,
          'kind', a6.kind)
        from actor a6
        where a6.id = q2.speaker_id))
    from quote q2
    where q2.id = ?2),
  (select json_object('__typename', 'Mention',
      'id', m2.id)
    from mention m2
    where m2.id = ?2),
  (select json_object('__typename', 'Relationship',
      'id', r2.id,
      'predicate', r2.predicate,
      'subject',
      (select json_object('name', a7.name,
          'kind', a7.kind)
        from actor a7
        where a7.id = r2.subject_id),
      'object',
      (select json_object('name', a8.name,
          'kind', a8.kind,
          'id', a8.id)
        from actor a8
        where a8.id = r2.object_id),
      'claims',
      (select json_object('nodes', json_group_array(json_object('article',
            (select json_object('id', a9.id,
                'slug', a9.slug)
              from article a9
              where a9.id = c2.article_id))))
        from
        (select c2.article_id
          from claim c2
          where c2.relationship_id = r2.id
          and c2.retracted_at is null
          order by c2.published_from desc, c2.position desc, c2.id desc
          limit ?3) c2))
    from relationship r2
    where r2.id =
    (select coalesce(max(merged_relationship.into_id), ?2)
      from merged_relationship
      where merged_relationship.id = ?2)),
  (select json_object('__typename', 'Claim',
      'id', c3.id)
    from claim c3
    where c3.id = ?2))) as data
