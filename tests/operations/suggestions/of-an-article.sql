with named1(value) as materialized
(select coalesce((select article.id
    from article
    where article.slug = value), value)
  from
  (select ?1 as value)),
ids1(k) as materialized
(select distinct s1.id
  from suggestion s1
  where s1.id in
  (select s1.id
    from suggestion s1
    where s1.article_id =
    (select value
      from named1)
    and +s1.status = ?2
    and s1.confidence >= ?3
    and ?4 is not null
    order by s1.article_id, s1.start, s1.id
    limit ?5)),
ids2(k) as materialized
(select distinct a1.id
  from ids1
  cross join suggestion s1
  cross join json_each(s1.found -> 'speakers') r1
  cross join actor a1
  where s1.id = ids1.k
  and a1.id = coalesce(coalesce((select merged_actor.into_id
    from merged_actor
    where merged_actor.id = r1.value ->> 'actor'), r1.value ->> 'actor'),
  (select iif(count(distinct actor.id) = 1, min(actor.id), null)
    from naming
    cross join actor
    where naming.folded = r1.value ->> '$.names[0]'
    and actor.id = naming.actor_id
    and actor.kind = r1.value ->> 'kind'))),
objects1(k, j) as materialized
(select a1.id, json_object('slug', a1.slug)
  from ids2
  cross join actor a1
  where a1.id = ids2.k),
ids3(k) as materialized
(select distinct r2.id
  from ids1
  cross join suggestion s1
  cross join json_each(s1.found -> 'speakers') r1
  cross join actor r2
  where s1.id = ids1.k
  and r2.id in
  (select id
    from
    (select coalesce((select merged_actor.into_id
        from merged_actor
        where merged_actor.id = other.value), other.value) as id, other.key as place
      from json_each(r1.value -> 'alternatives') other))),
objects2(k, j) as materialized
(select r2.id, json_object('slug', r2.slug)
  from ids3
  cross join actor r2
  where r2.id = ids3.k),
ids4(k) as materialized
(select distinct a2.id
  from ids1
  cross join suggestion s1
  cross join actor a2
  where s1.id = ids1.k
  and a2.id = coalesce(coalesce((select merged_actor.into_id
    from merged_actor
    where merged_actor.id = s1.found -> 'actor' ->> 'actor'), s1.found -> 'actor' ->> 'actor'),
  (select iif(count(distinct actor.id) = 1, min(actor.id), null)
    from naming
    cross join actor
    where naming.folded = s1.found -> 'actor' ->> '$.names[0]'
    and actor.id = naming.actor_id
    and actor.kind = s1.found -> 'actor' ->> 'kind'))),
objects3(k, j) as materialized
(select a2.id, json_object('slug', a2.slug)
  from ids4
  cross join actor a2
  where a2.id = ids4.k),
objects4(k, j) as materialized
(select s1.id, json_object('id', s1.id,
    'kind', s1.kind,
    'span', json_object('start', s1.start,
      'exact', iif(1, s1.exact, null)),
    'quote', case when not (s1.kind <> 'QUOTE') then json_object('text', s1.found ->> 'text',
      'speakers',
      (select json_group_array(json_object('name', r1.value ->> 'name',
          'actor',
          (select json(j)
            from objects1
            where k = coalesce(coalesce((select merged_actor.into_id
              from merged_actor
              where merged_actor.id = r1.value ->> 'actor'), r1.value ->> 'actor'),
            (select iif(count(distinct actor.id) = 1, min(actor.id), null)
              from naming
              cross join actor
              where naming.folded = r1.value ->> '$.names[0]'
              and actor.id = naming.actor_id
              and actor.kind = r1.value ->> 'kind'))),
          'alternatives',
          (select json_group_array((select json(j)
              from objects2
              where k = r2.id))
            from
            (select *
              from
              (select other.*, place
                from
                (select coalesce((select merged_actor.into_id
                    from merged_actor
                    where merged_actor.id = other.value), other.value) as id, other.key as place
                  from json_each(r1.value -> 'alternatives') other) found
                cross join actor other
                where other.id = found.id) r2
              order by r2.place) r2)))
        from
        (select *
          from json_each(s1.found -> 'speakers') r1
          order by r1.key) r1)) end,
    'mention', case when not (s1.kind <> 'MENTION') then json_object('actor', json_object('name', s1.found -> 'actor' ->> 'name',
        'actor',
        (select json(j)
          from objects3
          where k = coalesce(coalesce((select merged_actor.into_id
            from merged_actor
            where merged_actor.id = s1.found -> 'actor' ->> 'actor'), s1.found -> 'actor' ->> 'actor'),
          (select iif(count(distinct actor.id) = 1, min(actor.id), null)
            from naming
            cross join actor
            where naming.folded = s1.found -> 'actor' ->> '$.names[0]'
            and actor.id = naming.actor_id
            and actor.kind = s1.found -> 'actor' ->> 'kind'))))) end,
    'claim', case when not (s1.kind <> 'CLAIM') then json_object('predicate', s1.found ->> 'predicate',
      'subject', case when not (s1.found ->> 'subject' is null) then json_object('name', s1.found -> 'subject' ->> 'name') end,
      'object', json_object('name', s1.found -> 'object' ->> 'name')) end)
  from ids1
  cross join suggestion s1
  where s1.id = ids1.k)
select json_object('suggestions', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from suggestion s1
      where s1.article_id =
      (select value
        from named1)
      limit 1 offset ?6)
    where not exists(select 1
      from
      (select *
        from suggestion s1
        where s1.article_id =
        (select value
          from named1)
        order by s1.article_id, s1.start, s1.id
        limit ?6) s1
      where +s1.status = ?2
      and s1.confidence >= ?3
      and ?4 is not null
      limit 1 offset ?5)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from suggestion s1
        where s1.article_id =
        (select value
          from named1)
        limit 1 offset ?6),
      (select count(*)
        from suggestion s1
        where s1.article_id =
        (select value
          from named1)
        and +s1.status = ?2
        and s1.confidence >= ?3
        and ?4 is not null)),
      'nodes', json_group_array((select json(j)
        from objects4
        where k = s1.id)))
    from
    (select s1.id
      from suggestion s1
      where s1.article_id =
      (select value
        from named1)
      and +s1.status = ?2
      and s1.confidence >= ?3
      and ?4 is not null
      order by s1.article_id, s1.start, s1.id
      limit ?5) s1))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?1 as value)
      where not exists(select 1
        from article
        where article.id = value)
      and not exists(select 1
        from article
        where article.slug = value)))) as problems
