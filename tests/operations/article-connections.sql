select json_object('article',
  (select json_object('quotes',
      (select json_object('totalCount',
          (select count(*)
            from quote q1
            where q1.article_id = a1.id ),
          'nodes', json_group_array(json_object('form', q1.form,
            'text', q1.text)))
        from
        (select q1.form, q1.text
          from quote q1
          where q1.article_id = a1.id
          order by q1.article_id, q1.start, q1.id
          limit ?1) q1),
      'mentions',
      (select json_object('totalCount',
          (select count(*)
            from mention m1
            where m1.article_id = a1.id ),
          'nodes', json_group_array(json_object('type', m1.type,
            'actor',
            (select json_object('name', a2.name)
              from actor a2
              where a2.id = m1.actor_id),
            'span', json_object('start', m1.start,
              'end', m1."end",
              'exact', iif(m1.shown, m1.exact, null)))))
        from
        (select m1.type, m1.actor_id, m1.start, m1."end", m1.shown, m1.exact
          from mention m1
          where m1.article_id = a1.id
          order by m1.start, m1.id
          limit ?2) m1),
      'claims',
      (select json_object('totalCount',
          (select count(*)
            from claim c1
            where c1.article_id = a1.id
            and c1.retracted_at is null ),
          'nodes', json_group_array(json_object('status', c1.status,
            'certainty', c1.certainty)))
        from
        (select c1.status, c1.certainty
          from claim c1
          where c1.article_id = a1.id
          and c1.retracted_at is null
          order by c1.position, c1.id
          limit ?3) c1),
      'quotedIn',
      (select json_object('totalCount',
          (select count(*)
            from quote q2
            where q2.cited_work_id = a1.id ),
          'nodes', json_group_array(json_object('text', q2.text,
            'article',
            (select json_object('slug', a3.slug)
              from article a3
              where a3.id = q2.article_id))))
        from
        (select q2.text, q2.article_id
          from quote q2
          where q2.cited_work_id = a1.id
          order by q2.published_from desc, q2.start desc, q2.id desc
          limit ?4) q2))
    from article a1
    where a1.slug = ?5),
  'cited',
  (select json_object('title', a4.title,
      'version',
      (select json_object('sha256', t1.sha256)
        from text_version t1
        where t1.id = a4.version_id),
      'quotes',
      (select json_object('totalCount',
          (select count(*)
            from quote q3
            where q3.article_id = a4.id ),
          'nodes', json_group_array(json_object('form', q3.form,
            'text', q3.text)))
        from
        (select q3.form, q3.text
          from quote q3
          where q3.article_id = a4.id
          order by q3.article_id, q3.start, q3.id
          limit ?6) q3),
      'mentions',
      (select json_object('totalCount',
          (select count(*)
            from mention m2
            where m2.article_id = a4.id ),
          'nodes', json_group_array(json_object('type', m2.type,
            'actor',
            (select json_object('name', a5.name)
              from actor a5
              where a5.id = m2.actor_id),
            'span', json_object('start', m2.start,
              'end', m2."end",
              'exact', iif(m2.shown, m2.exact, null)))))
        from
        (select m2.type, m2.actor_id, m2.start, m2."end", m2.shown, m2.exact
          from mention m2
          where m2.article_id = a4.id
          order by m2.start, m2.id
          limit ?7) m2),
      'claims',
      (select json_object('totalCount',
          (select count(*)
            from claim c2
            where c2.article_id = a4.id
            and c2.retracted_at is null ),
          'nodes', json_group_array(json_object('status', c2.status,
            'certainty', c2.certainty)))
        from
        (select c2.status, c2.certainty
          from claim c2
          where c2.article_id = a4.id
          and c2.retracted_at is null
          order by c2.position, c2.id
          limit ?8) c2),
      'quotedIn',
      (select json_object('totalCount',
          (select count(*)
            from quote q4
            where q4.cited_work_id = a4.id ),
          'nodes', json_group_array(json_object('text', q4.text,
            'article',
            (select json_object('slug', a6.slug)
              from article a6
              where a6.id = q4.article_id))))
        from
        (select q4.text, q4.article_id
          from quote q4
          where q4.cited_work_id = a4.id
          order by q4.published_from desc, q4.start desc, q4.id desc
          limit ?9) q4))
    from article a4
    where a4.slug = ?10)) as data
