select json_object('claim',
  (select json_object('__typename', 'Claim',
      'id', c1.id,
      'status', c1.status,
      'holder',
      (select json_object('name', a1.name)
        from actor a1
        where a1.id = c1.holder_id))
    from claim c1
    where c1.id = ?1)) as data
