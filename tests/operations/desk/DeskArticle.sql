with named1(value) as materialized
(select coalesce((select article.id
    from article
    where article.slug = value), value)
  from
  (select ?1 as value)),
ids1(k) as materialized
(select distinct a2.id
  from suggestion s1
  cross join json_each(s1.found -> 'speakers') r2
  cross join actor a2
  where s1.id in
  (select s1.id
    from suggestion s1
    where s1.article_id =
    (select value
      from named1)
    and +s1.status = ?2
    and ?3 is not null
    order by s1.article_id, s1.start, s1.id
    limit ?4)
  and a2.id = coalesce(coalesce((select merged_actor.into_id
    from merged_actor
    where merged_actor.id = r2.value ->> 'actor'), r2.value ->> 'actor'),
  (select iif(count(distinct actor.id) = 1, min(actor.id), null)
    from naming
    cross join actor
    where naming.folded = r2.value ->> '$.names[0]'
    and actor.id = naming.actor_id
    and actor.kind = r2.value ->> 'kind'))),
objects1(k, j) as materialized
(select a2.id, json_object('slug', a2.slug,
    'name', a2.name)
  from ids1
  cross join actor a2
  where a2.id = ids1.k),
ids2(k) as materialized
(select distinct a3.id
  from suggestion s1
  cross join actor a3
  where s1.id in
  (select s1.id
    from suggestion s1
    where s1.article_id =
    (select value
      from named1)
    and +s1.status = ?2
    and ?3 is not null
    order by s1.article_id, s1.start, s1.id
    limit ?4)
  and a3.id = coalesce(coalesce((select merged_actor.into_id
    from merged_actor
    where merged_actor.id = s1.found -> 'actor' ->> 'actor'), s1.found -> 'actor' ->> 'actor'),
  (select iif(count(distinct actor.id) = 1, min(actor.id), null)
    from naming
    cross join actor
    where naming.folded = s1.found -> 'actor' ->> '$.names[0]'
    and actor.id = naming.actor_id
    and actor.kind = s1.found -> 'actor' ->> 'kind'))),
objects2(k, j) as materialized
(select a3.id, json_object('slug', a3.slug,
    'name', a3.name)
  from ids2
  cross join actor a3
  where a3.id = ids2.k),
ids3(k) as materialized
(select distinct a4.id
  from suggestion s1
  cross join actor a4
  where s1.id in
  (select s1.id
    from suggestion s1
    where s1.article_id =
    (select value
      from named1)
    and +s1.status = ?2
    and ?3 is not null
    order by s1.article_id, s1.start, s1.id
    limit ?4)
  and a4.id = coalesce(coalesce((select merged_actor.into_id
    from merged_actor
    where merged_actor.id = s1.found -> 'subject' ->> 'actor'), s1.found -> 'subject' ->> 'actor'),
  (select iif(count(distinct actor.id) = 1, min(actor.id), null)
    from naming
    cross join actor
    where naming.folded = s1.found -> 'subject' ->> '$.names[0]'
    and actor.id = naming.actor_id
    and actor.kind = s1.found -> 'subject' ->> 'kind'))),
objects3(k, j) as materialized
(select a4.id, json_object('slug', a4.slug,
    'name', a4.name)
  from ids3
  cross join actor a4
  where a4.id = ids3.k),
ids4(k) as materialized
(select distinct a5.id
  from suggestion s1
  cross join actor a5
  where s1.id in
  (select s1.id
    from suggestion s1
    where s1.article_id =
    (select value
      from named1)
    and +s1.status = ?2
    and ?3 is not null
    order by s1.article_id, s1.start, s1.id
    limit ?4)
  and a5.id = coalesce(coalesce((select merged_actor.into_id
    from merged_actor
    where merged_actor.id = s1.found -> 'object' ->> 'actor'), s1.found -> 'object' ->> 'actor'),
  (select iif(count(distinct actor.id) = 1, min(actor.id), null)
    from naming
    cross join actor
    where naming.folded = s1.found -> 'object' ->> '$.names[0]'
    and actor.id = naming.actor_id
    and actor.kind = s1.found -> 'object' ->> 'kind'))),
