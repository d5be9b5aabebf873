with ids1(k) as materialized
(select distinct a1.id
  from article a1
  where a1.id in
  (select a1.id
    from
    (select ordinal, relevance
      from
      (select article_search.rowid as ordinal, cast(round(bm25(article_search, 8.0, 4.0, 1.0) * -1000000000) as integer) as relevance
        from article_search
        cross join article a1
        where article_search match ?1
        and a1.ordinal = article_search.rowid
        and a1.status in
        (select value
          from json_each(?2))
        order by article_search.rowid desc
        limit 2000)
      union all
      select *
      from
      (select article_search.rowid as ordinal, article_search.rowid - 1099511627776 as relevance
        from article_search
        cross join article a1
        where article_search match ?1
        and article_search.rowid < coalesce((select article_search.rowid
          from article_search
          cross join article a1
          where article_search match ?1
          and a1.ordinal = article_search.rowid
          and a1.status in
          (select value
            from json_each(?2))
          order by article_search.rowid desc
          limit 1 offset 1999), 0)
        and a1.ordinal = article_search.rowid
        and a1.status in
        (select value
          from json_each(?2))
        order by article_search.rowid desc
        limit ?3 + 1)
      order by relevance desc, ordinal desc
      limit ?3) a1_rank
    cross join article a1
    where a1.ordinal = a1_rank.ordinal
    order by a1_rank.relevance desc, a1_rank.ordinal desc)),
objects1(k, j) as materialized
(select a2.id, json_object('title', a2.title,
    'quotes',
    (select json_object('totalCount',
        (select count(*)
          from quote_search
          cross join quote q1
          where quote_search match ?4
          and +quote_search.rowid in
          (select q1_tied.ordinal
            from quote q1_tied
            where q1_tied.article_id = a2.id)
          and q1.ordinal = quote_search.rowid
          and q1.article_id = a2.id),
        'nodes', json_group_array(json_object('text', q1.text)))
      from
      (select q1.text
        from
        (select ordinal, relevance
          from
          (select quote_search.rowid as ordinal, cast(round(bm25(quote_search, 4.0, 1.0) * -1000000000) as integer) as relevance
            from quote_search
            cross join quote q1
            where quote_search match ?4
            and +quote_search.rowid in
            (select q1_tied.ordinal
              from quote q1_tied
              where q1_tied.article_id = a2.id)
            and q1.ordinal = quote_search.rowid
            and q1.article_id = a2.id
            order by quote_search.rowid desc
            limit 2000)
          union all
          select *
          from
          (select quote_search.rowid as ordinal, quote_search.rowid - 1099511627776 as relevance
            from quote_search
            cross join quote q1
            where quote_search match ?4
            and +quote_search.rowid in
            (select q1_tied.ordinal
              from quote q1_tied
              where q1_tied.article_id = a2.id)
            and quote_search.rowid < coalesce((select quote_search.rowid
              from quote_search
              cross join quote q1
              where quote_search match ?4
              and +quote_search.rowid in
              (select q1_tied.ordinal
                from quote q1_tied
                where q1_tied.article_id = a2.id)
              and q1.ordinal = quote_search.rowid
              and q1.article_id = a2.id
              order by quote_search.rowid desc
              limit 1 offset 1999), 0)
            and q1.ordinal = quote_search.rowid
            and q1.article_id = a2.id
            order by quote_search.rowid
            limit ?5 + 1)
          order by relevance, ordinal
          limit ?5) q1_rank
        cross join quote q1
        where q1.ordinal = q1_rank.ordinal
        order by q1_rank.relevance desc, q1_rank.ordinal desc) q1))
  from ids1
  cross join article a2
  where a2.id = ids1.k)
