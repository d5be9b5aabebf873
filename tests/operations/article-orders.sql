select json_object('all_published_on_asc',
  (select json_object('nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.slug
      from article a1
      order by a1.published_from, a1.id
      limit ?1) a1),
  'all_published_on_desc',
  (select json_object('nodes', json_group_array(json_object('slug', a2.slug)))
    from
    (select a2.slug
      from article a2
      order by a2.published_from desc, a2.id desc
      limit ?2) a2),
  'all_recorded_at_asc',
  (select json_object('nodes', json_group_array(json_object('slug', a3.slug)))
    from
    (select a3.slug
      from article a3
      order by a3.recorded_at, a3.id
      limit ?3) a3),
  'all_recorded_at_desc',
  (select json_object('nodes', json_group_array(json_object('slug', a4.slug)))
    from
    (select a4.slug
      from article a4
      order by a4.recorded_at desc, a4.id desc
      limit ?4) a4),
  'all_title_asc',
  (select json_object('nodes', json_group_array(json_object('slug', a5.slug)))
    from
    (select a5.slug
      from article a5
      order by a5.title_key, a5.id
      limit ?5) a5),
  'all_title_desc',
  (select json_object('nodes', json_group_array(json_object('slug', a6.slug)))
    from
    (select a6.slug
      from article a6
      order by a6.title_key desc, a6.id desc
      limit ?6) a6),
  'of_published_on_asc',
  (select json_object('nodes', json_group_array(json_object('slug', a7.slug)))
    from
    (select a7.slug
      from article a7
      where a7.publication_id =
      (select coalesce(max(merged_actor.into_id), ?7)
        from merged_actor
        where merged_actor.id = ?7)
      order by a7.published_from, a7.id
      limit ?8) a7),
  'of_published_on_desc',
  (select json_object('nodes', json_group_array(json_object('slug', a8.slug)))
    from
    (select a8.slug
      from article a8
      where a8.publication_id =
      (select coalesce(max(merged_actor.into_id), ?9)
        from merged_actor
        where merged_actor.id = ?9)
      order by a8.published_from desc, a8.id desc
      limit ?10) a8),
  'of_recorded_at_asc',
  (select json_object('nodes', json_group_array(json_object('slug', a9.slug)))
    from
    (select a9.slug
      from article a9
      where a9.publication_id =
      (select coalesce(max(merged_actor.into_id), ?11)
        from merged_actor
        where merged_actor.id = ?11)
      order by a9.recorded_at, a9.id
      limit ?12) a9),
  'of_recorded_at_desc',
  (select json_object('nodes', json_group_array(json_object('slug', a10.slug)))
    from
    (select a10.slug
      from article a10
      where a10.publication_id =
      (select coalesce(max(merged_actor.into_id), ?13)
        from merged_actor
        where merged_actor.id = ?13)
      order by a10.recorded_at desc, a10.id desc
      limit ?14) a10),
  'of_title_asc',
  (select json_object('nodes', json_group_array(json_object('slug', a11.slug)))
    from
    (select a11.slug
      from article a11
      where a11.publication_id =
      (select coalesce(max(merged_actor.into_id), ?15)
        from merged_actor
        where merged_actor.id = ?15)
      order by a11.title_key, a11.id
      limit ?16) a11),
  'of_title_desc',
  (select json_object('nodes', json_group_array(json_object('slug', a12.slug)))
    from
    (select a12.slug
      from article a12
      where a12.publication_id =
      (select coalesce(max(merged_actor.into_id), ?17)
        from merged_actor
        where merged_actor.id = ?17)
      order by a12.title_key desc, a12.id desc
      limit ?18) a12),
  'default',
  (select json_object('nodes', json_group_array(json_object('slug', a13.slug)))
    from
    (select a13.slug
      from article a13
      order by a13.title_key desc, a13.id desc
      limit ?19) a13),
  'actor',
  (select json_object('published_published_on_asc',
      (select json_object('nodes', json_group_array(json_object('slug', a15.slug)))
        from
        (select a15.slug
          from article a15
          where a15.publication_id = a14.id
          order by a15.published_from, a15.id
          limit ?20) a15),
      'published_published_on_desc',
      (select json_object('nodes', json_group_array(json_object('slug', a16.slug)))
        from
        (select a16.slug
          from article a16
          where a16.publication_id = a14.id
          order by a16.published_from desc, a16.id desc
          limit ?21) a16),
      'published_title_asc',
      (select json_object('nodes', json_group_array(json_object('slug', a17.slug)))
        from
        (select a17.slug
          from article a17
          where a17.publication_id = a14.id
          order by a17.title_key, a17.id
          limit ?22) a17),
      'published_title_desc',
      (select json_object('nodes', json_group_array(json_object('slug', a18.slug)))
        from
        (select a18.slug
          from article a18
          where a18.publication_id = a14.id
          order by a18.title_key desc, a18.id desc
          limit ?23) a18),
      'mentioned_published_on_asc',
      (select json_object('nodes', json_group_array(json_object('slug', a19.slug)))
        from
        (select a19.slug
          from
          (select distinct mention.published_from, mention.article_id
            from mention
            where mention.actor_id = a14.id
            order by mention.published_from, mention.article_id
            limit ?24) a19_page
          cross join article a19
          where a19.id = a19_page.article_id
          order by a19.published_from, a19.id) a19),
      'mentioned_published_on_desc',
      (select json_object('nodes', json_group_array(json_object('slug', a20.slug)))
        from
        (select a20.slug
          from
          (select distinct mention.published_from, mention.article_id
            from mention
            where mention.actor_id = a14.id
            order by mention.published_from desc, mention.article_id desc
            limit ?25) a20_page
          cross join article a20
          where a20.id = a20_page.article_id
          order by a20.published_from desc, a20.id desc) a20),
      'mentioned_title_asc',
      (select json_object('nodes', json_group_array(json_object('slug', a21.slug)))
        from
        (select a21.slug
          from article a21
          where a21.id in
          (select mention.article_id
            from mention
            where mention.actor_id = a14.id)
          order by a21.title_key, a21.id
          limit ?26) a21),
      'mentioned_title_desc',
      (select json_object('nodes', json_group_array(json_object('slug', a22.slug)))
        from
        (select a22.slug
          from article a22
          where a22.id in
          (select mention.article_id
            from mention
            where mention.actor_id = a14.id)
          order by a22.title_key desc, a22.id desc
          limit ?27) a22))
    from actor a14
    where a14.id = coalesce((select actor.id
      from actor
      where actor.slug = ?28),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?28)))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?7 as value)
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
      from
      (select ?9 as value)
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
      (select ?11 as value)
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
      (select ?15 as value)
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
      from
      (select ?17 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as faults
