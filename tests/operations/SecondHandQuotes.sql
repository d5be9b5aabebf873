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
counted1(k0) as materialized
(select q2.article_id
  from
  (select *
    from
    (select *
      from
      (select q2.article_id, q2.cited_work_id, q2.published_from, q2.start, q2.id
        from quote q2
        where q2.speaker_id =
        (select value
          from named2)
        order by q2.published_from desc, q2.start desc, q2.id desc
        limit ?3)
      union all
      select *
      from
      (select q2.article_id, q2.cited_work_id, q2.published_from, q2.start, q2.id
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
    limit ?3) q2
  where q2.cited_work_id is not null),
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
(select article.publication_id, sum(n)
  from
  (select k0 as k, count(*) as n
    from counted1 group by 1) left join article on article.id = k group by 1),
bucket1(value, n) as materialized
(select value, n
  from value1
  where value is not null
  order by n desc, value
  limit ?4)
select json_object('quotes', coalesce(coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from quote q1
      where q1.speaker_id =
      (select value
        from named1)
      limit 1 offset ?5)
    where not exists(select 1
      from
      (select *
        from quote q1
        where q1.speaker_id =
        (select value
          from named1)
        order by q1.published_from desc, q1.start desc, q1.id desc
        limit ?5) q1
      where q1.cited_work_id is not null
      limit 1 offset ?6)),
  (select json_extract('{}', 'end:1:' || random())
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
      limit 1 offset ?5)
    where not exists(select 1
      from
      (select *
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
        limit ?5) q1
      where q1.cited_work_id is not null
      limit 1 offset ?6))),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from quote q1
        where q1.speaker_id =
        (select value
          from named1)
        limit 1 offset ?5),
      (select json_extract('{}', 'end:0:' || random())
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
        limit 1 offset ?5),
      (select count(*)
        from quote q1
        where q1.speaker_id =
        (select value
          from named1)
        and q1.cited_work_id is not null) +
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
          from named1)) is not true
        and q1.cited_work_id is not null)),
      'facets', json_array(json_object('by', 'PUBLICATION',
        'buckets',
        (select json_group_array(json_object('value', b1.value,
            'label',
            (select actor.name
              from actor
              where actor.id = b1.value),
            'count', b1.n))
          from
          (select *
            from bucket1
            order by n desc, value) b1),
        'rest',
        (select coalesce(sum(n), 0)
          from value1
          where value is not null) -
        (select coalesce(sum(n), 0)
          from bucket1),
        'missing',
        (select coalesce(sum(n), 0)
          from value1
          where value is null),
        'isExact', iif((select exact
          from exact1), json('true'), json('false')))),
      'nodes', json_group_array(json_object('text', q1.text,
        'article',
        (select json_object('title', a1.title,
            'publishedOn', a1.published_on)
          from article a1
          where a1.id = q1.article_id),
        'citedWork',
        (select json_object('title', a2.title,
            'publication',
            (select json_object('name', a3.name)
              from actor a3
              where a3.id = a2.publication_id))
          from article a2
          where a2.id = q1.cited_work_id))))
    from
    (select *
      from
      (select *
        from
        (select q1.text, q1.article_id, q1.cited_work_id, q1.published_from, q1.start, q1.id
          from quote q1
          where q1.speaker_id =
          (select value
            from named1)
          and q1.cited_work_id is not null
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit ?6)
        union all
        select *
        from
        (select q1.text, q1.article_id, q1.cited_work_id, q1.published_from, q1.start, q1.id
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
          and q1.cited_work_id is not null
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit ?6)) q1
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?6) q1))) as data,
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
