select json_object('node',
  (select json_object('claims',
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
                  from claim c1
                  where c1.quote_id = q1.id
                  and c1.retracted_at is null
                  limit ?2 + 1)) as n)),
          'nodes', json_group_array(json_object('status', c1.status,
            'relationship',
            (select json_object('predicate', r1.predicate)
              from relationship r1
              where r1.id = c1.relationship_id),
            'evidence',
            (select json_group_array(json_object('span', case when not (r2.value ->> 'start' is null) then json_object('exact', iif(r2.value ->> 'shown', r2.value ->> 'exact', null)) end))
              from
              (select *
                from json_each(c1.evidence) r2
                order by r2.key) r2))))
        from
        (select c1.status, c1.relationship_id, c1.evidence
          from claim c1
          where c1.quote_id = q1.id
          and c1.retracted_at is null
          order by c1.position, c1.id
          limit ?3) c1))
    from quote q1
    where q1.id = ?4)) as data
