//! The desk's page of one letter: where it is in its life, what can be done now, and everything kept about it.

mod documents;
mod outside;
mod press;
mod review;
mod round;
mod standing;
mod text;
mod versions;

pub use documents::downloads;
pub use round::{deadline_fields, summary};
pub use standing::Standing;
pub use versions::{compare_form, names, origin};

use super::{
    data::{LetterDesk, Notice as Done},
    demands,
    parts::{self, Frame, post, section},
    words,
};
use crate::{
    addressees::succession,
    followup,
    links::Desk,
    locale::{Locale, t},
    objections::{self, Where},
    translations,
    ui::{self, Notice, NoticeKind, notice},
};
use leptos::prelude::*;
use letters::{round::RoundState, stage::Stage};

/// The page.
pub fn page(frame: Frame<'_>, data: &LetterDesk) -> AnyView {
    let locale = frame.locale;
    let stage = &data.head.stage;
    let is_final = matches!(stage, Stage::Final { .. })
        || matches!(stage, Stage::Withdrawn { file: Some(_), .. });
    let writing = matches!(stage, Stage::Draft | Stage::Review { .. });
    let main = view! {
        {parts::top(locale, &data.head, None)}
        {messages(locale, data)}
        {withdrawn(locale, stage)}
        {now(locale, data)}
        {review::standing(locale, data)}
        {(!matches!(stage, Stage::Withdrawn { .. })).then(|| demands::section(locale, data.head.slug.as_str(), data.demands.count, data.demands.unclear))}
        {translations::section(locale, data.head.slug.as_str(), &data.ties)}
        {followup::section(locale, data.head.slug.as_str(), &data.follow_ups)}
        {press::section(locale, data)}
        {is_final.then(|| outside::file(locale, data))}
        {objections::desk::list(locale, data.head.slug.as_str(), &data.objections, Where::Letter, matches!(stage, Stage::Signing { .. }))}
        {round::sections(locale, data)}
        {text::section(locale, data)}
        {guests(locale, data)}
        {support(locale, data)}
        {is_final.then(|| outside::sections(locale, data))}
        {writing.then(|| attention(locale, data))}
        {versions::section(locale, data)}
        {again(locale, data)}
        {documents::section(locale, data)}
        {(!matches!(stage, Stage::Withdrawn { .. })).then(|| leave(locale, data))}
    };
    frame.document(data.head.title.clone(), "desk", main)
}

/// What is wrong with the newest text, and who of its addressees left.
fn attention(locale: Locale, data: &LetterDesk) -> AnyView {
    let latest = data.versions.first().map_or(0, |it| it.number.get());
    let slug = data.head.slug.as_str();
    let departed = succession::warning_with_button(locale, slug, latest, &data.departed);
    // Who left is something to look at: then it is not said that nothing is wrong.
    let calm = departed.is_some() && data.problems.is_empty();
    let problems = (!calm).then(|| parts::problems(locale, &data.problems));
    let content = view! { {departed}{problems} };
    section("aandacht", t!(locale, "desk-problems"), content)
}

fn messages(locale: Locale, data: &LetterDesk) -> AnyView {
    let done = data.notice.map(|done| {
        let (kind, title) = words::notice(locale, done);
        notice(Notice {
            kind,
            title,
            text: String::new(),
        })
    });
    let refused = data.refused.as_ref().map(|why| {
        notice(Notice {
            kind: NoticeKind::NeedsYou,
            title: t!(locale, "desk-refused"),
            text: words::refused(locale, why),
        })
    });
    let wrong: Vec<_> = [
        &data.extend.wrong,
        &data.dispatch.wrong,
        &data.response.wrong,
    ]
    .into_iter()
    .flat_map(|wrong| words::summary(locale, wrong))
    .collect();
    let look = (data.notice == Some(Done::Merged)).then(|| {
        let slug = data.head.slug.as_str();
        let words = t!(locale, "merge-look");
        view! { <p class="do"><a class="button quiet" href=Desk::Compare.of(slug)>{words}</a></p> }
    });
    view! { {done}{look}{refused}{ui::error_summary(locale, &wrong)} }.into_any()
}

