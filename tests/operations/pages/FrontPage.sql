select json_object('quotes',
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:0:' || random())
        from
        (select max(rowid) as last
          from quote q1)
        where last > ?1),
      (select count(*)
        from quote q1)),
      'nodes', json_group_array(json_object('text', q1.text,
        'id', q1.id,
        'form', q1.form,
        'secondHand', iif(q1.cited_work_id is not null, json('true'), json('false')),
        'segments',
        (select json_group_array(json_object('kind', r1.value ->> 'kind',
            'text', r1.value ->> 'text'))
          from
          (select *
            from json_each(q1.segments) r1
            order by r1.key) r1),
        'speakers',
        (select json_group_array(json_object('slug', r2.slug,
            'name', r2.name,
            'kind', r2.kind))
          from
          (select *
            from
            (select *, iif(r2.id = q1.speaker_id, 0,
              (select min(joint_speaker.position)
                from joint_speaker
                where joint_speaker.quote_id = q1.id
                and joint_speaker.actor_id = r2.id)) as place
              from actor r2
              where (r2.id = q1.speaker_id or r2.id in
              (select joint_speaker.actor_id
                from joint_speaker
                where joint_speaker.quote_id = q1.id))) r2
            order by r2.place) r2),
        'article',
        (select json_object('slug', a1.slug,
            'title', a1.title,
            'publishedOn', a1.published_on,
            'publication',
            (select json_object('slug', a2.slug,
                'name', a2.name,
                'kind', a2.kind)
              from actor a2
              where a2.id = a1.publication_id))
          from article a1
          where a1.id = q1.article_id),
        'citedWork',
        (select json_object('slug', a3.slug,
            'title', a3.title,
            'publication',
            (select json_object('slug', a4.slug,
                'name', a4.name,
                'kind', a4.kind)
              from actor a4
              where a4.id = a3.publication_id))
          from article a3
          where a3.id = q1.cited_work_id))))
    from
    (select q1.text, q1.id, q1.form, q1.cited_work_id, q1.segments, q1.speaker_id, q1.article_id
      from quote q1
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?2) q1),
  'actors',
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:2:' || random())
        from
        (select max(rowid) as last
          from actor a5)
        where last > ?3),
      (select count(*)
        from actor a5)),
      'nodes', json_group_array(json_object('slug', a5.slug,
        'name', a5.name,
        'kind', a5.kind,
        'quoteCount', a5.quote_count)))
    from
    (select a5.slug, a5.name, a5.kind, a5.quote_count
      from actor a5
      order by a5.quote_count desc, a5.id desc
      limit ?4) a5),
  'articles',
  (select json_object('totalCount', coalesce((select json_extract('{}', 'end:4:' || random())
        from
        (select max(rowid) as last
          from article a6)
        where last > ?5),
      (select count(*)
        from article a6)),
      'nodes', json_group_array(json_object('slug', a6.slug,
        'title', a6.title,
        'summary', a6.summary,
        'genre', a6.genre,
        'status', a6.status,
        'publishedOn', a6.published_on,
        'quoteCount', a6.quote_count,
        'publication',
        (select json_object('slug', a7.slug,
            'name', a7.name,
            'kind', a7.kind)
          from actor a7
          where a7.id = a6.publication_id))))
    from
    (select a6.slug, a6.title, a6.summary, a6.genre, a6.status, a6.published_on, a6.quote_count, a6.publication_id
      from article a6
      order by a6.published_from desc, a6.id desc
      limit ?6) a6),
  'relationships',
  (select json_object('nodes', json_group_array(json_object('id', r3.id,
        'predicate', r3.predicate,
        'symmetric', iif(r3.predicate in ('NEIGHBOR_OF', 'ALLIED_WITH', 'RIVAL_OF', 'ASSOCIATED_WITH', 'COOPERATES_WITH', 'AT_WAR_WITH', 'RELATED_TO'), json('true'), json('false')),
        'disputed', iif(r3.disputed, json('true'), json('false')),
        'subject',
        (select json_object('slug', a8.slug,
            'name', a8.name,
            'kind', a8.kind)
          from actor a8
          where a8.id = r3.subject_id),
        'object',
        (select json_object('slug', a9.slug,
            'name', a9.name,
            'kind', a9.kind)
          from actor a9
          where a9.id = r3.object_id),
        'claimCounts',
        (select json_group_array(json_object('status', r4.status,
            'count', r4.count))
          from
          (select *
            from
            (select claim.status, count(*) as count
              from claim
              where claim.relationship_id = r3.id
              and claim.retracted_at is null group by claim.status) r4
            order by r4.status) r4))))
    from
    (select r3.id, r3.predicate, r3.disputed, r3.subject_id, r3.object_id
      from relationship r3
      where r3.disputed = 1
      order by r3.claim_count desc, r3.id desc
      limit ?7) r3),
  'claims', json_object('totalCount', iif((select max(rowid)
      from claim c1) <= ?8,
    (select count(*)
      from claim c1
      where c1.retracted_at is null),
    (select coalesce((select json_extract('{}', 'end:8:' || random())
        from
        (select 1)
        where n > ?9), n)
      from
      (select
        (select count(*)
          from
          (select 1
            from claim c1
            where c1.retracted_at is null
            limit ?10 + 1)) as n))))) as data
