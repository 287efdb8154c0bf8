//! The signing page, from top to bottom: the question or what was answered, the letter, what signing means, the decision.

use super::data::{RoundStanding, SignPage};
use super::{decide, reaffirm, standing};
use crate::claims;
use crate::locale::{Locale, t};
use crate::page::{Head, Nav, Site, document};
use crate::publishing::{AtDemands, letter_text};
use crate::ui::{self, SealSize, error_summary};
use crate::words;
use leptos::prelude::*;
use letters::claim::Claim;
use letters::round::Answer;

/// The page.
pub fn page(site: &Site, locale: Locale, data: SignPage) -> AnyView {
    let title = data
        .short_title
        .clone()
        .unwrap_or_else(|| data.subject.clone());
    let head = Head {
        title: t!(locale, "sign-title", title = title),
        private: true,
        class: "sign",
        nav: Nav::Signing,
        ..Head::default()
    };
    let errors: Vec<_> = data
        .refused
        .iter()
        .map(|refused| refused.error(locale))
        .collect();
    let open = data.round == RoundStanding::Open;
    let undecided = matches!(data.answer, Answer::None { .. });
    let opening = if open && undecided {
        match data.confirms() {
            Some(before) => reaffirm::question(locale, &data, before),
            None => question(locale, &data),
        }
    } else {
        standing::opening(locale, &data)
    };
    let decision = if open {
        decide::forms(locale, &data, &errors)
    } else {
        decide::late(locale, &data, &errors)
    };
    let waits = open && !matches!(data.answer, Answer::Signed { .. });
    let earlier = data.earlier.as_ref().filter(|_| waits);
    let changes = earlier.map(|earlier| reaffirm::changes(locale, earlier));
    // Once answered, what can still be done comes before the letter; until then the text comes first, or for who signed
    // an earlier one, what is different in it.
    let (before, after) = if undecided && data.confirms().is_none() {
        (().into_any(), decision)
    } else {
        (decision, ().into_any())
    };
    let main = view! {
        {error_summary(locale, &errors)}
        {opening}
        {changes}
        {before}
        {letter(locale, &data)}
        {after}
    };
    document(site, locale, head, main)
}

/// Who is asked what, until when, and who went before.
fn question(locale: Locale, data: &SignPage) -> AnyView {
    let kind = words::kind(locale, data.kind).to_lowercase();
    let to: Vec<_> = data
        .addressees
        .iter()
        .map(|to| to.institution.as_str().to_owned())
        .collect();
    let minutes = crate::publishing::reading_minutes(&data.document);
    let sender = words::institution(locale, &data.sender);
    let lead = if to.is_empty() {
        t!(
            locale,
            "sign-lead-to-nobody",
            kind = kind,
            sender = sender,
            minutes = minutes
        )
    } else {
        let to = words::institutions(locale, &to);
        t!(
            locale,
            "sign-lead",
            kind = kind,
            sender = sender,
            to = to,
            minutes = minutes
        )
    };
    let so_far = t!(
        locale,
        "sign-so-far",
        count = data.signed,
        shown = locale.count_first(data.signed)
    );
    let open_place = t!(locale, "sign-open-place");
    let deadline = locale.deadline(data.deadline);
    let machine = data.deadline.rfc3339();
    view! {
        <header class="ask">
            {standing::who(locale, data)}
            <h1>{t!(locale, "sign-question")}</h1>
            <p class="lead">{lead}</p>
            <p class="now">
                {ui::seal(locale, data.signed, true, SealSize::Fitting, true)}
                <span><b>{so_far}</b>{format!(" {open_place} ")}<time datetime=machine>{deadline}</time>"."</span>
            </p>
            <p class="jump"><a href="#besluit">{t!(locale, "sign-to-decision")}</a></p>
        </header>
    }
    .into_any()
}

/// The text that it is about.
fn letter(locale: Locale, data: &SignPage) -> AnyView {
    let to: Vec<_> = data
        .addressees
        .iter()
        .map(|to| to.institution.as_str().to_owned())
        .collect();
    let to = (!to.is_empty()).then(|| {
        let words = t!(locale, "home-to", to = words::institutions(locale, &to));
        view! { <p class="to">{words}</p> }
    });
    let text = letter_text(
        locale,
        data.language,
        data.salutation.as_deref(),
        &data.document,
        data.closing.as_deref(),
        false,
        AtDemands::default(),
    );
    // The one thing in the text that is not there yet: whoever signs is told, in words that everybody can see.
    let later = data.document.asks(Claim::Signatories).then(|| {
        let words = claims::signatories_open(data.language);
        let mark = Claim::Signatories.mark();
        view! { <p class="later">{t!(locale, "claims-signing", words = words, mark = mark)}</p> }
    });
    let lang = locale.lang_of(data.language);
    view! {
        <article class="part" id="brief" aria-labelledby="h-brief">
            <h2 id="h-brief">{t!(locale, "sign-letter", version = data.version.to_string())}</h2>
            {to}
            <p class="text subj" lang=lang>{data.subject.clone()}</p>
            {text}
            {later}
        </article>
    }
    .into_any()
}
