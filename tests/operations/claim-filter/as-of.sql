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
      limit 5000)) < 5000)
select json_object('ofYear', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from claim c1
      where c1.retracted_at is null
      limit 1 offset ?2)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from claim c1
        where c1.retracted_at is null
        order by c1.published_from desc, c1.position desc, c1.id desc
        limit ?2) c1
      where exists(select 1
        from relationship
        where relationship.id = c1.relationship_id
        and +relationship.predicate = ?1)
      and coalesce(c1.valid_first, '') <= ?3
      and coalesce(c1.valid_last, '9999-12-31') >= ?4
      limit 1 offset ?5)),
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
        limit 1 offset ?2),
      (select count(*)
        from claim c1
        where c1.relationship_id in
        (select relationship.id
          from relationship
          where relationship.predicate = ?1)
        and coalesce(c1.valid_first, '') <= ?3
        and coalesce(c1.valid_last, '9999-12-31') >= ?4
        and c1.retracted_at is null)),
      'nodes', json_group_array(json_object('status', c1.status,
        'validFrom', c1.valid_from,
        'validTo', c1.valid_to)))
    from
    (select *
      from
      (select *
        from
        (select c1.status, c1.valid_from, c1.valid_to, c1.published_from, c1.position, c1.id
          from claim c1
          where c1.relationship_id in
          (select relationship.id
            from relationship
            where relationship.predicate = ?1)
          and coalesce(c1.valid_first, '') <= ?3
          and coalesce(c1.valid_last, '9999-12-31') >= ?4
          and c1.retracted_at is null
          order by +c1.published_from desc, c1.position desc, c1.id desc
          limit iif((select few
            from few1), ?5, 0))
        union all
        select *
        from
        (select c1.status, c1.valid_from, c1.valid_to, c1.published_from, c1.position, c1.id
          from claim c1
          where exists(select 1
            from relationship
            where relationship.id = c1.relationship_id
            and +relationship.predicate = ?1)
          and coalesce(c1.valid_first, '') <= ?3
          and coalesce(c1.valid_last, '9999-12-31') >= ?4
          and c1.retracted_at is null
          order by c1.published_from desc, c1.position desc, c1.id desc
          limit iif((select few
            from few1), 0, ?5))) c1
      order by +c1.published_from desc, c1.position desc, c1.id desc
      limit ?5) c1)),
  'ofDay', coalesce((select json_extract('{}', 'end:3:' || random())
    from
    (select 1
      from claim c2
      where c2.relationship_id =
      (select coalesce(max(merged_relationship.into_id), ?6)
        from merged_relationship
        where merged_relationship.id = ?6)
      and c2.retracted_at is null
      limit 1 offset ?7)
    where not exists(select 1
      from
      (select *
        from claim c2
        where c2.relationship_id =
        (select coalesce(max(merged_relationship.into_id), ?6)
          from merged_relationship
          where merged_relationship.id = ?6)
        and c2.retracted_at is null
        order by c2.published_from desc, c2.position desc, c2.id desc
        limit ?7) c2
      where coalesce(c2.valid_first, '') <= ?8
      and coalesce(c2.valid_last, '9999-12-31') >= ?9
      limit 1 offset ?10)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
        from claim c2
        where c2.relationship_id =
        (select coalesce(max(merged_relationship.into_id), ?6)
          from merged_relationship
          where merged_relationship.id = ?6)
        and c2.retracted_at is null
        limit 1 offset ?7),
      (select count(*)
        from claim c2
        where c2.relationship_id =
        (select coalesce(max(merged_relationship.into_id), ?6)
          from merged_relationship
          where merged_relationship.id = ?6)
        and coalesce(c2.valid_first, '') <= ?8
        and coalesce(c2.valid_last, '9999-12-31') >= ?9
        and c2.retracted_at is null)),
      'nodes', json_group_array(json_object('status', c2.status,
        'validFrom', c2.valid_from,
        'validTo', c2.valid_to)))
    from
    (select c2.status, c2.valid_from, c2.valid_to
      from claim c2
      where c2.relationship_id =
      (select coalesce(max(merged_relationship.into_id), ?6)
        from merged_relationship
        where merged_relationship.id = ?6)
      and coalesce(c2.valid_first, '') <= ?8
      and coalesce(c2.valid_last, '9999-12-31') >= ?9
      and c2.retracted_at is null
      order by c2.published_from desc, c2.position desc, c2.id desc
      limit ?10) c2))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?6 as value)
      where not exists(select 1
        from relationship
        where relationship.id = value)
      and not exists(select 1
        from merged_relationship
        where merged_relationship.id = value)))) as problems
