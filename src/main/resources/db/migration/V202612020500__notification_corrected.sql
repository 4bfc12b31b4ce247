-- People are told of what reads otherwise now, where their organisation has written on it.
alter table notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (kind in ('PUBLISHED', 'REDACTED', 'RETURNED', 'WITHHELD', 'REJECTED',
        'COMMENTED', 'REPLIED', 'MENTIONED', 'ENDORSED', 'ASKED_AGAIN', 'PAPER_CORRECTED', 'CHANGE_GONE',
        'QUESTION_REWORDED', 'SIGN_OFF_ASKED', 'SIGNATURE_FELL', 'DEADLINE_NEAR'));

create or replace view readable_notice as
select n.* from notice n
where exists (select from membership m join membership_role r on r.membership_id = m.id
        where m.person_id = n.person_id and m.organisation_id = n.organisation_id and r.role = any(n.roles))
    and case
        when n.kind in ('COMMENTED', 'REPLIED', 'MENTIONED') then
            exists (select from record.comments c where c.reference = n.comment and c.removal is null
                and (c.version = n.version or exists (select from record.comment_versions v
                    where v.reference = c.reference and v.version = n.version)))
        when n.kind = 'ENDORSED' then
            exists (select from record.endorsements e where e.id = n.content_id and e.withdrawn_at is null)
        when n.kind = 'ASKED_AGAIN' then
            exists (select from endorsement e
                join record.positions p on p.reference = e.position_reference and p.current
                where e.id = n.content_id and e.state = 'STANDS' and e.position_version < n.version)
        when n.content = 'COMMENT' then
            exists (select from comment_version v join comment c on c.id = v.comment_id
                where v.id = n.content_id and c.withdrawn_at is null)
        when n.content = 'RESERVATION' then
            exists (select from endorsement e where e.id = n.content_id and e.state <> 'TAKEN_BACK')
        else
            exists (select from response r join response_signatory s on s.response_id = r.id
                where r.id = n.content_id and s.organisation_id = n.organisation_id
                    and case n.kind
                        when 'SIGN_OFF_ASKED' then r.state = 'AWAITING_SIGN_OFF' and r.sign_off_round = n.version
                            and not exists (select from sign_off o where o.response_id = r.id and o.round = n.version
                                and o.signed_by = n.person_id and o.signed_at >= n.told_at)
                        when 'SIGNATURE_FELL' then r.state in ('DRAFT', 'AWAITING_SIGN_OFF')
                        when 'DEADLINE_NEAR' then r.state in ('DRAFT', 'AWAITING_SIGN_OFF')
                        else r.state not in ('WITHDRAWN', 'DISCARDED')
                    end)
    end;
