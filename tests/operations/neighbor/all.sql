select json_object('actor',
  (select json_object('neighbors',
      (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
            from neighbor
            where neighbor.actor_id = a1.id
            limit 1 offset ?1),
          (select count(*)
            from
            (select distinct neighbor.other_id
              from neighbor
              where neighbor.actor_id = a1.id))),
          'edges', json_group_array(json_object('node', json_object('name', a2.name),
            'relationships',
            (select json_group_array(json_object('predicate', r2.predicate,
                'subject',
                (select json_object('name', a3.name)
                  from actor a3
                  where a3.id = r2.subject_id),
                'object',
                (select json_object('name', a4.name)
                  from actor a4
                  where a4.id = r2.object_id)))
              from
              (select *
                from relationship r2
                where r2.id in
                (select r1.id
                  from neighbor
                  cross join relationship r1
                  where neighbor.actor_id = a1.id
                  and neighbor.other_id = a2.id
                  and r1.id = neighbor.relationship_id)
                order by r2.claim_count desc, r2.id) r2))),
          'pageInfo', json_object('hasNextPage', iif(exists(select 1
              from
              (select distinct neighbor.other_id
                from neighbor
                where neighbor.actor_id = a1.id)
              limit 1 offset ?2), json('true'), json('false')),
            'hasPreviousPage', iif(false, json('true'), json('false'))))
        from
        (select a2.name, a2.id
          from
          (select distinct neighbor.other_id
            from neighbor
            where neighbor.actor_id = a1.id
            order by neighbor.other_id
            limit ?2) a2_page
          cross join actor a2
          where a2.id = a2_page.other_id
          order by a2.id) a2))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?3),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?3)))) as data
