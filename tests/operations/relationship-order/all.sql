select json_object('all_claim_count_asc',
  (select json_object('nodes', json_group_array(json_object('id', r1.id)))
    from
    (select r1.id
      from relationship r1
      order by r1.claim_count, r1.id
      limit ?1) r1),
  'all_claim_count_desc',
  (select json_object('nodes', json_group_array(json_object('id', r2.id)))
    from
    (select r2.id
      from relationship r2
      order by r2.claim_count desc, r2.id desc
      limit ?2) r2),
  'all_last_claimed_on_asc',
  (select json_object('nodes', json_group_array(json_object('id', r3.id)))
    from
    (select r3.id
      from relationship r3
      order by r3.last_claimed_on, r3.id
      limit ?3) r3),
  'all_last_claimed_on_desc',
  (select json_object('nodes', json_group_array(json_object('id', r4.id)))
    from
    (select r4.id
      from relationship r4
      order by r4.last_claimed_on desc, r4.id desc
      limit ?4) r4)) as data
