with price1(n) as materialized
(select n + min(n, 2000) * ?1
  from
  (select coalesce(sum(n), 0) as n
    from
    (select min(n) * max(asked) as n
      from
      (select word.value ->> 0 as way, word.value ->> 4 as asked, sum(iif(word.value ->> 3,
        (select count(*)
          from article sampled
          where sampled.ordinal in
          (select 1 + value * size.last / 100
            from json_each(?2))
          and ' ' || coalesce(sampled.title, '') || ' ' || coalesce(sampled.summary, '') || ' ' || coalesce((select text_version.text
            from text_version
            where text_version.id = sampled.version_id), '') like '% ' || replace(word.value ->> 2, '"', '') || '%') * max(1.0, 3.0 * size.last / 100),
        (select count(*)
          from json_each(?3) stretch
          cross join article_search
          where article_search match word.value ->> 2
          and article_search.rowid > stretch.value * size.last / 5
          and article_search.rowid <= stretch.value * size.last / 5 + 400) * max(1.0, 1.0 * size.last / 2000))) as n
        from
        (select coalesce(max(article.ordinal), 0) as last
          from article) size
        cross join json_each(?4) word group by 1, word.value ->> 1) group by way))),
price2(n) as materialized
(select n + min(n, 2000) * ?5
  from
  (select coalesce(sum(n), 0) as n
    from
    (select min(n) * max(asked) as n
      from
      (select word.value ->> 0 as way, word.value ->> 4 as asked, sum(iif(word.value ->> 3,
        (select count(*)
          from quote sampled
          where sampled.ordinal in
          (select 1 + value * size.last / 100
            from json_each(?2))
          and ' ' || sampled.text like '% ' || replace(word.value ->> 2, '"', '') || '%') * max(1.0, 3.0 * size.last / 100),
        (select count(*)
          from json_each(?3) stretch
          cross join quote_search
          where quote_search match word.value ->> 2
          and quote_search.rowid > stretch.value * size.last / 5
          and quote_search.rowid <= stretch.value * size.last / 5 + 400) * max(1.0, 1.0 * size.last / 2000))) as n
        from
        (select coalesce(max(quote.ordinal), 0) as last
          from quote) size
        cross join json_each(?6) word group by 1, word.value ->> 1) group by way))),
ranked1(k, ordinal, relevance) as materialized
(select k, ordinal, iif(row_number() over (partition by k
  order by ordinal desc) <= 2000, relevance, ordinal - 1099511627776)
  from
  (select q1.article_id as k, hit as ordinal, relevance
    from
    (select rowid as hit, cast(round(bm25(quote_search, 4.0, 1.0) * -1000000000) as integer) as relevance
      from quote_search
      where quote_search match ?7
      and +rowid in
      (select q1.ordinal
        from article a1
        cross join quote q1
        where a1.id in
        (select a1.id
          from
          (select ordinal, relevance
            from
            (select article_search.rowid as ordinal, cast(round(bm25(article_search, 8.0, 4.0, 1.0) * -1000000000) as integer) as relevance
              from article_search
              cross join article a1
              where article_search match ?8
              and a1.ordinal = article_search.rowid
              and a1.status in
              (select value
                from json_each(?9))
              order by article_search.rowid desc
              limit 2000)
            union all
            select *
            from
            (select article_search.rowid as ordinal, article_search.rowid - 1099511627776 as relevance
              from article_search
              cross join article a1
              where article_search match ?8
              and article_search.rowid < coalesce((select article_search.rowid
                from article_search
                cross join article a1
                where article_search match ?8
                and a1.ordinal = article_search.rowid
                and a1.status in
                (select value
                  from json_each(?9))
                order by article_search.rowid desc
                limit 1 offset 1999), 0)
              and a1.ordinal = article_search.rowid
              and a1.status in
              (select value
                from json_each(?9))
              order by article_search.rowid desc
              limit ?10 + 1)
            order by relevance desc, ordinal desc
            limit ?10) a1_rank
          cross join article a1
          where a1.ordinal = a1_rank.ordinal
          order by a1_rank.relevance desc, a1_rank.ordinal desc)
        and
        (select json_extract('{}', 'end:5:' || random())
          from
          (select 1
            from quote q1
            where q1.article_id = a1.id
            limit 1 offset ?11)) is null
        and q1.article_id = a1.id))
    cross join quote q1
    where q1.ordinal = hit)),
