select json_object('quote',
  (select json_object('__typename', 'Quote',
      'id', q1.id,
      'verbatimText', q1.verbatim_text)
    from quote q1
    where q1.id = ?1)) as data
