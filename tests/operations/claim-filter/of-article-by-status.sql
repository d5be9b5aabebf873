select json_object('one',
  (select json_object('status', coalesce((select json_extract('{}', 'end:1:' || random())
        from
        (select 1
          from claim c1
          where c1.article_id = a1.id
          and c1.retracted_at is null
          limit 1 offset ?1)
        where not exists(select 1
          from
          (select *
            from claim c1
            where c1.article_id = a1.id
            and c1.retracted_at is null
            order by c1.position, c1.id
            limit ?1) c1
          where +c1.status = ?2
          limit 1 offset ?3)),
      (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
            from claim c1
            where c1.article_id = a1.id
            and c1.retracted_at is null
            limit 1 offset ?1),
          (select count(*)
            from claim c1
            where c1.article_id = a1.id
            and +c1.status = ?2
            and c1.retracted_at is null)),
          'nodes', json_group_array(json_object('status', c1.status)))
        from
        (select c1.status
          from claim c1
          where c1.article_id = a1.id
          and +c1.status = ?2
          and c1.retracted_at is null
          order by c1.position, c1.id
          limit ?3) c1)))
    from article a1
    where a1.slug = ?4)) as data
