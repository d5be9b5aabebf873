select json_object('open',
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
    where a1.slug = ?4),
  'closed',
  (select json_object('rights', a2.rights,
      'version',
      (select json_object('length', t2.length,
          'lengthCp', t2.length_cp)
        from text_version t2
        where t2.id = a2.version_id),
      'quotes',
      (select json_object('nodes', json_group_array(json_object('span', json_object('start', q2.start,
              'end', q2."end",
              'startCp', q2.start_cp,
              'endCp', q2.end_cp,
              'exact', iif(1, q2.text, null),
              'prefix',
              (select substr(text_version.text, max(1, q2.start_cp + 1 - 32), min(q2.start_cp, 32))
                from article
                cross join text_version
                where article.id = q2.article_id
                and article.rights = 'FULL_TEXT'
                and text_version.id = article.version_id),
              'suffix',
              (select substr(text_version.text, q2.end_cp + 1, 32)
                from article
                cross join text_version
                where article.id = q2.article_id
                and article.rights = 'FULL_TEXT'
                and text_version.id = article.version_id)),
            'speakerSpan', case when not (q2.speaker_span is null) then json_object('start', q2.speaker_span ->> 'start',
              'end', q2.speaker_span ->> 'end',
              'startCp', q2.speaker_span ->> 'startCp',
              'endCp', q2.speaker_span ->> 'endCp',
              'exact', iif(q2.speaker_span ->> 'shown', q2.speaker_span ->> 'exact', null),
              'prefix',
              (select substr(text_version.text, max(1, q2.speaker_span ->> 'startCp' + 1 - 32), min(q2.speaker_span ->> 'startCp', 32))
                from article
                cross join text_version
                where article.id = q2.article_id
                and article.rights = 'FULL_TEXT'
                and text_version.id = article.version_id),
              'suffix',
              (select substr(text_version.text, q2.speaker_span ->> 'endCp' + 1, 32)
                from article
                cross join text_version
                where article.id = q2.article_id
                and article.rights = 'FULL_TEXT'
                and text_version.id = article.version_id)) end,
            'cueSpan', case when not (q2.cue_span is null) then json_object('start', q2.cue_span ->> 'start',
              'exact', iif(q2.cue_span ->> 'shown', q2.cue_span ->> 'exact', null)) end,
            'segments',
            (select json_group_array(json_object('kind', r3.value ->> 'kind',
                'span', json_object('start', r3.value ->> 'start',
                  'end', r3.value ->> 'end',
                  'startCp', r3.value ->> 'startCp',
                  'endCp', r3.value ->> 'endCp',
                  'exact', iif(1, r3.value ->> 'text', null),
                  'prefix',
                  (select substr(text_version.text, max(1, r3.value ->> 'startCp' + 1 - 32), min(r3.value ->> 'startCp', 32))
                    from article
                    cross join text_version
                    where article.id = q2.article_id
                    and article.rights = 'FULL_TEXT'
                    and text_version.id = article.version_id),
                  'suffix',
                  (select substr(text_version.text, r3.value ->> 'endCp' + 1, 32)
                    from article
                    cross join text_version
                    where article.id = q2.article_id
                    and article.rights = 'FULL_TEXT'
                    and text_version.id = article.version_id))))
              from
              (select *
                from json_each(q2.segments) r3
                order by r3.key) r3))))
        from
        (select q2.start, q2."end", q2.start_cp, q2.end_cp, q2.text, q2.article_id, q2.speaker_span, q2.cue_span, q2.segments
          from quote q2
          where q2.article_id = a2.id
          order by q2.article_id, q2.start, q2.id
          limit ?5) q2),
      'mentions',
      (select json_object('nodes', json_group_array(json_object('span', json_object('start', m2.start,
              'end', m2."end",
              'startCp', m2.start_cp,
              'endCp', m2.end_cp,
              'exact', iif(m2.shown, m2.exact, null),
              'prefix',
              (select substr(text_version.text, max(1, m2.start_cp + 1 - 32), min(m2.start_cp, 32))
                from article
                cross join text_version
                where article.id = m2.article_id
                and article.rights = 'FULL_TEXT'
                and text_version.id = article.version_id),
              'suffix',
              (select substr(text_version.text, m2.end_cp + 1, 32)
                from article
                cross join text_version
                where article.id = m2.article_id
                and article.rights = 'FULL_TEXT'
                and text_version.id = article.version_id)))))
        from
        (select m2.start, m2."end", m2.start_cp, m2.end_cp, m2.shown, m2.exact, m2.article_id
          from mention m2
          where m2.article_id = a2.id
          order by m2.start, m2.id
          limit ?6) m2),
      'claims',
      (select json_object('nodes', json_group_array(json_object('evidence',
            (select json_group_array(json_object('span', case when not (r4.value ->> 'start' is null) then json_object('start', r4.value ->> 'start',
                  'end', r4.value ->> 'end',
                  'startCp', r4.value ->> 'startCp',
                  'endCp', r4.value ->> 'endCp',
                  'exact', iif(r4.value ->> 'shown', r4.value ->> 'exact', null),
                  'prefix',
                  (select substr(text_version.text, max(1, r4.value ->> 'startCp' + 1 - 32), min(r4.value ->> 'startCp', 32))
                    from article
                    cross join text_version
                    where article.id = c2.article_id
                    and article.rights = 'FULL_TEXT'
                    and text_version.id = article.version_id),
                  'suffix',
                  (select substr(text_version.text, r4.value ->> 'endCp' + 1, 32)
                    from article
                    cross join text_version
                    where article.id = c2.article_id
                    and article.rights = 'FULL_TEXT'
                    and text_version.id = article.version_id)) end,
                'locator', r4.value ->> 'locator'))
              from
              (select *
                from json_each(c2.evidence) r4
                order by r4.key) r4))))
        from
        (select c2.article_id, c2.evidence
          from claim c2
          where c2.article_id = a2.id
          and c2.retracted_at is null
          order by c2.position, c2.id
          limit ?7) c2))
    from article a2
    where a2.slug = ?8)) as data
