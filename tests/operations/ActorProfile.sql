select json_object('actor',
  (select json_object('id', a1.id,
      'slug', a1.slug,
      'name', a1.name,
      'kind', a1.kind,
      'identifiability', a1.identifiability,
      'description', a1.description,
      'country', a1.country,
      'wikidataId', a1.wikidata_id,
      'aliases',
      (select json_group_array(json_object('text', r1.text,
          'type', r1.type,
          'language', r1.language))
        from
        (select *
          from alias r1
          where r1.actor_id = a1.id
          order by r1.recorded_actor_id, r1.position) r1),
      'quotes', coalesce((select json_extract('{}', 'end:1:' || random())
        from
        (select 1
          from quote q1
          where q1.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id = a1.id)
          and (+q1.speaker_id = a1.id) is not true
          limit 1 offset ?1)),
      (select json_object('totalCount', a1.quote_count,
          'nodes', json_group_array(json_object('id', q1.id,
            'form', q1.form,
            'text', q1.text,
            'verbatimText', q1.verbatim_text,
            'article',
            (select json_object('slug', a2.slug,
                'title', a2.title,
                'publishedOn', a2.published_on)
              from article a2
              where a2.id = q1.article_id),
            'citedWork',
            (select json_object('title', a3.title,
                'publication',
                (select json_object('name', a4.name)
                  from actor a4
                  where a4.id = a3.publication_id))
              from article a3
              where a3.id = q1.cited_work_id))))
        from
        (select *
          from
          (select *
            from
            (select q1.id, q1.form, q1.text, q1.verbatim_text, q1.article_id, q1.cited_work_id, q1.published_from, q1.start
              from quote q1
              where q1.speaker_id = a1.id
              order by q1.published_from desc, q1.start desc, q1.id desc
              limit ?2)
            union all
            select *
            from
            (select q1.id, q1.form, q1.text, q1.verbatim_text, q1.article_id, q1.cited_work_id, q1.published_from, q1.start
              from quote q1
              where q1.id in
              (select joint_speaker.quote_id
                from joint_speaker
                where joint_speaker.actor_id = a1.id)
              and (+q1.speaker_id = a1.id) is not true
              order by q1.published_from desc, q1.start desc, q1.id desc
              limit ?2)) q1
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit ?2) q1)),
      'relationships',
      (select json_object('totalCount',
          (select coalesce((select json_extract('{}', 'end:2:' || random())
              from
              (select 1)
              where n > ?3), n)
            from
            (select
              (select count(*)
                from
                (select 1
                  from relationship r2
                  where r2.subject_id = a1.id
                  limit ?4 + 1)) +
              (select count(*)
                from
                (select 1
                  from relationship r2
                  where r2.object_id = a1.id
                  and r2.subject_id is not a1.id
                  limit ?4 + 1)) as n)),
          'nodes', json_group_array(json_object('id', r2.id,
            'predicate', r2.predicate,
            'symmetric', iif(r2.predicate in ('NEIGHBOR_OF', 'ALLIED_WITH', 'RIVAL_OF', 'ASSOCIATED_WITH', 'COOPERATES_WITH', 'AT_WAR_WITH', 'RELATED_TO'), json('true'), json('false')),
            'subject',
            (select json_object('slug', a5.slug,
                'name', a5.name)
              from actor a5
              where a5.id = r2.subject_id),
            'object',
            (select json_object('slug', a6.slug,
                'name', a6.name)
              from actor a6
              where a6.id = r2.object_id),
            'claimCounts',
            (select json_group_array(json_object('status', r3.status,
                'count', r3.count))
              from
              (select *
                from
                (select claim.status, count(*) as count
                  from claim
                  where claim.relationship_id = r2.id
                  and claim.retracted_at is null group by claim.status) r3
                order by r3.status) r3))))
        from
        (select *
          from
          (select *
            from
            (select r2.id, r2.predicate, r2.subject_id, r2.object_id, r2.claim_count
              from relationship r2
              where r2.subject_id = a1.id
              order by r2.claim_count desc, r2.id desc
              limit ?5)
            union all
            select *
            from
            (select r2.id, r2.predicate, r2.subject_id, r2.object_id, r2.claim_count
              from relationship r2
              where r2.object_id = a1.id
              and r2.subject_id is not a1.id
              order by r2.claim_count desc, r2.id desc
              limit ?5)) r2
          order by r2.claim_count desc, r2.id desc
          limit ?5) r2),
      'mentionedIn',
      (select json_object('totalCount', coalesce((select json_extract('{}', 'end:4:' || random())
            from mention
            where mention.actor_id = a1.id
            limit 1 offset ?6),
          (select count(*)
            from
            (select distinct mention.published_from, mention.article_id
              from mention
              where mention.actor_id = a1.id))),
          'nodes', json_group_array(json_object('slug', a7.slug,
            'title', a7.title,
            'publishedOn', a7.published_on)))
        from
        (select a7.slug, a7.title, a7.published_on
          from
          (select distinct mention.published_from, mention.article_id
            from mention
            where mention.actor_id = a1.id
            order by mention.published_from desc, mention.article_id desc
            limit ?7) a7_page
          cross join article a7
          where a7.id = a7_page.article_id
          order by a7.published_from desc, a7.id desc) a7),
      'published',
      (select json_object('totalCount',
          (select coalesce((select json_extract('{}', 'end:6:' || random())
              from
              (select 1)
              where n > ?8), n)
            from
            (select
              (select count(*)
                from
                (select 1
                  from article a8
                  where a8.publication_id = a1.id
                  limit ?9 + 1)) as n)),
          'nodes', json_group_array(json_object('slug', a8.slug,
            'title', a8.title,
            'publishedOn', a8.published_on)))
        from
        (select a8.slug, a8.title, a8.published_on
          from article a8
          where a8.publication_id = a1.id
          order by a8.published_from desc, a8.id desc
          limit ?10) a8),
      'mentions', json_object('totalCount', a1.mention_count))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?11),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?11)))) as data
