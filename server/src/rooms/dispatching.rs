//! A Final letter goes by mail: whom to and with which words, how that reads, and what became of it.

use super::{
    awaiting,
    forms::Form,
    letter::{find, find_with_head, not_now},
    page::{self, Page},
    succession,
};
use crate::{
    errors::Failure,
    session::Secretariat,
    state::State,
    store::{
        EnvelopeRecord, LetterRecord, MailingRecord, NewMailing, ReceiverRecord, Stepped,
        StoreError,
    },
};
use app::{
    desk::data::{Filled, LetterHead, Refused},
    dispatching::{
        Answers, Enclosed, Got, Heard, Known, MailingForm, Order, Preview, Said, Sent,
        SentEnvelope, Standing,
    },
    drafting::{Mistake, Wrong},
    links::{self, Desk},
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    dispatch::{Before, Mailing, MailingRefused, Step},
    ids::{EnvelopeId, MailingId},
    incoming::reply::ReplyToken,
    letter::Front,
    ports::random,
    publication::SealedFile,
    text::OrganisationName,
};
use serde::Deserialize;
use std::collections::HashSet;

#[derive(Debug, Deserialize)]
pub struct Word {
    melding: Option<String>,
}

/// A letter that can be mailed: Final, with its sealed file and the head that was signed.
struct Ready {
    letter: LetterRecord,
    head: LetterHead,
    file: SealedFile,
    front: Front,
}

impl Ready {
    /// None for a letter that is not Final.
    async fn of(state: &State, slug: &str) -> Result<Option<Self>, Failure> {
        let (letter, _, head) = find_with_head(state, slug).await?;
        let is_final = matches!(letter.stage, letters::stage::Stage::Final { .. });
        let (Some(file), Some(pin), true) = (letter.file.clone(), letter.stage.pin(), is_final)
        else {
            return Ok(None);
        };
        let front = state.store.version(letter.id, pin.number).await?.text.front;
        Ok(Some(Self {
            letter,
            head,
            file,
            front,
        }))
    }

    /// The mailing, when it suits the letter as it is.
    fn suiting(&self, mailing: Mailing) -> Result<Mailing, Vec<Wrong>> {
        match mailing.suits(self.letter.published.is_some()) {
            Ok(()) => Ok(mailing),
            Err(why) => Err(vec![Wrong::at("embargo-day", Mistake::Mailing(why))]),
        }
    }

    fn enclosed(&self) -> Enclosed {
        Enclosed {
            name: format!("{}.pdf", self.letter.slug),
            bytes: self.file.bytes,
        }
    }

    async fn before(&self, state: &State) -> Result<Vec<Before>, Failure> {
        Ok(state.store.sent_before(self.letter.id).await?)
    }

    /// The form as it is first shown.
    async fn fresh(&self, state: &State, before: &[Before]) -> Result<MailingForm, Failure> {
        let pin = self.letter.stage.pin().ok_or(Failure::NotFound)?;
        let names = state.store.signatories(self.letter.id, pin.hash).await?;
        let stands = names.iter().filter(|it| it.retracted.is_none());
        let organisations: HashSet<&OrganisationName> =
            stands.filter_map(|it| it.organisation.as_ref()).collect();
        let known = Known {
            front: &self.front,
            directory: &state.store.directory().await?,
            association: &state.config.association,
            organisations: organisations.len(),
            verify: &format!("{}{}", state.config.public_url, links::VERIFY),
            before,
            now: state.clock.now(),
        };
        Ok(MailingForm::fresh(&known))
    }

    async fn preview(
        self,
        state: &State,
        who: &Secretariat,
        form: MailingForm,
        mailing: Mailing,
    ) -> Result<Page, Failure> {
        let before = self.before(state).await?;
        let config = &state.config;
        let data = Preview {
            enclosed: self.enclosed(),
            answers: answers(state),
            nowhere: state.mailer.goes_nowhere(),
            from: format!("{} <{}>", config.association, config.mail_from),
            head: self.head,
            before,
            form,
            mailing,
        };
        Ok(page::preview_mailing(state, who, data))
    }

