select json_object('actor',
  (select json_object('claims', json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
          from claim c1
          where c1.holder_id = a1.id
          and c1.retracted_at is null
          limit 1 offset ?1),
        (select count(*)
          from claim c1
          where c1.holder_id = a1.id
          and coalesce(c1.valid_first, '') <= ?2
          and coalesce(c1.valid_last, '9999-12-31') >= ?3
          and c1.retracted_at is null))))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?4),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?4)))) as data
