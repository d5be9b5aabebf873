with ids1(k) as materialized
(select distinct a1.id
  from actor a1
  where a1.id =
  (select coalesce(max(merged_actor.into_id), ?1)
    from merged_actor
    where merged_actor.id = ?1)),
objects1(k, j) as materialized
(select a1.id, json_object('slug', a1.slug,
    'quotes', coalesce(coalesce((select json_extract('{}', 'end:3:' || random())
      from
      (select 1
        from quote q2
        where q2.speaker_id = a1.id
        limit 1 offset ?2)
      where not exists(select 1
        from
        (select *
          from quote q2
          where q2.speaker_id = a1.id
          order by q2.published_from desc, q2.start desc, q2.id desc
          limit ?2) q2
        where +q2.form = ?3
        limit 1 offset ?4)),
    (select json_extract('{}', 'end:3:' || random())
      from
      (select 1
        from quote q2
        where q2.id in
        (select joint_speaker.quote_id
          from joint_speaker
          where joint_speaker.actor_id = a1.id)
        and (+q2.speaker_id = a1.id) is not true
        limit 1 offset ?2)
      where not exists(select 1
        from
        (select *
          from quote q2
          where q2.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id = a1.id)
          and (+q2.speaker_id = a1.id) is not true
          order by q2.published_from desc, q2.start desc, q2.id desc
          limit ?2) q2
        where +q2.form = ?3
        limit 1 offset ?4))),
    (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
          from quote q2
          where q2.speaker_id = a1.id
          limit 1 offset ?2),
        (select json_extract('{}', 'end:2:' || random())
          from quote q2
          where q2.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id = a1.id)
          and (+q2.speaker_id = a1.id) is not true
          limit 1 offset ?2),
        (select count(*)
          from quote q2
          where q2.speaker_id = a1.id
          and +q2.form = ?3) +
        (select count(*)
          from quote q2
          where q2.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id = a1.id)
          and (+q2.speaker_id = a1.id) is not true
          and +q2.form = ?3)),
        'nodes', json_group_array(json_object('id', q2.id)))
      from
      (select *
        from
        (select *
          from
          (select q2.id, q2.published_from, q2.start
            from quote q2
            where q2.speaker_id = a1.id
            and +q2.form = ?3
            order by q2.published_from desc, q2.start desc, q2.id desc
            limit ?4)
          union all
          select *
          from
          (select q2.id, q2.published_from, q2.start
            from quote q2
            where q2.id in
            (select joint_speaker.quote_id
              from joint_speaker
              where joint_speaker.actor_id = a1.id)
            and (+q2.speaker_id = a1.id) is not true
            and +q2.form = ?3
            order by q2.published_from desc, q2.start desc, q2.id desc
            limit ?4)) q2
        order by q2.published_from desc, q2.start desc, q2.id desc
        limit ?4) q2)),
    'articles', coalesce((select json_extract('{}', 'end:5:' || random())
      from
      (select 1
        from
        (select quote.article_id
          from quote
          where quote.speaker_id = a1.id
          union all
          select quote.article_id
          from joint_speaker
          cross join quote
          where joint_speaker.actor_id = a1.id
          and quote.id = joint_speaker.quote_id)
        limit 1 offset ?5)),
    (select json_object('nodes', json_group_array(json_object('slug', a2.slug)))
      from
      (select a2.slug
        from article a2
        where a2.id in
        (select quote.article_id
          from quote
          where quote.speaker_id = a1.id
          union all
          select quote.article_id
          from joint_speaker
          cross join quote
          where joint_speaker.actor_id = a1.id
          and quote.id = joint_speaker.quote_id)
        order by a2.published_from desc, a2.id desc
        limit ?6) a2)))
  from ids1
  cross join actor a1
  where a1.id = ids1.k)
select json_object('quotes', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from quote q1
      where q1.id in
      (select joint_speaker.quote_id
        from joint_speaker
        where joint_speaker.actor_id =
        (select coalesce(max(merged_actor.into_id), ?7)
          from merged_actor
          where merged_actor.id = ?7))
      and (+q1.speaker_id =
      (select coalesce(max(merged_actor.into_id), ?7)
        from merged_actor
        where merged_actor.id = ?7)) is not true
      limit 1 offset ?8)),
  (select json_object('totalCount', iif((select max(rowid)
        from quote q1) <= ?9,
      (select count(*)
        from quote q1
        where q1.speaker_id =
        (select coalesce(max(merged_actor.into_id), ?7)
          from merged_actor
          where merged_actor.id = ?7)) +
      (select count(*)
        from quote q1
        where q1.id in
        (select joint_speaker.quote_id
          from joint_speaker
          where joint_speaker.actor_id =
          (select coalesce(max(merged_actor.into_id), ?7)
            from merged_actor
            where merged_actor.id = ?7))
        and (+q1.speaker_id =
        (select coalesce(max(merged_actor.into_id), ?7)
          from merged_actor
          where merged_actor.id = ?7)) is not true),
      (select coalesce((select json_extract('{}', 'end:0:' || random())
          from
          (select 1)
          where n > ?10), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from quote q1
              where q1.speaker_id =
              (select coalesce(max(merged_actor.into_id), ?7)
                from merged_actor
                where merged_actor.id = ?7)
              limit ?11 + 1)) +
          (select count(*)
            from
            (select 1
              from quote q1
              where q1.id in
              (select joint_speaker.quote_id
                from joint_speaker
                where joint_speaker.actor_id =
                (select coalesce(max(merged_actor.into_id), ?7)
                  from merged_actor
                  where merged_actor.id = ?7))
              and (+q1.speaker_id =
              (select coalesce(max(merged_actor.into_id), ?7)
                from merged_actor
                where merged_actor.id = ?7)) is not true
              limit ?11 + 1)) as n))),
      'nodes', json_group_array(json_object('text', q1.text,
        'speakers',
        (select json_group_array(json_object('slug', r1.slug))
          from
          (select *
            from
            (select *, iif(r1.id = q1.speaker_id, 0,
              (select min(joint_speaker.position)
                from joint_speaker
                where joint_speaker.quote_id = q1.id
                and joint_speaker.actor_id = r1.id)) as place
              from actor r1
              where (r1.id = q1.speaker_id or r1.id in
              (select joint_speaker.actor_id
                from joint_speaker
                where joint_speaker.quote_id = q1.id))) r1
            order by r1.place) r1))))
    from
    (select *
      from
      (select *
        from
        (select q1.text, q1.speaker_id, q1.id, q1.published_from, q1.start
          from quote q1
          where q1.speaker_id =
          (select coalesce(max(merged_actor.into_id), ?7)
            from merged_actor
            where merged_actor.id = ?7)
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit ?12)
        union all
        select *
        from
        (select q1.text, q1.speaker_id, q1.id, q1.published_from, q1.start
          from quote q1
          where q1.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id =
            (select coalesce(max(merged_actor.into_id), ?7)
              from merged_actor
              where merged_actor.id = ?7))
          and (+q1.speaker_id =
          (select coalesce(max(merged_actor.into_id), ?7)
            from merged_actor
            where merged_actor.id = ?7)) is not true
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit ?12)) q1
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?12) q1)),
  'node',
  (select json(j)
    from objects1
    where k =
    (select coalesce(max(merged_actor.into_id), ?1)
      from merged_actor
      where merged_actor.id = ?1))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?7 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as problems
