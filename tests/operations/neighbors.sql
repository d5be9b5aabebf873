select json_object('actor',
  (select json_object('neighbors',
      (select json_object('totalCount',
          (select count(*)
            from
            (select distinct neighbor.other_id
              from neighbor
              where neighbor.actor_id = a1.id )),
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
                where neighbor.actor_id = a1.id )
              limit 1 offset ?1), json('true'), json('false')),
            'hasPreviousPage', iif(false, json('true'), json('false'))))
        from
        (select a2.name, a2.id
          from
          (select distinct neighbor.other_id
            from neighbor
            where neighbor.actor_id = a1.id
            order by neighbor.other_id
            limit ?1) a2_page
          cross join actor a2
          where a2.id = a2_page.other_id
          order by a2.id) a2),
      'members',
      (select json_object('totalCount',
          (select count(*)
            from
            (select distinct neighbor.other_id
              from neighbor
              where neighbor.actor_id = a1.id
              and exists(select 1
                from relationship r3
                where r3.id = neighbor.relationship_id
                and +r3.predicate in
                (select value
                  from json_each(?2))) )),
          'nodes', json_group_array(json_object('name', a5.name)),
          'edges', json_group_array(json_object('relationships',
            (select json_group_array(json_object('predicate', r4.predicate))
              from
              (select *
                from relationship r4
                where r4.id in
                (select r3.id
                  from neighbor
                  cross join relationship r3
                  where neighbor.actor_id = a1.id
                  and neighbor.other_id = a5.id
                  and r3.id = neighbor.relationship_id
                  and +r3.predicate in
                  (select value
                    from json_each(?2)))
                order by r4.claim_count desc, r4.id) r4))))
        from
        (select a5.name, a5.id
          from
          (select distinct neighbor.other_id
            from neighbor
            where neighbor.actor_id = a1.id
            and exists(select 1
              from relationship r3
              where r3.id = neighbor.relationship_id
              and +r3.predicate in
              (select value
                from json_each(?2)))
            order by neighbor.other_id
            limit ?3) a5_page
          cross join actor a5
          where a5.id = a5_page.other_id
          order by a5.id) a5))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?4),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?4)))) as data
