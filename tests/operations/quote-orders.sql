select json_object('all_position_asc',
  (select json_object('nodes', json_group_array(json_object('id', q1.id)))
    from
    (select q1.id
      from quote q1
      order by q1.article_id, q1.start, q1.id
      limit ?1) q1),
  'all_position_desc',
  (select json_object('nodes', json_group_array(json_object('id', q2.id)))
    from
    (select q2.id
      from quote q2
      order by q2.article_id desc, q2.start desc, q2.id desc
      limit ?2) q2),
  'all_published_on_asc',
  (select json_object('nodes', json_group_array(json_object('id', q3.id)))
    from
    (select q3.id
      from quote q3
      order by q3.published_from, q3.start, q3.id
      limit ?3) q3),
  'all_published_on_desc',
  (select json_object('nodes', json_group_array(json_object('id', q4.id)))
    from
    (select q4.id
      from quote q4
      order by q4.published_from desc, q4.start desc, q4.id desc
      limit ?4) q4),
  'direct_position_asc',
  (select json_object('nodes', json_group_array(json_object('id', q5.id)))
    from
    (select q5.id
      from quote q5
      where q5.form = ?5
      order by q5.article_id, q5.start, q5.id
      limit ?6) q5),
  'direct_position_desc',
  (select json_object('nodes', json_group_array(json_object('id', q6.id)))
    from
    (select q6.id
      from quote q6
      where q6.form = ?7
      order by q6.article_id desc, q6.start desc, q6.id desc
      limit ?8) q6),
  'direct_published_on_asc',
  (select json_object('nodes', json_group_array(json_object('id', q7.id)))
    from
    (select q7.id
      from quote q7
      where q7.form = ?9
      order by q7.published_from, q7.start, q7.id
      limit ?10) q7),
  'direct_published_on_desc',
  (select json_object('nodes', json_group_array(json_object('id', q8.id)))
    from
    (select q8.id
      from quote q8
      where q8.form = ?11
      order by q8.published_from desc, q8.start desc, q8.id desc
      limit ?12) q8),
  'of_position_asc',
  (select json_object('nodes', json_group_array(json_object('id', q9.id)))
    from
    (select q9.id
      from quote q9
      where q9.article_id = ?13
      order by q9.article_id, q9.start, q9.id
      limit ?14) q9),
  'of_position_desc',
  (select json_object('nodes', json_group_array(json_object('id', q10.id)))
    from
    (select q10.id
      from quote q10
      where q10.article_id = ?15
      order by q10.article_id desc, q10.start desc, q10.id desc
      limit ?16) q10),
  'of_published_on_asc',
  (select json_object('nodes', json_group_array(json_object('id', q11.id)))
    from
    (select q11.id
      from quote q11
      where q11.article_id = ?17
      order by q11.published_from, q11.start, q11.id
      limit ?18) q11),
  'of_published_on_desc',
  (select json_object('nodes', json_group_array(json_object('id', q12.id)))
    from
    (select q12.id
      from quote q12
      where q12.article_id = ?19
      order by q12.published_from desc, q12.start desc, q12.id desc
      limit ?20) q12),
  'actor',
  (select json_object('position_asc',
      (select json_object('nodes', json_group_array(json_object('id', q13.id)))
        from
        (select q13.id
          from quote q13
          where q13.speaker_id = a1.id
          order by q13.article_id, q13.start, q13.id
          limit ?21) q13),
      'position_desc',
      (select json_object('nodes', json_group_array(json_object('id', q14.id)))
        from
        (select q14.id
          from quote q14
          where q14.speaker_id = a1.id
          order by q14.article_id desc, q14.start desc, q14.id desc
          limit ?22) q14),
      'published_on_asc',
      (select json_object('nodes', json_group_array(json_object('id', q15.id)))
        from
        (select q15.id
          from quote q15
          where q15.speaker_id = a1.id
          order by q15.published_from, q15.start, q15.id
          limit ?23) q15),
      'published_on_desc',
      (select json_object('nodes', json_group_array(json_object('id', q16.id)))
        from
        (select q16.id
          from quote q16
          where q16.speaker_id = a1.id
          order by q16.published_from desc, q16.start desc, q16.id desc
          limit ?24) q16))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?25),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?25))),
  'article',
  (select json_object('position_asc',
      (select json_object('nodes', json_group_array(json_object('id', q17.id)))
        from
        (select q17.id
          from quote q17
          where q17.article_id = a2.id
          order by q17.article_id, q17.start, q17.id
          limit ?26) q17),
      'position_desc',
      (select json_object('nodes', json_group_array(json_object('id', q18.id)))
        from
        (select q18.id
          from quote q18
          where q18.article_id = a2.id
          order by q18.article_id desc, q18.start desc, q18.id desc
          limit ?27) q18),
      'published_on_asc',
      (select json_object('nodes', json_group_array(json_object('id', q19.id)))
        from
        (select q19.id
          from quote q19
          where q19.article_id = a2.id
          order by q19.published_from, q19.start, q19.id
          limit ?28) q19),
      'published_on_desc',
      (select json_object('nodes', json_group_array(json_object('id', q20.id)))
        from
        (select q20.id
          from quote q20
          where q20.article_id = a2.id
          order by q20.published_from desc, q20.start desc, q20.id desc
          limit ?29) q20))
    from article a2
    where a2.slug = ?30)) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?13 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 1 as which, value
    from
    (select value
      from
      (select ?15 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 2 as which, value
    from
    (select value
      from
      (select ?17 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 3 as which, value
    from
    (select value
      from
      (select ?19 as value)
      where not exists(select 1
        from article
        where article.id = value)))) as faults
