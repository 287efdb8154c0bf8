-- Those who signed a letter hear what came back on it: that an answer was told, to whom, and how much of it each of them wants.

-- That it was decided to tell an answer, once.
create table answer_telling (
    response blob primary key references response (id),
    letter blob not null,
    at integer not null,
    -- Whether somebody hears of it: of an answer that everybody could read before there was telling, nobody does.
    tells integer not null check (tells in (0, 1)),
    foreign key (response, letter) references response (id, letter)
) strict;
insert into answer_telling (response, letter, at, tells) select id, letter, recorded, 0 from response
    where public and exists (select 1 from publication p where p.letter = response.letter);

-- Whom it concerns, and how much they wanted then. Who hears of it once a week is told later; nobody is told twice.
create table answer_reader (
    response blob not null references answer_telling (response),
    person blob not null references person (id),
    choice text not null check (choice in ('every', 'weekly', 'nothing')),
    told integer,
    primary key (response, person),
    check (choice <> 'nothing' or told is null)
) strict;
create index answer_reader_person on answer_reader (person) where told is null;

-- How much somebody wants, and a hash of the secret in the link with which they say so.
create table answer_mail (
    person blob primary key references person (id),
    choice text not null check (choice in ('every', 'weekly', 'nothing')),
    key_hash text unique check (length (key_hash) = 64)
) strict;

create trigger answer_telling_stays before update on answer_telling begin select raise (abort, 'what was told was told'); end;
create trigger answer_telling_remains before delete on answer_telling begin select raise (abort, 'what was told was told'); end;
create trigger answer_reader_stays before update on answer_reader
    when old.told is not null or new.told is null or new.response is not old.response or new.person is not old.person
        or new.choice is not old.choice
begin
    select raise (abort, 'nobody is told twice');
end;
create trigger answer_reader_remains before delete on answer_reader begin select raise (abort, 'what was told was told'); end;
