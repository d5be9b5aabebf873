with ids1(k) as materialized
(select distinct q2.id
  from quote q1
  cross join quote q2
  where q1.id = ?1
  and
  (select json_extract('{}', 'end:3:' || random())
    from
    (select 1
      from quote q2
      where q2.ordinal in
      (select other.ordinal
        from quote_fingerprint own
        cross join quote_fingerprint other
        where own.ordinal = q1.ordinal
        and other.fingerprint = own.fingerprint group by 1
    having count(*) * 2 >= max(own.count, other.count)
        and
        (select said.article_id
          from quote said
          where said.ordinal = other.ordinal) <>
        (select said.article_id
          from quote said
          where said.ordinal = q1.ordinal))
      limit 1 offset ?2)) is null
  and q2.id in
  (select q2.id
    from quote q2
    where q2.ordinal in
    (select other.ordinal
      from quote_fingerprint own
      cross join quote_fingerprint other
      where own.ordinal = q1.ordinal
      and other.fingerprint = own.fingerprint group by 1
    having count(*) * 2 >= max(own.count, other.count)
      and
      (select said.article_id
        from quote said
        where said.ordinal = other.ordinal) <>
      (select said.article_id
        from quote said
        where said.ordinal = q1.ordinal))
    order by q2.published_from desc, q2.start desc, q2.id desc
    limit ?3)),
objects1(k, j) as materialized
(select q2.id, json_object('id', q2.id,
    'form', q2.form,
    'secondHand', iif(q2.cited_work_id is not null, json('true'), json('false')),
    'segments',
    (select json_group_array(json_object('kind', r5.value ->> 'kind',
        'text', r5.value ->> 'text'))
      from
      (select *
        from json_each(q2.segments) r5
        order by r5.key) r5),
    'speakers',
    (select json_group_array(json_object('slug', r6.slug,
        'name', r6.name,
        'kind', r6.kind))
      from
      (select *
        from
        (select *, iif(r6.id = q2.speaker_id, 0,
          (select min(joint_speaker.position)
            from joint_speaker
            where joint_speaker.quote_id = q2.id
            and joint_speaker.actor_id = r6.id)) as place
          from actor r6
          where (r6.id = q2.speaker_id or r6.id in
          (select joint_speaker.actor_id
            from joint_speaker
            where joint_speaker.quote_id = q2.id))) r6
        order by r6.place) r6),
    'article',
    (select json_object('slug', a7.slug,
        'title', a7.title,
        'publishedOn', a7.published_on,
        'publication',
        (select json_object('slug', a8.slug,
            'name', a8.name,
            'kind', a8.kind)
          from actor a8
          where a8.id = a7.publication_id))
      from article a7
      where a7.id = q2.article_id),
    'citedWork',
    (select json_object('slug', a9.slug,
        'title', a9.title,
        'publication',
        (select json_object('slug', a10.slug,
            'name', a10.name,
            'kind', a10.kind)
          from actor a10
          where a10.id = a9.publication_id))
      from article a9
      where a9.id = q2.cited_work_id))
  from ids1
  cross join quote q2
  where q2.id = ids1.k)
