with nodes1(k, j) as materialized
(select n1.value, coalesce((select json_object()
    from article a1
    where a1.id = n1.value),
  (select json_object('id', a2.id,
      'slug', a2.slug,
      'name', a2.name,
      'kind', a2.kind,
      'country', a2.country,
      'description', a2.description,
      'wikidataId', a2.wikidata_id,
      'quoteCount', a2.quote_count,
      'mentionCount', a2.mention_count)
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
  (select json_object()
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
