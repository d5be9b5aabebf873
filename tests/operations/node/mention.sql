select json_object('mention',
  (select json_object('__typename', 'Mention',
      'id', m1.id,
      'type', m1.type,
      'quote',
      (select json_object('id', q1.id)
        from quote q1
        where q1.id = m1.quote_id),
      'span', json_object('exact', iif(m1.shown, m1.exact, null)))
    from mention m1
    where m1.id = ?1)) as data
