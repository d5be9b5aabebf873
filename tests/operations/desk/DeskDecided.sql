with nodes1(k, j) as materialized
(select n1.value, coalesce((select json_object()
    from article a1
    where a1.id = n1.value),
  (select json_object()
    from actor a2
    where a2.id =
    (select coalesce(max(merged_actor.into_id), n1.value)
      from merged_actor
      where merged_actor.id = n1.value)),
  (select json_object()
    from quote q1
    where q1.id = n1.value),
  (select json_object()
    from mention m1
    where m1.id = n1.value),
  (select json_object()
    from relationship r1
    where r1.id =
    (select coalesce(max(merged_relationship.into_id), n1.value)
      from merged_relationship
      where merged_relationship.id = n1.value)),
  (select json_object()
    from claim c1
    where c1.id = n1.value),
  (select json_object()
    from edit e1
    where e1.id = n1.value
    and (e1.status <> 'OPEN' or e1.author_key = ?1 or ?2 = 'REVIEW')),
  (select json_object('id', s1.id,
      'status', s1.status,
      'edit',
      (select json_object('number', e2.number,
          'createdAt', e2.created_at,
          'author', json_object('name', e2.author_name))
        from edit e2
        where e2.id = s1.edit_id
        and (e2.status <> 'OPEN' or e2.author_key = ?1 or ?2 = 'REVIEW')))
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
      order by key) n1)) as data
