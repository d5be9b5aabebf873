select json_object('relationship',
  (select json_object('__typename', 'Relationship',
      'id', r1.id,
      'predicate', r1.predicate,
      'symmetric', iif(r1.predicate in ('NEIGHBOR_OF', 'ALLIED_WITH', 'RIVAL_OF', 'ASSOCIATED_WITH', 'COOPERATES_WITH', 'AT_WAR_WITH', 'RELATED_TO'), json('true'), json('false')))
    from relationship r1
    where r1.id =
    (select coalesce(max(merged_relationship.into_id), ?1)
      from merged_relationship
      where merged_relationship.id = ?1))) as data
