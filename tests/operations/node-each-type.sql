select json_object('article', coalesce((select json_object('__typename', 'Article',
      'id', a1.id,
      'slug', a1.slug)
    from article a1
    where a1.id = ?1),
  (select json_object('__typename', 'Actor',
      'id', a2.id,
      'slug', a2.slug,
      'aliases',
      (select json_group_array(json_object('text', r1.text))
        from
        (select *
          from alias r1
          where r1.actor_id = a2.id
          order by r1.recorded_actor_id, r1.position) r1))
    from actor a2
    where a2.id =
    (select coalesce(max(merged_actor.into_id), ?1)
      from merged_actor
      where merged_actor.id = ?1)),
  (select json_object('__typename', 'Quote',
      'id', q1.id,
      'verbatimText', q1.verbatim_text)
    from quote q1
    where q1.id = ?1),
  (select json_object('__typename', 'Mention',
      'id', m1.id,
      'type', m1.type,
      'quote',
      (select json_object('id', q2.id)
        from quote q2
        where q2.id = m1.quote_id),
      'span', json_object('exact', iif(m1.shown, m1.exact, null)))
    from mention m1
    where m1.id = ?1),
  (select json_object('__typename', 'Relationship',
      'id', r2.id,
      'predicate', r2.predicate,
      'symmetric', iif(r2.predicate in ('NEIGHBOR_OF', 'ALLIED_WITH', 'RIVAL_OF', 'ASSOCIATED_WITH', 'COOPERATES_WITH', 'AT_WAR_WITH'), json('true'), json('false')))
    from relationship r2
    where r2.id =
    (select coalesce(max(merged_relationship.into_id), ?1)
      from merged_relationship
      where merged_relationship.id = ?1)),
  (select json_object('__typename', 'Claim',
      'id', c1.id,
      'status', c1.status,
      'holder',
      (select json_object('name', a3.name)
        from actor a3
        where a3.id = c1.holder_id))
    from claim c1
    where c1.id = ?1)),
  'actor', coalesce((select json_object('__typename', 'Article',
      'id', a4.id,
      'slug', a4.slug)
    from article a4
    where a4.id = ?2),
  (select json_object('__typename', 'Actor',
      'id', a5.id,
      'slug', a5.slug,
      'aliases',
      (select json_group_array(json_object('text', r3.text))
        from
        (select *
          from alias r3
          where r3.actor_id = a5.id
          order by r3.recorded_actor_id, r3.position) r3))
    from actor a5
    where a5.id =
    (select coalesce(max(merged_actor.into_id), ?2)
      from merged_actor
      where merged_actor.id = ?2)),
  (select json_object('__typename', 'Quote',
      'id', q3.id,
      'verbatimText', q3.verbatim_text)
    from quote q3
    where q3.id = ?2),
  (select json_object('__typename', 'Mention',
      'id', m2.id,
      'type', m2.type,
      'quote',
      (select json_object('id', q4.id)
        from quote q4
        where q4.id = m2.quote_id),
      'span', json_object('exact', iif(m2.shown, m2.exact, null)))
    from mention m2
    where m2.id = ?2),
  (select json_object('__typename', 'Relationship',
      'id', r4.id,
      'predicate', r4.predicate,
      'symmetric', iif(r4.predicate in ('NEIGHBOR_OF', 'ALLIED_WITH', 'RIVAL_OF', 'ASSOCIATED_WITH', 'COOPERATES_WITH', 'AT_WAR_WITH'), json('true'), json('false')))
    from relationship r4
    where r4.id =
    (select coalesce(max(merged_relationship.into_id), ?2)
      from merged_relationship
      where merged_relationship.id = ?2)),
  (select json_object('__typename', 'Claim',
      'id', c2.id,
      'status', c2.status,
      'holder',
      (select json_object('name', a6.name)
        from actor a6
        where a6.id = c2.holder_id))
    from claim c2
    where c2.id = ?2)),
  'quote', coalesce((select json_object('__typename', 'Article',
      'id', a7.id,
      'slug', a7.slug)
    from article a7
    where a7.id = ?3),
  (select json_object('__typename', 'Actor',
      'id', a8.id,
      'slug', a8.slug,
      'aliases',
      (select json_group_array(json_object('text', r5.text))
        from
        (select *
          from alias r5
          where r5.actor_id = a8.id
          order by r5.recorded_actor_id, r5.position) r5))
    from actor a8
    where a8.id =
    (select coalesce(max(merged_actor.into_id), ?3)
      from merged_actor
      where merged_actor.id = ?3)),
  (select json_object('__typename', 'Quote',
      'id', q5.id,
      'verbatimText', q5.verbatim_text)
    from quote q5
    where q5.id = ?3),
  (select json_object('__typename', 'Mention',
      'id', m3.id,
      'type', m3.type,
      'quote',
      (select json_object('id', q6.id)
        from quote q6
        where q6.id = m3.quote_id),
      'span', json_object('exact', iif(m3.shown, m3.exact, null)))
    from mention m3
    where m3.id = ?3),
  (select json_object('__typename', 'Relationship',
      'id', r6.id,
      'predicate', r6.predicate,
      'symmetric', iif(r6.predicate in ('NEIGHBOR_OF', 'ALLIED_WITH', 'RIVAL_OF', 'ASSOCIATED_WITH', 'COOPERATES_WITH', 'AT_WAR_WITH'), json('true'), json('false')))
    from relationship r6
    where r6.id =
    (select coalesce(max(merged_relationship.into_id), ?3)
      from merged_relationship
      where merged_relationship.id = ?3)),
  (select json_object('__typename', 'Claim',
      'id', c3.id,
      'status', c3.status,
      'holder',
      (select json_object('name', a9.name)
        from actor a9
        where a9.id = c3.holder_id))
    from claim c3
    where c3.id = ?3)),
  'mention', coalesce((select json_object('__typename', 'Article',
      'id', a10.id,
      'slug', a10.slug)
    from article a10
    where a10.id = ?4),
  (select json_object('__typename', 'Actor',
      'id', a11.id,
      'slug', a11.slug,
      'aliases',
      (select json_group_array(json_object('text', r7.text))
        from
        (select *
          from alias r7
          where r7.actor_id = a11.id
          order by r7.recorded_actor_id, r7.position) r7))
    from actor a11
    where a11.id =
    (select coalesce(max(merged_actor.into_id), ?4)
      from merged_actor
      where merged_actor.id = ?4)),
  (select json_object('__typename', 'Quote',
      'id', q7.id,
      'verbatimText', q7.verbatim_text)
    from quote q7
    where q7.id = ?4),
  (select json_object('__typename', 'Mention',
      'id', m4.id,
      'type', m4.type,
      'quote',
      (select json_object('id', q8.id)
        from quote q8
        where q8.id = m4.quote_id),
      'span', json_object('exact', iif(m4.shown, m4.exact, null)))
    from mention m4
    where m4.id = ?4),
  (select json_object('__typename', 'Relationship',
      'id', r8.id,
      'predicate', r8.predicate,
      'symmetric', iif(r8.predicate in ('NEIGHBOR_OF', 'ALLIED_WITH', 'RIVAL_OF', 'ASSOCIATED_WITH', 'COOPERATES_WITH', 'AT_WAR_WITH'), json('true'), json('false')))
    from relationship r8
    where r8.id =
    (select coalesce(max(merged_relationship.into_id), ?4)
      from merged_relationship
      where merged_relationship.id = ?4)),
  (select json_object('__typename', 'Claim',
      'id', c4.id,
      'status', c4.status,
      'holder',
      (select json_object('name', a12.name)
        from actor a12
        where a12.id = c4.holder_id))
    from claim c4
    where c4.id = ?4)),
  'relationship', coalesce((select json_object('__typename', 'Article',
      'id', a13.id,
      'slug', a13.slug)
    from article a13
    where a13.id = ?5),
  (select json_object('__typename', 'Actor',
      'id', a14.id,
      'slug', a14.slug,
      'aliases',
      (select json_group_array(json_object('text', r9.text))
        from
        (select *
          from alias r9
          where r9.actor_id = a14.id
          order by r9.recorded_actor_id, r9.position) r9))
    from actor a14
    where a14.id =
    (select coalesce(max(merged_actor.into_id), ?5)
      from merged_actor
      where merged_actor.id = ?5)),
  (select json_object('__typename', 'Quote',
      'id', q9.id,
      'verbatimText', q9.verbatim_text)
    from quote q9
    where q9.id = ?5),
  (select json_object('__typename', 'Mention',
      'id', m5.id,
      'type', m5.type,
      'quote',
      (select json_object('id', q10.id)
        from quote q10
        where q10.id = m5.quote_id),
      'span', json_object('exact', iif(m5.shown, m5.exact, null)))
    from mention m5
    where m5.id = ?5),
  (select json_object('__typename', 'Relationship',
      'id', r10.id,
      'predicate', r10.predicate,
      'symmetric', iif(r10.predicate in ('NEIGHBOR_OF', 'ALLIED_WITH', 'RIVAL_OF', 'ASSOCIATED_WITH', 'COOPERATES_WITH', 'AT_WAR_WITH'), json('true'), json('false')))
    from relationship r10
    where r10.id =
    (select coalesce(max(merged_relationship.into_id), ?5)
      from merged_relationship
      where merged_relationship.id = ?5)),
  (select json_object('__typename', 'Claim',
      'id', c5.id,
      'status', c5.status,
      'holder',
      (select json_object('name', a15.name)
        from actor a15
        where a15.id = c5.holder_id))
    from claim c5
    where c5.id = ?5)),
  'claim', coalesce((select json_object('__typename', 'Article',
      'id', a16.id,
      'slug', a16.slug)
    from article a16
    where a16.id = ?6),
  (select json_object('__typename', 'Actor',
      'id', a17.id,
      'slug', a17.slug,
      'aliases',
      (select json_group_array(json_object('text', r11.text))
        from
        (select *
          from alias r11
          where r11.actor_id = a17.id
          order by r11.recorded_actor_id, r11.position) r11))
    from actor a17
    where a17.id =
    (select coalesce(max(merged_actor.into_id), ?6)
      from merged_actor
      where merged_actor.id = ?6)),
  (select json_object('__typename', 'Quote',
      'id', q11.id,
      'verbatimText', q11.verbatim_text)
    from quote q11
    where q11.id = ?6),
  (select json_object('__typename', 'Mention',
      'id', m6.id,
      'type', m6.type,
      'quote',
      (select json_object('id', q12.id)
        from quote q12
        where q12.id = m6.quote_id),
      'span', json_object('exact', iif(m6.shown, m6.exact, null)))
    from mention m6
    where m6.id = ?6),
  (select json_object('__typename', 'Relationship',
      'id', r12.id,
      'predicate', r12.predicate,
      'symmetric', iif(r12.predicate in ('NEIGHBOR_OF', 'ALLIED_WITH', 'RIVAL_OF', 'ASSOCIATED_WITH', 'COOPERATES_WITH', 'AT_WAR_WITH'), json('true'), json('false')))
    from relationship r12
    where r12.id =
    (select coalesce(max(merged_relationship.into_id), ?6)
      from merged_relationship
      where merged_relationship.id = ?6)),
  (select json_object('__typename', 'Claim',
      'id', c6.id,
      'status', c6.status,
      'holder',
      (select json_object('name', a18.name)
        from actor a18
        where a18.id = c6.holder_id))
    from claim c6
    where c6.id = ?6))) as data
