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
  limit 64)
select json_object('q0',
  (select json_group_array(json_object('score', r1.score,
      'matched', json_object('text', r1.text),
      'actor',
      (select json_object('id', a1.id,
          'name', a1.name,
          'kind', a1.kind,
          'country', a1.country,
          'description', a1.description,
          'wikidataId', a1.wikidata_id)
        from actor a1
        where a1.id = r1.actor_id)))
    from
    (select *
      from
      (select row_number() over (order by score desc, text = ?3 desc, case when a.kind = 'GROUP'
        and type = 'DEMONYM' then 0 when a.kind = 'STATE' then 1 when a.kind = 'TERRITORY' then 2 when a.kind = 'GOVERNMENT' then 3 when a.kind = 'ALLIANCE' then 4 when a.kind = 'ORGANIZATION' then 5 when a.kind = 'PUBLICATION' then 6 when a.kind = 'PERSON' then 7 when a.kind = 'GROUP' then 8 end, a.mention_count desc, a.name, a.id) as place,
      actor_id, text, type, language, score
        from
        (select n.actor_id, n.text, n.type, n.language, score,
      row_number() over (partition by n.actor_id
          order by score desc, n.text = ?3 desc, n.recorded_actor_id, n.position) as best
          from
          (select id, 1 as score
            from
            (select *
              from naming
              where folded = ?4
              and true
              limit 200)
            union all
            select id, round(0.7 + 0.2 * length(?4) / length(folded), 4)
            from
            (select *
              from naming
              where folded > ?4
              and folded < ?4 || char(1114111)
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
        limit ?5) r1
      order by r1.place) r1),
  'q1',
  (select json_group_array(json_object('score', r2.score,
      'matched', json_object('text', r2.text),
      'actor',
      (select json_object('id', a2.id,
          'name', a2.name,
          'kind', a2.kind,
          'country', a2.country,
          'description', a2.description,
          'wikidataId', a2.wikidata_id)
        from actor a2
        where a2.id = r2.actor_id)))
    from
    (select *
      from
      (select row_number() over (order by score desc, text = ?6 desc, case when a.kind = 'GROUP'
        and type = 'DEMONYM' then 0 when a.kind = 'STATE' then 1 when a.kind = 'TERRITORY' then 2 when a.kind = 'GOVERNMENT' then 3 when a.kind = 'ALLIANCE' then 4 when a.kind = 'ORGANIZATION' then 5 when a.kind = 'PUBLICATION' then 6 when a.kind = 'PERSON' then 7 when a.kind = 'GROUP' then 8 end, a.mention_count desc, a.name, a.id) as place,
      actor_id, text, type, language, score
        from
        (select n.actor_id, n.text, n.type, n.language, score,
      row_number() over (partition by n.actor_id
          order by score desc, n.text = ?6 desc, n.recorded_actor_id, n.position) as best
          from
          (select id, 1 as score
            from
            (select *
              from naming
              where folded = ?7
              and exists(select 1
                from actor
                where id = actor_id
                and kind in
                (select value
                  from json_each(?8)))
              limit 200)
            union all
            select id, round(0.7 + 0.2 * length(?7) / length(folded), 4)
            from
            (select *
              from naming
              where folded > ?7
              and folded < ?7 || char(1114111)
              and exists(select 1
                from actor
                where id = actor_id
                and kind in
                (select value
                  from json_each(?8)))
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
                      limit 6000) group by naming_id) found1
                  cross join naming n
                  where n.id = naming_id
                  and exists(select 1
                    from actor
                    where id = n.actor_id
                    and kind in
                    (select value
                      from json_each(?8)))
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
        limit ?9) r2
      order by r2.place) r2)) as data
