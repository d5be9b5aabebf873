select json_object('pair', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from claim c1
      where c1.article_id = ?1
      and c1.retracted_at is null
      limit 1 offset ?2)
    where not exists(select 1
      from
      (select *
        from claim c1
        where c1.article_id = ?1
        and c1.retracted_at is null
        order by c1.published_from desc, c1.position desc, c1.id desc
        limit ?2) c1
      where +c1.status = ?3
      limit 1 offset ?4)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from claim c1
        where c1.article_id = ?1
        and c1.retracted_at is null
        limit 1 offset ?2),
      (select count(*)
        from claim c1
        where c1.article_id = ?1
        and +c1.status = ?3
        and c1.retracted_at is null)),
      'nodes', json_group_array(json_object('status', c1.status,
        'relationship',
        (select json_object('predicate', r1.predicate)
          from relationship r1
          where r1.id = c1.relationship_id))))
    from
    (select c1.status, c1.relationship_id
      from claim c1
      where c1.article_id = ?1
      and +c1.status = ?3
      and c1.retracted_at is null
      order by c1.published_from desc, c1.position desc, c1.id desc
      limit ?4) c1))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?1 as value)
      where not exists(select 1
        from article
        where article.id = value)))) as problems
