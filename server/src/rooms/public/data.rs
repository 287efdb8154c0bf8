//! A published letter as data: what its page shows, for programs.
//!
//! `docs/letter-data.md` describes every field for whoever reads it; a test compares the two. Fields may be added.
//! What a field means does not change under [`FORMAT`]; a change that breaks readers gets a new format.

mod found;

use crate::{
    errors::Failure,
    rooms::{followup, outcomes},
    state::State,
    store::{LetterRecord, OtherLanguage, Signatory},
};
use app::{
    claims,
    followup::{AskedAgain, EarlierLetter, PublicLetter},
    links,
};
use found::{Judged, Promised, judged, promised};
use letters::{
    addressee::Addressee,
    awaiting::Sending,
    cosignature::{Capacity, Except},
    demand::{Demand, DemandId, demands},
    dispatch::Channel,
    file::RecordedSignatory,
    hash::Hash,
    letter::{Kind, Language},
    markdown,
    outcome::Upshot,
    response::{Response, ResponseKind},
    stage::{Stage, StageName},
    text::{Line, ShortTitle, Slug},
    time::{Day, Moment},
    version::Version,
};
use serde::Serialize;

/// The name of this shape.
const FORMAT: &str = "standpunt-letter-1";

#[derive(Serialize)]
struct Letter<'a> {
    format: &'static str,
    url: String,
    slug: &'a Slug,
    kind: Kind,
    subject: &'a str,
    title: &'a str,
    language: Language,
    sender: &'a Line,
    addressees: &'a [Addressee],
    place: Option<&'a Line>,
    date: Option<Day>,
    salutation: Option<&'a Line>,
    closing: Option<&'a Line>,
    markdown: &'a str,
    demands: Vec<Asked>,
    version: u32,
    text_sha256: Hash,
    signatories: Vec<Signed>,
    recorded_signatories: Vec<Recorded<'a>>,
    support: Option<Supported>,
    stage: StageName,
    published: String,
    withdrawn: Option<Withdrawn<'a>>,
    dispatches: Vec<Sent>,
    responses: Vec<Came>,
    outcome: Option<&'static str>,
    outcomes: Vec<Judged>,
    commitments: Vec<Promised>,
    file: Option<Sealed>,
    follows: Option<Follows>,
    follow_ups: Vec<Same>,
    translation_of: Option<Same>,
    translations: Vec<Same>,
}

/// The letter that this one comes back on, and which demands are asked again.
#[derive(Serialize)]
struct Follows {
    language: Language,
    url: String,
    data: String,
    demands: Vec<Again>,
}

#[derive(Serialize)]
struct Again {
    number: u32,
    earlier: DemandId,
    earlier_number: u32,
    url: String,
}

/// The support of anybody: the number and of when it is. Names are for readers, not for programs.
#[derive(Serialize)]
struct Supported {
    count: u64,
    counted: Option<String>,
    open: bool,
    until: String,
    url: String,
}

/// The same letter in another language, or one that comes back on it.
#[derive(Serialize)]
struct Same {
    language: Language,
    url: String,
    data: String,
}

#[derive(Serialize)]
struct Asked {
    id: DemandId,
    number: u32,
    text: String,
    url: String,
}

#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a mark of its own beside a name, and any of them go together"
)]
#[derive(Serialize)]
struct Signed {
    organisation: String,
    on_behalf: bool,
    name: String,
    function: String,
    capacity: Capacity,
    deputy: bool,
    guest: bool,
    own_key: bool,
    remark: Option<String>,
    except: Except,
    at: String,
    retracted: Option<String>,
}

#[derive(Serialize)]
struct Recorded<'a> {
    organisation: Option<&'a Line>,
    name: Option<&'a Line>,
    function: Option<&'a Line>,
    incomplete: bool,
}

#[derive(Serialize)]
struct Withdrawn<'a> {
    at: String,
    reason: &'a str,
}

#[derive(Serialize)]
struct Sent {
    to: Line,
    on: Day,
    channel: Channel,
    note: Option<String>,
    returned: Option<Day>,
}

