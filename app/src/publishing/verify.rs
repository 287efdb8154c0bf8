//! Checking: hand in a PDF or a hash, and read step by step whether it is genuine and who stood behind it.

use super::people::{SignatoryRow, signatory_table};
use super::verify_words;
use crate::links;
use crate::locale::{Locale, t};
use crate::page::{Head, Site, document};
use crate::translations::{self, OfPublic};
use crate::ui::{self, Field, FormError, Glyph, SealSize, error_summary, glyph};
use leptos::prelude::*;
use letters::letter::Language;
use letters::time::{Day, Moment};

/// What is looked at in a file, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// There is a seal, and what it covers was not changed.
    SealIntact,
    /// It covers the file to its last byte.
    WholeFile,
    /// It was put on with our certificate.
    OurCertificate,
    /// The text inside is the text that the signatures are for.
    Text,
    /// The log inside is an unbroken chain, and says the same as the list of names.
    Log,
    /// Signatures with keys of the signers' own hold.
    OwnKeys,
    /// Each line of the log inside is in the tree over all lines.
    Inclusion,
    /// The head of that tree was signed with our certificate.
    HeadSigned,
    /// That head is one of those that are shown here.
    HeadKept,
    /// This very file is one that was published here.
    Published,
}

/// What came of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It holds.
    Holds,
    /// It does not hold.
    Fails,
    /// The file holds nothing to look at: it was sealed before there was a tree.
    Absent,
    /// It was not looked at, since something before it failed.
    NotReached,
}

/// One check and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What was looked at.
    pub check: Check,
    /// What came of it.
    pub outcome: Outcome,
}

/// In a word, what the matter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A file: genuine, and published here.
    Genuine,
    /// A file: no PDF at all.
    NotAPdf,
    /// A file: a PDF without a seal.
    NoSeal,
    /// A file: its seal cannot be read.
    BrokenSeal,
    /// A file: changed after sealing.
    Changed,
    /// A file: something was added after sealing.
    Appended,
    /// A file: sealed by someone else.
    OtherSeal,
    /// A file: the text inside is not the one that was signed.
    OtherText,
    /// A file: the log inside is broken, or says something else than the list of names.
    BrokenLog,
    /// A file: a signature with a key of the signer's own does not hold.
    ForgedSignature,
    /// A file: the log inside is not what the tree holds.
    NotInTree,
    /// A file: the head inside was not signed by us.
    ForgedHead,
    /// A file: the head inside is none of those that are shown here.
    OtherHead,
    /// A file: ours by its seal, but not (or no longer) published here.
    NotPublished,
    /// A hash: the text of a published letter.
    KnownText,
    /// A hash: the sealed file of a published letter.
    KnownFile,
    /// A hash: nothing that was published here has it.
    UnknownHash,
}

impl Finding {
    /// Whether the asker may rely on what they have.
    #[must_use]
    pub const fn is_good(self) -> bool {
        matches!(self, Self::Genuine | Self::KnownText | Self::KnownFile)
    }
}

/// What was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A file.
    File {
        /// Its name, as the browser gave it.
        name: String,
        /// Its SHA-256, 64 hexadecimal digits.
        sha256: String,
    },
    /// A hash, 64 hexadecimal digits.
    Hash(String),
}

/// The letter that it turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundLetter {
    /// Its address below `/brieven/`; none if it is not public (any more).
    pub slug: Option<String>,
    /// Short title or subject.
    pub title: String,
    /// The date it bears.
    pub date: Option<Day>,
    /// The number of the version.
    pub version: u32,
    /// The SHA-256 of its canonical text.
    pub text_sha256: String,
    /// Who stood behind it.
    pub signatories: Vec<SignatoryRow>,
    /// Since when it is called off, if it is.
    pub withdrawn: Option<Day>,
    /// Its language.
    pub language: Language,
    /// What it is the translation of: then nobody signed it.
    pub translation: Option<OfPublic>,
}

