select json_object('actor',
  (select json_object('__typename', 'Actor',
      'id', a1.id,
      'slug', a1.slug,
      'aliases',
      (select json_group_array(json_object('text', r1.text))
        from
        (select *
          from alias r1
          where r1.actor_id = a1.id
          order by r1.recorded_actor_id, r1.position) r1))
    from actor a1
    where a1.id =
    (select coalesce(max(merged_actor.into_id), ?1)
      from merged_actor
      where merged_actor.id = ?1))) as data
