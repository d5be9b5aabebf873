select json_object('pair', coalesce(coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from quote q1
      where q1.speaker_id =
      (select coalesce(max(merged_actor.into_id), ?1)
        from merged_actor
        where merged_actor.id = ?1)
      limit 1 offset ?2)
    where not exists(select 1
      from
      (select *
        from quote q1
        where q1.speaker_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1)
        order by q1.published_from desc, q1.start desc, q1.id desc
        limit ?2) q1
      where (q1.published_from >= ?3 or q1.published_until >= ?3)
      and q1.published_from >= substr(?3, 1, 4)
      limit 1 offset ?4)),
  (select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from quote q1
      where q1.id in
      (select joint_speaker.quote_id
        from joint_speaker
        where joint_speaker.actor_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1))
      and (+q1.speaker_id =
      (select coalesce(max(merged_actor.into_id), ?1)
        from merged_actor
        where merged_actor.id = ?1)) is not true
      limit 1 offset ?2)
    where not exists(select 1
      from
      (select *
        from quote q1
        where q1.id in
        (select joint_speaker.quote_id
          from joint_speaker
          where joint_speaker.actor_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1))
        and (+q1.speaker_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1)) is not true
        order by q1.published_from desc, q1.start desc, q1.id desc
        limit ?2) q1
      where (q1.published_from >= ?3 or q1.published_until >= ?3)
      and q1.published_from >= substr(?3, 1, 4)
      limit 1 offset ?4))),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from quote q1
        where q1.speaker_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1)
        limit 1 offset ?2),
      (select json_extract('{}', 'end:0:' || random())
        from quote q1
        where q1.id in
        (select joint_speaker.quote_id
          from joint_speaker
          where joint_speaker.actor_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1))
        and (+q1.speaker_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1)) is not true
        limit 1 offset ?2),
      (select count(*)
        from quote q1
        where q1.speaker_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1)
        and (q1.published_from >= ?3 or q1.published_until >= ?3)
        and q1.published_from >= substr(?3, 1, 4)) +
      (select count(*)
        from quote q1
        where q1.id in
        (select joint_speaker.quote_id
          from joint_speaker
          where joint_speaker.actor_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1))
        and (+q1.speaker_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1)) is not true
        and (q1.published_from >= ?3 or q1.published_until >= ?3)
        and q1.published_from >= substr(?3, 1, 4))),
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
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1)
          and (q1.published_from >= ?3 or q1.published_until >= ?3)
          and q1.published_from >= substr(?3, 1, 4)
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit ?4)
        union all
        select *
        from
        (select q1.id, q1.form, q1.published_from, q1.start
          from quote q1
          where q1.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id =
            (select coalesce(max(merged_actor.into_id), ?1)
              from merged_actor
              where merged_actor.id = ?1))
          and (+q1.speaker_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1)) is not true
          and (q1.published_from >= ?3 or q1.published_until >= ?3)
          and q1.published_from >= substr(?3, 1, 4)
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit ?4)) q1
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?4) q1))) as data,
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
        from merged_actor
        where merged_actor.id = value)))) as problems
