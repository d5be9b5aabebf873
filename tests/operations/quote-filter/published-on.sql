select json_object('since',
  (select json_object('totalCount', iif((select max(rowid)
        from quote q1) <= ?1,
      (select count(*)
        from quote q1
        where (q1.published_from >= ?2 or q1.published_until >= ?2)
        and q1.published_from >= substr(?2, 1, 4)),
      (select coalesce((select json_extract('{}', 'end:0:' || random())
          from
          (select 1)
          where n > ?3), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from quote q1
              where (q1.published_from >= ?2 or q1.published_until >= ?2)
              and q1.published_from >= substr(?2, 1, 4)
              limit ?4 + 1)) as n))),
      'nodes', json_group_array(json_object('id', q1.id,
        'form', q1.form)))
    from
    (select q1.id, q1.form
      from quote q1
      where (q1.published_from >= ?2 or q1.published_until >= ?2)
      and q1.published_from >= substr(?2, 1, 4)
      order by q1.published_from desc, q1.start desc, q1.id desc
      limit ?5) q1),
  'between',
  (select json_object('totalCount', iif((select max(rowid)
        from quote q2) <= ?6,
      (select count(*)
        from quote q2
        where (q2.published_from >= ?7 or q2.published_until >= ?7)
        and q2.published_from >= substr(?7, 1, 4)
        and q2.published_from <= ?8),
      (select coalesce((select json_extract('{}', 'end:2:' || random())
          from
          (select 1)
          where n > ?9), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from quote q2
              where (q2.published_from >= ?7 or q2.published_until >= ?7)
              and q2.published_from >= substr(?7, 1, 4)
              and q2.published_from <= ?8
              limit ?10 + 1)) as n))),
      'nodes', json_group_array(json_object('id', q2.id,
        'form', q2.form)))
    from
    (select q2.id, q2.form
      from quote q2
      where (q2.published_from >= ?7 or q2.published_until >= ?7)
      and q2.published_from >= substr(?7, 1, 4)
      and q2.published_from <= ?8
      order by q2.published_from desc, q2.start desc, q2.id desc
      limit ?11) q2)) as data
