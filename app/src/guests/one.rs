//! One request at the desk: what was filled in, what is thought of it, and the two decisions.

use super::{DecideForm, One, Twin, Whom, desk::standing, words};
use crate::{
    desk::{
        Frame,
        parts::{section, top},
    },
    links::{self, Desk},
    locale::{Locale, t},
    ui::{
        self, Choice, Field, FormError, Glyph, Notice, NoticeKind, choices, error_summary, notice,
        select_field, text_area,
    },
};
use leptos::prelude::*;
use letters::guests::{Likeness, RequestState, Verdict};

/// The page.
pub fn page(frame: Frame<'_>, data: &One) -> AnyView {
    let locale = frame.locale;
    let heading = data.guest.form.organisation.to_string();
    let errors = words::wrong(locale, &data.form.wrong);
    let failed = data.failed.as_ref().map(|why| Notice {
        kind: NoticeKind::NeedsYou,
        title: t!(locale, "desk-refused"),
        text: words::not_decided(locale, why),
    });
    let waits = matches!(data.guest.state, RequestState::Waiting { .. }) && data.guest.open;
    let decide = waits.then(|| {
        view! {
            {section("toelaten", t!(locale, "guests-admit"), admit(locale, data, &errors))}
            {section("weigeren", t!(locale, "guests-refuse"), refuse(locale, data, &errors))}
        }
    });
    let back = Desk::Guests.of(data.head.slug.as_str());
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {failed.map(notice)}
        {error_summary(locale, &errors)}
        {section("gast", t!(locale, "guests-filled-in"), facts(locale, data))}
        {decide}
        <p class="do"><a class="button quiet" href=back>{t!(locale, "guests-back")}</a></p>
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

/// What was filled in, and where it stands.
fn facts(locale: Locale, data: &One) -> AnyView {
    let form = &data.guest.form;
    let row = |name: String, value: AnyView| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    let website = form.website.clone();
    let website = view! { <a href=website.to_string() rel="noreferrer nofollow">{website.shown().to_owned()}</a> };
    let picture = match data.guest.verdict {
        Verdict::Agrees => Glyph::Full,
        Verdict::FreeMail | Verdict::Differs => Glyph::Objection,
    };
    let verdict = words::verdict(locale, data.guest.verdict);
    let mail = view! { {form.mail.to_string()}<br/>{ui::state(picture, verdict)} };
    let remark = form.remark.as_ref().map(|remark| {
        let said = view! { <p class="said">{remark.to_string()}</p> }.into_any();
        row(t!(locale, "guests-remark-said"), said)
    });
    let reason = data.reason.clone().map(|reason| {
        let said = view! { <p class="said">{reason}</p> }.into_any();
        row(t!(locale, "guests-reason-said"), said)
    });
    let by = data
        .decided_by
        .clone()
        .map(|by| row(t!(locale, "guests-decided-by"), by.into_any()));
    let name = form.organisation.to_string();
    let person = format!("{}, {}", form.person, form.function);
    view! {
        {standing(locale, &data.guest)}
        <dl class="facts">
            {row(t!(locale, "guests-told-organisation"), name.into_any())}
            {row(t!(locale, "guests-told-website"), website.into_any())}
            {row(t!(locale, "guests-person-function"), person.into_any())}
            {row(t!(locale, "guests-told-mail"), mail.into_any())}
            {remark}{reason}{by}
        </dl>
    }
    .into_any()
}

/// Letting in: which organisation of the register it is, or a new one.
fn admit(locale: Locale, data: &One, errors: &[FormError]) -> AnyView {
    let typed = &data.form.form;
    let mut answers = vec![Choice {
        value: Whom::New.key(),
        label: t!(
            locale,
            "guests-whom-new",
            organisation = data.guest.form.organisation.to_string()
        ),
        hint: t!(locale, "guests-whom-new-hint"),
    }];
    answers.extend(data.twins.iter().map(|twin| choice(locale, twin)));
    if !data.others.is_empty() {
        answers.push(Choice {
            value: Whom::Other.key(),
            label: t!(locale, "guests-whom-other"),
            hint: String::new(),
        });
    }
    let whom = Field {
        name: "whom".to_owned(),
        label: t!(locale, "guests-whom"),
        hint: t!(locale, "guests-whom-hint"),
        value: typed.whom.clone(),
        error: FormError::for_field(errors, "whom"),
        required: true,
    };
    let other = (!data.others.is_empty()).then(|| {
        let field = Field {
            name: "other".to_owned(),
            label: t!(locale, "guests-other"),
            value: typed.other.clone(),
            error: FormError::for_field(errors, "other"),
            ..Field::default()
        };
        let others = data.others.iter();
        let others = others.map(|(id, name)| (id.to_string(), name.clone()));
        select_field(field, t!(locale, "guests-other-none"), others.collect())
    });
    let action = links::guest(data.head.slug.as_str(), data.guest.id);
    view! {
        <form method="post" action=action class="form">
            {choices(whom, answers)}
            {other}
            <p class="hint">{t!(locale, "guests-admit-hint")}</p>
            <button class="primary" name="act" value="admit">{t!(locale, "guests-admit-do")}</button>
        </form>
    }
    .into_any()
}

fn choice(locale: Locale, twin: &Twin) -> Choice {
    let what = if twin.member {
        t!(locale, "guests-twin-member")
    } else {
        t!(locale, "guests-twin-guest")
    };
    let by = words::likeness(locale, twin.by);
    let site = twin.website.clone().into_iter();
    let hint: Vec<String> = [what, by].into_iter().chain(site).collect();
    Choice {
        value: Whom::Known(twin.id).key(),
        label: twin.name.clone(),
        hint: hint.join(" · "),
    }
}

fn refuse(locale: Locale, data: &One, errors: &[FormError]) -> AnyView {
    let reason = Field {
        name: "reason".to_owned(),
        label: t!(locale, "guests-reason"),
        hint: t!(
            locale,
            "guests-reason-hint",
            person = data.guest.form.person.to_string()
        ),
        value: data.form.form.reason.clone(),
        error: FormError::for_field(errors, "reason"),
        required: true,
    };
    let action = links::guest(data.head.slug.as_str(), data.guest.id);
    view! {
        <form method="post" action=action class="form">
            {text_area(reason, 4)}
            <button name="act" value="refuse">{t!(locale, "guests-refuse-do")}</button>
        </form>
    }
    .into_any()
}

impl DecideForm {
    /// What is chosen at first: the organisation with the same name, or else a new one.
    #[must_use]
    pub fn fresh(twins: &[Twin]) -> Self {
        let same = twins.iter().find(|twin| twin.by == Likeness::Name);
        let whom = same.map_or(Whom::New, |twin| Whom::Known(twin.id));
        Self {
            whom: whom.key(),
            ..Self::default()
        }
    }
}
