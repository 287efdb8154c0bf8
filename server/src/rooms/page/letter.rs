//! The public pages of letters: from what the store holds to what everyone sees.

use super::{Page, site};
use crate::{
    errors::Failure,
    language::{OURS, Reader},
    rooms,
    state::State,
    store::{LetterRecord, PublishedSummary, Signatory},
};
use app::{
    claims, links,
    outcomes::{Marks, Shown},
    publishing::{
        self, Dated, Happening, HomeItem, HomePage, LetterPage, PdfFile, SignatoryRow, Withdrawal,
    },
    translations::{InLanguage, OfPublic},
};
use leptos::prelude::IntoAny as _;
use letters::{
    cosignature::Except,
    file::RecordedSignatory,
    ledger::{Act, Entry},
    markdown::{self, Document},
    stage::{Stage, StageName},
    text::Line,
    time::Moment,
    version::Version,
};

/// How much of a letter leads it in a list, in characters.
const LEAD: usize = 240;

/// The front page.
pub fn home(state: &State, reader: &Reader, letters: Vec<PublishedSummary>) -> Page {
    let site = site(state, reader);
    let data = HomePage {
        letters: letters.into_iter().map(item).collect(),
    };
    Page::of(reader, || {
        publishing::home::page(&site, reader.locale, data).into_any()
    })
}

/// A published letter's text, with the number of names that stand under it where it says so.
pub fn settled(letter: &PublishedSummary) -> Document {
    let mut document = markdown::parse(&letter.body);
    let names = usize::try_from(letter.names).unwrap_or(usize::MAX);
    claims::settle(&mut document, letter.language, names);
    document
}

/// A correction, as the feed tells it.
pub fn erratum(at: Moment, name: &str) -> String {
    publishing::erratum(OURS, at.day(), name)
}

fn item(letter: PublishedSummary) -> HomeItem {
    let lead = markdown::summary(&settled(&letter), LEAD);
    let dated = |on, what| Dated { on, at: None, what };
    let answered = letter.latest.map(|(on, from, kind)| {
        let (text, file, marks) = (String::new(), None, None);
        dated(
            on,
            Happening::Response {
                from,
                kind,
                text,
                file,
                marks,
            },
        )
    });
    let sent = letter.sent.map(|(on, to, channel)| {
        let note = None;
        dated(
            on,
            Happening::Sent {
                to,
                channel,
                note,
                returned: None,
            },
        )
    });
    HomeItem {
        slug: letter.slug.to_string(),
        title: letter.title,
        kind: letter.kind,
        language: letter.language,
        date: letter.date,
        lead,
        sender: letter.sender.to_string(),
        addressees: letter.addressees,
        signatories: usize::try_from(letter.signatories.saturating_add(letter.recorded))
            .unwrap_or(usize::MAX),
        latest: answered.or(sent),
        withdrawn: letter.withdrawn,
    }
}

/// The page of a published letter.
///
/// # Errors
/// When the store cannot be read.
pub async fn published(
    state: &State,
    reader: &Reader,
    letter: &LetterRecord,
    version: &Version,
) -> Result<Page, Failure> {
    let front = &version.text.front;
    let text = |line: &Option<Line>| line.as_ref().map(ToString::to_string);
    let signed = state.store.signatories(letter.id, version.hash).await?;
    let (translation, signatories) = match original(state, letter).await? {
        // Under a translation stand the names of its original.
        Some((of, names)) => (Some(of), names),
        None => (None, rows(letter, &signed)),
    };
    let languages = state.store.in_other_languages(letter.id).await?;
    let withdrawn = match &letter.stage {
        Stage::Withdrawn { reason, since, .. } => Some(Withdrawal {
            on: since.day(),
            reason: reason.to_string(),
        }),
        Stage::Draft | Stage::Review { .. } | Stage::Signing { .. } | Stage::Final { .. } => None,
    };
    let mut document = markdown::parse(version.text.body.as_str());
    claims::settle(&mut document, front.language, signatories.len());
    let demands = state.store.demands(letter.id).await?;
    let read = rooms::outcomes::read(state, letter, version, true).await?;
    let data = LetterPage {
        slug: letter.slug.to_string(),
        kind: front.kind,
        subject: front.subject.to_string(),
        short_title: letter.short_title.as_ref().map(ToString::to_string),
        sender: front.sender.to_string(),
        addressees: front.addressees.clone(),
        place: text(&front.place),
        date: front.date,
        language: front.language,
        salutation: text(&front.salutation),
        closing: text(&front.closing),
        document,
        demands: demands.ids(version.number).unwrap_or_default(),
        history: history(state, letter, signed.len(), &read).await?,
        promises: read.promises,
        found: read.found,
        signatories,
        version: version.number.get(),
        hash: version.hash.to_string(),
        pdf: letter.file.as_ref().map(|file| PdfFile {
            pages: file.pages,
            bytes: file.bytes,
            sha256: file.hash.to_string(),
        }),
        withdrawn,
        support: rooms::support::of_letter(state, letter).await?,
        questions: rooms::questions::public(state, letter.id).await?,
        came: rooms::followup::public(state, letter, version.number).await?,
        translation,
        languages: languages
            .into_iter()
            .map(|other| InLanguage {
                slug: other.slug.to_string(),
                language: other.language,
            })
            .collect(),
    };
    let site = site(state, reader);
    Ok(Page::of(reader, || {
        publishing::letter::page(&site, reader.locale, data).into_any()
    }))
}

