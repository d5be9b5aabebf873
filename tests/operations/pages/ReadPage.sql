with made1(k, id, strength, mentions, name) as materialized
(select k, a.id, max(4 * ((a.kind = 'PERSON') = (hit.kind = 'PERSON')) + 2 * (a.kind = hit.kind) + (via = 0) - 8 * (via = 9)), a.mention_count, a.name
  from
  (select asked.key as k, asked.value ->> 'kind' as kind, name.key as via, found.value as id
    from json_each(?1 -> 'actors') asked
    cross join json_each(asked.value, '$.names') name
    cross join json_each((select json_group_array(actor_id)
      from
      (select distinct naming.actor_id
        from naming
        where naming.folded = name.value
        limit 20))) found
    union all
    select asked.key, asked.value ->> 'kind', 9, found.value
    from json_each(?1 -> 'actors') asked
    cross join json_each(asked.value, '$.names[0]') name
    cross join json_each((select json_group_array(actor_id)
      from
      (select distinct naming.actor_id
        from naming
        where naming.folded > name.value || ' '
        and naming.folded < name.value || '!'
        limit 5))) found) hit
  cross join actor a
  where a.id = hit.id group by k, a.id),
made2(k, id, place, is_one) as materialized
(select k, id, row_number() over (partition by k
  order by strength desc, mentions desc, name, id),
      strength >= 4
  and strength = max(strength) over (partition by k)
  and count(*) over (partition by k, strength) = 1
  from made1),
ids1(k) as materialized
(select distinct a1.id
  from json_each(?1 -> 'quotes') r1
  cross join json_each(r1.value -> 'speakers') r3
  cross join actor a1
  where a1.id =
  (select id
    from made2
    where k = r3.value ->> 'of'
    and is_one)),
objects1(k, j) as materialized
(select a1.id, json_object('slug', a1.slug,
    'name', a1.name)
  from ids1
  cross join actor a1
  where a1.id = ids1.k),
ids2(k) as materialized
(select distinct a2.id
  from json_each(?1 -> 'mentions') r4
  cross join actor a2
  where a2.id =
  (select id
    from made2
    where k = r4.value -> 'actor' ->> 'of'
    and is_one)),
objects2(k, j) as materialized
(select a2.id, json_object('slug', a2.slug,
    'name', a2.name)
  from ids2
  cross join actor a2
  where a2.id = ids2.k),
ids3(k) as materialized
(select distinct a3.id
  from json_each(?1 -> 'claims') r5
  cross join actor a3
  where a3.id =
  (select id
    from made2
    where k = r5.value -> 'subject' ->> 'of'
    and is_one)),
objects3(k, j) as materialized
(select a3.id, json_object('slug', a3.slug,
    'name', a3.name)
  from ids3
  cross join actor a3
  where a3.id = ids3.k),
ids4(k) as materialized
(select distinct a4.id
  from json_each(?1 -> 'claims') r5
  cross join actor a4
  where a4.id =
  (select id
    from made2
    where k = r5.value -> 'object' ->> 'of'
    and is_one)),
objects4(k, j) as materialized
(select a4.id, json_object('slug', a4.slug,
    'name', a4.name)
  from ids4
  cross join actor a4
  where a4.id = ids4.k),
ids5(k) as materialized
(select distinct a5.id
  from json_each(?1 -> 'claims') r5
  cross join actor a5
  where a5.id =
  (select id
    from made2
    where k = r5.value -> 'holder' ->> 'of'
    and is_one)),
objects5(k, j) as materialized
(select a5.id, json_object('slug', a5.slug,
    'name', a5.name)
  from ids5
  cross join actor a5
  where a5.id = ids5.k)
select json_object('readText', json_object('quotes',
    (select json_group_array(json_object('form', r1.value ->> 'form',
        'text', r1.value ->> 'text',
        'start', r1.value ->> 'start',
        'end', r1.value ->> 'end',
        'segments',
        (select json_group_array(json_object('kind', r2.value ->> 'kind',
            'start', r2.value ->> 'start',
            'end', r2.value ->> 'end'))
          from
          (select *
            from json_each(r1.value -> 'segments') r2
            order by r2.key) r2),
        'speakers',
        (select json_group_array(json_object('name', r3.value ->> 'name',
            'kind', r3.value ->> 'kind',
            'identifiability', r3.value ->> 'identifiability',
            'actor',
            (select json(j)
              from objects1
              where k =
              (select id
                from made2
                where k = r3.value ->> 'of'
                and is_one))))
          from
          (select *
            from json_each(r1.value -> 'speakers') r3
            order by r3.key) r3),
        'cue', r1.value ->> 'cue',
        'confidence', r1.value ->> 'confidence',
        'rule', r1.value ->> 'rule'))
      from
      (select *
        from json_each(?1 -> 'quotes') r1
        order by r1.key) r1),
    'mentions',
    (select json_group_array(json_object('text', r4.value ->> 'text',
        'start', r4.value ->> 'start',
        'end', r4.value ->> 'end',
        'actor', json_object('name', r4.value -> 'actor' ->> 'name',
          'kind', r4.value -> 'actor' ->> 'kind',
          'identifiability', r4.value -> 'actor' ->> 'identifiability',
          'actor',
          (select json(j)
            from objects2
            where k =
            (select id
              from made2
              where k = r4.value -> 'actor' ->> 'of'
              and is_one))),
        'confidence', r4.value ->> 'confidence'))
      from
      (select *
        from json_each(?1 -> 'mentions') r4
        order by r4.key) r4),
    'claims',
    (select json_group_array(json_object('subject', case when not (r5.value ->> 'subject' is null) then json_object('name', r5.value -> 'subject' ->> 'name',
          'kind', r5.value -> 'subject' ->> 'kind',
          'identifiability', r5.value -> 'subject' ->> 'identifiability',
          'actor',
          (select json(j)
            from objects3
            where k =
            (select id
              from made2
              where k = r5.value -> 'subject' ->> 'of'
              and is_one))) end,
        'predicate', r5.value ->> 'predicate',
        'object', json_object('name', r5.value -> 'object' ->> 'name',
          'kind', r5.value -> 'object' ->> 'kind',
          'identifiability', r5.value -> 'object' ->> 'identifiability',
          'actor',
          (select json(j)
            from objects4
            where k =
            (select id
              from made2
              where k = r5.value -> 'object' ->> 'of'
              and is_one))),
        'status', r5.value ->> 'status',
        'certainty', r5.value ->> 'certainty',
        'holder', case when not (r5.value ->> 'holder' is null) then json_object('name', r5.value -> 'holder' ->> 'name',
          'kind', r5.value -> 'holder' ->> 'kind',
          'identifiability', r5.value -> 'holder' ->> 'identifiability',
          'actor',
          (select json(j)
            from objects5
            where k =
            (select id
              from made2
              where k = r5.value -> 'holder' ->> 'of'
              and is_one))) end,
        'start', r5.value ->> 'start',
        'end', r5.value ->> 'end',
        'confidence', r5.value ->> 'confidence',
        'rule', r5.value ->> 'rule'))
      from
      (select *
        from json_each(?1 -> 'claims') r5
        order by r5.key) r5))) as data
