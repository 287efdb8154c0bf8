-- Which earlier text of the letter a signature stood under, when it confirms one that changed since.

alter table cosignature add column reaffirms text check (reaffirms <> text_hash);

drop trigger cosignature_stays;
create trigger cosignature_stays before update of id, letter, round, invitation, organisation, organisation_name, person, mandate, deputy, text_hash, reaffirms, at on cosignature
begin
    select raise (abort, 'a signature never changes');
end;

-- A name stays as it printed: under the text that was published, not under an earlier one that was never confirmed.
drop trigger cosignature_name_stays;
create trigger cosignature_name_stays before update of person_name, function on cosignature
    when (new.person_name <> old.person_name or new.function <> old.function) and not (
        new.person_name = '[erased]' and new.function = '[erased]'
        and (exists (select 1 from person where id = old.person and erased is not null)
            or (old.ended is not null and exists (select 1 from signing_round where id = old.round and state <> 'open')))
        and not (old.ended is null and old.capacity <> 'under-reservation'
            and exists (select 1 from publication u join letter l on l.id = u.letter
                where u.letter = old.letter and l.pin_hash = old.text_hash)))
begin
    select raise (abort, 'a signature never changes, and goes with its person only');
end;
