select json_object('readingRules',
  (select json_group_array(json_object('rule', r1.value ->> 'rule',
      'pending',
      (select count(*)
        from suggestion
        where suggestion.rule = r1.value ->> 'rule'
        and suggestion.status in ('PENDING')),
      'precision', round(1.0 *
      (select count(*)
        from suggestion
        where suggestion.rule = r1.value ->> 'rule'
        and suggestion.status in ('ACCEPTED')) / nullif((select count(*)
        from suggestion
        where suggestion.rule = r1.value ->> 'rule'
        and suggestion.status in ('ACCEPTED', 'CHANGED', 'REJECTED')), 0), 4)))
    from
    (select *
      from json_each(?1) r1
      order by r1.key) r1)) as data
