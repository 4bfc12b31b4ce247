-- What became of an appeal is told by notices: the mails of it that were written before read as such.
update mail_message set template = 'notice', words = case when words = '{}' then words else array[words[1],
        'Your appeal (' || words[2] || '): '
            || case template when 'appeal-stands' then 'the decision stands.' else 'the decision was changed.' end] end
    where template in ('appeal-stands', 'appeal-changed');
