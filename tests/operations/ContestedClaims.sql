select json_object('relationships',
  (select json_object('totalCount', iif((select max(rowid)
        from relationship r1) <= ?1,
      (select count(*)
        from relationship r1
        where r1.disputed = 1),
      (select coalesce((select json_extract('{}', 'end:0:' || random())
          from
          (select 1)
          where n > ?2), n)
        from
        (select
          (select count(*)
            from
            (select 1
              from relationship r1
              where r1.disputed = 1
              limit ?3 + 1)) as n))),
      'nodes', json_group_array(json_object('subject',
        (select json_object('name', a1.name)
          from actor a1
          where a1.id = r1.subject_id),
        'predicate', r1.predicate,
        'object',
        (select json_object('name', a2.name)
          from actor a2
          where a2.id = r1.object_id),
        'claims',
        (select json_object('nodes', json_group_array(json_object('status', c1.status,
              'certainty', c1.certainty,
              'holder',
              (select json_object('name', a3.name)
                from actor a3
                where a3.id = c1.holder_id),
              'article',
              (select json_object('title', a4.title,
                  'publishedOn', a4.published_on)
                from article a4
                where a4.id = c1.article_id),
              'conflictsWith',
              (select json_object('nodes', json_group_array(json_object('status', c2.status,
                    'holder',
                    (select json_object('name', a5.name)
                      from actor a5
                      where a5.id = c2.holder_id),
                    'article',
                    (select json_object('title', a6.title,
                        'publishedOn', a6.published_on)
                      from article a6
                      where a6.id = c2.article_id))))
                from
                (select c2.status, c2.holder_id, c2.article_id
                  from claim c2
                  where c2.relationship_id =
                  (select own.relationship_id
                    from claim own
                    where own.id = c1.id
                    and own.retracted_at is null)
                  and c2.status =
                  (select case own.status when 'ASSERTED' then 'DENIED' when 'DENIED' then 'ASSERTED' end
                    from claim own
                    where own.id = c1.id
                    and own.retracted_at is null)
                  and
                  (select coalesce(c2.valid_first, '') <= coalesce(own.valid_last, '9999-12-31')
                    and coalesce(c2.valid_last, '9999-12-31') >= coalesce(own.valid_first, '')
                    from claim own
                    where own.id = c1.id
                    and own.retracted_at is null)
                  and c2.retracted_at is null
                  order by c2.published_from desc, c2.position desc, c2.id desc
                  limit ?4) c2))))
          from
          (select c1.status, c1.certainty, c1.holder_id, c1.article_id, c1.id
            from claim c1
            where c1.relationship_id = r1.id
            and c1.published_from >= substr(?5, 1, 4)
            and c1.published_from <= ?6
            and (+c1.published_from >= ?5 or c1.published_from in (substr(?5, 1, 4) || '-01-01', substr(?5, 1, 7) || '-01')
            and exists(select 1
              from article
              where article.id = c1.article_id
              and article.published_until >= ?5))
            and c1.retracted_at is null
            order by c1.published_from desc, c1.position desc, c1.id desc
            limit ?7) c1))))
    from
    (select r1.subject_id, r1.predicate, r1.object_id, r1.id
      from relationship r1
      where r1.disputed = 1
      order by r1.claim_count desc, r1.id desc
      limit ?8) r1)) as data
