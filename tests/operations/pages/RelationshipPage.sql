select json_object('relationship',
  (select json_object('id', r1.id,
      'predicate', r1.predicate,
      'symmetric', iif(r1.predicate in ('NEIGHBOR_OF', 'ALLIED_WITH', 'RIVAL_OF', 'ASSOCIATED_WITH', 'COOPERATES_WITH', 'AT_WAR_WITH', 'RELATED_TO'), json('true'), json('false')),
      'disputed', iif(r1.disputed, json('true'), json('false')),
      'subject',
      (select json_object('slug', a1.slug,
          'name', a1.name,
          'kind', a1.kind)
        from actor a1
        where a1.id = r1.subject_id),
      'object',
      (select json_object('slug', a2.slug,
          'name', a2.name,
          'kind', a2.kind)
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
      (select json_object('nodes', json_group_array(json_object('id', c1.id,
            'status', c1.status,
            'certainty', c1.certainty,
            'validFrom', c1.valid_from,
            'validTo', c1.valid_to,
            'holder',
            (select json_object('slug', a3.slug,
                'name', a3.name,
                'kind', a3.kind)
              from actor a3
              where a3.id = c1.holder_id),
            'quote',
            (select json_object('id', q1.id,
                'text', q1.text)
              from quote q1
              where q1.id = c1.quote_id),
            'article',
            (select json_object('slug', a4.slug,
                'title', a4.title,
                'publishedOn', a4.published_on,
                'publication',
                (select json_object('slug', a5.slug,
                    'name', a5.name,
                    'kind', a5.kind)
                  from actor a5
                  where a5.id = a4.publication_id))
              from article a4
              where a4.id = c1.article_id),
            'evidence',
            (select json_group_array(json_object('locator', r3.value ->> 'locator',
                'span', case when not (r3.value ->> 'start' is null) then json_object('exact', iif(r3.value ->> 'shown', r3.value ->> 'exact', null)) end))
              from
              (select *
                from json_each(c1.evidence) r3
                order by r3.key) r3))),
          'pageInfo', json_object('hasNextPage', iif(exists(select 1
              from claim c1
              where c1.relationship_id = r1.id
              and c1.retracted_at is null
              limit 1 offset ?1), json('true'), json('false')),
            'hasPreviousPage', iif(false, json('true'), json('false')),
            'startCursor', json_group_array('9B63D6EA' || hex(json_array(c1.published_from, c1.position, c1.id))) ->> '$[0]',
            'endCursor', json_group_array('9B63D6EA' || hex(json_array(c1.published_from, c1.position, c1.id))) ->> '$[#-1]'))
        from
        (select c1.id, c1.status, c1.certainty, c1.valid_from, c1.valid_to, c1.holder_id, c1.quote_id, c1.article_id, c1.evidence, c1.published_from, c1.position
          from claim c1
          where c1.relationship_id = r1.id
          and c1.retracted_at is null
          order by c1.published_from desc, c1.position desc, c1.id desc
          limit ?1) c1))
    from relationship r1
    where r1.id =
    (select coalesce(max(merged_relationship.into_id), ?2)
      from merged_relationship
      where merged_relationship.id = ?2))) as data
