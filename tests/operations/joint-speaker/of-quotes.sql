with ids1(k) as materialized
(select distinct r2.id
  from quote q1
  cross join actor r2
  where q1.id in
  (select q1.id
    from quote q1
    where q1.article_id = ?1
    order by q1.article_id, q1.start, q1.id
    limit ?2)
  and r2.id in
  (select quote_through.actor_id
    from quote_through
    where quote_through.quote_id = q1.id)),
objects1(k, j) as materialized
(select r2.id, json_object('slug', r2.slug,
    'quotes', coalesce((select json_extract('{}', 'end:3:' || random())
      from
      (select 1
        from quote q2
        where q2.id in
        (select joint_speaker.quote_id
          from joint_speaker
          where joint_speaker.actor_id = r2.id)
        and (+q2.speaker_id = r2.id) is not true
        limit 1 offset ?3)),
    (select json_object('nodes', json_group_array(json_object('id', q2.id)))
      from
      (select *
        from
        (select *
          from
          (select q2.id, q2.published_from, q2.start
            from quote q2
            where q2.speaker_id = r2.id
            order by q2.published_from desc, q2.start desc, q2.id desc
            limit ?4)
          union all
          select *
          from
          (select q2.id, q2.published_from, q2.start
            from quote q2
            where q2.id in
            (select joint_speaker.quote_id
              from joint_speaker
              where joint_speaker.actor_id = r2.id)
            and (+q2.speaker_id = r2.id) is not true
            order by q2.published_from desc, q2.start desc, q2.id desc
            limit ?4)) q2
        order by q2.published_from desc, q2.start desc, q2.id desc
        limit ?4) q2)))
  from ids1
  cross join actor r2
  where r2.id = ids1.k)
select json_object('quotes',
  (select json_object('nodes', json_group_array(json_object('speaker',
        (select json_object('slug', a1.slug)
          from actor a1
          where a1.id = q1.speaker_id),
        'speakers',
        (select json_group_array(json_object('slug', r1.slug,
            'kind', r1.kind))
          from
          (select *
            from
            (select *, iif(r1.id = q1.speaker_id, 0,
              (select min(joint_speaker.position)
                from joint_speaker
                where joint_speaker.quote_id = q1.id
                and joint_speaker.actor_id = r1.id)) as place
              from actor r1
              where (r1.id = q1.speaker_id or r1.id in
              (select joint_speaker.actor_id
                from joint_speaker
                where joint_speaker.quote_id = q1.id))) r1
            order by r1.place) r1),
        'through',
        (select json_group_array((select json(j)
            from objects1
            where k = r2.id))
          from
          (select *
            from
            (select *,
              (select min(quote_through.position)
                from quote_through
                where quote_through.quote_id = q1.id
                and quote_through.actor_id = r2.id) as place
              from actor r2
              where r2.id in
              (select quote_through.actor_id
                from quote_through
                where quote_through.quote_id = q1.id)) r2
            order by r2.place) r2),
        'verbatimText', q1.verbatim_text,
        'segments',
        (select json_group_array(json_object('kind', r3.value ->> 'kind',
            'text', r3.value ->> 'text'))
          from
          (select *
            from json_each(q1.segments) r3
            order by r3.key) r3))))
    from
    (select q1.speaker_id, q1.id, q1.verbatim_text, q1.segments
      from quote q1
      where q1.article_id = ?1
      order by q1.article_id, q1.start, q1.id
      limit ?2) q1)) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?1 as value)
      where not exists(select 1
        from article
        where article.id = value)))) as problems
