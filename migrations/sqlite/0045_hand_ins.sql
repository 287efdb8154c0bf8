-- Publications of parliamentary questions that somebody handed in for a letter and did not keep yet: only such a file, or one
-- that the questions had before, becomes that of a revision. What is not kept goes after a day.

create table question_hand_in (
    letter blob not null references letter (id),
    hash text not null check (length (hash) = 64),
    by_person blob not null references person (id),
    name text not null,
    created integer not null,
    primary key (letter, hash, by_person)
) strict;
create index question_hand_in_hash on question_hand_in (hash);
create index question_hand_in_person on question_hand_in (by_person);

-- The second line: an answer came back to the letter of the questions.
create trigger question_set_revision_answered before insert on question_set_revision
    when new.response is not null and not exists (
        select 1 from response r join question_set s on s.letter = r.letter where r.id = new.response and s.id = new.question_set)
begin
    select raise (abort, 'an answer came back to the letter of its questions');
end;
