select json_object('edits',
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
              from edit e1
              where (e1.status <> 'OPEN' or e1.author_key = ?2 or ?3 = 'REVIEW')
              limit ?4 + 1)) as n)),
      'nodes', json_group_array(json_object('number', e1.number,
        'status', e1.status,
        'note', e1.note,
        'author', json_object('name', e1.author_name,
          'role', e1.author_role),
        'decidedBy', case when not (e1.decided_by_name is null) then json_object('name', e1.decided_by_name) end,
        'undoes',
        (select json_object('number', e2.number)
          from edit e2
          where e2.id = e1.undoes_id
          and (e2.status <> 'OPEN' or e2.author_key = ?2 or ?3 = 'REVIEW')),
        'undoneBy',
        (select json_object('number', e3.number)
          from edit e3
          where e3.id =
          (select undoing.id
            from edit undoing
            where undoing.undoes_id = e1.id
            and undoing.status = 'APPLIED')
          and (e3.status <> 'OPEN' or e3.author_key = ?2 or ?3 = 'REVIEW')),
        'things',
        (select json_object('totalCount',
            (select coalesce((select json_extract('{}', 'end:2:' || random())
                from
                (select 1)
                where n > ?5), n)
              from
              (select
                (select count(*)
                  from
                  (select 1
                    from edited_thing e4
                    where e4.edit_id = e1.id
                    limit ?6 + 1)) as n)),
            'nodes', json_group_array(json_object('type', e4.type,
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
              'node', coalesce((select json_object('__typename', 'Article')
                from article a1
                where a1.id = e4.node_id),
              (select json_object('__typename', 'Actor')
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
                and (e5.status <> 'OPEN' or e5.author_key = ?2 or ?3 = 'REVIEW')),
              (select json_object('__typename', 'Suggestion')
                from suggestion s1
                where s1.id = e4.node_id
                and ?3 is not null)))))
          from
          (select e4.type, e4.kind, e4.before, e4.node_id, e4.sequence, e4.after
            from edited_thing e4
            where e4.edit_id = e1.id
            order by e4.id
            limit ?7) e4))))
    from
    (select e1.number, e1.status, e1.note, e1.author_name, e1.author_role, e1.decided_by_name, e1.undoes_id, e1.id
      from edit e1
      where (e1.status <> 'OPEN' or e1.author_key = ?2 or ?3 = 'REVIEW')
      order by e1.number desc, e1.id desc
      limit ?8) e1),
  'filtered', coalesce((select json_extract('{}', 'end:5:' || random())
    from
    (select 1
      from edit e6
      where (e6.status <> 'OPEN' or e6.author_key = ?2 or ?3 = 'REVIEW')
      limit 1 offset ?9)
    where not exists(select 1
      from
      (select *
        from edit e6
        where (e6.status <> 'OPEN' or e6.author_key = ?2 or ?3 = 'REVIEW')
        order by e6.number, e6.id
        limit ?9) e6
      where +e6.author_name = ?10
      and +e6.status = ?11
      and e6.created_at >= ?12
      limit 1 offset ?13)),
  (select json_object('nodes', json_group_array(json_object('number', e6.number)))
    from
    (select *
      from
      (select e6.number, e6.id
        from edit e6
        where (e6.status <> 'OPEN' or e6.author_key = ?2 or ?3 = 'REVIEW')
        and +e6.author_name = ?10
        and +e6.status = ?11
        and e6.created_at >= ?12
        order by e6.number, e6.id
        limit ?13) e6
      order by e6.number desc, e6.id desc) e6)),
  'edit',
  (select json_object('status', e7.status)
    from edit e7
    where e7.number = ?14
    and (e7.status <> 'OPEN' or e7.author_key = ?2 or ?3 = 'REVIEW')),
  'none',
  (select json_object('status', e8.status)
    from edit e8
    where e8.number = ?15
    and (e8.status <> 'OPEN' or e8.author_key = ?2 or ?3 = 'REVIEW')),
  'article',
  (select json_object('revision', a3.revision,
      'edits',
      (select json_object('totalCount', coalesce((select json_extract('{}', 'end:6:' || random())
            from change
            where change.node_id = a3.id
            limit 1 offset ?16),
          (select count(*)
            from
            (select distinct change.edit_number, change.edit_id
              from change
              where change.node_id = a3.id))),
          'nodes', json_group_array(json_object('number', e9.number)))
        from
        (select e9.number
          from
          (select distinct change.edit_number, change.edit_id
            from change
            where change.node_id = a3.id
            order by change.edit_number desc, change.edit_id desc
            limit ?17) e9_page
          cross join edit e9
          where e9.id = e9_page.edit_id
          order by e9.number desc, e9.id desc) e9),
      'quotes',
      (select json_object('nodes', json_group_array(json_object('edits', json_object('totalCount', coalesce((select json_extract('{}', 'end:10:' || random())
                from change
                where change.node_id = q2.id
                limit 1 offset ?18),
              (select count(*)
                from
                (select distinct change.edit_number, change.edit_id
                  from change
                  where change.node_id = q2.id)))))))
        from
        (select q2.id
          from quote q2
          where q2.article_id = a3.id
          order by q2.article_id, q2.start, q2.id
          limit ?19) q2))
    from article a3
    where a3.slug = ?20),
  'actor',
  (select json_object('revision', a4.revision,
      'edits',
      (select json_object('nodes', json_group_array(json_object('number', e11.number,
            'status', e11.status)))
        from
        (select e11.number, e11.status
          from
          (select distinct change.edit_number, change.edit_id
            from change
            where change.node_id = a4.id
            order by change.edit_number desc, change.edit_id desc
            limit ?21) e11_page
          cross join edit e11
          where e11.id = e11_page.edit_id
          order by e11.number desc, e11.id desc) e11))
    from actor a4
    where a4.id = coalesce((select actor.id
      from actor
      where actor.slug = ?22),
    (select merged_actor.into_id
      from merged_actor
      where merged_actor.slug = ?22))),
  'changes',
  (select json_object('nodes', json_group_array(json_object('kind', c2.kind,
        'edit',
        (select json_object('number', e12.number)
          from edit e12
          where e12.id = c2.edit_id
          and (e12.status <> 'OPEN' or e12.author_key = ?2 or ?3 = 'REVIEW')))))
    from
    (select c2.kind, c2.edit_id
      from change c2
      order by c2.sequence
      limit ?23) c2),
  'viewer', case when not (?3 is null) then json_object('name', ?24) end) as data