fn withdrawn(locale: Locale, stage: &Stage) -> Option<AnyView> {
    let Stage::Withdrawn { reason, since, .. } = stage else {
        return None;
    };
    Some(
        notice(Notice {
            kind: NoticeKind::CalledOff,
            title: t!(locale, "desk-withdrawn-on", when = locale.moment(*since)),
            text: reason.to_string(),
        })
        .into_any(),
    )
}

/// What can be done with the letter now.
fn now(locale: Locale, data: &LetterDesk) -> Option<AnyView> {
    let slug = data.head.slug.as_str();
    let link = |class: &'static str, to: Desk, words: String| {
        view! { <a class=class href=to.of(slug)>{words}</a> }.into_any()
    };
    let primary = "button primary";
    let (text, actions) = match &data.head.stage {
        Stage::Draft => (
            t!(locale, "desk-now-draft"),
            vec![
                link(primary, Desk::Edit, t!(locale, "desk-do-edit")),
                post(Desk::Review.of(slug), t!(locale, "desk-do-review"), "").into_any(),
            ],
        ),
        Stage::Review { since } => (
            t!(locale, "desk-now-review", when = locale.moment(*since)),
            vec![
                link(primary, Desk::Freeze, t!(locale, "desk-do-freeze")),
                link("button", Desk::Edit, t!(locale, "desk-do-edit")),
                post(
                    Desk::BackToDraft.of(slug),
                    t!(locale, "desk-do-draft"),
                    "quiet",
                )
                .into_any(),
            ],
        ),
        Stage::Signing { pin, .. } => {
            if press::is_busy(data) || data.open_round() {
                return None;
            }
            let number = pin.number.get();
            if let Some(of) = &data.ties.of {
                return Some(now_of_translation(locale, data, of, number));
            }
            let asked = data.asked_for_this_text();
            let signed = data.signatures() > 0;
            let mut actions = vec![];
            if asked {
                actions.push(link(primary, Desk::Finish, t!(locale, "desk-do-finish")));
                actions.push(link(
                    "button",
                    Desk::Round,
                    t!(locale, "desk-do-round-again"),
                ));
            } else {
                actions.push(link(primary, Desk::Round, t!(locale, "desk-do-round")));
                actions.push(link(
                    "button",
                    Desk::Finish,
                    t!(locale, "desk-do-finish-unsigned"),
                ));
            }
            if !signed {
                actions.push(
                    post(Desk::Thaw.of(slug), t!(locale, "desk-do-thaw"), "quiet").into_any(),
                );
            }
            let text = if asked {
                t!(locale, "desk-now-closed", number = number)
            } else if !data.rounds.is_empty() {
                t!(locale, "reaffirm-now", number = number)
            } else {
                t!(locale, "desk-now-frozen", number = number)
            };
            (text, actions)
        }
        Stage::Final { .. } | Stage::Withdrawn { .. } => return None,
    };
    let content = view! { <p class="lead">{text}</p><div class="do">{actions}</div> };
    Some(section("nu", t!(locale, "desk-now"), content))
}

/// What can be done with a translation whose text is pinned: nobody signs it, and it comes out behind its original.
fn now_of_translation(
    locale: Locale,
    data: &LetterDesk,
    of: &translations::OfOriginal,
    number: u32,
) -> AnyView {
    let slug = data.head.slug.as_str();
    let ready = of.out == translations::Out::Published;
    let text = if ready {
        t!(locale, "translation-now-ready", number = number)
    } else {
        t!(locale, "translation-now-waits", number = number)
    };
    let finish = ready.then(|| {
        view! { <a class="button primary" href=Desk::Finish.of(slug)>{t!(locale, "desk-do-finish")}</a> }
    });
    let content = view! {
        <p class="lead">{text}</p>
        <div class="do">
            {finish}
            {post(Desk::Thaw.of(slug), t!(locale, "desk-do-thaw"), "quiet")}
        </div>
    };
    section("nu", t!(locale, "desk-now"), content)
}

