select json_object('suggestions',
  (select json_object('nodes', json_group_array(json_object('id', s1.id,
        'edit',
        (select json_object('number', e1.number)
          from edit e1
          where e1.id = s1.edit_id
          and (e1.status <> 'OPEN' or e1.author_key = ?1 or ?2 = 'REVIEW')))),
      'pageInfo', json_object('hasPreviousPage', iif(exists(select 1
          from suggestion s1
          where ?2 is not null
          limit 1 offset ?3), json('true'), json('false'))))
    from
    (select *
      from
      (select s1.id, s1.edit_id, s1.article_id, s1.start
        from suggestion s1
        where ?2 is not null
        order by s1.article_id desc, s1.start desc, s1.id desc
        limit ?3) s1
      order by s1.article_id, s1.start, s1.id) s1)) as data
