-- What is quoted of an answer in parliament may stand in the answer to one of the questions: which, by the number of the
-- question and the how many-th with that number it is. What stands in the response's own text has neither.

alter table outcome add column passage_question integer
    check (passage_question >= 0 and (passage_question is null or passage is not null));
alter table outcome add column passage_nth integer
    check (passage_nth > 0 and (passage_nth is null) = (passage_question is null));
alter table commitment_step add column passage_question integer
    check (passage_question >= 0 and (passage_question is null or passage is not null));
alter table commitment_step add column passage_nth integer
    check (passage_nth > 0 and (passage_nth is null) = (passage_question is null));

create index question_set_revision_response on question_set_revision (response) where response is not null;

-- An answer that was corrected since was kept at some revision with these words.
drop trigger outcome_quotes;
create trigger outcome_quotes before insert on outcome
    when new.passage is not null and not case when new.passage_question is null
        then exists (select 1 from response where id = new.response and instr(text, new.passage) > 0)
        else exists (select 1 from question_set_revision r, json_each (r.content, '$.pairs') p
            where r.response = new.response and json_extract (p.value, '$.question') = new.passage_question
                and instr(json_extract (p.value, '$.answer_text'), new.passage) > 0)
        end
begin
    select raise (abort, 'a passage stands in its response');
end;
drop trigger commitment_step_quotes;
create trigger commitment_step_quotes before insert on commitment_step
    when new.passage is not null and not case when new.passage_question is null
        then exists (select 1 from response where id = new.response and instr(text, new.passage) > 0)
        else exists (select 1 from question_set_revision r, json_each (r.content, '$.pairs') p
            where r.response = new.response and json_extract (p.value, '$.question') = new.passage_question
                and instr(json_extract (p.value, '$.answer_text'), new.passage) > 0)
        end
begin
    select raise (abort, 'a passage stands in its response');
end;
