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
        'form', r1.form,
        'secondHand', iif(r1.cited_work_id is not null, json('true'), json('false')),
        'segments',
        (select json_group_array(json_object('kind', r2.value ->> 'kind',
            'text', r2.value ->> 'text'))
          from
          (select *
            from json_each(r1.segments) r2
            order by r2.key) r2),
        'speakers',
        (select json_group_array(json_object('slug', r3.slug,
            'name', r3.name,
            'kind', r3.kind))
          from
          (select *
            from
            (select *, iif(r3.id = r1.speaker_id, 0,
              (select min(joint_speaker.position)
                from joint_speaker
                where joint_speaker.quote_id = r1.id
                and joint_speaker.actor_id = r3.id)) as place
              from actor r3
              where (r3.id = r1.speaker_id or r3.id in
              (select joint_speaker.actor_id
                from joint_speaker
                where joint_speaker.quote_id = r1.id))) r3
            order by r3.place) r3),
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
          where a1.id = r1.article_id),
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
          where a3.id = r1.cited_work_id)))))
    from
    (select r1.*
      from
      (select candidate.*, which
        from made3
        cross join quote candidate
        where candidate.ordinal = hit) r1
      order by r1.which, r1.id) r1)) as data
