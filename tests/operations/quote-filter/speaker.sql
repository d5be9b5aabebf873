with few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from quote
      where quote.speaker_id in
      (select coalesce(merged_actor.into_id, value)
        from json_each(?1) left join merged_actor on merged_actor.id = value)
      union all
      select joint_speaker.quote_id
      from joint_speaker
      where joint_speaker.actor_id in
      (select coalesce(merged_actor.into_id, value)
        from json_each(?1) left join merged_actor on merged_actor.id = value)
      limit 5000)) < 5000)
select json_object('speaker', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from quote q1
      where q1.id in
      (select joint_speaker.quote_id
        from joint_speaker
        where joint_speaker.actor_id =
        (select coalesce(max(merged_actor.into_id), ?2)
          from merged_actor
          where merged_actor.id = ?2))
      and (+q1.speaker_id =
      (select coalesce(max(merged_actor.into_id), ?2)
        from merged_actor
        where merged_actor.id = ?2)) is not true
      limit 1 offset ?3)),
  (select json_object('totalCount', iif((select max(rowid)
        from quote q1) <= ?4,
      (select count(*)
        from quote q1
        where q1.speaker_id =
        (select coalesce(max(merged_actor.into_id), ?2)
          from merged_actor
          where merged_actor.id = ?2)) +
      (select count(*)
        from quote q1
        where q1.id in
        (select joint_speaker.quote_id
          from joint_speaker
          where joint_speaker.actor_id =
          (select coalesce(max(merged_actor.into_id), ?2)
            from merged_actor
            where merged_actor.id = ?2))
        and (+q1.speaker_id =
        (select coalesce(max(merged_actor.into_id), ?2)
          from merged_actor
          where merged_actor.id = ?2)) is not true),
      (select coalesce((select json_extract('{}', 'end:0:' || random())
          from
          (select 1)
          where n > ?5), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from quote q1
              where q1.speaker_id =
              (select coalesce(max(merged_actor.into_id), ?2)
                from merged_actor
                where merged_actor.id = ?2)
              limit ?6 + 1)) +
          (select count(*)
            from
            (select 1
              from quote q1
              where q1.id in
              (select joint_speaker.quote_id
                from joint_speaker
                where joint_speaker.actor_id =
                (select coalesce(max(merged_actor.into_id), ?2)
                  from merged_actor
                  where merged_actor.id = ?2))
              and (+q1.speaker_id =
              (select coalesce(max(merged_actor.into_id), ?2)
                from merged_actor
                where merged_actor.id = ?2)) is not true
              limit ?6 + 1)) as n))),
      'nodes', json_group_array(json_object('id', q1.id,
        'form', q1.form)))
    from
    (select *
      from
      (select *
        from
        (select q1.id, q1.form, q1.published_from, q1.start
          from quote q1
          where q1.speaker_id =
          (select coalesce(max(merged_actor.into_id), ?2)
            from merged_actor
            where merged_actor.id = ?2)
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit ?7)
        union all
        select *
        from
        (select q1.id, q1.form, q1.published_from, q1.start
          from quote q1
          where q1.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id =
            (select coalesce(max(merged_actor.into_id), ?2)
              from merged_actor
              where merged_actor.id = ?2))
          and (+q1.speaker_id =
          (select coalesce(max(merged_actor.into_id), ?2)
            from merged_actor
            where merged_actor.id = ?2)) is not true
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit ?7)) q1
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?7) q1)),
  'speakers', coalesce((select json_extract('{}', 'end:3:' || random())
    from
    (select 1
      from quote q2
      limit 1 offset ?8)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from quote q2
        order by q2.published_from desc, q2.start desc, q2.id desc
        limit ?8) q2
      where (+q2.speaker_id in
      (select coalesce(merged_actor.into_id, value)
        from json_each(?1) left join merged_actor on merged_actor.id = value) or q2.id in
      (select joint_speaker.quote_id
        from joint_speaker
        where joint_speaker.actor_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?1) left join merged_actor on merged_actor.id = value)))
      limit 1 offset ?9)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
        from
        (select 1
          from quote
          where quote.speaker_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?1) left join merged_actor on merged_actor.id = value)
          union all
          select joint_speaker.quote_id
          from joint_speaker
          where joint_speaker.actor_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?1) left join merged_actor on merged_actor.id = value))
        limit 1 offset ?8),
      (select count(*)
        from quote q2
        where (q2.speaker_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?1) left join merged_actor on merged_actor.id = value) or q2.id in
        (select joint_speaker.quote_id
          from joint_speaker
          where joint_speaker.actor_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?1) left join merged_actor on merged_actor.id = value))))),
      'nodes', json_group_array(json_object('id', q2.id,
        'form', q2.form)))
    from
    (select *
      from
      (select *
        from
        (select q2.id, q2.form, q2.published_from, q2.start
          from quote q2
          where (q2.speaker_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?1) left join merged_actor on merged_actor.id = value) or q2.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id in
            (select coalesce(merged_actor.into_id, value)
              from json_each(?1) left join merged_actor on merged_actor.id = value)))
          order by +q2.published_from desc, q2.start desc, q2.id desc
          limit iif((select few
            from few1), ?9, 0))
        union all
        select *
        from
        (select q2.id, q2.form, q2.published_from, q2.start
          from quote q2
          where (+q2.speaker_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?1) left join merged_actor on merged_actor.id = value) or q2.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id in
            (select coalesce(merged_actor.into_id, value)
              from json_each(?1) left join merged_actor on merged_actor.id = value)))
          order by q2.published_from desc, q2.start desc, q2.id desc
          limit iif((select few
            from few1), 0, ?9))) q2
      order by +q2.published_from desc, q2.start desc, q2.id desc
      limit ?9) q2))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?2 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 1 as which, value
    from
    (select value
      from json_each(?1)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as problems
