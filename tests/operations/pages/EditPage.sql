select json_object('edit',
  (select json_object('number', e1.number,
      'status', e1.status,
      'note', e1.note,
      'createdAt', e1.created_at,
      'author', json_object('name', e1.author_name,
        'role', e1.author_role),
      'decidedBy', case when not (e1.decided_by_name is null) then json_object('name', e1.decided_by_name) end,
      'decidedAt', e1.decided_at,
      'decisionNote', e1.decision_note,
      'undoes',
      (select json_object('number', e2.number)
        from edit e2
        where e2.id = e1.undoes_id
        and (e2.status <> 'OPEN' or e2.author_key = ?1 or ?2 = 'REVIEW')),
      'undoneBy',
      (select json_object('number', e3.number)
        from edit e3
        where e3.id =
        (select undoing.id
          from edit undoing
          where undoing.undoes_id = e1.id
          and undoing.status = 'APPLIED')
        and (e3.status <> 'OPEN' or e3.author_key = ?1 or ?2 = 'REVIEW')),
      'things',
      (select json_object('totalCount',
          (select coalesce((select json_extract('{}', 'end:0:' || random())
              from
              (select 1)
              where n > ?3), n)
            from
            (select
              (select count(*)
                from
                (select 1
                  from edited_thing e4
                  where e4.edit_id = e1.id
                  limit ?4 + 1)) as n)),
          'nodes', json_group_array(json_object('type', e4.type,
            'id', e4.node_id,
            'before', iif(e4.kind = 'PROPOSED', e4.before,
            (select earlier.line
              from revision earlier
              where earlier.node_id = e4.node_id
              and earlier.until = e4.sequence)),
            'after', case when e4.kind = 'PROPOSED' then e4.after when e4.kind = 'WITHDRAWN' and e4.type <> 'Article' then null when exists(select 1
              from revision earlier
              where earlier.node_id = e4.node_id
              and earlier.until = e4.sequence
              and earlier.details is not null
              and e4.kind = 'WITHDRAWN') then null when exists(select 1
              from revision earlier
              where earlier.node_id = e4.node_id
              and earlier.until > e4.sequence
              order by earlier.until
              limit 1) then
            (select earlier.line
              from revision earlier
              where earlier.node_id = e4.node_id
              and earlier.until > e4.sequence
              order by earlier.until
              limit 1) when e4.type = 'Article' then
            (select article_line.line
              from article_line
              where article_line.id = e4.node_id) when e4.type = 'Actor' then
            (select actor_line.line
              from actor_line
              where actor_line.id = e4.node_id) when e4.type = 'Quote' then
            (select quote_line.line
              from quote_line
              where quote_line.id = e4.node_id) when e4.type = 'Mention' then
            (select mention_line.line
              from mention_line
              where mention_line.id = e4.node_id) when e4.type = 'Claim' then
            (select claim_line.line
              from claim_line
              where claim_line.id = e4.node_id) end,
            'node', coalesce((select json_object('__typename', 'Article',
                'slug', a1.slug,
                'title', a1.title)
              from article a1
              where a1.id = e4.node_id),
            (select json_object('__typename', 'Actor',
                'slug', a2.slug,
                'name', a2.name)
              from actor a2
              where a2.id =
              (select coalesce(max(merged_actor.into_id), e4.node_id)
                from merged_actor
                where merged_actor.id = e4.node_id)),
            (select json_object('__typename', 'Quote')
              from quote q1
              where q1.id = e4.node_id),
            (select json_object('__typename', 'Mention')
              from mention m1
              where m1.id = e4.node_id),
            (select json_object('__typename', 'Relationship')
              from relationship r1
              where r1.id =
              (select coalesce(max(merged_relationship.into_id), e4.node_id)
                from merged_relationship
                where merged_relationship.id = e4.node_id)),
            (select json_object('__typename', 'Claim')
              from claim c1
              where c1.id = e4.node_id),
            (select json_object('__typename', 'Edit')
              from edit e5
              where e5.id = e4.node_id
              and (e5.status <> 'OPEN' or e5.author_key = ?1 or ?2 = 'REVIEW')),
            (select json_object('__typename', 'Suggestion')
              from suggestion s1
              where s1.id = e4.node_id
              and ?2 is not null)))),
          'pageInfo', json_object('hasNextPage', iif(exists(select 1
              from edited_thing e4
              where e4.edit_id = e1.id
              limit 1 offset ?5), json('true'), json('false')),
            'endCursor', json_group_array('E2D7904D' || hex(json_array(e4.id))) ->> '$[#-1]'))
        from
        (select e4.type, e4.node_id, e4.kind, e4.before, e4.sequence, e4.after, e4.id
          from edited_thing e4
          where e4.edit_id = e1.id
          order by e4.id
          limit ?5) e4))
    from edit e1
    where e1.number = ?6
    and (e1.status <> 'OPEN' or e1.author_key = ?1 or ?2 = 'REVIEW'))) as data
