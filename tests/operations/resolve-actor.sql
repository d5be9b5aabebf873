with made1(trigram) as materialized
(select value
  from json_each(?1) asked
  order by
  (select iif(count(*) < 100, count(*), 1.0 * 100 *
    (select max(id)
      from naming) / (max(naming_id) - min(naming_id) + 1))
    from
    (select naming_id
      from naming_trigram
      where trigram = asked.value
      order by naming_id
      limit 100)), value
  limit 64),
made2(trigram) as materialized
(select value
  from json_each(?2) asked
  order by
  (select iif(count(*) < 100, count(*), 1.0 * 100 *
    (select max(id)
      from naming) / (max(naming_id) - min(naming_id) + 1))
    from
    (select naming_id
      from naming_trigram
      where trigram = asked.value
      order by naming_id
      limit 100)), value
  limit 64),
made3(trigram) as materialized
(select value
  from json_each(?3) asked
  order by
  (select iif(count(*) < 100, count(*), 1.0 * 100 *
    (select max(id)
      from naming) / (max(naming_id) - min(naming_id) + 1))
    from
    (select naming_id
      from naming_trigram
      where trigram = asked.value
      order by naming_id
      limit 100)), value
  limit 64),
made4(trigram) as materialized
(select value
  from json_each(?4) asked
  order by
  (select iif(count(*) < 100, count(*), 1.0 * 100 *
    (select max(id)
      from naming) / (max(naming_id) - min(naming_id) + 1))
    from
    (select naming_id
      from naming_trigram
      where trigram = asked.value
      order by naming_id
      limit 100)), value
  limit 64),
made5(trigram) as materialized
(select value
  from json_each(?5) asked
  order by
  (select iif(count(*) < 100, count(*), 1.0 * 100 *
    (select max(id)
      from naming) / (max(naming_id) - min(naming_id) + 1))
    from
    (select naming_id
      from naming_trigram
      where trigram = asked.value
      order by naming_id
      limit 100)), value
  limit 64),
made6(trigram) as materialized
(select value
  from json_each(?6) asked
  order by
  (select iif(count(*) < 100, count(*), 1.0 * 100 *
    (select max(id)
      from naming) / (max(naming_id) - min(naming_id) + 1))
    from
    (select naming_id
      from naming_trigram
      where trigram = asked.value
      order by naming_id
      limit 100)), value
  limit 64)
