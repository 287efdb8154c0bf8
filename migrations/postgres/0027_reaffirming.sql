-- Which earlier text of the letter a signature stood under, when it confirms one that changed since.

alter table cosignature add column reaffirms text check (reaffirms <> text_hash);

drop trigger cosignature_stays on cosignature;
create trigger cosignature_stays before update of id, letter, round, invitation, organisation, organisation_name, person, mandate, deputy, text_hash, reaffirms, at on cosignature
    for each row execute function refuse ('a signature never changes');

-- A name stays as it printed: under the text that was published, not under an earlier one that was never confirmed.
create or replace function cosignature_words_stay () returns trigger language plpgsql as $$
declare
    gone boolean := is_erased (old.person);
    over boolean := exists (select 1 from signing_round where id = old.round and state <> 'open');
    printed boolean := old.ended is null and old.capacity <> 'under-reservation'
        and exists (select 1 from publication u join letter l on l.id = u.letter
            where u.letter = old.letter and l.pin_hash = old.text_hash);
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
