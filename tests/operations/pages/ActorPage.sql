with named1(value) as materialized
(select coalesce(coalesce((select actor.id
    from actor
    where actor.slug = value),
  (select merged_actor.into_id
    from merged_actor
    where merged_actor.slug = value)),
  (select coalesce(max(merged_actor.into_id), value)
    from merged_actor
    where merged_actor.id = value))
  from
  (select ?1 as value)),
few1(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from quote
      cross join quote beside
      where quote.speaker_id =
      (select value
        from named1)
      and beside.article_id = quote.article_id
      limit 5000)) < 5000),
named2(value) as materialized
(select coalesce(coalesce((select actor.id
    from actor
    where actor.slug = value),
  (select merged_actor.into_id
    from merged_actor
    where merged_actor.slug = value)),
  (select coalesce(max(merged_actor.into_id), value)
    from merged_actor
    where merged_actor.id = value))
  from
  (select ?2 as value)),
few2(few) as materialized
(select
  (select count(*)
    from
    (select 1
      from quote
      cross join quote beside
      where quote.speaker_id =
      (select value
        from named2)
      and beside.article_id = quote.article_id
      limit ?3 + 1)) < ?3 + 1),
counted1(k0) as materialized
(select *
  from
  (select q4.speaker_id
    from quote q4
    where q4.article_id in
    (select quote.article_id
      from quote
      where quote.speaker_id =
      (select value
        from named2))
    limit iif((select few
      from few2), -1, 0))
  union all
  select *
  from
  (select q4.speaker_id
    from
    (select q4.speaker_id, q4.article_id
      from quote q4
      order by q4.published_from desc, q4.start desc, q4.id desc
      limit iif((select few
        from few2), 0, ?4)) q4
    where exists(select 1
      from quote beside
      where beside.article_id = q4.article_id
      and +beside.speaker_id =
      (select value
        from named2)))),
exact1(exact) as materialized
(select ((select few
    from few2) or not exists(select 1
    from quote q4
    limit 1 offset ?4))),
value1(value, n) as materialized
(select k0, count(*)
  from counted1 group by 1),
bucket1(value, n) as materialized
(select value, n
  from value1
  where value is not null
  order by n desc, value
  limit ?5),
made1(day, n, vague) as materialized
(select day, n, 0
  from
  (select 1
    where
    (select json_extract('{}', 'end:12:' || random())
      from
      (select *
        from quote
        where quote.speaker_id = coalesce(coalesce((select actor.id
          from actor
          where actor.slug = ?6),
        (select merged_actor.into_id
          from merged_actor
          where merged_actor.slug = ?6)),
        (select coalesce(max(merged_actor.into_id), ?6)
          from merged_actor
          where merged_actor.id = ?6))
        union all
        select *
        from quote
        where quote.id in
        (select joint_speaker.quote_id
          from joint_speaker
          where joint_speaker.actor_id = coalesce(coalesce((select actor.id
            from actor
            where actor.slug = ?6),
          (select merged_actor.into_id
            from merged_actor
            where merged_actor.slug = ?6)),
          (select coalesce(max(merged_actor.into_id), ?6)
            from merged_actor
            where merged_actor.id = ?6)))
        and +quote.speaker_id is not coalesce(coalesce((select actor.id
          from actor
          where actor.slug = ?6),
        (select merged_actor.into_id
          from merged_actor
          where merged_actor.slug = ?6)),
        (select coalesce(max(merged_actor.into_id), ?6)
          from merged_actor
          where merged_actor.id = ?6))) q
      where q.published_from >= '0'
      and q.published_from <= '9999-12-31'
      limit 1 offset ?7) is null)
  cross join
  (select q.published_from as day, count(*) as n
    from
    (select *
      from quote
      where quote.speaker_id = coalesce(coalesce((select actor.id
        from actor
        where actor.slug = ?6),
      (select merged_actor.into_id
        from merged_actor
        where merged_actor.slug = ?6)),
      (select coalesce(max(merged_actor.into_id), ?6)
        from merged_actor
        where merged_actor.id = ?6))
      union all
      select *
      from quote
      where quote.id in
      (select joint_speaker.quote_id
        from joint_speaker
        where joint_speaker.actor_id = coalesce(coalesce((select actor.id
          from actor
          where actor.slug = ?6),
        (select merged_actor.into_id
          from merged_actor
          where merged_actor.slug = ?6)),
        (select coalesce(max(merged_actor.into_id), ?6)
          from merged_actor
          where merged_actor.id = ?6)))
      and +quote.speaker_id is not coalesce(coalesce((select actor.id
        from actor
        where actor.slug = ?6),
      (select merged_actor.into_id
        from merged_actor
        where merged_actor.slug = ?6)),
      (select coalesce(max(merged_actor.into_id), ?6)
        from merged_actor
        where merged_actor.id = ?6))) q
    where q.published_from >= '0'
    and q.published_from <= '9999-12-31' group by 1)),
