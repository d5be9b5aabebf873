with made1(word, n) as materialized
(select value,
  (select iif(count(*) < 50, count(*), 1.0 * 50 *
    (select max(ordinal)
      from quote) / (max(hit) - min(hit) + 1))
    from
    (select rowid as hit
      from quote_words
      where quote_words match 'verbatim_text : "' || word.value || '"'
      limit 50))
  from json_each(?1) word),
made2(value, before) as materialized
(select value, sum(price) over (order by price, key) - price
  from
  (select question.key, question.value, min(n) as price
    from json_each(?2) question
    cross join json_each(question.value, '$[3]') run
    cross join made1
    where made1.word = run.value group by question.key)),
made3(hit, weight) as materialized
(select hit.value, sum(made2.value ->> 1)
  from made2
  cross join json_each((select json_group_array(hit)
    from
    (select rowid as hit
      from quote_words
      where quote_words match made2.value ->> 0
      limit 50))) hit
  where before < 2000
          group by 1
  order by 2 desc, 1
  limit 50),
made4(word, n) as materialized
(select value,
  (select iif(count(*) < 50, count(*), 1.0 * 50 *
    (select max(ordinal)
      from quote) / (max(hit) - min(hit) + 1))
    from
    (select rowid as hit
      from quote_words
      where quote_words match 'verbatim_text : "' || word.value || '"'
      limit 50))
  from json_each(?3) word),
made5(value, before) as materialized
(select value, sum(price) over (order by price, key) - price
  from
  (select question.key, question.value, min(n) as price
    from json_each(?4) question
    cross join json_each(question.value, '$[3]') run
    cross join made4
    where made4.word = run.value group by question.key)),
made6(hit, weight) as materialized
(select hit.value, sum(made5.value ->> 1)
  from made5
  cross join json_each((select json_group_array(hit)
    from
    (select rowid as hit
      from quote_words
      where quote_words match made5.value ->> 0
      limit 50))) hit
  where before < 2000
          group by 1
  order by 2 desc, 1
  limit 50),
made7(word, n) as materialized
(select value,
  (select iif(count(*) < 50, count(*), 1.0 * 50 *
    (select max(ordinal)
      from quote) / (max(hit) - min(hit) + 1))
    from
    (select rowid as hit
      from quote_words
      where quote_words match 'verbatim_text : "' || word.value || '"'
      limit 50))
  from json_each(?5) word),
made8(value, before) as materialized
(select value, sum(price) over (order by price, key) - price
  from
  (select question.key, question.value, min(n) as price
    from json_each(?6) question
    cross join json_each(question.value, '$[3]') run
    cross join made7
    where made7.word = run.value group by question.key)),
made9(hit, weight) as materialized
(select hit.value, sum(made8.value ->> 1)
  from made8
  cross join json_each((select json_group_array(hit)
    from
    (select rowid as hit
      from quote_words
      where quote_words match made8.value ->> 0 || iif(made8.value ->> 2, ' AND speaker_id : "' ||
      (select coalesce(max(merged_actor.into_id), ?7)
        from merged_actor
        where merged_actor.id = ?7) || '"', '')
      limit 50))) hit
  where before < 2000
          group by 1
  order by 2 desc, 1
  limit 50),
made10(word, n) as materialized
(select value,
  (select iif(count(*) < 50, count(*), 1.0 * 50 *
    (select max(ordinal)
      from quote) / (max(hit) - min(hit) + 1))
    from
    (select rowid as hit
      from quote_words
      where quote_words match 'verbatim_text : "' || word.value || '"'
      limit 50))
  from json_each(?8) word),
made11(value, before) as materialized
(select value, sum(price) over (order by price, key) - price
  from
  (select question.key, question.value, min(n) as price
    from json_each(?9) question
    cross join json_each(question.value, '$[3]') run
    cross join made10
    where made10.word = run.value group by question.key)),
made12(hit, weight) as materialized
(select hit.value, sum(made11.value ->> 1)
  from made11
  cross join json_each((select json_group_array(hit)
    from
    (select rowid as hit
      from quote_words
      where quote_words match made11.value ->> 0
      limit 50))) hit
  where before < 2000
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
      from made3
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
      from made6
      cross join quote r2
      where r2.ordinal = hit
      order by r2.id) r2),
  'elsewhere',
  (select json_group_array(json_array(json_array(r3.id, r3.speaker_id is
    (select coalesce(max(merged_actor.into_id), ?7)
      from merged_actor
      where merged_actor.id = ?7), json(r3.segments)), json_object('quotes', json_object('speaker',
        (select json_object('slug', a3.slug)
          from actor a3
          where a3.id = r3.speaker_id)))))
    from
    (select r3.*
      from made9
      cross join quote r3
      where r3.ordinal = hit
      order by r3.id) r3),
  'nowhere',
  (select json_group_array(json_array(json_array(r4.id, 1, json(r4.segments)), json_object('quotes', json_object('id', r4.id))))
    from
    (select r4.*
      from made12
      cross join quote r4
      where r4.ordinal = hit
      order by r4.id) r4)) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?10 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as faults
