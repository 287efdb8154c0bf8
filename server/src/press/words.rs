//! The words that the press adds to a letter. They come in as data, from the translations; the press has none itself.

use jiff::{Timestamp, civil::Date};
use letters::{letter::Kind, time::Moment};
use serde::Deserialize;

/// Every word that is printed but was not written by the letter's authors.
/// `{n}`, `{date}`, `{hour}` and `{minute}` stand for what is filled in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PrintWords {
    /// What each kind of text is called above its title.
    pub kinds: KindWords,
    /// The twelve months.
    pub months: [String; 12],
    /// A moment: "{date}, {hour}.{minute} uur".
    pub moment: String,
    /// "pagina", as in "pagina 1 van 3".
    pub page: String,
    /// "van", as in "pagina 1 van 3".
    pub of: String,
    /// Label of the reference.
    pub reference: String,
    /// A version in the reference: "versie {n}".
    pub version: String,
    /// Label of the subject.
    pub subject: String,
    /// Label of place and date together.
    pub place_and_date: String,
    /// Label of the date alone.
    pub date: String,
    /// Label of the place alone.
    pub place: String,
    /// Heading of the table of contents.
    pub contents: String,
    /// Heading above the names.
    pub signed_by: String,
    /// How many names: "{n} ondertekenaars".
    pub signatories: String,
    /// Column of organisations.
    pub organisation: String,
    /// Column of names.
    pub name: String,
    /// Column of functions.
    pub role: String,
    /// Column of capacities.
    pub capacity: String,
    /// Heading of the last words on a sealed document.
    pub seal: String,
    /// What a seal means, in a sentence or two.
    pub seal_meaning: String,
    /// Heading of the last words on a document without a seal.
    pub origin: String,
    /// That there is no seal, in a sentence or two.
    pub origin_meaning: String,
    /// Label of who sealed.
    pub sealed_by: String,
    /// Label of the hash.
    pub hash: String,
    /// Label of where to check.
    pub check: String,
    /// Label of what is embedded.
    pub embedded: String,
    /// What is said of the embedded letter file.
    pub source: String,
    /// Text of the QR code for who cannot see it.
    pub qr_alt: String,
    /// Text of the seal for who cannot see it: "Zegel met {n} punten, één voor elke ondertekenaar".
    pub seal_alt: String,
}

/// What each kind of text is called.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct KindWords {
    /// A letter.
    pub letter: String,
    /// A position paper.
    pub position_paper: String,
    /// A call to programme committees.
    pub programme_call: String,
    /// A press release.
    pub press_release: String,
    /// A letter that comes back on an earlier one.
    pub follow_up: String,
}

impl PrintWords {
    /// The word for a kind.
    pub(super) fn kind(&self, kind: Kind) -> &str {
        match kind {
            Kind::Letter => &self.kinds.letter,
            Kind::PositionPaper => &self.kinds.position_paper,
            Kind::ProgrammeCall => &self.kinds.programme_call,
            Kind::PressRelease => &self.kinds.press_release,
            Kind::FollowUp => &self.kinds.follow_up,
        }
    }

    /// "12 september 2024".
    pub(crate) fn day(&self, day: Date) -> String {
        let month = usize::from(day.month().unsigned_abs()).saturating_sub(1);
        let name = self.months.get(month).map_or("", String::as_str);
        format!("{} {name} {}", day.day(), day.year())
    }

    /// "12 september 2024, 14.05 uur", in Dutch time.
    pub(super) fn moment(&self, at: Timestamp) -> String {
        let local = Moment::from_timestamp(at).amsterdam();
        self.moment
            .replace("{date}", &self.day(local.date()))
            .replace("{hour}", &local.hour().to_string())
            .replace("{minute}", &format!("{:02}", local.minute()))
    }
}

/// Fills in a number.
pub(super) fn count(pattern: &str, number: impl ToString) -> String {
    pattern.replace("{n}", &number.to_string())
}