    async fn send(
        self,
        state: &State,
        who: &Secretariat,
        form: MailingForm,
        mailing: Mailing,
        again: bool,
    ) -> Result<Response, Failure> {
        let slug = self.letter.slug.clone();
        let sender = state.config.mail_from.as_str();
        let (_, domain) = sender.rsplit_once('@').unwrap_or_default();
        let new = NewMailing {
            mailing: mailing.clone(),
            domain: domain.to_owned(),
            again,
        };
        let ordered = state.store.order_mailing(self.letter.id, new, who.person());
        match ordered.await {
            Ok(first) => {
                state.wake_mailing();
                let said = if first {
                    Said::Ordered
                } else {
                    Said::OrderedBefore
                };
                Ok(back_to(slug.as_str(), said))
            }
            Err(StoreError::NotFinal) => {
                not_now(state, who, slug.as_str(), Refused::NotFinal).await
            }
            // Somebody else mailed it meanwhile: it is seen once more, with that.
            Err(StoreError::Mailing(MailingRefused::Before(_))) => {
                let page = self.preview(state, who, form, mailing).await?;
                Ok(page.conflict().into_response())
            }
            // The moment may have passed since the form was read.
            Err(StoreError::Mailing(why)) => {
                let field = match why {
                    MailingRefused::EmbargoPublic => "embargo-day",
                    _ => "day",
                };
                let wrong = vec![Wrong::at(field, Mistake::Mailing(why))];
                let filled = Filled { form, wrong };
                let page = self.order(state, who, Some(filled)).await?;
                Ok(page.unprocessable().into_response())
            }
            Err(error) => Err(error.into()),
        }
    }

    async fn order(
        self,
        state: &State,
        who: &Secretariat,
        filled: Option<Filled<MailingForm>>,
    ) -> Result<Page, Failure> {
        let before = self.before(state).await?;
        let filled = match filled {
            Some(filled) => filled,
            None => Filled {
                form: self.fresh(state, &before).await?,
                wrong: Vec::new(),
            },
        };
        let data = Order {
            enclosed: self.enclosed(),
            answers: answers(state),
            nowhere: state.mailer.goes_nowhere(),
            head: self.head,
            filled,
            before,
            departed: succession::departed(state, &self.front).await?,
        };
        Ok(page::order_mailing(state, who, data))
    }
}

fn answers(state: &State) -> Answers {
    match &state.config.reply_address {
        Some(base) => Answers::Here(base.shown()),
        None => Answers::Mailbox(state.config.mail_from.to_string()),
    }
}

/// `GET /bureau/brieven/{slug}/mailen`
pub async fn form(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    match Ready::of(&state, &slug).await? {
        Some(ready) => Ok(ready.order(&state, &who, None).await?.into_response()),
        None => not_now(&state, &who, &slug, Refused::NotFinal).await,
    }
}

/// `POST /bureau/brieven/{slug}/mailen`: first a preview, and from there the mailing itself, or the form once more.
pub async fn mail(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let Some(ready) = Ready::of(&state, &slug).await? else {
        return not_now(&state, &who, &slug, Refused::NotFinal).await;
    };
    let typed = MailingForm::from_pairs(&form.pairs);
    let act = form.value("act").to_owned();
    if act == "edit" {
        let filled = Filled {
            form: typed,
            wrong: Vec::new(),
        };
        return Ok(ready
            .order(&state, &who, Some(filled))
            .await?
            .into_response());
    }
    let now = state.clock.now();
    let seen = MailingId::parse(&typed.id).filter(|_| act == "send");
    let id = seen.unwrap_or_else(|| MailingId::new(now, random(state.random.as_ref())));
    let mint = || {
        let id = EnvelopeId::new(now, random(state.random.as_ref()));
        (id, ReplyToken::mint(random(state.random.as_ref())))
    };
    let read = typed.read(id, ready.front.language, now, mint);
    let mailing = match read.and_then(|it| ready.suiting(it)) {
        Ok(mailing) => mailing,
        Err(wrong) => {
            let filled = Filled { form: typed, wrong };
            let page = ready.order(&state, &who, Some(filled)).await?;
            return Ok(page.unprocessable().into_response());
        }
    };
    if seen.is_none() {
        let page = ready.preview(&state, &who, typed, mailing).await?;
        return Ok(page.into_response());
    }
    let again = form.value("again") == "yes";
    ready.send(&state, &who, typed, mailing, again).await
}

