create extension if not exists fuzzystrmatch;

-- The same letters in the order of the alphabet: a word and the same word with letters swapped have one.
create function letters(text) returns text
    language sql immutable strict parallel safe
    return (select string_agg(letter, '' order by letter collate "C") from regexp_split_to_table($1, '') letter);

-- Every word that a product was ever found by, as it is spelled: short, so it is looked through as a whole.
create table spelling (
    word    text primary key,
    letters text not null generated always as (letters(word)) stored
);

insert into spelling (word)
select distinct word
from product, regexp_split_to_table(words, '[^[:alnum:]]+') word
where length(word) between 3 and 40;

-- The words that may have been meant by one that was typed: with letters swapped; from four letters on with one letter
-- more, less or other; from eight on with two. Null where there are none.
create function meant(typed text) returns tsquery
    language sql stable strict parallel safe
    return (
        select to_tsquery('shop', string_agg(quote_literal(word), ' | '))
        from spelling
        where length(word) = length(typed) and letters = letters(typed)
           or levenshtein_less_equal(word, left(typed, 40), 2) <= least(length(typed) / 4, 2));
