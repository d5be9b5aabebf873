with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from relationship
      where relationship.predicate = ?1
      union all
      select 1
      from relationship
      cross join claim
      where relationship.predicate = ?1
      and claim.relationship_id = relationship.id
      limit 5000)) < 5000),
few2(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from relationship
      where relationship.predicate in
      (select value
        from json_each(?2))
      union all
      select 1
      from relationship
      cross join claim
      where relationship.predicate in
      (select value
        from json_each(?2))
      and claim.relationship_id = relationship.id
      limit 5000)) < 5000)
select json_object('predicate', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from claim c1
      where c1.retracted_at is null
      limit 1 offset ?3)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from claim c1
        where c1.retracted_at is null
        order by c1.published_from desc, c1.position desc, c1.id desc
        limit ?3) c1
      where exists(select 1
        from relationship
        where relationship.id = c1.relationship_id
        and +relationship.predicate = ?1)
      limit 1 offset ?4)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select 1
          from relationship
          where relationship.predicate = ?1
          union all
          select 1
          from relationship
          cross join claim
          where relationship.predicate = ?1
          and claim.relationship_id = relationship.id)
        limit 1 offset ?3),
      (select count(*)
        from claim c1
        where c1.relationship_id in
        (select relationship.id
          from relationship
          where relationship.predicate = ?1)
        and c1.retracted_at is null)),
      'nodes', json_group_array(json_object('status', c1.status,
        'relationship',
        (select json_object('predicate', r1.predicate)
          from relationship r1
          where r1.id = c1.relationship_id))))
    from
    (select *
      from
      (select *
        from
        (select c1.status, c1.relationship_id, c1.published_from, c1.position, c1.id
          from claim c1
          where c1.relationship_id in
          (select relationship.id
            from relationship
            where relationship.predicate = ?1)
          and c1.retracted_at is null
          order by +c1.published_from desc, c1.position desc, c1.id desc
          limit iif((select few
            from few1), ?4, 0))
        union all
        select *
        from
        (select c1.status, c1.relationship_id, c1.published_from, c1.position, c1.id
          from claim c1
          where exists(select 1
            from relationship
            where relationship.id = c1.relationship_id
            and +relationship.predicate = ?1)
          and c1.retracted_at is null
          order by c1.published_from desc, c1.position desc, c1.id desc
          limit iif((select few
            from few1), 0, ?4))) c1
      order by +c1.published_from desc, c1.position desc, c1.id desc
      limit ?4) c1)),
  'predicates', coalesce((select json_extract('{}', 'end:3:' || random())
    from
    (select 1
      from claim c2
      where c2.retracted_at is null
      limit 1 offset ?5)
    where not
    (select few
      from few2)
    and not exists(select 1
      from
      (select *
        from claim c2
        where c2.retracted_at is null
        order by c2.published_from desc, c2.position desc, c2.id desc
        limit ?5) c2
      where exists(select 1
        from relationship
        where relationship.id = c2.relationship_id
        and +relationship.predicate in
        (select value
          from json_each(?2)))
      limit 1 offset ?6)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
        from
        (select 1
          from relationship
          where relationship.predicate in
          (select value
            from json_each(?2))
          union all
          select 1
          from relationship
          cross join claim
          where relationship.predicate in
          (select value
            from json_each(?2))
          and claim.relationship_id = relationship.id)
        limit 1 offset ?5),
      (select count(*)
        from claim c2
        where c2.relationship_id in
        (select relationship.id
          from relationship
          where relationship.predicate in
          (select value
            from json_each(?2)))
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
          where c2.relationship_id in
          (select relationship.id
            from relationship
            where relationship.predicate in
            (select value
              from json_each(?2)))
          and c2.retracted_at is null
          order by +c2.published_from desc, c2.position desc, c2.id desc
          limit iif((select few
            from few2), ?6, 0))
        union all
        select *
        from
        (select c2.status, c2.relationship_id, c2.published_from, c2.position, c2.id
          from claim c2
          where exists(select 1
            from relationship
            where relationship.id = c2.relationship_id
            and +relationship.predicate in
            (select value
              from json_each(?2)))
          and c2.retracted_at is null
          order by c2.published_from desc, c2.position desc, c2.id desc
          limit iif((select few
            from few2), 0, ?6))) c2
      order by +c2.published_from desc, c2.position desc, c2.id desc
      limit ?6) c2))) as data
