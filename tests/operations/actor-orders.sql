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
      limit ?6) a6),
  'states_name_asc',
  (select json_object('nodes', json_group_array(json_object('slug', a7.slug)))
    from
    (select a7.slug
      from actor a7
      where a7.kind = ?7
      order by a7.name, a7.id
      limit ?8) a7),
  'states_name_desc',
  (select json_object('nodes', json_group_array(json_object('slug', a8.slug)))
    from
    (select a8.slug
      from actor a8
      where a8.kind = ?9
      order by a8.name desc, a8.id desc
      limit ?10) a8),
  'states_mention_count_asc',
  (select json_object('nodes', json_group_array(json_object('slug', a9.slug)))
    from
    (select a9.slug
      from actor a9
      where a9.kind = ?11
      order by a9.mention_count, a9.id
      limit ?12) a9),
  'states_mention_count_desc',
  (select json_object('nodes', json_group_array(json_object('slug', a10.slug)))
    from
    (select a10.slug
      from actor a10
      where a10.kind = ?13
      order by a10.mention_count desc, a10.id desc
      limit ?14) a10),
  'states_quote_count_asc',
  (select json_object('nodes', json_group_array(json_object('slug', a11.slug)))
    from
    (select a11.slug
      from actor a11
      where a11.kind = ?15
      order by a11.quote_count, a11.id
      limit ?16) a11),
  'states_quote_count_desc',
  (select json_object('nodes', json_group_array(json_object('slug', a12.slug)))
    from
    (select a12.slug
      from actor a12
      where a12.kind = ?17
      order by a12.quote_count desc, a12.id desc
      limit ?18) a12)) as data
