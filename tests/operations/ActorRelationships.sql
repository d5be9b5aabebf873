with ids1(k) as materialized
(select distinct c1.id
  from actor a1
  cross join relationship r1
  cross join claim c1
  where a1.id = coalesce((select actor.id
    from actor
    where actor.slug = ?1),
  (select merged_actor.into_id
    from merged_actor
    where merged_actor.slug = ?1))
  and r1.id in
  (select id
    from
    (select *
      from
      (select *
        from
        (select r1.id, r1.claim_count
          from relationship r1
          where r1.subject_id = a1.id
          and +r1.predicate in
          (select value
            from json_each(?2))
          order by r1.claim_count desc, r1.id desc
          limit ?3)
        union all
        select *
        from
        (select r1.id, r1.claim_count
          from relationship r1
          where r1.object_id = a1.id
          and r1.subject_id is not a1.id
          and +r1.predicate in
          (select value
            from json_each(?2))
          order by r1.claim_count desc, r1.id desc
          limit ?3)) r1
      order by r1.claim_count desc, r1.id desc
      limit ?3))
  and c1.id in
  (select c1.id
    from claim c1
    where c1.relationship_id = r1.id
    and c1.retracted_at is null
    order by c1.published_from desc, c1.position desc, c1.id desc
    limit ?4)),
objects1(k, j) as materialized
(select c2.id, json_object('id', c2.id,
    'status', c2.status,
    'certainty', c2.certainty,
    'validFrom', c2.valid_from,
    'validTo', c2.valid_to,
    'holder',
    (select json_object('slug', a4.slug,
        'name', a4.name)
      from actor a4
      where a4.id = c2.holder_id),
    'article',
    (select json_object('slug', a5.slug,
        'title', a5.title,
        'publishedOn', a5.published_on)
      from article a5
      where a5.id = c2.article_id),
    'quote',
    (select json_object('id', q1.id,
        'text', q1.text)
      from quote q1
      where q1.id = c2.quote_id),
    'evidence',
    (select json_group_array(json_object('locator', r2.value ->> 'locator',
        'span', case when not (r2.value ->> 'start' is null) then json_object('start', r2.value ->> 'start',
          'end', r2.value ->> 'end',
          'exact', iif(r2.value ->> 'shown', r2.value ->> 'exact', null)) end))
      from
      (select *
        from json_each(c2.evidence) r2
        order by r2.key) r2))
  from ids1
  cross join claim c2
  where c2.id = ids1.k)
select json_object('actor',
  (select json_object('id', a1.id,
      'name', a1.name,
      'relationships',
      (select json_object('totalCount',
          (select count(*)
            from relationship r1
            where r1.subject_id = a1.id
            and +r1.predicate in
            (select value
              from json_each(?2)) ) +
          (select count(*)
            from relationship r1
            where r1.object_id = a1.id
            and r1.subject_id is not a1.id
            and +r1.predicate in
            (select value
              from json_each(?2)) ),
          'nodes', json_group_array(json_object('id', r1.id,
            'predicate', r1.predicate,
            'symmetric', iif(r1.predicate in ('NEIGHBOR_OF', 'ALLIED_WITH', 'RIVAL_OF', 'ASSOCIATED_WITH', 'COOPERATES_WITH', 'AT_WAR_WITH'), json('true'), json('false')),
            'subject',
            (select json_object('id', a2.id,
                'slug', a2.slug,
                'name', a2.name)
              from actor a2
              where a2.id = r1.subject_id),
            'object',
            (select json_object('id', a3.id,
                'slug', a3.slug,
                'name', a3.name)
              from actor a3
              where a3.id = r1.object_id),
            'claims',
            (select json_object('totalCount', r1.claim_count,
                'nodes', json_group_array((select json(j)
                  from objects1
                  where k = c1.id)))
              from
              (select c1.id
                from claim c1
                where c1.relationship_id = r1.id
                and c1.retracted_at is null
                order by c1.published_from desc, c1.position desc, c1.id desc
                limit ?4) c1))),
          'pageInfo', json_object('hasNextPage', iif(exists(select 1
              from
              (select 1
                from relationship r1
                where r1.subject_id = a1.id
                and +r1.predicate in
                (select value
                  from json_each(?2))
                union all
                select 1
                from relationship r1
                where r1.object_id = a1.id
                and r1.subject_id is not a1.id
                and +r1.predicate in
                (select value
                  from json_each(?2)) )
              limit 1 offset ?3), json('true'), json('false')),
            'endCursor', json_group_array('A0BC905D' || hex(json_array(r1.claim_count, r1.id))) ->> '$[#-1]'))
        from
        (select *
          from
          (select *
            from
            (select r1.id, r1.predicate, r1.subject_id, r1.object_id, r1.claim_count
              from relationship r1
              where r1.subject_id = a1.id
              and +r1.predicate in
              (select value
                from json_each(?2))
              order by r1.claim_count desc, r1.id desc
              limit ?3)
            union all
            select *
            from
            (select r1.id, r1.predicate, r1.subject_id, r1.object_id, r1.claim_count
              from relationship r1
              where r1.object_id = a1.id
              and r1.subject_id is not a1.id
              and +r1.predicate in
              (select value
                from json_each(?2))
              order by r1.claim_count desc, r1.id desc
              limit ?3)) r1
          order by r1.claim_count desc, r1.id desc
          limit ?3) r1))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?1),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?1)))) as data
