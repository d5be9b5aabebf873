select json_object('actors',
  (select json_object('nodes', json_group_array(json_object('slug', a1.slug,
        'wikidataId', a1.wikidata_id,
        'identifiers',
        (select json_group_array(json_object('value', r1.value,
            'scheme', r1.scheme))
          from
          (select *
            from
            (select ifnull(actor_identifier.recorded_actor_id, '') as recorded, actor_identifier.position as place, actor_identifier.scheme as scheme, actor_identifier.value as value
              from actor_identifier
              where actor_identifier.actor_id = a1.id
              union all
              select '', -1, 'wikidata', a1.wikidata_id
              where a1.wikidata_id is not null
              union all
              select merged_actor.id, -1, 'wikidata', merged_actor.wikidata_id
              from merged_actor
              where merged_actor.into_id = a1.id
              and merged_actor.wikidata_id is not null) r1
            order by r1.recorded, r1.place) r1))))
    from
    (select a1.slug, a1.wikidata_id, a1.id
      from actor a1
      order by a1.name, a1.id
      limit ?1) a1),
  'actor',
  (select json_object('identifiers',
      (select json_group_array(json_object('scheme', r2.scheme,
          'value', r2.value))
        from
        (select *
          from
          (select ifnull(actor_identifier.recorded_actor_id, '') as recorded, actor_identifier.position as place, actor_identifier.scheme as scheme, actor_identifier.value as value
            from actor_identifier
            where actor_identifier.actor_id = a2.id
            union all
            select '', -1, 'wikidata', a2.wikidata_id
            where a2.wikidata_id is not null
            union all
            select merged_actor.id, -1, 'wikidata', merged_actor.wikidata_id
            from merged_actor
            where merged_actor.into_id = a2.id
            and merged_actor.wikidata_id is not null) r2
          order by r2.recorded, r2.place) r2))
    from actor a2
    where a2.id = coalesce((select actor.id
      from actor
      where actor.slug = ?2),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?2)))) as data
