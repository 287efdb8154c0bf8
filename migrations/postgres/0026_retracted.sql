-- When a signature was taken back after its letter was Final: the name stays where it was sealed, and an erratum beside it
-- says so.

alter table cosignature add column retracted bigint check (retracted >= at);

create function cosignature_retracted_once () returns trigger language plpgsql as $$
begin
    if old.retracted is not null or old.ended is not null
        or not exists (select 1 from letter where id = old.letter and stage = 'final') then
        raise exception 'a signature is taken back once, and with an erratum only when the letter is final'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger cosignature_retracted_once before update of retracted on cosignature
    for each row execute function cosignature_retracted_once ();
