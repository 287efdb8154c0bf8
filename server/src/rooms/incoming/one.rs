//! One message, opened: what is in it, where it may belong, and the response that it becomes.

use super::NotDone;
use crate::{
    errors::Failure,
    files::{FileError, media_type},
    incoming::{self, Read},
    rooms::{
        attachments::{UNKNOWN_KIND, shown_name},
        forms::Form,
        outcomes,
        page::{self, Page},
        questions::words_of_pdf,
    },
    session::Secretariat,
    state::State,
    store::{EnvelopeRecord, IncomingRecord, ReceiverRecord, StoreError, Went},
};
use app::{
    desk::data::Filled,
    incoming::{
        Along, At, Choose, Content, MessagePage, Problem, Reached, RecordForm, Said, Suggested,
        Why, data::Record,
    },
    questions,
};
use letters::{
    dispatch::Delivery,
    ids::{EnvelopeId, IncomingId, ResponseId},
    incoming::{
        Message, Standing,
        matching::{Contradiction, Match},
        quoted,
    },
    ports::random,
    response::{Attachment, Response},
    stage::StageName,
    text::LongText,
};
use std::collections::HashMap;
use tokio::task::spawn_blocking;

/// What a saved mail is to whoever asks for it: text, which no browser runs.
const MAIL: &str = "text/plain; charset=utf-8";

/// What a page shows beside the message.
#[derive(Default)]
pub(super) struct Around {
    pub said: Option<Said>,
    pub problem: Option<Problem>,
    /// The words of an attachment, for the form.
    pub words: Option<String>,
    pub choose: Filled<String>,
    /// The form as it was sent.
    pub record: Option<Filled<RecordForm>>,
}

/// A message and what is in it; nothing where it was let go, or its file is not there or damaged.
pub(super) struct Opened {
    pub record: IncomingRecord,
    read: Option<Read>,
    /// The messages in it.
    enclosed: Vec<Message>,
}

/// An attachment with its number and its bytes.
type File<'a> = (usize, Attachment, &'a [u8]);

/// The message of this number.
pub(super) async fn find(state: &State, id: &str) -> Result<IncomingRecord, Failure> {
    let id = IncomingId::parse(id).ok_or(Failure::NotFound)?;
    Ok(state.store.incoming(id).await?)
}

