//! The board of a signing round, on a page of its own: who was asked, how each stands and since when, on the map, over time
//! and row by row. While the round is open the part below the heading is sent anew whenever something changes.
//!
//! The page is complete without that: every choice is a link, and the time of the picture stands beside a link that makes
//! it anew.

pub mod curve;
mod figure;
pub mod filter;
pub mod map;
pub mod news;
pub mod rows;
pub mod sheet;
pub mod taking_back;

use crate::{
    desk::{
        Frame,
        data::{LetterHead, Notice as Done, Refused, RoundBoard},
        letter::summary,
        parts, words,
    },
    links,
    locale::{Locale, t},
    page::{Head, Script},
    ui::{self, NoticeKind, glyph, notice},
};
use curve::{Change, Span};
use filter::{Filter, Place, Stand};
use leptos::prelude::*;
use letters::{round::RoundState, time::Moment};
use rows::Hand;

/// What the page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct BoardPage {
    /// Which letter.
    pub head: LetterHead,
    /// The round with everyone who was asked.
    pub board: RoundBoard,
    /// When names came and went.
    pub changes: Vec<Change>,
    /// When people were reminded.
    pub reminded: Vec<Moment>,
    /// Which rows are shown.
    pub shown: Filter,
    /// What the picture is of: another word when something has changed.
    pub mark: String,
    /// When it was made.
    pub now: Moment,
    /// What was done just now, after a form.
    pub notice: Option<Done>,
    /// Why what was asked just now was not done.
    pub refused: Option<Refused>,
}

impl BoardPage {
    /// The time that the curve shows.
    #[must_use]
    pub fn span(&self) -> Span {
        let round = &self.board.round;
        let (until, seen) = match round.state {
            RoundState::Open => (round.deadline, self.now),
            RoundState::Closed { at } | RoundState::Cancelled { at } => {
                (round.deadline.max(at), at)
            }
        };
        Span {
            opened: round.opened,
            until,
            seen,
        }
    }

    fn is_open(&self) -> bool {
        self.board.round.state == RoundState::Open
    }
}

/// The board, for those who draw a part of it.
#[derive(Debug, Clone, Copy)]
pub struct Board<'a> {
    /// The language of the page.
    pub locale: Locale,
    /// What it shows.
    pub data: &'a BoardPage,
}

impl Board<'_> {
    /// The same board with other rows.
    fn address(self, shown: Filter) -> String {
        let address = links::board(self.data.head.slug.as_str(), self.data.board.round.id);
        links::with_query(&address, &shown.pairs())
    }

    /// The same board with what is at this place, or anywhere when that is shown already.
    #[must_use]
    pub fn at(self, place: Place) -> String {
        self.address(self.data.shown.at(place))
    }

    /// Whether this place is shown, for `aria-current`.
    #[must_use]
    pub fn is_at(self, place: Place) -> Option<&'static str> {
        (self.data.shown.place == Some(place)).then_some("true")
    }
}

/// The page.
pub fn page(frame: Frame<'_>, data: &BoardPage) -> AnyView {
    let locale = frame.locale;
    let open = data.is_open();
    let head = Head {
        script: open.then_some(Script::Board),
        ..frame.head(
            t!(locale, "board-title", letter = data.head.title.clone()),
            "desk stand",
        )
    };
    let stream = open.then(|| {
        let address = links::board_stream(data.head.slug.as_str(), data.board.round.id);
        links::with_query(&address, &data.shown.pairs())
    });
    let board = Board { locale, data };
    let main = view! {
        {parts::top(locale, &data.head, Some(t!(locale, "board-heading")))}
        {messages(locale, data)}
        {open.then(|| live(locale))}
        <div id="bord" tabindex="-1" data-stream=stream data-mark=data.mark.clone()>{part(board)}</div>
    };
    frame.with_head(head, main)
}

