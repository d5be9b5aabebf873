select json_object('viewer', case when not (?1 is null) then json_object('name', ?2,
    'role', ?1) end,
  'suggestions',
  (select json_object('nodes', json_group_array(json_object('article',
        (select json_object('slug', a1.slug,
            'title', a1.title)
          from article a1
          where a1.id = s1.article_id))),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from suggestion s1
          where s1.status = ?3
          and ?1 is not null
          limit 1 offset ?4), json('true'), json('false'))))
    from
    (select s1.article_id
      from suggestion s1
      where s1.status = ?3
      and ?1 is not null
      order by s1.article_id, s1.start, s1.id
      limit ?4) s1),
  'edits', coalesce((select json_extract('{}', 'end:3:' || random())
    from
    (select 1
      from edit e1
      where (e1.status <> 'OPEN' or e1.author_key = ?5 or ?1 = 'REVIEW')
      limit 1 offset ?6)
    where not exists(select 1
      from
      (select *
        from edit e1
        where (e1.status <> 'OPEN' or e1.author_key = ?5 or ?1 = 'REVIEW')
        order by e1.number desc, e1.id desc
        limit ?6) e1
      where +e1.status = ?7
      limit 1 offset ?8)),
  (select json_object('nodes', json_group_array(json_object('number', e1.number,
        'status', e1.status,
        'note', e1.note,
        'createdAt', e1.created_at,
        'author', json_object('name', e1.author_name,
          'role', e1.author_role))))
    from
    (select e1.number, e1.status, e1.note, e1.created_at, e1.author_name, e1.author_role
      from edit e1
      where (e1.status <> 'OPEN' or e1.author_key = ?5 or ?1 = 'REVIEW')
      and +e1.status = ?7
      order by e1.number desc, e1.id desc
      limit ?8) e1)),
  'articles',
  (select json_object('nodes', json_group_array(json_object('slug', a2.slug,
        'title', a2.title,
        'publishedOn', a2.published_on,
        'quoteCount', a2.quote_count,
        'publication',
        (select json_object('slug', a3.slug,
            'name', a3.name,
            'kind', a3.kind)
          from actor a3
          where a3.id = a2.publication_id))))
    from
    (select a2.slug, a2.title, a2.published_on, a2.quote_count, a2.publication_id
      from article a2
      order by a2.recorded_at desc, a2.id desc
      limit ?9) a2)) as data
