-- Public support: that the secretariat opened it for a letter, what is filled in, and who supports.

-- One row for each letter. Only the secretariat and folding write to it; who supports a letter never does.
create table support (
    letter uuid primary key references letter (id),
    text_hash text not null check (length (text_hash) = 64),
    opened bigint not null,
    opened_by uuid not null references person (id),
    until bigint not null check (until > opened),
    closed bigint check (closed >= opened),
    closed_by uuid references person (id),
    -- The sum of the batches in the letter's chain, how many these are, and when the last was made.
    counted bigint not null check (counted >= 0),
    batches bigint not null check (batches >= 0),
    folded bigint,
    -- When the names of its supporters went, and with them what tells somebody who comes twice.
    let_go bigint,
    check ((closed is null) = (closed_by is null))
);
create trigger support_never_again before update of opened on support for each row when (old.let_go is not null)
    execute function refuse ('support that was let go is not opened again');

-- Neither of the next two refers to the letter: each new row would take a lock on the one row that all of them share.
create table support_request (
    id uuid primary key,
    letter uuid not null,
    text_hash text not null check (length (text_hash) = 64),
    -- The secrets of the link and of the code are kept as their hashes only.
    token_hash text not null unique check (length (token_hash) = 64),
    code_hash text not null check (length (code_hash) = 64),
    tries bigint not null check (tries >= 0),
    expires bigint not null,
    -- What was filled in; it goes when it is confirmed, to the supporter that it makes.
    name text,
    place text,
    mail text,
    shown boolean not null,
    language text not null,
    -- Keyed hashes: of the letter and the mailbox; of the letter, the name, the place and the network.
    mail_key text,
    likeness_key text,
    made bigint not null,
    confirmed bigint check (confirmed >= made),
    check ((confirmed is null) = (mail is not null) and (name is null) = (mail is null) and (place is null) = (mail is null)
        and (mail_key is null) = (mail is null) and (likeness_key is null) = (mail is null))
);
create index support_request_made on support_request (made);
create index support_request_mail on support_request (mail) where mail is not null;
create trigger support_request_stays before update on support_request for each row
    when (old.confirmed is not null or new.letter <> old.letter or new.text_hash <> old.text_hash or new.token_hash <> old.token_hash
        or new.code_hash <> old.code_hash or new.expires <> old.expires or new.made <> old.made or new.tries < old.tries)
    execute function refuse ('what was filled in is confirmed once, and never changes');

create table supporter (
    id uuid primary key,
    letter uuid not null,
    text_hash text not null check (length (text_hash) = 64),
    -- What stands for somebody in the root of a batch, for good; and what opens it.
    commitment text not null check (length (commitment) = 64),
    salt bytea check (length (salt) = 32),
    -- All that says who it is. It goes when they go back on it, when they are erased, or when its term is over.
    name text,
    place text,
    mail text,
    mail_key text,
    likeness_key text,
    -- The hash of the secret with which they go back on it.
    token_hash text unique,
    language text,
    -- Whether name and place stand on the page: only of who said so, and as long as nothing is against it.
    listed boolean not null,
    -- Whether the same name and place came from the same network before.
    likely boolean not null,
    confirmed bigint not null,
    withdrawn bigint check (withdrawn >= confirmed),
    -- In which batches of the letter they were counted, and no longer.
    batch bigint check (batch > 0),
    batch_back bigint check (batch_back >= batch),
    hidden bigint,
    hidden_by uuid references person (id),
    hidden_reason text,
    check ((name is null) = (mail is null) and (place is null) = (mail is null) and (mail_key is null) = (mail is null)
        and (likeness_key is null) = (mail is null) and (salt is null) = (mail is null) and (token_hash is null) = (mail is null)
        and (language is null) = (mail is null)),
    check (not listed or (mail is not null and hidden is null and withdrawn is null)),
    check (withdrawn is null or (mail is null and batch is not null)),
    check (batch_back is null or withdrawn is not null),
    check ((hidden is null) = (hidden_by is null)),
    check (hidden_reason is null or hidden is not null)
);
create unique index supporter_mailbox on supporter (letter, mail_key) where mail_key is not null;
create index supporter_likeness on supporter (letter, likeness_key) where likeness_key is not null;
create index supporter_mail on supporter (mail) where mail is not null;
-- The page of names, newest first, and what the secretariat looks at: by place in the order, never by counting.
create index supporter_listed on supporter (letter, id) where listed;
create index supporter_likely on supporter (letter, id) where likely and mail is not null;
create index supporter_hidden_by on supporter (hidden_by) where hidden_by is not null;
-- What waits to be folded; empty most of the time.
create index supporter_came on supporter (letter, id) where batch is null;
create index supporter_went on supporter (letter, id) where withdrawn is not null and batch_back is null;
-- What a batch was made of, for whoever checks its root.
create index supporter_batch on supporter (letter, batch) where batch is not null;
create index supporter_batch_back on supporter (letter, batch_back) where batch_back is not null;
create trigger supporter_stays before update on supporter for each row
    when (new.letter <> old.letter or new.text_hash <> old.text_hash or new.commitment <> old.commitment or new.confirmed <> old.confirmed
        or (old.batch is not null and new.batch is distinct from old.batch) or (old.batch_back is not null and new.batch_back is distinct from old.batch_back)
        or (old.withdrawn is not null and new.withdrawn is distinct from old.withdrawn) or (old.mail is null and new.mail is not null))
    execute function refuse ('who supports a letter is counted once, and goes back on it once');
create trigger supporter_counted_stays before delete on supporter for each row when (old.batch is not null)
    execute function refuse ('who was counted stays counted');