select json_object('quote',
  (select json_object('id', q1.id,
      'form', q1.form,
      'text', q1.text,
      'verbatimText', q1.verbatim_text,
      'secondHand', iif(q1.cited_work_id is not null, json('true'), json('false')),
      'confidence', q1.confidence,
      'segments',
      (select json_group_array(json_object('kind', r1.value ->> 'kind',
          'text', r1.value ->> 'text'))
        from
        (select *
          from json_each(q1.segments) r1
          order by r1.key) r1),
      'span', json_object('start', q1.start,
        'end', q1."end",
        'exact', iif(1, q1.text, null),
        'prefix',
        (select substr(text_version.text, max(1, q1.start_cp + 1 - 32), min(q1.start_cp, 32))
          from article
          cross join text_version
          where article.id = q1.article_id
          and article.rights = 'FULL_TEXT'
          and text_version.id = article.version_id),
        'suffix',
        (select substr(text_version.text, q1.end_cp + 1, 32)
          from article
          cross join text_version
          where article.id = q1.article_id
          and article.rights = 'FULL_TEXT'
          and text_version.id = article.version_id)),
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
      'article',
      (select json_object('slug', a1.slug,
          'title', a1.title,
          'url', a1.url,
          'byline', a1.byline,
          'language', a1.language,
          'status', a1.status,
          'rights', a1.rights,
          'license', a1.license,
          'publishedOn', a1.published_on,
          'publication',
          (select json_object('slug', a2.slug,
              'name', a2.name,
              'kind', a2.kind)
            from actor a2
            where a2.id = a1.publication_id))
        from article a1
        where a1.id = q1.article_id),
      'citedWork',
      (select json_object('slug', a3.slug,
          'title', a3.title,
          'publishedOn', a3.published_on,
          'publication',
          (select json_object('slug', a4.slug,
              'name', a4.name,
              'kind', a4.kind)
            from actor a4
            where a4.id = a3.publication_id))
        from article a3
        where a3.id = q1.cited_work_id),
      'claims',
      (select json_object('nodes', json_group_array(json_object('id', c1.id,
            'status', c1.status,
            'certainty', c1.certainty,
            'relationship',
            (select json_object('id', r4.id,
                'predicate', r4.predicate,
                'subject',
                (select json_object('slug', a5.slug,
                    'name', a5.name,
                    'kind', a5.kind)
                  from actor a5
                  where a5.id = r4.subject_id),
                'object',
                (select json_object('slug', a6.slug,
                    'name', a6.name,
                    'kind', a6.kind)
                  from actor a6
                  where a6.id = r4.object_id))
              from relationship r4
              where r4.id = c1.relationship_id))))
        from
        (select c1.id, c1.status, c1.certainty, c1.relationship_id
          from claim c1
          where c1.quote_id = q1.id
          and c1.retracted_at is null
          order by c1.position, c1.id
          limit ?4) c1),
      'sameWords', coalesce((select json_extract('{}', 'end:3:' || random())
        from
        (select 1
          from quote q2
          where q2.ordinal in
          (select other.ordinal
            from quote_fingerprint own
            cross join quote_fingerprint other
            where own.ordinal = q1.ordinal
            and other.fingerprint = own.fingerprint group by 1
    having count(*) * 2 >= max(own.count, other.count)
            and
            (select said.article_id
              from quote said
              where said.ordinal = other.ordinal) <>
            (select said.article_id
              from quote said
              where said.ordinal = q1.ordinal))
          limit 1 offset ?2)),
      (select json_object('pageInfo', json_object('hasNextPage', iif(coalesce((select json_extract('{}', 'end:3:' || random())
              from
              (select 1
                from quote q2
                where q2.ordinal in
                (select other.ordinal
                  from quote_fingerprint own
                  cross join quote_fingerprint other
                  where own.ordinal = q1.ordinal
                  and other.fingerprint = own.fingerprint group by 1
    having count(*) * 2 >= max(own.count, other.count)
                  and
                  (select said.article_id
                    from quote said
                    where said.ordinal = other.ordinal) <>
                  (select said.article_id
                    from quote said
                    where said.ordinal = q1.ordinal))
                limit 1 offset ?2)), exists(select 1
              from quote q2
              where q2.ordinal in
              (select other.ordinal
                from quote_fingerprint own
                cross join quote_fingerprint other
                where own.ordinal = q1.ordinal
                and other.fingerprint = own.fingerprint group by 1
    having count(*) * 2 >= max(own.count, other.count)
                and
                (select said.article_id
                  from quote said
                  where said.ordinal = other.ordinal) <>
                (select said.article_id
                  from quote said
                  where said.ordinal = q1.ordinal))
              limit 1 offset ?3)), json('true'), json('false'))),
          'nodes', json_group_array((select json(j)
            from objects1
            where k = q2.id)))
        from
        (select q2.id
          from quote q2
          where q2.ordinal in
          (select other.ordinal
            from quote_fingerprint own
            cross join quote_fingerprint other
            where own.ordinal = q1.ordinal
            and other.fingerprint = own.fingerprint group by 1
    having count(*) * 2 >= max(own.count, other.count)
            and
            (select said.article_id
              from quote said
              where said.ordinal = other.ordinal) <>
            (select said.article_id
              from quote said
              where said.ordinal = q1.ordinal))
          order by q2.published_from desc, q2.start desc, q2.id desc
          limit ?3) q2)),
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
            where change.node_id = q1.id
            order by change.edit_number desc, change.edit_id desc
            limit ?5) e1_page
          cross join edit e1
          where e1.id = e1_page.edit_id
          order by e1.number desc, e1.id desc) e1))
    from quote q1
    where q1.id = ?1)) as data
