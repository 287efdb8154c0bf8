-- A Final letter that goes by mail: one decision, an envelope for each institution, the people who get it, and what is heard.

create table mailing (
    id uuid primary key,
    letter uuid not null references sealed_file (letter),
    -- Not before this moment.
    due bigint not null,
    embargo bigint check (embargo > due),
    ordered bigint not null,
    ordered_by uuid not null references person (id)
);
create index mailing_letter on mailing (letter);

create table envelope (
    id uuid primary key,
    mailing uuid not null references mailing (id),
    place bigint not null check (place > 0),
    institution text not null,
    subject text not null,
    text text not null,
    -- Stands in the address at which it is answered.
    token text not null unique,
    -- The same at every attempt.
    message_id text not null unique,
    -- The sending that it became, once a mail server took it for the first of its receivers.
    dispatch uuid unique references dispatch (id),
    unique (mailing, place)
);

create table envelope_receiver (
    id uuid primary key,
    envelope uuid not null references envelope (id),
    place bigint not null check (place > 0),
    part text not null check (part in ('to', 'cc', 'bcc')),
    name text,
    address text not null,
    state text not null check (state in ('queued', 'sent', 'delivered', 'bounced', 'called-off')),
    attempts bigint not null check (attempts >= 0),
    -- When it is tried; while a worker has it, when another may take it over.
    due bigint not null,
    -- Since when a worker has it.
    held bigint,
    unique (envelope, place),
    unique (envelope, address)
);
create index envelope_receiver_due on envelope_receiver (due) where state = 'queued';

-- What was heard, with the words of whoever said it.
create table envelope_news (
    id uuid primary key,
    receiver uuid not null references envelope_receiver (id),
    at bigint not null,
    news text not null check (news in ('accepted', 'refused', 'later', 'arrived', 'delayed', 'failed', 'called-off', 'again')),
    words text not null,
    by_person uuid references person (id)
);
create index envelope_news_receiver on envelope_news (receiver);

create trigger mailing_stays before update or delete or truncate on mailing
    for each statement execute function refuse ('a mailing stays as it was ordered');
create function envelope_stays() returns trigger language plpgsql as $$
begin
    if new.id is distinct from old.id or new.mailing is distinct from old.mailing or new.place is distinct from old.place
        or new.institution is distinct from old.institution or new.subject is distinct from old.subject or new.text is distinct from old.text
        or new.token is distinct from old.token or new.message_id is distinct from old.message_id or old.dispatch is not null then
        raise exception 'an envelope stays as it was ordered' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger envelope_stays before update on envelope
    for each row execute function envelope_stays();
create trigger envelope_remains before delete or truncate on envelope
    for each statement execute function refuse ('an envelope stays');
-- The words about somebody may be erased.
create function envelope_receiver_stays() returns trigger language plpgsql as $$
begin
    if new.id is distinct from old.id or new.envelope is distinct from old.envelope or new.place is distinct from old.place or new.part is distinct from old.part then
        raise exception 'who gets an envelope stays' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger envelope_receiver_stays before update on envelope_receiver
    for each row execute function envelope_receiver_stays();
create trigger envelope_receiver_remains before delete or truncate on envelope_receiver
    for each statement execute function refuse ('who gets an envelope stays');
create trigger envelope_news_stays before update or delete or truncate on envelope_news
    for each statement execute function refuse ('what was heard stays');