fn messages(locale: Locale, data: &BoardPage) -> AnyView {
    let done = data.notice.map(|done| {
        let (kind, title) = words::notice(locale, done);
        notice(ui::Notice {
            kind,
            title,
            text: String::new(),
        })
    });
    let refused = data.refused.as_ref().map(|why| {
        notice(ui::Notice {
            kind: NoticeKind::NeedsYou,
            title: t!(locale, "desk-refused"),
            text: words::refused(locale, why),
        })
    });
    view! { {done}{refused} }.into_any()
}

/// Where the script says that it listens, and what has changed. Nothing is promised before it does.
fn live(locale: Locale) -> AnyView {
    view! {
        <div class="live">
            <p class="hint" data-link data-on=t!(locale, "board-live") data-off=t!(locale, "board-live-off") hidden></p>
            <p role="status" data-said></p>
        </div>
    }
    .into_any()
}

/// The part of the page that is sent anew.
pub fn part(board: Board<'_>) -> AnyView {
    let Board { locale, data } = board;
    let seen = t!(locale, "board-seen", when = locale.moment(data.now));
    view! {
        <p class="lead">{summary(locale, &data.board, data.now)}</p>
        <p class="seen hint">{seen}" "<a id="vernieuwen" href=board.address(data.shown)>{t!(locale, "board-refresh")}</a></p>
        {rows::strip(&data.board.rows)}
        {choices(board)}
        <div class="pictures">{map::map(board)}{figure::curve(board)}</div>
        {people(board)}
    }
    .into_any()
}

/// How many stand how: each a link to those rows alone.
fn choices(board: Board<'_>) -> AnyView {
    let Board { locale, data } = board;
    let here: Vec<_> = data
        .board
        .rows
        .iter()
        .filter(|row| data.shown.place.is_none_or(|place| Place::of(row) == place))
        .collect();
    let choice = |stand: Stand| {
        let count = here.iter().filter(|row| stand.has(row)).count();
        let chosen = data.shown.stand == Some(stand);
        let id = format!("s-{}", stand.key());
        let href = board.address(data.shown.standing(stand));
        (count > 0 || chosen).then(|| {
            view! {
                <li class=stand.key()><a id=id href=href aria-current=chosen.then_some("true")>
                    {glyph(stand.picture())}<b>{count}</b>" "{stand.word(locale)}
                </a></li>
            }
        })
    };
    let all: Vec<_> = Stand::all().filter_map(choice).collect();
    view! { <ul class="key" aria-label=t!(locale, "board-choose")>{all}</ul> }.into_any()
}

/// The rows that are shown, with what can be done about them.
fn people(board: Board<'_>) -> AnyView {
    let Board { locale, data } = board;
    let slug = data.head.slug.as_str();
    let all = &data.board.rows;
    let shown: Vec<_> = all.iter().filter(|row| data.shown.shows(row)).collect();
    let chosen = data.shown != Filter::default();
    let said = chosen.then(|| {
        let place = data.shown.place.map(|place| place.word(locale));
        let stand = data.shown.stand.map(|stand| stand.word(locale));
        let what: Vec<_> = stand.into_iter().chain(place).collect();
        let words = t!(
            locale,
            "board-shown",
            what = what.join(", "),
            count = shown.len(),
            all = all.len()
        );
        let href = board.address(Filter::default());
        view! { <p class="shown">{words}" "<a id="alles" href=href>{t!(locale, "board-all")}</a></p> }
    });
    let hand = Hand {
        slug,
        round: &data.board.round,
        now: data.now,
        remind: links::remind_shown(slug, data.board.round.id),
        hidden: data.shown.pairs(),
    };
    let table = if shown.is_empty() {
        view! { <p class="none">{t!(locale, "board-nobody")}</p> }.into_any()
    } else {
        rows::table(locale, &hand, &shown)
    };
    let export = links::board_table(slug, data.board.round.id);
    view! {
        <section class="sec" aria-labelledby="h-wie">
            <h2 id="h-wie">{t!(locale, "board-people")}</h2>
            {said}
            {rows::nudge_all(locale, &hand, &shown)}
            {table}
            <p class="do"><a id="tabel" class="button quiet" href=export>{t!(locale, "board-export")}</a></p>
        </section>
    }
    .into_any()
}