/// To the page of a letter's sendings, with a word about what was done.
pub fn back_to(slug: &str, said: Said) -> Response {
    Redirect::to(&links::said(&Desk::Dispatches.of(slug), said.key())).into_response()
}

/// `GET /bureau/brieven/{slug}/verzendingen`
pub async fn standing(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    Query(word): Query<Word>,
) -> Result<Page, Failure> {
    let said = word.melding.as_deref().and_then(Said::from_key);
    Ok(page::mailings(
        &state,
        &who,
        shown(&state, &slug, said).await?,
    ))
}

/// The page of a letter's sendings.
///
/// # Errors
/// [`Failure::NotFound`].
pub async fn shown(state: &State, slug: &str, said: Option<Said>) -> Result<Standing, Failure> {
    let (letter, _, head) = find_with_head(state, slug).await?;
    let mailings = state.store.mailings(letter.id).await?;
    Ok(Standing {
        now: state.clock.now(),
        said,
        sendings: awaiting::of(state, &letter).await?,
        mailings: mailings.into_iter().map(|it| sent(state, it)).collect(),
        head,
    })
}

fn sent(state: &State, it: MailingRecord) -> Sent {
    Sent {
        id: it.id,
        due: it.due,
        embargo: it.embargo,
        awaited: it.awaited,
        by: it.by,
        ordered: it.ordered,
        envelopes: it
            .envelopes
            .into_iter()
            .map(|it| envelope(state, it))
            .collect(),
    }
}

fn envelope(state: &State, it: EnvelopeRecord) -> SentEnvelope {
    let base = state.config.reply_address.as_ref();
    let answered_at = base.and_then(|base| base.address(it.token).ok());
    SentEnvelope {
        id: it.id,
        institution: it.institution,
        subject: it.subject,
        text: it.text,
        answered_at: answered_at.map(|it| it.to_string()),
        receivers: it.receivers.into_iter().map(got).collect(),
    }
}

fn got(it: ReceiverRecord) -> Got {
    let heard = it.news.into_iter().map(|it| Heard {
        at: it.at,
        news: it.news,
        words: it.words,
        by: it.by,
    });
    Got {
        receiver: it.receiver,
        state: it.state,
        due: it.due,
        news: heard.collect(),
    }
}

/// `POST /bureau/brieven/{slug}/verzendingen/{envelope}`
pub async fn step(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, envelope)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let envelope = EnvelopeId::parse(&envelope).ok_or(Failure::NotFound)?;
    let step = Step::from_key(form.value("step")).ok_or(Failure::NotFound)?;
    let stepped = state
        .store
        .step_envelope(letter.id, envelope, step, who.person());
    match stepped.await {
        Ok(stepped) => {
            state.wake_mailing();
            Ok(back_to(&slug, said(step, stepped)))
        }
        Err(StoreError::NotFinal) => not_now(&state, &who, &slug, Refused::NotFinal).await,
        Err(error) => Err(error.into()),
    }
}

/// What is said of it.
const fn said(step: Step, Stepped { done, under_way }: Stepped) -> Said {
    match (step, done, under_way) {
        (_, 0, 0) => Said::Nothing,
        (_, _, 1..) => Said::UnderWay,
        (Step::Stop, ..) => Said::Stopped,
        (Step::Resume, ..) => Said::Resumed,
        (Step::Again, ..) => Said::Again,
        (Step::Settle, ..) => Said::Settled,
        (Step::Arrived, ..) => Said::Arrived,
    }
}
