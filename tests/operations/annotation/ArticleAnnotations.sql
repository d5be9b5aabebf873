with ids1(k) as materialized
(select distinct q1.id
  from article a1
  cross join quote q1
  where a1.slug = ?1
  and q1.id in
  (select q1.id
    from quote q1
    where q1.article_id = a1.id
    order by q1.article_id, q1.start, q1.id
    limit ?2)),
objects1(k, j) as materialized
(select q1.id, json_object('id', q1.id,
    'form', q1.form,
    'text', q1.text,
    'span', json_object('start', q1.start_cp,
      'end', q1.end_cp,
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
    (select json_group_array(json_object('id', r1.id,
        'name', r1.name,
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
    'citedWork',
    (select json_object('id', a2.id,
        'url', a2.url)
      from article a2
      where a2.id = q1.cited_work_id))
  from ids1
  cross join quote q1
  where q1.id = ids1.k)
select json_object('article',
  (select json_object('id', a1.id,
      'slug', a1.slug,
      'title', a1.title,
      'url', a1.url,
      'quotes',
      (select json_object('totalCount', a1.quote_count,
          'edges', json_group_array(json_object('cursor', '56FC354F' || hex(json_array(q1.article_id, q1.start, q1.id)),
            'node',
            (select json(j)
              from objects1
              where k = q1.id))))
        from
        (select q1.article_id, q1.start, q1.id
          from quote q1
          where q1.article_id = a1.id
          order by q1.article_id, q1.start, q1.id
          limit ?2) q1),
      'mentions',
      (select json_object('totalCount',
          (select coalesce((select json_extract('{}', 'end:2:' || random())
              from
              (select 1)
              where n > ?3), n)
            from
            (select
              (select count(*)
                from
                (select 1
                  from mention m1
                  where m1.article_id = a1.id
                  limit ?4 + 1)) as n)),
          'edges', json_group_array(json_object('cursor', '3A87CD3D' || hex(json_array(m1.start, m1.id)),
            'node', json_object('id', m1.id,
              'type', m1.type,
              'span', json_object('start', m1.start_cp,
                'end', m1.end_cp,
                'exact', iif(m1.shown, m1.exact, null),
                'prefix',
                (select substr(text_version.text, max(1, m1.start_cp + 1 - 32), min(m1.start_cp, 32))
                  from article
                  cross join text_version
                  where article.id = m1.article_id
                  and article.rights = 'FULL_TEXT'
                  and text_version.id = article.version_id),
                'suffix',
                (select substr(text_version.text, m1.end_cp + 1, 32)
                  from article
                  cross join text_version
                  where article.id = m1.article_id
                  and article.rights = 'FULL_TEXT'
                  and text_version.id = article.version_id)),
              'actor',
              (select json_object('id', a3.id,
                  'name', a3.name,
                  'kind', a3.kind)
                from actor a3
                where a3.id = m1.actor_id)))))
        from
        (select m1.start, m1.id, m1.type, m1.start_cp, m1.end_cp, m1.shown, m1.exact, m1.article_id, m1.actor_id
          from mention m1
          where m1.article_id = a1.id
          order by m1.start, m1.id
          limit ?5) m1))
    from article a1
    where a1.slug = ?1)) as data
