select json_object('changes',
  (select json_object('nodes', json_group_array(json_object('kind', c1.kind,
        'type', c1.type,
        'id', c1.node_id)),
      'pageInfo', json_object('endCursor', json_group_array('3A899069' || hex(json_array(c1.sequence))) ->> '$[#-1]',
        'hasNextPage', iif(exists(select 1
          from change c1
          limit 1 offset ?1), json('true'), json('false'))))
    from
    (select c1.kind, c1.type, c1.node_id, c1.sequence
      from change c1
      order by c1.sequence
      limit ?1) c1)) as data
