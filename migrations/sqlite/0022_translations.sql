-- Translations: which letter says in another language what another one says, and which version of that one it follows.
-- A tie that ends stays, with who and when; nothing else here changes or goes.

create table translation (
    letter blob not null references letter (id),
    -- The first, second… tie of this letter.
    n integer not null check (n > 0),
    original blob not null references letter (id),
    language text not null check (length (language) = 2),
    tied integer not null,
    tied_by blob not null references person (id),
    untied integer check (untied >= tied),
    untied_by blob references person (id),
    primary key (letter, n),
    -- What a base and a demand point at.
    unique (letter, n, original),
    check (letter <> original),
    check ((untied is null) = (untied_by is null))
) strict;
-- The second line behind two rules: a translation has one original, an original one translation for each language.
create unique index translation_letter on translation (letter) where untied is null;
create unique index translation_language on translation (original, language) where untied is null;
create index translation_original on translation (original);

-- The version of the original that it follows; the last one counts.
create table translation_base (
    letter blob not null,
    tie integer not null,
    n integer not null check (n > 0),
    original blob not null,
    version integer not null,
    at integer not null,
    by_person blob not null references person (id),
    primary key (letter, tie, n),
    foreign key (letter, tie, original) references translation (letter, n, original),
    foreign key (original, version) references version (letter, number)
) strict;

-- Which demand of the original a demand of the translation is, each by a wording of its own; the last one counts.
create table translation_demand (
    letter blob not null,
    tie integer not null,
    n integer not null check (n > 0),
    demand text not null,
    original blob not null,
    same text not null,
    at integer not null,
    primary key (letter, tie, n),
    foreign key (letter, tie, original) references translation (letter, n, original),
    foreign key (letter, demand) references demand_wording (letter, id),
    foreign key (original, same) references demand_wording (letter, id)
) strict;

create trigger translation_alone before insert on translation
    when exists (select 1 from translation where untied is null and (letter = new.original or original = new.letter))
begin
    select raise (abort, 'a translation has no translations');
end;
create trigger translation_stays before update of letter, n, original, language, tied, tied_by on translation
begin
    select raise (abort, 'a tie keeps whom it ties');
end;
create trigger translation_ends_once before update on translation when old.untied is not null
begin
    select raise (abort, 'a tie that ended stays ended');
end;
create trigger translation_remains before delete on translation begin select raise (abort, 'a tie ends, and never goes'); end;
create trigger translation_base_stays before update on translation_base begin select raise (abort, 'what a translation followed stays'); end;
create trigger translation_base_remains before delete on translation_base begin select raise (abort, 'what a translation followed stays'); end;
create trigger translation_demand_stays before update on translation_demand begin select raise (abort, 'which demand it was stays'); end;
create trigger translation_demand_remains before delete on translation_demand begin select raise (abort, 'which demand it was stays'); end;
