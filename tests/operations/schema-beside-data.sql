select json_object('__typename', 'Query',
  'actors',
  (select json_object('nodes', json_group_array(json_object('__typename', 'Actor',
        'name', a1.name)))
    from
    (select a1.name
      from actor a1
      order by a1.name, a1.id
      limit ?1) a1)) as data
