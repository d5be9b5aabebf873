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
select json_object('quotes', coalesce((select json_extract('{}', 'end:1:' || random())
    from
    (select 1
      from quote q1
      where (q1.published_from >= ?2 or q1.published_until >= ?2)
      and q1.published_from >= substr(?2, 1, 4)
      and q1.published_from <= ?3
      limit 1 offset ?4)
    where not
    (select few
      from few1)
    and not exists(select 1
      from
      (select *
        from quote q1
        where (q1.published_from >= ?2 or q1.published_until >= ?2)
        and q1.published_from >= substr(?2, 1, 4)
        and q1.published_from <= ?3
        order by q1.published_from desc, q1.start desc, q1.id desc
        limit ?4) q1
      where (+q1.speaker_id in
      (select coalesce(merged_actor.into_id, value)
        from json_each(?1) left join merged_actor on merged_actor.id = value) or q1.id in
      (select joint_speaker.quote_id
        from joint_speaker
        where joint_speaker.actor_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?1) left join merged_actor on merged_actor.id = value)))
      limit 1 offset ?5)),
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
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
        limit 1 offset ?4),
      (select count(*)
        from quote q1
        where (q1.speaker_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?1) left join merged_actor on merged_actor.id = value) or q1.id in
        (select joint_speaker.quote_id
          from joint_speaker
          where joint_speaker.actor_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?1) left join merged_actor on merged_actor.id = value)))
        and (q1.published_from >= ?2 or q1.published_until >= ?2)
        and q1.published_from >= substr(?2, 1, 4)
        and q1.published_from <= ?3)),
      'edges', json_group_array(json_object('cursor', 'FB6634CA' || hex(json_array(q1.published_from, q1.start, q1.id)),
        'node', json_object('id', q1.id,
          'form', q1.form,
          'text', q1.text,
          'confidence', q1.confidence,
          'speaker',
          (select json_object('name', a1.name)
            from actor a1
            where a1.id = q1.speaker_id),
          'article',
          (select json_object('slug', a2.slug,
              'title', a2.title,
              'publishedOn', a2.published_on,
              'publication',
              (select json_object('name', a3.name)
                from actor a3
                where a3.id = a2.publication_id))
            from article a2
            where a2.id = q1.article_id),
          'citedWork',
          (select json_object('title', a4.title,
              'publication',
              (select json_object('name', a5.name)
                from actor a5
                where a5.id = a4.publication_id))
            from article a4
            where a4.id = q1.cited_work_id)))),
      'pageInfo', json_object('hasNextPage', iif(coalesce((select json_extract('{}', 'end:1:' || random())
          from
          (select 1
            from quote q1
            where (q1.published_from >= ?2 or q1.published_until >= ?2)
            and q1.published_from >= substr(?2, 1, 4)
            and q1.published_from <= ?3
            limit 1 offset ?4)
          where not
          (select few
            from few1)
          and not exists(select 1
            from
            (select *
              from quote q1
              where (q1.published_from >= ?2 or q1.published_until >= ?2)
              and q1.published_from >= substr(?2, 1, 4)
              and q1.published_from <= ?3
              order by q1.published_from desc, q1.start desc, q1.id desc
              limit ?4) q1
            where (+q1.speaker_id in
            (select coalesce(merged_actor.into_id, value)
              from json_each(?1) left join merged_actor on merged_actor.id = value) or q1.id in
            (select joint_speaker.quote_id
              from joint_speaker
              where joint_speaker.actor_id in
              (select coalesce(merged_actor.into_id, value)
                from json_each(?1) left join merged_actor on merged_actor.id = value)))
            limit 1 offset ?5)), exists(select 1
          from
          (select *
            from
            (select 1
              from quote q1
              where (q1.speaker_id in
              (select coalesce(merged_actor.into_id, value)
                from json_each(?1) left join merged_actor on merged_actor.id = value) or q1.id in
              (select joint_speaker.quote_id
                from joint_speaker
                where joint_speaker.actor_id in
                (select coalesce(merged_actor.into_id, value)
                  from json_each(?1) left join merged_actor on merged_actor.id = value)))
              and (q1.published_from >= ?2 or q1.published_until >= ?2)
              and q1.published_from >= substr(?2, 1, 4)
              and q1.published_from <= ?3
              limit iif((select few
                from few1), -1, 0))
            union all
            select *
            from
            (select 1
              from quote q1
              where (+q1.speaker_id in
              (select coalesce(merged_actor.into_id, value)
                from json_each(?1) left join merged_actor on merged_actor.id = value) or q1.id in
              (select joint_speaker.quote_id
                from joint_speaker
                where joint_speaker.actor_id in
                (select coalesce(merged_actor.into_id, value)
                  from json_each(?1) left join merged_actor on merged_actor.id = value)))
              and (q1.published_from >= ?2 or q1.published_until >= ?2)
              and q1.published_from >= substr(?2, 1, 4)
              and q1.published_from <= ?3
              limit iif((select few
                from few1), 0, -1)))
          limit 1 offset ?5)), json('true'), json('false')),
        'endCursor', json_group_array('FB6634CA' || hex(json_array(q1.published_from, q1.start, q1.id))) ->> '$[#-1]'))
    from
    (select *
      from
      (select *
        from
        (select q1.published_from, q1.start, q1.id, q1.form, q1.text, q1.confidence, q1.speaker_id, q1.article_id, q1.cited_work_id
          from quote q1
          where (q1.speaker_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?1) left join merged_actor on merged_actor.id = value) or q1.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id in
            (select coalesce(merged_actor.into_id, value)
              from json_each(?1) left join merged_actor on merged_actor.id = value)))
          and (q1.published_from >= ?2 or q1.published_until >= ?2)
          and q1.published_from >= substr(?2, 1, 4)
          and q1.published_from <= ?3
          order by +q1.published_from desc, q1.start desc, q1.id desc
          limit iif((select few
            from few1), ?5, 0))
        union all
        select *
        from
        (select q1.published_from, q1.start, q1.id, q1.form, q1.text, q1.confidence, q1.speaker_id, q1.article_id, q1.cited_work_id
          from quote q1
          where (+q1.speaker_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?1) left join merged_actor on merged_actor.id = value) or q1.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id in
            (select coalesce(merged_actor.into_id, value)
              from json_each(?1) left join merged_actor on merged_actor.id = value)))
          and (q1.published_from >= ?2 or q1.published_until >= ?2)
          and q1.published_from >= substr(?2, 1, 4)
          and q1.published_from <= ?3
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit iif((select few
            from few1), 0, ?5))) q1
      order by +q1.published_from desc, q1.start desc, q1.id desc
      limit ?5) q1))) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from json_each(?1)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as problems
