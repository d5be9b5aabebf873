with price1(n) as materialized
(select n + min(n, 2000) * ?1
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
        cross join json_each(?4) word group by 1, word.value ->> 1) group by way))),
few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from quote_search
      where quote_search match ?5
      limit 5000)) < 5000),
price2(n) as materialized
(select n + min(n, 2000) * ?6
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
        cross join json_each(?7) word group by 1, word.value ->> 1) group by way))),
price3(n) as materialized
(select n + min(n, 2000) * ?8
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
        cross join json_each(?9) word group by 1, word.value ->> 1) group by way)))
select json_object('around', coalesce(coalesce((select json_extract('{}', 'end:0:' || random())
    from price1
    where n > ?10),
  (select json_extract('{}', 'end:2:' || random())
    from
    (select 1
      from quote q1
      limit 1 offset ?11)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from quote q1
        order by q1.published_from desc, q1.start desc, q1.id desc
        limit ?11) q1
      where +q1.ordinal in
      (select rowid
        from quote_search
        where quote_search match ?12)
      limit 1 offset ?13))),
  (select json_object('totalCount',
      (select count(*)
        from quote_search
        where quote_search match ?14),
      'nodes', json_group_array(json_object('text', q1.text)))
    from
    (select *
      from
      (select *
        from
        (select q1.text, q1.published_from, q1.start, q1.id
          from quote q1
          where q1.ordinal in
          (select rowid
            from quote_search
            where quote_search match ?15)
          order by +q1.published_from desc, q1.start desc, q1.id desc
          limit iif((select few
            from few1), ?13, 0))
        union all
        select *
        from
        (select q1.text, q1.published_from, q1.start, q1.id
          from quote q1
          where +q1.ordinal in
          (select rowid
            from quote_search
            where quote_search match ?12)
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit iif((select few
            from few1), 0, ?13))) q1
      order by +q1.published_from desc, q1.start desc, q1.id desc
      limit ?13) q1)),
  'both', coalesce(coalesce((select json_extract('{}', 'end:3:' || random())
    from price2
    where n > ?16),
  (select json_extract('{}', 'end:4:' || random())
    from price3
    where n > ?17)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:3:' || random())
        from price2
        where n > ?16),
      (select json_extract('{}', 'end:4:' || random())
        from price3
        where n > ?17),
      (select count(*)
        from quote_search
        where quote_search match ?18)),
      'edges', json_group_array(json_object('snippet', json_array(json('9e999'), '0', substr(q2.text, 1, 4000) || iif(length(q2.text) > 4000, char(2), ''), coalesce((select iif(q2.start_cp > 100, char(2), '')
      || substr(text_version.text, max(q2.start_cp - 100, 0) + 1, min(100, q2.start_cp)) || ' … '
      || substr(text_version.text, q2.end_cp + 1, 100) || iif(q2.end_cp + 100 < text_version.length_cp, char(2), '')
          from article
          cross join text_version
          where article.id = q2.article_id
          and text_version.id = article.version_id), ''), coalesce((select article.title
          from article
          where article.id = q2.article_id), '')),
        'node', json_object('text', q2.text))))
    from
    (select q2.text, q2.start_cp, q2.end_cp, q2.article_id
      from
      (select ordinal, relevance
        from
        (select quote_search.rowid as ordinal, cast(round(bm25(quote_search, 4.0, 1.0) * -1000000000) as integer) as relevance
          from quote_search
          where quote_search match ?18
          order by quote_search.rowid desc
          limit 2000)
        union all
        select *
        from
        (select quote_search.rowid as ordinal, quote_search.rowid - 1099511627776 as relevance
          from quote_search
          where quote_search match ?18
          and quote_search.rowid < coalesce((select quote_search.rowid
            from quote_search
            where quote_search match ?18
            order by quote_search.rowid desc
            limit 1 offset 1999), 0)
          order by quote_search.rowid desc
          limit ?19 + 1)
        order by relevance desc, ordinal desc
        limit ?19) q2_rank
      cross join quote q2
      where q2.ordinal = q2_rank.ordinal
      order by q2_rank.relevance desc, q2_rank.ordinal desc) q2))) as data
