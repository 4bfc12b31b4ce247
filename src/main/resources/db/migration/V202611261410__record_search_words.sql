-- What people type is found in what people wrote, whatever marks and accents either used and whatever character type the
-- database has: text search is given nothing but letters, digits and blanks. The parser of PostgreSQL, left to itself on a
-- database of type C, takes “council” with its quotation marks for one word.

-- Letters without accents, in lower case. No letter becomes a blank or a mark: as many words as before.
create function record.plain_letters(words text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(
        normalize(
            replace(replace(replace(replace(
                translate(lower(normalize(words, NFKC) collate "pg_c_utf8"), 'øđðłħıŧŋ', 'oddlhitn'),
                'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
            NFKD),
        '[\u00AD\u00B7\u0300-\u036F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF'
            '\U000E0000-\U000E01EF]',
        '', 'g');

-- The words of a text, with a blank for everything that stands between words.
create function record.search_words(words text) returns text
    language sql immutable strict parallel safe
    return record.plain_letters(regexp_replace(words,
        '[\u0001-\u001F\u0021-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00A9\u00AB\u00AC\u00AE-\u00B4\u00B6-\u00B9'
            '\u00BB-\u00BF\u00D7\u00F7\u02B9-\u02DF\u02E5-\u02FF\u037A\u037E\u0384\u0385\u0387\u055A-\u055F'
            '\u0589\u058A\u05BE\u05C0\u05C3\u05F3\u05F4\u0609-\u060D\u061B\u061D-\u061F\u066A-\u066D\u06D4'
            '\u0700-\u070D\u0964\u0965\u0970\u0E4F\u104A-\u104F\u10FB\u1360-\u1368\u1680\u17D4-\u17DA'
            '\u1800-\u180A\u1FBD\u1FBF-\u1FC1\u1FCD-\u1FCF\u1FDD-\u1FDF\u1FED-\u1FEF\u1FFD\u1FFE\u2000-\u200A'
            '\u2010-\u2029\u202F-\u205F\u2070-\u20CF\u2100-\u2BFF\u2E00-\u2E7F\u2FF0-\u3004\u3008-\u3020'
            '\u3030\u303D-\u303F\u309B\u309C\u30A0\u30FB\u3200-\u33FF\uE000-\uF8FF\uFB29\uFC5E-\uFC63\uFD3E'
            '\uFD3F\uFDFA-\uFDFF\uFE10-\uFE7F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65'
            '\uFFE0-\uFFFD\U0001F000-\U0001FBFF\U000F0000-\U0010FFFD]+',
        ' ', 'g'));

alter table record.organisations alter column search
    set expression as (to_tsvector('english', record.search_words(name)));
alter table record.consultations alter column search
    set expression as (to_tsvector('english', record.search_words(title || ' ' || summary)));
alter table record.paragraphs alter column search
    set expression as (to_tsvector('english', record.search_words(coalesce(lead_in, '') || ' ' || plain)));
alter table record.questions alter column search
    set expression as (to_tsvector('english', record.search_words(title || ' ' || text)));
alter table record.positions alter column search
    set expression as (to_tsvector('english',
        record.search_words(plain || ' ' || coalesce(speaker, '') || ' ' || coalesce(source, ''))));
alter table record.comments alter column search
    set expression as (to_tsvector('english', record.search_words(plain)));

-- Of very common words the newest are weighed.
create index comments_latest on record.comments (published_at desc, reference desc);
