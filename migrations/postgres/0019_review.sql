-- The review of a draft: what is said about its words, and what became of it.

-- A comment or a suggestion, on words of a version. What happens to it are rows of their own.
create table review_thread (
    id uuid primary key,
    letter uuid not null,
    kind text not null check (kind in ('comment', 'suggestion')),
    version bigint not null,
    -- The quote, where it began in that version's body and how long that body was, both in bytes.
    start_byte bigint not null check (start_byte >= 0),
    total_bytes bigint not null check (total_bytes > start_byte),
    quote text not null check (quote <> ''),
    before_text text not null,
    after_text text not null,
    -- Whether it is about the whole paragraph, of which the quote is the beginning.
    whole boolean not null,
    -- What a suggestion puts there; may be nothing.
    replacement text check ((replacement is not null) = (kind = 'suggestion')),
    -- What a comment says; of a suggestion why, which may be left out.
    text text check (text is not null or kind = 'suggestion'),
    author uuid not null references person (id),
    at bigint not null,
    foreign key (letter, version) references version (letter, number)
);
create index review_thread_letter on review_thread (letter, at);
create index review_thread_author on review_thread (author);

create table review_reply (
    id uuid primary key,
    thread uuid not null references review_thread (id),
    text text not null,
    author uuid not null references person (id),
    at bigint not null
);
create index review_reply_thread on review_reply (thread, at);
create index review_reply_author on review_reply (author);

-- What happened to a thread, in order. A suggestion is decided once.
create table review_turn (
    thread uuid not null references review_thread (id),
    n bigint not null check (n >= 1),
    turn text not null check (turn in ('resolved', 'reopened', 'accepted', 'amended', 'rejected', 'withdrawn')),
    by_person uuid not null references person (id),
    at bigint not null,
    -- The version that came of it.
    version bigint check ((version is not null) = (turn in ('accepted', 'amended'))),
    reason text check ((reason is not null) = (turn = 'rejected')),
    primary key (thread, n)
);
create unique index review_turn_decides on review_turn (thread) where turn in ('accepted', 'amended', 'rejected', 'withdrawn');
create index review_turn_person on review_turn (by_person);

-- Who was named in a thread or in a reply to it (`said` is the one or the other).
create table review_mention (
    said uuid not null,
    person uuid not null references person (id),
    thread uuid not null references review_thread (id),
    primary key (said, person)
);
create index review_mention_person on review_mention (person);

-- Until when somebody was told by mail what is new, and whether they want to be.
create table review_mail (
    person uuid primary key references person (id),
    told bigint not null,
    off boolean not null
);

create trigger review_thread_stays before update of id, letter, kind, version, start_byte, total_bytes, quote, before_text,
    after_text, whole, author, at on review_thread
    for each row execute function refuse ('what was said was said');
create trigger review_thread_remains before delete or truncate on review_thread
    for each statement execute function refuse ('what was said was said');
create trigger review_reply_stays before update of id, thread, author, at on review_reply
    for each row execute function refuse ('what was said was said');
create trigger review_reply_remains before delete or truncate on review_reply
    for each statement execute function refuse ('what was said was said');
create trigger review_turn_stays before update of thread, n, turn, by_person, at, version on review_turn
    for each row execute function refuse ('what was decided was decided');
create trigger review_turn_remains before delete or truncate on review_turn
    for each statement execute function refuse ('what was decided was decided');

-- The words go with whoever wrote them, or with whoever is named in them.
create function review_words_stay () returns trigger language plpgsql as $$
declare
    writer uuid;
    about uuid;
begin
    if tg_table_name = 'review_thread' then
        writer := old.author;
        about := old.id;
    elsif tg_table_name = 'review_reply' then
        writer := old.author;
        about := old.thread;
    else
        writer := old.by_person;
    end if;
    if not exists (select 1 from person where id = writer and erased is not null)
        and not exists (select 1 from review_mention m join person p on p.id = m.person
            where m.thread = about and p.erased is not null) then
        raise exception 'what was said was said' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger review_thread_words_stay before update of text, replacement on review_thread
    for each row execute function review_words_stay ();
create trigger review_reply_words_stay before update of text on review_reply
    for each row execute function review_words_stay ();
create trigger review_turn_reason_stays before update of reason on review_turn
    for each row execute function review_words_stay ();
