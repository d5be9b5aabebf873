select json_object('article',
  (select json_object('title', a1.title,
      'publishedOn', a1.published_on,
      'publication',
      (select json_object('name', a2.name)
        from actor a2
        where a2.id = a1.publication_id),
      'quotes',
      (select json_object('totalCount', a1.quote_count,
          'nodes', json_group_array(json_object('form', q1.form,
            'text', q1.text,
            'verbatimText', q1.verbatim_text,
            'span', json_object('start', q1.start,
              'end', q1."end"),
            'speaker',
            (select json_object('name', a3.name,
                'kind', a3.kind,
                'identifiability', a3.identifiability)
              from actor a3
              where a3.id = q1.speaker_id),
            'citedWork',
            (select json_object('title', a4.title,
                'publication',
                (select json_object('name', a5.name)
                  from actor a5
                  where a5.id = a4.publication_id))
              from article a4
              where a4.id = q1.cited_work_id))))
        from
        (select q1.form, q1.text, q1.verbatim_text, q1.start, q1."end", q1.speaker_id, q1.cited_work_id
          from quote q1
          where q1.article_id = a1.id
          order by q1.article_id, q1.start, q1.id
          limit ?1) q1),
      'claims',
      (select json_object('totalCount',
          (select coalesce((select json_extract('{}', 'end:2:' || random())
              from
              (select 1)
              where n > ?2), n)
            from
            (select
              (select count(*)
                from
                (select 1
                  from claim c1
                  where c1.article_id = a1.id
                  and c1.retracted_at is null
                  limit ?3 + 1)) as n)),
          'nodes', json_group_array(json_object('status', c1.status,
            'certainty', c1.certainty,
            'relationship',
            (select json_object('subject',
                (select json_object('name', a6.name)
                  from actor a6
                  where a6.id = r1.subject_id),
                'predicate', r1.predicate,
                'object',
                (select json_object('name', a7.name)
                  from actor a7
                  where a7.id = r1.object_id))
              from relationship r1
              where r1.id = c1.relationship_id),
            'evidence',
            (select json_group_array(json_object('span', case when not (r2.value ->> 'start' is null) then json_object('start', r2.value ->> 'start',
                  'end', r2.value ->> 'end') end))
              from
              (select *
                from json_each(c1.evidence) r2
                order by r2.key) r2))))
        from
        (select c1.status, c1.certainty, c1.relationship_id, c1.evidence
          from claim c1
          where c1.article_id = a1.id
          and c1.retracted_at is null
          order by c1.position, c1.id
          limit ?4) c1))
    from article a1
    where a1.slug = ?5)) as data
