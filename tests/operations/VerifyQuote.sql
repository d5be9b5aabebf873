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
  limit 50)
select json_object('verifyQuote',
  (select json_group_array(json_array(json_array(r1.id, 1, json(r1.segments)), json_object('quotes', json_object('id', r1.id,
        'text', r1.text,
        'speaker',
        (select json_object('slug', a1.slug,
            'name', a1.name)
          from actor a1
          where a1.id = r1.speaker_id),
        'article',
        (select json_object('slug', a2.slug,
            'title', a2.title,
            'publishedOn', a2.published_on,
            'publication',
            (select json_object('name', a3.name)
              from actor a3
              where a3.id = a2.publication_id))
          from article a2
          where a2.id = r1.article_id),
        'span', json_object('start', r1.start,
          'end', r1."end")))))
    from
    (select r1.*
      from made3
      cross join quote r1
      where r1.ordinal = hit
      order by r1.id) r1)) as data
