with head1(kind, ordinal, relevance) as materialized
(select *
  from
  (select 0 as kind, rowid as ordinal, cast(round(bm25(article_search, 8.0, 4.0, 1.0) * -1000000000) as integer) as relevance
    from article_search
    where ?1
    and article_search match ?2
    order by rowid desc
    limit 2000)
  union all
  select *
  from
  (select 1 as kind, rowid as ordinal, cast(round(bm25(actor_search, 4.0, 2.0) * -1000000000) as integer) as relevance
    from actor_search
    where ?3
    and actor_search match ?2
    order by rowid desc
    limit 2000)
  union all
  select *
  from
  (select 2 as kind, rowid as ordinal, cast(round(bm25(quote_search, 4.0, 1.0) * -1000000000) as integer) as relevance
    from quote_search
    where ?4
    and quote_search match ?2
    order by rowid desc
    limit 2000)),
hit1(kind, ordinal, relevance) as materialized
(select *
  from
  (select *
    from
    (select *
      from head1
      order by relevance desc, kind desc, ordinal desc
      limit ?5)
    union all
    select *
    from
    (select *
      from
      (select 0 as kind, rowid as ordinal, rowid - 1099511627776 as relevance
        from article_search
        where ?1
        and article_search match ?2
        and rowid <
        (select iif(count(*) < 2000, 0, min(ordinal))
          from head1
          where +kind = 0)
        order by rowid desc)
      limit ?5)
    union all
    select *
    from
    (select *
      from
      (select 1 as kind, rowid as ordinal, rowid - 2199023255552 as relevance
        from actor_search
        where ?3
        and actor_search match ?2
        and rowid <
        (select iif(count(*) < 2000, 0, min(ordinal))
          from head1
          where +kind = 1)
        order by rowid desc)
      limit ?5)
    union all
    select *
    from
    (select *
      from
      (select 2 as kind, rowid as ordinal, rowid - 3298534883328 as relevance
        from quote_search
        where ?4
        and quote_search match ?2
        and rowid <
        (select iif(count(*) < 2000, 0, min(ordinal))
          from head1
          where +kind = 2)
        order by rowid desc)
      limit ?5))
  order by relevance desc, kind desc, ordinal desc
  limit ?5),
shown1(kind, ordinal, text) as materialized
(select kind, ordinal, replace(replace(text || iif(cut, iif(length(text) - length(replace(text, char(2), '')) > length(text) - length(replace(text, char(3), '')), char(3), '') || '…', ''), char(2), '«'), char(3), '»')
  from
  (select kind, ordinal, iif(length(text) <= 300, text, substr(text, 1, 298)) as text, length(text) > 300 as cut
    from
    (select 0 as kind, rowid as ordinal, replace(replace(snippet(article_search, -1, char(2), char(3), '…', 40), char(10), ' '), char(13), ' ') as text
      from article_search
      where ?1
      and article_search match ?2
      and rowid between
      (select coalesce(min(ordinal), 1)
        from hit1
        where +kind = 0)
      and
      (select coalesce(max(ordinal), 0)
        from hit1
        where +kind = 0)
      and +rowid in
      (select ordinal
        from hit1
        where +kind = 0)
      union all
      select 1 as kind, rowid as ordinal, replace(replace(snippet(actor_search, -1, char(2), char(3), '…', 40), char(10), ' '), char(13), ' ') as text
      from actor_search
      where ?3
      and actor_search match ?2
      and rowid between
      (select coalesce(min(ordinal), 1)
        from hit1
        where +kind = 1)
      and
      (select coalesce(max(ordinal), 0)
        from hit1
        where +kind = 1)
      and +rowid in
      (select ordinal
        from hit1
        where +kind = 1)
      union all
      select 2 as kind, rowid as ordinal, replace(replace(snippet(quote_search, -1, char(2), char(3), '…', 40), char(10), ' '), char(13), ' ') as text
      from quote_search
      where ?4
      and quote_search match ?2
      and rowid between
      (select coalesce(min(ordinal), 1)
        from hit1
        where +kind = 2)
      and
      (select coalesce(max(ordinal), 0)
        from hit1
        where +kind = 2)
      and +rowid in
      (select ordinal
        from hit1
        where +kind = 2))))
select json_object('search',
  (select json_object('pageInfo', json_object('hasNextPage', iif((select count(*)
          from hit1) > ?6, json('true'), json('false')),
        'hasPreviousPage', iif(false, json('true'), json('false')),
        'endCursor', json_group_array('1CAD89BB' || hex(json_array(h1.relevance, h1.kind, h1.ordinal))) ->> '$[#-1]'),
      'edges', json_group_array(json_object('score', json(rtrim(rtrim(printf('%.6f', (max(h1.relevance, 0) + 500) / 1000 / 1000000.0), '0'), '.')),
        'snippet',
        (select text
          from shown1
          where +kind = h1.kind
          and +ordinal = h1.ordinal),
        'node', coalesce((select json_object('__typename', 'Article',
            'title', a1.title,
            'publication',
            (select json_object('name', a2.name)
              from actor a2
              where a2.id = a1.publication_id))
          from article a1
          where a1.ordinal = iif(h1.kind = 0, h1.ordinal, null)),
        (select json_object('__typename', 'Actor',
            'name', a3.name)
          from actor a3
          where a3.ordinal = iif(h1.kind = 1, h1.ordinal, null)),
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
      limit ?6) h1)) as data
