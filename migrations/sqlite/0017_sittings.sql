-- A sitting: one page of the editor that somebody has open, with what they typed since the last version. It is how nothing
-- typed is lost, and how others see who is at the same letter. It is no version and in no ledger: nobody signs it.

create table sitting (
    id blob primary key,
    letter blob not null references letter (id),
    person blob not null references person (id),
    -- The version that the text was made from.
    base integer not null,
    -- How often something typed came in: a page that knows an older number does not write over a newer text.
    serial integer not null check (serial >= 0),
    -- The form as it was typed, names and values; none while nothing was.
    fields text,
    typed integer,
    -- When the page last let hear that it is open.
    seen integer not null,
    foreign key (letter, base) references version (letter, number),
    check ((fields is null) = (typed is null)),
    check ((fields is null) = (serial = 0))
) strict;
create index sitting_letter on sitting (letter, seen);
create index sitting_person on sitting (person);
