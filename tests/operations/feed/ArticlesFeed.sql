select json_object('articles',
  (select json_object('nodes', json_group_array(json_object('id', a1.id,
        'slug', a1.slug,
        'title', a1.title,
        'summary', a1.summary,
        'publishedOn', a1.published_on,
        'recordedAt', a1.recorded_at,
        'quoteCount', a1.quote_count,
        'publication',
        (select json_object('name', a2.name)
          from actor a2
          where a2.id = a1.publication_id),
        'edits',
        (select json_object('nodes', json_group_array(json_object('createdAt', e1.created_at)))
          from
          (select e1.created_at
            from
            (select distinct change.edit_number, change.edit_id
              from change
              where change.node_id = a1.id
              order by change.edit_number desc, change.edit_id desc
              limit ?1) e1_page
            cross join edit e1
            where e1.id = e1_page.edit_id
            order by e1.number desc, e1.id desc) e1))),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from article a1
          limit 1 offset ?2), json('true'), json('false')),
        'endCursor', json_group_array('0B30A930' || hex(json_array(a1.recorded_at, a1.id))) ->> '$[#-1]'))
    from
    (select a1.id, a1.slug, a1.title, a1.summary, a1.published_on, a1.recorded_at, a1.quote_count, a1.publication_id
      from article a1
      order by a1.recorded_at desc, a1.id desc
      limit ?2) a1)) as data
