select json_object('edge',
  (select json_object('claimCounts',
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
      (select json_object('totalCount', r1.claim_count,
          'pageInfo', json_object('hasNextPage', iif(exists(select 1
              from claim c1
              where c1.relationship_id = r1.id
              and c1.retracted_at is null
              limit 1 offset ?1), json('true'), json('false')),
            'endCursor', json_group_array('9B63D6EA' || hex(json_array(c1.published_from, c1.position, c1.id))) ->> '$[#-1]'),
          'nodes', json_group_array(json_object('status', c1.status,
            'validFrom', c1.valid_from,
            'validTo', c1.valid_to,
            'article',
            (select json_object('slug', a1.slug)
              from article a1
              where a1.id = c1.article_id))))
        from
        (select c1.published_from, c1.position, c1.id, c1.status, c1.valid_from, c1.valid_to, c1.article_id
          from claim c1
          where c1.relationship_id = r1.id
          and c1.retracted_at is null
          order by c1.published_from desc, c1.position desc, c1.id desc
          limit ?1) c1),
      'denied', json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
          from claim c2
          where c2.relationship_id = r1.id
          and c2.retracted_at is null
          limit 1 offset ?2),
        (select count(*)
          from claim c2
          where c2.relationship_id = r1.id
          and +c2.status = ?3
          and c2.retracted_at is null))))
    from relationship r1
    where r1.id =
    (select coalesce(max(merged_relationship.into_id), ?4)
      from merged_relationship
      where merged_relationship.id = ?4))) as data
