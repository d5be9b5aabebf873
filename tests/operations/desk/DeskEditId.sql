select json_object('viewer', case when not (?1 is null) then json_object('name', ?2,
    'role', ?1) end,
  'edit',
  (select json_object('id', e1.id)
    from edit e1
    where e1.number = ?3
    and (e1.status <> 'OPEN' or e1.author_key = ?4 or ?1 = 'REVIEW'))) as data
