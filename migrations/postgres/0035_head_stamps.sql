-- What a time stamp authority said of a head of the tree (0024): the DER of an RFC 3161 token over the SHA-256 of the head's
-- text. A head has one or none: it comes after the head is kept, or later when the authority did not answer, and it stays.

create table tree_head_stamp (
    number bigint primary key references tree_head (number),
    token bytea not null check (length (token) between 1 and 65536)
);

create trigger tree_head_stamp_stays before update or delete or truncate on tree_head_stamp
    for each statement execute function refuse ('the time stamp of a head stays');
