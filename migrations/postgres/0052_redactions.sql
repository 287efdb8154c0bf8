-- What is made unreadable in a response before everybody reads it. Marks say where, and never repeat what they cover.

-- What somebody marked and did not settle: nothing of it counts.
create table redaction_draft (
    response uuid primary key references response (id),
    marks text not null,
    -- Counts its changes.
    serial bigint not null check (serial > 0),
    at bigint not null,
    by_person uuid not null references person (id)
);
create index redaction_draft_person on redaction_draft (by_person);

-- What was settled; the last one counts. The file is the one that was made of the response's own, under the name that
-- everybody gets it by.
create table redaction (
    response uuid not null,
    letter uuid not null,
    n bigint not null check (n > 0),
    marks text not null,
    file_hash text check (length (file_hash) = 64),
    file_name text check (file_name <> ''),
    file_bytes bigint check (file_bytes > 0),
    at bigint not null,
    by_person uuid not null references person (id),
    primary key (response, n),
    check ((file_hash is null) = (file_name is null)),
    check ((file_hash is null) = (file_bytes is null)),
    foreign key (response, letter) references response (id, letter)
);
create index redaction_letter on redaction (letter);
create index redaction_file on redaction (file_hash) where file_hash is not null;
create index redaction_person on redaction (by_person);

create function redaction_in_order () returns trigger language plpgsql as $$
begin
    if new.n <> (select coalesce(max(n), 0) + 1 from redaction where response = new.response) then
        raise exception 'redactions are counted as they are settled' using errcode = 'integrity_constraint_violation';
    end if;
    -- What parliament published has the text of its last revision, and is public as it is.
    if exists (select 1 from question_set_revision where response = new.response) then
        raise exception 'questions of parliament are not redacted' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger redaction_in_order before insert on redaction
    for each row execute function redaction_in_order ();
create trigger redaction_stays before update on redaction
    for each statement execute function refuse ('what was settled is only replaced');
create trigger redaction_remains before delete or truncate on redaction
    for each statement execute function refuse ('what was settled is only replaced');

create function question_set_revision_redacted () returns trigger language plpgsql as $$
begin
    if new.response is not null and exists (select 1 from redaction where response = new.response) then
        raise exception 'questions of parliament are not redacted' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger question_set_revision_redacted before insert on question_set_revision
    for each row execute function question_set_revision_redacted ();

-- What covers a text covers the text that it was marked in.
create function response_redacted () returns trigger language plpgsql as $$
begin
    if new.text is distinct from old.text and exists (select 1 from redaction where response = new.id) then
        raise exception 'a redacted text stays' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger response_redacted before update of text on response
    for each row execute function response_redacted ();
