with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from article
      where (article.published_from >= ?1 or article.published_until >= ?1)
      and article.published_from >= substr(?1, 1, 4)
      and article.published_from <= ?2
      union all
      select quote.speaker_id
      from article
      cross join quote
      where (article.published_from >= ?3 or article.published_until >= ?3)
      and article.published_from >= substr(?3, 1, 4)
      and article.published_from <= ?4
      and quote.article_id = article.id
      limit 5000)) < 5000),
few2(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from article
      where (article.published_from >= ?5 or article.published_until >= ?5)
      and article.published_from >= substr(?5, 1, 4)
      union all
      select mention.actor_id
      from article
      cross join mention
      where (article.published_from >= ?6 or article.published_until >= ?6)
      and article.published_from >= substr(?6, 1, 4)
      and mention.article_id = article.id
      limit 5000)) < 5000)
select json_object('quotedOn', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from actor a1
      limit 1 offset ?7)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from actor a1
        order by a1.name, a1.id
        limit ?7) a1
      where (exists(select 1
        from quote
        where quote.speaker_id = a1.id
        and quote.published_from >= ?8
        and quote.published_from <= ?9) or exists(select 1
        from quote
        cross join article
        where quote.speaker_id = a1.id
        and quote.published_from in (substr(?8, 1, 4) || '-01-01', substr(?8, 1, 7) || '-01')
        and article.id = quote.article_id
        and article.published_until >= ?8))
      limit 1 offset ?10)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select 1
          from article
          where (article.published_from >= ?1 or article.published_until >= ?1)
          and article.published_from >= substr(?1, 1, 4)
          and article.published_from <= ?2
          union all
          select quote.speaker_id
          from article
          cross join quote
          where (article.published_from >= ?3 or article.published_until >= ?3)
          and article.published_from >= substr(?3, 1, 4)
          and article.published_from <= ?4
          and quote.article_id = article.id)
        limit 1 offset ?7),
      (select count(*)
        from actor a1
        where a1.id in
        (select quote.speaker_id
          from article
          cross join quote
          where (article.published_from >= ?11 or article.published_until >= ?11)
          and article.published_from >= substr(?11, 1, 4)
          and article.published_from <= ?12
          and quote.article_id = article.id))),
      'nodes', json_group_array(json_object('name', a1.name,
        'quoteCount', a1.quote_count)))
    from
    (select *
      from
      (select *
        from
        (select a1.name, a1.quote_count, a1.id
          from actor a1
          where a1.id in
          (select quote.speaker_id
            from article
            cross join quote
            where (article.published_from >= ?11 or article.published_until >= ?11)
            and article.published_from >= substr(?11, 1, 4)
            and article.published_from <= ?12
            and quote.article_id = article.id)
          order by +a1.name, a1.id
          limit iif((select few
            from few1), ?10, 0))
        union all
        select *
        from
        (select a1.name, a1.quote_count, a1.id
          from actor a1
          where (exists(select 1
            from quote
            where quote.speaker_id = a1.id
            and quote.published_from >= ?8
            and quote.published_from <= ?9) or exists(select 1
            from quote
            cross join article
            where quote.speaker_id = a1.id
            and quote.published_from in (substr(?8, 1, 4) || '-01-01', substr(?8, 1, 7) || '-01')
            and article.id = quote.article_id
            and article.published_until >= ?8))
          order by a1.name, a1.id
          limit iif((select few
            from few1), 0, ?10))) a1
      order by +a1.name, a1.id
      limit ?10) a1)),
  'mentionedOn', coalesce((select json_extract('{}', 'end:3:' || random())
    from
    (select 1
      from actor a2
      limit 1 offset ?13)
    where not
    (select few
      from few2)
    and not exists(select 1
      from
      (select *
        from actor a2
        order by a2.mention_count desc, a2.id desc
        limit ?13) a2
      where (exists(select 1
        from mention
        where mention.actor_id = a2.id
        and mention.published_from >= ?14) or exists(select 1
        from mention
        cross join article
        where mention.actor_id = a2.id
        and mention.published_from in (substr(?14, 1, 4) || '-01-01', substr(?14, 1, 7) || '-01')
        and article.id = mention.article_id
        and article.published_until >= ?14))
      and +a2.kind = ?15
      limit 1 offset ?16)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
        from
        (select 1
          from article
          where (article.published_from >= ?5 or article.published_until >= ?5)
          and article.published_from >= substr(?5, 1, 4)
          union all
          select mention.actor_id
          from article
          cross join mention
          where (article.published_from >= ?6 or article.published_until >= ?6)
          and article.published_from >= substr(?6, 1, 4)
          and mention.article_id = article.id)
        limit 1 offset ?13),
      (select count(*)
        from actor a2
        where a2.id in
        (select mention.actor_id
          from article
          cross join mention
          where (article.published_from >= ?17 or article.published_until >= ?17)
          and article.published_from >= substr(?17, 1, 4)
          and mention.article_id = article.id)
        and +a2.kind = ?15)),
      'nodes', json_group_array(json_object('name', a2.name,
        'mentionCount', a2.mention_count)))
    from
    (select *
      from
      (select *
        from
        (select a2.name, a2.mention_count, a2.id
          from actor a2
          where a2.id in
          (select mention.actor_id
            from article
            cross join mention
            where (article.published_from >= ?17 or article.published_until >= ?17)
            and article.published_from >= substr(?17, 1, 4)
            and mention.article_id = article.id)
          and +a2.kind = ?15
          order by +a2.mention_count desc, a2.id desc
          limit iif((select few
            from few2), ?16, 0))
        union all
        select *
        from
        (select a2.name, a2.mention_count, a2.id
          from actor a2
          where (exists(select 1
            from mention
            where mention.actor_id = a2.id
            and mention.published_from >= ?14) or exists(select 1
            from mention
            cross join article
            where mention.actor_id = a2.id
            and mention.published_from in (substr(?14, 1, 4) || '-01-01', substr(?14, 1, 7) || '-01')
            and article.id = mention.article_id
            and article.published_until >= ?14))
          and +a2.kind = ?15
          order by a2.mention_count desc, a2.id desc
          limit iif((select few
            from few2), 0, ?16))) a2
      order by +a2.mention_count desc, a2.id desc
      limit ?16) a2))) as data