/// What came of looking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyReport {
    /// What was handed in.
    pub asked: Asked,
    /// In a word.
    pub finding: Finding,
    /// Check by check; empty for a hash.
    pub steps: Vec<Step>,
    /// Who sealed it, in the certificate's own words.
    pub sealed_by: Option<String>,
    /// When, in the seal's own words.
    pub sealed_at: Option<Moment>,
    /// Whose time stamp is on the seal, by its certificate, and of when.
    pub seal_stamp: Option<(String, Moment)>,
    /// The same of the head of the log.
    pub head_stamp: Option<(String, Moment)>,
    /// Which letter it is, once that is sure.
    pub letter: Option<FoundLetter>,
}

/// Why there is no report although something was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Nothing was filled in.
    Nothing,
    /// The file is larger than is looked at.
    TooLarge,
    /// What was pasted is no hash.
    NotAHash,
}

/// The page: the form, and what came of the last question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VerifyForm {
    /// The hash that was pasted, kept.
    pub hash: String,
    /// The largest file that is looked at, in bytes.
    pub max_bytes: u64,
    /// Why the question could not be taken.
    pub refused: Option<Refused>,
    /// The answer.
    pub report: Option<VerifyReport>,
}

/// The page; the form posts to [`links::VERIFY`] as `multipart/form-data` with `file` or `hash`.
pub fn page(site: &Site, locale: Locale, data: VerifyForm) -> AnyView {
    let errors: Vec<_> = data
        .refused
        .map(|refused| verify_words::refused(locale, refused, data.max_bytes))
        .into_iter()
        .collect();
    let head = Head {
        title: t!(locale, "verify-title"),
        description: t!(locale, "verify-lead"),
        canonical: Some(links::VERIFY.to_owned()),
        class: "verify",
        ..Head::default()
    };
    let again = data.report.is_some();
    let form = form(locale, &data, &errors, again);
    let main = match data.report {
        Some(report) => view! { {answer(locale, report)}{form} }.into_any(),
        None => view! {
            <div class="opening">
                <h1>{t!(locale, "verify-title")}</h1>
                <p class="lead">{t!(locale, "verify-lead")}</p>
                {error_summary(locale, &errors)}
            </div>
            {form}
        }
        .into_any(),
    };
    let main = view! { {main}{yourself(locale)} }.into_any();
    document(site, locale, head, main)
}

/// How to do without us.
fn yourself(locale: Locale) -> impl IntoView {
    view! {
        <section class="sec" aria-labelledby="h-zelf">
            <h2 id="h-zelf">{t!(locale, "verify-yourself")}</h2>
            <p>{t!(locale, "verify-yourself-text")}</p>
            <div class="actions">
                <a class="button quiet" href=links::MANUAL>{t!(locale, "verify-manual")}</a>
                <a class="button quiet" href=links::LOG>{t!(locale, "log-title")}</a>
            </div>
        </section>
    }
}

fn form(locale: Locale, data: &VerifyForm, errors: &[FormError], again: bool) -> AnyView {
    let file = Field {
        name: "file".to_owned(),
        label: t!(locale, "verify-file"),
        hint: t!(
            locale,
            "verify-file-hint",
            max = locale.size(data.max_bytes)
        ),
        error: FormError::for_field(errors, "file"),
        ..Field::default()
    };
    let hash = Field {
        name: "hash".to_owned(),
        label: t!(locale, "verify-hash"),
        hint: t!(locale, "verify-hash-hint"),
        value: data.hash.clone(),
        error: FormError::for_field(errors, "hash"),
        ..Field::default()
    };
    let title = if again {
        t!(locale, "verify-another")
    } else {
        t!(locale, "verify-how")
    };
    view! {
        <section class="sec" aria-labelledby="h-vraag">
            <h2 id="h-vraag">{title}</h2>
            <div class="ways">
                <form method="post" action=links::VERIFY enctype="multipart/form-data">
                    {ui::file_field(file, "application/pdf,.pdf")}
                    <button class="primary">{t!(locale, "verify-file-do")}</button>
                    <p class="hint">{t!(locale, "verify-not-kept")}</p>
                </form>
                <form method="post" action=links::VERIFY enctype="multipart/form-data">
                    {ui::text_area(hash, 3)}
                    <button>{t!(locale, "verify-hash-do")}</button>
                </form>
            </div>
        </section>
    }
    .into_any()
}

