select json_object('actor',
  (select json_object('quotes', coalesce((select json_extract('{}', 'end:1:' || random())
        from
        (select 1
          from quote q1
          where q1.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id = a1.id)
          and (+q1.speaker_id = a1.id) is not true
          limit 1 offset ?1)),
      (select json_object('totalCount', a1.quote_count,
          'nodes', json_group_array(json_object('text', q1.text)))
        from
        (select *
          from
          (select *
            from
            (select q1.text, q1.published_from, q1.start, q1.id
              from quote q1
              where q1.speaker_id = a1.id
              order by q1.published_from desc, q1.start desc, q1.id desc
              limit ?2)
            union all
            select *
            from
            (select q1.text, q1.published_from, q1.start, q1.id
              from quote q1
              where q1.id in
              (select joint_speaker.quote_id
                from joint_speaker
                where joint_speaker.actor_id = a1.id)
              and (+q1.speaker_id = a1.id) is not true
              order by q1.published_from desc, q1.start desc, q1.id desc
              limit ?2)) q1
          order by q1.published_from desc, q1.start desc, q1.id desc
          limit ?2) q1)))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?3),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?3)))) as data
