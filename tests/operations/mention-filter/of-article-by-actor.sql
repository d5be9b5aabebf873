select json_object('article',
  (select json_object('actor', coalesce((select json_extract('{}', 'end:1:' || random())
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
          limit 1 offset ?3)),
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
              where merged_actor.id = ?2))),
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
          order by m1.start, m1.id
          limit ?3) m1)),
      'actors', coalesce((select json_extract('{}', 'end:3:' || random())
        from
        (select 1
          from mention m2
          where m2.article_id = a1.id
          limit 1 offset ?4)
        where not exists(select 1
          from
          (select *
            from mention m2
            where m2.article_id = a1.id
            order by m2.start, m2.id
            limit ?4) m2
          where +m2.actor_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?5) left join merged_actor on merged_actor.id = value)
          limit 1 offset ?6)),
      (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
            from mention m2
            where m2.article_id = a1.id
            limit 1 offset ?4),
          (select count(*)
            from mention m2
            where m2.article_id = a1.id
            and +m2.actor_id in
            (select coalesce(merged_actor.into_id, value)
              from json_each(?5) left join merged_actor on merged_actor.id = value))),
          'nodes', json_group_array(json_object('type', m2.type,
            'span', json_object('start', m2.start))))
        from
        (select m2.type, m2.start
          from mention m2
          where m2.article_id = a1.id
          and +m2.actor_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?5) left join merged_actor on merged_actor.id = value)
          order by m2.start, m2.id
          limit ?6) m2)))
    from article a1
    where a1.slug = ?7)) as data,
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
        where merged_actor.id = value))
    union all
    select 1 as which, value
    from
    (select value
      from json_each(?5)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as problems
