-- Privacy: who was erased, whose words each opening holds, and what was let go when its term was over.
--
-- Triggers that keep words as they were let one change through: the word becomes '[erased]', or goes, and its person is
-- marked as erased. So a mistake still cannot put one name in the place of another.

-- When somebody was erased: from then on nothing is known of them but that they were somebody.
alter table person add column erased integer check (erased is null or (name = '[erased]' and language is null));
create trigger person_stays_erased before update on person when old.erased is not null
begin
    select raise (abort, 'an erased person stays erased');
end;
create trigger person_remains before delete on person
begin
    select raise (abort, 'a person is erased, and never goes');
end;

-- Nobody gives an erased person anything.
create trigger mandate_for_somebody before insert on mandate
    when exists (select 1 from person where id = new.person and erased is not null)
begin
    select raise (abort, 'an erased person gets no mandate');
end;
create trigger account_for_somebody before insert on account
    when exists (select 1 from person where id = new.person and erased is not null)
begin
    select raise (abort, 'an erased person gets no account');
end;
create trigger account_stays_closed before update of closed on account
    when new.closed is null and exists (select 1 from person where id = new.person and erased is not null)
begin
    select raise (abort, 'an erased person gets no account');
end;
create trigger role_grant_for_somebody before insert on role_grant
    when exists (select 1 from person where id = new.person and erased is not null)
begin
    select raise (abort, 'an erased person gets no role');
end;
create trigger invitation_for_somebody before insert on invitation
    when exists (select 1 from person where id = new.person and erased is not null)
begin
    select raise (abort, 'an erased person is asked nothing');
end;

-- Whose words an opening holds. Of older ones it is known where one person only has that name; the others are found by
-- the entries that they belong to, and by the name.
alter table opening add column person blob references person (id);
update opening set person = (select id from person where name = opening.value)
    where 1 = (select count(*) from person where name = opening.value);
create index opening_person on opening (person);
create trigger opening_stays before update on opening
begin
    select raise (abort, 'an opening is erased, and never changed');
end;

-- What a mandate says, and what shows it, goes with its person only; and of a deputy what shows it, for that names the
-- director, goes with the director.
drop trigger mandate_stays;
create trigger mandate_stays before update of id, person, organisation, deputy, extent, appointed_under, from_day, granted_by, granted on mandate
begin
    select raise (abort, 'a mandate changes its end only');
end;
create trigger mandate_words_stay before update of function, evidence, document_hash, document_name, document_type, document_bytes on mandate
    when not (new.evidence = '[erased]' and (
        (new.function = '[erased]' and new.document_hash is null
            and exists (select 1 from person where id = old.person and erased is not null))
        or (new.function = old.function and new.document_hash is old.document_hash
            and new.document_name is old.document_name and new.document_type is old.document_type
            and new.document_bytes is old.document_bytes
            and exists (select 1 from mandate m join person p on p.id = m.person
                where m.id = old.appointed_under and p.erased is not null))))
begin
    select raise (abort, 'a mandate changes its end only, and its words go with its person');
end;

drop trigger cosignature_stays;
create trigger cosignature_stays before update of id, letter, round, invitation, organisation, organisation_name, person, mandate, deputy, text_hash, at on cosignature
begin
    select raise (abort, 'a signature never changes');
end;
drop trigger cosignature_ends_once;
create trigger cosignature_ends_once before update of capacity, lifted, ended on cosignature when old.ended is not null
begin
    select raise (abort, 'a signature that ended stays ended');
end;
-- A name goes with its person, or a year after it ceased to stand; under a published letter it stays as it printed.
create trigger cosignature_name_stays before update of person_name, function on cosignature
    when (new.person_name <> old.person_name or new.function <> old.function) and not (
        new.person_name = '[erased]' and new.function = '[erased]'
        and (exists (select 1 from person where id = old.person and erased is not null)
            or (old.ended is not null and exists (select 1 from signing_round where id = old.round and state <> 'open')))
        and not (old.ended is null and old.capacity <> 'under-reservation'
            and exists (select 1 from publication where letter = old.letter)))
begin
    select raise (abort, 'a signature never changes, and goes with its person only');
end;
create trigger cosignature_remark_stays before update of remark on cosignature
    when new.remark is not old.remark and not (new.remark is null
        and (exists (select 1 from person where id = old.person and erased is not null)
            or exists (select 1 from signing_round where id = old.round and state <> 'open')))
begin
    select raise (abort, 'a remark never changes, and goes when its round is over');
end;

-- Each time that a kind of data was looked at, also when nothing was old enough.
create table retention_run (
    id blob primary key,
    -- A word of letters::privacy::Data.
    kind text not null,
    at integer not null,
    -- What was this old, or older, went.
    until integer not null,
    gone integer not null check (gone >= 0),
    -- Nobody: it was its time, or the command line.
    by_person blob references person (id)
) strict;
create index retention_run_kind on retention_run (kind, at);
create trigger retention_run_stays before update on retention_run
begin
    select raise (abort, 'what was let go, was let go');
end;

-- One row. From when the next turn of the day may be taken, by whichever node comes first; and how often something was
-- erased that the disk may still hold.
create table retention_turn (
    id integer primary key check (id = 1),
    due integer not null,
    unscrubbed integer not null check (unscrubbed >= 0)
) strict;
-- Files that were written before what is deleted was overwritten are cleaned up once.
insert into retention_turn (id, due, unscrubbed) values (1, 0, 1);
