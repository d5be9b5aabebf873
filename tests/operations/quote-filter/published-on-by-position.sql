with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from quote
      where quote.published_from > '0'
      and quote.published_from <= ?1
      limit 5000)) < 5000)
select json_object('quotes', coalesce((select json_extract('{}', 'end:1:' || random())
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
        order by q1.article_id, q1.start, q1.id
        limit ?2) q1
      where +q1.published_from > '0'
      and +q1.published_from <= ?3
      limit 1 offset ?4)),
  (select json_object('nodes', json_group_array(json_object('text', q1.text)))
    from
    (select *
      from
      (select *
        from
        (select q1.text, q1.article_id, q1.start, q1.id
          from quote q1
          where q1.published_from > '0'
          and q1.published_from <= ?5
          order by +q1.article_id, q1.start, q1.id
          limit iif((select few
            from few1), ?4, 0))
        union all
        select *
        from
        (select q1.text, q1.article_id, q1.start, q1.id
          from quote q1
          where +q1.published_from > '0'
          and +q1.published_from <= ?3
          order by q1.article_id, q1.start, q1.id
          limit iif((select few
            from few1), 0, ?4))) q1
      order by +q1.article_id, q1.start, q1.id
      limit ?4) q1))) as data
