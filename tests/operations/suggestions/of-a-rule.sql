with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from suggestion
      where suggestion.rule = ?1
      limit 5000)) < 5000)
select json_object('suggestions', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from suggestion s1
      where ?2 is not null
      limit 1 offset ?3)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from suggestion s1
        where ?2 is not null
        order by s1.article_id, s1.start, s1.id
        limit ?3) s1
      where +s1.rule = ?1
      and +s1.kind = ?4
      limit 1 offset ?5)),
  (select json_object('nodes', json_group_array(json_object('id', s1.id)))
    from
    (select *
      from
      (select *
        from
        (select s1.id, s1.article_id, s1.start
          from suggestion s1
          where s1.rule = ?1
          and +s1.kind = ?4
          and ?2 is not null
          order by +s1.article_id, s1.start, s1.id
          limit iif((select few
            from few1), ?5, 0))
        union all
        select *
        from
        (select s1.id, s1.article_id, s1.start
          from suggestion s1
          where +s1.rule = ?1
          and +s1.kind = ?4
          and ?2 is not null
          order by s1.article_id, s1.start, s1.id
          limit iif((select few
            from few1), 0, ?5))) s1
      order by +s1.article_id, s1.start, s1.id
      limit ?5) s1))) as data
