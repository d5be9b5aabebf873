select json_object('claims',
  (select json_object('nodes', json_group_array(json_object('id', c1.id,
        'status', c1.status,
        'certainty', c1.certainty,
        'holder',
        (select json_object('slug', a1.slug,
            'name', a1.name)
          from actor a1
          where a1.id = c1.holder_id),
        'relationship',
        (select json_object('id', r1.id,
            'predicate', r1.predicate,
            'subject',
            (select json_object('slug', a2.slug,
                'name', a2.name)
              from actor a2
              where a2.id = r1.subject_id),
            'object',
            (select json_object('slug', a3.slug,
                'name', a3.name)
              from actor a3
              where a3.id = r1.object_id))
          from relationship r1
          where r1.id = c1.relationship_id),
        'validFrom', c1.valid_from,
        'validTo', c1.valid_to,
        'evidence',
        (select json_group_array(json_object('span', case when not (r2.value ->> 'start' is null) then json_object('start', r2.value ->> 'start',
              'end', r2.value ->> 'end') end))
          from
          (select *
            from json_each(c1.evidence) r2
            order by r2.key) r2),
        'article',
        (select json_object('slug', a4.slug,
            'title', a4.title,
            'url', a4.url,
            'publishedOn', a4.published_on,
            'license', a4.license,
            'publication',
            (select json_object('slug', a5.slug,
                'name', a5.name)
              from actor a5
              where a5.id = a4.publication_id))
          from article a4
          where a4.id = c1.article_id))),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from claim c1
          where c1.retracted_at is null
          limit 1 offset ?1), json('true'), json('false')),
        'endCursor', json_group_array('7E962952' || hex(json_array(c1.published_from, c1.position, c1.id))) ->> '$[#-1]'))
    from
    (select c1.id, c1.status, c1.certainty, c1.holder_id, c1.relationship_id, c1.valid_from, c1.valid_to, c1.evidence, c1.article_id, c1.published_from, c1.position
      from claim c1
      where c1.retracted_at is null
      order by c1.published_from desc, c1.position desc, c1.id desc
      limit ?1) c1)) as data
