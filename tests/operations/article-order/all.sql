select json_object('all_published_on_asc',
  (select json_object('nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.slug
      from article a1
      order by a1.published_from, a1.id
      limit ?1) a1),
  'all_published_on_desc',
  (select json_object('nodes', json_group_array(json_object('slug', a2.slug)))
    from
    (select a2.slug
      from article a2
      order by a2.published_from desc, a2.id desc
      limit ?2) a2),
  'all_recorded_at_asc',
  (select json_object('nodes', json_group_array(json_object('slug', a3.slug)))
    from
    (select a3.slug
      from article a3
      order by a3.recorded_at, a3.id
      limit ?3) a3),
  'all_recorded_at_desc',
  (select json_object('nodes', json_group_array(json_object('slug', a4.slug)))
    from
    (select a4.slug
      from article a4
      order by a4.recorded_at desc, a4.id desc
      limit ?4) a4),
  'all_title_asc',
  (select json_object('nodes', json_group_array(json_object('slug', a5.slug)))
    from
    (select a5.slug
      from article a5
      order by a5.title_key, a5.id
      limit ?5) a5),
  'all_title_desc',
  (select json_object('nodes', json_group_array(json_object('slug', a6.slug)))
    from
    (select a6.slug
      from article a6
      order by a6.title_key desc, a6.id desc
      limit ?6) a6)) as data
