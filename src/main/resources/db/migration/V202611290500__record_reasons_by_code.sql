-- Why words were left out stands in what is published by its code, and is put into words for each reader.
do $$
declare
    label record;
    mark text;
    alike text;
begin
    for label in select * from (values
        ('NAME', 'name'),
        ('ADDRESS', 'address'),
        ('NAME_AND_ADDRESS', 'name and address'),
        ('CONTACT_DETAILS', 'contact details'),
        ('HEALTH_INFORMATION', 'health information'),
        ('OTHER_PERSONAL_DATA', 'personal information'),
        ('ALLEGATION', 'allegation'),
        ('CONFIDENTIAL', 'confidential information')) as labels(code, words)
    loop
        -- The code's letters in the private use area, between two control characters.
        mark := chr(3) || (select string_agg(chr(57344 + ascii(letter)), '' order by number)
            from string_to_table(label.code, null) with ordinality as letters(letter, number)) || chr(4);
        foreach alike in array array['positions', 'comments', 'comment_versions', 'endorsements'] loop
            execute format($update$
                update record.%I set plain = replace(plain, '[redacted: ' || $1 || ']', $3), html = replace(html,
                    '<span class="redacted">redacted: ' || $1 || '</span>',
                    '<span class="redacted" data-reason="' || $2 || '"></span>')
                where redacted and strpos(html, '>redacted: ' || $1 || '<') > 0
                $update$, alike) using label.words, label.code, mark;
        end loop;
        -- Within JSON.
        update record.positions set detail = replace(replace(detail::text,
                format('<span class=\"redacted\">redacted: %s</span>', label.words),
                format('<span class=\"redacted\" data-reason=\"%s\"></span>', label.code)),
                format('[redacted: %s]', label.words),
                '\u0003' || substr(mark, 2, length(mark) - 2) || '\u0004')::jsonb,
            detail_plain = replace(detail_plain, format('[redacted: %s]', label.words), mark)
            where detail::text like '%"redacted": true%' and detail::text like format('%%redacted: %s%%', label.words);
        update record.responses set mandates = replace(replace(mandates::text,
                format('<span class=\"redacted\">redacted: %s</span>', label.words),
                format('<span class=\"redacted\" data-reason=\"%s\"></span>', label.code)),
                format('[redacted: %s]', label.words),
                '\u0003' || substr(mark, 2, length(mark) - 2) || '\u0004')::jsonb
            where mandates::text like '%"redacted": true%' and mandates::text like format('%%redacted: %s%%', label.words);
    end loop;
end
$$;
