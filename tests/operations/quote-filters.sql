select json_object('speaker',
  (select json_object('totalCount',
      (select count(*)
        from quote q1
        where q1.speaker_id =
        (select coalesce(max(merged_actor.into_id), ?1)
          from merged_actor
          where merged_actor.id = ?1) ),
      'nodes', json_group_array(json_object('id', q1.id,
        'form', q1.form)))
    from
    (select q1.id, q1.form
      from quote q1
      where q1.speaker_id =
      (select coalesce(max(merged_actor.into_id), ?1)
        from merged_actor
        where merged_actor.id = ?1)
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?2) q1),
  'speakers',
  (select json_object('totalCount',
      (select count(*)
        from quote q2
        where q2.speaker_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?3) left join merged_actor on merged_actor.id = value) ),
      'nodes', json_group_array(json_object('id', q2.id,
        'form', q2.form)))
    from
    (select q2.id, q2.form
      from quote q2
      where q2.speaker_id in
      (select coalesce(merged_actor.into_id, value)
        from json_each(?3) left join merged_actor on merged_actor.id = value)
      order by q2.published_from desc, q2.start desc, q2.id desc
      limit ?4) q2),
  'article',
  (select json_object('totalCount',
      (select count(*)
        from quote q3
        where q3.article_id = ?5 ),
      'nodes', json_group_array(json_object('id', q3.id,
        'form', q3.form)))
    from
    (select q3.id, q3.form
      from quote q3
      where q3.article_id = ?5
      order by q3.published_from desc, q3.start desc, q3.id desc
      limit ?6) q3),
  'articles',
  (select json_object('totalCount',
      (select count(*)
        from quote q4
        where q4.article_id in
        (select value
          from json_each(?7)) ),
      'nodes', json_group_array(json_object('id', q4.id,
        'form', q4.form)))
    from
    (select q4.id, q4.form
      from quote q4
      where q4.article_id in
      (select value
        from json_each(?7))
      order by q4.published_from desc, q4.start desc, q4.id desc
      limit ?8) q4),
  'form',
  (select json_object('totalCount',
      (select count(*)
        from quote q5
        where q5.form = ?9 ),
      'nodes', json_group_array(json_object('id', q5.id,
        'form', q5.form)))
    from
    (select q5.id, q5.form
      from quote q5
      where q5.form = ?9
      order by q5.published_from desc, q5.start desc, q5.id desc
      limit ?10) q5),
  'forms',
  (select json_object('totalCount',
      (select count(*)
        from quote q6
        where q6.form in
        (select value
          from json_each(?11)) ),
      'nodes', json_group_array(json_object('id', q6.id,
        'form', q6.form)))
    from
    (select q6.id, q6.form
      from quote q6
      where q6.form in
      (select value
        from json_each(?11))
      order by q6.published_from desc, q6.start desc, q6.id desc
      limit ?12) q6),
  'secondHand',
  (select json_object('totalCount',
      (select count(*)
        from quote q7
        where q7.cited_work_id is not null ),
      'nodes', json_group_array(json_object('id', q7.id,
        'form', q7.form)))
    from
    (select q7.id, q7.form
      from quote q7
      where q7.cited_work_id is not null
      order by q7.published_from desc, q7.start desc, q7.id desc
      limit ?13) q7),
  'firstHand',
  (select json_object('totalCount',
      (select count(*)
        from quote q8
        where +q8.cited_work_id is null ),
      'nodes', json_group_array(json_object('id', q8.id,
        'form', q8.form)))
    from
    (select q8.id, q8.form
      from quote q8
      where +q8.cited_work_id is null
      order by q8.published_from desc, q8.start desc, q8.id desc
      limit ?14) q8),
  'mentions',
  (select json_object('totalCount',
      (select count(*)
        from quote q9
        where q9.id in
        (select around.id
          from mention
          cross join quote around
          where mention.actor_id =
          (select coalesce(max(merged_actor.into_id), ?15)
            from merged_actor
            where merged_actor.id = ?15)
          and around.article_id = mention.article_id
          and around.start <= mention.start
          and around."end" >= mention."end") ),
      'nodes', json_group_array(json_object('id', q9.id,
        'form', q9.form)))
    from
    (select q9.id, q9.form
      from quote q9
      where q9.id in
      (select around.id
        from mention
        cross join quote around
        where mention.actor_id =
        (select coalesce(max(merged_actor.into_id), ?15)
          from merged_actor
          where merged_actor.id = ?15)
        and around.article_id = mention.article_id
        and around.start <= mention.start
        and around."end" >= mention."end")
      order by +q9.published_from desc, q9.start desc, q9.id desc
      limit ?16) q9),
  'mentionsAny',
  (select json_object('totalCount',
      (select count(*)
        from quote q10
        where q10.id in
        (select around.id
          from mention
          cross join quote around
          where mention.actor_id in
          (select coalesce(merged_actor.into_id, value)
            from json_each(?17) left join merged_actor on merged_actor.id = value)
          and around.article_id = mention.article_id
          and around.start <= mention.start
          and around."end" >= mention."end") ),
      'nodes', json_group_array(json_object('id', q10.id,
        'form', q10.form)))
    from
    (select q10.id, q10.form
      from quote q10
      where q10.id in
      (select around.id
        from mention
        cross join quote around
        where mention.actor_id in
        (select coalesce(merged_actor.into_id, value)
          from json_each(?17) left join merged_actor on merged_actor.id = value)
        and around.article_id = mention.article_id
        and around.start <= mention.start
        and around."end" >= mention."end")
      order by +q10.published_from desc, q10.start desc, q10.id desc
      limit ?18) q10),
  'since',
  (select json_object('totalCount',
      (select count(*)
        from quote q11
        where q11.published_until >= ?19
        and q11.published_from >= substr(?19, 1, 4) ),
      'nodes', json_group_array(json_object('id', q11.id,
        'form', q11.form)))
    from
    (select q11.id, q11.form
      from quote q11
      where q11.published_until >= ?19
      and q11.published_from >= substr(?19, 1, 4)
      order by q11.published_from desc, q11.start desc, q11.id desc
      limit ?20) q11),
  'between',
  (select json_object('totalCount',
      (select count(*)
        from quote q12
        where q12.published_until >= ?21
        and q12.published_from >= substr(?21, 1, 4)
        and q12.published_from <= ?22 ),
      'nodes', json_group_array(json_object('id', q12.id,
        'form', q12.form)))
    from
    (select q12.id, q12.form
      from quote q12
      where q12.published_until >= ?21
      and q12.published_from >= substr(?21, 1, 4)
      and q12.published_from <= ?22
      order by q12.published_from desc, q12.start desc, q12.id desc
      limit ?23) q12),
  'confident',
  (select json_object('totalCount',
      (select count(*)
        from quote q13
        where q13.confidence >= ?24 ),
      'nodes', json_group_array(json_object('id', q13.id,
        'form', q13.form)))
    from
    (select q13.id, q13.form
      from quote q13
      where q13.confidence >= ?24
      order by q13.published_from desc, q13.start desc, q13.id desc
      limit ?25) q13),
  'pair',
  (select json_object('totalCount',
      (select count(*)
        from quote q14
        where q14.speaker_id =
        (select coalesce(max(merged_actor.into_id), ?26)
          from merged_actor
          where merged_actor.id = ?26)
        and q14.published_until >= ?27
        and q14.published_from >= substr(?27, 1, 4) ),
      'nodes', json_group_array(json_object('id', q14.id,
        'form', q14.form)))
    from
    (select q14.id, q14.form
      from quote q14
      where q14.speaker_id =
      (select coalesce(max(merged_actor.into_id), ?26)
        from merged_actor
        where merged_actor.id = ?26)
      and q14.published_until >= ?27
      and q14.published_from >= substr(?27, 1, 4)
      order by q14.published_from desc, q14.start desc, q14.id desc
      limit ?28) q14),
  'articleForm',
  (select json_object('totalCount',
      (select count(*)
        from quote q15
        where q15.article_id = ?29
        and +q15.form = ?30 ),
      'nodes', json_group_array(json_object('id', q15.id,
        'form', q15.form)))
    from
    (select q15.id, q15.form
      from quote q15
      where q15.article_id = ?29
      and +q15.form = ?30
      order by q15.published_from desc, q15.start desc, q15.id desc
      limit ?31) q15),
  'articleFirstHand',
  (select json_object('totalCount',
      (select count(*)
        from quote q16
        where q16.article_id = ?32
        and +q16.cited_work_id is null ),
      'nodes', json_group_array(json_object('id', q16.id,
        'form', q16.form)))
    from
    (select q16.id, q16.form
      from quote q16
      where q16.article_id = ?32
      and +q16.cited_work_id is null
      order by q16.published_from desc, q16.start desc, q16.id desc
      limit ?33) q16),
  'mentionsFirstHand',
  (select json_object('totalCount',
      (select count(*)
        from quote q17
        where q17.id in
        (select around.id
          from mention
          cross join quote around
          where mention.actor_id =
          (select coalesce(max(merged_actor.into_id), ?34)
            from merged_actor
            where merged_actor.id = ?34)
          and around.article_id = mention.article_id
          and around.start <= mention.start
          and around."end" >= mention."end")
        and +q17.cited_work_id is null ),
      'nodes', json_group_array(json_object('id', q17.id,
        'form', q17.form)))
    from
    (select q17.id, q17.form
      from quote q17
      where q17.id in
      (select around.id
        from mention
        cross join quote around
        where mention.actor_id =
        (select coalesce(max(merged_actor.into_id), ?34)
          from merged_actor
          where merged_actor.id = ?34)
        and around.article_id = mention.article_id
        and around.start <= mention.start
        and around."end" >= mention."end")
      and +q17.cited_work_id is null
      order by +q17.published_from desc, q17.start desc, q17.id desc
      limit ?35) q17),
  'all',
  (select json_object('totalCount',
      (select count(*)
        from quote q18
        where q18.article_id = ?36
        and +q18.speaker_id =
        (select coalesce(max(merged_actor.into_id), ?37)
          from merged_actor
          where merged_actor.id = ?37)
        and exists(select 1
          from mention
          where mention.article_id = q18.article_id
          and mention.start >= q18.start
          and mention."end" <= q18."end"
          and +mention.actor_id =
          (select coalesce(max(merged_actor.into_id), ?38)
            from merged_actor
            where merged_actor.id = ?38))
        and +q18.form = ?39
        and +q18.cited_work_id is null
        and q18.published_until >= ?40
        and q18.published_from >= substr(?40, 1, 4)
        and q18.confidence >= ?41 ),
      'nodes', json_group_array(json_object('id', q18.id,
        'form', q18.form)))
    from
    (select q18.id, q18.form
      from quote q18
      where q18.article_id = ?36
      and +q18.speaker_id =
      (select coalesce(max(merged_actor.into_id), ?37)
        from merged_actor
        where merged_actor.id = ?37)
      and exists(select 1
        from mention
        where mention.article_id = q18.article_id
        and mention.start >= q18.start
        and mention."end" <= q18."end"
        and +mention.actor_id =
        (select coalesce(max(merged_actor.into_id), ?38)
          from merged_actor
          where merged_actor.id = ?38))
      and +q18.form = ?39
      and +q18.cited_work_id is null
      and q18.published_until >= ?40
      and q18.published_from >= substr(?40, 1, 4)
      and q18.confidence >= ?41
      order by q18.published_from desc, q18.start desc, q18.id desc
      limit ?42) q18)) as data,
(select nullif(json_group_array(json_array(which, value)), '[]')
  from
  (select 0 as which, value
    from
    (select value
      from
      (select ?1 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 1 as which, value
    from
    (select value
      from json_each(?3)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 2 as which, value
    from
    (select value
      from
      (select ?5 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 3 as which, value
    from
    (select value
      from json_each(?7)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 4 as which, value
    from
    (select value
      from
      (select ?15 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 5 as which, value
    from
    (select value
      from json_each(?17)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 6 as which, value
    from
    (select value
      from
      (select ?26 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 7 as which, value
    from
    (select value
      from
      (select ?29 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 8 as which, value
    from
    (select value
      from
      (select ?32 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 9 as which, value
    from
    (select value
      from
      (select ?34 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 10 as which, value
    from
    (select value
      from
      (select ?36 as value)
      where not exists(select 1
        from article
        where article.id = value))
    union all
    select 11 as which, value
    from
    (select value
      from
      (select ?37 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value))
    union all
    select 12 as which, value
    from
    (select value
      from
      (select ?38 as value)
      where not exists(select 1
        from actor
        where actor.id = value)
      and not exists(select 1
        from merged_actor
        where merged_actor.id = value)))) as faults
