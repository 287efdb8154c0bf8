//! The form with which somebody supports a letter, and the code that confirms it. A link alone confirms nothing.

use super::{Found, find};
use crate::{
    errors::Failure,
    language::Reader,
    network::Network,
    rooms::{
        forms::Form,
        page::{self, Page},
        stranger::{came, limits, network_limit, stamp},
    },
    secrets::{Code, Token},
    state::State,
    store::{
        NewKey, NewSupportRequest, NewSupporter, StoreError, SupportRequestRecord, SupportTried,
    },
    support::{Keys, SupportMails, withdrawal_token},
};
use app::{
    desk::data::Filled,
    drafting::Wrong,
    links,
    stranger::Failed,
    support::{Ask as AskPage, Code as CodePage, CodeFailed, Over, SupportForm, data::Why},
};
use axum::{
    extract::{Path, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    hash::Hash,
    ids::{LetterId, SupportRequestId, SupporterId},
    letter::Language,
    ports::random,
    stranger::CODE_SECONDS,
    support::{self, SupportRefused},
    text::MailAddress,
    version::Version,
};

/// By what forms of supporters are counted.
const KIND: &str = "support";

/// What binds a stamp to the form of one letter.
fn form_purpose(letter: LetterId) -> String {
    format!("support-form:{letter}")
}

/// What was typed, why it was not taken, and the stamp that goes on.
#[derive(Default)]
struct Given {
    form: SupportForm,
    wrong: Vec<Wrong>,
    failed: Option<Failed>,
    stamp: Option<String>,
}

fn ask_page(state: &State, reader: &Reader, found: &Found, given: Given) -> Result<Page, Failure> {
    let stamp = stamp(state, &form_purpose(found.letter.id), given.stamp)?;
    let data = AskPage {
        slug: found.letter.slug.to_string(),
        subject: found.subject(),
        text: found.record.support.text.to_string(),
        last: found.record.support.last(),
        stamp,
        form: Filled {
            form: given.form,
            wrong: given.wrong,
        },
        failed: given.failed,
    };
    Ok(page::ask_support(state, reader, data))
}

fn over_page(state: &State, reader: &Reader, found: &Found, why: Why) -> Page {
    let data = Over {
        slug: found.letter.slug.to_string(),
        subject: found.subject(),
        why,
    };
    page::support_over(state, reader, data)
}

/// `GET /brieven/{slug}/steun/betuigen`
pub async fn form(
    Ask(state): Ask<State>,
    reader: Reader,
    Path(slug): Path<String>,
) -> Result<Page, Failure> {
    let found = find(&state, &slug).await?;
    match found.over(state.clock.now()) {
        Some(why) => Ok(over_page(&state, &reader, &found, why)),
        None => ask_page(&state, &reader, &found, Given::default()),
    }
}

/// `POST /brieven/{slug}/steun/betuigen`
pub async fn ask(
    Ask(state): Ask<State>,
    reader: Reader,
    network: Network,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let found = find(&state, &slug).await?;
    if let Some(why) = found.over(state.clock.now()) {
        let page = over_page(&state, &reader, &found, why);
        return Ok(page.conflict().into_response());
    }
    let mut given = Given {
        form: SupportForm::from_pairs(&form.pairs),
        ..Given::default()
    };
    let Some(filled) = read(&state, &found, &form, &mut given) else {
        let page = ask_page(&state, &reader, &found, given)?;
        return Ok(page.unprocessable().into_response());
    };
    let shown =
        Hash::parse(form.value("text")).map_err(|_| Failure::Unreadable("no text".to_owned()))?;
    let under = found.letter.id.to_string();
    let limits = limits(&state, KIND, &under, network, &filled.mail);
    if let Some(until) = state.store.throttle(limits).await? {
        tracing::warn!(%network, "a form of a supporter has to wait");
        given.failed = Some(Failed::Wait { until });
        let page = ask_page(&state, &reader, &found, given)?;
        return Ok(page.too_many().into_response());
    }
    match begin(&state, &reader, network, &found, filled, shown).await {
        Ok(token) => {
            state.wake_mail();
            let page = links::support_request(&slug, token.reveal());
            Ok(Redirect::to(&page).into_response())
        }
        Err(StoreError::Support(SupportRefused::OtherText)) => {
            given.failed = Some(Failed::OtherText);
            let page = ask_page(&state, &reader, &found, given)?;
            Ok(page.conflict().into_response())
        }
        Err(StoreError::Support(_)) => {
            let why = find(&state, &slug).await?.over(state.clock.now());
            let page = over_page(&state, &reader, &found, why.unwrap_or(Why::Closed));
            Ok(page.conflict().into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// What was filled in, if all of it is well; else what is wrong is noted.
fn read(state: &State, found: &Found, form: &Form, given: &mut Given) -> Option<support::Form> {
    let came = came(state, &form_purpose(found.letter.id), form);
    given.stamp = came.stamp;
    match given.form.read() {
        Ok(filled) => {
            given.failed = came.failed;
            given.failed.is_none().then_some(filled)
        }
        Err(wrong) => {
            given.wrong = wrong;
            None
        }
    }
}

async fn begin(
    state: &State,
    reader: &Reader,
    network: Network,
    found: &Found,
    form: support::Form,
    shown: Hash,
) -> Result<Token, StoreError> {
    let source = state.random.as_ref();
    let (token, code) = (Token::new(source), Code::new(source));
    let now = state.clock.now();
    let id = SupportRequestId::new(now, random(source));
    let language = Language::from(reader.locale);
    let letter = &found.letter;
    let about = (letter.id, &letter.slug);
    let mails = SupportMails::of(state, about, &found.version, id, &form, language);
    let keys = Keys::of(state, letter.id, &form, network);
    let new = NewSupportRequest {
        id,
        letter: letter.id,
        key: NewKey {
            token_hash: token.hash(),
            code_hash: code.hash(&token),
        },
        form,
        shown,
        language,
        mail_key: keys.mail,
        likeness_key: keys.likeness,
    };
    let until = now.plus_seconds(CODE_SECONDS);
    let (held, own) = (state.clone(), token.clone());
    let mail = move |known: Option<(SupporterId, MailAddress)>| match known {
        Some((id, to)) => mails.known(&held, id, to),
        None => mails.code(&held, &own, &code, until),
    };
    state.store.begin_support(new, mail).await?;
    Ok(token)
}

/// What somebody filled in, under this letter, with its secret.
async fn request(
    state: &State,
    slug: &str,
    token: &str,
) -> Result<(Token, SupportRequestRecord, Version), Failure> {
    let token = Token::parse(token).ok_or(Failure::NotFound)?;
    let record = state.store.support_request(token.hash()).await?;
    let pin = record.letter.stage.pin().ok_or(Failure::NotFound)?;
    if record.letter.slug.as_str() != slug {
        return Err(Failure::NotFound);
    }
    let version = state.store.version(record.letter.id, pin.number).await?;
    Ok((token, record, version))
}

fn request_page(
    state: &State,
    reader: &Reader,
    (token, record, version): &(Token, SupportRequestRecord, Version),
    typed: String,
    failed: Option<CodeFailed>,
) -> Page {
    let reader = reader.clone().or_own(Some(record.language));
    let data = CodePage {
        slug: record.letter.slug.to_string(),
        subject: version.text.front.subject.to_string(),
        token: token.reveal().to_owned(),
        mail: record.form.as_ref().map(|form| form.mail.to_string()),
        expires: record.expires,
        typed,
        failed,
    };
    page::support_request(state, &reader, data)
}

/// `GET /brieven/{slug}/steun/betuigen/{token}`
pub async fn show(
    Ask(state): Ask<State>,
    reader: Reader,
    Path((slug, token)): Path<(String, String)>,
) -> Result<Page, Failure> {
    let found = request(&state, &slug, &token).await?;
    Ok(request_page(&state, &reader, &found, String::new(), None))
}

/// `POST /brieven/{slug}/steun/betuigen/{token}`
pub async fn confirm(
    Ask(state): Ask<State>,
    reader: Reader,
    network: Network,
    Path((slug, token)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let found = request(&state, &slug, &token).await?;
    let (token, record, version) = &found;
    let done = links::support_request(&slug, token.reveal());
    let Some(filled) = &record.form else {
        return Ok(Redirect::to(&done).into_response());
    };
    let typed = form.value("code").to_owned();
    let Some(code) = Code::parse(&typed) else {
        let page = request_page(&state, &reader, &found, typed, Some(CodeFailed::Missing));
        return Ok(page.unprocessable().into_response());
    };
    let failed = match try_code(&state, (token, &code), record, version, filled).await? {
        SupportTried::Confirmed => {
            // Whoever reads the mailbox is no flood: their form counts against the network no more.
            let own = network_limit(&state, KIND, network);
            state.store.throttle_take_back(vec![own]).await?;
            state.wake_mail();
            return Ok(Redirect::to(&done).into_response());
        }
        SupportTried::Wrong { left } => CodeFailed::Wrong { left },
        SupportTried::Refused(why) => CodeFailed::Refused(why),
    };
    tracing::warn!(request = %record.id, %network, "a supporter's code was not taken");
    let page = request_page(&state, &reader, &found, typed, Some(failed));
    let page = match failed {
        CodeFailed::Refused(_) => page.conflict(),
        CodeFailed::Missing | CodeFailed::Wrong { .. } => page.unprocessable(),
    };
    Ok(page.into_response())
}

async fn try_code(
    state: &State,
    (token, code): (&Token, &Code),
    record: &SupportRequestRecord,
    version: &Version,
    form: &support::Form,
) -> Result<SupportTried, Failure> {
    let source = state.random.as_ref();
    let id = SupporterId::new(state.clock.now(), random(source));
    let withdrawal = withdrawal_token(state, id);
    let about = (record.letter.id, &record.letter.slug);
    let mails = SupportMails::of(state, about, version, record.id, form, record.language);
    let new = NewSupporter {
        id,
        token_hash: withdrawal.hash(),
        salt: random(source),
    };
    let receipt = mails.receipt(state, &withdrawal);
    let tried = state
        .store
        .try_support(token.hash(), code.hash(token), new, receipt);
    Ok(tried.await?)
}
