with few1(few) as materialized
(select
  (select count(*)
    from
    (select quote.article_id
      from quote
      where quote.speaker_id =
      (select coalesce(max(merged_actor.into_id), ?1)
        from merged_actor
        where merged_actor.id = ?1)
      union all
      select quote.article_id
      from joint_speaker
      cross join quote
      where joint_speaker.actor_id =
      (select coalesce(max(merged_actor.into_id), ?1)
        from merged_actor
        where merged_actor.id = ?1)
      and quote.id = joint_speaker.quote_id
      limit 5000)) < 5000)
select json_object('all', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from article a1
      where (a1.published_from >= ?2 or a1.published_until >= ?2)
      and a1.published_from >= substr(?2, 1, 4)
      limit 1 offset ?3)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from article a1
        where (a1.published_from >= ?2 or a1.published_until >= ?2)
        and a1.published_from >= substr(?2, 1, 4)
        order by a1.published_from desc, a1.id desc
        limit ?3) a1
      where (exists(select 1
        from quote
        where quote.article_id = a1.id
        and +quote.speaker_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1)) or exists(select 1
        from joint_speaker
        cross join quote
        where joint_speaker.actor_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1)
        and quote.id = joint_speaker.quote_id
        and +quote.article_id = a1.id))
      and exists(select 1
        from mention
        where mention.article_id = a1.id
        and +mention.actor_id =
        (select coalesce(max(merged_actor.into_id), ?4)
          from merged_actor
          where merged_actor.id = ?4))
      and +a1.publication_id =
      (select coalesce(max(merged_actor.into_id), ?5)
        from merged_actor
        where merged_actor.id = ?5)
      and +a1.status = ?6
      and +a1.genre = ?7
      and +a1.language = ?8
      limit 1 offset ?9)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select quote.article_id
          from quote
          where quote.speaker_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1)
          union all
          select quote.article_id
          from joint_speaker
          cross join quote
          where joint_speaker.actor_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1)
          and quote.id = joint_speaker.quote_id)
        limit 1 offset ?3),
      (select count(*)
        from article a1
        where a1.id in
        (select quote.article_id
          from quote
          where quote.speaker_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1)
          union all
          select quote.article_id
          from joint_speaker
          cross join quote
          where joint_speaker.actor_id =
          (select coalesce(max(merged_actor.into_id), ?1)
            from merged_actor
            where merged_actor.id = ?1)
          and quote.id = joint_speaker.quote_id)
        and exists(select 1
          from mention
          where mention.article_id = a1.id
          and +mention.actor_id =
          (select coalesce(max(merged_actor.into_id), ?4)
            from merged_actor
            where merged_actor.id = ?4))
        and +a1.publication_id =
        (select coalesce(max(merged_actor.into_id), ?5)
          from merged_actor
          where merged_actor.id = ?5)
        and +a1.status = ?6
        and +a1.genre = ?7
        and +a1.language = ?8
        and (a1.published_from >= ?2 or a1.published_until >= ?2)
        and a1.published_from >= substr(?2, 1, 4))),
      'nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select *
      from
      (select *
        from
        (select a1.slug, a1.published_from, a1.id
          from article a1
          where a1.id in
          (select quote.article_id
            from quote
            where quote.speaker_id =
            (select coalesce(max(merged_actor.into_id), ?1)
              from merged_actor
              where merged_actor.id = ?1)
            union all
            select quote.article_id
            from joint_speaker
            cross join quote
            where joint_speaker.actor_id =
            (select coalesce(max(merged_actor.into_id), ?1)
              from merged_actor
              where merged_actor.id = ?1)
            and quote.id = joint_speaker.quote_id)
          and exists(select 1
            from mention
            where mention.article_id = a1.id
            and +mention.actor_id =
            (select coalesce(max(merged_actor.into_id), ?4)
              from merged_actor
              where merged_actor.id = ?4))
          and +a1.publication_id =
          (select coalesce(max(merged_actor.into_id), ?5)
            from merged_actor
            where merged_actor.id = ?5)
          and +a1.status = ?6
          and +a1.genre = ?7
          and +a1.language = ?8
          and (a1.published_from >= ?2 or a1.published_until >= ?2)
          and a1.published_from >= substr(?2, 1, 4)
          order by +a1.published_from desc, a1.id desc
          limit iif((select few
            from few1), ?9, 0))
        union all
        select *
        from
        (select a1.slug, a1.published_from, a1.id
          from article a1
          where (exists(select 1
            from quote
            where quote.article_id = a1.id
            and +quote.speaker_id =
            (select coalesce(max(merged_actor.into_id), ?1)
              from merged_actor
              where merged_actor.id = ?1)) or exists(select 1
            from joint_speaker
            cross join quote
            where joint_speaker.actor_id =
            (select coalesce(max(merged_actor.into_id), ?1)
              from merged_actor
              where merged_actor.id = ?1)
            and quote.id = joint_speaker.quote_id
            and +quote.article_id = a1.id))
          and exists(select 1
            from mention
            where mention.article_id = a1.id
            and +mention.actor_id =
            (select coalesce(max(merged_actor.into_id), ?4)
              from merged_actor
              where merged_actor.id = ?4))
          and +a1.publication_id =
          (select coalesce(max(merged_actor.into_id), ?5)
            from merged_actor
            where merged_actor.id = ?5)
          and +a1.status = ?6
          and +a1.genre = ?7
          and +a1.language = ?8
          and (a1.published_from >= ?2 or a1.published_until >= ?2)
          and a1.published_from >= substr(?2, 1, 4)
          order by a1.published_from desc, a1.id desc
          limit iif((select few
            from few1), 0, ?9))) a1
      order by +a1.published_from desc, a1.id desc
      limit ?9) a1))) as data,
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
        where merged_actor.id = value))
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
