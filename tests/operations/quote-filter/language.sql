with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from article
      where article.language = ?1
      union all
      select 1
      from article
      cross join quote
      where article.language = ?1
      and quote.article_id = article.id
      limit 5000)) < 5000)
select json_object('language', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from quote q1
      limit 1 offset ?2)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from quote q1
        order by q1.published_from desc, q1.start desc, q1.id desc
        limit ?2) q1
      where exists(select 1
        from article
        where article.id = q1.article_id
        and +article.language = ?1)
      limit 1 offset ?3)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select 1
          from article
          where article.language = ?1
          union all
          select 1
          from article
          cross join quote
          where article.language = ?1
          and quote.article_id = article.id)
        limit 1 offset ?2),
      (select count(*)
        from quote q1
        where q1.article_id in
        (select article.id
          from article
          where article.language = ?1))),
      'nodes', json_group_array(json_object('id', q1.id)))
    from
    (select *
      from
      (select *
        from
        (select q1.id, q1.published_from, q1.start
          from quote q1
          where q1.article_id in
          (select article.id
            from article
            where article.language = ?1)
          order by +q1.published_from desc, q1.start desc, q1.id desc
          limit iif((select few
            from few1), ?3, 0))
        union all
        select *
        from
        (select q1.id, q1.published_from, q1.start
          from quote q1
          where exists(select 1
            from article
            where article.id = q1.article_id
            and +article.language = ?1)
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit iif((select few
            from few1), 0, ?3))) q1
      order by +q1.published_from desc, q1.start desc, q1.id desc
      limit ?3) q1))) as data
