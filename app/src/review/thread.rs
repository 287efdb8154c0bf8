//! One thread with all that can be done with it, and what accepting it does to the others.

use super::{
    card::alone,
    data::{Thread, ThreadForm, ThreadPage, Typed},
    layout, parts,
    say::field_of,
    words,
};
use crate::{
    desk::parts::{post, section},
    links,
    locale::{Locale, t},
    page::Site,
    ui::{Field, FormError, error_summary, text_area},
};
use leptos::prelude::*;
use letters::{
    anchor::{Ground, Place, locate},
    review::{Effect, Kind, effect},
};

/// The page of this thread, which is one of those of the page's data.
pub fn page(site: &Site, locale: Locale, data: &ThreadPage, thread: &Thread) -> AnyView {
    let heading = layout::name(locale, thread);
    let place = locate(&thread.anchor, &Ground::new(data.text.body.as_str()));
    let refused = data.refused.map(|why| parts::refused(locale, why));
    let errors: Vec<FormError> = data
        .form
        .iter()
        .filter_map(|(form, typed)| {
            let wrong = typed.wrong?;
            let field = match form {
                ThreadForm::Reject => "reden",
                _ => field_of(wrong),
            };
            Some(FormError::at(field, words::wrong(locale, wrong)))
        })
        .collect();
    let decides = data.head.may_decide() && thread.kind == Kind::Suggestion;
    let decides = decides && thread.state.is_open();
    let rejects = data.head.may_reject(thread) && thread.kind == Kind::Suggestion;
    let rejects = rejects && thread.state.is_open();
    let replies = data.head.may_comment() || typed(data, ThreadForm::Reply).is_some();
    let main = view! {
        {parts::top(locale, &data.head, Some(heading.clone()))}
        {refused}
        {error_summary(locale, &errors)}
        <div class="sheet">{alone(locale, thread, &place, ())}</div>
        {decides.then(|| accept(locale, data, thread, &place))}
        {decides.then(|| amend(locale, data, thread, &place, &errors))}
        {(rejects && !decides).then(|| frozen(locale, data))}
        {rejects.then(|| reject(locale, data, thread, &errors))}
        {own(locale, data, thread)}
        {replies.then(|| reply(locale, data, thread, &errors))}
    };
    parts::document(site, locale, &data.head.who, heading, main)
}

fn typed(data: &ThreadPage, form: ThreadForm) -> Option<&Typed> {
    let (typed_in, typed) = data.form.as_ref()?;
    (*typed_in == form).then_some(typed)
}

/// Taking it over, and what that does to the others.
fn accept(locale: Locale, data: &ThreadPage, thread: &Thread, place: &Place) -> AnyView {
    let Some(range) = place.exact() else {
        let text = match place {
            Place::Adrift => t!(locale, "review-accept-adrift"),
            Place::Found { .. } => t!(locale, "review-accept-changed"),
        };
        let content = view! { <p>{text}</p> };
        return section("overnemen", t!(locale, "review-accept"), content);
    };
    let slug = data.head.slug.as_str();
    let new = thread.replacement.clone().unwrap_or_default();
    let open = data.threads.iter().filter(|other| {
        other.id != thread.id && other.kind == Kind::Suggestion && other.state.is_open()
    });
    let rows: Vec<_> = open
        .filter_map(|other| {
            let what = effect(data.text.body.as_str(), &range, &new, &other.anchor)?;
            // Of a long list only what changes is worth reading.
            (what != Effect::StillApplies).then(|| {
                let href = links::thread(slug, other.id);
                view! { <li><a href=href>{layout::name(locale, other)}</a>": "{words::effect(locale, what)}</li> }
            })
        })
        .collect();
    let others = if rows.is_empty() {
        view! { <p>{words::effect(locale, Effect::StillApplies)}</p> }.into_any()
    } else {
        view! { <ul>{rows}</ul> }.into_any()
    };
    let author = crate::privacy::person(locale, &thread.author);
    let content = view! {
        <p>{t!(locale, "review-accept-text", author = author)}</p>
        {others}
        <form method="post" action=links::decide(slug, thread.id)>
            <p class="do"><button class="primary" name="besluit" value="overnemen">{t!(locale, "review-do-accept")}</button></p>
        </form>
    };
    section("overnemen", t!(locale, "review-accept"), content)
}

