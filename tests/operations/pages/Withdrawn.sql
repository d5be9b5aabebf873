select json_object('edits', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from edit e1
      where (e1.status <> 'OPEN' or e1.author_key = ?1 or ?2 = 'REVIEW')
      limit 1 offset ?3)
    where not exists(select 1
      from
      (select *
        from edit e1
        where (e1.status <> 'OPEN' or e1.author_key = ?1 or ?2 = 'REVIEW')
        order by e1.number desc, e1.id desc
        limit ?3) e1
      where exists(select 1
        from change
        where change.edit_id = e1.id
        and +change.node_id = ?4)
      limit 1 offset ?5)),
  (select json_object('nodes', json_group_array(json_object('number', e1.number,
        'note', e1.note)))
    from
    (select e1.number, e1.note
      from edit e1
      where (e1.status <> 'OPEN' or e1.author_key = ?1 or ?2 = 'REVIEW')
      and exists(select 1
        from change
        where change.edit_id = e1.id
        and +change.node_id = ?4)
      order by e1.number desc, e1.id desc
      limit ?5) e1))) as data
