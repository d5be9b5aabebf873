with ids1(k) as materialized
(select distinct c1.id
  from relationship r1
  cross join claim c1
  where r1.id in
  (select r1.id
    from relationship r1
    where r1.disputed = 1
    order by r1.claim_count desc, r1.id desc
    limit ?1)
  and c1.id in
  (select c1.id
    from claim c1
    where c1.relationship_id = r1.id
    and c1.retracted_at is null
    order by c1.published_from desc, c1.position desc, c1.id desc
    limit ?2)),
objects1(k, j) as materialized
(select c1.id, json_object('status', c1.status,
    'validFrom', c1.valid_from,
    'validTo', c1.valid_to,
    'conflictsWith',
    (select json_object('totalCount',
        (select coalesce((select json_extract('{}', 'end:4:' || random())
            from
            (select 1)
            where n > ?3), n)
          from
          (select
            (select count(*)
              from
              (select 1
                from claim c2
                where c2.relationship_id =
                (select own.relationship_id
                  from claim own
                  where own.id = c1.id
                  and own.retracted_at is null)
                and c2.status =
                (select case own.status when 'ASSERTED' then 'DENIED' when 'DENIED' then 'ASSERTED' end
                  from claim own
                  where own.id = c1.id
                  and own.retracted_at is null)
                and
                (select coalesce(c2.valid_first, '') <= coalesce(own.valid_last, '9999-12-31')
                  and coalesce(c2.valid_last, '9999-12-31') >= coalesce(own.valid_first, '')
                  from claim own
                  where own.id = c1.id
                  and own.retracted_at is null)
                and c2.retracted_at is null
                limit ?4 + 1)) as n)),
        'nodes', json_group_array(json_object('status', c2.status,
          'validFrom', c2.valid_from,
          'validTo', c2.valid_to,
          'article',
          (select json_object('slug', a1.slug)
            from article a1
            where a1.id = c2.article_id))))
      from
      (select c2.status, c2.valid_from, c2.valid_to, c2.article_id
        from claim c2
        where c2.relationship_id =
        (select own.relationship_id
          from claim own
          where own.id = c1.id
          and own.retracted_at is null)
        and c2.status =
        (select case own.status when 'ASSERTED' then 'DENIED' when 'DENIED' then 'ASSERTED' end
          from claim own
          where own.id = c1.id
          and own.retracted_at is null)
        and
        (select coalesce(c2.valid_first, '') <= coalesce(own.valid_last, '9999-12-31')
          and coalesce(c2.valid_last, '9999-12-31') >= coalesce(own.valid_first, '')
          from claim own
          where own.id = c1.id
          and own.retracted_at is null)
        and c2.retracted_at is null
        order by c2.published_from desc, c2.position desc, c2.id desc
        limit ?5) c2))
  from ids1
  cross join claim c1
  where c1.id = ids1.k)
select json_object('disputed',
  (select json_object('totalCount', iif((select max(rowid)
        from relationship r1) <= ?6,
      (select count(*)
        from relationship r1
        where r1.disputed = 1),
      (select coalesce((select json_extract('{}', 'end:0:' || random())
          from
          (select 1)
          where n > ?7), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from relationship r1
              where r1.disputed = 1
              limit ?8 + 1)) as n))),
      'nodes', json_group_array(json_object('predicate', r1.predicate,
        'disputed', iif(r1.disputed, json('true'), json('false')),
        'claims',
        (select json_object('nodes', json_group_array((select json(j)
              from objects1
              where k = c1.id)))
          from
          (select c1.id
            from claim c1
            where c1.relationship_id = r1.id
            and c1.retracted_at is null
            order by c1.published_from desc, c1.position desc, c1.id desc
            limit ?2) c1))))
    from
    (select r1.predicate, r1.disputed, r1.id
      from relationship r1
      where r1.disputed = 1
      order by r1.claim_count desc, r1.id desc
      limit ?1) r1)) as data
