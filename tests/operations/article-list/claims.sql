select json_object('article',
  (select json_object('claims',
      (select json_object('totalCount',
          (select coalesce((select json_extract('{}', 'end:0:' || random())
              from
              (select 1)
              where n > ?1), n)
            from
            (select
              (select count(*)
                from
                (select 1
                  from claim c1
                  where c1.article_id = a1.id
                  and c1.retracted_at is null
                  limit ?2 + 1)) as n)),
          'nodes', json_group_array(json_object('status', c1.status,
            'certainty', c1.certainty)))
        from
        (select c1.status, c1.certainty
          from claim c1
          where c1.article_id = a1.id
          and c1.retracted_at is null
          order by c1.position, c1.id
          limit ?3) c1))
    from article a1
    where a1.slug = ?4),
  'cited',
  (select json_object('claims',
      (select json_object('totalCount',
          (select coalesce((select json_extract('{}', 'end:2:' || random())
              from
              (select 1)
              where n > ?5), n)
            from
            (select
              (select count(*)
                from
                (select 1
                  from claim c2
                  where c2.article_id = a2.id
                  and c2.retracted_at is null
                  limit ?6 + 1)) as n)),
          'nodes', json_group_array(json_object('status', c2.status,
            'certainty', c2.certainty)))
        from
        (select c2.status, c2.certainty
          from claim c2
          where c2.article_id = a2.id
          and c2.retracted_at is null
          order by c2.position, c2.id
          limit ?7) c2))
    from article a2
    where a2.slug = ?8)) as data
