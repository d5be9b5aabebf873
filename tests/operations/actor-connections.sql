select json_object('actor',
  (select json_object('quotes',
      (select json_object('totalCount', a1.quote_count,
          'nodes', json_group_array(json_object('text', q1.text)))
        from
        (select q1.text
          from quote q1
          where q1.speaker_id = a1.id
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit ?1) q1),
      'mentions',
      (select json_object('totalCount', a1.mention_count,
          'nodes', json_group_array(json_object('type', m1.type)))
        from
        (select m1.type
          from mention m1
          where m1.actor_id = a1.id
          order by m1.published_from desc, m1.article_id desc, m1.start desc, m1.id desc
          limit ?2) m1),
      'claims',
      (select json_object('totalCount',
          (select count(*)
            from claim c1
            where c1.holder_id = a1.id
            and c1.retracted_at is null ),
          'nodes', json_group_array(json_object('status', c1.status)))
        from
        (select c1.status
          from claim c1
          where c1.holder_id = a1.id
          and c1.retracted_at is null
          order by c1.published_from desc, c1.position desc, c1.id desc
          limit ?3) c1),
      'any',
      (select json_object('totalCount',
          (select count(*)
            from relationship r1
            where r1.subject_id = a1.id ) +
          (select count(*)
            from relationship r1
            where r1.object_id = a1.id
            and r1.subject_id is not a1.id ),
          'nodes', json_group_array(json_object('id', r1.id)))
        from
        (select *
          from
          (select *
            from
            (select r1.id, r1.claim_count
              from relationship r1
              where r1.subject_id = a1.id
              order by r1.claim_count desc, r1.id desc
              limit ?4)
            union all
            select *
            from
            (select r1.id, r1.claim_count
              from relationship r1
              where r1.object_id = a1.id
              and r1.subject_id is not a1.id
              order by r1.claim_count desc, r1.id desc
              limit ?4)) r1
          order by r1.claim_count desc, r1.id desc
          limit ?4) r1),
      'outgoing',
      (select json_object('totalCount',
          (select count(*)
            from relationship r2
            where r2.subject_id = a1.id ),
          'nodes', json_group_array(json_object('id', r2.id)))
        from
        (select r2.id
          from relationship r2
          where r2.subject_id = a1.id
          order by r2.claim_count desc, r2.id desc
          limit ?5) r2),
      'incoming',
      (select json_object('totalCount',
          (select count(*)
            from relationship r3
            where r3.object_id = a1.id ),
          'nodes', json_group_array(json_object('id', r3.id)))
        from
        (select r3.id
          from relationship r3
          where r3.object_id = a1.id
          order by r3.claim_count desc, r3.id desc
          limit ?6) r3),
      'mentioned',
      (select json_object('totalCount',
          (select count(*)
            from
            (select distinct mention.published_from, mention.article_id
              from mention
              where mention.actor_id = a1.id )),
          'nodes', json_group_array(json_object('slug', a2.slug)))
        from
        (select a2.slug
          from
          (select distinct mention.published_from, mention.article_id
            from mention
            where mention.actor_id = a1.id
            order by mention.published_from desc, mention.article_id desc
            limit ?7) a2_page
          cross join article a2
          where a2.id = a2_page.article_id
          order by a2.published_from desc, a2.id desc) a2),
      'quoted',
      (select json_object('totalCount',
          (select count(*)
            from article a3
            where a3.id in
            (select quote.article_id
              from quote
              where quote.speaker_id = a1.id) ),
          'nodes', json_group_array(json_object('slug', a3.slug)))
        from
        (select a3.slug
          from article a3
          where a3.id in
          (select quote.article_id
            from quote
            where quote.speaker_id = a1.id)
          order by a3.published_from desc, a3.id desc
          limit ?8) a3),
      'published',
      (select json_object('totalCount',
          (select count(*)
            from article a4
            where a4.publication_id = a1.id ),
          'nodes', json_group_array(json_object('slug', a4.slug)))
        from
        (select a4.slug
          from article a4
          where a4.publication_id = a1.id
          order by a4.published_from desc, a4.id desc
          limit ?9) a4))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?10),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?10))),
  'desk',
  (select json_object('articles',
      (select json_object('totalCount',
          (select count(*)
            from article a6
            where a6.publication_id = a5.id ),
          'nodes', json_group_array(json_object('slug', a6.slug)))
        from
        (select a6.slug
          from article a6
          where a6.publication_id = a5.id
          order by a6.published_from desc, a6.id desc
          limit ?11) a6),
      'claims',
      (select json_object('nodes', json_group_array(json_object('status', c2.status,
            'quote',
            (select json_object('id', q2.id)
              from quote q2
              where q2.id = c2.quote_id))))
        from
        (select c2.status, c2.quote_id
          from claim c2
          where c2.holder_id = a5.id
          and c2.retracted_at is null
          order by c2.published_from desc, c2.position desc, c2.id desc
          limit ?12) c2))
    from actor a5
    where a5.id = coalesce((select actor.id
      from actor
      where actor.slug = ?13),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?13)))) as data
