-- Mandates: how far they go, under which a deputy was appointed, the document that shows them, and when one ended at once.

alter table mandate add column extent text not null default 'on-behalf' check (extent in ('on-behalf', 'under-reservation'));
-- The mandate of the director who appointed this deputy.
alter table mandate add column appointed_under blob references mandate (id);
-- From this moment it holds no longer, whatever its last day.
alter table mandate add column ended integer;
-- Who gave it its end, at once or on a day.
alter table mandate add column ended_by blob references person (id);
alter table mandate add column document_hash text check (length (document_hash) = 64);
alter table mandate add column document_name text check ((document_name is null) = (document_hash is null));
alter table mandate add column document_type text check ((document_type is null) = (document_hash is null));
alter table mandate add column document_bytes integer check ((document_bytes is null) = (document_hash is null));
create index mandate_organisation on mandate (organisation);
create index mandate_under on mandate (appointed_under);

drop trigger mandate_stays;
create trigger mandate_stays before update of id, person, organisation, function, deputy, extent, appointed_under, from_day, evidence, granted_by, granted, document_hash, document_name, document_type, document_bytes on mandate
begin
    select raise (abort, 'a mandate changes its end only');
end;
create trigger mandate_ends_sooner before update of until_day, ended on mandate
    when old.ended is not null or (new.until_day is null and old.until_day is not null) or new.until_day > old.until_day
begin
    select raise (abort, 'a mandate ends sooner, never later');
end;
-- Of one person there is one at a time for an organisation; what was ended at once makes room.
create trigger mandate_alone before insert on mandate
    when exists (select 1 from mandate m where m.person = new.person and m.organisation = new.organisation and m.ended is null
        and (m.until_day is null or m.until_day >= new.from_day) and (new.until_day is null or new.until_day >= m.from_day))
begin
    select raise (abort, 'a person has one mandate at a time for an organisation');
end;
-- A deputy is appointed for the same organisation, by somebody who is none.
create trigger mandate_of_deputy before insert on mandate
    when new.appointed_under is not null and not exists (select 1 from mandate m where m.id = new.appointed_under
        and m.organisation = new.organisation and m.person <> new.person and m.deputy = 0 and new.deputy = 1
        and (m.until_day is null or new.until_day <= m.until_day))
begin
    select raise (abort, 'a deputy is appointed within a mandate for the same organisation');
end;
