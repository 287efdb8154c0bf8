//! Letters that come back on an earlier one: begun at the desk, and what each of both says of the other.

use super::{
    copying::begun_from,
    forms::Form,
    letter::{back_to, find_with_head, not_now, refusal},
    outcomes::{self, Read},
    page::{self, Page},
    views,
};
use crate::{
    errors::Failure,
    session::Secretariat,
    state::State,
    store::{FollowUpRecord, LetterRecord, NewFollowUp, NewLetter, StoreError},
};
use app::{
    desk::data::{Filled, LetterHead, Notice},
    drafting::{Mistake, Wrong},
    followup::{
        AskedAgain, Came, EarlierLetter, FollowUpForm, FollowUpLine, FollowUpPage, FollowUps,
        OfEarlier, PublicLetter, Wanted, field,
    },
    links,
};
use axum::{
    extract::{Path, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{
    demand::DemandId,
    followup::{self, Earlier, FollowUpRefused, Heard, Offer, Source, receivers},
    ids::LetterId,
    letter::LetterText,
    outcome::Finding,
    stage::StageName,
    time::Moment,
    version::{Version, VersionNumber},
};
use std::collections::BTreeMap;

/// Everybody reads the new letter one day: of an answer that is public it quotes what redaction leaves of it.
async fn quote_what_is_left(
    state: &State,
    letter: LetterId,
    read: &mut Read,
) -> Result<(), Failure> {
    let public = state.store.findings(letter, true).await?;
    let public: BTreeMap<u32, Finding> = public
        .into_iter()
        .map(|it| (it.finding.number, it.finding))
        .collect();
    let rows = read.found.matrix.rows.iter_mut();
    for cell in rows.flat_map(|row| row.cells.iter_mut().flatten()) {
        if let Some(left) = public.get(&cell.number) {
            *cell = left.clone();
        }
    }
    Ok(())
}

/// A letter, the text of it that went out, and what became of its demands.
struct Followed {
    letter: LetterRecord,
    head: LetterHead,
    version: Version,
    read: Read,
    offer: Offer,
    blocked: Option<FollowUpRefused>,
    already: Vec<FollowUpRecord>,
}

impl Followed {
    async fn find(state: &State, slug: &str) -> Result<Self, Failure> {
        let (letter, latest, head) = find_with_head(state, slug).await?;
        let version = outcomes::text_of(state, &letter, latest).await?;
        let mut read = outcomes::read(state, &letter, &version, false).await?;
        quote_what_is_left(state, letter.id, &mut read).await?;
        Ok(Self {
            offer: offer(&read, &version),
            blocked: blocked(state, &letter).await?,
            already: state.store.follow_ups_of(letter.id).await?,
            letter,
            head,
            version,
            read,
        })
    }

    /// From whom something came back.
    fn heard(&self) -> Vec<Heard> {
        followup::heard(&self.read.responses, &outcomes::addressed(&self.version))
    }

    /// The form as it comes.
    fn usual(&self) -> FollowUpForm {
        let title = followup::title(&self.version.text.front);
        let (known, seen) = (self.already.len(), self.read.found.newest());
        FollowUpForm::usual(&self.offer, title.as_ref(), known, seen)
    }

    /// The draft of what is wanted.
    async fn draft(&self, state: &State, wanted: &Wanted) -> Result<Option<LetterText>, Failure> {
        let Some(pin) = self.letter.stage.pin() else {
            return Ok(None);
        };
        let front = &self.version.text.front;
        let page = self.letter.published.map(|_| {
            let page = links::letter(self.letter.slug.as_str());
            state.config.url(&page)
        });
        let sent = state.store.dispatches(self.letter.id).await?;
        let out = sent.first().map(|it| it.on);
        let names = state.store.names_under(&self.letter).await?;
        let sources = self.read.found.sources.iter();
        let sources = sources.map(|(id, it)| {
            (
                *id,
                Source {
                    on: it.on,
                    public: it.public,
                },
            )
        });
        let earlier = Earlier {
            front,
            pin,
            out: out.or(self.letter.published.map(Moment::day)),
            names: usize::try_from(names).unwrap_or(usize::MAX),
            page: page.as_deref(),
            matrix: &self.read.found.matrix,
            demands: &self.read.found.demands,
            sources: &sources.collect(),
            heard: &self.heard(),
        };
        let directory = state.store.directory().await?;
        let (today, chosen) = (state.clock.now().day(), wanted.chosen.clone());
        let to = receivers(front, &chosen.addressees, &directory, today);
        Ok(earlier.draft(wanted.subject.clone(), &chosen, to).ok())
    }

    async fn page(
        self,
        state: &State,
        who: &Secretariat,
        form: Filled<FollowUpForm>,
    ) -> Result<Page, Failure> {
        let draft = match form.form.read(&self.offer) {
            Ok(wanted) if self.blocked.is_none() => self.draft(state, &wanted).await?,
            _ => None,
        };
        let data = FollowUpPage {
            heard: self.heard(),
            already: lines(state, self.already).await?,
            head: self.head,
            found: self.read.found,
            blocked: self.blocked,
            offer: self.offer,
            form,
            draft,
            figures: state.store.figures(state.clock.now().day()).await?,
        };
        Ok(page::follow_up(state, who, data))
    }
}

/// What of a letter can be asked again.
fn offer(read: &Read, version: &Version) -> Offer {
    let addressed = outcomes::addressed(version);
    if read.found.matrix.rows.is_empty() {
        let heard = followup::heard(&read.responses, &addressed);
        Offer::of_answer(&addressed, &heard)
    } else {
        Offer::of(&read.found.matrix, &addressed)
    }
}

/// Why nothing can come back on a letter; none when something can.
async fn blocked(state: &State, letter: &LetterRecord) -> Result<Option<FollowUpRefused>, Failure> {
    let out = state.store.went_out(letter).await?;
    Ok(followup::can_follow(letter.stage.name(), out).err())
}

/// `GET /bureau/brieven/{slug}/vervolg`
pub async fn form(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Page, Failure> {
    let followed = Followed::find(&state, &slug).await?;
    let form = Filled {
        form: followed.usual(),
        wrong: Vec::new(),
    };
    followed.page(&state, &who, form).await
}

/// `POST /bureau/brieven/{slug}/vervolg`: shows how it would read, or makes it and leads to the new draft.
pub async fn make(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let followed = Followed::find(&state, &slug).await?;
    let look = form.value("do") == FollowUpForm::LOOK;
    let form = FollowUpForm::from_pairs(&form.pairs);
    let wanted = match form.read(&followed.offer) {
        Ok(wanted) => wanted,
        Err(wrong) => {
            let page = followed.page(&state, &who, Filled { form, wrong });
            return Ok(page.await?.unprocessable().into_response());
        }
    };
    if look {
        let wrong = Vec::new();
        let page = followed.page(&state, &who, Filled { form, wrong });
        return Ok(page.await?.into_response());
    }
    if !followed.already.is_empty() && !form.again {
        return refused(&state, &who, followed, form, FollowUpRefused::Exists).await;
    }
    let Some(text) = followed.draft(&state, &wanted).await? else {
        return refused(&state, &who, followed, form, FollowUpRefused::NotOut).await;
    };
    let note = app::followup::note(who.1.locale, &followed.head.title);
    let letter = &followed.letter;
    let begun = begun_from(letter, text, &note);
    let wanted = NewFollowUp {
        original: letter.id,
        known: form.known,
        seen: form.seen,
        demands: wanted.chosen.demands,
        new: NewLetter {
            file: letters::file::LetterFile {
                // What the earlier one is called in lists is another letter's name.
                short_title: None,
                ..begun.file
            },
            ..begun
        },
    };
    match state.store.create_follow_up(wanted, who.person()).await {
        Ok(made) => Ok(back_to(&made.slug, Notice::FollowUpBegun)),
        Err(StoreError::FollowUp(why)) => {
            let followed = Followed::find(&state, &slug).await?;
            refused(&state, &who, followed, form, why).await
        }
        Err(other) => not_now(&state, &who, &slug, refusal(other)?).await,
    }
}

/// The page once more, as it is now, with all that was typed.
async fn refused(
    state: &State,
    who: &Secretariat,
    followed: Followed,
    form: FollowUpForm,
    why: FollowUpRefused,
) -> Result<Response, Failure> {
    let wrong = vec![Wrong::at(field(why), Mistake::FollowUp(why))];
    let page = followed.page(state, who, Filled { form, wrong });
    Ok(page.await?.conflict().into_response())
}

/// What comes back on what, for a letter's own pages at the desk.
///
/// # Errors
/// When the store cannot be read.
pub async fn of_letter(
    state: &State,
    letter: &LetterRecord,
    version: &Version,
    read: &Read,
) -> Result<FollowUps, Failure> {
    let of = match state.store.follow_up(letter.id).await? {
        Some(record) => Some(earlier(state, letter, record).await?),
        None => None,
    };
    let by = lines(state, state.store.follow_ups_of(letter.id).await?).await?;
    let open = !offer(read, version).is_empty() && blocked(state, letter).await?.is_none();
    Ok(FollowUps { of, by, open })
}

async fn earlier(
    state: &State,
    letter: &LetterRecord,
    record: FollowUpRecord,
) -> Result<OfEarlier, Failure> {
    let original = state.store.letter_by_id(record.original).await?;
    let text = state.store.version(original.id, record.version).await?;
    let demands = asked_again(state, letter, letter.latest, &record).await?;
    Ok(OfEarlier {
        title: views::head(&original, &text).title,
        language: text.text.front.language,
        version: record.version,
        at: record.at,
        by: record.by,
        slug: original.slug,
        demands,
    })
}

/// The demands of a version that were carried over, each with where it stood; what was taken out since is left out.
async fn asked_again(
    state: &State,
    letter: &LetterRecord,
    number: VersionNumber,
    record: &FollowUpRecord,
) -> Result<Vec<AskedAgain>, Failure> {
    let ours = state.store.demands(letter.id).await?.lineage;
    let theirs = state.store.demands(record.original).await?.lineage;
    let own = ours.demands(number).unwrap_or_default();
    let again = |(number, id): (u32, &DemandId)| {
        let mut carried = record.demands.iter();
        let same = carried.find(|(demand, _)| ours.root(*demand) == *id)?.1;
        Some(AskedAgain {
            number,
            before: theirs.number(record.version, same)?,
            id: same,
        })
    };
    Ok((1..).zip(&own).filter_map(again).collect())
}

async fn lines(state: &State, records: Vec<FollowUpRecord>) -> Result<Vec<FollowUpLine>, Failure> {
    let mut lines = Vec::new();
    for record in records {
        let letter = state.store.letter_by_id(record.letter).await?;
        let latest = state.store.version(letter.id, letter.latest).await?;
        lines.push(FollowUpLine {
            title: views::head(&letter, &latest).title,
            language: latest.text.front.language,
            stage: letter.stage.name(),
            published: letter.published,
            at: record.at,
            by: record.by,
            slug: letter.slug,
        });
    }
    Ok(lines)
}

/// What comes back on what, as far as everybody can read both.
///
/// # Errors
/// When the store cannot be read.
pub async fn public(
    state: &State,
    letter: &LetterRecord,
    number: VersionNumber,
) -> Result<Came, Failure> {
    let on = match state.store.follow_up(letter.id).await? {
        Some(record) => {
            let original = state.store.letter_by_id(record.original).await?;
            match public_letter(state, &original).await? {
                Some(found) => Some(EarlierLetter {
                    letter: found,
                    demands: asked_again(state, letter, number, &record).await?,
                }),
                None => None,
            }
        }
        None => None,
    };
    let mut by = Vec::new();
    for record in state.store.follow_ups_of(letter.id).await? {
        let found = state.store.letter_by_id(record.letter).await?;
        // One that was called off says nothing any more.
        if found.stage.name() != StageName::Withdrawn {
            by.extend(public_letter(state, &found).await?);
        }
    }
    Ok(Came { on, by })
}

/// A letter that everybody can read; none when it is not public.
async fn public_letter(
    state: &State,
    letter: &LetterRecord,
) -> Result<Option<PublicLetter>, Failure> {
    let (Some(published), Some(pin)) = (letter.published, letter.stage.pin()) else {
        return Ok(None);
    };
    let version = state.store.version(letter.id, pin.number).await?;
    let front = &version.text.front;
    Ok(Some(PublicLetter {
        slug: letter.slug.to_string(),
        subject: front.subject.to_string(),
        language: front.language,
        on: front.date.unwrap_or_else(|| published.day()),
    }))
}
