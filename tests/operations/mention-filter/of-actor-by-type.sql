select json_object('actor',
  (select json_object('type', coalesce((select json_extract('{}', 'end:1:' || random())
        from
        (select 1
          from mention m1
          where m1.actor_id = a1.id
          limit 1 offset ?1)
        where not exists(select 1
          from
          (select *
            from mention m1
            where m1.actor_id = a1.id
            order by m1.published_from desc, m1.article_id desc, m1.start desc, m1.id desc
            limit ?1) m1
          where +m1.type = ?2
          limit 1 offset ?3)),
      (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
            from mention m1
            where m1.actor_id = a1.id
            limit 1 offset ?1),
          (select count(*)
            from mention m1
            where m1.actor_id = a1.id
            and +m1.type = ?2)),
          'nodes', json_group_array(json_object('type', m1.type,
            'article',
            (select json_object('slug', a2.slug)
              from article a2
              where a2.id = m1.article_id))))
        from
        (select m1.type, m1.article_id
          from mention m1
          where m1.actor_id = a1.id
          and +m1.type = ?2
          order by m1.published_from desc, m1.article_id desc, m1.start desc, m1.id desc
          limit ?3) m1)))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?4),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?4)))) as data