page1(k, ordinal, relevance) as materialized
(select k, ordinal, relevance
  from
  (select k, ordinal, relevance, row_number() over (partition by k
    order by relevance, ordinal) as at
    from ranked1)
  where at <= ?12)
select json_object('articles', coalesce(coalesce((select json_extract('{}', 'end:0:' || random())
    from price1
    where n > ?13),
  (select json_extract('{}', 'end:2:' || random())
    from
    (select 1
      from article_search
      where article_search match ?8
      limit 1 offset ?14))),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from price1
        where n > ?13),
      (select json_extract('{}', 'end:1:' || random())
        from article_search
        where article_search match ?8
        limit 1 offset ?14),
      (select count(*)
        from article_search
        cross join article a1
        where article_search match ?8
        and a1.ordinal = article_search.rowid
        and a1.status in
        (select value
          from json_each(?9)))),
      'pageInfo', json_object('hasNextPage', iif(coalesce(coalesce((select json_extract('{}', 'end:0:' || random())
          from price1
          where n > ?13),
        (select json_extract('{}', 'end:2:' || random())
          from
          (select 1
            from article_search
            where article_search match ?8
            limit 1 offset ?14))), exists(select 1
          from article_search
          cross join article a1
          where article_search match ?8
          and a1.ordinal = article_search.rowid
          and a1.status in
          (select value
            from json_each(?9))
          limit 1 offset ?10)), json('true'), json('false')),
        'hasPreviousPage', iif(false, json('true'), json('false'))),
      'edges', json_group_array(json_object('cursor', '6BA3A7DD' || hex(json_array(a1.relevance, a1.ordinal)),
        'node', json_object('title', a1.title,
          'quotes', coalesce(coalesce((select json_extract('{}', 'end:3:' || random())
            from price2
            where n > ?15),
          (select json_extract('{}', 'end:7:' || random())
            from
            (select 1
              from quote q1
              where q1.article_id = a1.id
              limit 1 offset ?16))),
          (select json_object('totalCount', coalesce((select json_extract('{}', 'end:3:' || random())
                from price2
                where n > ?15),
              (select count(*)
                from ranked1
                where k = a1.id)),
              'nodes', json_group_array(json_object('text', q1.text)))
            from
            (select q1.text
              from
              (select *
                from page1
                where k = a1.id) q1_rank
              cross join quote q1
              where q1.ordinal = q1_rank.ordinal
              order by q1_rank.relevance desc, q1_rank.ordinal desc) q1))))))
    from
    (select a1_rank.relevance, a1.ordinal, a1.title, a1.id
      from
      (select ordinal, relevance
        from
        (select article_search.rowid as ordinal, cast(round(bm25(article_search, 8.0, 4.0, 1.0) * -1000000000) as integer) as relevance
          from article_search
          cross join article a1
          where article_search match ?8
          and a1.ordinal = article_search.rowid
          and a1.status in
          (select value
            from json_each(?9))
          order by article_search.rowid desc
          limit 2000)
        union all
        select *
        from
        (select article_search.rowid as ordinal, article_search.rowid - 1099511627776 as relevance
          from article_search
          cross join article a1
          where article_search match ?8
          and article_search.rowid < coalesce((select article_search.rowid
            from article_search
            cross join article a1
            where article_search match ?8
            and a1.ordinal = article_search.rowid
            and a1.status in
            (select value
              from json_each(?9))
            order by article_search.rowid desc
            limit 1 offset 1999), 0)
          and a1.ordinal = article_search.rowid
          and a1.status in
          (select value
            from json_each(?9))
          order by article_search.rowid desc
          limit ?10 + 1)
        order by relevance desc, ordinal desc
        limit ?10) a1_rank
      cross join article a1
      where a1.ordinal = a1_rank.ordinal
      order by a1_rank.relevance desc, a1_rank.ordinal desc) a1))) as data
