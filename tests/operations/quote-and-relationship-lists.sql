select json_object('node', coalesce((select json_object()
    from article a1
    where a1.id = ?1),
  (select json_object()
    from actor a2
    where a2.id =
    (select coalesce(max(merged_actor.into_id), ?1)
      from merged_actor
      where merged_actor.id = ?1)),
  (select json_object('claims',
      (select json_object('totalCount',
          (select count(*)
            from claim c1
            where c1.quote_id = q1.id
            and c1.retracted_at is null ),
          'nodes', json_group_array(json_object('status', c1.status,
            'relationship',
            (select json_object('predicate', r1.predicate)
              from relationship r1
              where r1.id = c1.relationship_id),
            'evidence',
            (select json_group_array(json_object('span', case when not (r2.value ->> 'start' is null) then json_object('exact', iif(r2.value ->> 'shown', r2.value ->> 'exact', null)) end))
              from
              (select *
                from json_each(c1.evidence) r2
                order by r2.key) r2))))
        from
        (select c1.status, c1.relationship_id, c1.evidence
          from claim c1
          where c1.quote_id = q1.id
          and c1.retracted_at is null
          order by c1.position, c1.id
          limit ?2) c1))
    from quote q1
    where q1.id = ?1),
  (select json_object()
    from mention m1
    where m1.id = ?1),
  (select json_object()
    from relationship r3
    where r3.id =
    (select coalesce(max(merged_relationship.into_id), ?1)
      from merged_relationship
      where merged_relationship.id = ?1)),
  (select json_object()
    from claim c2
    where c2.id = ?1)),
  'edge', coalesce((select json_object()
    from article a3
    where a3.id = ?3),
  (select json_object()
    from actor a4
    where a4.id =
    (select coalesce(max(merged_actor.into_id), ?3)
      from merged_actor
      where merged_actor.id = ?3)),
  (select json_object()
    from quote q2
    where q2.id = ?3),
  (select json_object()
    from mention m2
    where m2.id = ?3),
  (select json_object('claimCounts',
      (select json_group_array(json_object('status', r5.status,
          'count', r5.count))
        from
        (select *
          from
          (select claim.status, count(*) as count
            from claim
            where claim.relationship_id = r4.id
            and claim.retracted_at is null group by claim.status) r5
          order by r5.status) r5),
      'claims',
      (select json_object('totalCount', r4.claim_count,
          'pageInfo', json_object('hasNextPage', iif(exists(select 1
              from claim c3
              where c3.relationship_id = r4.id
              and c3.retracted_at is null
              limit 1 offset ?4), json('true'), json('false')),
            'endCursor', json_group_array('9B63D6EA' || hex(json_array(c3.published_from, c3.position, c3.id))) ->> '$[#-1]'),
          'nodes', json_group_array(json_object('status', c3.status,
            'validFrom', c3.valid_from,
            'validTo', c3.valid_to,
            'article',
            (select json_object('slug', a5.slug)
              from article a5
              where a5.id = c3.article_id))))
        from
        (select c3.published_from, c3.position, c3.id, c3.status, c3.valid_from, c3.valid_to, c3.article_id
          from claim c3
          where c3.relationship_id = r4.id
          and c3.retracted_at is null
          order by c3.published_from desc, c3.position desc, c3.id desc
          limit ?4) c3),
      'denied', json_object('totalCount',
        (select count(*)
          from claim c4
          where c4.relationship_id = r4.id
          and +c4.status = ?5
          and c4.retracted_at is null )))
    from relationship r4
    where r4.id =
    (select coalesce(max(merged_relationship.into_id), ?3)
      from merged_relationship
      where merged_relationship.id = ?3)),
  (select json_object()
    from claim c5
    where c5.id = ?3))) as data
