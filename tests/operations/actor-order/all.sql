select json_object('all_name_asc',
  (select json_object('nodes', json_group_array(json_object('slug', a1.slug)))
    from
    (select a1.slug
      from actor a1
      order by a1.name, a1.id
      limit ?1) a1),
  'all_name_desc',
  (select json_object('nodes', json_group_array(json_object('slug', a2.slug)))
    from
    (select a2.slug
      from actor a2
      order by a2.name desc, a2.id desc
      limit ?2) a2),
  'all_mention_count_asc',
  (select json_object('nodes', json_group_array(json_object('slug', a3.slug)))
    from
    (select a3.slug
      from actor a3
      order by a3.mention_count, a3.id
      limit ?3) a3),
  'all_mention_count_desc',
  (select json_object('nodes', json_group_array(json_object('slug', a4.slug)))
    from
    (select a4.slug
      from actor a4
      order by a4.mention_count desc, a4.id desc
      limit ?4) a4),
  'all_quote_count_asc',
  (select json_object('nodes', json_group_array(json_object('slug', a5.slug)))
    from
    (select a5.slug
      from actor a5
      order by a5.quote_count, a5.id
      limit ?5) a5),
  'all_quote_count_desc',
  (select json_object('nodes', json_group_array(json_object('slug', a6.slug)))
    from
    (select a6.slug
      from actor a6
      order by a6.quote_count desc, a6.id desc
      limit ?6) a6)) as data
