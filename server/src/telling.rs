//! The worker that tells those who signed a letter what came back on it, and the mails that it writes.
//!
//! It looks every minute. What is told, and to whom, is decided again inside the transaction that posts the mails, so that
//! looking twice, or on two nodes, tells once. Nobody is mailed at night.

use crate::{
    errors::Failure,
    language,
    secrets::Token,
    state::State,
    store::{ANSWER, ANSWERS, AnswerNews, AnswerReader, OutgoingMail, StoreError, TellingMail},
};
use app::{
    claims, links,
    mails::{self, Mail, ToldAnswer},
    outcomes::in_words,
};
use letters::{
    demand::demands,
    ids::{LetterId, PersonId, ResponseId},
    markdown,
    outcome::Matrix,
    telling::{in_office_hours, this_week},
    text::Line,
};
use std::time::Duration;

/// How often to look.
const EVERY: Duration = Duration::from_mins(1);
/// How many characters of a demand are in a mail: the rest is on the page.
const MOST_WORDS: usize = 240;

/// Looks, until the server stops.
pub async fn run(state: State) {
    loop {
        match tell(&state).await {
            Ok(0) => {}
            Ok(count) => tracing::info!(count, "told of answers"),
            Err(error) => tracing::error!(%error, "what answers came cannot be read"),
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Posts what is due; how many mails those are.
///
/// # Errors
/// When the store cannot be reached.
pub async fn tell(state: &State) -> Result<u32, Failure> {
    let now = state.clock.now();
    if !in_office_hours(now) {
        return Ok(0);
    }
    let mut posted = 0;
    for (letter, response) in state.store.untold_answers().await? {
        match tell_of(state, letter, response).await {
            Ok(count) => posted += count,
            // The others hear of theirs.
            Err(error) => tracing::error!(%letter, %response, %error, "nobody hears of an answer"),
        }
    }
    let monday = this_week(now);
    for person in state.store.weekly_readers(monday).await? {
        let write = writer(state, ANSWERS);
        match state.store.tell_week(person, monday, write).await {
            Ok(told) => posted += u32::from(told),
            Err(error) => {
                tracing::error!(%person, %error, "somebody does not hear of a week's answers");
            }
        }
    }
    if posted > 0 {
        state.wake_mail();
    }
    Ok(posted)
}

async fn tell_of(state: &State, letter: LetterId, response: ResponseId) -> Result<u32, StoreError> {
    let now = state.clock.now();
    if !state.store.answer_is_due(letter, response, now).await? {
        return Ok(0);
    }
    let write = writer(state, ANSWER);
    state.store.tell_answer(letter, response, write).await
}

/// The secret with which somebody says how much they want to hear. It follows from who they are and the key, and is kept
/// nowhere: so each mail to them can have it, and none makes the one in an earlier mail worthless.
#[must_use]
pub fn choice_token(state: &State, person: PersonId) -> Token {
    Token::of((state.vault).keyed_hash("answer-choice", &[person.uuid().as_bytes()]))
}

/// Where one press of a button in a mail program asks for no more mails about answers; none of a mail of another kind, or to
/// somebody who has another address by now.
///
/// # Errors
/// When the store cannot be reached.
pub async fn way_out(state: &State, mail: &OutgoingMail) -> Result<Option<String>, StoreError> {
    if ![ANSWER, ANSWERS].contains(&mail.kind.as_str()) {
        return Ok(None);
    }
    let reader = state.store.reader_at(&mail.to).await?;
    let page = |person| links::answer_choice(choice_token(state, person).reveal());
    Ok(reader.map(|person| state.config.url(&page(person))))
}

/// Writes the mail about some answers.
fn writer(
    state: &State,
    kind: &'static str,
) -> impl Fn(&AnswerReader, &[AnswerNews], &str) -> TellingMail + Clone + Send + Sync + 'static {
    let state = state.clone();
    move |to, news, dedupe| {
        let locale = language::of_mail(to.language);
        let token = choice_token(&state, to.person);
        let answers: Vec<ToldAnswer> = news.iter().map(|it| told(&state, locale, it)).collect();
        let choose = state.config.url(&links::answer_choice(token.reveal()));
        let association = &state.config.association;
        let mail = match (kind, answers.as_slice()) {
            (ANSWER, [one]) => mails::answer(locale, to.name.as_str(), one, &choose, association),
            (_, all) => mails::answers(locale, to.name.as_str(), all, &choose, association),
        };
        let Mail { subject, text } = mail;
        let letter = news.first().map(|it| it.letter.id);
        TellingMail {
            mail: OutgoingMail {
                to: to.mail.clone(),
                to_name: Some(to.name.to_string()),
                subject,
                text,
                html: None,
                kind: kind.to_owned(),
                letter: letter.filter(|_| kind == ANSWER),
                dedupe: dedupe.to_owned(),
            },
            key: token.hash(),
        }
    }
}

/// An answer in words: the matrix demand by demand.
fn told(state: &State, locale: app::locale::Locale, news: &AnswerNews) -> ToldAnswer {
    let front = &news.version.text.front;
    let mut document = markdown::parse(news.version.text.body.as_str());
    let names = usize::try_from(news.names).unwrap_or(usize::MAX);
    claims::settle(&mut document, front.language, names);
    let addressed: Vec<Line> = front
        .addressees
        .iter()
        .map(|it| it.institution.clone())
        .collect();
    let matrix = Matrix::of(&news.asked, &addressed, &news.findings);
    let asked = demands(&document);
    let rows = matrix.rows.iter().zip(&asked).map(|(row, demand)| {
        let words = demand.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = match words.char_indices().nth(MOST_WORDS) {
            Some((end, _)) => format!("{}…", words[..end].trim_end()),
            None => words,
        };
        (demand.number, words, in_words(locale, &matrix, row))
    });
    let slug = news.letter.slug.as_str();
    let place = links::response_anchor(news.response.id);
    ToldAnswer {
        subject: front.subject.to_string(),
        from: news.response.from.to_string(),
        kind: news.response.kind,
        on: news.response.on,
        rows: rows.collect(),
        page: state
            .config
            .url(&format!("{}#{place}", links::letter(slug))),
    }
}
