-- The review of a draft: what is said about its words, and what became of it.

-- A comment or a suggestion, on words of a version. What happens to it are rows of their own.
create table review_thread (
    id blob primary key,
    letter blob not null,
    kind text not null check (kind in ('comment', 'suggestion')),
    version integer not null,
    -- The quote, where it began in that version's body and how long that body was, both in bytes.
    start_byte integer not null check (start_byte >= 0),
    total_bytes integer not null check (total_bytes > start_byte),
    quote text not null check (quote <> ''),
    before_text text not null,
    after_text text not null,
    -- Whether it is about the whole paragraph, of which the quote is the beginning.
    whole integer not null check (whole in (0, 1)),
    -- What a suggestion puts there; may be nothing.
    replacement text check ((replacement is not null) = (kind = 'suggestion')),
    -- What a comment says; of a suggestion why, which may be left out.
    text text check (text is not null or kind = 'suggestion'),
    author blob not null references person (id),
    at integer not null,
    foreign key (letter, version) references version (letter, number)
) strict;
create index review_thread_letter on review_thread (letter, at);
create index review_thread_author on review_thread (author);

create table review_reply (
    id blob primary key,
    thread blob not null references review_thread (id),
    text text not null,
    author blob not null references person (id),
    at integer not null
) strict;
create index review_reply_thread on review_reply (thread, at);
create index review_reply_author on review_reply (author);

-- What happened to a thread, in order. A suggestion is decided once.
create table review_turn (
    thread blob not null references review_thread (id),
    n integer not null check (n >= 1),
    turn text not null check (turn in ('resolved', 'reopened', 'accepted', 'amended', 'rejected', 'withdrawn')),
    by_person blob not null references person (id),
    at integer not null,
    -- The version that came of it.
    version integer check ((version is not null) = (turn in ('accepted', 'amended'))),
    reason text check ((reason is not null) = (turn = 'rejected')),
    primary key (thread, n)
) strict;
create unique index review_turn_decides on review_turn (thread) where turn in ('accepted', 'amended', 'rejected', 'withdrawn');
create index review_turn_person on review_turn (by_person);

-- Who was named in a thread or in a reply to it (`said` is the one or the other).
create table review_mention (
    said blob not null,
    person blob not null references person (id),
    thread blob not null references review_thread (id),
    primary key (said, person)
) strict;
create index review_mention_person on review_mention (person);

-- Until when somebody was told by mail what is new, and whether they want to be.
create table review_mail (
    person blob primary key references person (id),
    told integer not null,
    off integer not null check (off in (0, 1))
) strict;

create trigger review_thread_stays before update of id, letter, kind, version, start_byte, total_bytes, quote, before_text,
    after_text, whole, author, at on review_thread
begin
    select raise (abort, 'what was said was said');
end;
-- The words go with whoever wrote them, or with whoever is named in them.
create trigger review_thread_words_stay before update of text, replacement on review_thread
    when not exists (select 1 from person where id = old.author and erased is not null)
        and not exists (select 1 from review_mention m join person p on p.id = m.person
            where m.thread = old.id and p.erased is not null)
begin
    select raise (abort, 'what was said was said');
end;
create trigger review_thread_remains before delete on review_thread
begin
    select raise (abort, 'what was said was said');
end;
create trigger review_reply_stays before update of id, thread, author, at on review_reply
begin
    select raise (abort, 'what was said was said');
end;
create trigger review_reply_words_stay before update of text on review_reply
    when not exists (select 1 from person where id = old.author and erased is not null)
        and not exists (select 1 from review_mention m join person p on p.id = m.person
            where m.thread = old.thread and p.erased is not null)
begin
    select raise (abort, 'what was said was said');
end;
create trigger review_reply_remains before delete on review_reply
begin
    select raise (abort, 'what was said was said');
end;
create trigger review_turn_stays before update of thread, n, turn, by_person, at, version on review_turn
begin
    select raise (abort, 'what was decided was decided');
end;
create trigger review_turn_reason_stays before update of reason on review_turn
    when not exists (select 1 from person where id = old.by_person and erased is not null)
begin
    select raise (abort, 'what was decided was decided');
end;
create trigger review_turn_remains before delete on review_turn
begin
    select raise (abort, 'what was decided was decided');
end;