/// The way to those who are no members and ask to sign too, as long as names can come under the letter.
fn guests(locale: Locale, data: &LetterDesk) -> Option<AnyView> {
    let signing = matches!(data.head.stage, Stage::Signing { .. });
    if !signing || data.rounds.is_empty() {
        return None;
    }
    let href = Desk::Guests.of(data.head.slug.as_str());
    let (words, class) = match data.guests {
        0 => (t!(locale, "guests-section", count = 0), "lead"),
        waiting => (t!(locale, "guests-section", count = waiting), "lead needs"),
    };
    let content = view! {
        <p class=class>{words}</p>
        <p class="do"><a class="button" href=href>{t!(locale, "guests-section-open")}</a></p>
    };
    Some(section("gasten", t!(locale, "guests-desk"), content))
}

/// The way to public support, once the letter is out.
fn support(locale: Locale, data: &LetterDesk) -> Option<AnyView> {
    data.head.published?;
    let href = Desk::Support.of(data.head.slug.as_str());
    let content = view! {
        <p class="hint">{t!(locale, "support-section")}</p>
        <p class="do"><a class="button quiet" href=href>{t!(locale, "support-section-open")}</a></p>
    };
    Some(section("steun", t!(locale, "support-title"), content))
}

/// Another letter of the same text.
fn again(locale: Locale, data: &LetterDesk) -> AnyView {
    let href = Desk::Copy.of(data.head.slug.as_str());
    let content = view! {
        <p class="hint">{t!(locale, "copy-hint")}</p>
        <p class="do"><a class="button quiet" href=href>{t!(locale, "copy-open")}</a></p>
    };
    section("kopie", t!(locale, "copy-again"), content)
}

/// Calling off, at the bottom and quiet.
fn leave(locale: Locale, data: &LetterDesk) -> AnyView {
    let content = if data.open_round() {
        view! { <p class="hint">{t!(locale, "desk-leave-round-open")}</p> }.into_any()
    } else {
        let href = Desk::Withdraw.of(data.head.slug.as_str());
        view! {
            <p class="hint">{t!(locale, "desk-leave-text")}</p>
            <p class="do"><a class="button quiet" href=href>{t!(locale, "desk-do-withdraw")}</a></p>
        }
        .into_any()
    };
    section("intrekken", t!(locale, "desk-leave"), content)
}

impl LetterDesk {
    /// Whether a round is open, also when its deadline has passed and nobody closed it yet.
    #[must_use]
    pub fn open_round(&self) -> bool {
        self.rounds
            .first()
            .is_some_and(|board| board.round.state == RoundState::Open)
    }

    /// Whether a round asked for the text as it is pinned now.
    #[must_use]
    pub fn asked_for_this_text(&self) -> bool {
        let pin = self.head.stage.pin();
        self.rounds.iter().any(|board| Some(board.round.pin) == pin)
    }

    /// How many signatures stand under the pinned text, in rounds that were not called off.
    #[must_use]
    pub fn signatures(&self) -> usize {
        let pin = self.head.stage.pin();
        self.rounds
            .iter()
            .filter(|board| !matches!(board.round.state, RoundState::Cancelled { .. }))
            .filter(|board| Some(board.round.pin) == pin)
            .flat_map(|board| &board.rows)
            .filter(|row| matches!(row.answer, letters::round::Answer::Signed { .. }))
            .count()
    }

    /// After how many seconds the page is to be asked for again (the header `Refresh`), while the press is
    /// at work. Nothing can be typed on the page meanwhile, so nothing is lost.
    #[must_use]
    pub fn refresh_seconds(&self) -> Option<u32> {
        press::is_busy(self).then_some(press::REFRESH_SECONDS)
    }
}
