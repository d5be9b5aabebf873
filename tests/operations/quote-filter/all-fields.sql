select json_object('all', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from quote q1
      where q1.article_id = ?1
      and (q1.published_from >= ?2 or q1.published_until >= ?2)
      and q1.published_from >= substr(?2, 1, 4)
      limit 1 offset ?3)
    where not exists(select 1
      from
      (select *
        from quote q1
        where q1.article_id = ?1
        and (q1.published_from >= ?2 or q1.published_until >= ?2)
        and q1.published_from >= substr(?2, 1, 4)
        order by q1.published_from desc, q1.start desc, q1.id desc
        limit ?3) q1
      where (+q1.speaker_id =
      (select coalesce(max(merged_actor.into_id), ?4)
        from merged_actor
        where merged_actor.id = ?4) or q1.id in
      (select joint_speaker.quote_id
        from joint_speaker
        where joint_speaker.actor_id =
        (select coalesce(max(merged_actor.into_id), ?4)
          from merged_actor
          where merged_actor.id = ?4)))
      and exists(select 1
        from mention
        where mention.article_id = q1.article_id
        and mention.start >= q1.start
        and mention."end" <= q1."end"
        and +mention.actor_id =
        (select coalesce(max(merged_actor.into_id), ?5)
          from merged_actor
          where merged_actor.id = ?5))
      and +q1.form = ?6
      and +q1.cited_work_id is null
      and q1.confidence >= ?7
      limit 1 offset ?8)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from quote q1
        where q1.article_id = ?1
        and (q1.published_from >= ?2 or q1.published_until >= ?2)
        and q1.published_from >= substr(?2, 1, 4)
        limit 1 offset ?3),
      (select count(*)
        from quote q1
        where q1.article_id = ?1
        and (+q1.speaker_id =
        (select coalesce(max(merged_actor.into_id), ?4)
          from merged_actor
          where merged_actor.id = ?4) or q1.id in
        (select joint_speaker.quote_id
          from joint_speaker
          where joint_speaker.actor_id =
          (select coalesce(max(merged_actor.into_id), ?4)
            from merged_actor
            where merged_actor.id = ?4)))
        and exists(select 1
          from mention
          where mention.article_id = q1.article_id
          and mention.start >= q1.start
          and mention."end" <= q1."end"
          and +mention.actor_id =
          (select coalesce(max(merged_actor.into_id), ?5)
            from merged_actor
            where merged_actor.id = ?5))
        and +q1.form = ?6
        and +q1.cited_work_id is null
        and (q1.published_from >= ?2 or q1.published_until >= ?2)
        and q1.published_from >= substr(?2, 1, 4)
        and q1.confidence >= ?7)),
      'nodes', json_group_array(json_object('id', q1.id,
        'form', q1.form)))
    from
    (select q1.id, q1.form
      from quote q1
      where q1.article_id = ?1
      and (+q1.speaker_id =
      (select coalesce(max(merged_actor.into_id), ?4)
        from merged_actor
        where merged_actor.id = ?4) or q1.id in
      (select joint_speaker.quote_id
        from joint_speaker
        where joint_speaker.actor_id =
        (select coalesce(max(merged_actor.into_id), ?4)
          from merged_actor
          where merged_actor.id = ?4)))
      and exists(select 1
        from mention
        where mention.article_id = q1.article_id
        and mention.start >= q1.start
        and mention."end" <= q1."end"
        and +mention.actor_id =
        (select coalesce(max(merged_actor.into_id), ?5)
          from merged_actor
          where merged_actor.id = ?5))
      and +q1.form = ?6
      and +q1.cited_work_id is null
      and (q1.published_from >= ?2 or q1.published_until >= ?2)
      and q1.published_from >= substr(?2, 1, 4)
      and q1.confidence >= ?7
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?8) q1))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?1 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 1 as which, value
    from
    (select value
      from
      (select ?4 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 2 as which, value
    from
    (select value
      from
      (select ?5 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as problems
