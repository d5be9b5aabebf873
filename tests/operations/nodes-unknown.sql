select json_object('nodes',
  (select json_group_array(coalesce((select json_object('__typename', 'Article',
        'id', a1.id)
      from article a1
      where a1.id = n1.value),
    (select json_object('__typename', 'Actor',
        'id', a2.id)
      from actor a2
      where a2.id =
      (select coalesce(max(merged_actor.into_id), n1.value)
        from merged_actor
        where merged_actor.id = n1.value)),
    (select json_object('__typename', 'Quote',
        'id', q1.id)
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
  'unknown', coalesce((select json_object('id', a3.id)
    from article a3
    where a3.id = ?2),
  (select json_object('id', a4.id)
    from actor a4
    where a4.id =
    (select coalesce(max(merged_actor.into_id), ?2)
      from merged_actor
      where merged_actor.id = ?2)),
  (select json_object('id', q2.id)
    from quote q2
    where q2.id = ?2),
  (select json_object('id', m2.id)
    from mention m2
    where m2.id = ?2),
  (select json_object('id', r2.id)
    from relationship r2
    where r2.id =
    (select coalesce(max(merged_relationship.into_id), ?2)
      from merged_relationship
      where merged_relationship.id = ?2)),
  (select json_object('id', c2.id)
    from claim c2
    where c2.id = ?2)),
  'none',
  (select json_group_array(coalesce((select json_object('id', a5.id)
      from article a5
      where a5.id = n2.value),
    (select json_object('id', a6.id)
      from actor a6
      where a6.id =
      (select coalesce(max(merged_actor.into_id), n2.value)
        from merged_actor
        where merged_actor.id = n2.value)),
    (select json_object('id', q3.id)
      from quote q3
      where q3.id = n2.value),
    (select json_object('id', m3.id)
      from mention m3
      where m3.id = n2.value),
    (select json_object('id', r3.id)
      from relationship r3
      where r3.id =
      (select coalesce(max(merged_relationship.into_id), n2.value)
        from merged_relationship
        where merged_relationship.id = n2.value)),
    (select json_object('id', c3.id)
      from claim c3
      where c3.id = n2.value)))
    from
    (select value
      from json_each(?3)
      order by key) n2)) as data
