select json_object('since',
  (select json_object('totalCount',
      (select coalesce((select json_extract('{}', 'end:0:' || random())
          from
          (select 1)
          where n > ?1), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from quote q1
              where (q1.published_from >= ?2 or q1.published_until >= ?2)
              and q1.published_from >= substr(?2, 1, 4)
              limit ?3 + 1)) as n)),
      'nodes', json_group_array(json_object('id', q1.id,
        'form', q1.form)))
    from
    (select q1.id, q1.form
      from quote q1
      where (q1.published_from >= ?2 or q1.published_until >= ?2)
      and q1.published_from >= substr(?2, 1, 4)
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?4) q1),
  'between',
  (select json_object('totalCount',
      (select coalesce((select json_extract('{}', 'end:2:' || random())
          from
          (select 1)
          where n > ?5), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from quote q2
              where (q2.published_from >= ?6 or q2.published_until >= ?6)
              and q2.published_from >= substr(?6, 1, 4)
              and q2.published_from <= ?7
              limit ?8 + 1)) as n)),
      'nodes', json_group_array(json_object('id', q2.id,
        'form', q2.form)))
    from
    (select q2.id, q2.form
      from quote q2
      where (q2.published_from >= ?6 or q2.published_until >= ?6)
      and q2.published_from >= substr(?6, 1, 4)
      and q2.published_from <= ?7
      order by q2.published_from desc, q2.start desc, q2.id desc
      limit ?9) q2)) as data
