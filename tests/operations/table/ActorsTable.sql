select json_object('actors',
  (select json_object('nodes', json_group_array(json_object('id', a1.id,
        'slug', a1.slug,
        'name', a1.name,
        'kind', a1.kind,
        'identifiability', a1.identifiability,
        'country', a1.country,
        'description', a1.description,
        'wikidataId', a1.wikidata_id,
        'quoteCount', a1.quote_count,
        'mentionCount', a1.mention_count)),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from actor a1
          limit 1 offset ?1), json('true'), json('false')),
        'endCursor', json_group_array('463966C0' || hex(json_array(a1.name, a1.id))) ->> '$[#-1]'))
    from
    (select a1.id, a1.slug, a1.name, a1.kind, a1.identifiability, a1.country, a1.description, a1.wikidata_id, a1.quote_count, a1.mention_count
      from actor a1
      order by a1.name, a1.id
      limit ?1) a1)) as data
