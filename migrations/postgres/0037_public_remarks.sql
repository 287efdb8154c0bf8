-- What a signer says beside the name for everybody to read, and since when it is off the page: see
-- letters::cosignature::PublicRemark. What is for the secretariat alone stays in "remark".
alter table cosignature add column public_remark text;
alter table cosignature add column remark_hidden bigint;
create function cosignature_public_remark_stays() returns trigger language plpgsql as $$
begin
    if new.public_remark is distinct from old.public_remark and not (new.public_remark is null
        and (exists (select 1 from person where id = old.person and erased is not null)
            or ((old.ended is not null or old.retracted is not null) and exists (select 1 from signing_round where id = old.round and state <> 'open')))) then
        raise exception 'a public remark never changes, and goes with its person or its signature'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger cosignature_public_remark_stays before update of public_remark on cosignature for each row
    execute function cosignature_public_remark_stays();
