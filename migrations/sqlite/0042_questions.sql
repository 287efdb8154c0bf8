-- Parliamentary questions that came of a letter, their answers, and when the Tweede Kamer is in recess.

create table question_set (
    id blob primary key,
    -- Only what has a sealed file is answered.
    letter blob not null references sealed_file (letter)
) strict;
create index question_set_letter on question_set (letter);

-- Each correction is a revision of its own; the older ones stay. Two who correct at once make the same number, and the second
-- is refused.
create table question_set_revision (
    question_set blob not null references question_set (id),
    revision integer not null check (revision > 0),
    -- The questions and answers, as `standpunt kamervragen` prints them.
    content text not null,
    asked_day text not null,
    answered_day text check (answered_day >= asked_day),
    public integer not null check (public in (0, 1)),
    -- The file that it was read from; its bytes are kept under their hash.
    original_hash text not null check (length (original_hash) = 64),
    original_name text not null,
    original_type text not null,
    original_bytes integer not null check (original_bytes >= 0),
    -- The response that was recorded with the answer.
    response blob references response (id),
    at integer not null,
    by_person blob not null references person (id),
    primary key (question_set, revision),
    -- An answer is recorded as what came back.
    check ((answered_day is null) or (response is not null))
) strict;
create index question_set_revision_original on question_set_revision (original_hash);
create index question_set_revision_person on question_set_revision (by_person);

-- A notice that the answer takes longer.
create table question_postponement (
    question_set blob not null references question_set (id),
    on_day text not null,
    said_by text not null,
    said text,
    recorded integer not null,
    recorded_by blob not null references person (id),
    primary key (question_set, on_day)
) strict;
create index question_postponement_person on question_postponement (recorded_by);

-- The recesses of the Tweede Kamer as somebody wrote them down, all of them at once. The first revision comes along: those of
-- 2023 and 2024 from the Chamber's own page, and the one of Christmas 2025 from the news. Nothing is known of the others.
create table recess_calendar (
    revision integer primary key check (revision > 0),
    recesses text not null,
    at integer not null,
    by_person blob references person (id)
) strict;
insert into recess_calendar (revision, recesses, at, by_person) values (1, '[{"name":"Meireces 2023","first":"2023-04-21","last":"2023-05-08"},{"name":"Zomerreces 2023","first":"2023-07-07","last":"2023-09-04"},{"name":"Herfstreces 2023","first":"2023-10-13","last":"2023-10-23"},{"name":"Kerstreces 2023","first":"2023-12-22","last":"2024-01-15"},{"name":"Voorjaarsreces 2024","first":"2024-02-16","last":"2024-02-26"},{"name":"Meireces 2024","first":"2024-04-26","last":"2024-05-13"},{"name":"Zomerreces 2024","first":"2024-07-05","last":"2024-09-02"},{"name":"Kerstreces 2025","first":"2025-12-19","last":"2026-01-12"}]', 0, null);

create trigger question_set_revision_stays before update on question_set_revision
begin
    select raise (abort, 'a revision of questions stays');
end;
create trigger question_set_revision_remains before delete on question_set_revision
begin
    select raise (abort, 'a revision of questions stays');
end;
