//! A letter's sendings, each with how it stands with the answer, and what can be said of it.

use super::{
    data::{Sendings, SentLine},
    form::{AwaitingForm, place},
    words,
};
use crate::{
    desk::{parts, words as desk},
    links::{self, Desk},
    locale::{Locale, t},
    privacy, struck,
    ui::{Field, FormError, text_field},
};
use leptos::prelude::*;
use letters::{
    awaiting::{Over, Said, State, Step},
    struck::Recorded,
};

/// The section; none where nothing was sent.
pub fn section(locale: Locale, slug: &str, data: &Sendings) -> Option<AnyView> {
    let one = |it: &SentLine| {
        Drawing {
            locale,
            slug,
            data,
            it,
        }
        .article()
    };
    let all: Vec<_> = data.all.iter().map(one).collect();
    (!all.is_empty())
        .then(|| parts::section("verzonden", t!(locale, "awaiting-title"), all.into_any()))
}

/// Draws one sending.
struct Drawing<'a> {
    locale: Locale,
    slug: &'a str,
    data: &'a Sendings,
    it: &'a SentLine,
}

impl Drawing<'_> {
    fn article(&self) -> AnyView {
        let (locale, it) = (self.locale, self.it);
        let of = &it.sending.dispatch;
        let went = t!(
            locale,
            "awaiting-went",
            day = locale.day(of.on),
            way = desk::channel(locale, of.channel).to_lowercase()
        );
        // What came back is told also when nothing is to be done about it any more.
        let back = match (it.sending.came_back(), it.state) {
            (Some(_), State::CameBack { .. }) | (None, _) => None,
            (Some(on), _) => {
                let words = t!(locale, "awaiting-came-back", day = locale.day(on));
                Some(view! { <p class="fine">{words}</p> })
            }
        };
        let forms: Vec<_> = self.offers().into_iter().map(|it| self.form(it)).collect();
        view! {
            <article class="envelope" id=place(of.id)>
                <h3>{of.to.to_string()}" "<span class="stands">{words::shown(locale, it.state)}</span></h3>
                <p class="fine">{went}</p>
                {back}
                {self.address()}
                {self.left_over()}
                {forms}
                {self.mistaken()}
                {self.history()}
                {self.ways_on()}
            </article>
        }
        .into_any()
    }

    /// What can be said of it now.
    fn offers(&self) -> Vec<Said> {
        let sending = &self.it.sending;
        let ended = sending.ended().is_some();
        let waits = matches!(self.it.state, State::Expected { .. } | State::Late { .. });
        let mut offers = Vec::new();
        if self.data.stands {
            if ended {
                offers.push(Said::Again);
            }
            offers.push(Said::Until);
            if waits || matches!(self.it.state, State::CameBack { .. }) {
                offers.push(Said::NoMore);
            }
        }
        if sending.returned().is_some() {
            offers.push(Said::NotReturned);
        } else if !sending.mailed {
            offers.push(Said::Returned);
        }
        offers
    }

    /// What was typed in one of the forms.
    fn typed(&self, said: Said) -> Option<&AwaitingForm> {
        let typed = self.data.typed.as_ref()?;
        let of = typed.dispatch == self.it.sending.dispatch.id;
        (of && typed.filled.form.asked == Some(said)).then_some(&typed.filled.form)
    }

    fn errors(&self, said: Said) -> Vec<FormError> {
        match (&self.data.typed, self.typed(said)) {
            (Some(typed), Some(_)) => desk::errors(self.locale, &typed.filled.wrong),
            _ => Vec::new(),
        }
    }

    /// The day that a form comes with: the one that stands, as long as it is ahead; today, on which post mostly came back.
    fn day(&self, said: Said) -> String {
        let today = self.data.today;
        let day = match said {
            Said::Until => self.it.sending.until().filter(|day| *day > today),
            Said::Returned => Some(today),
            Said::NoMore | Said::Again | Said::NotReturned => None,
        };
        day.map(|day| day.to_string()).unwrap_or_default()
    }

    fn form(&self, said: Said) -> AnyView {
        let (locale, sending) = (self.locale, &self.it.sending);
        let id = sending.dispatch.id;
        let errors = self.errors(said);
        let typed = self.typed(said);
        let dated = sending.until().is_some() && sending.ended().is_none();
        let (open, button) = words::offer(locale, said, dated);
        let day = said.has_day().then(|| {
            let value = typed.map_or_else(|| self.day(said), |it| it.day.clone());
            let (name, label) = (AwaitingForm::day_field(said, id), words::day(locale, said));
            let field = Field::filled(&name, label, &value, &errors, true);
            text_field(field, "date", "off")
        });
        let why = typed.map(|it| it.why.as_str()).unwrap_or_default();
        let name = AwaitingForm::why_field(said, id);
        let why = Field {
            hint: t!(locale, "awaiting-why-hint"),
            ..Field::filled(&name, t!(locale, "awaiting-why"), why, &errors, true)
        };
        // Whoever is shown what another said meanwhile has seen it.
        let seen = sending.newest().to_string();
        view! {
            <details open=typed.is_some()>
                <summary>{open}</summary>
                <form class="form" method="post" action=links::sending(self.slug, id)>
                    <input type="hidden" name="deed" value=said.key()/>
                    <input type="hidden" name="seen" value=seen/>
                    {day}
                    {text_field(why, "text", "off")}
                    <button>{button}</button>
                </form>
            </details>
        }
        .into_any()
    }

    /// The way to striking it out; what a mail server took went, and is no mistake.
    fn mistaken(&self) -> Option<AnyView> {
        let sending = &self.it.sending;
        let which = Recorded::Sending(sending.dispatch.id);
        (!sending.mailed).then(|| struck::offer(self.locale, self.slug, which))
    }

    /// What was typed in a form that stands on the page no more.
    fn left_over(&self) -> Option<AnyView> {
        let typed = self.data.typed.as_ref()?;
        let said = typed.filled.form.asked?;
        let form = self.typed(said)?;
        if self.offers().contains(&said) {
            return None;
        }
        let typed: Vec<&str> = [form.day.as_str(), form.why.as_str()]
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect();
        let words = t!(self.locale, "outcome-back-typed", why = typed.join(" "));
        let why = AwaitingForm::why_field(said, self.it.sending.dispatch.id);
        Some(view! { <p class="note" id=why tabindex="-1">{words}</p> }.into_any())
    }

    /// Where the address is looked up that may be wrong.
    fn address(&self) -> Option<AnyView> {
        matches!(self.it.state, State::CameBack { .. }).then(|| {
            let href = self
                .it
                .institution
                .map_or_else(|| links::ADDRESSEES.to_owned(), links::institution);
            let words = t!(self.locale, "awaiting-address");
            view! { <p><a href=href>{words}</a></p> }.into_any()
        })
    }

    /// What can be done about an answer that is late, or was asked for.
    fn ways_on(&self) -> Option<AnyView> {
        let (locale, state) = (self.locale, self.it.state);
        let waits = matches!(state, State::Expected { .. } | State::Late { .. });
        let unasked = matches!(state, State::Over(Over::Unasked));
        let record = (self.data.stands && (waits || unasked)).then(|| {
            let href = format!("{}#reacties", Desk::Overview.of(self.slug));
            view! { <a class="button quiet" href=href>{t!(locale, "awaiting-record")}</a> }
        });
        let follow = (self.data.stands && matches!(state, State::Late { .. })).then(|| {
            let href = Desk::FollowUp.of(self.slug);
            view! { <a class="button quiet" href=href>{t!(locale, "awaiting-follow")}</a> }
        });
        (record.is_some() || follow.is_some())
            .then(|| view! { <div class="do">{record}{follow}</div> }.into_any())
    }

    fn history(&self) -> Option<AnyView> {
        let steps = &self.it.sending.steps;
        let lines: Vec<_> = steps.iter().map(|step| self.line(step)).collect();
        (!lines.is_empty()).then(|| {
            let summary = t!(self.locale, "awaiting-history", count = lines.len());
            view! {
                <details><summary>{summary}</summary><ol class="evidence">{lines}</ol></details>
            }
            .into_any()
        })
    }

    fn line(&self, step: &Step) -> AnyView {
        let locale = self.locale;
        let when = locale.moment(step.at);
        let who = self.it.by.get(&step.number);
        let who = who.map(|name| {
            let name = privacy::person(locale, name);
            format!(", {}", t!(locale, "mailing-news-by", name = name))
        });
        let why = step.deed.why();
        let why = why.map(|why| view! { <br/>{why.to_string()} });
        view! {
            <li>
                <time datetime=step.at.rfc3339()>{when}</time>": "
                {words::step(locale, &step.deed)}{who}{why}
            </li>
        }
        .into_any()
    }
}
