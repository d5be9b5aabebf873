with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from article
      where article.publication_id =
      (select coalesce(max(merged_actor.into_id), ?1)
        from merged_actor
        where merged_actor.id = ?1)
      limit 5000)) < 5000),
few2(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from article
      where article.publication_id =
      (select coalesce(max(merged_actor.into_id), ?2)
        from merged_actor
        where merged_actor.id = ?2)
      limit 5000)) < 5000),
few3(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from article
      where article.publication_id =
      (select coalesce(max(merged_actor.into_id), ?3)
        from merged_actor
        where merged_actor.id = ?3)
      limit 5000)) < 5000),
few4(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from article
      where article.publication_id =
      (select coalesce(max(merged_actor.into_id), ?4)
        from merged_actor
        where merged_actor.id = ?4)
      limit 5000)) < 5000)
select json_object('of_published_on_asc',
  (select json_object('nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.slug
      from article a1
      where a1.publication_id =
      (select coalesce(max(merged_actor.into_id), ?5)
        from merged_actor
        where merged_actor.id = ?5)
      order by a1.published_from, a1.id
      limit ?6) a1),
  'of_published_on_desc',
  (select json_object('nodes', json_group_array(json_object('slug', a2.slug)))
    from
    (select a2.slug
      from article a2
      where a2.publication_id =
      (select coalesce(max(merged_actor.into_id), ?7)
        from merged_actor
        where merged_actor.id = ?7)
      order by a2.published_from desc, a2.id desc
      limit ?8) a2),
  'of_recorded_at_asc', coalesce((select json_extract('{}', 'end:5:' || random())
    from
    (select 1
      from article a3
      limit 1 offset ?9)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from article a3
        order by a3.recorded_at, a3.id
        limit ?9) a3
      where +a3.publication_id =
      (select coalesce(max(merged_actor.into_id), ?1)
        from merged_actor
        where merged_actor.id = ?1)
      limit 1 offset ?10)),
  (select json_object('nodes', json_group_array(json_object('slug', a3.slug)))
    from
    (select *
      from
      (select *
        from
        (select a3.slug, a3.recorded_at, a3.id
          from article a3
          where a3.publication_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1)
          order by +a3.recorded_at, a3.id
          limit iif((select few
            from few1), ?10, 0))
        union all
        select *
        from
        (select a3.slug, a3.recorded_at, a3.id
          from article a3
          where +a3.publication_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1)
          order by a3.recorded_at, a3.id
          limit iif((select few
            from few1), 0, ?10))) a3
      order by +a3.recorded_at, a3.id
      limit ?10) a3)),
  'of_recorded_at_desc', coalesce((select json_extract('{}', 'end:7:' || random())
    from
    (select 1
      from article a4
      limit 1 offset ?11)
    where not
    (select few
      from few2)
    and not exists(select 1
      from
      (select *
        from article a4
        order by a4.recorded_at desc, a4.id desc
        limit ?11) a4
      where +a4.publication_id =
      (select coalesce(max(merged_actor.into_id), ?2)
        from merged_actor
        where merged_actor.id = ?2)
      limit 1 offset ?12)),
  (select json_object('nodes', json_group_array(json_object('slug', a4.slug)))
    from
    (select *
      from
      (select *
        from
        (select a4.slug, a4.recorded_at, a4.id
          from article a4
          where a4.publication_id =
          (select coalesce(max(merged_actor.into_id), ?2)
            from merged_actor
            where merged_actor.id = ?2)
          order by +a4.recorded_at desc, a4.id desc
          limit iif((select few
            from few2), ?12, 0))
        union all
        select *
        from
        (select a4.slug, a4.recorded_at, a4.id
          from article a4
          where +a4.publication_id =
          (select coalesce(max(merged_actor.into_id), ?2)
            from merged_actor
            where merged_actor.id = ?2)
          order by a4.recorded_at desc, a4.id desc
          limit iif((select few
            from few2), 0, ?12))) a4
      order by +a4.recorded_at desc, a4.id desc
      limit ?12) a4)),
  'of_title_asc', coalesce((select json_extract('{}', 'end:9:' || random())
    from
    (select 1
      from article a5
      limit 1 offset ?13)
    where not
    (select few
      from few3)
    and not exists(select 1
      from
      (select *
        from article a5
        order by a5.title_key, a5.id
        limit ?13) a5
      where +a5.publication_id =
      (select coalesce(max(merged_actor.into_id), ?3)
        from merged_actor
        where merged_actor.id = ?3)
      limit 1 offset ?14)),
  (select json_object('nodes', json_group_array(json_object('slug', a5.slug)))
    from
    (select *
      from
      (select *
        from
        (select a5.slug, a5.title_key, a5.id
          from article a5
          where a5.publication_id =
          (select coalesce(max(merged_actor.into_id), ?3)
            from merged_actor
            where merged_actor.id = ?3)
          order by +a5.title_key, a5.id
          limit iif((select few
            from few3), ?14, 0))
        union all
        select *
        from
        (select a5.slug, a5.title_key, a5.id
          from article a5
          where +a5.publication_id =
          (select coalesce(max(merged_actor.into_id), ?3)
            from merged_actor
            where merged_actor.id = ?3)
          order by a5.title_key, a5.id
          limit iif((select few
            from few3), 0, ?14))) a5
      order by +a5.title_key, a5.id
      limit ?14) a5)),
  'of_title_desc', coalesce((select json_extract('{}', 'end:11:' || random())
    from
    (select 1
      from article a6
      limit 1 offset ?15)
    where not
    (select few
      from few4)
    and not exists(select 1
      from
      (select *
        from article a6
        order by a6.title_key desc, a6.id desc
        limit ?15) a6
      where +a6.publication_id =
      (select coalesce(max(merged_actor.into_id), ?4)
        from merged_actor
        where merged_actor.id = ?4)
      limit 1 offset ?16)),
  (select json_object('nodes', json_group_array(json_object('slug', a6.slug)))
    from
    (select *
      from
      (select *
        from
        (select a6.slug, a6.title_key, a6.id
          from article a6
          where a6.publication_id =
          (select coalesce(max(merged_actor.into_id), ?4)
            from merged_actor
            where merged_actor.id = ?4)
          order by +a6.title_key desc, a6.id desc
          limit iif((select few
            from few4), ?16, 0))
        union all
        select *
        from
        (select a6.slug, a6.title_key, a6.id
          from article a6
          where +a6.publication_id =
          (select coalesce(max(merged_actor.into_id), ?4)
            from merged_actor
            where merged_actor.id = ?4)
          order by a6.title_key desc, a6.id desc
          limit iif((select few
            from few4), 0, ?16))) a6
      order by +a6.title_key desc, a6.id desc
      limit ?16) a6))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?5 as value)
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
      (select ?7 as value)
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
      (select ?1 as value)
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
      (select ?2 as value)
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
      (select ?3 as value)
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
      (select ?4 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as problems
