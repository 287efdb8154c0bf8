-- Those who signed a letter hear what came back on it: that an answer was told, to whom, and how much of it each of them wants.

-- That it was decided to tell an answer, once.
create table answer_telling (
    response uuid primary key references response (id),
    letter uuid not null,
    at bigint not null,
    -- Whether somebody hears of it: of an answer that everybody could read before there was telling, nobody does.
    tells boolean not null,
    foreign key (response, letter) references response (id, letter)
);
insert into answer_telling (response, letter, at, tells) select id, letter, recorded, false from response
    where public and exists (select 1 from publication p where p.letter = response.letter);

-- Whom it concerns, and how much they wanted then. Who hears of it once a week is told later; nobody is told twice.
create table answer_reader (
    response uuid not null references answer_telling (response),
    person uuid not null references person (id),
    choice text not null check (choice in ('every', 'weekly', 'nothing')),
    told bigint,
    primary key (response, person),
    check (choice <> 'nothing' or told is null)
);
create index answer_reader_person on answer_reader (person) where told is null;

-- How much somebody wants, and a hash of the secret in the link with which they say so.
create table answer_mail (
    person uuid primary key references person (id),
    choice text not null check (choice in ('every', 'weekly', 'nothing')),
    key_hash text unique check (length (key_hash) = 64)
);

create trigger answer_telling_stays before update or delete or truncate on answer_telling
    for each statement execute function refuse ('what was told was told');
create trigger answer_reader_stays before update on answer_reader
    for each row when (old.told is not null or new.told is null or new.response is distinct from old.response
        or new.person is distinct from old.person or new.choice is distinct from old.choice)
    execute function refuse ('nobody is told twice');
create trigger answer_reader_remains before delete or truncate on answer_reader
    for each statement execute function refuse ('what was told was told');
