select json_object('actor',
  (select json_object('claims',
      (select json_object('totalCount',
          (select coalesce((select json_extract('{}', 'end:0:' || random())
              from
              (select 1)
              where n > ?1), n)
            from
            (select
              (select count(*)
                from
                (select 1
                  from claim c1
                  where c1.holder_id = a1.id
                  and c1.retracted_at is null
                  limit ?2 + 1)) as n)),
          'nodes', json_group_array(json_object('status', c1.status)))
        from
        (select c1.status
          from claim c1
          where c1.holder_id = a1.id
          and c1.retracted_at is null
          order by c1.published_from desc, c1.position desc, c1.id desc
          limit ?3) c1))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?4),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?4))),
  'desk',
  (select json_object('claims',
      (select json_object('nodes', json_group_array(json_object('status', c2.status,
            'quote',
            (select json_object('id', q1.id)
              from quote q1
              where q1.id = c2.quote_id))))
        from
        (select c2.status, c2.quote_id
          from claim c2
          where c2.holder_id = a2.id
          and c2.retracted_at is null
          order by c2.published_from desc, c2.position desc, c2.id desc
          limit ?5) c2))
    from actor a2
    where a2.id = coalesce((select actor.id
      from actor
      where actor.slug = ?6),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?6)))) as data