select json_object('articles',
  (select json_object('totalCount',
      (select count(*)
        from article_search
        cross join article a1
        where article_search match ?1
        and a1.ordinal = article_search.rowid
        and a1.status in
        (select value
          from json_each(?2))),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from article_search
          cross join article a1
          where article_search match ?1
          and a1.ordinal = article_search.rowid
          and a1.status in
          (select value
            from json_each(?2))
          limit 1 offset ?3), json('true'), json('false')),
        'hasPreviousPage', iif(false, json('true'), json('false'))),
      'edges', json_group_array(json_object('cursor', '6BA3A7DD' || hex(json_array(a1.relevance, a1.ordinal)),
        'node',
        (select json(j)
          from objects1
          where k = a1.id))))
    from
    (select a1_rank.relevance, a1.ordinal, a1.id
      from
      (select ordinal, relevance
        from
        (select article_search.rowid as ordinal, cast(round(bm25(article_search, 8.0, 4.0, 1.0) * -1000000000) as integer) as relevance
          from article_search
          cross join article a1
          where article_search match ?1
          and a1.ordinal = article_search.rowid
          and a1.status in
          (select value
            from json_each(?2))
          order by article_search.rowid desc
          limit 2000)
        union all
        select *
        from
        (select article_search.rowid as ordinal, article_search.rowid - 1099511627776 as relevance
          from article_search
          cross join article a1
          where article_search match ?1
          and article_search.rowid < coalesce((select article_search.rowid
            from article_search
            cross join article a1
            where article_search match ?1
            and a1.ordinal = article_search.rowid
            and a1.status in
            (select value
              from json_each(?2))
            order by article_search.rowid desc
            limit 1 offset 1999), 0)
          and a1.ordinal = article_search.rowid
          and a1.status in
          (select value
            from json_each(?2))
          order by article_search.rowid desc
          limit ?3 + 1)
        order by relevance desc, ordinal desc
        limit ?3) a1_rank
      cross join article a1
      where a1.ordinal = a1_rank.ordinal
      order by a1_rank.relevance desc, a1_rank.ordinal desc) a1),
  'quotes',
  (select json_object('totalCount',
      (select count(*)
        from quote_search
        where quote_search match ?6),
      'nodes', json_group_array(json_object('text', q2.text,
        'speaker',
        (select json_object('name', a3.name)
          from actor a3
          where a3.id = q2.speaker_id))))
    from
    (select *
      from
      (select *
        from
        (select q2.text, q2.speaker_id, q2.published_from, q2.start, q2.id
          from quote q2
          where q2.ordinal in
          (select rowid
            from quote_search
            where quote_search match ?7)
          order by +q2.published_from desc, q2.start desc, q2.id desc
          limit iif((select count(*)
            from
            (select 1
              from quote_search
              where quote_search match ?8
              limit 5000)) < 5000, ?9, 0))
        union all
        select *
        from
        (select q2.text, q2.speaker_id, q2.published_from, q2.start, q2.id
          from quote q2
          where +q2.ordinal in
          (select rowid
            from quote_search
            where quote_search match ?8)
          order by q2.published_from desc, q2.start desc, q2.id desc
          limit iif((select count(*)
            from
            (select 1
              from quote_search
              where quote_search match ?8
              limit 5000)) < 5000, 0, ?9))) q2
      order by +q2.published_from desc, q2.start desc, q2.id desc
      limit ?9) q2),
  'actors',
  (select json_object('nodes', json_group_array(json_object('name', a4.name,
        'aliases',
        (select json_group_array(json_object('text', r1.text))
          from
          (select *
            from alias r1
            where r1.actor_id = a4.id
            order by r1.recorded_actor_id, r1.position) r1))))
    from
    (select *
      from
      (select *
        from
        (select a4.name, a4.id
          from actor a4
          where a4.ordinal in
          (select rowid
            from actor_search
            where actor_search match ?10)
          and +a4.identifiability = ?11
          order by +a4.name, a4.id
          limit iif((select count(*)
            from
            (select 1
              from actor_search
              where actor_search match ?12
              limit 5000)) < 5000, ?13, 0))
        union all
        select *
        from
        (select a4.name, a4.id
          from actor a4
          where +a4.ordinal in
          (select rowid
            from actor_search
            where actor_search match ?12)
          and +a4.identifiability = ?11
          order by a4.name, a4.id
          limit iif((select count(*)
            from
            (select 1
              from actor_search
              where actor_search match ?12
              limit 5000)) < 5000, 0, ?13))) a4
      order by +a4.name, a4.id
      limit ?13) a4)) as data
