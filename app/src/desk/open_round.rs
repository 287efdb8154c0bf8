//! Before a round opens: who is asked, until when, and what they will read.

use super::{
    data::{OpenRound, SignerLine},
    groups,
    letter::deadline_fields,
    parts::{Frame, decide, section, top},
    words,
};
use crate::{
    links::Desk,
    locale::{Locale, t},
    ui::{self, FormError},
};
use leptos::prelude::*;
use letters::round::Reminder;

/// The page.
pub fn page(frame: Frame<'_>, data: &OpenRound) -> AnyView {
    let locale = frame.locale;
    let heading = t!(locale, "desk-open-round");
    let errors = words::errors(locale, &data.form.wrong);
    let content = if data.signers.is_empty() {
        let why = if data.signed > 0 {
            t!(locale, "desk-open-round-all-signed")
        } else {
            t!(locale, "desk-open-round-nobody")
        };
        let back = Desk::Overview.of(data.head.slug.as_str());
        view! {
            <p class="lead">{why}</p>
            <p class="do"><a class="button quiet" href=back>{t!(locale, "drafting-back")}</a></p>
        }
        .into_any()
    } else {
        form(locale, data, &errors)
    };
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {ui::error_summary(locale, &words::summary(locale, &data.form.wrong))}
        {content}
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

fn form(locale: Locale, data: &OpenRound, errors: &[FormError]) -> AnyView {
    let slug = data.head.slug.as_str();
    let pin = data.head.stage.pin().map(|pin| {
        view! {
            <p class="lead">{t!(locale, "desk-open-round-text", number = pin.number.get())}</p>
            <dl class="facts"><div>{ui::anchored_hash(t!(locale, "desk-hash"), &pin.hash.to_string())}</div></dl>
        }
    });
    let deadline = view! {
        <p class="hint">{t!(locale, "desk-open-round-deadline-hint")}</p>
        {deadline_fields(locale, data.form.form.clone(), errors)}
    };
    let mail = data.mail.as_ref().map(|mail| {
        let sample = view! {
            <p class="hint">{t!(locale, "desk-open-round-mail-hint")}</p>
            <figure class="mail"><figcaption>{mail.subject.clone()}</figcaption><p>{mail.text.clone()}</p></figure>
        };
        section("mail", t!(locale, "desk-open-round-mail"), sample)
    });
    view! {
        {pin}
        <form method="post" action=Desk::Round.of(slug)>
            // The button that a browser presses at Enter in a field: it shows the form again, and opens nothing.
            <button class="visually-hidden" tabindex="-1" aria-hidden="true" name="choose" value="keep" formnovalidate="true"></button>
            {section("einde", t!(locale, "desk-open-round-deadline"), deadline)}
            {section("herinneringen", t!(locale, "rounds-reminders"), reminders(locale, data, errors))}
            {section("wie", t!(locale, "desk-open-round-who"), invitees(locale, data, errors))}
            {mail}
            {decide(locale, t!(locale, "desk-open-round-do"), &data.head)}
        </form>
    }
    .into_any()
}

/// A box for each reminder, with when it would go. Which can still go depends on the end that is typed: all stay on offer.
fn reminders(locale: Locale, data: &OpenRound, errors: &[FormError]) -> AnyView {
    let error = FormError::for_field(errors, "remind");
    let described = error.as_ref().map(|_| "remind-fout");
    let error = error.map(|error| view! { <p class="error" id="remind-fout">{error}</p> });
    let form = &data.form.form;
    let deadline = form.deadline(data.now).ok();
    let row = |reminder: Reminder| {
        let id = match reminder {
            Reminder::Week => "remind".to_owned(),
            Reminder::TwoDays | Reminder::Hours => format!("remind-{}", reminder.key()),
        };
        let when = deadline.map(|deadline| {
            let due = reminder.due(deadline);
            if due > data.now {
                locale.deadline(due)
            } else {
                t!(locale, "rounds-reminder-past")
            }
        });
        view! {
            <label class="pick" for=id.clone()>
                <input type="checkbox" id=id.clone() name="remind" value=reminder.key() checked=form.reminds(reminder)/>
                <span>{words::reminder(locale, reminder)}" "<span class="hint">{when}</span></span>
            </label>
        }
    };
    let rows: Vec<_> = Reminder::ALL.map(row).into();
    view! {
        <fieldset class="reminders" aria-describedby=described>
            <legend class="visually-hidden">{t!(locale, "rounds-reminders")}</legend>
            <p class="hint">{t!(locale, "rounds-reminders-hint")}</p>
            {error}
            {rows}
        </fieldset>
    }
    .into_any()
}

/// A box for each who may sign. All but deputies are ticked at first.
fn invitees(locale: Locale, data: &OpenRound, errors: &[FormError]) -> AnyView {
    let error = FormError::for_field(errors, "invite");
    let described = error.as_ref().map(|_| "invite-fout");
    let error = error.map(|error| view! { <p class="error" id="invite-fout">{error}</p> });
    let signed = (data.signed > 0)
        .then(|| view! { <p class="hint">{t!(locale, "desk-open-round-signed", count = data.signed)}</p> });
    let deputies = data
        .signers
        .iter()
        .any(|signer| signer.deputy)
        .then(|| format!(" {}", t!(locale, "desk-open-round-deputies")));
    let again = data
        .signers
        .iter()
        .filter(|signer| signer.reaffirms.is_some())
        .count();
    let again = (again > 0)
        .then(|| view! { <p class="note">{t!(locale, "reaffirm-open-round", count = again)}</p> });
    let mut before: Option<&SignerLine> = None;
    let rows: Vec<_> = data
        .signers
        .iter()
        .enumerate()
        .map(|(at, signer)| {
            let first = before.is_none_or(|before| before.organisation != signer.organisation);
            before = Some(signer);
            let id = if at == 0 { "invite".to_owned() } else { format!("invite-{at}") };
            let key = signer.key();
            let checked = data.form.form.invited.contains(&key);
            let deputy = signer.deputy.then(|| t!(locale, "desk-round-deputy"));
            let signed_before = signer.reaffirms.map(|version| {
                let words = t!(locale, "reaffirm-signed-before", version = version.get().to_string());
                view! { " "<span class="hint">{words}</span> }
            });
            view! {
                <li class:again=!first>
                    <label class="pick" for=id.clone()>
                        <input type="checkbox" id=id.clone() name="invite" value=key checked=checked/>
                        <span>
                            <b>{signer.organisation_name.clone()}</b>
                            " "<span class="who">{signer.person_name.clone()}</span>
                            " "<span class="hint">{signer.function.clone()}{deputy}</span>{signed_before}
                        </span>
                    </label>
                </li>
            }
        })
        .collect();
    view! {
        <fieldset class="invitees" aria-describedby=described>
            <legend class="visually-hidden">{t!(locale, "desk-open-round-who")}</legend>
            <p class="hint">{t!(locale, "desk-open-round-who-hint", count = data.signers.len())}{deputies}</p>
            {signed}
            {again}
            {error}
            {groups::chooser(locale, data)}
            <ul>{rows}</ul>
        </fieldset>
    }
    .into_any()
}
