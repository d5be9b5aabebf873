with ids1(k) as materialized
(select distinct a1.id
  from actor a1
  where a1.id = coalesce((select actor.id
    from actor
    where actor.slug = ?1),
  (select merged_actor.into_id
    from merged_actor
    where merged_actor.slug = ?1))),
objects1(k, j) as materialized
(select a1.id, json_object('members', coalesce((select json_extract('{}', 'end:1:' || random())
      from
      (select 1
        from neighbor
        where neighbor.actor_id = a1.id
        limit 1 offset ?2)
      where not exists(select 1
        from
        (select *
          from neighbor
          where neighbor.actor_id = a1.id
          order by neighbor.other_id
          limit ?2) neighbor
        where exists(select 1
          from relationship r1
          where r1.id = neighbor.relationship_id
          and +r1.predicate in
          (select value
            from json_each(?3)))
        limit 1 offset ?4)),
    (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
          from neighbor
          where neighbor.actor_id = a1.id
          limit 1 offset ?2),
        (select count(*)
          from
          (select distinct neighbor.other_id
            from neighbor
            where neighbor.actor_id = a1.id
            and exists(select 1
              from relationship r1
              where r1.id = neighbor.relationship_id
              and +r1.predicate in
              (select value
                from json_each(?3)))))),
        'nodes', json_group_array(json_object('name', a2.name)),
        'edges', json_group_array(json_object('relationships',
          (select json_group_array(json_object('predicate', r2.predicate))
            from
            (select *
              from relationship r2
              where r2.id in
              (select r1.id
                from neighbor
                cross join relationship r1
                where neighbor.actor_id = a1.id
                and neighbor.other_id = a2.id
                and r1.id = neighbor.relationship_id
                and +r1.predicate in
                (select value
                  from json_each(?3)))
              order by r2.claim_count desc, r2.id) r2))))
      from
      (select a2.name, a2.id
        from
        (select distinct neighbor.other_id
          from neighbor
          where neighbor.actor_id = a1.id
          and exists(select 1
            from relationship r1
            where r1.id = neighbor.relationship_id
            and +r1.predicate in
            (select value
              from json_each(?3)))
          order by neighbor.other_id
          limit ?4) a2_page
        cross join actor a2
        where a2.id = a2_page.other_id
        order by a2.id) a2)))
  from ids1
  cross join actor a1
  where a1.id = ids1.k)
select json_object('actor',
  (select json(j)
    from objects1
    where k = coalesce((select actor.id
      from actor
      where actor.slug = ?1),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?1)))) as data