made2(first, last) as materialized
(select
  (select min(day)
    from made1),
  (select max(day)
    from made1)),
made3(d, n, vague) as materialized
(select substr(day, 1, 4), sum(n), sum(vague)
  from
  (select 1
    where
    (select json_extract('{}', 'end:13:' || random())
      from made2
      where substr(last, 1, 4) - substr(first, 1, 4) >= 4000) is null)
  cross join made1 group by 1),
walk1(d) as
(select substr(first, 1, 4)
  from made2
  where first is not null
  union all
  select printf('%04d', d + 1)
  from walk1
  cross join made2
  where d < substr(last, 1, 4)
  limit 4000),
ids1(k) as materialized
(select distinct a1.id
  from actor a1
  where a1.id = coalesce((select actor.id
    from actor
    where actor.slug = ?8),
  (select merged_actor.into_id
    from merged_actor
    where merged_actor.slug = ?8))),
ids2(k) as materialized
(select distinct q2.id
  from ids1
  cross join actor a1
  cross join mention m1
  cross join quote q2
  where a1.id = ids1.k
  and m1.id in
  (select m1.id
    from mention m1
    where m1.actor_id = a1.id
    order by m1.published_from desc, m1.article_id desc, m1.start desc, m1.id desc
    limit ?9)
  and q2.id = m1.quote_id),
objects1(k, j) as materialized
(select q2.id, json_object('id', q2.id,
    'form', q2.form,
    'secondHand', iif(q2.cited_work_id is not null, json('true'), json('false')),
    'segments',
    (select json_group_array(json_object('kind', r6.value ->> 'kind',
        'text', r6.value ->> 'text'))
      from
      (select *
        from json_each(q2.segments) r6
        order by r6.key) r6),
    'speakers',
    (select json_group_array(json_object('slug', r7.slug,
        'name', r7.name,
        'kind', r7.kind))
      from
      (select *
        from
        (select *, iif(r7.id = q2.speaker_id, 0,
          (select min(joint_speaker.position)
            from joint_speaker
            where joint_speaker.quote_id = q2.id
            and joint_speaker.actor_id = r7.id)) as place
          from actor r7
          where (r7.id = q2.speaker_id or r7.id in
          (select joint_speaker.actor_id
            from joint_speaker
            where joint_speaker.quote_id = q2.id))) r7
        order by r7.place) r7),
    'article',
    (select json_object('slug', a6.slug,
        'title', a6.title,
        'publishedOn', a6.published_on,
        'publication',
        (select json_object('slug', a7.slug,
            'name', a7.name,
            'kind', a7.kind)
          from actor a7
          where a7.id = a6.publication_id))
      from article a6
      where a6.id = q2.article_id),
    'citedWork',
    (select json_object('slug', a8.slug,
        'title', a8.title,
        'publication',
        (select json_object('slug', a9.slug,
            'name', a9.name,
            'kind', a9.kind)
          from actor a9
          where a9.id = a8.publication_id))
      from article a8
      where a8.id = q2.cited_work_id))
  from ids2
  cross join quote q2
  where q2.id = ids2.k),
