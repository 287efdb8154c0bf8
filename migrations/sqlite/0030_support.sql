-- Public support: that the secretariat opened it for a letter, what is filled in, and who supports.

-- One row for each letter. Only the secretariat and folding write to it; who supports a letter never does.
create table support (
    letter blob primary key references letter (id),
    text_hash text not null check (length (text_hash) = 64),
    opened integer not null,
    opened_by blob not null references person (id),
    until integer not null check (until > opened),
    closed integer check (closed >= opened),
    closed_by blob references person (id),
    -- The sum of the batches in the letter's chain, how many these are, and when the last was made.
    counted integer not null check (counted >= 0),
    batches integer not null check (batches >= 0),
    folded integer,
    -- When the names of its supporters went, and with them what tells somebody who comes twice.
    let_go integer,
    check ((closed is null) = (closed_by is null))
) strict;
create trigger support_never_again before update of opened on support when old.let_go is not null
begin
    select raise (abort, 'support that was let go is not opened again');
end;

-- Neither of the next two refers to the letter: each new row would take a lock on the one row that all of them share.
create table support_request (
    id blob primary key,
    letter blob not null,
    text_hash text not null check (length (text_hash) = 64),
    -- The secrets of the link and of the code are kept as their hashes only.
    token_hash text not null unique check (length (token_hash) = 64),
    code_hash text not null check (length (code_hash) = 64),
    tries integer not null check (tries >= 0),
    expires integer not null,
    -- What was filled in; it goes when it is confirmed, to the supporter that it makes.
    name text,
    place text,
    mail text,
    shown integer not null check (shown in (0, 1)),
    language text not null,
    -- Keyed hashes: of the letter and the mailbox; of the letter, the name, the place and the network.
    mail_key text,
    likeness_key text,
    made integer not null,
    confirmed integer check (confirmed >= made),
    check ((confirmed is null) = (mail is not null) and (name is null) = (mail is null) and (place is null) = (mail is null)
        and (mail_key is null) = (mail is null) and (likeness_key is null) = (mail is null))
) strict;
create index support_request_made on support_request (made);
create index support_request_mail on support_request (mail) where mail is not null;
create trigger support_request_stays before update on support_request
    when old.confirmed is not null or new.letter <> old.letter or new.text_hash <> old.text_hash or new.token_hash <> old.token_hash
        or new.code_hash <> old.code_hash or new.expires <> old.expires or new.made <> old.made or new.tries < old.tries
begin
    select raise (abort, 'what was filled in is confirmed once, and never changes');
end;

create table supporter (
    id blob primary key,
    letter blob not null,
    text_hash text not null check (length (text_hash) = 64),
    -- What stands for somebody in the root of a batch, for good; and what opens it.
    commitment text not null check (length (commitment) = 64),
    salt blob check (length (salt) = 32),
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
    listed integer not null check (listed in (0, 1)),
    -- Whether the same name and place came from the same network before.
    likely integer not null check (likely in (0, 1)),
    confirmed integer not null,
    withdrawn integer check (withdrawn >= confirmed),
    -- In which batches of the letter they were counted, and no longer.
    batch integer check (batch > 0),
    batch_back integer check (batch_back >= batch),
    hidden integer,
    hidden_by blob references person (id),
    hidden_reason text,
    check ((name is null) = (mail is null) and (place is null) = (mail is null) and (mail_key is null) = (mail is null)
        and (likeness_key is null) = (mail is null) and (salt is null) = (mail is null) and (token_hash is null) = (mail is null)
        and (language is null) = (mail is null)),
    check (listed = 0 or (mail is not null and hidden is null and withdrawn is null)),
    check (withdrawn is null or (mail is null and batch is not null)),
    check (batch_back is null or withdrawn is not null),
    check ((hidden is null) = (hidden_by is null)),
    check (hidden_reason is null or hidden is not null)
) strict;
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
create trigger supporter_stays before update on supporter
    when new.letter <> old.letter or new.text_hash <> old.text_hash or new.commitment <> old.commitment or new.confirmed <> old.confirmed
        or (old.batch is not null and new.batch is not old.batch) or (old.batch_back is not null and new.batch_back is not old.batch_back)
        or (old.withdrawn is not null and new.withdrawn is not old.withdrawn) or (old.mail is null and new.mail is not null)
begin
    select raise (abort, 'who supports a letter is counted once, and goes back on it once');
end;
create trigger supporter_counted_stays before delete on supporter when old.batch is not null
begin
    select raise (abort, 'who was counted stays counted');
end;
