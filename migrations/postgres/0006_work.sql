-- Work that outlives a request: jobs for the press and mail to be sent. Both are taken under a lease:
-- whoever dies with one in hand loses it when the lease runs out.

create table press_job (
    id uuid primary key,
    letter uuid not null references letter (id),
    requested_by uuid not null references person (id),
    state text not null check (state in ('queued', 'running', 'done', 'failed')),
    step bigint not null,
    steps bigint not null,
    name_key text not null,
    reason text,
    attempt bigint not null,
    -- From when it may be taken: now, a next attempt, or the end of a lease.
    due bigint not null,
    created bigint not null,
    updated bigint not null
);
-- One job at a time for one letter: asking twice is asking once.
create unique index press_job_letter on press_job (letter) where state in ('queued', 'running');
create index press_job_newest on press_job (letter, created);
create index press_job_due on press_job (due) where state in ('queued', 'running');

create table outbox (
    id uuid primary key,
    recipient text not null,
    recipient_name text,
    subject text not null,
    -- Emptied once the mail is sent or given up: it may hold the secrets of an invitation.
    text text not null,
    html text,
    kind text not null,
    letter uuid references letter (id),
    invitation uuid references invitation (id),
    -- Nothing is sent twice.
    dedupe text not null unique,
    state text not null check (state in ('queued', 'sent', 'failed')),
    attempts bigint not null,
    error text,
    due bigint not null,
    created bigint not null,
    sent bigint,
    check ((state = 'sent') = (sent is not null))
);
create index outbox_due on outbox (due) where state = 'queued';
create index outbox_letter on outbox (letter);
create index outbox_invitation on outbox (invitation);
