with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from actor
      where actor.country = ?1
      limit 5000)) < 5000)
select json_object('actors', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from actor a1
      limit 1 offset ?2)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from actor a1
        order by a1.quote_count desc, a1.id desc
        limit ?2) a1
      where +a1.country = ?1
      and (exists(select 1
        from quote
        where quote.speaker_id = a1.id
        and quote.published_from >= ?3
        and quote.published_from <= ?4) or exists(select 1
        from quote
        cross join article
        where quote.speaker_id = a1.id
        and quote.published_from in (substr(?3, 1, 4) || '-01-01', substr(?3, 1, 7) || '-01')
        and article.id = quote.article_id
        and article.published_until >= ?3))
      limit 1 offset ?5)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select 1
          from actor
          where actor.country = ?1)
        limit 1 offset ?2),
      (select count(*)
        from actor a1
        where a1.country = ?1
        and (exists(select 1
          from quote
          where quote.speaker_id = a1.id
          and quote.published_from >= ?3
          and quote.published_from <= ?4) or exists(select 1
          from quote
          cross join article
          where quote.speaker_id = a1.id
          and quote.published_from in (substr(?3, 1, 4) || '-01-01', substr(?3, 1, 7) || '-01')
          and article.id = quote.article_id
          and article.published_until >= ?3)))),
      'nodes', json_group_array(json_object('name', a1.name,
        'kind', a1.kind,
        'quoteCount', a1.quote_count,
        'mentionCount', a1.mention_count)))
    from
    (select *
      from
      (select *
        from
        (select a1.name, a1.kind, a1.quote_count, a1.mention_count, a1.id
          from actor a1
          where a1.country = ?1
          and (exists(select 1
            from quote
            where quote.speaker_id = a1.id
            and quote.published_from >= ?3
            and quote.published_from <= ?4) or exists(select 1
            from quote
            cross join article
            where quote.speaker_id = a1.id
            and quote.published_from in (substr(?3, 1, 4) || '-01-01', substr(?3, 1, 7) || '-01')
            and article.id = quote.article_id
            and article.published_until >= ?3))
          order by +a1.quote_count desc, a1.id desc
          limit iif((select few
            from few1), ?5, 0))
        union all
        select *
        from
        (select a1.name, a1.kind, a1.quote_count, a1.mention_count, a1.id
          from actor a1
          where +a1.country = ?1
          and (exists(select 1
            from quote
            where quote.speaker_id = a1.id
            and quote.published_from >= ?3
            and quote.published_from <= ?4) or exists(select 1
            from quote
            cross join article
            where quote.speaker_id = a1.id
            and quote.published_from in (substr(?3, 1, 4) || '-01-01', substr(?3, 1, 7) || '-01')
            and article.id = quote.article_id
            and article.published_until >= ?3))
          order by a1.quote_count desc, a1.id desc
          limit iif((select few
            from few1), 0, ?5))) a1
      order by +a1.quote_count desc, a1.id desc
      limit ?5) a1))) as data
