select json_object('edits',
  (select json_object('nodes', json_group_array(json_object('id', e1.id,
        'number', e1.number,
        'status', e1.status,
        'note', e1.note,
        'createdAt', e1.created_at,
        'decidedAt', e1.decided_at,
        'author', json_object('name', e1.author_name))),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from edit e1
          where (e1.status <> 'OPEN' or e1.author_key = ?1 or ?2 = 'REVIEW')
          limit 1 offset ?3), json('true'), json('false')),
        'endCursor', json_group_array('63515C61' || hex(json_array(e1.number, e1.id))) ->> '$[#-1]'))
    from
    (select e1.id, e1.number, e1.status, e1.note, e1.created_at, e1.decided_at, e1.author_name
      from edit e1
      where (e1.status <> 'OPEN' or e1.author_key = ?1 or ?2 = 'REVIEW')
      order by e1.number desc, e1.id desc
      limit ?3) e1)) as data
