select json_object('actor',
  (select json_object('mentioned_published_on_asc',
      (select json_object('nodes', json_group_array(json_object('slug', a2.slug)))
        from
        (select a2.slug
          from
          (select distinct mention.published_from, mention.article_id
            from mention
            where mention.actor_id = a1.id
            order by mention.published_from, mention.article_id
            limit ?1) a2_page
          cross join article a2
          where a2.id = a2_page.article_id
          order by a2.published_from, a2.id) a2),
      'mentioned_published_on_desc',
      (select json_object('nodes', json_group_array(json_object('slug', a3.slug)))
        from
        (select a3.slug
          from
          (select distinct mention.published_from, mention.article_id
            from mention
            where mention.actor_id = a1.id
            order by mention.published_from desc, mention.article_id desc
            limit ?2) a3_page
          cross join article a3
          where a3.id = a3_page.article_id
          order by a3.published_from desc, a3.id desc) a3),
      'mentioned_title_asc', coalesce((select json_extract('{}', 'end:5:' || random())
        from
        (select 1
          from mention
          where mention.actor_id = a1.id
          limit 1 offset ?3)),
      (select json_object('nodes', json_group_array(json_object('slug', a4.slug)))
        from
        (select a4.slug
          from article a4
          where a4.id in
          (select mention.article_id
            from mention
            where mention.actor_id = a1.id)
          order by a4.title_key, a4.id
          limit ?4) a4)),
      'mentioned_title_desc', coalesce((select json_extract('{}', 'end:7:' || random())
        from
        (select 1
          from mention
          where mention.actor_id = a1.id
          limit 1 offset ?5)),
      (select json_object('nodes', json_group_array(json_object('slug', a5.slug)))
        from
        (select a5.slug
          from article a5
          where a5.id in
          (select mention.article_id
            from mention
            where mention.actor_id = a1.id)
          order by a5.title_key desc, a5.id desc
          limit ?6) a5)))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?7),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?7)))) as data
