select json_object('article',
  (select json_object('id', a1.id,
      'slug', a1.slug,
      'title', a1.title,
      'url', a1.url,
      'byline', a1.byline,
      'summary', a1.summary,
      'language', a1.language,
      'genre', a1.genre,
      'status', a1.status,
      'rights', a1.rights,
      'license', a1.license,
      'publishedOn', a1.published_on,
      'text', iif(a1.rights = 'FULL_TEXT',
      (select text_version.text
        from text_version
        where text_version.id = a1.version_id), null),
      'publication',
      (select json_object('id', a2.id,
          'slug', a2.slug,
          'name', a2.name,
          'kind', a2.kind)
        from actor a2
        where a2.id = a1.publication_id),
      'version',
      (select json_object('sha256', t1.sha256,
          'length', t1.length)
        from text_version t1
        where t1.id = a1.version_id),
      'quotes',
      (select json_object('totalCount', a1.quote_count,
          'nodes', json_group_array(json_object('id', q1.id,
            'form', q1.form,
            'confidence', q1.confidence,
            'secondHand', iif(q1.cited_work_id is not null, json('true'), json('false')),
            'segments',
            (select json_group_array(json_object('kind', r1.value ->> 'kind',
                'text', r1.value ->> 'text'))
              from
              (select *
                from json_each(q1.segments) r1
                order by r1.key) r1),
            'span', json_object('start', q1.start,
              'end', q1."end"),
            'speaker',
            (select json_object('id', a3.id,
                'slug', a3.slug,
                'name', a3.name,
                'kind', a3.kind)
              from actor a3
              where a3.id = q1.speaker_id),
            'citedWork',
            (select json_object('id', a4.id,
                'slug', a4.slug,
                'title', a4.title,
                'publication',
                (select json_object('id', a5.id,
                    'slug', a5.slug,
                    'name', a5.name,
                    'kind', a5.kind)
                  from actor a5
                  where a5.id = a4.publication_id))
              from article a4
              where a4.id = q1.cited_work_id))),
          'pageInfo', json_object('hasNextPage', iif(exists(select 1
              from quote q1
              where q1.article_id = a1.id
              limit 1 offset ?1), json('true'), json('false')),
            'endCursor', json_group_array('56FC354F' || hex(json_array(q1.article_id, q1.start, q1.id))) ->> '$[#-1]'))
        from
        (select q1.id, q1.form, q1.confidence, q1.cited_work_id, q1.segments, q1.start, q1."end", q1.speaker_id, q1.article_id
          from quote q1
          where q1.article_id = a1.id
          order by q1.article_id, q1.start, q1.id
          limit ?1) q1),
      'mentions',
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
                  from mention m1
                  where m1.article_id = a1.id
                  limit ?3 + 1)) as n)),
          'nodes', json_group_array(json_object('id', m1.id,
            'type', m1.type,
            'span', json_object('start', m1.start,
              'end', m1."end"),
            'actor',
            (select json_object('id', a6.id,
                'slug', a6.slug,
                'name', a6.name,
                'kind', a6.kind)
              from actor a6
              where a6.id = m1.actor_id))),
          'pageInfo', json_object('hasNextPage', iif(exists(select 1
              from mention m1
              where m1.article_id = a1.id
              limit 1 offset ?4), json('true'), json('false')),
            'endCursor', json_group_array('3A87CD3D' || hex(json_array(m1.start, m1.id))) ->> '$[#-1]'))
        from
        (select m1.id, m1.type, m1.start, m1."end", m1.actor_id
          from mention m1
          where m1.article_id = a1.id
          order by m1.start, m1.id
          limit ?4) m1),
      'claims',
      (select json_object('totalCount',
          (select coalesce((select json_extract('{}', 'end:4:' || random())
              from
              (select 1)
              where n > ?5), n)
            from
            (select
              (select count(*)
                from
                (select 1
                  from claim c1
                  where c1.article_id = a1.id
                  and c1.retracted_at is null
                  limit ?6 + 1)) as n)),
          'nodes', json_group_array(json_object('id', c1.id,
            'status', c1.status,
            'certainty', c1.certainty,
            'holder',
            (select json_object('id', a7.id,
                'slug', a7.slug,
                'name', a7.name,
                'kind', a7.kind)
              from actor a7
              where a7.id = c1.holder_id),
            'relationship',
            (select json_object('id', r2.id,
                'predicate', r2.predicate,
                'subject',
                (select json_object('id', a8.id,
                    'slug', a8.slug,
                    'name', a8.name,
                    'kind', a8.kind)
                  from actor a8
                  where a8.id = r2.subject_id),
                'object',
                (select json_object('id', a9.id,
                    'slug', a9.slug,
                    'name', a9.name,
                    'kind', a9.kind)
                  from actor a9
                  where a9.id = r2.object_id))
              from relationship r2
              where r2.id = c1.relationship_id))),
          'pageInfo', json_object('hasNextPage', iif(exists(select 1
              from claim c1
              where c1.article_id = a1.id
              and c1.retracted_at is null
              limit 1 offset ?7), json('true'), json('false')),
            'endCursor', json_group_array('5B31B087' || hex(json_array(c1.position, c1.id))) ->> '$[#-1]'))
        from
        (select c1.id, c1.status, c1.certainty, c1.holder_id, c1.relationship_id, c1.position
          from claim c1
          where c1.article_id = a1.id
          and c1.retracted_at is null
          order by c1.position, c1.id
          limit ?7) c1))
    from article a1
    where a1.slug = ?8)) as data