objects2(k, j) as materialized
(select a1.id, json_object('id', a1.id,
    'slug', a1.slug,
    'name', a1.name,
    'kind', a1.kind,
    'identifiability', a1.identifiability,
    'description', a1.description,
    'country', a1.country,
    'wikidataId', a1.wikidata_id,
    'quoteCount', a1.quote_count,
    'mentionCount', a1.mention_count,
    'aliases',
    (select json_group_array(json_object('text', r1.text,
        'type', r1.type,
        'language', r1.language))
      from
      (select *
        from alias r1
        where r1.actor_id = a1.id
        order by r1.recorded_actor_id, r1.position) r1),
    'identifiers',
    (select json_group_array(json_object('scheme', r2.scheme,
        'value', r2.value))
      from
      (select *
        from
        (select ifnull(actor_identifier.recorded_actor_id, '') as recorded, actor_identifier.position as place, actor_identifier.scheme as scheme, actor_identifier.value as value
          from actor_identifier
          where actor_identifier.actor_id = a1.id
          union all
          select '', -1, 'wikidata', a1.wikidata_id
          where a1.wikidata_id is not null
          union all
          select merged_actor.id, -1, 'wikidata', merged_actor.wikidata_id
          from merged_actor
          where merged_actor.into_id = a1.id
          and merged_actor.wikidata_id is not null) r2
        order by r2.recorded, r2.place) r2),
    'mergedActors',
    (select json_group_array(json_object('slug', r3.slug,
        'name', r3.name,
        'at',
        (select judgement.judged_at
          from judgement
          where judgement.actor_id = r3.id
          order by judgement.id desc
          limit 1)))
      from
      (select *
        from merged_actor r3
        where r3.into_id = a1.id
        order by r3.slug) r3),
    'quotes', coalesce((select json_extract('{}', 'end:1:' || random())
      from
      (select 1
        from quote q1
        where q1.id in
        (select joint_speaker.quote_id
          from joint_speaker
          where joint_speaker.actor_id = a1.id)
        and (+q1.speaker_id = a1.id) is not true
        limit 1 offset ?10)),
    (select json_object('nodes', json_group_array(json_object('id', q1.id,
          'form', q1.form,
          'secondHand', iif(q1.cited_work_id is not null, json('true'), json('false')),
          'segments',
          (select json_group_array(json_object('kind', r4.value ->> 'kind',
              'text', r4.value ->> 'text'))
            from
            (select *
              from json_each(q1.segments) r4
              order by r4.key) r4),
          'speakers',
          (select json_group_array(json_object('slug', r5.slug,
              'name', r5.name,
              'kind', r5.kind))
            from
            (select *
              from
              (select *, iif(r5.id = q1.speaker_id, 0,
                (select min(joint_speaker.position)
                  from joint_speaker
                  where joint_speaker.quote_id = q1.id
                  and joint_speaker.actor_id = r5.id)) as place
                from actor r5
                where (r5.id = q1.speaker_id or r5.id in
                (select joint_speaker.actor_id
                  from joint_speaker
                  where joint_speaker.quote_id = q1.id))) r5
              order by r5.place) r5),
          'article',
          (select json_object('slug', a2.slug,
              'title', a2.title,
              'publishedOn', a2.published_on,
              'publication',
              (select json_object('slug', a3.slug,
                  'name', a3.name,
                  'kind', a3.kind)
                from actor a3
                where a3.id = a2.publication_id))
            from article a2
            where a2.id = q1.article_id),
          'citedWork',
          (select json_object('slug', a4.slug,
              'title', a4.title,
              'publication',
              (select json_object('slug', a5.slug,
                  'name', a5.name,
                  'kind', a5.kind)
                from actor a5
                where a5.id = a4.publication_id))
            from article a4
            where a4.id = q1.cited_work_id))),
        'pageInfo', json_object('hasNextPage', iif(coalesce((select json_extract('{}', 'end:1:' || random())
            from
            (select 1
              from quote q1
              where q1.id in
              (select joint_speaker.quote_id
                from joint_speaker
                where joint_speaker.actor_id = a1.id)
              and (+q1.speaker_id = a1.id) is not true
              limit 1 offset ?10)), exists(select 1
            from
            (select 1
              from quote q1
              where q1.speaker_id = a1.id
              union all
              select 1
              from quote q1
              where q1.id in
              (select joint_speaker.quote_id
                from joint_speaker
                where joint_speaker.actor_id = a1.id)
              and (+q1.speaker_id = a1.id) is not true)
            limit 1 offset ?11)), json('true'), json('false')),
          'hasPreviousPage', iif(false, json('true'), json('false')),
          'startCursor', json_group_array('4611B1F1' || hex(json_array(q1.published_from, q1.start, q1.id))) ->> '$[0]',
          'endCursor', json_group_array('4611B1F1' || hex(json_array(q1.published_from, q1.start, q1.id))) ->> '$[#-1]'))
      from
      (select *
        from
        (select *
          from
          (select q1.id, q1.form, q1.cited_work_id, q1.segments, q1.speaker_id, q1.article_id, q1.published_from, q1.start
            from quote q1
            where q1.speaker_id = a1.id
            order by q1.published_from desc, q1.start desc, q1.id desc
            limit ?11)
          union all
          select *
          from
          (select q1.id, q1.form, q1.cited_work_id, q1.segments, q1.speaker_id, q1.article_id, q1.published_from, q1.start
            from quote q1
            where q1.id in
            (select joint_speaker.quote_id
              from joint_speaker
              where joint_speaker.actor_id = a1.id)
            and (+q1.speaker_id = a1.id) is not true
            order by q1.published_from desc, q1.start desc, q1.id desc
            limit ?11)) q1
        order by q1.published_from desc, q1.start desc, q1.id desc
        limit ?11) q1)),
    'mentions',
    (select json_object('nodes', json_group_array(json_object('quote',
          (select json(j)
            from objects1
            where k = m1.quote_id))))
      from
      (select m1.quote_id
        from mention m1
        where m1.actor_id = a1.id
        order by m1.published_from desc, m1.article_id desc, m1.start desc, m1.id desc
        limit ?9) m1),
    'relationships',
    (select json_object('pageInfo', json_object('hasNextPage', iif(exists(select 1
            from
            (select 1
              from relationship r8
              where r8.subject_id = a1.id
              union all
              select 1
              from relationship r8
              where r8.object_id = a1.id
              and r8.subject_id is not a1.id)
            limit 1 offset ?12), json('true'), json('false'))),
        'nodes', json_group_array(json_object('id', r8.id,
          'predicate', r8.predicate,
          'symmetric', iif(r8.predicate in ('NEIGHBOR_OF', 'ALLIED_WITH', 'RIVAL_OF', 'ASSOCIATED_WITH', 'COOPERATES_WITH', 'AT_WAR_WITH', 'RELATED_TO'), json('true'), json('false')),
          'disputed', iif(r8.disputed, json('true'), json('false')),
          'subject',
          (select json_object('slug', a10.slug,
              'name', a10.name,
              'kind', a10.kind)
            from actor a10
            where a10.id = r8.subject_id),
          'object',
          (select json_object('slug', a11.slug,
              'name', a11.name,
              'kind', a11.kind)
            from actor a11
            where a11.id = r8.object_id),
          'claimCounts',
          (select json_group_array(json_object('status', r9.status,
              'count', r9.count))
            from
            (select *
              from
              (select claim.status, count(*) as count
                from claim
                where claim.relationship_id = r8.id
                and claim.retracted_at is null group by claim.status) r9
              order by r9.status) r9))))
      from
      (select *
        from
        (select *
          from
          (select r8.id, r8.predicate, r8.disputed, r8.subject_id, r8.object_id, r8.claim_count
            from relationship r8
            where r8.subject_id = a1.id
            order by r8.claim_count desc, r8.id desc
            limit ?12)
          union all
          select *
          from
          (select r8.id, r8.predicate, r8.disputed, r8.subject_id, r8.object_id, r8.claim_count
            from relationship r8
            where r8.object_id = a1.id
            and r8.subject_id is not a1.id
            order by r8.claim_count desc, r8.id desc
            limit ?12)) r8
        order by r8.claim_count desc, r8.id desc
        limit ?12) r8),
    'articles',
    (select json_object('pageInfo', json_object('hasNextPage', iif(exists(select 1
            from
            (select distinct mention.published_from, mention.article_id
              from mention
              where mention.actor_id = a1.id)
            limit 1 offset ?13), json('true'), json('false'))),
        'nodes', json_group_array(json_object('slug', a12.slug,
          'title', a12.title,
          'summary', a12.summary,
          'genre', a12.genre,
          'status', a12.status,
          'publishedOn', a12.published_on,
          'quoteCount', a12.quote_count,
          'publication',
          (select json_object('slug', a13.slug,
              'name', a13.name,
              'kind', a13.kind)
            from actor a13
            where a13.id = a12.publication_id))))
      from
      (select a12.slug, a12.title, a12.summary, a12.genre, a12.status, a12.published_on, a12.quote_count, a12.publication_id
        from
        (select distinct mention.published_from, mention.article_id
          from mention
          where mention.actor_id = a1.id
          order by mention.published_from desc, mention.article_id desc
          limit ?13) a12_page
        cross join article a12
        where a12.id = a12_page.article_id
        order by a12.published_from desc, a12.id desc) a12),
    'edits',
    (select json_object('nodes', json_group_array(json_object('number', e1.number,
          'status', e1.status,
          'note', e1.note,
          'createdAt', e1.created_at,
          'author', json_object('name', e1.author_name))))
      from
      (select e1.number, e1.status, e1.note, e1.created_at, e1.author_name
        from
        (select distinct change.edit_number, change.edit_id
          from change
          where change.node_id = a1.id
          order by change.edit_number desc, change.edit_id desc
          limit ?14) e1_page
        cross join edit e1
        where e1.id = e1_page.edit_id
        order by e1.number desc, e1.id desc) e1))
  from ids1
  cross join actor a1
  where a1.id = ids1.k)
select json_object('actor',
  (select json(j)
    from objects2
    where k = coalesce((select actor.id
      from actor
      where actor.slug = ?8),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?8))),
  'beside', json_object('facets', json_array(json_object('buckets',
      (select json_group_array(json_object('value', b1.value,
          'label',
          (select actor.name
            from actor
            where actor.id = b1.value),
          'count', b1.n,
          'node',
          (select json_object('slug', a14.slug,
              'name', a14.name,
              'kind', a14.kind)
            from actor a14
            where a14.id = b1.value)))
        from
        (select *
          from bucket1
          order by n desc, value) b1)))),
  'timeline',
  (select json_group_array(json_object('on', r10.d,
      'count', r10.n))
    from
    (select *
      from
      (select walk1.d, coalesce(n, 0) as n, coalesce(vague, 0) as vague
        from walk1 left join made3 on made3.d = walk1.d) r10
      order by r10.d) r10)) as data,
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
        from actor
        where actor.slug = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.slug = value))
    union all
    select 1 as which, value
    from
    (select value
      from
      (select ?15 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from actor
        where actor.slug = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.slug = value)))) as problems
