-- Who was asked to sign in, and who ever did.

-- Each asking is a fact. The newest says when an invitation was last sent, and keeps a double click from sending two.
create table account_invitation (
    person uuid not null references account (person),
    at bigint not null,
    by_person uuid references person (id),
    primary key (person, at)
);

-- When its owner first signed in, since the account was last opened.
alter table account add column entered bigint;
update account set entered = (select min(at) from audit where act = 'signed-in' and person = account.person)
    where closed is null;
