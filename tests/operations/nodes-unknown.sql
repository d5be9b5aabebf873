with nodes1(k, j) as materialized
(select n1.value, coalesce((select json_object('__typename', 'Article',
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
    from json_each(?3)) n1),
nodes2(k, j) as materialized
(select n2.value, coalesce((select json_object('id', a4.id)
    from article a4
    where a4.id = n2.value),
  (select json_object('id', a5.id)
    from actor a5
    where a5.id =
    (select coalesce(max(merged_actor.into_id), n2.value)
      from merged_actor
      where merged_actor.id = n2.value)),
  (select json_object('id', q2.id)
    from quote q2
    where q2.id = n2.value),
  (select json_object('id', m2.id)
    from mention m2
    where m2.id = n2.value),
  (select json_object('id', r2.id)
    from relationship r2
    where r2.id =
    (select coalesce(max(merged_relationship.into_id), n2.value)
      from merged_relationship
      where merged_relationship.id = n2.value)),
  (select json_object('id', c2.id)
    from claim c2
    where c2.id = n2.value),
  (select json_object('id', e2.id)
    from edit e2
    where e2.id = n2.value
    and (e2.status <> 'OPEN' or e2.author_key = ?1 or ?2 = 'REVIEW')),
  (select json_object('id', s2.id)
    from suggestion s2
    where s2.id = n2.value
    and ?2 is not null))
  from
  (select distinct value
    from json_each(?4)) n2)
select json_object('nodes',
  (select json_group_array((select json(j)
      from nodes1
      where k = n1.value))
    from
    (select value
      from json_each(?3)
      order by key) n1),
  'unknown',
  (select json_object('id', a3.id)
    from article a3
    where a3.id = ?5),
  'none',
  (select json_group_array((select json(j)
      from nodes2
      where k = n2.value))
    from
    (select value
      from json_each(?4)
      order by key) n2)) as data
