//! Making a letter Final: gather, set, check, seal, open again, keep. A job with visible steps;
//! a failure leaves the letter where it was and says why.

use crate::{
    evidence::{self, Evidence},
    files::FileError,
    heads::{self, HeadError},
    language,
    objection_mails::Outcomes,
    press::{self, Embedded, PressError, PressOrder, Relation, SealText},
    seal::{self, OwnCertificate, SealError, SealOrder},
    state::State,
    store::{Job, LetterRecord, StoreError},
    verifying::{self, Check, Finding, OurSeals},
    words,
};
use app::{claims, desk::data::PressStep, locale::Locale};
use letters::{
    claim::Claim,
    hash::Hash,
    letter::LetterText,
    markdown,
    publication::SealedFile,
    time::Moment,
    version::{Pin, Version},
};
use names::{names, recorded_line, signatures_json, support};
use std::time::Duration;
use thiserror::Error;
use translated::Original;

mod names;
mod translated;

/// How long one worker keeps a job to itself: more than its four steps that may each take [`PATIENCE`], and a tree head that
/// waits for a time stamp.
const LEASE_SECONDS: i64 = 300;
/// How often a job is taken up. Whoever takes it once more found that each worker before died with it in hand.
const TRIES: u32 = 3;
/// How often to look when nothing wakes the worker.
const IDLE: Duration = Duration::from_secs(5);
/// How long a step may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// Why a letter did not become Final.
#[derive(Debug, Error)]
pub enum Failure {
    /// The store.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// The press, or what it made did not pass the gate.
    #[error("{0}")]
    Press(#[from] PressError),
    /// The seal.
    #[error("{0}")]
    Seal(#[from] SealError),
    /// The tree over all lines has no head that the file can name.
    #[error("{0}")]
    Head(#[from] HeadError),
    /// The disk.
    #[error("{0}")]
    Files(#[from] FileError),
    /// The sealed file, opened again, is not what was made.
    #[error("the sealed file does not hold: {0}")]
    NotWhole(&'static str),
    /// It took too long or the worker broke off.
    #[error("setting the letter took too long or broke off")]
    BrokeOff,
}

/// Makes letters Final, one after the other, until the server stops.
pub async fn run(state: State) {
    loop {
        match next(&state).await {
            Ok(true) => {}
            Ok(false) => state.wait_for_job(IDLE).await,
            Err(error) => {
                tracing::error!(%error, "the jobs cannot be read");
                tokio::time::sleep(IDLE).await;
            }
        }
    }
}

/// Does one job; false when none waits.
///
/// # Errors
/// When the store cannot be reached.
pub async fn next(state: &State) -> Result<bool, StoreError> {
    let Some(job) = state.store.claim_job(LEASE_SECONDS).await? else {
        return Ok(false);
    };
    let outcome = if job.attempt > TRIES {
        Err(Failure::BrokeOff)
    } else {
        finalise(state, &job).await
    };
    match outcome {
        Ok(hash) => tracing::info!(job = %job.id, file = %hash, "letter sealed"),
        Err(failure) => {
            tracing::warn!(job = %job.id, attempt = job.attempt, %failure, "letter not sealed");
            // What was added meanwhile is gathered at the next attempt; everything else waits for a person.
            let grew = matches!(failure, Failure::Store(StoreError::RecordGrew));
            let again = (grew && job.attempt < TRIES).then(|| state.clock.now());
            // Told to whoever asked for it.
            let locale = language::of_mail(state.store.language_of(job.by).await?);
            let told = words::failure(locale, &failure);
            state.store.job_failed(job, told, again).await?;
        }
    }
    Ok(true)
}

async fn finalise(state: &State, job: &Job) -> Result<Hash, Failure> {
    let of = u32::try_from(PressStep::ALL.len()).unwrap_or(u32::MAX);
    let step = |step: PressStep| {
        state.store.job_step(
            *job,
            u32::try_from(step.number()).unwrap_or(of),
            of,
            step.key(),
        )
    };
    step(PressStep::Gather).await?;
    let letter = state.store.letter_by_id(job.letter).await?;
    let Some(pin) = letter.stage.pin() else {
        return Err(Failure::NotWhole("no version is pinned"));
    };
    let version = state.store.version(letter.id, pin.number).await?;
    if version.hash != pin.hash {
        return Err(Failure::NotWhole("the pinned version has another hash"));
    }
    let sealed_at = state.clock.now();
    let (order, log) = order(state, &letter, &version, pin, sealed_at).await?;

    step(PressStep::Set).await?;
    let (order, pressed) = on_the_press(state, order).await?;
    step(PressStep::Check).await?;
    let pages = u32::try_from(pressed.pages).unwrap_or(u32::MAX);
    let pdf = blocking(state, move || {
        press::gate(&pressed.pdf, &order)
            .map(|()| pressed.pdf)
            .map_err(Failure::from)
    })
    .await?;
    step(PressStep::Seal).await?;
    let locale = Locale::from(version.text.front.language);
    let (sealed, unstamped) = put_seal_on(state, locale, pdf, sealed_at).await?;
    if let Some(why) = unstamped {
        let letter = letter.slug.as_str();
        tracing::warn!(letter, %why, "letter sealed without a time stamp");
    }
    step(PressStep::Verify).await?;
    let sealed = read_as_a_stranger(state, sealed, pin.hash).await?;
    step(PressStep::Keep).await?;
    let bytes = u64::try_from(sealed.len()).unwrap_or(u64::MAX);
    let hash = state.files.keep(sealed).await?;
    let mails = Outcomes::about(state, &version);
    state
        .store
        .finalise(
            *job,
            SealedFile {
                hash,
                pages,
                bytes,
                sealed: sealed_at,
            },
            log,
            move |to, outcome| mails.write(to, outcome),
        )
        .await?;
    state.wake_mail();
    // The letter is final, whatever becomes of this; what fails now the worker does again.
    if let Err(error) = heads::make(state).await {
        tracing::error!(%error, "no tree head over a letter that became final");
    }
    Ok(hash)
}

/// Does a step on a thread that may block. A thread cannot be stopped: one that outlasts our patience keeps its slot
/// until it ends, so that there are never more at work than there are slots.
async fn blocking<T: Send + 'static>(
    state: &State,
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let slots = state.presses.clone();
    let done = async {
        let slot = slots.acquire_owned().await.map_err(|_| Failure::BrokeOff)?;
        let work = tokio::task::spawn_blocking(move || {
            let _until_it_ends = slot;
            work()
        });
        work.await.map_err(|error| {
            tracing::error!(%error, "a step of the press broke off");
            Failure::BrokeOff
        })?
    };
    tokio::time::timeout(PATIENCE, done)
        .await
        .map_err(|_| Failure::BrokeOff)?
}

async fn on_the_press(
    state: &State,
    order: PressOrder,
) -> Result<(PressOrder, press::Pressed), Failure> {
    let (slots, state) = (state, state.clone());
    blocking(slots, move || {
        let pressed = state.press.set(&order)?;
        Ok((order, pressed))
    })
    .await
}

/// Puts the seal on, with a time stamp when an authority is set. One that does not answer, or not as it should, holds up no
/// letter: then the seal is as good without, and the error says why. The log that the letter is in gets another chance,
/// for the head over it is stamped as soon as the authority answers.
async fn put_seal_on(
    state: &State,
    locale: Locale,
    pdf: Vec<u8>,
    at: Moment,
) -> Result<(Vec<u8>, Option<SealError>), Failure> {
    let (slots, state) = (state, state.clone());
    blocking(slots, move || {
        let config = &state.config;
        let reason = words::seal_reason(locale);
        let tooltip = words::seal_tooltip(locale, &config.association);
        let order = SealOrder {
            name: &config.association,
            reason: &reason,
            location: &config.seat,
            tooltip: &tooltip,
            at: at.timestamp(),
        };
        let key = state.seal_key.as_ref();
        let Some(authority) = &state.time_stamps else {
            return Ok((seal::seal(pdf, &order, key, None)?, None));
        };
        match seal::seal(pdf.clone(), &order, key, Some(authority.as_ref())) {
            Err(why @ SealError::TimeStamp(_)) => {
                Ok((seal::seal(pdf, &order, key, None)?, Some(why)))
            }
            sealed => Ok((sealed?, None)),
        }
    })
    .await
}

/// Reads the sealed file as a stranger would: only what holds then counts.
async fn read_as_a_stranger(
    state: &State,
    sealed: Vec<u8>,
    text: Hash,
) -> Result<Vec<u8>, Failure> {
    let ours = OurSeals::of(state.seal_key.as_ref())?;
    blocking(state, move || {
        let verdict = verifying::examine(&sealed, &ours);
        // All that a file can show by itself; that it is published is for later.
        match verdict.finding {
            Finding::NotPublished if !verdict.holds_in(Check::Inclusion) => Err(Failure::NotWhole(
                "its log is not shown to be in the tree over all lines",
            )),
            Finding::NotPublished if verdict.text_sha256 == Some(text) => Ok(sealed),
            Finding::NotPublished => Err(Failure::NotWhole(
                "it holds another text than the one that was signed",
            )),
            _ => Err(Failure::NotWhole("read again, it does not verify")),
        }
    })
    .await
}

/// Everything that is printed, from the store; with the hash of the last line of the log that it holds.
async fn order(
    state: &State,
    letter: &LetterRecord,
    version: &Version,
    pin: Pin,
    at: Moment,
) -> Result<(PressOrder, Hash), Failure> {
    // What surrounds a letter on paper speaks its language.
    let language = version.text.front.language;
    let locale = Locale::from(language);
    // The log first: a name that comes after it was read shows as a log that grew, and the file does not count.
    let log = state.store.ledger_lines(letter.id).await?;
    let head = log
        .last()
        .map_or(Hash::ZERO, |line| Hash::of(line.as_bytes()));
    let signatories = state.store.signatories(letter.id, pin.hash).await?;
    let mut lines = names(locale, letter, &signatories);
    let original = Original::of(state, letter).await?;
    let translation = original.as_ref().map(|original| {
        // Nobody signs a translation: under it stand the names of its original.
        lines = names(locale, &original.letter, &original.signatories);
        original.printed(state, language, !lines.is_empty())
    });
    let mut document = markdown::parse(version.text.body.as_str());
    claims::settle(&mut document, language, lines.len());
    let stand = original
        .as_ref()
        .map_or(&signatories, |original| &original.signatories);
    let support = support(locale, &document, letter, stand);
    let embedded = vec![
        Embedded {
            name: "signatures.json".to_owned(),
            mime: "application/json".to_owned(),
            relation: Relation::Data,
            description: words::embedded_signatures(locale),
            bytes: signatures_json(letter, pin, &signatories, &log, original.as_ref()),
        },
        Embedded {
            name: "logboek.jsonl".to_owned(),
            mime: "application/x-ndjson".to_owned(),
            relation: Relation::Data,
            description: words::embedded_log(locale),
            bytes: log
                .iter()
                .flat_map(|line| [line.as_bytes(), b"\n"])
                .flatten()
                .copied()
                .collect(),
        },
        Embedded {
            name: evidence::FILE.to_owned(),
            mime: "application/json".to_owned(),
            relation: Relation::Data,
            description: words::embedded_proof(locale),
            bytes: evidence_of(state, letter, pin, &log).await?.bytes(),
        },
    ];
    let order = PressOrder {
        front: version.text.front.clone(),
        document,
        canonical: version.text.canonical(),
        version: Some(pin.number.get()),
        signatories: lines,
        support,
        embedded,
        verify_url: Some(state.config.url(&format!("/controle?hash={}", pin.hash))),
        sealed: Some(SealText {
            by: state.config.association.clone(),
            at: at.timestamp(),
        }),
        at: at.timestamp(),
        words: words::print(language)?,
        translation,
    };
    Ok((order, head))
}

/// What shows that these lines are in the tree, by a head made for it, and whose names print.
async fn evidence_of(
    state: &State,
    letter: &LetterRecord,
    pin: Pin,
    log: &[String],
) -> Result<Evidence, Failure> {
    let no_head = || Failure::NotWhole("its log is not in the tree over all lines");
    let head = heads::make(state).await?.ok_or_else(no_head)?;
    let mut lines = (state.store)
        .proven_lines(letter.id, Some(head.head))
        .await?;
    lines.truncate(log.len());
    if !lines.iter().map(|line| &line.line).eq(log) {
        return Err(no_head());
    }
    let certificate = OwnCertificate::of(state.seal_key.as_ref())?.pem;
    let openings = state.store.printed_openings(letter, pin.hash).await?;
    Evidence::of(&head, certificate, &lines, &openings).ok_or_else(no_head)
}

/// The text of a letter on paper before anybody signed: without names, seal and what is embedded.
///
/// # Errors
/// [`Failure::Press`] when it cannot be set.
pub async fn proof(
    state: &State,
    letter: &LetterRecord,
    text: LetterText,
) -> Result<Vec<u8>, Failure> {
    let language = text.front.language;
    let locale = Locale::from(language);
    let mut document = markdown::parse(text.body.as_str());
    let open = claims::signatories_open(language);
    document.settle(&|claim| (claim == Claim::Signatories).then(|| open.clone()));
    let translation = translated::announced(state, letter, language).await?;
    let recorded = letter.recorded.iter();
    let order = PressOrder {
        document,
        canonical: text.canonical(),
        version: None,
        signatories: recorded.map(|s| recorded_line(locale, s)).collect(),
        support: Vec::new(),
        embedded: Vec::new(),
        verify_url: None,
        sealed: None,
        at: state.clock.now().timestamp(),
        words: words::print(language)?,
        front: text.front,
        translation,
    };
    let (_, pressed) = on_the_press(state, order).await?;
    Ok(pressed.pdf)
}
