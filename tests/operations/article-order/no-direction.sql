select json_object('default',
  (select json_object('nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.slug
      from article a1
      order by a1.title_key desc, a1.id desc
      limit ?1) a1)) as data