#[derive(Serialize)]
struct Came {
    from: Line,
    addressee: Option<Line>,
    on: Day,
    kind: ResponseKind,
    text: String,
    file: Option<Attached>,
}

#[derive(Serialize)]
struct Attached {
    url: String,
    name: Line,
    sha256: Hash,
    media_type: String,
    bytes: u64,
}

#[derive(Serialize)]
struct Sealed {
    url: String,
    sha256: Hash,
    pages: u32,
    bytes: u64,
    #[serde(rename = "sealed")]
    at: String,
}

/// The letter, laid out to be read by people too.
///
/// # Errors
/// When the store cannot be read.
pub async fn json(
    state: &State,
    letter: &LetterRecord,
    version: &Version,
    published: Moment,
) -> Result<Vec<u8>, Failure> {
    let front = &version.text.front;
    let body = version.text.body.as_str();
    let url = |path: String| state.config.url(&path);
    let slug = letter.slug.as_str();
    let signed = state.store.signatories(letter.id, version.hash).await?;
    let sent = state.store.sendings(letter.id).await?;
    let read = outcomes::read(state, letter, version, true).await?;
    let asked = asked(state, letter, version).await?;
    let (originals, translations): (Vec<_>, Vec<_>) = state
        .store
        .in_other_languages(letter.id)
        .await?
        .into_iter()
        .partition(|other| other.original);
    let same = |other: OtherLanguage| Same {
        language: other.language,
        url: url(links::letter(other.slug.as_str())),
        data: url(links::letter_json(other.slug.as_str())),
    };
    let came = followup::public(state, letter, version.number).await?;
    let value = Letter {
        format: FORMAT,
        url: url(links::letter(slug)),
        slug: &letter.slug,
        kind: front.kind,
        subject: front.subject.as_str(),
        title: letter
            .short_title
            .as_ref()
            .map_or(front.subject.as_str(), ShortTitle::as_str),
        language: front.language,
        sender: &front.sender,
        addressees: &front.addressees,
        place: front.place.as_ref(),
        date: front.date,
        salutation: front.salutation.as_ref(),
        closing: front.closing.as_ref(),
        markdown: body,
        outcome: read.found.upshot.map(Upshot::key),
        outcomes: judged(&read.found, &asked, &url(links::letter(slug))),
        commitments: promised(&read.promises, &url(links::letter(slug))),
        demands: asked,
        version: version.number.get(),
        text_sha256: version.hash,
        signatories: signed.iter().map(signatory).collect(),
        recorded_signatories: letter.recorded.iter().map(recorded).collect(),
        support: supported(state, letter).await?,
        stage: letter.stage.name(),
        published: published.rfc3339(),
        withdrawn: withdrawn(&letter.stage),
        dispatches: sent.into_iter().map(dispatch).collect(),
        responses: responses(read.responses, |id| url(links::response_file(slug, id))),
        file: letter.file.as_ref().map(|file| Sealed {
            url: url(links::letter_pdf(slug)),
            sha256: file.hash,
            pages: file.pages,
            bytes: file.bytes,
            at: file.sealed.rfc3339(),
        }),
        follows: came.on.map(|on| follows(on, url)),
        follow_ups: came.by.into_iter().map(|it| after(&it, url)).collect(),
        translation_of: originals.into_iter().next().map(same),
        translations: translations.into_iter().map(same).collect(),
    };
    serde_json::to_vec_pretty(&value).map_err(|error| Failure::Internal(error.to_string()))
}

/// A letter that comes back on this one.
fn after(letter: &PublicLetter, url: impl Fn(String) -> String) -> Same {
    Same {
        language: letter.language,
        url: url(links::letter(&letter.slug)),
        data: url(links::letter_json(&letter.slug)),
    }
}

