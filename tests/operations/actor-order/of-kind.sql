with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from actor
      where actor.kind = ?1
      limit 5000)) < 5000),
few2(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from actor
      where actor.kind = ?2
      limit 5000)) < 5000),
few3(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from actor
      where actor.kind = ?3
      limit 5000)) < 5000),
few4(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from actor
      where actor.kind = ?4
      limit 5000)) < 5000)
select json_object('states_name_asc',
  (select json_object('nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.slug
      from actor a1
      where a1.kind = ?5
      order by a1.name, a1.id
      limit ?6) a1),
  'states_name_desc',
  (select json_object('nodes', json_group_array(json_object('slug', a2.slug)))
    from
    (select a2.slug
      from actor a2
      where a2.kind = ?7
      order by a2.name desc, a2.id desc
      limit ?8) a2),
  'states_mention_count_asc', coalesce((select json_extract('{}', 'end:5:' || random())
    from
    (select 1
      from actor a3
      limit 1 offset ?9)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from actor a3
        order by a3.mention_count, a3.id
        limit ?9) a3
      where +a3.kind = ?1
      limit 1 offset ?10)),
  (select json_object('nodes', json_group_array(json_object('slug', a3.slug)))
    from
    (select *
      from
      (select *
        from
        (select a3.slug, a3.mention_count, a3.id
          from actor a3
          where a3.kind = ?1
          order by +a3.mention_count, a3.id
          limit iif((select few
            from few1), ?10, 0))
        union all
        select *
        from
        (select a3.slug, a3.mention_count, a3.id
          from actor a3
          where +a3.kind = ?1
          order by a3.mention_count, a3.id
          limit iif((select few
            from few1), 0, ?10))) a3
      order by +a3.mention_count, a3.id
      limit ?10) a3)),
  'states_mention_count_desc', coalesce((select json_extract('{}', 'end:7:' || random())
    from
    (select 1
      from actor a4
      limit 1 offset ?11)
    where not
    (select few
      from few2)
    and not exists(select 1
      from
      (select *
        from actor a4
        order by a4.mention_count desc, a4.id desc
        limit ?11) a4
      where +a4.kind = ?2
      limit 1 offset ?12)),
  (select json_object('nodes', json_group_array(json_object('slug', a4.slug)))
    from
    (select *
      from
      (select *
        from
        (select a4.slug, a4.mention_count, a4.id
          from actor a4
          where a4.kind = ?2
          order by +a4.mention_count desc, a4.id desc
          limit iif((select few
            from few2), ?12, 0))
        union all
        select *
        from
        (select a4.slug, a4.mention_count, a4.id
          from actor a4
          where +a4.kind = ?2
          order by a4.mention_count desc, a4.id desc
          limit iif((select few
            from few2), 0, ?12))) a4
      order by +a4.mention_count desc, a4.id desc
      limit ?12) a4)),
  'states_quote_count_asc', coalesce((select json_extract('{}', 'end:9:' || random())
    from
    (select 1
      from actor a5
      limit 1 offset ?13)
    where not
    (select few
      from few3)
    and not exists(select 1
      from
      (select *
        from actor a5
        order by a5.quote_count, a5.id
        limit ?13) a5
      where +a5.kind = ?3
      limit 1 offset ?14)),
  (select json_object('nodes', json_group_array(json_object('slug', a5.slug)))
    from
    (select *
      from
      (select *
        from
        (select a5.slug, a5.quote_count, a5.id
          from actor a5
          where a5.kind = ?3
          order by +a5.quote_count, a5.id
          limit iif((select few
            from few3), ?14, 0))
        union all
        select *
        from
        (select a5.slug, a5.quote_count, a5.id
          from actor a5
          where +a5.kind = ?3
          order by a5.quote_count, a5.id
          limit iif((select few
            from few3), 0, ?14))) a5
      order by +a5.quote_count, a5.id
      limit ?14) a5)),
  'states_quote_count_desc', coalesce((select json_extract('{}', 'end:11:' || random())
    from
    (select 1
      from actor a6
      limit 1 offset ?15)
    where not
    (select few
      from few4)
    and not exists(select 1
      from
      (select *
        from actor a6
        order by a6.quote_count desc, a6.id desc
        limit ?15) a6
      where +a6.kind = ?4
      limit 1 offset ?16)),
  (select json_object('nodes', json_group_array(json_object('slug', a6.slug)))
    from
    (select *
      from
      (select *
        from
        (select a6.slug, a6.quote_count, a6.id
          from actor a6
          where a6.kind = ?4
          order by +a6.quote_count desc, a6.id desc
          limit iif((select few
            from few4), ?16, 0))
        union all
        select *
        from
        (select a6.slug, a6.quote_count, a6.id
          from actor a6
          where +a6.kind = ?4
          order by a6.quote_count desc, a6.id desc
          limit iif((select few
            from few4), 0, ?16))) a6
      order by +a6.quote_count desc, a6.id desc
      limit ?16) a6))) as data
