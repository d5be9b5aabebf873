with nodes1(k, j) as materialized
(select n1.value, coalesce((select json_object('__typename', 'Article',
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
    where c1.id = n1.value),
  (select json_object('__typename', 'Edit',
      'id', e1.id)
    from edit e1
    where e1.id = n1.value
    and (e1.status <> 'OPEN' or e1.author_key = ?1 or ?2 = 'REVIEW')),
  (select json_object('__typename', 'Suggestion',
      'id', s1.id)
    from suggestion s1
    where s1.id = n1.value
    and ?2 is not null))
  from
  (select distinct value
    from json_each(?3)) n1)
select json_object('nodes',
  (select json_group_array((select json(j)
      from nodes1
      where k = n1.value))
    from
    (select value
      from json_each(?3)
      order by key) n1),
  'one',
  (select json_object('__typename', 'Relationship',
      'id', r2.id,
      'predicate', r2.predicate,
      'subject',
      (select json_object('name', a4.name,
          'kind', a4.kind)
        from actor a4
        where a4.id = r2.subject_id),
      'object',
      (select json_object('name', a5.name,
          'kind', a5.kind,
          'id', a5.id)
        from actor a5
        where a5.id = r2.object_id),
      'claims',
      (select json_object('nodes', json_group_array(json_object('article',
            (select json_object('id', a6.id,
                'slug', a6.slug)
              from article a6
              where a6.id = c2.article_id))))
        from
        (select c2.article_id
          from claim c2
          where c2.relationship_id = r2.id
          and c2.retracted_at is null
          order by c2.published_from desc, c2.position desc, c2.id desc
          limit ?4) c2))
    from relationship r2
    where r2.id =
    (select coalesce(max(merged_relationship.into_id), ?5)
      from merged_relationship
      where merged_relationship.id = ?5))) as data
