with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from article
      where article.genre in
      (select value
        from json_each(?1))
      limit 5000)) < 5000)
select json_object('articles', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from article a1
      limit 1 offset ?2)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from article a1
        order by a1.title_key, a1.id
        limit ?2) a1
      where +a1.genre in
      (select value
        from json_each(?1))
      and (+a1.published_from >= ?3 or a1.published_until >= ?3)
      and +a1.published_from >= substr(?3, 1, 4)
      limit 1 offset ?4)),
  (select json_object('nodes', json_group_array(json_object('id', a1.id,
        'slug', a1.slug,
        'title', a1.title,
        'url', a1.url,
        'language', a1.language,
        'genre', a1.genre,
        'status', a1.status,
        'publishedOn', a1.published_on)),
      'pageInfo', json_object('hasNextPage', iif(coalesce((select json_extract('{}', 'end:1:' || random())
          from
          (select 1
            from article a1
            limit 1 offset ?2)
          where not
          (select few
            from few1)
          and not exists(select 1
            from
            (select *
              from article a1
              order by a1.title_key, a1.id
              limit ?2) a1
            where +a1.genre in
            (select value
              from json_each(?1))
            and (+a1.published_from >= ?3 or a1.published_until >= ?3)
            and +a1.published_from >= substr(?3, 1, 4)
            limit 1 offset ?4)), exists(select 1
          from
          (select *
            from
            (select 1
              from article a1
              where a1.genre in
              (select value
                from json_each(?1))
              and (+a1.published_from >= ?3 or a1.published_until >= ?3)
              and +a1.published_from >= substr(?3, 1, 4)
              limit iif((select few
                from few1), -1, 0))
            union all
            select *
            from
            (select 1
              from article a1
              where +a1.genre in
              (select value
                from json_each(?1))
              and (+a1.published_from >= ?3 or a1.published_until >= ?3)
              and +a1.published_from >= substr(?3, 1, 4)
              limit iif((select few
                from few1), 0, -1)))
          limit 1 offset ?4)), json('true'), json('false')),
        'endCursor', json_group_array('4546A788' || hex(json_array(a1.title_key, a1.id))) ->> '$[#-1]'))
    from
    (select *
      from
      (select *
        from
        (select a1.id, a1.slug, a1.title, a1.url, a1.language, a1.genre, a1.status, a1.published_on, a1.title_key
          from article a1
          where a1.genre in
          (select value
            from json_each(?1))
          and (+a1.published_from >= ?3 or a1.published_until >= ?3)
          and +a1.published_from >= substr(?3, 1, 4)
          order by +a1.title_key, a1.id
          limit iif((select few
            from few1), ?4, 0))
        union all
        select *
        from
        (select a1.id, a1.slug, a1.title, a1.url, a1.language, a1.genre, a1.status, a1.published_on, a1.title_key
          from article a1
          where +a1.genre in
          (select value
            from json_each(?1))
          and (+a1.published_from >= ?3 or a1.published_until >= ?3)
          and +a1.published_from >= substr(?3, 1, 4)
          order by a1.title_key, a1.id
          limit iif((select few
            from few1), 0, ?4))) a1
      order by +a1.title_key, a1.id
      limit ?4) a1))) as data