fn answer(locale: Locale, report: VerifyReport) -> AnyView {
    let (title, text) = verify_words::finding(locale, report.finding);
    let good = report.finding.is_good();
    let class = if good { "verdict" } else { "verdict no" };
    let signed = report
        .letter
        .as_ref()
        .map_or(0, |letter| letter.signatories.len());
    let picture = if good && signed > 0 {
        ui::seal(locale, signed, false, SealSize::Fitting, true)
    } else if good {
        glyph(Glyph::Full).into_any()
    } else {
        glyph(Glyph::Cross).into_any()
    };
    let (what, sha256) = match &report.asked {
        Asked::File { name, sha256 } => (name.clone(), sha256.clone()),
        Asked::Hash(sha256) => (t!(locale, "verify-asked-hash"), sha256.clone()),
    };
    let sealed = verify_words::sealed(locale, report.sealed_by.as_deref(), report.sealed_at);
    let stamps = verify_words::stamps(locale, &report);
    let steps: Vec<_> = report
        .steps
        .iter()
        .map(|step| verify_words::step(locale, *step, report.finding))
        .collect();
    let steps = (!steps.is_empty()).then(|| {
        view! {
            <section class="sec" aria-labelledby="h-stappen">
                <h2 id="h-stappen">{t!(locale, "verify-steps")}</h2>
                <ol class="checks">{steps}</ol>
                {sealed}
                {stamps}
            </section>
        }
    });
    view! {
        <div class=class role="status">
            {picture}
            <div>
                <h1>{title}</h1>
                <p>{text}</p>
                <p class="hint">{what}</p>
                {ui::hash(&sha256)}
            </div>
        </div>
        {report.letter.map(|letter| found(locale, letter))}
        {steps}
    }
    .into_any()
}

/// The letter that it is, and who stood behind it.
fn found(locale: Locale, letter: FoundLetter) -> impl IntoView {
    let dated = letter.date.map(|day| locale.day(day)).unwrap_or_default();
    let version = t!(
        locale,
        "verify-version",
        version = letter.version.to_string()
    );
    let title = match &letter.slug {
        Some(slug) => view! { <a href=links::letter(slug)>{letter.title.clone()}</a> }.into_any(),
        None => letter.title.clone().into_any(),
    };
    let withdrawn = letter.withdrawn.map(|day| {
        ui::notice(ui::Notice {
            kind: ui::NoticeKind::CalledOff,
            title: t!(locale, "letter-withdrawn", when = locale.day(day)),
            text: t!(locale, "verify-withdrawn-text"),
        })
    });
    let translation = letter
        .translation
        .as_ref()
        .map(|of| translations::remark(locale, letter.language, of));
    let count = letter.signatories.len();
    let people = (count > 0).then(|| {
        let caption = t!(
            locale,
            "verify-behind",
            count = count,
            shown = locale.count_first(count)
        );
        signatory_table(locale, letter.signatories, caption)
    });
    view! {
        <section class="sec" aria-labelledby="h-brief">
            <h2 id="h-brief">{t!(locale, "verify-letter")}</h2>
            <dl class="facts">
                <div><dt>{t!(locale, "verify-subject")}</dt><dd>{title}</dd></div>
                <div><dt>{t!(locale, "letter-date")}</dt><dd>{if dated.is_empty() { t!(locale, "letter-undated") } else { dated }}</dd></div>
                <div><dt>{version}</dt><dd>{ui::hash(&letter.text_sha256)}</dd></div>
            </dl>
            {withdrawn}{translation}{people}
        </section>
    }
    .into_any()
}
