with ids1(k) as materialized
(select distinct a1.id
  from actor a1
  where a1.id = coalesce((select actor.id
    from actor
    where actor.slug = ?1),
  (select merged_actor.into_id
    from merged_actor
    where merged_actor.slug = ?1))),
ids2(k) as materialized
(select distinct c1.id
  from ids1
  cross join actor a1
  cross join relationship r1
  cross join claim c1
  where a1.id = ids1.k
  and coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from relationship r1
      where r1.subject_id = a1.id
      limit 1 offset ?2)
    where not exists(select 1
      from
      (select *
        from relationship r1
        where r1.subject_id = a1.id
        order by r1.claim_count desc, r1.id desc
        limit ?2) r1
      where +r1.predicate in
      (select value
        from json_each(?3))
      limit 1 offset ?4)),
  (select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from relationship r1
      where r1.object_id = a1.id
      and r1.subject_id is not a1.id
      limit 1 offset ?2)
    where not exists(select 1
      from
      (select *
        from relationship r1
        where r1.object_id = a1.id
        and r1.subject_id is not a1.id
        order by r1.claim_count desc, r1.id desc
        limit ?2) r1
      where +r1.predicate in
      (select value
        from json_each(?3))
      limit 1 offset ?4))) is null
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
            from json_each(?3))
          order by r1.claim_count desc, r1.id desc
          limit ?4)
        union all
        select *
        from
        (select r1.id, r1.claim_count
          from relationship r1
          where r1.object_id = a1.id
          and r1.subject_id is not a1.id
          and +r1.predicate in
          (select value
            from json_each(?3))
          order by r1.claim_count desc, r1.id desc
          limit ?4)) r1
      order by r1.claim_count desc, r1.id desc
      limit ?4))
  and c1.id in
  (select c1.id
    from claim c1
    where c1.relationship_id = r1.id
    and c1.retracted_at is null
    order by c1.published_from desc, c1.position desc, c1.id desc
    limit ?5)),
objects1(k, j) as materialized
(select c1.id, json_object('id', c1.id,
    'status', c1.status,
    'certainty', c1.certainty,
    'validFrom', c1.valid_from,
    'validTo', c1.valid_to,
    'holder',
    (select json_object('slug', a4.slug,
        'name', a4.name)
      from actor a4
      where a4.id = c1.holder_id),
    'article',
    (select json_object('slug', a5.slug,
        'title', a5.title,
        'publishedOn', a5.published_on)
      from article a5
      where a5.id = c1.article_id),
    'quote',
    (select json_object('id', q1.id,
        'text', q1.text)
      from quote q1
      where q1.id = c1.quote_id),
    'evidence',
    (select json_group_array(json_object('locator', r2.value ->> 'locator',
        'span', case when not (r2.value ->> 'start' is null) then json_object('start', r2.value ->> 'start',
          'end', r2.value ->> 'end',
          'exact', iif(r2.value ->> 'shown', r2.value ->> 'exact', null)) end))
      from
      (select *
        from json_each(c1.evidence) r2
        order by r2.key) r2))
  from ids2
  cross join claim c1
  where c1.id = ids2.k),
objects2(k, j) as materialized
(select a1.id, json_object('id', a1.id,
    'name', a1.name,
    'relationships', coalesce(coalesce((select json_extract('{}', 'end:1:' || random())
      from
      (select 1
        from relationship r1
        where r1.subject_id = a1.id
        limit 1 offset ?2)
      where not exists(select 1
        from
        (select *
          from relationship r1
          where r1.subject_id = a1.id
          order by r1.claim_count desc, r1.id desc
          limit ?2) r1
        where +r1.predicate in
        (select value
          from json_each(?3))
        limit 1 offset ?4)),
    (select json_extract('{}', 'end:1:' || random())
      from
      (select 1
        from relationship r1
        where r1.object_id = a1.id
        and r1.subject_id is not a1.id
        limit 1 offset ?2)
      where not exists(select 1
        from
        (select *
          from relationship r1
          where r1.object_id = a1.id
          and r1.subject_id is not a1.id
          order by r1.claim_count desc, r1.id desc
          limit ?2) r1
        where +r1.predicate in
        (select value
          from json_each(?3))
        limit 1 offset ?4))),
    (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
          from relationship r1
          where r1.subject_id = a1.id
          limit 1 offset ?2),
        (select json_extract('{}', 'end:0:' || random())
          from relationship r1
          where r1.object_id = a1.id
          and r1.subject_id is not a1.id
          limit 1 offset ?2),
        (select count(*)
          from relationship r1
          where r1.subject_id = a1.id
          and +r1.predicate in
          (select value
            from json_each(?3))) +
        (select count(*)
          from relationship r1
          where r1.object_id = a1.id
          and r1.subject_id is not a1.id
          and +r1.predicate in
          (select value
            from json_each(?3)))),
        'nodes', json_group_array(json_object('id', r1.id,
          'predicate', r1.predicate,
          'symmetric', iif(r1.predicate in ('NEIGHBOR_OF', 'ALLIED_WITH', 'RIVAL_OF', 'ASSOCIATED_WITH', 'COOPERATES_WITH', 'AT_WAR_WITH', 'RELATED_TO'), json('true'), json('false')),
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
              limit ?5) c1))),
        'pageInfo', json_object('hasNextPage', iif(coalesce(coalesce((select json_extract('{}', 'end:1:' || random())
            from
            (select 1
              from relationship r1
              where r1.subject_id = a1.id
              limit 1 offset ?2)
            where not exists(select 1
              from
              (select *
                from relationship r1
                where r1.subject_id = a1.id
                order by r1.claim_count desc, r1.id desc
                limit ?2) r1
              where +r1.predicate in
              (select value
                from json_each(?3))
              limit 1 offset ?4)),
          (select json_extract('{}', 'end:1:' || random())
            from
            (select 1
              from relationship r1
              where r1.object_id = a1.id
              and r1.subject_id is not a1.id
              limit 1 offset ?2)
            where not exists(select 1
              from
              (select *
                from relationship r1
                where r1.object_id = a1.id
                and r1.subject_id is not a1.id
                order by r1.claim_count desc, r1.id desc
                limit ?2) r1
              where +r1.predicate in
              (select value
                from json_each(?3))
              limit 1 offset ?4))), exists(select 1
            from
            (select 1
              from relationship r1
              where r1.subject_id = a1.id
              and +r1.predicate in
              (select value
                from json_each(?3))
              union all
              select 1
              from relationship r1
              where r1.object_id = a1.id
              and r1.subject_id is not a1.id
              and +r1.predicate in
              (select value
                from json_each(?3)))
            limit 1 offset ?4)), json('true'), json('false')),
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
              from json_each(?3))
            order by r1.claim_count desc, r1.id desc
            limit ?4)
          union all
          select *
          from
          (select r1.id, r1.predicate, r1.subject_id, r1.object_id, r1.claim_count
            from relationship r1
            where r1.object_id = a1.id
            and r1.subject_id is not a1.id
            and +r1.predicate in
            (select value
              from json_each(?3))
            order by r1.claim_count desc, r1.id desc
            limit ?4)) r1
        order by r1.claim_count desc, r1.id desc
        limit ?4) r1)))
  from ids1
  cross join actor a1
  where a1.id = ids1.k)
select json_object('actor',
  (select json(j)
    from objects2
    where k = coalesce((select actor.id
      from actor
      where actor.slug = ?1),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?1)))) as data
