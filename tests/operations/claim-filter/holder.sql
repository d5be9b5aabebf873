with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from claim
      where claim.holder_id in
      (select coalesce(merged_actor.into_id, value)
        from json_each(?1) left join merged_actor on merged_actor.id = value)
      limit 5000)) < 5000)
select json_object('holder',
  (select json_object('totalCount', iif((select max(rowid)
        from claim c1) <= ?2,
      (select count(*)
        from claim c1
        where c1.holder_id =
        (select coalesce(max(merged_actor.into_id), ?3)
          from merged_actor
          where merged_actor.id = ?3)
        and c1.retracted_at is null),
      (select coalesce((select json_extract('{}', 'end:0:' || random())
          from
          (select 1)
          where n > ?4), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from claim c1
              where c1.holder_id =
              (select coalesce(max(merged_actor.into_id), ?3)
                from merged_actor
                where merged_actor.id = ?3)
              and c1.retracted_at is null
              limit ?5 + 1)) as n))),
      'nodes', json_group_array(json_object('status', c1.status,
        'relationship',
        (select json_object('predicate', r1.predicate)
          from relationship r1
          where r1.id = c1.relationship_id))))
    from
    (select c1.status, c1.relationship_id
      from claim c1
      where c1.holder_id =
      (select coalesce(max(merged_actor.into_id), ?3)
        from merged_actor
        where merged_actor.id = ?3)
      and c1.retracted_at is null
      order by c1.published_from desc, c1.position desc, c1.id desc
      limit ?6) c1),
  'holders', coalesce((select json_extract('{}', 'end:3:' || random())
    from
    (select 1
      from claim c2
      where c2.retracted_at is null
      limit 1 offset ?7)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from claim c2
        where c2.retracted_at is null
        order by c2.published_from desc, c2.position desc, c2.id desc
        limit ?7) c2
      where +c2.holder_id in
      (select coalesce(merged_actor.into_id, value)
        from json_each(?1) left join merged_actor on merged_actor.id = value)
      limit 1 offset ?8)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
        from
        (select 1
          from claim
          where claim.holder_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?1) left join merged_actor on merged_actor.id = value))
        limit 1 offset ?7),
      (select count(*)
        from claim c2
        where c2.holder_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?1) left join merged_actor on merged_actor.id = value)
        and c2.retracted_at is null)),
      'nodes', json_group_array(json_object('status', c2.status,
        'relationship',
        (select json_object('predicate', r2.predicate)
          from relationship r2
          where r2.id = c2.relationship_id))))
    from
    (select *
      from
      (select *
        from
        (select c2.status, c2.relationship_id, c2.published_from, c2.position, c2.id
          from claim c2
          where c2.holder_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?1) left join merged_actor on merged_actor.id = value)
          and c2.retracted_at is null
          order by +c2.published_from desc, c2.position desc, c2.id desc
          limit iif((select few
            from few1), ?8, 0))
        union all
        select *
        from
        (select c2.status, c2.relationship_id, c2.published_from, c2.position, c2.id
          from claim c2
          where +c2.holder_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?1) left join merged_actor on merged_actor.id = value)
          and c2.retracted_at is null
          order by c2.published_from desc, c2.position desc, c2.id desc
          limit iif((select few
            from few1), 0, ?8))) c2
      order by +c2.published_from desc, c2.position desc, c2.id desc
      limit ?8) c2))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?3 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 1 as which, value
    from
    (select value
      from json_each(?1)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as problems
