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
      limit 5000)) < 5000)
select json_object('quotes', coalesce(coalesce((select json_extract('{}', 'end:0:' || random())
    from price1
    where n > ?6),
  (select json_extract('{}', 'end:2:' || random())
    from
    (select 1
      from quote q1
      limit 1 offset ?7)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from quote q1
        order by q1.published_from desc, q1.start desc, q1.id desc
        limit ?7) q1
      where +q1.ordinal in
      (select rowid
        from quote_search
        where quote_search match ?8)
      limit 1 offset ?9))),
  (select json_object('totalCount',
      (select count(*)
        from quote_search
        where quote_search match ?10),
      'nodes', json_group_array(json_object('text', q1.text,
        'speaker',
        (select json_object('name', a1.name)
          from actor a1
          where a1.id = q1.speaker_id))))
    from
    (select *
      from
      (select *
        from
        (select q1.text, q1.speaker_id, q1.published_from, q1.start, q1.id
          from quote q1
          where q1.ordinal in
          (select rowid
            from quote_search
            where quote_search match ?11)
          order by +q1.published_from desc, q1.start desc, q1.id desc
          limit iif((select few
            from few1), ?9, 0))
        union all
        select *
        from
        (select q1.text, q1.speaker_id, q1.published_from, q1.start, q1.id
          from quote q1
          where +q1.ordinal in
          (select rowid
            from quote_search
            where quote_search match ?8)
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit iif((select few
            from few1), 0, ?9))) q1
      order by +q1.published_from desc, q1.start desc, q1.id desc
      limit ?9) q1))) as data
