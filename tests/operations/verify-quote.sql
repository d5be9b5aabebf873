with made1(hit, weight) as materialized
(select hit.value, sum(question.value ->> 1)
  from json_each(?1) question
  cross join json_each((select json_group_array(hit)
    from
    (select rowid as hit
      from quote_words
      where quote_words match question.value ->> 0
      limit 50))) hit
          group by 1
  order by 2 desc, 1
  limit 50),
made2(hit, weight) as materialized
(select hit.value, sum(question.value ->> 1)
  from json_each(?2) question
  cross join json_each((select json_group_array(hit)
    from
    (select rowid as hit
      from quote_words
      where quote_words match question.value ->> 0
      limit 50))) hit
          group by 1
  order by 2 desc, 1
  limit 50),
made3(hit, weight) as materialized
(select hit.value, sum(question.value ->> 1)
  from json_each(?3) question
  cross join json_each((select json_group_array(hit)
    from
    (select rowid as hit
      from quote_words
      where quote_words match question.value ->> 0 || iif(question.value ->> 2, ' AND speaker_id : "' ||
      (select coalesce(max(merged_actor.into_id), ?4)
        from merged_actor
        where merged_actor.id = ?4) || '"', '')
      limit 50))) hit
          group by 1
  order by 2 desc, 1
  limit 50),
made4(hit, weight) as materialized
(select hit.value, sum(question.value ->> 1)
  from json_each(?5) question
  cross join json_each((select json_group_array(hit)
    from
    (select rowid as hit
      from quote_words
      where quote_words match question.value ->> 0
      limit 50))) hit
          group by 1
  order by 2 desc, 1
  limit 50)
select json_object('exact',
  (select json_group_array(json_array(json_array(r1.id, 1, json(r1.segments)), json_object('quotes', json_object('verbatimText', r1.verbatim_text,
        'speaker',
        (select json_object('name', a1.name)
          from actor a1
          where a1.id = r1.speaker_id)))))
    from
    (select r1.*
      from made1
      cross join quote r1
      where r1.ordinal = hit
      order by r1.id) r1),
  'altered',
  (select json_group_array(json_array(json_array(r2.id, 1, json(r2.segments)), json_object('quotes', json_object('id', r2.id,
        'article',
        (select json_object('slug', a2.slug)
          from article a2
          where a2.id = r2.article_id)))))
    from
    (select r2.*
      from made2
      cross join quote r2
      where r2.ordinal = hit
      order by r2.id) r2),
  'elsewhere',
  (select json_group_array(json_array(json_array(r3.id, r3.speaker_id is
    (select coalesce(max(merged_actor.into_id), ?4)
      from merged_actor
      where merged_actor.id = ?4), json(r3.segments)), json_object('quotes', json_object('speaker',
        (select json_object('slug', a3.slug)
          from actor a3
          where a3.id = r3.speaker_id)))))
    from
    (select r3.*
      from made3
      cross join quote r3
      where r3.ordinal = hit
      order by r3.id) r3),
  'nowhere',
  (select json_group_array(json_array(json_array(r4.id, 1, json(r4.segments)), json_object('quotes', json_object('id', r4.id))))
    from
    (select r4.*
      from made4
      cross join quote r4
      where r4.ordinal = hit
      order by r4.id) r4)) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?6 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as faults
