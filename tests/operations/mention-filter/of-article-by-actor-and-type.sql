select json_object('article',
  (select json_object('pair', coalesce((select json_extract('{}', 'end:1:' || random())
        from
        (select 1
          from mention m1
          where m1.article_id = a1.id
          limit 1 offset ?1)
        where not exists(select 1
          from
          (select *
            from mention m1
            where m1.article_id = a1.id
            order by m1.start, m1.id
            limit ?1) m1
          where +m1.actor_id =
          (select coalesce(max(merged_actor.into_id), ?2)
            from merged_actor
            where merged_actor.id = ?2)
          and +m1.type = ?3
          limit 1 offset ?4)),
      (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
            from mention m1
            where m1.article_id = a1.id
            limit 1 offset ?1),
          (select count(*)
            from mention m1
            where m1.article_id = a1.id
            and +m1.actor_id =
            (select coalesce(max(merged_actor.into_id), ?2)
              from merged_actor
              where merged_actor.id = ?2)
            and +m1.type = ?3)),
          'nodes', json_group_array(json_object('type', m1.type,
            'span', json_object('start', m1.start))))
        from
        (select m1.type, m1.start
          from mention m1
          where m1.article_id = a1.id
          and +m1.actor_id =
          (select coalesce(max(merged_actor.into_id), ?2)
            from merged_actor
            where merged_actor.id = ?2)
          and +m1.type = ?3
          order by m1.start, m1.id
          limit ?4) m1)))
    from article a1
    where a1.slug = ?5)) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?2 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as problems
