select json_object('changes',
  (select json_object('edges', json_group_array(json_object('cursor', '3A899069' || hex(json_array(c1.sequence)),
        'node', json_object('kind', c1.kind,
          'at', c1.at,
          'type', c1.type,
          'id', c1.node_id,
          'edit',
          (select json_object('number', e1.number)
            from edit e1
            where e1.id = c1.edit_id
            and (e1.status <> 'OPEN' or e1.author_key = ?1 or ?2 = 'REVIEW'))))))
    from
    (select c1.sequence, c1.kind, c1.at, c1.type, c1.node_id, c1.edit_id
      from change c1
      order by c1.sequence
      limit ?3) c1)) as data
