select json_object('closed',
  (select json_object('rights', a1.rights,
      'version',
      (select json_object('length', t1.length,
          'lengthCp', t1.length_cp)
        from text_version t1
        where t1.id = a1.version_id),
      'quotes',
      (select json_object('nodes', json_group_array(json_object('span', json_object('start', q1.start,
              'end', q1."end",
              'startCp', q1.start_cp,
              'endCp', q1.end_cp,
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
            'speakerSpan', case when not (q1.speaker_span is null) then json_object('start', q1.speaker_span ->> 'start',
              'end', q1.speaker_span ->> 'end',
              'startCp', q1.speaker_span ->> 'startCp',
              'endCp', q1.speaker_span ->> 'endCp',
              'exact', iif(q1.speaker_span ->> 'shown', q1.speaker_span ->> 'exact', null),
              'prefix',
              (select substr(text_version.text, max(1, q1.speaker_span ->> 'startCp' + 1 - 32), min(q1.speaker_span ->> 'startCp', 32))
                from article
                cross join text_version
                where article.id = q1.article_id
                and article.rights = 'FULL_TEXT'
                and text_version.id = article.version_id),
              'suffix',
              (select substr(text_version.text, q1.speaker_span ->> 'endCp' + 1, 32)
                from article
                cross join text_version
                where article.id = q1.article_id
                and article.rights = 'FULL_TEXT'
                and text_version.id = article.version_id)) end,
            'cueSpan', case when not (q1.cue_span is null) then json_object('start', q1.cue_span ->> 'start',
              'exact', iif(q1.cue_span ->> 'shown', q1.cue_span ->> 'exact', null)) end,
            'segments',
            (select json_group_array(json_object('kind', r1.value ->> 'kind',
                'span', json_object('start', r1.value ->> 'start',
                  'end', r1.value ->> 'end',
                  'startCp', r1.value ->> 'startCp',
                  'endCp', r1.value ->> 'endCp',
                  'exact', iif(1, r1.value ->> 'text', null),
                  'prefix',
                  (select substr(text_version.text, max(1, r1.value ->> 'startCp' + 1 - 32), min(r1.value ->> 'startCp', 32))
                    from article
                    cross join text_version
                    where article.id = q1.article_id
                    and article.rights = 'FULL_TEXT'
                    and text_version.id = article.version_id),
                  'suffix',
                  (select substr(text_version.text, r1.value ->> 'endCp' + 1, 32)
                    from article
                    cross join text_version
                    where article.id = q1.article_id
                    and article.rights = 'FULL_TEXT'
                    and text_version.id = article.version_id))))
              from
              (select *
                from json_each(q1.segments) r1
                order by r1.key) r1))))
        from
        (select q1.start, q1."end", q1.start_cp, q1.end_cp, q1.text, q1.article_id, q1.speaker_span, q1.cue_span, q1.segments
          from quote q1
          where q1.article_id = a1.id
          order by q1.article_id, q1.start, q1.id
          limit ?1) q1),
      'mentions',
      (select json_object('nodes', json_group_array(json_object('span', json_object('start', m1.start,
              'end', m1."end",
              'startCp', m1.start_cp,
              'endCp', m1.end_cp,
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
                and text_version.id = article.version_id)))))
        from
        (select m1.start, m1."end", m1.start_cp, m1.end_cp, m1.shown, m1.exact, m1.article_id
          from mention m1
          where m1.article_id = a1.id
          order by m1.start, m1.id
          limit ?2) m1),
      'claims',
      (select json_object('nodes', json_group_array(json_object('evidence',
            (select json_group_array(json_object('span', case when not (r2.value ->> 'start' is null) then json_object('start', r2.value ->> 'start',
                  'end', r2.value ->> 'end',
                  'startCp', r2.value ->> 'startCp',
                  'endCp', r2.value ->> 'endCp',
                  'exact', iif(r2.value ->> 'shown', r2.value ->> 'exact', null),
                  'prefix',
                  (select substr(text_version.text, max(1, r2.value ->> 'startCp' + 1 - 32), min(r2.value ->> 'startCp', 32))
                    from article
                    cross join text_version
                    where article.id = c1.article_id
                    and article.rights = 'FULL_TEXT'
                    and text_version.id = article.version_id),
                  'suffix',
                  (select substr(text_version.text, r2.value ->> 'endCp' + 1, 32)
                    from article
                    cross join text_version
                    where article.id = c1.article_id
                    and article.rights = 'FULL_TEXT'
                    and text_version.id = article.version_id)) end,
                'locator', r2.value ->> 'locator'))
              from
              (select *
                from json_each(c1.evidence) r2
                order by r2.key) r2))))
        from
        (select c1.article_id, c1.evidence
          from claim c1
          where c1.article_id = a1.id
          and c1.retracted_at is null
          order by c1.position, c1.id
          limit ?3) c1))
    from article a1
    where a1.slug = ?4)) as data
