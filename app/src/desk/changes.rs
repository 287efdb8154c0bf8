//! Before a mail goes that says what changed: to whom it may go, and how it reads.

use super::{
    data::{MailChanges, Receiver},
    parts::{Frame, decide, section, top},
};
use crate::{
    links::{self, Desk},
    locale::{Locale, t},
    ui::{self, FormError},
};
use leptos::prelude::*;

/// The page.
pub fn page(frame: Frame<'_>, data: &MailChanges) -> AnyView {
    let locale = frame.locale;
    let slug = data.head.slug.as_str();
    let (from, to) = (data.from.get(), data.to.get());
    let heading = t!(locale, "changes-title");
    let errors: Vec<_> = data
        .chosen
        .wrong
        .iter()
        .map(|wrong| FormError::at(wrong.field.clone(), t!(locale, "changes-nobody-chosen")))
        .collect();
    let content = match &data.mail {
        None => {
            let why = if data.receivers.is_empty() {
                t!(locale, "changes-nobody")
            } else {
                t!(locale, "changes-same")
            };
            let back = links::compare(slug, from, to);
            view! {
                <p class="lead">{why}</p>
                <p class="do"><a class="button quiet" href=back>{t!(locale, "drafting-back")}</a></p>
            }
            .into_any()
        }
        Some(mail) => {
            let sample = view! {
                <figure class="mail"><figcaption>{mail.subject.clone()}</figcaption><p>{mail.text.clone()}</p></figure>
            };
            view! {
                <p class="lead">{t!(locale, "changes-text", from = from, to = to)}</p>
                <form method="post" action=Desk::MailChanges.of(slug) novalidate=true>
                    <input type="hidden" name="van" value=from.to_string()/>
                    <input type="hidden" name="naar" value=to.to_string()/>
                    {section("aan", t!(locale, "changes-to"), receivers(locale, data, &errors))}
                    {section("mail", t!(locale, "changes-mail"), sample)}
                    {decide(locale, t!(locale, "changes-do"), &data.head)}
                </form>
            }
            .into_any()
        }
    };
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {ui::error_summary(locale, &errors)}
        {content}
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

/// A box for each who reads along.
fn receivers(locale: Locale, data: &MailChanges, errors: &[FormError]) -> AnyView {
    let error = FormError::for_field(errors, "aan-wie");
    let described = error.as_ref().map(|_| "aan-wie-fout");
    let error = error.map(|error| view! { <p class="error" id="aan-wie-fout">{error}</p> });
    let row = |(at, receiver): (usize, &Receiver)| {
        let id = if at == 0 {
            "aan-wie".to_owned()
        } else {
            format!("aan-wie-{at}")
        };
        let checked = data.chosen.form.contains(&receiver.person);
        let mut known = receiver.roles.clone();
        known.extend(receiver.told.then(|| t!(locale, "changes-told")));
        view! {
            <li>
                <label class="pick" for=id.clone()>
                    <input type="checkbox" id=id.clone() name="aan-wie" value=receiver.person.to_string() checked=checked/>
                    <span><b>{receiver.name.clone()}</b>" "<span class="hint">{known.join(", ")}</span></span>
                </label>
            </li>
        }
    };
    let rows: Vec<_> = data.receivers.iter().enumerate().map(row).collect();
    view! {
        <fieldset class="invitees" aria-describedby=described>
            <legend class="visually-hidden">{t!(locale, "changes-to")}</legend>
            {error}
            <ul>{rows}</ul>
        </fieldset>
    }
    .into_any()
}
