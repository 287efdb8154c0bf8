//! Copies of a Final letter that go by post: which are printed, with which words, and that they were posted.

use super::{
    dispatching::back_to,
    forms::Form,
    letter::{find_with_head, not_now},
    outside::to_be_printed,
    page::{self, Page},
};
use crate::{
    errors::Failure,
    posting::{self, NotPosted, Wanted},
    session::Secretariat,
    state::State,
    store::{LetterRecord, StoreError},
};
use app::{
    desk::data::{Filled, LetterHead, Refused},
    dispatching::{NewPosted, PostedTo, Posting, PostingForm, PostingMistake, Said, ToPrint},
    drafting::{Mistake, Wrong},
};
use axum::{
    extract::{Path, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{
    addressee::Addressee,
    dispatch::{Channel, Dispatch},
    ids::DispatchId,
    letter::Front,
    ports::random,
    publication::SealedFile,
    text::Line,
};

/// A letter of which copies can be posted.
struct Ready {
    letter: LetterRecord,
    head: LetterHead,
    file: SealedFile,
    front: Front,
    /// To whom, in the order of the form's rows.
    to: Vec<PostedTo>,
    /// The same, as a copy that nobody changed.
    usual: Vec<Wanted>,
}

impl Ready {
    async fn of(state: &State, slug: &str) -> Result<Result<Self, Refused>, Failure> {
        let (letter, _, head) = find_with_head(state, slug).await?;
        let (Some(file), Some(pin)) = (letter.file.clone(), letter.stage.pin()) else {
            return Ok(Err(Refused::NotFinal));
        };
        let front = state.store.version(letter.id, pin.number).await?.text.front;
        if front.addressees.is_empty() {
            return Ok(Err(Refused::NoPostalAddress));
        }
        let directory = state.store.directory().await?;
        let today = state.clock.now().day();
        let one = |it: &Addressee| {
            let usual = Wanted::of(it, front.language, (&directory, today));
            let postal = posting::postal(it, &directory);
            let other = !it.postal.is_empty() && it.postal != postal;
            let to = PostedTo {
                institution: it.institution.clone(),
                address: usual.address.clone(),
                known: !postal.is_empty(),
                sealed: other.then(|| {
                    let lines: Vec<_> = it.postal.iter().map(Line::as_str).collect();
                    lines.join(", ")
                }),
                entry: directory.named(it.institution.as_str()).map(|it| it.id),
            };
            (to, usual)
        };
        let (to, usual) = front.addressees.iter().map(one).unzip();
        Ok(Ok(Self {
            letter,
            head,
            file,
            front,
            to,
            usual,
        }))
    }

    async fn shown(
        self,
        state: &State,
        who: &Secretariat,
        filled: Option<Filled<PostingForm>>,
    ) -> Result<Page, Failure> {
        let before = state.store.sent_before(self.letter.id).await?;
        let now = state.clock.now();
        let mint = || DispatchId::new(now, random(state.random.as_ref()));
        let filled = filled.unwrap_or_else(|| Filled {
            form: PostingForm::fresh(&self.to, &before, now.day(), mint),
            wrong: Vec::new(),
        });
        let data = Posting {
            head: self.head,
            filled,
            before,
            to: self.to,
        };
        Ok(page::posting(state, who, data))
    }

    /// A copy as somebody wants it. At the address that nobody changed, the people there may be left out to make it fit.
    fn wanted(&self, copy: ToPrint) -> Option<(usize, Wanted)> {
        let ToPrint { row, address, own } = copy;
        let usual = self.usual.get(row)?;
        let short = if address == usual.address {
            usual.short.clone()
        } else {
            Vec::new()
        };
        let institution = usual.institution.clone();
        let wanted = Wanted {
            institution,
            address,
            short,
            own,
        };
        Some((row, wanted))
    }

    async fn refused(
        self,
        state: &State,
        who: &Secretariat,
        form: PostingForm,
        wrong: Vec<Wrong>,
    ) -> Result<Response, Failure> {
        let page = self.shown(state, who, Some(Filled { form, wrong })).await?;
        Ok(page.unprocessable().into_response())
    }

    async fn print(
        self,
        state: &State,
        who: &Secretariat,
        mut form: PostingForm,
    ) -> Result<Response, Failure> {
        let run = match form.run() {
            Ok(run) => run,
            Err(wrong) => return self.refused(state, who, form, wrong).await,
        };
        let run = run.into_iter().filter_map(|copy| self.wanted(copy));
        let (rows, wanted): (Vec<usize>, Vec<Wanted>) = run.unzip();
        let made = posting::copies(state, &self.letter, &self.file, &self.front, &wanted).await;
        let row = |copy: usize| rows.get(copy).copied().unwrap_or_default();
        let (field, mistake) = match made {
            Ok(pdf) => return to_be_printed(self.letter.slug.as_str(), pdf),
            Err(NotPosted::TooLong(copy)) => {
                // The others can be printed by the same button.
                if let Some(it) = form.rows.get_mut(row(copy)) {
                    it.goes = false;
                }
                (format!("address-{}", row(copy)), PostingMistake::Address)
            }
            Err(NotPosted::TextTooLong(copy)) => {
                (format!("own-{}", row(copy)), PostingMistake::Text)
            }
            Err(NotPosted::Unprintable(copy, which)) => {
                let own = wanted.get(copy).and_then(|it| it.own.as_ref());
                let own = own.is_some_and(|own| own.as_str().contains(which));
                let field = if own { "own" } else { "address" };
                let field = format!("{field}-{}", row(copy));
                (field, PostingMistake::Character(which))
            }
            Err(NotPosted::TooMuch) => ("goes-0".to_owned(), PostingMistake::TooMany),
            Err(error @ NotPosted::Busy) => return Err(Failure::Unavailable(error.to_string())),
            Err(error) => return Err(Failure::Internal(error.to_string())),
        };
        let wrong = vec![Wrong::at(field, Mistake::Posting(mistake))];
        self.refused(state, who, form, wrong).await
    }

    async fn note(
        self,
        state: &State,
        who: &Secretariat,
        form: PostingForm,
    ) -> Result<Response, Failure> {
        let NewPosted { on, awaited, rows } = match form.posted(state.clock.now().day()) {
            Ok(new) => new,
            Err(wrong) => return self.refused(state, who, form, wrong).await,
        };
        let sent = |(row, id): (usize, DispatchId)| {
            let to = self.to.get(row)?.institution.clone();
            Some(Dispatch {
                id,
                to,
                on,
                channel: Channel::Post,
                note: None,
            })
        };
        let sent = rows.into_iter().filter_map(sent).collect();
        let letter = self.letter.id;
        let noted = state
            .store
            .record_posted(letter, sent, awaited, who.person());
        let slug = self.letter.slug.as_str();
        match noted.await {
            Ok(0) => Ok(back_to(slug, Said::PostedBefore)),
            Ok(_) => Ok(back_to(slug, Said::Posted)),
            Err(StoreError::NotFinal) => not_now(state, who, slug, Refused::NotFinal).await,
            Err(error) => Err(error.into()),
        }
    }
}

/// `GET /bureau/brieven/{slug}/verzendingen/post`
pub async fn form(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    match Ready::of(&state, &slug).await? {
        Ok(ready) => Ok(ready.shown(&state, &who, None).await?.into_response()),
        Err(why) => not_now(&state, &who, &slug, why).await,
    }
}

/// `POST /bureau/brieven/{slug}/verzendingen/post`: prints the copies that are ticked, or notes that they were posted.
pub async fn run(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let ready = match Ready::of(&state, &slug).await? {
        Ok(ready) => ready,
        Err(why) => return not_now(&state, &who, &slug, why).await,
    };
    let typed = PostingForm::from_pairs(&ready.to, &form.pairs);
    match form.value("act") {
        "posted" => ready.note(&state, &who, typed).await,
        _ => ready.print(&state, &who, typed).await,
    }
}
