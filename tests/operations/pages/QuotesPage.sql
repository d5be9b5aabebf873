with named1(value) as materialized
(select coalesce(coalesce((select actor.id
    from actor
    where actor.slug = value),
  (select merged_actor.into_id
    from merged_actor
    where merged_actor.slug = value)),
  (select coalesce(max(merged_actor.into_id), value)
    from merged_actor
    where merged_actor.id = value))
  from
  (select ?1 as value)),
named2(value) as materialized
(select coalesce(coalesce((select actor.id
    from actor
    where actor.slug = value),
  (select merged_actor.into_id
    from merged_actor
    where merged_actor.slug = value)),
  (select coalesce(max(merged_actor.into_id), value)
    from merged_actor
    where merged_actor.id = value))
  from
  (select ?2 as value)),
counted1(k0, k1, k2, k3) as materialized
(select q2.speaker_id, q2.article_id, q2.form, q2.published_from
  from
  (select *
    from
    (select *
      from
      (select q2.speaker_id, q2.article_id, q2.form, q2.published_from, q2.start, q2.id
        from quote q2
        where q2.speaker_id =
        (select value
          from named2)
        order by q2.published_from desc, q2.start desc, q2.id desc
        limit ?3)
      union all
      select *
      from
      (select q2.speaker_id, q2.article_id, q2.form, q2.published_from, q2.start, q2.id
        from quote q2
        where q2.id in
        (select joint_speaker.quote_id
          from joint_speaker
          where joint_speaker.actor_id =
          (select value
            from named2))
        and (+q2.speaker_id =
        (select value
          from named2)) is not true
        order by q2.published_from desc, q2.start desc, q2.id desc
        limit ?3))
    order by published_from desc, start desc, id desc
    limit ?3) q2),
exact1(exact) as materialized
(select not exists(select *
    from
    (select 1
      from quote q2
      where q2.speaker_id =
      (select value
        from named2))
    union all
    select *
    from
    (select 1
      from quote q2
      where q2.id in
      (select joint_speaker.quote_id
        from joint_speaker
        where joint_speaker.actor_id =
        (select value
          from named2))
      and (+q2.speaker_id =
      (select value
        from named2)) is not true)
    limit 1 offset ?3)),
value1(value, n) as materialized
(select k0, count(*)
  from counted1 group by 1),
bucket1(value, n) as materialized
(select value, n
  from value1
  where value is not null
  order by n desc, value
  limit ?4),
value2(value, n) as materialized
(select article.publication_id, sum(n)
  from
  (select k1 as k, count(*) as n
    from counted1 group by 1) left join article on article.id = k group by 1),
bucket2(value, n) as materialized
(select value, n
  from value2
  where value is not null
  order by n desc, value
  limit ?5),
value3(value, n) as materialized
(select k2, count(*)
  from counted1 group by 1),
bucket3(value, n) as materialized
(select value, n
  from value3
  where value is not null
  order by n desc, value
  limit ?6),
value4(value, n) as materialized
(select actor.kind, sum(n)
  from
  (select k0 as k, count(*) as n
    from counted1 group by 1) left join actor on actor.id = k group by 1),
bucket4(value, n) as materialized
(select value, n
  from value4
  where value is not null
  order by n desc, value
  limit ?7),
value5(value, n) as materialized
(select article.language, sum(n)
  from
  (select k1 as k, count(*) as n
    from counted1 group by 1) left join article on article.id = k group by 1),
bucket5(value, n) as materialized
(select value, n
  from value5
  where value is not null
  order by n desc, value
  limit ?8),
value6(value, n) as materialized
(select nullif(substr(k3, 1, 4), ''), count(*)
  from counted1 group by 1),
bucket6(value, n) as materialized
(select value, n
  from value6
  where value is not null
  order by n desc, value
  limit ?9)
