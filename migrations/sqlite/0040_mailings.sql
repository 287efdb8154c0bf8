-- A Final letter that goes by mail: one decision, an envelope for each institution, the people who get it, and what is heard.

create table mailing (
    id blob primary key,
    letter blob not null references sealed_file (letter),
    -- Not before this moment.
    due integer not null,
    embargo integer check (embargo > due),
    ordered integer not null,
    ordered_by blob not null references person (id)
) strict;
create index mailing_letter on mailing (letter);

create table envelope (
    id blob primary key,
    mailing blob not null references mailing (id),
    place integer not null check (place > 0),
    institution text not null,
    subject text not null,
    text text not null,
    -- Stands in the address at which it is answered.
    token text not null unique,
    -- The same at every attempt.
    message_id text not null unique,
    -- The sending that it became, once a mail server took it for the first of its receivers.
    dispatch blob unique references dispatch (id),
    unique (mailing, place)
) strict;

create table envelope_receiver (
    id blob primary key,
    envelope blob not null references envelope (id),
    place integer not null check (place > 0),
    part text not null check (part in ('to', 'cc', 'bcc')),
    name text,
    address text not null,
    state text not null check (state in ('queued', 'sent', 'delivered', 'bounced', 'called-off')),
    attempts integer not null check (attempts >= 0),
    -- When it is tried; while a worker has it, when another may take it over.
    due integer not null,
    -- Since when a worker has it.
    held integer,
    unique (envelope, place),
    unique (envelope, address)
) strict;
create index envelope_receiver_due on envelope_receiver (due) where state = 'queued';

-- What was heard, with the words of whoever said it.
create table envelope_news (
    id blob primary key,
    receiver blob not null references envelope_receiver (id),
    at integer not null,
    news text not null check (news in ('accepted', 'refused', 'later', 'arrived', 'delayed', 'failed', 'called-off', 'again')),
    words text not null,
    by_person blob references person (id)
) strict;
create index envelope_news_receiver on envelope_news (receiver);

create trigger mailing_stays before update on mailing
begin
    select raise (abort, 'a mailing stays as it was ordered');
end;
create trigger mailing_remains before delete on mailing
begin
    select raise (abort, 'a mailing stays');
end;
create trigger envelope_stays before update on envelope
    when new.id is not old.id or new.mailing is not old.mailing or new.place is not old.place
        or new.institution is not old.institution or new.subject is not old.subject or new.text is not old.text
        or new.token is not old.token or new.message_id is not old.message_id or old.dispatch is not null
begin
    select raise (abort, 'an envelope stays as it was ordered');
end;
create trigger envelope_remains before delete on envelope
begin
    select raise (abort, 'an envelope stays');
end;
-- The words about somebody may be erased.
create trigger envelope_receiver_stays before update on envelope_receiver
    when new.id is not old.id or new.envelope is not old.envelope or new.place is not old.place or new.part is not old.part
begin
    select raise (abort, 'who gets an envelope stays');
end;
create trigger envelope_receiver_remains before delete on envelope_receiver
begin
    select raise (abort, 'who gets an envelope stays');
end;
create trigger envelope_news_stays before update on envelope_news
begin
    select raise (abort, 'what was heard stays');
end;
create trigger envelope_news_remains before delete on envelope_news
begin
    select raise (abort, 'what was heard stays');
end;
