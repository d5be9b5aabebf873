select json_object('actor',
  (select json_object('article', coalesce((select json_extract('{}', 'end:1:' || random())
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
          where +m1.article_id = ?2
          limit 1 offset ?3)),
      (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
            from mention m1
            where m1.actor_id = a1.id
            limit 1 offset ?1),
          (select count(*)
            from mention m1
            where m1.actor_id = a1.id
            and +m1.article_id = ?2)),
          'nodes', json_group_array(json_object('type', m1.type,
            'article',
            (select json_object('slug', a2.slug)
              from article a2
              where a2.id = m1.article_id))))
        from
        (select m1.type, m1.article_id
          from mention m1
          where m1.actor_id = a1.id
          and +m1.article_id = ?2
          order by m1.published_from desc, m1.article_id desc, m1.start desc, m1.id desc
          limit ?3) m1)),
      'articles', coalesce((select json_extract('{}', 'end:3:' || random())
        from
        (select 1
          from mention m2
          where m2.actor_id = a1.id
          limit 1 offset ?4)
        where not exists(select 1
          from
          (select *
            from mention m2
            where m2.actor_id = a1.id
            order by m2.published_from desc, m2.article_id desc, m2.start desc, m2.id desc
            limit ?4) m2
          where +m2.article_id in
          (select value
            from json_each(?5))
          limit 1 offset ?6)),
      (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
            from mention m2
            where m2.actor_id = a1.id
            limit 1 offset ?4),
          (select count(*)
            from mention m2
            where m2.actor_id = a1.id
            and +m2.article_id in
            (select value
              from json_each(?5)))),
          'nodes', json_group_array(json_object('type', m2.type,
            'article',
            (select json_object('slug', a3.slug)
              from article a3
              where a3.id = m2.article_id))))
        from
        (select m2.type, m2.article_id
          from mention m2
          where m2.actor_id = a1.id
          and +m2.article_id in
          (select value
            from json_each(?5))
          order by m2.published_from desc, m2.article_id desc, m2.start desc, m2.id desc
          limit ?6) m2)))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?7),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?7)))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?2 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 1 as which, value
    from
    (select value
      from json_each(?5)
      where not exists(select 1
        from article
        where article.id = value)))) as problems
