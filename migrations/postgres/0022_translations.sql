-- Translations: which letter says in another language what another one says, and which version of that one it follows.
-- A tie that ends stays, with who and when; nothing else here changes or goes.

create table translation (
    letter uuid not null references letter (id),
    -- The first, second… tie of this letter.
    n bigint not null check (n > 0),
    original uuid not null references letter (id),
    language text not null check (length (language) = 2),
    tied bigint not null,
    tied_by uuid not null references person (id),
    untied bigint check (untied >= tied),
    untied_by uuid references person (id),
    primary key (letter, n),
    -- What a base and a demand point at.
    unique (letter, n, original),
    check (letter <> original),
    check ((untied is null) = (untied_by is null))
);
-- The second line behind two rules: a translation has one original, an original one translation for each language.
create unique index translation_letter on translation (letter) where untied is null;
create unique index translation_language on translation (original, language) where untied is null;
create index translation_original on translation (original);

-- The version of the original that it follows; the last one counts.
create table translation_base (
    letter uuid not null,
    tie bigint not null,
    n bigint not null check (n > 0),
    original uuid not null,
    version bigint not null,
    at bigint not null,
    by_person uuid not null references person (id),
    primary key (letter, tie, n),
    foreign key (letter, tie, original) references translation (letter, n, original),
    foreign key (original, version) references version (letter, number)
);

-- Which demand of the original a demand of the translation is, each by a wording of its own; the last one counts.
create table translation_demand (
    letter uuid not null,
    tie bigint not null,
    n bigint not null check (n > 0),
    demand text not null,
    original uuid not null,
    same text not null,
    at bigint not null,
    primary key (letter, tie, n),
    foreign key (letter, tie, original) references translation (letter, n, original),
    foreign key (letter, demand) references demand_wording (letter, id),
    foreign key (original, same) references demand_wording (letter, id)
);

create function translation_alone () returns trigger language plpgsql as $$
begin
    if exists (select 1 from translation where untied is null and (letter = new.original or original = new.letter)) then
        raise exception 'a translation has no translations' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger translation_alone before insert on translation for each row execute function translation_alone ();
create trigger translation_stays before update of letter, n, original, language, tied, tied_by on translation
    for each row execute function refuse ('a tie keeps whom it ties');
create trigger translation_ends_once before update on translation
    for each row when (old.untied is not null) execute function refuse ('a tie that ended stays ended');
create trigger translation_remains before delete or truncate on translation
    for each statement execute function refuse ('a tie ends, and never goes');
create trigger translation_base_stays before update or delete or truncate on translation_base
    for each statement execute function refuse ('what a translation followed stays');
create trigger translation_demand_stays before update or delete or truncate on translation_demand
    for each statement execute function refuse ('which demand it was stays');