/// The letter that this one comes back on.
fn follows(on: EarlierLetter, url: impl Fn(String) -> String) -> Follows {
    let EarlierLetter { letter, demands } = on;
    let again = |it: AskedAgain| Again {
        number: it.number,
        earlier: it.id,
        earlier_number: it.before,
        url: url(links::demand(&letter.slug, it.id)),
    };
    Follows {
        language: letter.language,
        url: url(links::letter(&letter.slug)),
        data: url(links::letter_json(&letter.slug)),
        demands: demands.into_iter().map(again).collect(),
    }
}

async fn supported(state: &State, letter: &LetterRecord) -> Result<Option<Supported>, Failure> {
    let found = state.store.support(letter.id).await?;
    Ok(found.map(|record| {
        let support = record.support;
        let takes = support.takes(&letter.stage, support.text, state.clock.now());
        let page = links::supporters(letter.slug.as_str());
        Supported {
            count: record.counted,
            counted: record.folded.map(Moment::rfc3339),
            open: takes.is_ok(),
            until: support.until.rfc3339(),
            url: state.config.url(&page),
        }
    }))
}

/// The demands, each with the id that stays and the address that others can quote.
async fn asked(
    state: &State,
    letter: &LetterRecord,
    version: &Version,
) -> Result<Vec<Asked>, Failure> {
    let mut document = markdown::parse(version.text.body.as_str());
    let names = state.store.names_under(letter).await?;
    let names = usize::try_from(names).unwrap_or(usize::MAX);
    claims::settle(&mut document, version.text.front.language, names);
    let record = state.store.demands(letter.id).await?;
    let ids = record.ids(version.number).unwrap_or_default();
    let asked = |(demand, id): (Demand, DemandId)| Asked {
        id,
        number: demand.number,
        text: demand.text,
        url: state.config.url(&links::demand(letter.slug.as_str(), id)),
    };
    Ok(demands(&document).into_iter().zip(ids).map(asked).collect())
}

fn signatory(signed: &Signatory) -> Signed {
    Signed {
        organisation: signed.organisation_shown.to_string(),
        on_behalf: signed.organisation.is_some(),
        name: signed.person.to_string(),
        function: signed.function.to_string(),
        capacity: signed.capacity,
        deputy: signed.deputy,
        guest: signed.guest,
        own_key: signed.own_key,
        remark: signed.remark.as_ref().map(ToString::to_string),
        except: signed.except.clone(),
        at: signed.at.rfc3339(),
        retracted: signed.retracted.map(Moment::rfc3339),
    }
}

/// Without the ways to reach people that old letters print: the page does not show them either.
fn recorded(recorded: &RecordedSignatory) -> Recorded<'_> {
    Recorded {
        organisation: recorded.organisation.as_ref(),
        name: recorded.name.as_ref(),
        function: recorded.role.as_ref(),
        incomplete: recorded.incomplete,
    }
}

fn withdrawn(stage: &Stage) -> Option<Withdrawn<'_>> {
    match stage {
        Stage::Withdrawn { reason, since, .. } => Some(Withdrawn {
            at: since.rfc3339(),
            reason: reason.as_str(),
        }),
        Stage::Draft | Stage::Review { .. } | Stage::Signing { .. } | Stage::Final { .. } => None,
    }
}

fn dispatch(sending: Sending) -> Sent {
    let returned = sending.came_back();
    let sent = sending.dispatch;
    Sent {
        to: sent.to,
        on: sent.on,
        channel: sent.channel,
        note: sent.note.map(|note| note.to_string()),
        returned,
    }
}

fn responses(came: Vec<Response>, file: impl Fn(&str) -> String) -> Vec<Came> {
    let came = came.into_iter();
    came.map(|came| {
        let file = file(&came.id.to_string());
        response(came, file)
    })
    .collect()
}

fn response(came: Response, url: String) -> Came {
    Came {
        from: came.from,
        addressee: came.addressee,
        on: came.on,
        kind: came.kind,
        text: came.text.to_string(),
        file: came.attachment.map(|file| Attached {
            url,
            name: file.name,
            sha256: file.hash,
            media_type: file.media_type,
            bytes: file.bytes,
        }),
    }
}
