-- Privacy: who was erased, whose words each opening holds, and what was let go when its term was over.
--
-- Triggers that keep words as they were let one change through: the word becomes '[erased]', or goes, and its person is
-- marked as erased. So a mistake still cannot put one name in the place of another.

-- When somebody was erased: from then on nothing is known of them but that they were somebody.
alter table person add column erased bigint check (erased is null or (name = '[erased]' and language is null));
create function is_erased (who uuid) returns boolean language sql stable as $$
    select exists (select 1 from person where id = who and erased is not null)
$$;
create trigger person_stays_erased before update on person for each row when (old.erased is not null)
    execute function refuse ('an erased person stays erased');
create trigger person_remains before delete or truncate on person
    for each statement execute function refuse ('a person is erased, and never goes');

-- Nobody gives an erased person anything.
create trigger mandate_for_somebody before insert on mandate for each row when (is_erased (new.person))
    execute function refuse ('an erased person gets no mandate');
create trigger account_for_somebody before insert on account for each row when (is_erased (new.person))
    execute function refuse ('an erased person gets no account');
create trigger account_stays_closed before update of closed on account for each row
    when (new.closed is null and is_erased (new.person))
    execute function refuse ('an erased person gets no account');
create trigger role_grant_for_somebody before insert on role_grant for each row when (is_erased (new.person))
    execute function refuse ('an erased person gets no role');
create trigger invitation_for_somebody before insert on invitation for each row when (is_erased (new.person))
    execute function refuse ('an erased person is asked nothing');

-- Whose words an opening holds. Of older ones it is known where one person only has that name; the others are found by
-- the entries that they belong to, and by the name.
alter table opening add column person uuid references person (id);
update opening set person = (select id from person where name = opening.value)
    where 1 = (select count(*) from person where name = opening.value);
create index opening_person on opening (person);
create trigger opening_stays before update on opening
    for each statement execute function refuse ('an opening is erased, and never changed');

-- What a mandate says, and what shows it, goes with its person only; and of a deputy what shows it, for that names the
-- director, goes with the director.
create function is_of_erased (mandate_id uuid) returns boolean language sql stable as $$
    select exists (select 1 from mandate m join person p on p.id = m.person where m.id = mandate_id and p.erased is not null)
$$;
drop trigger mandate_stays on mandate;
create trigger mandate_stays before update of id, person, organisation, deputy, extent, appointed_under, from_day, granted_by, granted on mandate
    for each row execute function refuse ('a mandate changes its end only');
create trigger mandate_words_stay before update of function, evidence, document_hash, document_name, document_type, document_bytes on mandate
    for each row when (not (new.evidence = '[erased]' and (
        (new.function = '[erased]' and new.document_hash is null and is_erased (old.person))
        or (new.function = old.function and new.document_hash is not distinct from old.document_hash
            and new.document_name is not distinct from old.document_name
            and new.document_type is not distinct from old.document_type
            and new.document_bytes is not distinct from old.document_bytes and is_of_erased (old.appointed_under)))))
    execute function refuse ('a mandate changes its end only, and its words go with its person');

drop trigger cosignature_stays on cosignature;
create trigger cosignature_stays before update of id, letter, round, invitation, organisation, organisation_name, person, mandate, deputy, text_hash, at on cosignature
    for each row execute function refuse ('a signature never changes');
drop trigger cosignature_ends_once on cosignature;
create trigger cosignature_ends_once before update of capacity, lifted, ended on cosignature for each row
    when (old.ended is not null) execute function refuse ('a signature that ended stays ended');
-- A name goes with its person, or a year after it ceased to stand; under a published letter it stays as it printed.
create function cosignature_words_stay () returns trigger language plpgsql as $$
declare
    gone boolean := is_erased (old.person);
    over boolean := exists (select 1 from signing_round where id = old.round and state <> 'open');
    printed boolean := old.ended is null and old.capacity <> 'under-reservation'
        and exists (select 1 from publication where letter = old.letter);
begin
    if (new.person_name <> old.person_name or new.function <> old.function) and not (
        new.person_name = '[erased]' and new.function = '[erased]'
        and (gone or (old.ended is not null and over)) and not printed) then
        raise exception 'a signature never changes, and goes with its person only'
            using errcode = 'integrity_constraint_violation';
    end if;
    if new.remark is distinct from old.remark and not (new.remark is null and (gone or over)) then
        raise exception 'a remark never changes, and goes when its round is over'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger cosignature_words_stay before update of person_name, function, remark on cosignature
    for each row execute function cosignature_words_stay ();

-- Each time that a kind of data was looked at, also when nothing was old enough.
create table retention_run (
    id uuid primary key,
    -- A word of letters::privacy::Data.
    kind text not null,
    at bigint not null,
    -- What was this old, or older, went.
    until bigint not null,
    gone bigint not null check (gone >= 0),
    -- Nobody: it was its time, or the command line.
    by_person uuid references person (id)
);
create index retention_run_kind on retention_run (kind, at);
create trigger retention_run_stays before update on retention_run
    for each statement execute function refuse ('what was let go, was let go');

-- One row. From when the next turn of the day may be taken, by whichever node comes first; and how often something was
-- erased that the disk may still hold.
create table retention_turn (
    id integer primary key check (id = 1),
    due bigint not null,
    unscrubbed bigint not null check (unscrubbed >= 0)
);
-- What was deleted before this is cleaned up once.
insert into retention_turn (id, due, unscrubbed) values (1, 0, 1);
