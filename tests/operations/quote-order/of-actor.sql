select json_object('actor',
  (select json_object('position_asc', coalesce(coalesce((select json_extract('{}', 'end:1:' || random())
        from
        (select 1
          from quote q1
          where q1.speaker_id = a1.id
          limit 1 offset ?1)),
      (select json_extract('{}', 'end:1:' || random())
        from
        (select 1
          from quote q1
          where q1.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id = a1.id)
          and (+q1.speaker_id = a1.id) is not true
          limit 1 offset ?1))),
      (select json_object('nodes', json_group_array(json_object('id', q1.id)))
        from
        (select *
          from
          (select *
            from
            (select q1.id, q1.article_id, q1.start
              from quote q1
              where q1.speaker_id = a1.id
              order by q1.article_id, q1.start, q1.id
              limit ?2)
            union all
            select *
            from
            (select q1.id, q1.article_id, q1.start
              from quote q1
              where q1.id in
              (select joint_speaker.quote_id
                from joint_speaker
                where joint_speaker.actor_id = a1.id)
              and (+q1.speaker_id = a1.id) is not true
              order by q1.article_id, q1.start, q1.id
              limit ?2)) q1
          order by q1.article_id, q1.start, q1.id
          limit ?2) q1)),
      'position_desc', coalesce(coalesce((select json_extract('{}', 'end:3:' || random())
        from
        (select 1
          from quote q2
          where q2.speaker_id = a1.id
          limit 1 offset ?3)),
      (select json_extract('{}', 'end:3:' || random())
        from
        (select 1
          from quote q2
          where q2.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id = a1.id)
          and (+q2.speaker_id = a1.id) is not true
          limit 1 offset ?3))),
      (select json_object('nodes', json_group_array(json_object('id', q2.id)))
        from
        (select *
          from
          (select *
            from
            (select q2.id, q2.article_id, q2.start
              from quote q2
              where q2.speaker_id = a1.id
              order by q2.article_id desc, q2.start desc, q2.id desc
              limit ?4)
            union all
            select *
            from
            (select q2.id, q2.article_id, q2.start
              from quote q2
              where q2.id in
              (select joint_speaker.quote_id
                from joint_speaker
                where joint_speaker.actor_id = a1.id)
              and (+q2.speaker_id = a1.id) is not true
              order by q2.article_id desc, q2.start desc, q2.id desc
              limit ?4)) q2
          order by q2.article_id desc, q2.start desc, q2.id desc
          limit ?4) q2)),
      'published_on_asc', coalesce((select json_extract('{}', 'end:5:' || random())
        from
        (select 1
          from quote q3
          where q3.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id = a1.id)
          and (+q3.speaker_id = a1.id) is not true
          limit 1 offset ?5)),
      (select json_object('nodes', json_group_array(json_object('id', q3.id)))
        from
        (select *
          from
          (select *
            from
            (select q3.id, q3.published_from, q3.start
              from quote q3
              where q3.speaker_id = a1.id
              order by q3.published_from, q3.start, q3.id
              limit ?6)
            union all
            select *
            from
            (select q3.id, q3.published_from, q3.start
              from quote q3
              where q3.id in
              (select joint_speaker.quote_id
                from joint_speaker
                where joint_speaker.actor_id = a1.id)
              and (+q3.speaker_id = a1.id) is not true
              order by q3.published_from, q3.start, q3.id
              limit ?6)) q3
          order by q3.published_from, q3.start, q3.id
          limit ?6) q3)),
      'published_on_desc', coalesce((select json_extract('{}', 'end:7:' || random())
        from
        (select 1
          from quote q4
          where q4.id in
          (select joint_speaker.quote_id
            from joint_speaker
            where joint_speaker.actor_id = a1.id)
          and (+q4.speaker_id = a1.id) is not true
          limit 1 offset ?7)),
      (select json_object('nodes', json_group_array(json_object('id', q4.id)))
        from
        (select *
          from
          (select *
            from
            (select q4.id, q4.published_from, q4.start
              from quote q4
              where q4.speaker_id = a1.id
              order by q4.published_from desc, q4.start desc, q4.id desc
              limit ?8)
            union all
            select *
            from
            (select q4.id, q4.published_from, q4.start
              from quote q4
              where q4.id in
              (select joint_speaker.quote_id
                from joint_speaker
                where joint_speaker.actor_id = a1.id)
              and (+q4.speaker_id = a1.id) is not true
              order by q4.published_from desc, q4.start desc, q4.id desc
              limit ?8)) q4
          order by q4.published_from desc, q4.start desc, q4.id desc
          limit ?8) q4)))
    from actor a1
    where a1.id = coalesce((select actor.id
      from actor
      where actor.slug = ?9),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?9)))) as data
