with made1(word, n) as materialized
(select value,
  (select iif(count(*) < 50, count(*), 1.0 * 50 *
    (select max(ordinal)
      from quote) / (max(hit) - min(hit) + 1))
    from
    (select rowid as hit
      from quote_words
      where quote_words match 'words : "' || word.value || '"'
      limit 50))
  from json_each(?1) word),
made2(which, value, before) as materialized
(select which, value, sum(price) over (partition by which
  order by price, key) - price
  from
  (select asked.key as which, question.key, question.value, min(n) as price
    from json_each(?2) asked
    cross join json_each(asked.value, '$[0]') question
    cross join json_each(question.value, '$[3]') run
    cross join made1
    where made1.word = run.value group by asked.key, question.key)),
made3(which, hit) as materialized
(select which, hit
  from
  (select which, hit.value as hit, row_number() over (partition by which
    order by sum(made2.value ->> 1) desc, hit.value) as place
    from made2
    cross join json_each((select json_group_array(hit)
      from
      (select rowid as hit
        from quote_words
        where quote_words match made2.value ->> 0
        limit 50))) hit
    where before < 1800 group by which, hit.value)
  where place <= 50)
select json_object('verifyQuote',
  (select json_group_array(json_array(json_array(r1.which, r1.id, 1, json(r1.segments)), json_object('quotes', json_object('id', r1.id,
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
      from
      (select candidate.*, which
        from made3
        cross join quote candidate
        where candidate.ordinal = hit) r1
      order by r1.which, r1.id) r1)) as data
