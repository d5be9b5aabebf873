select json_object('ofYear',
  (select json_object('totalCount',
      (select count(*)
        from claim c1
        where c1.relationship_id in
        (select relationship.id
          from relationship
          where relationship.predicate = ?1)
        and coalesce(c1.valid_first, '') <= ?2
        and coalesce(c1.valid_last, '9999-12-31') >= ?3
        and c1.retracted_at is null ),
      'nodes', json_group_array(json_object('status', c1.status,
        'validFrom', c1.valid_from,
        'validTo', c1.valid_to)))
    from
    (select c1.status, c1.valid_from, c1.valid_to
      from claim c1
      where c1.relationship_id in
      (select relationship.id
        from relationship
        where relationship.predicate = ?1)
      and coalesce(c1.valid_first, '') <= ?2
      and coalesce(c1.valid_last, '9999-12-31') >= ?3
      and c1.retracted_at is null
      order by +c1.published_from desc, c1.position desc, c1.id desc
      limit ?4) c1),
  'ofDay',
  (select json_object('totalCount',
      (select count(*)
        from claim c2
        where c2.relationship_id =
        (select coalesce(max(merged_relationship.into_id), ?5)
          from merged_relationship
          where merged_relationship.id = ?5)
        and coalesce(c2.valid_first, '') <= ?6
        and coalesce(c2.valid_last, '9999-12-31') >= ?7
        and c2.retracted_at is null ),
      'nodes', json_group_array(json_object('status', c2.status,
        'validFrom', c2.valid_from,
        'validTo', c2.valid_to)))
    from
    (select c2.status, c2.valid_from, c2.valid_to
      from claim c2
      where c2.relationship_id =
      (select coalesce(max(merged_relationship.into_id), ?5)
        from merged_relationship
        where merged_relationship.id = ?5)
      and coalesce(c2.valid_first, '') <= ?6
      and coalesce(c2.valid_last, '9999-12-31') >= ?7
      and c2.retracted_at is null
      order by c2.published_from desc, c2.position desc, c2.id desc
      limit ?8) c2),
  'knownThen',
  (select json_object('totalCount',
      (select count(*)
        from claim c3
        where c3.recorded_at <= ?9
        and (c3.retracted_at is null or c3.retracted_at > ?9) ),
      'nodes', json_group_array(json_object('id', c3.id)))
    from
    (select c3.id
      from claim c3
      where c3.recorded_at <= ?9
      and (c3.retracted_at is null or c3.retracted_at > ?9)
      order by c3.published_from desc, c3.position desc, c3.id desc
      limit ?10) c3),
  'knownOnce',
  (select json_object('totalCount',
      (select count(*)
        from claim c4
        where c4.recorded_at <= ?11 ),
      'nodes', json_group_array(json_object('status', c4.status)))
    from
    (select c4.status
      from claim c4
      where c4.recorded_at <= ?11
      order by c4.published_from desc, c4.position desc, c4.id desc
      limit ?12) c4),
  'allOfOneClaim',
  (select json_object('totalCount',
      (select count(*)
        from relationship r1
        where exists(select 1
          from claim
          where claim.relationship_id = r1.id
          and claim.recorded_at <= ?13
          and (claim.retracted_at is null or claim.retracted_at > ?13)
          and claim.status = ?14
          and coalesce(claim.valid_first, '') <= ?15
          and coalesce(claim.valid_last, '9999-12-31') >= ?16) ),
      'nodes', json_group_array(json_object('predicate', r1.predicate,
        'disputed', iif(r1.disputed, json('true'), json('false')),
        'subject',
        (select json_object('slug', a1.slug)
          from actor a1
          where a1.id = r1.subject_id),
        'object',
        (select json_object('slug', a2.slug)
          from actor a2
          where a2.id = r1.object_id))))
    from
    (select r1.predicate, r1.disputed, r1.subject_id, r1.object_id
      from relationship r1
      where exists(select 1
        from claim
        where claim.relationship_id = r1.id
        and claim.recorded_at <= ?13
        and (claim.retracted_at is null or claim.retracted_at > ?13)
        and claim.status = ?14
        and coalesce(claim.valid_first, '') <= ?15
        and coalesce(claim.valid_last, '9999-12-31') >= ?16)
      order by r1.claim_count desc, r1.id desc
      limit ?17) r1),
  'asOf',
  (select json_object('totalCount',
      (select count(*)
        from relationship r2
        where exists(select 1
          from claim
          where claim.relationship_id = r2.id
          and claim.retracted_at is null
          and coalesce(claim.valid_first, '') <= ?18
          and coalesce(claim.valid_last, '9999-12-31') >= ?19) ),
      'nodes', json_group_array(json_object('predicate', r2.predicate,
        'disputed', iif(r2.disputed, json('true'), json('false')))))
    from
    (select r2.predicate, r2.disputed
      from relationship r2
      where exists(select 1
        from claim
        where claim.relationship_id = r2.id
        and claim.retracted_at is null
        and coalesce(claim.valid_first, '') <= ?18
        and coalesce(claim.valid_last, '9999-12-31') >= ?19)
      order by r2.claim_count desc, r2.id desc
      limit ?20) r2),
  'asKnownAt',
  (select json_object('totalCount',
      (select count(*)
        from relationship r3
        where exists(select 1
          from claim
          where claim.relationship_id = r3.id
          and claim.recorded_at <= ?21
          and (claim.retracted_at is null or claim.retracted_at > ?21)) ),
      'nodes', json_group_array(json_object('predicate', r3.predicate)))
    from
    (select r3.predicate
      from relationship r3
      where exists(select 1
        from claim
        where claim.relationship_id = r3.id
        and claim.recorded_at <= ?21
        and (claim.retracted_at is null or claim.retracted_at > ?21))
      order by r3.claim_count desc, r3.id desc
      limit ?22) r3),
  'disputed',
  (select json_object('totalCount',
      (select count(*)
        from relationship r4
        where r4.disputed = 1 ),
      'nodes', json_group_array(json_object('predicate', r4.predicate,
        'disputed', iif(r4.disputed, json('true'), json('false')),
        'claims',
        (select json_object('nodes', json_group_array(json_object('status', c5.status,
              'validFrom', c5.valid_from,
              'validTo', c5.valid_to,
              'conflictsWith',
              (select json_object('totalCount',
                  (select count(*)
                    from claim c6
                    where c6.relationship_id =
                    (select own.relationship_id
                      from claim own
                      where own.id = c5.id
                      and own.retracted_at is null)
                    and c6.status =
                    (select case own.status when 'ASSERTED' then 'DENIED' when 'DENIED' then 'ASSERTED' end
                      from claim own
                      where own.id = c5.id
                      and own.retracted_at is null)
                    and
                    (select coalesce(c6.valid_first, '') <= coalesce(own.valid_last, '9999-12-31')
                      and coalesce(c6.valid_last, '9999-12-31') >= coalesce(own.valid_first, '')
                      from claim own
                      where own.id = c5.id
                      and own.retracted_at is null)
                    and c6.retracted_at is null ),
                  'nodes', json_group_array(json_object('status', c6.status,
                    'validFrom', c6.valid_from,
                    'validTo', c6.valid_to,
                    'article',
                    (select json_object('slug', a3.slug)
                      from article a3
                      where a3.id = c6.article_id))))
                from
                (select c6.status, c6.valid_from, c6.valid_to, c6.article_id
                  from claim c6
                  where c6.relationship_id =
                  (select own.relationship_id
                    from claim own
                    where own.id = c5.id
                    and own.retracted_at is null)
                  and c6.status =
                  (select case own.status when 'ASSERTED' then 'DENIED' when 'DENIED' then 'ASSERTED' end
                    from claim own
                    where own.id = c5.id
                    and own.retracted_at is null)
                  and
                  (select coalesce(c6.valid_first, '') <= coalesce(own.valid_last, '9999-12-31')
                    and coalesce(c6.valid_last, '9999-12-31') >= coalesce(own.valid_first, '')
                    from claim own
                    where own.id = c5.id
                    and own.retracted_at is null)
                  and c6.retracted_at is null
                  order by c6.published_from desc, c6.position desc, c6.id desc
                  limit ?23) c6))))
          from
          (select c5.status, c5.valid_from, c5.valid_to, c5.id
            from claim c5
            where c5.relationship_id = r4.id
            and c5.retracted_at is null
            order by c5.published_from desc, c5.position desc, c5.id desc
            limit ?24) c5))))
    from
    (select r4.predicate, r4.disputed, r4.id
      from relationship r4
      where r4.disputed = 1
      order by r4.claim_count desc, r4.id desc
      limit ?25) r4),
  'lastDisputed',
  (select json_object('totalCount',
      (select count(*)
        from relationship r5
        where r5.disputed = 1
        and +r5.predicate = ?26 ),
      'nodes', json_group_array(json_object('predicate', r5.predicate)))
    from
    (select r5.predicate
      from relationship r5
      where r5.disputed = 1
      and +r5.predicate = ?26
      order by r5.last_claimed_on desc, r5.id desc
      limit ?27) r5),
  'undisputed',
  (select json_object('totalCount',
      (select count(*)
        from relationship r6
        where +r6.disputed = 0
        and r6.predicate = ?28 ),
      'nodes', json_group_array(json_object('predicate', r6.predicate,
        'disputed', iif(r6.disputed, json('true'), json('false')))))
    from
    (select r6.predicate, r6.disputed
      from relationship r6
      where +r6.disputed = 0
      and r6.predicate = ?28
      order by r6.claim_count desc, r6.id desc
      limit ?29) r6),
  'actor',
  (select json_object('relationships',
      (select json_object('totalCount',
          (select count(*)
            from relationship r7
            where r7.subject_id = a4.id
            and +r7.disputed = 1
            and exists(select 1
              from claim
              where claim.relationship_id = r7.id
              and claim.retracted_at is null
              and coalesce(claim.valid_first, '') <= ?30
              and coalesce(claim.valid_last, '9999-12-31') >= ?31) ) +
          (select count(*)
            from relationship r7
            where r7.object_id = a4.id
            and r7.subject_id is not a4.id
            and +r7.disputed = 1
            and exists(select 1
              from claim
              where claim.relationship_id = r7.id
              and claim.retracted_at is null
              and coalesce(claim.valid_first, '') <= ?30
              and coalesce(claim.valid_last, '9999-12-31') >= ?31) ),
          'nodes', json_group_array(json_object('predicate', r7.predicate,
            'disputed', iif(r7.disputed, json('true'), json('false')))))
        from
        (select *
          from
          (select *
            from
            (select r7.predicate, r7.disputed, r7.claim_count, r7.id
              from relationship r7
              where r7.subject_id = a4.id
              and +r7.disputed = 1
              and exists(select 1
                from claim
                where claim.relationship_id = r7.id
                and claim.retracted_at is null
                and coalesce(claim.valid_first, '') <= ?30
                and coalesce(claim.valid_last, '9999-12-31') >= ?31)
              order by r7.claim_count desc, r7.id desc
              limit ?32)
            union all
            select *
            from
            (select r7.predicate, r7.disputed, r7.claim_count, r7.id
              from relationship r7
              where r7.object_id = a4.id
              and r7.subject_id is not a4.id
              and +r7.disputed = 1
              and exists(select 1
                from claim
                where claim.relationship_id = r7.id
                and claim.retracted_at is null
                and coalesce(claim.valid_first, '') <= ?30
                and coalesce(claim.valid_last, '9999-12-31') >= ?31)
              order by r7.claim_count desc, r7.id desc
              limit ?32)) r7
          order by r7.claim_count desc, r7.id desc
          limit ?32) r7),
      'claims', json_object('totalCount',
        (select count(*)
          from claim c7
          where c7.holder_id = a4.id
          and coalesce(c7.valid_first, '') <= ?33
          and coalesce(c7.valid_last, '9999-12-31') >= ?34
          and c7.retracted_at is null )))
    from actor a4
    where a4.id = coalesce((select actor.id
      from actor
      where actor.slug = ?35),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?35)))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?5 as value)
      where not exists(select 1
        from relationship
        where relationship.id = value)
      and not exists(select 1
        from merged_relationship
        where merged_relationship.id = value)))) as faults
