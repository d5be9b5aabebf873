select json_object('relationship',
  (select json_object('totalCount',
      (select count(*)
        from claim c1
        where c1.relationship_id =
        (select coalesce(max(merged_relationship.into_id), ?1)
          from merged_relationship
          where merged_relationship.id = ?1)
        and c1.retracted_at is null ),
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
      and c1.retracted_at is null
      order by c1.published_from desc, c1.position desc, c1.id desc
      limit ?2) c1),
  'relationships',
  (select json_object('totalCount',
      (select count(*)
        from claim c2
        where c2.relationship_id in
        (select coalesce(merged_relationship.into_id, value)
          from json_each(?3) left join merged_relationship on merged_relationship.id = value)
        and c2.retracted_at is null ),
      'nodes', json_group_array(json_object('status', c2.status,
        'relationship',
        (select json_object('predicate', r2.predicate)
          from relationship r2
          where r2.id = c2.relationship_id))))
    from
    (select c2.status, c2.relationship_id
      from claim c2
      where c2.relationship_id in
      (select coalesce(merged_relationship.into_id, value)
        from json_each(?3) left join merged_relationship on merged_relationship.id = value)
      and c2.retracted_at is null
      order by c2.published_from desc, c2.position desc, c2.id desc
      limit ?4) c2),
  'article',
  (select json_object('totalCount',
      (select count(*)
        from claim c3
        where c3.article_id = ?5
        and c3.retracted_at is null ),
      'nodes', json_group_array(json_object('status', c3.status,
        'relationship',
        (select json_object('predicate', r3.predicate)
          from relationship r3
          where r3.id = c3.relationship_id))))
    from
    (select c3.status, c3.relationship_id
      from claim c3
      where c3.article_id = ?5
      and c3.retracted_at is null
      order by c3.published_from desc, c3.position desc, c3.id desc
      limit ?6) c3),
  'articles',
  (select json_object('totalCount',
      (select count(*)
        from claim c4
        where c4.article_id in
        (select value
          from json_each(?7))
        and c4.retracted_at is null ),
      'nodes', json_group_array(json_object('status', c4.status,
        'relationship',
        (select json_object('predicate', r4.predicate)
          from relationship r4
          where r4.id = c4.relationship_id))))
    from
    (select c4.status, c4.relationship_id
      from claim c4
      where c4.article_id in
      (select value
        from json_each(?7))
      and c4.retracted_at is null
      order by c4.published_from desc, c4.position desc, c4.id desc
      limit ?8) c4),
  'holder',
  (select json_object('totalCount',
      (select count(*)
        from claim c5
        where c5.holder_id =
        (select coalesce(max(merged_actor.into_id), ?9)
          from merged_actor
          where merged_actor.id = ?9)
        and c5.retracted_at is null ),
      'nodes', json_group_array(json_object('status', c5.status,
        'relationship',
        (select json_object('predicate', r5.predicate)
          from relationship r5
          where r5.id = c5.relationship_id))))
    from
    (select c5.status, c5.relationship_id
      from claim c5
      where c5.holder_id =
      (select coalesce(max(merged_actor.into_id), ?9)
        from merged_actor
        where merged_actor.id = ?9)
      and c5.retracted_at is null
      order by c5.published_from desc, c5.position desc, c5.id desc
      limit ?10) c5),
  'holders',
  (select json_object('totalCount',
      (select count(*)
        from claim c6
        where c6.holder_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?11) left join merged_actor on merged_actor.id = value)
        and c6.retracted_at is null ),
      'nodes', json_group_array(json_object('status', c6.status,
        'relationship',
        (select json_object('predicate', r6.predicate)
          from relationship r6
          where r6.id = c6.relationship_id))))
    from
    (select c6.status, c6.relationship_id
      from claim c6
      where c6.holder_id in
      (select coalesce(merged_actor.into_id, value)
        from json_each(?11) left join merged_actor on merged_actor.id = value)
      and c6.retracted_at is null
      order by c6.published_from desc, c6.position desc, c6.id desc
      limit ?12) c6),
  'predicate',
  (select json_object('totalCount',
      (select count(*)
        from claim c7
        where c7.relationship_id in
        (select relationship.id
          from relationship
          where relationship.predicate = ?13)
        and c7.retracted_at is null ),
      'nodes', json_group_array(json_object('status', c7.status,
        'relationship',
        (select json_object('predicate', r7.predicate)
          from relationship r7
          where r7.id = c7.relationship_id))))
    from
    (select c7.status, c7.relationship_id
      from claim c7
      where c7.relationship_id in
      (select relationship.id
        from relationship
        where relationship.predicate = ?13)
      and c7.retracted_at is null
      order by +c7.published_from desc, c7.position desc, c7.id desc
      limit ?14) c7),
  'predicates',
  (select json_object('totalCount',
      (select count(*)
        from claim c8
        where c8.relationship_id in
        (select relationship.id
          from relationship
          where relationship.predicate in
          (select value
            from json_each(?15)))
        and c8.retracted_at is null ),
      'nodes', json_group_array(json_object('status', c8.status,
        'relationship',
        (select json_object('predicate', r8.predicate)
          from relationship r8
          where r8.id = c8.relationship_id))))
    from
    (select c8.status, c8.relationship_id
      from claim c8
      where c8.relationship_id in
      (select relationship.id
        from relationship
        where relationship.predicate in
        (select value
          from json_each(?15)))
      and c8.retracted_at is null
      order by +c8.published_from desc, c8.position desc, c8.id desc
      limit ?16) c8),
  'status',
  (select json_object('totalCount',
      (select count(*)
        from claim c9
        where c9.status = ?17
        and c9.retracted_at is null ),
      'nodes', json_group_array(json_object('status', c9.status,
        'relationship',
        (select json_object('predicate', r9.predicate)
          from relationship r9
          where r9.id = c9.relationship_id))))
    from
    (select c9.status, c9.relationship_id
      from claim c9
      where c9.status = ?17
      and c9.retracted_at is null
      order by c9.published_from desc, c9.position desc, c9.id desc
      limit ?18) c9),
  'statuses',
  (select json_object('totalCount',
      (select count(*)
        from claim c10
        where c10.status in
        (select value
          from json_each(?19))
        and c10.retracted_at is null ),
      'nodes', json_group_array(json_object('status', c10.status,
        'relationship',
        (select json_object('predicate', r10.predicate)
          from relationship r10
          where r10.id = c10.relationship_id))))
    from
    (select c10.status, c10.relationship_id
      from claim c10
      where c10.status in
      (select value
        from json_each(?19))
      and c10.retracted_at is null
      order by c10.published_from desc, c10.position desc, c10.id desc
      limit ?20) c10),
  'certainty',
  (select json_object('totalCount',
      (select count(*)
        from claim c11
        where c11.certainty = ?21
        and c11.retracted_at is null ),
      'nodes', json_group_array(json_object('status', c11.status,
        'relationship',
        (select json_object('predicate', r11.predicate)
          from relationship r11
          where r11.id = c11.relationship_id))))
    from
    (select c11.status, c11.relationship_id
      from claim c11
      where c11.certainty = ?21
      and c11.retracted_at is null
      order by c11.published_from desc, c11.position desc, c11.id desc
      limit ?22) c11),
  'certainties',
  (select json_object('totalCount',
      (select count(*)
        from claim c12
        where c12.certainty in
        (select value
          from json_each(?23))
        and c12.retracted_at is null ),
      'nodes', json_group_array(json_object('status', c12.status,
        'relationship',
        (select json_object('predicate', r12.predicate)
          from relationship r12
          where r12.id = c12.relationship_id))))
    from
    (select c12.status, c12.relationship_id
      from claim c12
      where c12.certainty in
      (select value
        from json_each(?23))
      and c12.retracted_at is null
      order by c12.published_from desc, c12.position desc, c12.id desc
      limit ?24) c12),
  'standing',
  (select json_object('totalCount',
      (select count(*)
        from claim c13
        where c13.retracted_at is null ),
      'nodes', json_group_array(json_object('status', c13.status,
        'relationship',
        (select json_object('predicate', r13.predicate)
          from relationship r13
          where r13.id = c13.relationship_id))))
    from
    (select c13.status, c13.relationship_id
      from claim c13
      where c13.retracted_at is null
      order by c13.published_from desc, c13.position desc, c13.id desc
      limit ?25) c13),
  'everything',
  (select json_object('totalCount',
      (select count(*)
        from claim c14 ),
      'nodes', json_group_array(json_object('status', c14.status,
        'relationship',
        (select json_object('predicate', r14.predicate)
          from relationship r14
          where r14.id = c14.relationship_id))))
    from
    (select c14.status, c14.relationship_id
      from claim c14
      order by c14.published_from desc, c14.position desc, c14.id desc
      limit ?26) c14),
  'pair',
  (select json_object('totalCount',
      (select count(*)
        from claim c15
        where c15.article_id = ?27
        and +c15.status = ?28
        and c15.retracted_at is null ),
      'nodes', json_group_array(json_object('status', c15.status,
        'relationship',
        (select json_object('predicate', r15.predicate)
          from relationship r15
          where r15.id = c15.relationship_id))))
    from
    (select c15.status, c15.relationship_id
      from claim c15
      where c15.article_id = ?27
      and +c15.status = ?28
      and c15.retracted_at is null
      order by c15.published_from desc, c15.position desc, c15.id desc
      limit ?29) c15),
  'all',
  (select json_object('totalCount',
      (select count(*)
        from claim c16
        where c16.relationship_id =
        (select coalesce(max(merged_relationship.into_id), ?30)
          from merged_relationship
          where merged_relationship.id = ?30)
        and +c16.article_id = ?31
        and +c16.holder_id =
        (select coalesce(max(merged_actor.into_id), ?32)
          from merged_actor
          where merged_actor.id = ?32)
        and exists(select 1
          from relationship
          where relationship.id = c16.relationship_id
          and +relationship.predicate = ?33)
        and +c16.status = ?34
        and +c16.certainty = ?35 ),
      'nodes', json_group_array(json_object('status', c16.status,
        'relationship',
        (select json_object('predicate', r16.predicate)
          from relationship r16
          where r16.id = c16.relationship_id))))
    from
    (select c16.status, c16.relationship_id
      from claim c16
      where c16.relationship_id =
      (select coalesce(max(merged_relationship.into_id), ?30)
        from merged_relationship
        where merged_relationship.id = ?30)
      and +c16.article_id = ?31
      and +c16.holder_id =
      (select coalesce(max(merged_actor.into_id), ?32)
        from merged_actor
        where merged_actor.id = ?32)
      and exists(select 1
        from relationship
        where relationship.id = c16.relationship_id
        and +relationship.predicate = ?33)
      and +c16.status = ?34
      and +c16.certainty = ?35
      order by c16.published_from desc, c16.position desc, c16.id desc
      limit ?36) c16),
  'one',
  (select json_object('predicate',
      (select json_object('totalCount',
          (select count(*)
            from claim c17
            where c17.article_id = a1.id
            and exists(select 1
              from relationship
              where relationship.id = c17.relationship_id
              and +relationship.predicate = ?37)
            and c17.retracted_at is null ),
          'nodes', json_group_array(json_object('status', c17.status)))
        from
        (select c17.status
          from claim c17
          where c17.article_id = a1.id
          and exists(select 1
            from relationship
            where relationship.id = c17.relationship_id
            and +relationship.predicate = ?37)
          and c17.retracted_at is null
          order by c17.position, c17.id
          limit ?38) c17),
      'status',
      (select json_object('totalCount',
          (select count(*)
            from claim c18
            where c18.article_id = a1.id
            and +c18.status = ?39
            and c18.retracted_at is null ),
          'nodes', json_group_array(json_object('status', c18.status)))
        from
        (select c18.status
          from claim c18
          where c18.article_id = a1.id
          and +c18.status = ?39
          and c18.retracted_at is null
          order by c18.position, c18.id
          limit ?40) c18))
    from article a1
    where a1.slug = ?41)) as data,
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
      from json_each(?3)
      where not exists(select 1
        from relationship
        where relationship.id = value)
      and not exists(select 1
        from merged_relationship
        where merged_relationship.id = value))
    union all
    select 2 as which, value
    from
    (select value
      from
      (select ?5 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 3 as which, value
    from
    (select value
      from json_each(?7)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 4 as which, value
    from
    (select value
      from
      (select ?9 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 5 as which, value
    from
    (select value
      from json_each(?11)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 6 as which, value
    from
    (select value
      from
      (select ?27 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 7 as which, value
    from
    (select value
      from
      (select ?30 as value)
      where not exists(select 1
        from relationship
        where relationship.id = value)
      and not exists(select 1
        from merged_relationship
        where merged_relationship.id = value))
    union all
    select 8 as which, value
    from
    (select value
      from
      (select ?31 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 9 as which, value
    from
    (select value
      from
      (select ?32 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as faults
