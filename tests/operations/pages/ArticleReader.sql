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
      'recordedAt', a1.recorded_at,
      'quoteCount', a1.quote_count,
      'text', iif(a1.rights = 'FULL_TEXT',
      (select text_version.text
        from text_version
        where text_version.id = a1.version_id), null),
      'publication',
      (select json_object('slug', a2.slug,
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
      (select json_object('nodes', json_group_array(json_object('id', q1.id,
            'form', q1.form,
            'secondHand', iif(q1.cited_work_id is not null, json('true'), json('false')),
            'segments',
            (select json_group_array(json_object('kind', r1.value ->> 'kind',
                'text', r1.value ->> 'text',
                'span', json_object('start', r1.value ->> 'start',
                  'end', r1.value ->> 'end')))
              from
              (select *
                from json_each(q1.segments) r1
                order by r1.key) r1),
            'span', json_object('start', q1.start,
              'end', q1."end"),
            'speakers',
            (select json_group_array(json_object('slug', r2.slug,
                'name', r2.name,
                'kind', r2.kind))
              from
              (select *
                from
                (select *, iif(r2.id = q1.speaker_id, 0,
                  (select min(joint_speaker.position)
                    from joint_speaker
                    where joint_speaker.quote_id = q1.id
                    and joint_speaker.actor_id = r2.id)) as place
                  from actor r2
                  where (r2.id = q1.speaker_id or r2.id in
                  (select joint_speaker.actor_id
                    from joint_speaker
                    where joint_speaker.quote_id = q1.id))) r2
                order by r2.place) r2),
            'through',
            (select json_group_array(json_object('slug', r3.slug,
                'name', r3.name,
                'kind', r3.kind))
              from
              (select *
                from
                (select *,
                  (select min(quote_through.position)
                    from quote_through
                    where quote_through.quote_id = q1.id
                    and quote_through.actor_id = r3.id) as place
                  from actor r3
                  where r3.id in
                  (select quote_through.actor_id
                    from quote_through
                    where quote_through.quote_id = q1.id)) r3
                order by r3.place) r3),
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
              where a3.id = q1.cited_work_id))))
        from
        (select q1.id, q1.form, q1.cited_work_id, q1.segments, q1.start, q1."end", q1.speaker_id
          from quote q1
          where q1.article_id = a1.id
          order by q1.article_id, q1.start, q1.id
          limit ?1) q1),
      'claims',
      (select json_object('pageInfo', json_object('hasNextPage', iif(exists(select 1
              from claim c1
              where c1.article_id = a1.id
              and c1.retracted_at is null
              limit 1 offset ?2), json('true'), json('false'))),
          'nodes', json_group_array(json_object('id', c1.id,
            'status', c1.status,
            'certainty', c1.certainty,
            'validFrom', c1.valid_from,
            'validTo', c1.valid_to,
            'holder',
            (select json_object('slug', a5.slug,
                'name', a5.name,
                'kind', a5.kind)
              from actor a5
              where a5.id = c1.holder_id),
            'evidence',
            (select json_group_array(json_object('locator', r4.value ->> 'locator',
                'span', case when not (r4.value ->> 'start' is null) then json_object('start', r4.value ->> 'start',
                  'end', r4.value ->> 'end',
                  'exact', iif(r4.value ->> 'shown', r4.value ->> 'exact', null)) end))
              from
              (select *
                from json_each(c1.evidence) r4
                order by r4.key) r4),
            'relationship',
            (select json_object('id', r5.id,
                'predicate', r5.predicate,
                'disputed', iif(r5.disputed, json('true'), json('false')),
                'subject',
                (select json_object('slug', a6.slug,
                    'name', a6.name,
                    'kind', a6.kind)
                  from actor a6
                  where a6.id = r5.subject_id),
                'object',
                (select json_object('slug', a7.slug,
                    'name', a7.name,
                    'kind', a7.kind)
                  from actor a7
                  where a7.id = r5.object_id))
              from relationship r5
              where r5.id = c1.relationship_id))))
        from
        (select c1.id, c1.status, c1.certainty, c1.valid_from, c1.valid_to, c1.holder_id, c1.evidence, c1.relationship_id
          from claim c1
          where c1.article_id = a1.id
          and c1.retracted_at is null
          order by c1.position, c1.id
          limit ?2) c1),
      'quotedIn',
      (select json_object('pageInfo', json_object('hasNextPage', iif(exists(select 1
              from quote q2
              where q2.cited_work_id = a1.id
              limit 1 offset ?3), json('true'), json('false'))),
          'nodes', json_group_array(json_object('id', q2.id,
            'form', q2.form,
            'secondHand', iif(q2.cited_work_id is not null, json('true'), json('false')),
            'segments',
            (select json_group_array(json_object('kind', r6.value ->> 'kind',
                'text', r6.value ->> 'text'))
              from
              (select *
                from json_each(q2.segments) r6
                order by r6.key) r6),
            'speakers',
            (select json_group_array(json_object('slug', r7.slug,
                'name', r7.name,
                'kind', r7.kind))
              from
              (select *
                from
                (select *, iif(r7.id = q2.speaker_id, 0,
                  (select min(joint_speaker.position)
                    from joint_speaker
                    where joint_speaker.quote_id = q2.id
                    and joint_speaker.actor_id = r7.id)) as place
                  from actor r7
                  where (r7.id = q2.speaker_id or r7.id in
                  (select joint_speaker.actor_id
                    from joint_speaker
                    where joint_speaker.quote_id = q2.id))) r7
                order by r7.place) r7),
            'article',
            (select json_object('slug', a8.slug,
                'title', a8.title,
                'publishedOn', a8.published_on,
                'publication',
                (select json_object('slug', a9.slug,
                    'name', a9.name,
                    'kind', a9.kind)
                  from actor a9
                  where a9.id = a8.publication_id))
              from article a8
              where a8.id = q2.article_id),
            'citedWork',
            (select json_object('slug', a10.slug,
                'title', a10.title,
                'publication',
                (select json_object('slug', a11.slug,
                    'name', a11.name,
                    'kind', a11.kind)
                  from actor a11
                  where a11.id = a10.publication_id))
              from article a10
              where a10.id = q2.cited_work_id))))
        from
        (select q2.id, q2.form, q2.cited_work_id, q2.segments, q2.speaker_id, q2.article_id
          from quote q2
          where q2.cited_work_id = a1.id
          order by q2.published_from desc, q2.start desc, q2.id desc
          limit ?3) q2),
      'edits',
      (select json_object('nodes', json_group_array(json_object('number', e1.number,
            'status', e1.status,
            'note', e1.note,
            'createdAt', e1.created_at,
            'author', json_object('name', e1.author_name))))
        from
        (select e1.number, e1.status, e1.note, e1.created_at, e1.author_name
          from
          (select distinct change.edit_number, change.edit_id
            from change
            where change.node_id = a1.id
            order by change.edit_number desc, change.edit_id desc
            limit ?4) e1_page
          cross join edit e1
          where e1.id = e1_page.edit_id
          order by e1.number desc, e1.id desc) e1))
    from article a1
    where a1.slug = ?5)) as data
