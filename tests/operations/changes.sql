select json_object('changes',
  (select json_object('edges', json_group_array(json_object('node', json_object('kind', c1.kind,
          'type', c1.type,
          'id', c1.node_id,
          'node', coalesce((select json_object('id', a1.id)
            from article a1
            where a1.id = iif(c1.type = 'Claim'
            and exists(select 1
              from claim
              where claim.id = c1.node_id
              and claim.retracted_at is not null)
          or c1.type = 'Article'
            and exists(select 1
              from article
              where article.id = c1.node_id
              and article.status = 'RETRACTED'), null, c1.node_id)),
          (select json_object('id', a2.id,
              'name', a2.name)
            from actor a2
            where a2.id =
            (select coalesce(max(merged_actor.into_id), iif(c1.type = 'Claim'
              and exists(select 1
                from claim
                where claim.id = c1.node_id
                and claim.retracted_at is not null)
          or c1.type = 'Article'
              and exists(select 1
                from article
                where article.id = c1.node_id
                and article.status = 'RETRACTED'), null, c1.node_id))
              from merged_actor
              where merged_actor.id = iif(c1.type = 'Claim'
              and exists(select 1
                from claim
                where claim.id = c1.node_id
                and claim.retracted_at is not null)
          or c1.type = 'Article'
              and exists(select 1
                from article
                where article.id = c1.node_id
                and article.status = 'RETRACTED'), null, c1.node_id))),
          (select json_object('id', q1.id)
            from quote q1
            where q1.id = iif(c1.type = 'Claim'
            and exists(select 1
              from claim
              where claim.id = c1.node_id
              and claim.retracted_at is not null)
          or c1.type = 'Article'
            and exists(select 1
              from article
              where article.id = c1.node_id
              and article.status = 'RETRACTED'), null, c1.node_id)),
          (select json_object('id', m1.id)
            from mention m1
            where m1.id = iif(c1.type = 'Claim'
            and exists(select 1
              from claim
              where claim.id = c1.node_id
              and claim.retracted_at is not null)
          or c1.type = 'Article'
            and exists(select 1
              from article
              where article.id = c1.node_id
              and article.status = 'RETRACTED'), null, c1.node_id)),
          (select json_object('id', r1.id)
            from relationship r1
            where r1.id =
            (select coalesce(max(merged_relationship.into_id), iif(c1.type = 'Claim'
              and exists(select 1
                from claim
                where claim.id = c1.node_id
                and claim.retracted_at is not null)
          or c1.type = 'Article'
              and exists(select 1
                from article
                where article.id = c1.node_id
                and article.status = 'RETRACTED'), null, c1.node_id))
              from merged_relationship
              where merged_relationship.id = iif(c1.type = 'Claim'
              and exists(select 1
                from claim
                where claim.id = c1.node_id
                and claim.retracted_at is not null)
          or c1.type = 'Article'
              and exists(select 1
                from article
                where article.id = c1.node_id
                and article.status = 'RETRACTED'), null, c1.node_id))),
          (select json_object('id', c2.id)
            from claim c2
            where c2.id = iif(c1.type = 'Claim'
            and exists(select 1
              from claim
              where claim.id = c1.node_id
              and claim.retracted_at is not null)
          or c1.type = 'Article'
            and exists(select 1
              from article
              where article.id = c1.node_id
              and article.status = 'RETRACTED'), null, c1.node_id)),
          (select json_object('id', e1.id)
            from edit e1
            where e1.id = iif(c1.type = 'Claim'
            and exists(select 1
              from claim
              where claim.id = c1.node_id
              and claim.retracted_at is not null)
          or c1.type = 'Article'
            and exists(select 1
              from article
              where article.id = c1.node_id
              and article.status = 'RETRACTED'), null, c1.node_id)
            and (e1.status <> 'OPEN' or e1.author_key = ?1 or ?2 = 'REVIEW')),
          (select json_object('id', s1.id)
            from suggestion s1
            where s1.id = iif(c1.type = 'Claim'
            and exists(select 1
              from claim
              where claim.id = c1.node_id
              and claim.retracted_at is not null)
          or c1.type = 'Article'
            and exists(select 1
              from article
              where article.id = c1.node_id
              and article.status = 'RETRACTED'), null, c1.node_id)
            and ?2 is not null))))),
      'pageInfo', json_object('hasNextPage', iif(exists(select 1
          from change c1
          limit 1 offset ?3), json('true'), json('false')),
        'hasPreviousPage', iif(false, json('true'), json('false'))))
    from
    (select c1.kind, c1.type, c1.node_id
      from change c1
      order by c1.sequence
      limit ?3) c1)) as data