/// That nothing is taken over while the text is pinned, and the way to unpin it.
fn frozen(locale: Locale, data: &ThreadPage) -> AnyView {
    let href = links::Desk::Thaw.of(data.head.slug.as_str());
    let content = view! {
        <p>{t!(locale, "objection-frozen")}</p>
        <p class="do"><a class="button" href=href>{t!(locale, "reaffirm-offer")}</a></p>
    };
    section("overnemen", t!(locale, "review-accept"), content)
}

/// Taking it over in other words.
fn amend(
    locale: Locale,
    data: &ThreadPage,
    thread: &Thread,
    place: &Place,
    errors: &[FormError],
) -> Option<AnyView> {
    let range = place.range()?;
    let now = (place.exact().is_none()).then(|| {
        let standing = data.text.body.as_str()[range].to_owned();
        view! { <p>{t!(locale, "review-amend-now")}</p><blockquote class="quote">{standing}</blockquote> }
    });
    let typed = typed(data, ThreadForm::Amend);
    let field = Field {
        name: "woorden".into(),
        label: t!(locale, "review-amend-words"),
        hint: t!(locale, "review-words-hint"),
        value: typed.map_or_else(
            || thread.replacement.clone().unwrap_or_default(),
            |typed| typed.words.clone(),
        ),
        error: FormError::for_field(errors, "woorden"),
        required: false,
    };
    let content = view! {
        <p>{t!(locale, "review-amend-text")}</p>
        {now}
        <form class="form" method="post" action=links::decide(data.head.slug.as_str(), thread.id)>
            <input type="hidden" name="versie" value=data.head.version.to_string()/>
            {text_area(field, 5)}
            <p class="do"><button name="besluit" value="aanpassen">{t!(locale, "review-do-amend")}</button></p>
        </form>
    };
    Some(section("aanpassen", t!(locale, "review-amend"), content))
}

fn reject(locale: Locale, data: &ThreadPage, thread: &Thread, errors: &[FormError]) -> AnyView {
    let typed = typed(data, ThreadForm::Reject);
    let field = Field {
        name: "reden".into(),
        label: t!(locale, "review-reject-why"),
        hint: t!(locale, "review-reject-hint"),
        value: typed.map_or_else(String::new, |typed| typed.text.clone()),
        error: FormError::for_field(errors, "reden"),
        required: true,
    };
    let content = view! {
        <form class="form" method="post" action=links::decide(data.head.slug.as_str(), thread.id)>
            {text_area(field, 3)}
            <p class="do"><button name="besluit" value="afwijzen">{t!(locale, "review-do-reject")}</button></p>
        </form>
    };
    section("afwijzen", t!(locale, "review-reject"), content)
}

/// What its author does with it, and what is done with a comment.
fn own(locale: Locale, data: &ThreadPage, thread: &Thread) -> Option<AnyView> {
    if !data.head.may_comment() {
        return None;
    }
    let slug = data.head.slug.as_str();
    let open = thread.state.is_open();
    let form = match thread.kind {
        Kind::Suggestion if open && thread.own => post(
            links::take_back(slug, thread.id),
            t!(locale, "review-do-take-back"),
            "quiet",
        ),
        Kind::Comment if !(thread.own || data.head.decides) => return None,
        Kind::Comment if open => post(
            links::resolve(slug, thread.id),
            t!(locale, "review-do-resolve"),
            "quiet",
        ),
        Kind::Comment => post(
            links::resolve(slug, thread.id),
            t!(locale, "review-do-reopen"),
            "quiet",
        ),
        Kind::Suggestion => return None,
    };
    Some(view! { <div class="do">{form}</div> }.into_any())
}

fn reply(locale: Locale, data: &ThreadPage, thread: &Thread, errors: &[FormError]) -> AnyView {
    let typed = typed(data, ThreadForm::Reply);
    let field = Field {
        name: "tekst".into(),
        label: t!(locale, "review-reply"),
        value: typed.map_or_else(String::new, |typed| typed.text.clone()),
        error: FormError::for_field(errors, "tekst"),
        required: true,
        ..Field::default()
    };
    let mention = typed.map_or("", |typed| typed.mention.as_str());
    let content = view! {
        <form class="form" method="post" action=links::reply(data.head.slug.as_str(), thread.id)>
            {text_area(field, 4)}
            {parts::people(locale, &data.people, mention)}
            <p class="do"><button>{t!(locale, "review-do-reply")}</button></p>
        </form>
    };
    section("antwoord", t!(locale, "review-reply-title"), content)
}
