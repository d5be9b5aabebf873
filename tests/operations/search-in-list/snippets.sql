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
few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from article_search
      where article_search match ?5
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
few2(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from quote_search
      where quote_search match ?8
      limit 5000)) < 5000)
select json_object('articles', coalesce(coalesce((select json_extract('{}', 'end:0:' || random())
    from price1
    where n > ?9),
  (select json_extract('{}', 'end:2:' || random())
    from
    (select 1
      from article a1
      limit 1 offset ?10)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from article a1
        order by a1.published_from desc, a1.id desc
        limit ?10) a1
      where +a1.ordinal in
      (select rowid
        from article_search
        where article_search match ?11)
      limit 1 offset ?12))),
  (select json_object('edges', json_group_array(json_object('snippet', json_array(json('9e999'), '0', coalesce((select iif(p = 0, '', char(2)) || substr(text_version.text, max(p * 800 - 100, 0) + 1, 1140)
      || iif(max(p * 800 - 100, 0) + 1140 < text_version.length_cp, char(2), '')
          from
          (select coalesce((select article_passage.rowid - a1.ordinal * 4096
              from json_each(?13) word
              cross join article_passage
              where article_passage match word.value ->> 0
              and article_passage.rowid between a1.ordinal * 4096
              and a1.ordinal * 4096 + 4095
    group by article_passage.rowid
              order by sum(word.value ->> 1) desc, article_passage.rowid
              limit 1), 0) as p
            limit 1)
          cross join text_version
          where text_version.id = a1.version_id), ''), coalesce(a1.summary, ''), coalesce(a1.title, '')))))
    from
    (select *
      from
      (select *
        from
        (select a1.ordinal, a1.version_id, a1.summary, a1.title, a1.published_from, a1.id
          from article a1
          where a1.ordinal in
          (select rowid
            from article_search
            where article_search match ?14)
          order by +a1.published_from desc, a1.id desc
          limit iif((select few
            from few1), ?12, 0))
        union all
        select *
        from
        (select a1.ordinal, a1.version_id, a1.summary, a1.title, a1.published_from, a1.id
          from article a1
          where +a1.ordinal in
          (select rowid
            from article_search
            where article_search match ?11)
          order by a1.published_from desc, a1.id desc
          limit iif((select few
            from few1), 0, ?12))) a1
      order by +a1.published_from desc, a1.id desc
      limit ?12) a1)),
  'quotes', coalesce(coalesce((select json_extract('{}', 'end:3:' || random())
    from price2
    where n > ?15),
  (select json_extract('{}', 'end:5:' || random())
    from
    (select 1
      from quote q1
      limit 1 offset ?16)
    where not
    (select few
      from few2)
    and not exists(select 1
      from
      (select *
        from quote q1
        order by q1.published_from desc, q1.start desc, q1.id desc
        limit ?16) q1
      where +q1.ordinal in
      (select rowid
        from quote_search
        where quote_search match ?17)
      limit 1 offset ?18))),
  (select json_object('edges', json_group_array(json_object('snippet', json_array(json('9e999'), '1', substr(q1.text, 1, 4000) || iif(length(q1.text) > 4000, char(2), '')))))
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
            where quote_search match ?19)
          order by +q1.published_from desc, q1.start desc, q1.id desc
          limit iif((select few
            from few2), ?18, 0))
        union all
        select *
        from
        (select q1.text, q1.published_from, q1.start, q1.id
          from quote q1
          where +q1.ordinal in
          (select rowid
            from quote_search
            where quote_search match ?17)
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit iif((select few
            from few2), 0, ?18))) q1
      order by +q1.published_from desc, q1.start desc, q1.id desc
      limit ?18) q1)),
  'unfiltered',
  (select json_object('edges', json_group_array(json_object('snippet', null)))
    from
    (select 1
      from quote q2
      order by q2.published_from desc, q2.start desc, q2.id desc
      limit ?20) q2)) as data