/// The message itself; none where it was let go, or its file is not there or damaged.
pub(super) async fn bytes_of(
    state: &State,
    record: &IncomingRecord,
) -> Result<Option<Vec<u8>>, Failure> {
    if record.let_go.is_some() {
        return Ok(None);
    }
    match state.files.read(record.whole).await {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error @ (FileError::Missing(_) | FileError::Damaged(_))) => {
            tracing::error!(%error, message = %record.id, "mail that came in cannot be read");
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

/// The message itself as a file.
pub(super) fn as_file(record: &IncomingRecord) -> Attachment {
    let subject: String = record.subject.chars().take(80).collect();
    let name = match subject.trim() {
        "" => "mail",
        subject => subject,
    };
    Attachment {
        hash: record.whole,
        name: shown_name(&format!("{}.eml", name.replace(['/', '\\'], "-"))),
        media_type: MAIL.to_owned(),
        bytes: record.bytes,
    }
}

impl Opened {
    pub(super) async fn find(state: &State, id: &str) -> Result<Self, Failure> {
        Self::open(state, find(state, id).await?).await
    }

    pub(super) async fn open(state: &State, record: IncomingRecord) -> Result<Self, Failure> {
        let Some(bytes) = bytes_of(state, &record).await? else {
            return Ok(Self {
                record,
                read: None,
                enclosed: Vec::new(),
            });
        };
        let read = spawn_blocking(move || {
            let read = incoming::take_apart(&bytes);
            let enclosed = incoming::enclosed(&read);
            (read, enclosed)
        });
        let (read, enclosed) =
            (read.await).map_err(|error| Failure::Internal(error.to_string()))?;
        Ok(Self {
            record,
            read: Some(read),
            enclosed,
        })
    }

    /// An attachment, counted from 1, and its bytes.
    pub(super) fn attachment(&self, number: usize) -> Option<(Attachment, &[u8])> {
        let at = number.checked_sub(1)?;
        let read = self.read.as_ref()?;
        let (file, bytes) = (read.message.attachments.get(at)?, read.files.get(at)?);
        let kept = Attachment {
            hash: file.hash,
            name: shown_name(&file.name),
            media_type: media_type(bytes).unwrap_or(UNKNOWN_KIND).to_owned(),
            bytes: file.bytes,
        };
        Some((kept, bytes))
    }

    /// The attachments that can go along with a response: those whose kind is known.
    fn files(&self) -> Vec<File<'_>> {
        let read = self.read.iter();
        let all = read.flat_map(|read| read.message.attachments.iter().enumerate());
        let enclosed = all.filter(|(_, file)| !file.inline);
        let known = enclosed.filter_map(|(at, _)| {
            let (file, bytes) = self.attachment(at + 1)?;
            (file.media_type != UNKNOWN_KIND).then_some((at + 1, file, bytes))
        });
        known.collect()
    }

    /// The words of an attachment.
    pub(super) async fn words_of(
        &self,
        state: &State,
        number: usize,
    ) -> Result<Result<String, questions::Problem>, Failure> {
        let (_, bytes) = self.attachment(number).ok_or(Failure::NotFound)?;
        if !bytes.starts_with(b"%PDF-") {
            return Ok(Err(questions::Problem::NotText));
        }
        words_of_pdf(state, bytes).await
    }

    /// The response that a form makes of it, its file kept; else the form with what is wrong.
    ///
    /// # Errors
    /// [`StoreError::MessageGone`] when nothing can be made of it.
    pub(super) async fn response_of(
        &self,
        state: &State,
        form: &Form,
    ) -> Result<Result<Response, Filled<RecordForm>>, NotDone> {
        if self.read.is_none() {
            return Err(StoreError::MessageGone.into());
        }
        let now = state.clock.now();
        let form = RecordForm::from_pairs(&form.pairs);
        let files: Vec<usize> = self.files().iter().map(|it| it.0).collect();
        let (new, goes) = match form.read(now.day(), &files) {
            Ok(read) => read,
            Err(wrong) => return Ok(Err(Filled { form, wrong })),
        };
        let attachment = match goes {
            Along::None => None,
            Along::Message => Some(as_file(&self.record)),
            Along::Attachment(number) => {
                let (file, bytes) = self.attachment(number).ok_or(Failure::NotFound)?;
                let kept = state.files.keep(bytes.to_vec()).await;
                kept.map_err(Failure::from)?;
                Some(file)
            }
        };
        Ok(Ok(Response {
            id: ResponseId::new(now, random(state.random.as_ref())),
            from: new.from,
            addressee: new.addressee,
            on: new.on,
            kind: new.kind,
            text: new.text,
            attachment,
            public: new.public,
        }))
    }

    /// The form by which it becomes a response; none where it belongs to no letter, or is one.
    async fn record(
        &self,
        state: &State,
        went: &HashMap<EnvelopeId, Went>,
        around: &mut Around,
    ) -> Result<Option<Record>, Failure> {
        let letter = self.record.letter.as_ref();
        let letter = letter.filter(|_| self.record.standing.may_move());
        let (Some((letter, ..)), Some(read)) = (letter, &self.read) else {
            return Ok(None);
        };
        let letter = state.store.letter_by_id(*letter).await?;
        let latest = state.store.version(letter.id, letter.latest).await?;
        let version = outcomes::text_of(state, &letter, latest).await?;
        let addressees = outcomes::addressed(&version);
        let addressees: Vec<String> = addressees.iter().map(ToString::to_string).collect();
        let files = self.files();
        let readable = |(_, _, bytes): &&File<'_>| bytes.starts_with(b"%PDF-");
        let readable = files.iter().filter(readable);
        let readable: Vec<(usize, String)> = readable
            .map(|(number, file, _)| (*number, file.name.to_string()))
            .collect();
        let sent = around.record.take();
        let form = sent.unwrap_or_else(|| {
            // Whoever did not get the letter speaks for nobody until somebody says so.
            let envelope = self.record.envelope.filter(|_| !strange(&self.record));
            let to = envelope.and_then(|it| went.get(&it));
            let to = to.map(|it| it.institution.to_string());
            let to = to.filter(|it| addressees.contains(it));
            let first = readable.first();
            let along = first.map_or(Along::None, |(number, _)| Along::Attachment(*number));
            let received = self.record.received.day();
            let mut form = RecordForm::of(&read.message, received, to, along);
            if let Some(enclosed) = self.enclosed.first() {
                form.response.text = quoted::with(form.response.text, &enclosed.text);
            }
            if let Some(words) = around.words.take() {
                form.response.text = words.chars().take(LongText::MAX).collect();
            }
            Filled {
                form,
                wrong: Vec::new(),
            }
        });
        let files = files.iter();
        Ok(Some(Record {
            addressees,
            form,
            files: files
                .map(|(number, file, _)| (*number, file.name.to_string(), file.bytes))
                .collect(),
            readable,
        }))
    }
}

fn at(went: &Went) -> At {
    At {
        slug: went.slug.clone(),
        title: went.title.clone(),
    }
}

/// The letters that went out, by their names.
async fn letters_out(state: &State) -> Result<Vec<At>, Failure> {
    let all = state.store.letters().await?;
    let out = all.into_iter().filter(|it| it.stage == StageName::Final);
    let mut out: Vec<At> = out
        .map(|it| At {
            slug: it.slug,
            title: it.title,
        })
        .collect();
    out.sort_by(|a, b| a.title.cmp(&b.title));
    Ok(out)
}

/// Why it is where it is, when it is with a letter.
fn why(record: &IncomingRecord) -> Option<Why> {
    let said = record.decided.as_ref().map(|(at, by)| Why::Said {
        by: by.to_string(),
        at: *at,
    });
    let found = match &record.found {
        Match::Matched { evidence, .. } => Some(Why::Found(*evidence)),
        Match::Unmatched { .. } => None,
    };
    said.or(found)
}

/// Whether it came to the address of its letter from one that did not get that.
fn strange(record: &IncomingRecord) -> bool {
    match &record.found {
        // Somebody who puts it elsewhere saw who wrote it.
        Match::Matched { contradictions, .. } => {
            record.decided.is_none() && contradictions.contains(&Contradiction::Stranger)
        }
        Match::Unmatched { .. } => false,
    }
}

/// What there is of a message.
fn content(record: &IncomingRecord, read: Option<Read>, enclosed: Vec<Message>) -> Content {
    match (record.let_go, read) {
        (Some(at), _) => Content::LetGo(at),
        (None, Some(read)) => Content::Whole {
            flaws: read.message.flaws_at(record.received),
            message: Box::new(read.message),
            enclosed,
        },
        (None, None) => Content::Missing {
            sender: record.sender.clone(),
            subject: record.subject.clone(),
        },
    }
}

/// Whom the letter of a message reached, as far as is known, those of its own envelope first.
async fn reached(state: &State, record: &IncomingRecord) -> Result<Vec<Reached>, Failure> {
    let Some((letter, ..)) = record.letter.as_ref().filter(|_| record.let_go.is_none()) else {
        return Ok(Vec::new());
    };
    let mailings = state.store.mailings(*letter).await?;
    let mut envelopes: Vec<_> = mailings.iter().flat_map(|it| &it.envelopes).collect();
    envelopes.sort_by_key(|it| Some(it.id) != record.envelope);
    let of = |envelope: &&EnvelopeRecord| {
        let institution = envelope.institution.to_string();
        let there = |it: &&ReceiverRecord| matches!(it.state, Delivery::Sent | Delivery::Delivered);
        let receivers = envelope.receivers.iter().filter(there);
        let receivers = receivers.map(|it| Reached {
            receiver: it.id,
            address: it.receiver.address.to_string(),
            institution: institution.clone(),
        });
        receivers.collect::<Vec<_>>()
    };
    Ok(envelopes.iter().flat_map(of).collect())
}

/// The page of a message.
pub(super) async fn shown(
    state: &State,
    who: &Secretariat,
    opened: Opened,
    mut around: Around,
) -> Result<Page, Failure> {
    let went = state.store.envelopes_went().await?;
    let record = opened.record(state, &went, &mut around).await?;
    let reached = reached(state, &opened.record).await?;
    let Opened {
        record: it,
        read,
        enclosed,
    } = opened;
    let (suggestions, contradictions) = match &it.found {
        Match::Matched { contradictions, .. } => (&[][..], contradictions.as_slice()),
        Match::Unmatched { suggestions } => (suggestions.as_slice(), &[][..]),
    };
    let suggestions = suggestions.iter().filter_map(|it| {
        let envelope = it.place.envelope;
        went.get(&envelope).map(|to| Suggested {
            at: at(to),
            envelope,
            institution: to.institution.to_string(),
            reason: it.reason,
        })
    });
    let contradictions = contradictions.iter().filter_map(|it| {
        let (Contradiction::OtherToken(place) | Contradiction::OtherReference(place)) = it else {
            return None;
        };
        let to = went.get(&place.envelope)?;
        Some((at(to), to.institution.to_string()))
    });
    let decided = it.decided.as_ref();
    let aside = decided.filter(|_| it.standing == Standing::SetAside);
    let seen = decided.map(|(at, _)| at.millis().to_string());
    let placed = it.letter.as_ref().map(|(_, slug, title)| At {
        slug: slug.clone(),
        title: title.clone(),
    });
    let data = MessagePage {
        id: it.id,
        received: it.received,
        way: it.way,
        kind: it.kind,
        standing: it.standing,
        aside: aside.map(|(at, by)| (by.to_string(), *at)),
        seen: seen.unwrap_or_default(),
        letter: placed.map(|at| (at, why(&it))),
        suggestions: suggestions.collect(),
        reached,
        stranger: strange(&it) && it.letter.is_some(),
        contradictions: contradictions.collect(),
        content: content(&it, read, enclosed),
        choose: Choose {
            letters: letters_out(state).await?,
            form: around.choose,
        },
        record,
        response: it.response,
        said: around.said,
        problem: around.problem,
    };
    Ok(page::message(state, who, data))
}