/// What a translation says of its original, and the names under that; none of a letter that is no translation.
pub(super) async fn original(
    state: &State,
    letter: &LetterRecord,
) -> Result<Option<(OfPublic, Vec<SignatoryRow>)>, Failure> {
    let Some(tie) = state.store.tie_of(letter.id).await? else {
        return Ok(None);
    };
    let original = state.store.letter_by_id(tie.original).await?;
    // What is not public of the original is not told here.
    let pin = original
        .stage
        .pin()
        .filter(|_| original.published.is_some());
    let number = pin.map_or(tie.base.number, |pin| pin.number);
    let version = state.store.version(original.id, number).await?;
    let names = match pin {
        Some(pin) => {
            let signed = state.store.signatories_for(letter, &original, pin).await?;
            rows(&original, &signed)
        }
        None => Vec::new(),
    };
    let of = OfPublic {
        slug: pin.map(|_| original.slug.to_string()),
        language: version.text.front.language,
        signed: !names.is_empty(),
        withdrawn: pin.is_some() && original.stage.name() == StageName::Withdrawn,
    };
    Ok(Some((of, names)))
}

/// The names under a letter, those that its paper bore before Standpunt last.
pub(super) fn rows(letter: &LetterRecord, signed: &[Signatory]) -> Vec<SignatoryRow> {
    let signed = signed.iter().map(|s| SignatoryRow {
        organisation: s.organisation.as_ref().map(ToString::to_string),
        person: Some(s.person.to_string()),
        role: Some(s.function.to_string()),
        capacity: Some(s.capacity),
        deputy: s.deputy,
        guest: s.guest,
        own_key: s.own_key,
        remark: s.remark.as_ref().map(ToString::to_string),
        except: s.except.clone(),
        retracted: s.retracted.map(Moment::day),
        recorded: false,
        incomplete: false,
    });
    signed
        .chain(letter.recorded.iter().map(signatory))
        .collect()
}

/// A name that an old letter already bore.
fn signatory(signatory: &RecordedSignatory) -> SignatoryRow {
    let text = |line: &Option<Line>| line.as_ref().map(ToString::to_string);
    SignatoryRow {
        organisation: text(&signatory.organisation),
        person: text(&signatory.name),
        role: text(&signatory.role),
        capacity: None,
        deputy: false,
        guest: false,
        own_key: false,
        remark: None,
        except: Except::NONE,
        retracted: None,
        recorded: true,
        incomplete: signatory.incomplete,
    }
}

/// What happened, from the letter's own log and from what was recorded by hand, oldest first.
async fn history(
    state: &State,
    letter: &LetterRecord,
    signed: usize,
    read: &rooms::outcomes::Read,
) -> Result<Vec<Dated>, Failure> {
    let mut history = logged(state, letter, signed).await?;
    if let Some(file) = &letter.file {
        history.push(Dated::at(file.sealed, Happening::Sealed));
    }
    for sending in state.store.sendings(letter.id).await? {
        let returned = sending.came_back();
        let sent = sending.dispatch;
        let what = Happening::Sent {
            to: sent.to.to_string(),
            channel: sent.channel,
            note: sent.note.map(|note| note.to_string()),
            returned,
        };
        history.push(Dated::on(sent.on, what));
    }
    let promised = || read.promises.all.iter().map(|it| &it.commitment);
    for came in &read.responses {
        let file = came
            .attachment
            .as_ref()
            .map(|_| links::response_file(letter.slug.as_str(), &came.id.to_string()));
        let what = Happening::Response {
            from: came.from.to_string(),
            kind: came.kind,
            text: came.text.to_string(),
            file,
            marks: Some(
                Marks::of(Shown::own(came), &read.findings).and(Shown::own(came), promised()),
            ),
        };
        history.push(Dated::on(came.on, what));
    }
    if let Stage::Withdrawn { reason, since, .. } = &letter.stage {
        let reason = reason.to_string();
        history.push(Dated::at(*since, Happening::Withdrawn { reason }));
    }
    // A day without an hour comes after what has an hour on that day: a reply follows its letter.
    history.sort_by_key(|dated| (dated.on, dated.at.is_none(), dated.at));
    Ok(history)
}

/// What the letter's log tells: when the text was pinned, when the last one signed, when it was published.
async fn logged(
    state: &State,
    letter: &LetterRecord,
    signed: usize,
) -> Result<Vec<Dated>, Failure> {
    let mut history: Vec<Dated> = Vec::new();
    let mut last_signed: Option<Moment> = None;
    for line in state.store.ledger_lines(letter.id).await? {
        let entry = Entry::read(&line).map_err(|error| Failure::Internal(error.to_string()))?;
        let Some(moment) = entry.moment() else {
            continue;
        };
        match entry.act {
            Act::Frozen { number, .. }
                if letter.stage.pin().is_some_and(|pin| pin.number == number) =>
            {
                history.retain(|dated| !matches!(dated.what, Happening::Frozen { .. }));
                let version = number.get();
                history.push(Dated::at(moment, Happening::Frozen { version }));
            }
            Act::Signed { .. } => last_signed = Some(moment),
            Act::Published { .. } => history.push(Dated::at(moment, Happening::Published)),
            _ => {}
        }
    }
    if let (Some(moment), true) = (last_signed, signed > 0) {
        let organisations = signed;
        history.push(Dated::at(moment, Happening::Signed { organisations }));
    }
    Ok(history)
}
