-- What is made unreadable in a response before everybody reads it. Marks say where, and never repeat what they cover.

-- What somebody marked and did not settle: nothing of it counts.
create table redaction_draft (
    response blob primary key references response (id),
    marks text not null,
    -- Counts its changes.
    serial integer not null check (serial > 0),
    at integer not null,
    by_person blob not null references person (id)
) strict;
create index redaction_draft_person on redaction_draft (by_person);

-- What was settled; the last one counts. The file is the one that was made of the response's own, under the name that
-- everybody gets it by.
create table redaction (
    response blob not null,
    letter blob not null,
    n integer not null check (n > 0),
    marks text not null,
    file_hash text check (length (file_hash) = 64),
    file_name text check (file_name <> ''),
    file_bytes integer check (file_bytes > 0),
    at integer not null,
    by_person blob not null references person (id),
    primary key (response, n),
    check ((file_hash is null) = (file_name is null)),
    check ((file_hash is null) = (file_bytes is null)),
    foreign key (response, letter) references response (id, letter)
) strict;
create index redaction_letter on redaction (letter);
create index redaction_file on redaction (file_hash) where file_hash is not null;
create index redaction_person on redaction (by_person);

create trigger redaction_in_order before insert on redaction
    when new.n <> (select coalesce(max(n), 0) + 1 from redaction where response = new.response)
begin
    select raise (abort, 'redactions are counted as they are settled');
end;
create trigger redaction_stays before update on redaction
begin
    select raise (abort, 'what was settled is only replaced');
end;
create trigger redaction_remains before delete on redaction
begin
    select raise (abort, 'what was settled is only replaced');
end;
-- What parliament published has the text of its last revision, and is public as it is.
create trigger redaction_of_questions before insert on redaction
    when exists (select 1 from question_set_revision where response = new.response)
begin
    select raise (abort, 'questions of parliament are not redacted');
end;
create trigger question_set_revision_redacted before insert on question_set_revision
    when new.response is not null and exists (select 1 from redaction where response = new.response)
begin
    select raise (abort, 'questions of parliament are not redacted');
end;
-- What covers a text covers the text that it was marked in.
create trigger response_redacted before update of text on response
    when new.text is not old.text and exists (select 1 from redaction where response = new.id)
begin
    select raise (abort, 'a redacted text stays');
end;
