with named1(value) as materialized
(select coalesce(coalesce((select actor.id
    from actor
    where actor.slug = value),
  (select merged_actor.into_id
    from merged_actor
    where merged_actor.slug = value)),
  (select coalesce(max(merged_actor.into_id), value)
    from merged_actor
    where merged_actor.id = value))
  from
  (select ?1 as value)),
few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from article
      where article.publication_id =
      (select value
        from named1)
      union all
      select 1
      from article
      cross join claim
      where article.publication_id =
      (select value
        from named1)
      and claim.article_id = article.id
      limit 5000)) < 5000)
select json_object('publication', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from claim c1
      where c1.retracted_at is null
      limit 1 offset ?2)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from claim c1
        where c1.retracted_at is null
        order by c1.published_from desc, c1.position desc, c1.id desc
        limit ?2) c1
      where exists(select 1
        from article
        where article.id = c1.article_id
        and +article.publication_id =
        (select value
          from named1))
      limit 1 offset ?3)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select 1
          from article
          where article.publication_id =
          (select value
            from named1)
          union all
          select 1
          from article
          cross join claim
          where article.publication_id =
          (select value
            from named1)
          and claim.article_id = article.id)
        limit 1 offset ?2),
      (select count(*)
        from claim c1
        where c1.article_id in
        (select article.id
          from article
          where article.publication_id =
          (select value
            from named1))
        and c1.retracted_at is null)),
      'nodes', json_group_array(json_object('id', c1.id)))
    from
    (select *
      from
      (select *
        from
        (select c1.id, c1.published_from, c1.position
          from claim c1
          where c1.article_id in
          (select article.id
            from article
            where article.publication_id =
            (select value
              from named1))
          and c1.retracted_at is null
          order by +c1.published_from desc, c1.position desc, c1.id desc
          limit iif((select few
            from few1), ?3, 0))
        union all
        select *
        from
        (select c1.id, c1.published_from, c1.position
          from claim c1
          where exists(select 1
            from article
            where article.id = c1.article_id
            and +article.publication_id =
            (select value
              from named1))
          and c1.retracted_at is null
          order by c1.published_from desc, c1.position desc, c1.id desc
          limit iif((select few
            from few1), 0, ?3))) c1
      order by +c1.published_from desc, c1.position desc, c1.id desc
      limit ?3) c1)),
  'publishedOn',
  (select json_object('totalCount', iif((select max(rowid)
        from claim c2) <= ?4,
      (select count(*)
        from claim c2
        where c2.published_from >= substr(?5, 1, 4)
        and c2.published_from <= ?6
        and (+c2.published_from >= ?5 or c2.published_from in (substr(?5, 1, 4) || '-01-01', substr(?5, 1, 7) || '-01')
        and exists(select 1
          from article
          where article.id = c2.article_id
          and article.published_until >= ?5))
        and c2.retracted_at is null),
      (select coalesce((select json_extract('{}', 'end:2:' || random())
          from
          (select 1)
          where n > ?7), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from claim c2
              where c2.published_from >= substr(?5, 1, 4)
              and c2.published_from <= ?6
              and (+c2.published_from >= ?5 or c2.published_from in (substr(?5, 1, 4) || '-01-01', substr(?5, 1, 7) || '-01')
              and exists(select 1
                from article
                where article.id = c2.article_id
                and article.published_until >= ?5))
              and c2.retracted_at is null
              limit ?8 + 1)) as n))),
      'nodes', json_group_array(json_object('id', c2.id)))
    from
    (select c2.id
      from claim c2
      where c2.published_from >= substr(?5, 1, 4)
      and c2.published_from <= ?6
      and (+c2.published_from >= ?5 or c2.published_from in (substr(?5, 1, 4) || '-01-01', substr(?5, 1, 7) || '-01')
      and exists(select 1
        from article
        where article.id = c2.article_id
        and article.published_until >= ?5))
      and c2.retracted_at is null
      order by c2.published_from desc, c2.position desc, c2.id desc
      limit ?9) c2)) as data,
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
        from actor
        where actor.slug = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.slug = value)))) as problems
