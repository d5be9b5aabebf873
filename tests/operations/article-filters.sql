select json_object('publication',
  (select json_object('totalCount',
      (select count(*)
        from article a1
        where a1.publication_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1) ),
      'nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.slug
      from article a1
      where a1.publication_id =
      (select coalesce(max(merged_actor.into_id), ?1)
        from merged_actor
        where merged_actor.id = ?1)
      order by a1.published_from desc, a1.id desc
      limit ?2) a1),
  'publications',
  (select json_object('totalCount',
      (select count(*)
        from article a2
        where a2.publication_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?3) left join merged_actor on merged_actor.id = value) ),
      'nodes', json_group_array(json_object('slug', a2.slug)))
    from
    (select a2.slug
      from article a2
      where a2.publication_id in
      (select coalesce(merged_actor.into_id, value)
        from json_each(?3) left join merged_actor on merged_actor.id = value)
      order by a2.published_from desc, a2.id desc
      limit ?4) a2),
  'genre',
  (select json_object('totalCount',
      (select count(*)
        from article a3
        where a3.genre = ?5 ),
      'nodes', json_group_array(json_object('slug', a3.slug)))
    from
    (select a3.slug
      from article a3
      where a3.genre = ?5
      order by a3.published_from desc, a3.id desc
      limit ?6) a3),
  'genres',
  (select json_object('totalCount',
      (select count(*)
        from article a4
        where a4.genre in
        (select value
          from json_each(?7)) ),
      'nodes', json_group_array(json_object('slug', a4.slug)))
    from
    (select a4.slug
      from article a4
      where a4.genre in
      (select value
        from json_each(?7))
      order by a4.published_from desc, a4.id desc
      limit ?8) a4),
  'language',
  (select json_object('totalCount',
      (select count(*)
        from article a5
        where a5.language = ?9 ),
      'nodes', json_group_array(json_object('slug', a5.slug)))
    from
    (select a5.slug
      from article a5
      where a5.language = ?9
      order by a5.published_from desc, a5.id desc
      limit ?10) a5),
  'languages',
  (select json_object('totalCount',
      (select count(*)
        from article a6
        where a6.language in
        (select value
          from json_each(?11)) ),
      'nodes', json_group_array(json_object('slug', a6.slug)))
    from
    (select a6.slug
      from article a6
      where a6.language in
      (select value
        from json_each(?11))
      order by a6.published_from desc, a6.id desc
      limit ?12) a6),
  'status',
  (select json_object('totalCount',
      (select count(*)
        from article a7
        where a7.status = ?13 ),
      'nodes', json_group_array(json_object('slug', a7.slug)))
    from
    (select a7.slug
      from article a7
      where a7.status = ?13
      order by a7.published_from desc, a7.id desc
      limit ?14) a7),
  'statuses',
  (select json_object('totalCount',
      (select count(*)
        from article a8
        where a8.status in
        (select value
          from json_each(?15)) ),
      'nodes', json_group_array(json_object('slug', a8.slug)))
    from
    (select a8.slug
      from article a8
      where a8.status in
      (select value
        from json_each(?15))
      order by a8.published_from desc, a8.id desc
      limit ?16) a8),
  'since',
  (select json_object('totalCount',
      (select count(*)
        from article a9
        where a9.published_until >= ?17
        and a9.published_from >= substr(?17, 1, 4) ),
      'nodes', json_group_array(json_object('slug', a9.slug)))
    from
    (select a9.slug
      from article a9
      where a9.published_until >= ?17
      and a9.published_from >= substr(?17, 1, 4)
      order by a9.published_from desc, a9.id desc
      limit ?18) a9),
  'until',
  (select json_object('totalCount',
      (select count(*)
        from article a10
        where a10.published_from > '0'
        and a10.published_from <= ?19 ),
      'nodes', json_group_array(json_object('slug', a10.slug)))
    from
    (select a10.slug
      from article a10
      where a10.published_from > '0'
      and a10.published_from <= ?19
      order by a10.published_from desc, a10.id desc
      limit ?20) a10),
  'between',
  (select json_object('totalCount',
      (select count(*)
        from article a11
        where a11.published_until >= ?21
        and a11.published_from >= substr(?21, 1, 4)
        and a11.published_from <= ?22 ),
      'nodes', json_group_array(json_object('slug', a11.slug)))
    from
    (select a11.slug
      from article a11
      where a11.published_until >= ?21
      and a11.published_from >= substr(?21, 1, 4)
      and a11.published_from <= ?22
      order by a11.published_from desc, a11.id desc
      limit ?23) a11),
  'mentions',
  (select json_object('totalCount',
      (select count(*)
        from article a12
        where a12.id in
        (select mention.article_id
          from mention
          where mention.actor_id =
          (select coalesce(max(merged_actor.into_id), ?24)
            from merged_actor
            where merged_actor.id = ?24)) ),
      'nodes', json_group_array(json_object('slug', a12.slug)))
    from
    (select a12.slug
      from article a12
      where a12.id in
      (select mention.article_id
        from mention
        where mention.actor_id =
        (select coalesce(max(merged_actor.into_id), ?24)
          from merged_actor
          where merged_actor.id = ?24))
      order by +a12.published_from desc, a12.id desc
      limit ?25) a12),
  'mentionsAny',
  (select json_object('totalCount',
      (select count(*)
        from article a13
        where a13.id in
        (select mention.article_id
          from mention
          where mention.actor_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?26) left join merged_actor on merged_actor.id = value)) ),
      'nodes', json_group_array(json_object('slug', a13.slug)))
    from
    (select a13.slug
      from article a13
      where a13.id in
      (select mention.article_id
        from mention
        where mention.actor_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?26) left join merged_actor on merged_actor.id = value))
      order by +a13.published_from desc, a13.id desc
      limit ?27) a13),
  'quotes',
  (select json_object('totalCount',
      (select count(*)
        from article a14
        where a14.id in
        (select quote.article_id
          from quote
          where quote.speaker_id =
          (select coalesce(max(merged_actor.into_id), ?28)
            from merged_actor
            where merged_actor.id = ?28)) ),
      'nodes', json_group_array(json_object('slug', a14.slug)))
    from
    (select a14.slug
      from article a14
      where a14.id in
      (select quote.article_id
        from quote
        where quote.speaker_id =
        (select coalesce(max(merged_actor.into_id), ?28)
          from merged_actor
          where merged_actor.id = ?28))
      order by +a14.published_from desc, a14.id desc
      limit ?29) a14),
  'quotesAny',
  (select json_object('totalCount',
      (select count(*)
        from article a15
        where a15.id in
        (select quote.article_id
          from quote
          where quote.speaker_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?30) left join merged_actor on merged_actor.id = value)) ),
      'nodes', json_group_array(json_object('slug', a15.slug)))
    from
    (select a15.slug
      from article a15
      where a15.id in
      (select quote.article_id
        from quote
        where quote.speaker_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?30) left join merged_actor on merged_actor.id = value))
      order by +a15.published_from desc, a15.id desc
      limit ?31) a15),
  'pair',
  (select json_object('totalCount',
      (select count(*)
        from article a16
        where a16.id in
        (select mention.article_id
          from mention
          where mention.actor_id =
          (select coalesce(max(merged_actor.into_id), ?32)
            from merged_actor
            where merged_actor.id = ?32))
        and +a16.publication_id =
        (select coalesce(max(merged_actor.into_id), ?33)
          from merged_actor
          where merged_actor.id = ?33) ),
      'nodes', json_group_array(json_object('slug', a16.slug)))
    from
    (select a16.slug
      from article a16
      where a16.id in
      (select mention.article_id
        from mention
        where mention.actor_id =
        (select coalesce(max(merged_actor.into_id), ?32)
          from merged_actor
          where merged_actor.id = ?32))
      and +a16.publication_id =
      (select coalesce(max(merged_actor.into_id), ?33)
        from merged_actor
        where merged_actor.id = ?33)
      order by +a16.published_from desc, a16.id desc
      limit ?34) a16),
  'datedGenre',
  (select json_object('totalCount',
      (select count(*)
        from article a17
        where a17.genre = ?35
        and a17.published_until >= ?36
        and a17.published_from >= substr(?36, 1, 4) ),
      'nodes', json_group_array(json_object('slug', a17.slug)))
    from
    (select a17.slug
      from article a17
      where a17.genre = ?35
      and a17.published_until >= ?36
      and a17.published_from >= substr(?36, 1, 4)
      order by a17.published_from desc, a17.id desc
      limit ?37) a17),
  'all',
  (select json_object('totalCount',
      (select count(*)
        from article a18
        where a18.id in
        (select quote.article_id
          from quote
          where quote.speaker_id =
          (select coalesce(max(merged_actor.into_id), ?38)
            from merged_actor
            where merged_actor.id = ?38))
        and exists(select 1
          from mention
          where mention.article_id = a18.id
          and +mention.actor_id =
          (select coalesce(max(merged_actor.into_id), ?39)
            from merged_actor
            where merged_actor.id = ?39))
        and +a18.publication_id =
        (select coalesce(max(merged_actor.into_id), ?40)
          from merged_actor
          where merged_actor.id = ?40)
        and +a18.status = ?41
        and +a18.genre = ?42
        and +a18.language = ?43
        and a18.published_until >= ?44
        and a18.published_from >= substr(?44, 1, 4) ),
      'nodes', json_group_array(json_object('slug', a18.slug)))
    from
    (select a18.slug
      from article a18
      where a18.id in
      (select quote.article_id
        from quote
        where quote.speaker_id =
        (select coalesce(max(merged_actor.into_id), ?38)
          from merged_actor
          where merged_actor.id = ?38))
      and exists(select 1
        from mention
        where mention.article_id = a18.id
        and +mention.actor_id =
        (select coalesce(max(merged_actor.into_id), ?39)
          from merged_actor
          where merged_actor.id = ?39))
      and +a18.publication_id =
      (select coalesce(max(merged_actor.into_id), ?40)
        from merged_actor
        where merged_actor.id = ?40)
      and +a18.status = ?41
      and +a18.genre = ?42
      and +a18.language = ?43
      and a18.published_until >= ?44
      and a18.published_from >= substr(?44, 1, 4)
      order by +a18.published_from desc, a18.id desc
      limit ?45) a18),
  'none',
  (select json_object('totalCount',
      (select count(*)
        from article a19
        where a19.genre = ?46 ),
      'nodes', json_group_array(json_object('slug', a19.slug)))
    from
    (select a19.slug
      from article a19
      where a19.genre = ?46
      order by a19.published_from desc, a19.id desc
      limit ?47) a19)) as data,
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
      (select ?24 as value)
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
      from json_each(?26)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 4 as which, value
    from
    (select value
      from
      (select ?28 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 5 as which, value
    from
    (select value
      from json_each(?30)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 6 as which, value
    from
    (select value
      from
      (select ?32 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 7 as which, value
    from
    (select value
      from
      (select ?33 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 8 as which, value
    from
    (select value
      from
      (select ?38 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 9 as which, value
    from
    (select value
      from
      (select ?39 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 10 as which, value
    from
    (select value
      from
      (select ?40 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as faults