select json_object('kirighi',
  (select json_group_array(json_object('score', r1.score,
      'matched', json_object('text', r1.text,
        'type', r1.type,
        'language', r1.language),
      'actor',
      (select json_object('slug', a1.slug,
          'kind', a1.kind)
        from actor a1
        where a1.id = r1.actor_id)))
    from
    (select *
      from
      (select row_number() over (order by score desc, case when a.kind = 'GROUP'
        and type = 'DEMONYM' then 0 when a.kind = 'STATE' then 1 when a.kind = 'GOVERNMENT' then 2 when a.kind = 'ALLIANCE' then 3 when a.kind = 'ORGANIZATION' then 4 when a.kind = 'PUBLICATION' then 5 when a.kind = 'PERSON' then 6 when a.kind = 'GROUP' then 7 end, a.mention_count desc, a.name, a.id) as place,
      actor_id, text, type, language, score
        from
        (select n.actor_id, n.text, n.type, n.language, score,
      row_number() over (partition by n.actor_id
          order by score desc, n.recorded_actor_id, n.position) as best
          from
          (select id, iif(text = ?7, 1, 0.95) as score
            from
            (select *
              from naming
              where folded = ?8
              and true
              limit 200)
            union all
            select id, round(0.7 + 0.2 * length(?8) / length(folded), 4)
            from
            (select *
              from naming
              where folded > ?8
              and folded < ?8 || char(1114111)
              and true
              order by folded
              limit 200)
            union all
            select id, round(0.7 * likeness, 4)
            from
            (select id,
        0.5 * shared / json_array_length(?1) + 1.0 * shared / (json_array_length(?1) + trigrams) as likeness
              from
              (select near1.id, trigrams, sum(instr(' ' || folded || ' ', value) > 0) as shared
                from
                (select n.id, n.folded, n.trigrams
                  from
                  (select naming_id, count(*) as hits
                    from
                    (select naming_id
                      from made1
                      cross join naming_trigram t
                      where t.trigram = made1.trigram
                      limit 6000) group by naming_id
                    order by hits desc, naming_id
                    limit 1000) found1
                  cross join naming n
                  where n.id = naming_id
                  and true
                  order by hits desc, n.trigrams, n.id
                  limit 300) near1
                cross join json_each(?1) group by near1.id))
            where likeness >= 0.3) hit1
          cross join naming n
          where n.id = hit1.id) best1
        cross join actor a
        where best = 1
        and a.id = actor_id
        order by place
        limit ?9) r1
      order by r1.place) r1),
  'uzbeks',
  (select json_group_array(json_object('score', r2.score,
      'matched', json_object('text', r2.text,
        'type', r2.type,
        'language', r2.language),
      'actor',
      (select json_object('slug', a2.slug,
          'kind', a2.kind)
        from actor a2
        where a2.id = r2.actor_id)))
    from
    (select *
      from
      (select row_number() over (order by score desc, case when a.kind = 'GROUP'
        and type = 'DEMONYM' then 0 when a.kind = 'STATE' then 1 when a.kind = 'GOVERNMENT' then 2 when a.kind = 'ALLIANCE' then 3 when a.kind = 'ORGANIZATION' then 4 when a.kind = 'PUBLICATION' then 5 when a.kind = 'PERSON' then 6 when a.kind = 'GROUP' then 7 end, a.mention_count desc, a.name, a.id) as place,
      actor_id, text, type, language, score
        from
        (select n.actor_id, n.text, n.type, n.language, score,
      row_number() over (partition by n.actor_id
          order by score desc, n.recorded_actor_id, n.position) as best
          from
          (select id, iif(text = ?10, 1, 0.95) as score
            from
            (select *
              from naming
              where folded = ?11
              and true
              limit 200)
            union all
            select id, round(0.7 + 0.2 * length(?11) / length(folded), 4)
            from
            (select *
              from naming
              where folded > ?11
              and folded < ?11 || char(1114111)
              and true
              order by folded
              limit 200)
            union all
            select id, round(0.7 * likeness, 4)
            from
            (select id,
        0.5 * shared / json_array_length(?2) + 1.0 * shared / (json_array_length(?2) + trigrams) as likeness
              from
              (select near1.id, trigrams, sum(instr(' ' || folded || ' ', value) > 0) as shared
                from
                (select n.id, n.folded, n.trigrams
                  from
                  (select naming_id, count(*) as hits
                    from
                    (select naming_id
                      from made2
                      cross join naming_trigram t
                      where t.trigram = made2.trigram
                      limit 6000) group by naming_id
                    order by hits desc, naming_id
                    limit 1000) found1
                  cross join naming n
                  where n.id = naming_id
                  and true
                  order by hits desc, n.trigrams, n.id
                  limit 300) near1
                cross join json_each(?2) group by near1.id))
            where likeness >= 0.3) hit1
          cross join naming n
          where n.id = hit1.id) best1
        cross join actor a
        where best = 1
        and a.id = actor_id
        order by place
        limit ?12) r2
      order by r2.place) r2),
  'misspelled',
  (select json_group_array(json_object('score', r3.score,
      'matched', json_object('text', r3.text,
        'type', r3.type,
        'language', r3.language),
      'actor',
      (select json_object('slug', a3.slug,
          'kind', a3.kind)
        from actor a3
        where a3.id = r3.actor_id)))
    from
    (select *
      from
      (select row_number() over (order by score desc, case when a.kind = 'GROUP'
        and type = 'DEMONYM' then 0 when a.kind = 'STATE' then 1 when a.kind = 'GOVERNMENT' then 2 when a.kind = 'ALLIANCE' then 3 when a.kind = 'ORGANIZATION' then 4 when a.kind = 'PUBLICATION' then 5 when a.kind = 'PERSON' then 6 when a.kind = 'GROUP' then 7 end, a.mention_count desc, a.name, a.id) as place,
      actor_id, text, type, language, score
        from
        (select n.actor_id, n.text, n.type, n.language, score,
      row_number() over (partition by n.actor_id
          order by score desc, n.recorded_actor_id, n.position) as best
          from
          (select id, iif(text = ?13, 1, 0.95) as score
            from
            (select *
              from naming
              where folded = ?14
              and exists(select 1
                from actor
                where id = actor_id
                and kind in
                (select value
                  from json_each(?15)))
              limit 200)
            union all
            select id, round(0.7 + 0.2 * length(?14) / length(folded), 4)
            from
            (select *
              from naming
              where folded > ?14
              and folded < ?14 || char(1114111)
              and exists(select 1
                from actor
                where id = actor_id
                and kind in
                (select value
                  from json_each(?15)))
              order by folded
              limit 200)
            union all
            select id, round(0.7 * likeness, 4)
            from
            (select id,
        0.5 * shared / json_array_length(?3) + 1.0 * shared / (json_array_length(?3) + trigrams) as likeness
              from
              (select near1.id, trigrams, sum(instr(' ' || folded || ' ', value) > 0) as shared
                from
                (select n.id, n.folded, n.trigrams
                  from
                  (select naming_id, count(*) as hits
                    from
                    (select naming_id
                      from made3
                      cross join naming_trigram t
                      where t.trigram = made3.trigram
                      limit 6000) group by naming_id) found1
                  cross join naming n
                  where n.id = naming_id
                  and exists(select 1
                    from actor
                    where id = n.actor_id
                    and kind in
                    (select value
                      from json_each(?15)))
                  order by hits desc, n.trigrams, n.id
                  limit 300) near1
                cross join json_each(?3) group by near1.id))
            where likeness >= 0.3) hit1
          cross join naming n
          where n.id = hit1.id) best1
        cross join actor a
        where best = 1
        and a.id = actor_id
        order by place
        limit ?16) r3
      order by r3.place) r3),
  'folded',
  (select json_group_array(json_object('score', r4.score,
      'matched', json_object('text', r4.text,
        'type', r4.type,
        'language', r4.language),
      'actor',
      (select json_object('slug', a4.slug,
          'kind', a4.kind)
        from actor a4
        where a4.id = r4.actor_id)))
    from
    (select *
      from
      (select row_number() over (order by score desc, case when a.kind = 'GROUP'
        and type = 'DEMONYM' then 0 when a.kind = 'STATE' then 1 when a.kind = 'GOVERNMENT' then 2 when a.kind = 'ALLIANCE' then 3 when a.kind = 'ORGANIZATION' then 4 when a.kind = 'PUBLICATION' then 5 when a.kind = 'PERSON' then 6 when a.kind = 'GROUP' then 7 end, a.mention_count desc, a.name, a.id) as place,
      actor_id, text, type, language, score
        from
        (select n.actor_id, n.text, n.type, n.language, score,
      row_number() over (partition by n.actor_id
          order by score desc, n.recorded_actor_id, n.position) as best
          from
          (select id, iif(text = ?17, 1, 0.95) as score
            from
            (select *
              from naming
              where folded = ?18
              and true
              limit 200)
            union all
            select id, round(0.7 + 0.2 * length(?18) / length(folded), 4)
            from
            (select *
              from naming
              where folded > ?18
              and folded < ?18 || char(1114111)
              and true
              order by folded
              limit 200)
            union all
            select id, round(0.7 * likeness, 4)
            from
            (select id,
        0.5 * shared / json_array_length(?4) + 1.0 * shared / (json_array_length(?4) + trigrams) as likeness
              from
              (select near1.id, trigrams, sum(instr(' ' || folded || ' ', value) > 0) as shared
                from
                (select n.id, n.folded, n.trigrams
                  from
                  (select naming_id, count(*) as hits
                    from
                    (select naming_id
                      from made4
                      cross join naming_trigram t
                      where t.trigram = made4.trigram
                      limit 6000) group by naming_id
                    order by hits desc, naming_id
                    limit 1000) found1
                  cross join naming n
                  where n.id = naming_id
                  and true
                  order by hits desc, n.trigrams, n.id
                  limit 300) near1
                cross join json_each(?4) group by near1.id))
            where likeness >= 0.3) hit1
          cross join naming n
          where n.id = hit1.id) best1
        cross join actor a
        where best = 1
        and a.id = actor_id
        order by place
        limit ?19) r4
      order by r4.place) r4),
  'beginning',
  (select json_group_array(json_object('score', r5.score,
      'actor',
      (select json_object('name', a5.name,
          'quotes',
          (select json_object('nodes', json_group_array(json_object('text', q1.text)))
            from
            (select q1.text
              from quote q1
              where q1.speaker_id = a5.id
              order by q1.published_from desc, q1.start desc, q1.id desc
              limit ?20) q1))
        from actor a5
        where a5.id = r5.actor_id)))
    from
    (select *
      from
      (select row_number() over (order by score desc, case when a.kind = 'GROUP'
        and type = 'DEMONYM' then 0 when a.kind = 'STATE' then 1 when a.kind = 'GOVERNMENT' then 2 when a.kind = 'ALLIANCE' then 3 when a.kind = 'ORGANIZATION' then 4 when a.kind = 'PUBLICATION' then 5 when a.kind = 'PERSON' then 6 when a.kind = 'GROUP' then 7 end, a.mention_count desc, a.name, a.id) as place,
      actor_id, text, type, language, score
        from
        (select n.actor_id, n.text, n.type, n.language, score,
      row_number() over (partition by n.actor_id
          order by score desc, n.recorded_actor_id, n.position) as best
          from
          (select id, iif(text = ?21, 1, 0.95) as score
            from
            (select *
              from naming
              where folded = ?22
              and exists(select 1
                from actor
                where id = actor_id
                and kind in
                (select value
                  from json_each(?23)))
              limit 200)
            union all
            select id, round(0.7 + 0.2 * length(?22) / length(folded), 4)
            from
            (select *
              from naming
              where folded > ?22
              and folded < ?22 || char(1114111)
              and exists(select 1
                from actor
                where id = actor_id
                and kind in
                (select value
                  from json_each(?23)))
              order by folded
              limit 200)
            union all
            select id, round(0.7 * likeness, 4)
            from
            (select id,
        0.5 * shared / json_array_length(?5) + 1.0 * shared / (json_array_length(?5) + trigrams) as likeness
              from
              (select near1.id, trigrams, sum(instr(' ' || folded || ' ', value) > 0) as shared
                from
                (select n.id, n.folded, n.trigrams
                  from
                  (select naming_id, count(*) as hits
                    from
                    (select naming_id
                      from made5
                      cross join naming_trigram t
                      where t.trigram = made5.trigram
                      limit 6000) group by naming_id) found1
                  cross join naming n
                  where n.id = naming_id
                  and exists(select 1
                    from actor
                    where id = n.actor_id
                    and kind in
                    (select value
                      from json_each(?23)))
                  order by hits desc, n.trigrams, n.id
                  limit 300) near1
                cross join json_each(?5) group by near1.id))
            where likeness >= 0.3) hit1
          cross join naming n
          where n.id = hit1.id) best1
        cross join actor a
        where best = 1
        and a.id = actor_id
        order by place
        limit ?24) r5
      order by r5.place) r5),
  'none',
  (select json_group_array(json_object('score', r6.score,
      'matched', json_object('text', r6.text,
        'type', r6.type,
        'language', r6.language),
      'actor',
      (select json_object('slug', a6.slug,
          'kind', a6.kind)
        from actor a6
        where a6.id = r6.actor_id)))
    from
    (select *
      from
      (select row_number() over (order by score desc, case when a.kind = 'GROUP'
        and type = 'DEMONYM' then 0 when a.kind = 'STATE' then 1 when a.kind = 'GOVERNMENT' then 2 when a.kind = 'ALLIANCE' then 3 when a.kind = 'ORGANIZATION' then 4 when a.kind = 'PUBLICATION' then 5 when a.kind = 'PERSON' then 6 when a.kind = 'GROUP' then 7 end, a.mention_count desc, a.name, a.id) as place,
      actor_id, text, type, language, score
        from
        (select n.actor_id, n.text, n.type, n.language, score,
      row_number() over (partition by n.actor_id
          order by score desc, n.recorded_actor_id, n.position) as best
          from
          (select id, iif(text = ?25, 1, 0.95) as score
            from
            (select *
              from naming
              where folded = ?26
              and true
              limit 200)
            union all
            select id, round(0.7 + 0.2 * length(?26) / length(folded), 4)
            from
            (select *
              from naming
              where folded > ?26
              and folded < ?26 || char(1114111)
              and true
              order by folded
              limit 200)
            union all
            select id, round(0.7 * likeness, 4)
            from
            (select id,
        0.5 * shared / json_array_length(?6) + 1.0 * shared / (json_array_length(?6) + trigrams) as likeness
              from
              (select near1.id, trigrams, sum(instr(' ' || folded || ' ', value) > 0) as shared
                from
                (select n.id, n.folded, n.trigrams
                  from
                  (select naming_id, count(*) as hits
                    from
                    (select naming_id
                      from made6
                      cross join naming_trigram t
                      where t.trigram = made6.trigram
                      limit 6000) group by naming_id
                    order by hits desc, naming_id
                    limit 1000) found1
                  cross join naming n
                  where n.id = naming_id
                  and true
                  order by hits desc, n.trigrams, n.id
                  limit 300) near1
                cross join json_each(?6) group by near1.id))
            where likeness >= 0.3) hit1
          cross join naming n
          where n.id = hit1.id) best1
        cross join actor a
        where best = 1
        and a.id = actor_id
        order by place
        limit ?27) r6
      order by r6.place) r6)) as data
