//! What happened to a letter, as facts, and how each reads on a time line.

use crate::locale::{Locale, t};
use crate::outcomes::Marks;
use crate::ui::{Event, Glyph};
use crate::words;
use letters::dispatch::Channel;
use letters::response::ResponseKind;
use letters::time::{Day, Moment};

/// One fact with its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The day in Amsterdam.
    pub on: Day,
    /// The time of day, where it is known and worth showing.
    pub at: Option<Moment>,
    /// What happened.
    pub what: Happening,
}

impl Dated {
    /// A fact that was recorded by its day.
    pub const fn on(on: Day, what: Happening) -> Self {
        Self { on, at: None, what }
    }

    /// A fact whose moment is known.
    pub fn at(moment: Moment, what: Happening) -> Self {
        Self {
            on: moment.day(),
            at: Some(moment),
            what,
        }
    }
}

/// The kinds of fact that readers see, in the order of a letter's life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// A version was pinned: from here no word changed.
    Frozen {
        /// The version's number.
        version: u32,
    },
    /// Organisations signed; dated on the day of the last one.
    Signed {
        /// How many names stand under the letter.
        organisations: usize,
    },
    /// The letter became final and was sealed.
    Sealed,
    /// It went to one institution.
    Sent {
        /// To whom.
        to: String,
        /// How.
        channel: Channel,
        /// What there is to know about it; public.
        note: Option<String>,
        /// On which day it came back undelivered, or it was known that as a mail it reached nobody.
        returned: Option<Day>,
    },
    /// It was published here.
    Published,
    /// Something came back, and is public.
    Response {
        /// From whom.
        from: String,
        /// In what form.
        kind: ResponseKind,
        /// What it says, or a summary; line ends are kept.
        text: String,
        /// The address of the file that came along.
        file: Option<String>,
        /// Which response it is, with its passages that say what became of a demand; none in a list of letters.
        marks: Option<Marks>,
    },
    /// A dated public correction.
    Erratum {
        /// What is corrected.
        text: String,
    },
    /// The letter was called off.
    Withdrawn {
        /// Why.
        reason: String,
    },
}

/// How a fact reads on a time line.
pub fn event(locale: Locale, dated: &Dated) -> Event {
    let (glyph, title, text) = told(locale, &dated.what);
    let link = match &dated.what {
        Happening::Signed { .. } => {
            Some((t!(locale, "history-see-who"), "#ondertekenaars".to_owned()))
        }
        Happening::Response {
            file: Some(file), ..
        } => Some((t!(locale, "history-open-file"), file.clone())),
        _ => None,
    };
    Event {
        when: dated
            .at
            .map_or_else(|| locale.day(dated.on), |at| locale.moment(at)),
        machine: Some(dated.on.to_string()),
        glyph,
        title,
        text,
        said: matches!(dated.what, Happening::Response { .. }),
        marks: match &dated.what {
            Happening::Response { marks, .. } => marks.clone(),
            _ => None,
        },
        link,
    }
}

/// Its picture, its title and what there is to say.
fn told(locale: Locale, what: &Happening) -> (Glyph, String, String) {
    match what {
        Happening::Frozen { version } => (
            Glyph::Full,
            t!(locale, "history-frozen"),
            t!(locale, "history-frozen-text", version = version.to_string()),
        ),
        &Happening::Signed {
            organisations: count,
        } => {
            let shown = locale.count_first(count);
            let text = t!(locale, "history-signed-text", count = count, shown = shown);
            (Glyph::Full, t!(locale, "history-signed"), text)
        }
        Happening::Sealed => (
            Glyph::Full,
            t!(locale, "history-sealed"),
            t!(locale, "history-sealed-text"),
        ),
        Happening::Sent {
            to,
            channel,
            note,
            returned,
        } => {
            let way = words::channel(locale, *channel);
            let mut text = t!(
                locale,
                "history-sent-text",
                way = way,
                to = words::institution(locale, to)
            );
            if let Some(note) = note {
                text.push('\n');
                text.push_str(note);
            }
            if let Some(day) = returned {
                text.push('\n');
                text.push_str(&t!(locale, "history-sent-back", day = locale.day(*day)));
            }
            let glyph = returned.map_or(Glyph::Full, |_| Glyph::Cross);
            (glyph, t!(locale, "history-sent"), text)
        }
        Happening::Published => (
            Glyph::Full,
            t!(locale, "history-published"),
            t!(locale, "history-published-text"),
        ),
        Happening::Response {
            from, kind, text, ..
        } => {
            let form = words::response(locale, *kind);
            let title = t!(locale, "history-response", form = form, from = from.clone());
            (Glyph::Full, title, text.clone())
        }
        Happening::Erratum { text } => (
            Glyph::Objection,
            t!(locale, "history-erratum"),
            text.clone(),
        ),
        Happening::Withdrawn { reason } => (
            Glyph::Barred,
            t!(locale, "history-withdrawn"),
            reason.clone(),
        ),
    }
}