select json_object('quotes', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from quote q1
      where q1.id in
      (select joint_speaker.quote_id
        from joint_speaker
        where joint_speaker.actor_id =
        (select value
          from named1))
      and (+q1.speaker_id =
      (select value
        from named1)) is not true
      limit 1 offset ?10)),
  (select json_object('totalCount', iif((select max(rowid)
        from quote q1) <= ?11,
      (select count(*)
        from quote q1
        where q1.speaker_id =
        (select value
          from named1)) +
      (select count(*)
        from quote q1
        where q1.id in
        (select joint_speaker.quote_id
          from joint_speaker
          where joint_speaker.actor_id =
          (select value
            from named1))
        and (+q1.speaker_id =
        (select value
          from named1)) is not true),
      (select coalesce((select json_extract('{}', 'end:0:' || random())
          from
          (select 1)
          where n > ?12), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from quote q1
              where q1.speaker_id =
              (select value
                from named1)
              limit ?13 + 1)) +
          (select count(*)
            from
            (select 1
              from quote q1
              where q1.id in
              (select joint_speaker.quote_id
                from joint_speaker
                where joint_speaker.actor_id =
                (select value
                  from named1))
              and (+q1.speaker_id =
              (select value
                from named1)) is not true
              limit ?13 + 1)) as n))),
      'nodes', json_group_array(json_object('id', q1.id,
        'form', q1.form,
        'secondHand', iif(q1.cited_work_id is not null, json('true'), json('false')),
        'segments',
        (select json_group_array(json_object('kind', r1.value ->> 'kind',
            'text', r1.value ->> 'text'))
          from
          (select *
            from json_each(q1.segments) r1
            order by r1.key) r1),
        'speakers',
        (select json_group_array(json_object('slug', r2.slug,
            'name', r2.name,
            'kind', r2.kind))
          from
          (select *
            from
            (select *, iif(r2.id = q1.speaker_id, 0,
              (select min(joint_speaker.position)
                from joint_speaker
                where joint_speaker.quote_id = q1.id
                and joint_speaker.actor_id = r2.id)) as place
              from actor r2
              where (r2.id = q1.speaker_id or r2.id in
              (select joint_speaker.actor_id
                from joint_speaker
                where joint_speaker.quote_id = q1.id))) r2
            order by r2.place) r2),
        'article',
        (select json_object('slug', a1.slug,
            'title', a1.title,
            'publishedOn', a1.published_on,
            'publication',
            (select json_object('slug', a2.slug,
                'name', a2.name,
                'kind', a2.kind)
              from actor a2
              where a2.id = a1.publication_id))
          from article a1
          where a1.id = q1.article_id),
        'citedWork',
        (select json_object('slug', a3.slug,
            'title', a3.title,
            'publication',
            (select json_object('slug', a4.slug,
                'name', a4.name,
                'kind', a4.kind)
              from actor a4
              where a4.id = a3.publication_id))
          from article a3
          where a3.id = q1.cited_work_id))),
      'pageInfo', json_object('hasNextPage', iif(coalesce((select json_extract('{}', 'end:1:' || random())
          from
          (select 1
            from quote q1
            where q1.id in
            (select joint_speaker.quote_id
              from joint_speaker
              where joint_speaker.actor_id =
              (select value
                from named1))
            and (+q1.speaker_id =
            (select value
              from named1)) is not true
            limit 1 offset ?10)), exists(select 1
          from
          (select 1
            from quote q1
            where q1.speaker_id =
            (select value
              from named1)
            union all
            select 1
            from quote q1
            where q1.id in
            (select joint_speaker.quote_id
              from joint_speaker
              where joint_speaker.actor_id =
              (select value
                from named1))
            and (+q1.speaker_id =
            (select value
              from named1)) is not true)
          limit 1 offset ?14)), json('true'), json('false')),
        'hasPreviousPage', iif(false, json('true'), json('false')),
        'startCursor', json_group_array('FB6634CA' || hex(json_array(q1.published_from, q1.start, q1.id))) ->> '$[0]',
        'endCursor', json_group_array('FB6634CA' || hex(json_array(q1.published_from, q1.start, q1.id))) ->> '$[#-1]'),
      'facets', json_array(json_object('by', 'SPEAKER',
        'buckets',
        (select json_group_array(json_object('value', b1.value,
            'label',
            (select actor.name
              from actor
              where actor.id = b1.value),
            'count', b1.n,
            'node',
            (select json_object('slug', a5.slug,
                'name', a5.name,
                'kind', a5.kind)
              from actor a5
              where a5.id = b1.value)))
          from
          (select *
            from bucket1
            order by n desc, value) b1),
        'rest',
        (select coalesce(sum(n), 0)
          from value1
          where value is not null) -
        (select coalesce(sum(n), 0)
          from bucket1)), json_object('by', 'PUBLICATION',
        'buckets',
        (select json_group_array(json_object('value', b2.value,
            'label',
            (select actor.name
              from actor
              where actor.id = b2.value),
            'count', b2.n,
            'node',
            (select json_object('slug', a6.slug,
                'name', a6.name,
                'kind', a6.kind)
              from actor a6
              where a6.id = b2.value)))
          from
          (select *
            from bucket2
            order by n desc, value) b2),
        'rest',
        (select coalesce(sum(n), 0)
          from value2
          where value is not null) -
        (select coalesce(sum(n), 0)
          from bucket2)), json_object('by', 'FORM',
        'buckets',
        (select json_group_array(json_object('value', b3.value,
            'label', b3.value,
            'count', b3.n,
            'node', null))
          from
          (select *
            from bucket3
            order by n desc, value) b3),
        'rest',
        (select coalesce(sum(n), 0)
          from value3
          where value is not null) -
        (select coalesce(sum(n), 0)
          from bucket3)), json_object('by', 'SPEAKER_KIND',
        'buckets',
        (select json_group_array(json_object('value', b4.value,
            'label', b4.value,
            'count', b4.n,
            'node', null))
          from
          (select *
            from bucket4
            order by n desc, value) b4),
        'rest',
        (select coalesce(sum(n), 0)
          from value4
          where value is not null) -
        (select coalesce(sum(n), 0)
          from bucket4)), json_object('by', 'LANGUAGE',
        'buckets',
        (select json_group_array(json_object('value', b5.value,
            'label', b5.value,
            'count', b5.n,
            'node', null))
          from
          (select *
            from bucket5
            order by n desc, value) b5),
        'rest',
        (select coalesce(sum(n), 0)
          from value5
          where value is not null) -
        (select coalesce(sum(n), 0)
          from bucket5)), json_object('by', 'YEAR',
        'buckets',
        (select json_group_array(json_object('value', b6.value,
            'label', b6.value,
            'count', b6.n,
            'node', null))
          from
          (select *
            from bucket6
            order by n desc, value) b6),
        'rest',
        (select coalesce(sum(n), 0)
          from value6
          where value is not null) -
        (select coalesce(sum(n), 0)
          from bucket6))))
    from
    (select *
      from
      (select *
        from
        (select q1.id, q1.form, q1.cited_work_id, q1.segments, q1.speaker_id, q1.article_id, q1.published_from, q1.start
          from quote q1
          where q1.speaker_id =
          (select value
            from named1)
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit ?14)
        union all
        select *
        from
        (select q1.id, q1.form, q1.cited_work_id, q1.segments, q1.speaker_id, q1.article_id, q1.published_from, q1.start
          from quote q1
          where q1.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id =
            (select value
              from named1))
          and (+q1.speaker_id =
          (select value
            from named1)) is not true
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit ?14)) q1
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?14) q1))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?1 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from actor
        where actor.slug = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.slug = value)))) as problems
