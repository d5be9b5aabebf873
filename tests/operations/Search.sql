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
          from actor sampled
          where sampled.ordinal in
          (select 1 + value * size.last / 100
            from json_each(?2))
          and ' ' || sampled.name like '% ' || replace(word.value ->> 2, '"', '') || '%') * max(1.0, 3.0 * size.last / 100),
        (select count(*)
          from json_each(?3) stretch
          cross join actor_search
          where actor_search match word.value ->> 2
          and actor_search.rowid > stretch.value * size.last / 5
          and actor_search.rowid <= stretch.value * size.last / 5 + 400) * max(1.0, 1.0 * size.last / 2000))) as n
        from
        (select coalesce(max(actor.ordinal), 0) as last
          from actor) size
        cross join json_each(?6) word group by 1, word.value ->> 1) group by way))),
price3(n) as materialized
(select n + min(n, 2000) * ?7
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
        cross join json_each(?8) word group by 1, word.value ->> 1) group by way))),
head1(kind, ordinal, relevance) as materialized
(select *
  from
  (select 0 as kind, article_search.rowid as ordinal, cast(round(bm25(article_search, 8.0, 4.0, 1.0) * -1000000000) as integer) as relevance
    from article_search
    where ?9
    and article_search match ?10
    order by article_search.rowid desc
    limit 2000)
  union all
  select *
  from
  (select 1 as kind, actor_search.rowid as ordinal, cast(round(bm25(actor_search, 4.0, 2.0) * -1000000000) as integer) as relevance
    from actor_search
    where ?11
    and actor_search match ?12
    order by actor_search.rowid desc
    limit 2000)
  union all
  select *
  from
  (select 2 as kind, quote_search.rowid as ordinal, cast(round(bm25(quote_search, 4.0, 1.0) * -1000000000) as integer) as relevance
    from quote_search
    where ?13
    and quote_search match ?14
    order by quote_search.rowid desc
    limit 2000)),
hit1(kind, ordinal, relevance) as materialized
(select *
  from
  (select *
    from
    (select *
      from head1
      order by relevance desc, kind desc, ordinal desc
      limit ?15 + 1)
    union all
    select *
    from
    (select 0 as kind, article_search.rowid as ordinal, article_search.rowid - 1099511627776 as relevance
      from article_search
      where ?9
      and article_search match ?10
      and article_search.rowid <
      (select iif(count(*) < 2000, 0, min(ordinal))
        from head1
        where +kind = 0)
      order by article_search.rowid desc
      limit ?15 + 1)
    union all
    select *
    from
    (select 1 as kind, actor_search.rowid as ordinal, actor_search.rowid - 2199023255552 as relevance
      from actor_search
      where ?11
      and actor_search match ?12
      and actor_search.rowid <
      (select iif(count(*) < 2000, 0, min(ordinal))
        from head1
        where +kind = 1)
      order by actor_search.rowid desc
      limit ?15 + 1)
    union all
    select *
    from
    (select 2 as kind, quote_search.rowid as ordinal, quote_search.rowid - 3298534883328 as relevance
      from quote_search
      where ?13
      and quote_search match ?14
      and quote_search.rowid <
      (select iif(count(*) < 2000, 0, min(ordinal))
        from head1
        where +kind = 2)
      order by quote_search.rowid desc
      limit ?15 + 1))
  order by relevance desc, kind desc, ordinal desc
  limit ?15 + 1)
select json_object('search', coalesce(coalesce(iif(?9,
  (select json_extract('{}', 'end:0:' || random())
    from price1
    where n > ?16), null), iif(?11,
  (select json_extract('{}', 'end:1:' || random())
    from price2
    where n > ?17), null), iif(?13,
  (select json_extract('{}', 'end:2:' || random())
    from price3
    where n > ?18), null)),
  (select json_object('pageInfo', json_object('hasNextPage', iif(coalesce(coalesce(iif(?9,
        (select json_extract('{}', 'end:0:' || random())
          from price1
          where n > ?16), null), iif(?11,
        (select json_extract('{}', 'end:1:' || random())
          from price2
          where n > ?17), null), iif(?13,
        (select json_extract('{}', 'end:2:' || random())
          from price3
          where n > ?18), null)),
        (select count(*)
          from hit1) > ?15), json('true'), json('false')),
        'hasPreviousPage', iif(false, json('true'), json('false')),
        'endCursor', json_group_array('1CAD89BB' || hex(json_array(h1.relevance, h1.kind, h1.ordinal))) ->> '$[#-1]'),
      'edges', json_group_array(json_object('score', json(rtrim(rtrim(printf('%.6f', (max(h1.relevance, 0) + 500) / 1000 / 1000000.0), '0'), '.')),
        'snippet', case h1.kind when 0 then
        (select json_array(json('9e999'), '0', coalesce((select iif(p = 0, '', char(2)) || substr(text_version.text, max(p * 800 - 100, 0) + 1, 1140)
      || iif(max(p * 800 - 100, 0) + 1140 < text_version.length_cp, char(2), '')
            from
            (select coalesce((select article_passage.rowid - x1.ordinal * 4096
                from json_each(?19) word
                cross join article_passage
                where article_passage match word.value ->> 0
                and article_passage.rowid between x1.ordinal * 4096
                and x1.ordinal * 4096 + 4095
    group by article_passage.rowid
                order by sum(word.value ->> 1) desc, article_passage.rowid
                limit 1), 0) as p
              limit 1)
            cross join text_version
            where text_version.id = x1.version_id), ''), coalesce(x1.summary, ''), coalesce(x1.title, ''))
          from article x1
          where x1.ordinal = h1.ordinal) when 1 then
        (select json_array(json('9e999'), '0', x2.name,
          (select coalesce(group_concat(alias.text, ' · '), '')
            from alias
            where alias.actor_id = x2.id))
          from actor x2
          where x2.ordinal = h1.ordinal) when 2 then
        (select json_array(json('9e999'), '0', substr(x3.text, 1, 4000) || iif(length(x3.text) > 4000, char(2), ''), coalesce((select iif(x3.start_cp > 100, char(2), '')
      || substr(text_version.text, max(x3.start_cp - 100, 0) + 1, min(100, x3.start_cp)) || ' … '
      || substr(text_version.text, x3.end_cp + 1, 100) || iif(x3.end_cp + 100 < text_version.length_cp, char(2), '')
            from article
            cross join text_version
            where article.id = x3.article_id
            and text_version.id = article.version_id), ''), coalesce((select article.title
            from article
            where article.id = x3.article_id), ''))
          from quote x3
          where x3.ordinal = h1.ordinal) end,
        'node', coalesce((select json_object('__typename', 'Article',
            'title', a1.title,
            'publication',
            (select json_object('name', a3.name)
              from actor a3
              where a3.id = a1.publication_id))
          from article a1
          where a1.ordinal = iif(h1.kind = 0, h1.ordinal, null)),
        (select json_object('__typename', 'Actor',
            'name', a2.name)
          from actor a2
          where a2.ordinal = iif(h1.kind = 1, h1.ordinal, null)),
        (select json_object('__typename', 'Quote',
            'text', q1.text,
            'speaker',
            (select json_object('name', a4.name)
              from actor a4
              where a4.id = q1.speaker_id))
          from quote q1
          where q1.ordinal = iif(h1.kind = 2, h1.ordinal, null))))))
    from
    (select *
      from hit1
      order by relevance desc, kind desc, ordinal desc
      limit ?15) h1))) as data
