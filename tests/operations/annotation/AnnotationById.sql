select json_object('node',
  (select json_object('id', q1.id,
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
      (select json_object('id', a1.id,
          'url', a1.url)
        from article a1
        where a1.id = q1.cited_work_id),
      'article',
      (select json_object('id', a2.id,
          'slug', a2.slug,
          'url', a2.url)
        from article a2
        where a2.id = q1.article_id))
    from quote q1
    where q1.id = ?1)) as data
