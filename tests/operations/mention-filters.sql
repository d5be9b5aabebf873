select json_object('article',
  (select json_object('actor',
      (select json_object('totalCount',
          (select count(*)
            from mention m1
            where m1.article_id = a1.id
            and +m1.actor_id =
            (select coalesce(max(merged_actor.into_id), ?1)
              from merged_actor
              where merged_actor.id = ?1) ),
          'nodes', json_group_array(json_object('type', m1.type,
            'span', json_object('start', m1.start))))
        from
        (select m1.type, m1.start
          from mention m1
          where m1.article_id = a1.id
          and +m1.actor_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1)
          order by m1.start, m1.id
          limit ?2) m1),
      'actors',
      (select json_object('totalCount',
          (select count(*)
            from mention m2
            where m2.article_id = a1.id
            and +m2.actor_id in
            (select coalesce(merged_actor.into_id, value)
              from json_each(?3) left join merged_actor on merged_actor.id = value) ),
          'nodes', json_group_array(json_object('type', m2.type,
            'span', json_object('start', m2.start))))
        from
        (select m2.type, m2.start
          from mention m2
          where m2.article_id = a1.id
          and +m2.actor_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?3) left join merged_actor on merged_actor.id = value)
          order by m2.start, m2.id
          limit ?4) m2),
      'type',
      (select json_object('totalCount',
          (select count(*)
            from mention m3
            where m3.article_id = a1.id
            and +m3.type = ?5 ),
          'nodes', json_group_array(json_object('type', m3.type,
            'span', json_object('start', m3.start))))
        from
        (select m3.type, m3.start
          from mention m3
          where m3.article_id = a1.id
          and +m3.type = ?5
          order by m3.start, m3.id
          limit ?6) m3),
      'types',
      (select json_object('totalCount',
          (select count(*)
            from mention m4
            where m4.article_id = a1.id
            and +m4.type in
            (select value
              from json_each(?7)) ),
          'nodes', json_group_array(json_object('type', m4.type,
            'span', json_object('start', m4.start))))
        from
        (select m4.type, m4.start
          from mention m4
          where m4.article_id = a1.id
          and +m4.type in
          (select value
            from json_each(?7))
          order by m4.start, m4.id
          limit ?8) m4),
      'pair',
      (select json_object('totalCount',
          (select count(*)
            from mention m5
            where m5.article_id = a1.id
            and +m5.actor_id =
            (select coalesce(max(merged_actor.into_id), ?9)
              from merged_actor
              where merged_actor.id = ?9)
            and +m5.type = ?10 ),
          'nodes', json_group_array(json_object('type', m5.type,
            'span', json_object('start', m5.start))))
        from
        (select m5.type, m5.start
          from mention m5
          where m5.article_id = a1.id
          and +m5.actor_id =
          (select coalesce(max(merged_actor.into_id), ?9)
            from merged_actor
            where merged_actor.id = ?9)
          and +m5.type = ?10
          order by m5.start, m5.id
          limit ?11) m5))
    from article a1
    where a1.slug = ?12),
  'actor',
  (select json_object('article',
      (select json_object('totalCount',
          (select count(*)
            from mention m6
            where m6.actor_id = a2.id
            and +m6.article_id = ?13 ),
          'nodes', json_group_array(json_object('type', m6.type,
            'article',
            (select json_object('slug', a3.slug)
              from article a3
              where a3.id = m6.article_id))))
        from
        (select m6.type, m6.article_id
          from mention m6
          where m6.actor_id = a2.id
          and +m6.article_id = ?13
          order by m6.published_from desc, m6.article_id desc, m6.start desc, m6.id desc
          limit ?14) m6),
      'articles',
      (select json_object('totalCount',
          (select count(*)
            from mention m7
            where m7.actor_id = a2.id
            and +m7.article_id in
            (select value
              from json_each(?15)) ),
          'nodes', json_group_array(json_object('type', m7.type,
            'article',
            (select json_object('slug', a4.slug)
              from article a4
              where a4.id = m7.article_id))))
        from
        (select m7.type, m7.article_id
          from mention m7
          where m7.actor_id = a2.id
          and +m7.article_id in
          (select value
            from json_each(?15))
          order by m7.published_from desc, m7.article_id desc, m7.start desc, m7.id desc
          limit ?16) m7),
      'type',
      (select json_object('totalCount',
          (select count(*)
            from mention m8
            where m8.actor_id = a2.id
            and +m8.type = ?17 ),
          'nodes', json_group_array(json_object('type', m8.type,
            'article',
            (select json_object('slug', a5.slug)
              from article a5
              where a5.id = m8.article_id))))
        from
        (select m8.type, m8.article_id
          from mention m8
          where m8.actor_id = a2.id
          and +m8.type = ?17
          order by m8.published_from desc, m8.article_id desc, m8.start desc, m8.id desc
          limit ?18) m8),
      'pair',
      (select json_object('totalCount',
          (select count(*)
            from mention m9
            where m9.actor_id = a2.id
            and +m9.article_id = ?19
            and +m9.type = ?20 ),
          'nodes', json_group_array(json_object('type', m9.type,
            'article',
            (select json_object('slug', a6.slug)
              from article a6
              where a6.id = m9.article_id))))
        from
        (select m9.type, m9.article_id
          from mention m9
          where m9.actor_id = a2.id
          and +m9.article_id = ?19
          and +m9.type = ?20
          order by m9.published_from desc, m9.article_id desc, m9.start desc, m9.id desc
          limit ?21) m9))
    from actor a2
    where a2.id = coalesce((select actor.id
      from actor
      where actor.slug = ?22),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?22)))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?1 as value)
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
      from json_each(?3)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 2 as which, value
    from
    (select value
      from
      (select ?9 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 3 as which, value
    from
    (select value
      from
      (select ?13 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 4 as which, value
    from
    (select value
      from json_each(?15)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 5 as which, value
    from
    (select value
      from
      (select ?19 as value)
      where not exists(select 1
        from article
        where article.id = value)))) as faults
