//! Before a signature is taken back at the desk, for whoever gave it: what becomes of it, and what the secretariat was told.

use crate::{
    desk::{
        data::{Filled, LetterHead},
        parts::{self, Frame},
        words,
    },
    links,
    locale::{Locale, t},
    privacy,
    ui::{self, Field, FormError, text_area},
};
use leptos::prelude::*;
use letters::{
    ids::{InvitationId, RoundId},
    round::{ShownSignature, TakenBack},
};

/// Whose signature.
#[derive(Debug, Clone)]
pub struct TakingBack {
    /// Under which letter.
    pub head: LetterHead,
    /// In which round.
    pub round: RoundId,
    /// On which invitation.
    pub invitation: InvitationId,
    /// For which organisation.
    pub organisation: String,
    /// Who gave it.
    pub person: String,
    /// Where whoever gave it hears of it; nothing where they were erased.
    pub mail: Option<String>,
    /// The signature, and what becomes of it: nothing else is taken back by this page.
    pub shown: ShownSignature,
    /// Whether it is shown again, as something changed since it was shown before.
    pub changed: bool,
    /// What the secretariat was told.
    pub told: Filled<String>,
}

/// The page.
pub fn page(frame: Frame<'_>, data: &TakingBack) -> AnyView {
    let locale = frame.locale;
    let heading = t!(
        locale,
        "back-title",
        organisation = data.organisation.clone()
    );
    let errors = words::errors(locale, &data.told.wrong);
    let told = Field {
        name: "told".into(),
        label: t!(locale, "back-told"),
        hint: t!(locale, "back-told-hint"),
        value: data.told.form.clone(),
        error: FormError::for_field(&errors, "told"),
        required: true,
    };
    let hears = match &data.mail {
        Some(mail) => t!(
            locale,
            "back-hears",
            person = data.person.clone(),
            mail = mail.clone()
        ),
        None => t!(locale, "back-hears-nobody"),
    };
    let changed = data.changed.then(|| {
        ui::notice(ui::Notice {
            kind: ui::NoticeKind::NeedsYou,
            title: t!(locale, "desk-refused"),
            text: t!(locale, "back-changed"),
        })
    });
    let slug = data.head.slug.as_str();
    let action = links::take_back_signature(slug, data.round, data.invitation);
    let main = view! {
        {parts::top(locale, &data.head, Some(heading.clone()))}
        {ui::error_summary(locale, &words::summary(locale, &data.told.wrong))}
        {changed}
        <p class="lead">{lead(locale, data)}</p>
        <ul class="dotted">
            <li>{becomes(locale, data)}</li>
            <li>{t!(locale, "back-log")}</li>
            <li>{hears}</li>
        </ul>
        <form class="form" method="post" action=action>
            <input type="hidden" name="signed" value=data.shown.at.millis().to_string()/>
            <input type="hidden" name="becomes" value=data.shown.becomes.key()/>
            {text_area(told, 3)}
            <p class="actions">
                <button class="primary">{t!(locale, "back-do")}</button>
                <a href=links::board(slug, data.round)>{t!(locale, "back-no")}</a>
            </p>
        </form>
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

fn lead(locale: Locale, data: &TakingBack) -> String {
    t!(
        locale,
        "back-lead",
        organisation = data.organisation.clone(),
        person = privacy::person(locale, &data.person)
    )
}

/// What becomes of the name.
fn becomes(locale: Locale, data: &TakingBack) -> String {
    match data.shown.becomes {
        TakenBack::Erratum => t!(locale, "back-erratum"),
        TakenBack::Gone => t!(locale, "back-gone"),
    }
}
