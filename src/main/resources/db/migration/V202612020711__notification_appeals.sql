-- People are told what became of an appeal.
alter table notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (kind in ('PUBLISHED', 'REDACTED', 'RETURNED', 'WITHHELD', 'REJECTED',
        'APPEAL_STANDS', 'APPEAL_CHANGED', 'COMMENTED', 'REPLIED', 'MENTIONED', 'ENDORSED', 'ASKED_AGAIN',
        'PAPER_CORRECTED', 'CHANGE_GONE', 'QUESTION_REWORDED', 'SIGN_OFF_ASKED', 'SIGNATURE_FELL', 'DEADLINE_NEAR'));
