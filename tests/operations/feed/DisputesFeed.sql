select json_object('relationships',
  (select json_object('nodes', json_group_array(json_object('id', r1.id,
        'predicate', r1.predicate,
        'subject',
        (select json_object('name', a1.name)
          from actor a1
          where a1.id = r1.subject_id),
        'object',
        (select json_object('name', a2.name)
          from actor a2
          where a2.id = r1.object_id),
        'claimCounts',
        (select json_group_array(json_object('status', r2.status,
            'count', r2.count))
          from
          (select *
            from
            (select claim.status, count(*) as count
              from claim
              where claim.relationship_id = r1.id
              and claim.retracted_at is null group by claim.status) r2
            order by r2.status) r2),
        'claims',
        (select json_object('nodes', json_group_array(json_object('recordedAt', c1.recorded_at)))
          from
          (select c1.recorded_at
            from claim c1
            where c1.relationship_id = r1.id
            and c1.retracted_at is null
            order by c1.published_from desc, c1.position desc, c1.id desc
            limit ?1) c1))),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from relationship r1
          where r1.disputed = 1
          limit 1 offset ?2), json('true'), json('false')),
        'endCursor', json_group_array('9EF8EFF8' || hex(json_array(r1.last_claimed_on, r1.id))) ->> '$[#-1]'))
    from
    (select r1.id, r1.predicate, r1.subject_id, r1.object_id, r1.last_claimed_on
      from relationship r1
      where r1.disputed = 1
      order by r1.last_claimed_on desc, r1.id desc
      limit ?2) r1)) as data