objects4(k, j) as materialized
(select a5.id, json_object('slug', a5.slug,
    'name', a5.name)
  from ids4
  cross join actor a5
  where a5.id = ids4.k),
ids5(k) as materialized
(select distinct a6.id
  from suggestion s1
  cross join actor a6
  where s1.id in
  (select s1.id
    from suggestion s1
    where s1.article_id =
    (select value
      from named1)
    and +s1.status = ?2
    and ?3 is not null
    order by s1.article_id, s1.start, s1.id
    limit ?4)
  and a6.id = coalesce(coalesce((select merged_actor.into_id
    from merged_actor
    where merged_actor.id = s1.found -> 'holder' ->> 'actor'), s1.found -> 'holder' ->> 'actor'),
  (select iif(count(distinct actor.id) = 1, min(actor.id), null)
    from naming
    cross join actor
    where naming.folded = s1.found -> 'holder' ->> '$.names[0]'
    and actor.id = naming.actor_id
    and actor.kind = s1.found -> 'holder' ->> 'kind'))),
objects5(k, j) as materialized
(select a6.id, json_object('slug', a6.slug,
    'name', a6.name)
  from ids5
  cross join actor a6
  where a6.id = ids5.k)
select json_object('article',
  (select json_object('id', a1.id,
      'slug', a1.slug,
      'title', a1.title,
      'text', iif(a1.rights = 'FULL_TEXT',
      (select text_version.text
        from text_version
        where text_version.id = a1.version_id), null))
    from article a1
    where a1.slug = ?5),
  'suggestions', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from suggestion s1
      where s1.article_id =
      (select value
        from named1)
      and ?3 is not null
      limit 1 offset ?6)
    where not exists(select 1
      from
      (select *
        from suggestion s1
        where s1.article_id =
        (select value
          from named1)
        and ?3 is not null
        order by s1.article_id, s1.start, s1.id
        limit ?6) s1
      where +s1.status = ?2
      limit 1 offset ?4)),
  (select json_object('nodes', json_group_array(json_object('id', s1.id,
        'kind', s1.kind,
        'confidence', s1.confidence,
        'rule', s1.rule,
        'quote', case when not (s1.kind <> 'QUOTE') then json_object('form', s1.found ->> 'form',
          'start', s1.found ->> 'start',
          'end', s1.found ->> 'end',
          'cue', s1.found ->> 'cue',
          'segments',
          (select json_group_array(json_object('kind', r1.value ->> 'kind',
              'start', r1.value ->> 'start',
              'end', r1.value ->> 'end'))
            from
            (select *
              from json_each(s1.found -> 'segments') r1
              order by r1.key) r1),
          'speakers',
          (select json_group_array(json_object('name', r2.value ->> 'name',
              'kind', r2.value ->> 'kind',
              'identifiability', r2.value ->> 'identifiability',
              'actor',
              (select json(j)
                from objects1
                where k = coalesce(coalesce((select merged_actor.into_id
                  from merged_actor
                  where merged_actor.id = r2.value ->> 'actor'), r2.value ->> 'actor'),
                (select iif(count(distinct actor.id) = 1, min(actor.id), null)
                  from naming
                  cross join actor
                  where naming.folded = r2.value ->> '$.names[0]'
                  and actor.id = naming.actor_id
                  and actor.kind = r2.value ->> 'kind'))),
              'start', r2.value ->> 'start',
              'end', r2.value ->> 'end'))
            from
            (select *
              from json_each(s1.found -> 'speakers') r2
              order by r2.key) r2)) end,
        'mention', case when not (s1.kind <> 'MENTION') then json_object('type', s1.found ->> 'type',
          'start', s1.found ->> 'start',
          'end', s1.found ->> 'end',
          'actor', json_object('name', s1.found -> 'actor' ->> 'name',
            'kind', s1.found -> 'actor' ->> 'kind',
            'identifiability', s1.found -> 'actor' ->> 'identifiability',
            'actor',
            (select json(j)
              from objects2
              where k = coalesce(coalesce((select merged_actor.into_id
                from merged_actor
                where merged_actor.id = s1.found -> 'actor' ->> 'actor'), s1.found -> 'actor' ->> 'actor'),
              (select iif(count(distinct actor.id) = 1, min(actor.id), null)
                from naming
                cross join actor
                where naming.folded = s1.found -> 'actor' ->> '$.names[0]'
                and actor.id = naming.actor_id
                and actor.kind = s1.found -> 'actor' ->> 'kind'))))) end,
        'claim', case when not (s1.kind <> 'CLAIM') then json_object('subject', case when not (s1.found ->> 'subject' is null) then json_object('name', s1.found -> 'subject' ->> 'name',
            'kind', s1.found -> 'subject' ->> 'kind',
            'identifiability', s1.found -> 'subject' ->> 'identifiability',
            'actor',
            (select json(j)
              from objects3
              where k = coalesce(coalesce((select merged_actor.into_id
                from merged_actor
                where merged_actor.id = s1.found -> 'subject' ->> 'actor'), s1.found -> 'subject' ->> 'actor'),
              (select iif(count(distinct actor.id) = 1, min(actor.id), null)
                from naming
                cross join actor
                where naming.folded = s1.found -> 'subject' ->> '$.names[0]'
                and actor.id = naming.actor_id
                and actor.kind = s1.found -> 'subject' ->> 'kind')))) end,
          'predicate', s1.found ->> 'predicate',
          'object', json_object('name', s1.found -> 'object' ->> 'name',
            'kind', s1.found -> 'object' ->> 'kind',
            'identifiability', s1.found -> 'object' ->> 'identifiability',
            'actor',
            (select json(j)
              from objects4
              where k = coalesce(coalesce((select merged_actor.into_id
                from merged_actor
                where merged_actor.id = s1.found -> 'object' ->> 'actor'), s1.found -> 'object' ->> 'actor'),
              (select iif(count(distinct actor.id) = 1, min(actor.id), null)
                from naming
                cross join actor
                where naming.folded = s1.found -> 'object' ->> '$.names[0]'
                and actor.id = naming.actor_id
                and actor.kind = s1.found -> 'object' ->> 'kind')))),
          'status', s1.found ->> 'status',
          'holder', case when not (s1.found ->> 'holder' is null) then json_object('name', s1.found -> 'holder' ->> 'name',
            'kind', s1.found -> 'holder' ->> 'kind',
            'identifiability', s1.found -> 'holder' ->> 'identifiability',
            'actor',
            (select json(j)
              from objects5
              where k = coalesce(coalesce((select merged_actor.into_id
                from merged_actor
                where merged_actor.id = s1.found -> 'holder' ->> 'actor'), s1.found -> 'holder' ->> 'actor'),
              (select iif(count(distinct actor.id) = 1, min(actor.id), null)
                from naming
                cross join actor
                where naming.folded = s1.found -> 'holder' ->> '$.names[0]'
                and actor.id = naming.actor_id
                and actor.kind = s1.found -> 'holder' ->> 'kind')))) end,
          'start', s1.found ->> 'start',
          'end', s1.found ->> 'end') end)),
      'pageInfo', json_object('hasNextPage', iif(coalesce((select json_extract('{}', 'end:1:' || random())
          from
          (select 1
            from suggestion s1
            where s1.article_id =
            (select value
              from named1)
            and ?3 is not null
            limit 1 offset ?6)
          where not exists(select 1
            from
            (select *
              from suggestion s1
              where s1.article_id =
              (select value
                from named1)
              and ?3 is not null
              order by s1.article_id, s1.start, s1.id
              limit ?6) s1
            where +s1.status = ?2
            limit 1 offset ?4)), exists(select 1
          from suggestion s1
          where s1.article_id =
          (select value
            from named1)
          and +s1.status = ?2
          and ?3 is not null
          limit 1 offset ?4)), json('true'), json('false')),
        'endCursor', json_group_array('07EC67EF' || hex(json_array(s1.article_id, s1.start, s1.id))) ->> '$[#-1]'))
    from
    (select s1.id, s1.kind, s1.confidence, s1.rule, s1.found, s1.article_id, s1.start
      from suggestion s1
      where s1.article_id =
      (select value
        from named1)
      and +s1.status = ?2
      and ?3 is not null
      order by s1.article_id, s1.start, s1.id
      limit ?4) s1))) as data,
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
