with ids1(k) as materialized
(select distinct a3.id
  from article a1
  cross join quote q1
  cross join actor a2
  cross join relationship r1
  cross join actor a3
  where a1.slug = ?1
  and q1.id in
  (select q1.id
    from quote q1
    where q1.article_id = a1.id
    order by q1.article_id, q1.start, q1.id
    limit ?2)
  and a2.id = q1.speaker_id
  and r1.id in
  (select id
    from
    (select *
      from
      (select *
        from
        (select r1.id, r1.claim_count
          from relationship r1
          where r1.subject_id = a2.id
          order by r1.claim_count desc, r1.id desc
          limit ?3)
        union all
        select *
        from
        (select r1.id, r1.claim_count
          from relationship r1
          where r1.object_id = a2.id
          and r1.subject_id is not a2.id
          order by r1.claim_count desc, r1.id desc
          limit ?3)) r1
      order by r1.claim_count desc, r1.id desc
      limit ?3))
  and a3.id = r1.object_id),
ids2(k) as materialized
(select distinct c1.id
  from ids1
  cross join actor a3
  cross join quote q2
  cross join article a4
  cross join claim c1
  where a3.id = ids1.k
  and
  (select json_extract('{}', 'end:5:' || random())
    from
    (select 1
      from quote q2
      where q2.id in
      (select joint_speaker.quote_id
        from joint_speaker
        where joint_speaker.actor_id = a3.id)
      and (+q2.speaker_id = a3.id) is not true
      limit 1 offset ?4)) is null
  and q2.id in
  (select id
    from
    (select *
      from
      (select *
        from
        (select q2.id, q2.published_from, q2.start
          from quote q2
          where q2.speaker_id = a3.id
          order by q2.published_from desc, q2.start desc, q2.id desc
          limit ?5)
        union all
        select *
        from
        (select q2.id, q2.published_from, q2.start
          from quote q2
          where q2.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id = a3.id)
          and (+q2.speaker_id = a3.id) is not true
          order by q2.published_from desc, q2.start desc, q2.id desc
          limit ?5)) q2
      order by q2.published_from desc, q2.start desc, q2.id desc
      limit ?5))
  and a4.id = q2.article_id
  and c1.id in
  (select c1.id
    from claim c1
    where c1.article_id = a4.id
    and c1.retracted_at is null
    order by c1.position, c1.id
    limit ?6)),
objects1(k, j) as materialized
(select c1.id, json_object('status', c1.status,
    'evidence',
    (select json_group_array(json_object('locator', r2.value ->> 'locator',
        'span', case when not (r2.value ->> 'start' is null) then json_object('start', r2.value ->> 'start',
          'end', r2.value ->> 'end',
          'exact', iif(r2.value ->> 'shown', r2.value ->> 'exact', null)) end))
      from
      (select *
        from json_each(c1.evidence) r2
        order by r2.key) r2))
  from ids2
  cross join claim c1
  where c1.id = ids2.k),
objects2(k, j) as materialized
(select a3.id, json_object('name', a3.name,
    'quotes', coalesce((select json_extract('{}', 'end:5:' || random())
      from
      (select 1
        from quote q2
        where q2.id in
        (select joint_speaker.quote_id
          from joint_speaker
          where joint_speaker.actor_id = a3.id)
        and (+q2.speaker_id = a3.id) is not true
        limit 1 offset ?4)),
    (select json_object('nodes', json_group_array(json_object('article',
          (select json_object('slug', a4.slug,
              'claims',
              (select json_object('nodes', json_group_array((select json(j)
                    from objects1
                    where k = c1.id)))
                from
                (select c1.id
                  from claim c1
                  where c1.article_id = a4.id
                  and c1.retracted_at is null
                  order by c1.position, c1.id
                  limit ?6) c1))
            from article a4
            where a4.id = q2.article_id))))
      from
      (select *
        from
        (select *
          from
          (select q2.article_id, q2.published_from, q2.start, q2.id
            from quote q2
            where q2.speaker_id = a3.id
            order by q2.published_from desc, q2.start desc, q2.id desc
            limit ?5)
          union all
          select *
          from
          (select q2.article_id, q2.published_from, q2.start, q2.id
            from quote q2
            where q2.id in
            (select joint_speaker.quote_id
              from joint_speaker
              where joint_speaker.actor_id = a3.id)
            and (+q2.speaker_id = a3.id) is not true
            order by q2.published_from desc, q2.start desc, q2.id desc
            limit ?5)) q2
        order by q2.published_from desc, q2.start desc, q2.id desc
        limit ?5) q2)))
  from ids1
  cross join actor a3
  where a3.id = ids1.k)
select json_object('article',
  (select json_object('quotes',
      (select json_object('nodes', json_group_array(json_object('speaker',
            (select json_object('name', a2.name,
                'relationships',
                (select json_object('nodes', json_group_array(json_object('predicate', r1.predicate,
                      'object',
                      (select json(j)
                        from objects2
                        where k = r1.object_id))))
                  from
                  (select *
                    from
                    (select *
                      from
                      (select r1.predicate, r1.object_id, r1.claim_count, r1.id
                        from relationship r1
                        where r1.subject_id = a2.id
                        order by r1.claim_count desc, r1.id desc
                        limit ?3)
                      union all
                      select *
                      from
                      (select r1.predicate, r1.object_id, r1.claim_count, r1.id
                        from relationship r1
                        where r1.object_id = a2.id
                        and r1.subject_id is not a2.id
                        order by r1.claim_count desc, r1.id desc
                        limit ?3)) r1
                    order by r1.claim_count desc, r1.id desc
                    limit ?3) r1))
              from actor a2
              where a2.id = q1.speaker_id))))
        from
        (select q1.speaker_id
          from quote q1
          where q1.article_id = a1.id
          order by q1.article_id, q1.start, q1.id
          limit ?2) q1))
    from article a1
    where a1.slug = ?1)) as data
