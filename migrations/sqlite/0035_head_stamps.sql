-- What a time stamp authority said of a head of the tree (0024): the DER of an RFC 3161 token over the SHA-256 of the head's
-- text. A head has one or none: it comes after the head is kept, or later when the authority did not answer, and it stays.

create table tree_head_stamp (
    number integer primary key references tree_head (number),
    token blob not null check (length (token) between 1 and 65536)
) strict;

create trigger tree_head_stamp_stays before update on tree_head_stamp begin select raise (abort, 'the time stamp of a head stays'); end;
create trigger tree_head_stamp_remains before delete on tree_head_stamp begin select raise (abort, 'the time stamp of a head stays'); end;
