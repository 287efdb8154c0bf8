//! What was recorded by mistake: striking it out, why that cannot be yet, and what was struck out.

use crate::{
    desk::{
        Frame,
        data::{Filled, LetterHead},
        parts::{decide, top},
        words as desk,
    },
    links,
    locale::{Locale, t},
    privacy,
    questions::words::title,
    ui::{self, Field, FormError, Glyph, NoticeKind, text_field},
    words,
};
use leptos::prelude::*;
use letters::{
    dispatch::Channel,
    questions::Questions,
    response::ResponseKind,
    struck::{Recorded, StrikeRefused},
    time::{Day, Moment},
};

/// Something that was recorded by mistake.
#[derive(Debug, Clone, PartialEq)]
pub enum Mistaken {
    /// A sending that was made outside the program.
    Sending {
        /// To whom it seemed to go.
        to: String,
        /// On which day.
        on: Day,
        /// How.
        channel: Channel,
    },
    /// A response.
    Response {
        /// From whom it seemed to be.
        from: String,
        /// Of which day.
        on: Day,
        /// In what form.
        kind: ResponseKind,
    },
    /// Parliamentary questions.
    Questions(Box<Questions>),
}

/// Before something is struck out.
#[derive(Debug, Clone, PartialEq)]
pub struct StrikePage {
    /// Of which letter.
    pub head: LetterHead,
    /// Which.
    pub which: Recorded,
    /// What it says.
    pub what: Mistaken,
    /// Why that cannot be yet.
    pub refused: Option<StrikeRefused>,
    /// How it stood when this page was made; the form sends it along.
    pub seen: u32,
    /// Whether somebody said something of it since whoever typed this saw it.
    pub moved: bool,
    /// Why it was a mistake, as it was typed.
    pub why: Filled<String>,
}

/// That something was struck out.
#[derive(Debug, Clone, PartialEq)]
pub struct StruckLine {
    /// What.
    pub what: Mistaken,
    /// Why.
    pub why: String,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: String,
}

/// The page that asks why something was a mistake, and says what striking it out means.
pub fn page(frame: Frame<'_>, data: &StrikePage) -> AnyView {
    let locale = frame.locale;
    let heading = t!(locale, "struck-title");
    let means = match data.which {
        Recorded::Sending(_) => t!(locale, "struck-sending-means"),
        Recorded::Response(_) => t!(locale, "struck-response-means"),
        Recorded::Questions(_) => t!(locale, "struck-questions-means"),
    };
    let moved = data.moved.then(|| {
        ui::notice(ui::Notice {
            kind: NoticeKind::NeedsYou,
            title: t!(locale, "struck-moved"),
            text: t!(locale, "struck-moved-text"),
        })
    });
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {moved}
        {ui::error_summary(locale, &desk::summary(locale, &data.why.wrong))}
        <p class="lead">{what(locale, &data.what)}</p>
        <ul class="dotted">
            <li>{means}</li>
            <li>{t!(locale, "struck-stays")}</li>
        </ul>
        {form(locale, data)}
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

/// The form; or what is to be taken back first.
fn form(locale: Locale, data: &StrikePage) -> AnyView {
    let slug = data.head.slug.as_str();
    if let Some(why) = data.refused {
        let back = match data.which {
            Recorded::Sending(_) => links::Desk::Dispatches.of(slug),
            Recorded::Response(id) => links::Desk::Response(id).of(slug),
            Recorded::Questions(id) => links::question_set(slug, id),
        };
        return view! {
            <p>{ui::state(Glyph::Objection, refused(locale, why))}</p>
            <p class="do"><a class="button" href=back>{t!(locale, "struck-back")}</a></p>
        }
        .into_any();
    }
    let errors = desk::errors(locale, &data.why.wrong);
    let why = Field {
        name: "why".into(),
        label: t!(locale, "struck-why"),
        hint: t!(locale, "struck-why-hint"),
        value: data.why.form.clone(),
        error: FormError::for_field(&errors, "why"),
        required: true,
    };
    view! {
        <form class="form" method="post" action=links::strike(slug, data.which)>
            <input type="hidden" name="seen" value=data.seen.to_string()/>
            {text_field(why, "text", "off")}
            {decide(locale, t!(locale, "struck-do"), &data.head)}
        </form>
    }
    .into_any()
}

/// The way to that page.
pub fn offer(locale: Locale, slug: &str, which: Recorded) -> AnyView {
    let words = t!(locale, "struck-open");
    view! { <p class="fine"><a href=links::strike(slug, which)>{words}</a></p> }.into_any()
}

/// Why it stays where it is.
fn refused(locale: Locale, why: StrikeRefused) -> String {
    match why {
        StrikeRefused::Outcome => t!(locale, "struck-refused-outcome"),
        StrikeRefused::Commitment => t!(locale, "struck-refused-commitment"),
        StrikeRefused::Mailed => t!(locale, "struck-refused-mailed"),
        StrikeRefused::Questions => t!(locale, "struck-refused-questions"),
    }
}

/// What was struck out of a letter, folded; nothing where nothing was.
pub fn list(locale: Locale, lines: &[StruckLine]) -> Option<AnyView> {
    let line = |it: &StruckLine| {
        let by = t!(
            locale,
            "struck-by",
            by = privacy::person(locale, &it.by),
            when = locale.moment(it.at)
        );
        view! { <li>{what(locale, &it.what)}" "<span class="by">{by}</span><br/>{it.why.clone()}</li> }
    };
    (!lines.is_empty()).then(|| {
        let rows: Vec<_> = lines.iter().map(line).collect();
        view! {
            <details>
                <summary>{t!(locale, "struck-list", count = lines.len())}</summary>
                <ul class="dotted">{rows}</ul>
            </details>
        }
        .into_any()
    })
}

/// Something in a line: "Per post aan Gemeente Merelhoven, 2 maart 2026".
fn what(locale: Locale, what: &Mistaken) -> String {
    match what {
        Mistaken::Sending { to, on, channel } => t!(
            locale,
            "struck-sending",
            way = words::channel(locale, *channel),
            to = to.clone(),
            day = locale.day(*on)
        ),
        Mistaken::Response { from, on, kind } => t!(
            locale,
            "struck-response",
            kind = words::response(locale, *kind),
            from = from.clone(),
            day = locale.day(*on)
        ),
        Mistaken::Questions(content) => title(locale, content),
    }
}
