-- What is quoted of an answer in parliament may stand in the answer to one of the questions: which, by the number of the
-- question and the how many-th with that number it is. What stands in the response's own text has neither.

alter table outcome
    add column passage_question bigint check (passage_question >= 0),
    add column passage_nth bigint check (passage_nth > 0),
    add check ((passage_nth is null) = (passage_question is null)),
    add check (passage_question is null or passage is not null);
alter table commitment_step
    add column passage_question bigint check (passage_question >= 0),
    add column passage_nth bigint check (passage_nth > 0),
    add check ((passage_nth is null) = (passage_question is null)),
    add check (passage_question is null or passage is not null);

create index question_set_revision_response on question_set_revision (response) where response is not null;

-- Whether these words stand in a response: in its own text, or in the answer to a question. An answer that was corrected since
-- was kept at some revision with them.
create function stands_in_response (words text, in_response uuid, at_question bigint) returns boolean language plpgsql as $$
begin
    if at_question is null then
        return exists (select 1 from response where id = in_response and position(words in text) > 0);
    end if;
    return exists (select 1 from question_set_revision r, json_array_elements(r.content::json -> 'pairs') p
        where r.response = in_response and (p ->> 'question')::bigint = at_question
            and position(words in (p ->> 'answer_text')) > 0);
end;
$$;

create or replace function outcome_in_order () returns trigger language plpgsql as $$
begin
    if new.n <> (select coalesce(max(n), 0) + 1 from outcome where letter = new.letter) then
        raise exception 'findings are counted as they are said' using errcode = 'integrity_constraint_violation';
    end if;
    if new.passage is not null and not stands_in_response(new.passage, new.response, new.passage_question) then
        raise exception 'a passage stands in its response' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;

create or replace function commitment_step_fits () returns trigger language plpgsql as $$
declare
    last text;
begin
    if new.n <> (select coalesce(max(n), 0) + 1 from commitment_step where letter = new.letter) then
        raise exception 'what is said of commitments is counted as it is said' using errcode = 'integrity_constraint_violation';
    end if;
    if new.passage is not null and not stands_in_response(new.passage, new.response, new.passage_question) then
        raise exception 'a passage stands in its response' using errcode = 'integrity_constraint_violation';
    end if;
    if new.said = 'noted' then
        if new.commitment <> (select coalesce(max(commitment), 0) + 1 from commitment_step where letter = new.letter) then
            raise exception 'commitments are counted as they are noted' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    if not exists (select 1 from commitment_step
        where letter = new.letter and commitment = new.commitment and said = 'noted' and response = new.response) then
        raise exception 'what was not noted has no further steps' using errcode = 'integrity_constraint_violation';
    end if;
    -- The last word: what ended runs again before anything else is said of it, and what was taken back stays so.
    select said into last from commitment_step where letter = new.letter and commitment = new.commitment order by n desc limit 1;
    if last = 'taken-back'
        or (last in ('kept', 'broken', 'overtaken') and new.said not in ('reopened', 'taken-back'))
        or (last not in ('kept', 'broken', 'overtaken') and new.said = 'reopened') then
        raise exception 'this cannot be said of the commitment now' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
