select json_object('actor',
  (select json_object('mentions',
      (select json_object('totalCount', a1.mention_count,
          'nodes', json_group_array(json_object('type', m1.type)))
        from
        (select m1.type
          from mention m1
          where m1.actor_id = a1.id
          order by m1.published_from desc, m1.article_id desc, m1.start desc, m1.id desc
          limit ?1) m1))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?2),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?2)))) as data
