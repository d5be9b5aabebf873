select json_object('all', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from claim c1
      where c1.relationship_id =
      (select coalesce(max(merged_relationship.into_id), ?1)
        from merged_relationship
        where merged_relationship.id = ?1)
      limit 1 offset ?2)
    where not exists(select 1
      from
      (select *
        from claim c1
        where c1.relationship_id =
        (select coalesce(max(merged_relationship.into_id), ?1)
          from merged_relationship
          where merged_relationship.id = ?1)
        order by c1.published_from desc, c1.position desc, c1.id desc
        limit ?2) c1
      where +c1.article_id = ?3
      and +c1.holder_id =
      (select coalesce(max(merged_actor.into_id), ?4)
        from merged_actor
        where merged_actor.id = ?4)
      and exists(select 1
        from relationship
        where relationship.id = c1.relationship_id
        and +relationship.predicate = ?5)
      and +c1.status = ?6
      and +c1.certainty = ?7
      limit 1 offset ?8)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from claim c1
        where c1.relationship_id =
        (select coalesce(max(merged_relationship.into_id), ?1)
          from merged_relationship
          where merged_relationship.id = ?1)
        limit 1 offset ?2),
      (select count(*)
        from claim c1
        where c1.relationship_id =
        (select coalesce(max(merged_relationship.into_id), ?1)
          from merged_relationship
          where merged_relationship.id = ?1)
        and +c1.article_id = ?3
        and +c1.holder_id =
        (select coalesce(max(merged_actor.into_id), ?4)
          from merged_actor
          where merged_actor.id = ?4)
        and exists(select 1
          from relationship
          where relationship.id = c1.relationship_id
          and +relationship.predicate = ?5)
        and +c1.status = ?6
        and +c1.certainty = ?7)),
      'nodes', json_group_array(json_object('status', c1.status,
        'relationship',
        (select json_object('predicate', r1.predicate)
          from relationship r1
          where r1.id = c1.relationship_id))))
    from
    (select c1.status, c1.relationship_id
      from claim c1
      where c1.relationship_id =
      (select coalesce(max(merged_relationship.into_id), ?1)
        from merged_relationship
        where merged_relationship.id = ?1)
      and +c1.article_id = ?3
      and +c1.holder_id =
      (select coalesce(max(merged_actor.into_id), ?4)
        from merged_actor
        where merged_actor.id = ?4)
      and exists(select 1
        from relationship
        where relationship.id = c1.relationship_id
        and +relationship.predicate = ?5)
      and +c1.status = ?6
      and +c1.certainty = ?7
      order by c1.published_from desc, c1.position desc, c1.id desc
      limit ?8) c1))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?1 as value)
      where not exists(select 1
        from relationship
        where relationship.id = value)
      and not exists(select 1
        from merged_relationship
        where merged_relationship.id = value))
    union all
    select 1 as which, value
    from
    (select value
      from
      (select ?3 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 2 as which, value
    from
    (select value
      from
      (select ?4 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as problems
