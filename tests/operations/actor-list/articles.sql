select json_object('actor',
  (select json_object('mentioned',
      (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
            from mention
            where mention.actor_id = a1.id
            limit 1 offset ?1),
          (select count(*)
            from
            (select distinct mention.published_from, mention.article_id
              from mention
              where mention.actor_id = a1.id))),
          'nodes', json_group_array(json_object('slug', a2.slug)))
        from
        (select a2.slug
          from
          (select distinct mention.published_from, mention.article_id
            from mention
            where mention.actor_id = a1.id
            order by mention.published_from desc, mention.article_id desc
            limit ?2) a2_page
          cross join article a2
          where a2.id = a2_page.article_id
          order by a2.published_from desc, a2.id desc) a2),
      'quoted', coalesce((select json_extract('{}', 'end:3:' || random())
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
          limit 1 offset ?3)),
      (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
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
            limit 1 offset ?3),
          (select count(*)
            from article a3
            where a3.id in
            (select quote.article_id
              from quote
              where quote.speaker_id = a1.id
              union all
              select quote.article_id
              from joint_speaker
              cross join quote
              where joint_speaker.actor_id = a1.id
              and quote.id = joint_speaker.quote_id))),
          'nodes', json_group_array(json_object('slug', a3.slug)))
        from
        (select a3.slug
          from article a3
          where a3.id in
          (select quote.article_id
            from quote
            where quote.speaker_id = a1.id
            union all
            select quote.article_id
            from joint_speaker
            cross join quote
            where joint_speaker.actor_id = a1.id
            and quote.id = joint_speaker.quote_id)
          order by a3.published_from desc, a3.id desc
          limit ?4) a3)),
      'published',
      (select json_object('totalCount',
          (select coalesce((select json_extract('{}', 'end:4:' || random())
              from
              (select 1)
              where n > ?5), n)
            from
            (select
              (select count(*)
                from
                (select 1
                  from article a4
                  where a4.publication_id = a1.id
                  limit ?6 + 1)) as n)),
          'nodes', json_group_array(json_object('slug', a4.slug)))
        from
        (select a4.slug
          from article a4
          where a4.publication_id = a1.id
          order by a4.published_from desc, a4.id desc
          limit ?7) a4))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?8),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?8))),
  'desk',
  (select json_object('articles',
      (select json_object('totalCount',
          (select coalesce((select json_extract('{}', 'end:6:' || random())
              from
              (select 1)
              where n > ?9), n)
            from
            (select
              (select count(*)
                from
                (select 1
                  from article a6
                  where a6.publication_id = a5.id
                  limit ?10 + 1)) as n)),
          'nodes', json_group_array(json_object('slug', a6.slug)))
        from
        (select a6.slug
          from article a6
          where a6.publication_id = a5.id
          order by a6.published_from desc, a6.id desc
          limit ?11) a6))
    from actor a5
    where a5.id = coalesce((select actor.id
      from actor
      where actor.slug = ?12),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?12)))) as data
