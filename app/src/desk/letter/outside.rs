//! What a Final letter has to do with the world: its sealed file, publishing, sendings, responses.

use super::super::{
    data::LetterDesk,
    forms::{DispatchForm, ResponseForm},
    parts, words,
};
use crate::{
    awaiting,
    dispatching::Mailed,
    incoming,
    links::{self, Desk},
    locale::{Locale, t},
    outcomes, questions, struck,
    ui::{
        self, Choice, Field, FormError, Glyph, choices, file_field, select_field, text_area,
        text_field,
    },
};
use leptos::prelude::*;
use letters::{
    awaiting::usual,
    dispatch::{Channel, Dispatch},
    response::{Response, ResponseKind},
    stage::Stage,
};

/// The sealed file, and whether the letter is public.
pub fn file(locale: Locale, data: &LetterDesk) -> AnyView {
    let slug = data.head.slug.as_str();
    let file = data.file.as_ref().map(|file| {
        view! {
            <p class="lead">{t!(
                locale,
                "desk-file",
                when = locale.moment(file.sealed),
                pages = file.pages,
                size = locale.size(file.bytes)
            )}</p>
            <dl class="facts"><div>{ui::anchored_hash(t!(locale, "desk-file-hash"), &file.hash.to_string())}</div></dl>
        }
    });
    let withdrawn = matches!(data.head.stage, Stage::Withdrawn { .. });
    let public = if let Some(at) = data.head.published {
        view! {
            <p class="fine">
                {ui::state(Glyph::Full, t!(locale, "desk-published", when = locale.moment(at)))}
            </p>
            <div class="do">
                <a class="button" href=links::letter(slug)>{t!(locale, "desk-published-open")}</a>
                <a class="button quiet" href=Desk::File.of(slug)>{t!(locale, "desk-file-open")}</a>
            </div>
        }
        .into_any()
    } else {
        let publish = (!withdrawn).then(|| {
            view! { <a class="button primary" href=Desk::Publish.of(slug)>{t!(locale, "desk-do-publish")}</a> }
        });
        let words = match data.mailed.embargo {
            Some(until) => {
                let until = locale.moment(until);
                t!(locale, "mailing-under-embargo", until = until)
            }
            None => t!(locale, "desk-unpublished"),
        };
        view! {
            <p class="fine">{ui::state(Glyph::Empty, words)}</p>
            <div class="do">
                {publish}
                <a class="button quiet" href=Desk::File.of(slug)>{t!(locale, "desk-file-open")}</a>
            </div>
        }
        .into_any()
    };
    parts::section(
        "gereed",
        t!(locale, "desk-file-title"),
        view! { {file}{public} },
    )
}

/// Sendings and responses, each with a form to record one.
pub fn sections(locale: Locale, data: &LetterDesk) -> AnyView {
    let recordable = matches!(data.head.stage, Stage::Final { .. });
    let dispatches: Vec<_> = data
        .dispatches
        .iter()
        .map(|one| dispatch(locale, data, one))
        .collect();
    let responses: Vec<_> = data
        .responses
        .iter()
        .map(|one| response(locale, data, one))
        .collect();
    let posted = (data.file.is_some() && data.posted > 0).then(|| {
        let href = Desk::PostedCopies.of(data.head.slug.as_str());
        view! {
            <p class="do"><a class="button quiet" href=href>{t!(locale, "desk-posted-copies", count = data.posted)}</a></p>
            <p class="hint">{t!(locale, "desk-posted-copies-hint")}</p>
        }
    });
    let sent = view! {
        {list(dispatches, t!(locale, "desk-dispatches-none"))}
        {mailed(locale, data)}
        {posted}
        {recordable.then(|| dispatch_form(locale, data))}
    };
    let back = view! {
        {list(responses, t!(locale, "desk-responses-none"))}
        {incoming::of_letter(locale, &data.mail)}
        {struck::list(locale, &data.struck)}
        {recordable.then(|| response_form(locale, data))}
    };
    let asked = questions::overview::part(
        locale,
        data.head.slug.as_str(),
        &data.questions,
        data.now.day(),
        &data.recesses,
    );
    view! {
        {parts::section("verzendingen", t!(locale, "desk-dispatches"), sent)}
        {parts::section("reacties", t!(locale, "desk-responses"), back)}
        {outcomes::overview::section(locale, data.head.slug.as_str(), data.upshot)}
        {parts::section("kamervragen", t!(locale, "questions-title"), asked)}
    }
    .into_any()
}

/// The way to what was mailed, and to mailing it.
fn mailed(locale: Locale, data: &LetterDesk) -> AnyView {
    let slug = data.head.slug.as_str();
    let Mailed {
        envelopes,
        waiting,
        bounced,
        ..
    } = data.mailed;
    let bounced = (bounced > 0).then(|| {
        let words = t!(locale, "mailing-desk-bounced", count = bounced);
        view! { <p class="fine">{ui::state(Glyph::Cross, words)}</p> }
    });
    let waiting = (waiting > 0).then(|| {
        let words = t!(locale, "mailing-desk-waiting", count = waiting);
        view! { <p class="fine">{ui::state(Glyph::Ahead, words)}</p> }
    });
    let sent = envelopes > 0 || !data.dispatches.is_empty();
    let standing = sent.then(|| {
        let words = if envelopes > 0 {
            t!(locale, "mailing-desk-standing")
        } else {
            t!(locale, "awaiting-desk-open")
        };
        view! { <a class="button quiet" href=Desk::Dispatches.of(slug)>{words}</a> }
    });
    let may_send = matches!(data.head.stage, Stage::Final { .. });
    let send = may_send.then(|| {
        view! { <a class="button" href=Desk::Mail.of(slug)>{t!(locale, "mailing-desk-send")}</a> }
    });
    view! { {bounced}{waiting}<p class="do">{send}{standing}</p> }.into_any()
}

fn list(rows: Vec<AnyView>, none: String) -> AnyView {
    if rows.is_empty() {
        view! { <p class="none">{none}</p> }.into_any()
    } else {
        view! { <ol class="records">{rows}</ol> }.into_any()
    }
}

fn dispatch(locale: Locale, data: &LetterDesk, one: &Dispatch) -> AnyView {
    let state = data.awaited.get(&one.id).map(|state| {
        let place = awaiting::form::place(one.id);
        let href = format!("{}#{place}", Desk::Dispatches.of(data.head.slug.as_str()));
        let class = if state.needs_a_hand() {
            "fine needs"
        } else {
            "fine"
        };
        view! { <p class=class><a href=href>{awaiting::shown(locale, *state)}</a></p> }
    });
    let note = one
        .note
        .as_ref()
        .map(|note| view! { <p class="said">{note.to_string()}</p> });
    view! {
        <li>
            <time datetime=one.on.to_string()>{locale.day(one.on)}</time>
            <div><p><b>{one.to.to_string()}</b>", "{lower(&words::channel(locale, one.channel))}</p>{note}{state}</div>
        </li>
    }
    .into_any()
}

fn response(locale: Locale, data: &LetterDesk, one: &Response) -> AnyView {
    let seen = if one.public {
        ui::state(Glyph::Full, t!(locale, "desk-response-public")).into_any()
    } else {
        ui::state(Glyph::Empty, t!(locale, "desk-response-private")).into_any()
    };
    let file = one.attachment.as_ref().map(|file| {
        let href = Desk::ResponseFile(one.id).of(data.head.slug.as_str());
        let words = t!(
            locale,
            "desk-response-file",
            name = file.name.to_string(),
            size = locale.size(file.bytes)
        );
        view! { <p><a href=href>{words}</a></p> }
    });
    view! {
        <li>
            <time datetime=one.on.to_string()>{locale.day(one.on)}</time>
            <div>
                <p><b>{one.from.to_string()}</b>", "{lower(&words::response(locale, one.kind))}</p>
                <p class="said">{one.text.to_string()}</p>
                {file}
                <p class="fine">{seen}</p>
                <p><a href=Desk::Response(one.id).of(data.head.slug.as_str())>{t!(locale, "outcome-read")}</a></p>
            </div>
        </li>
    }
    .into_any()
}

fn lower(words: &str) -> String {
    words.to_lowercase()
}

fn dispatch_form(locale: Locale, data: &LetterDesk) -> AnyView {
    let DispatchForm {
        to,
        on,
        channel,
        awaited,
        note,
    } = &data.dispatch.form;
    let errors = words::errors(locale, &data.dispatch.wrong);
    let today = data.now.day().to_string();
    let on = if on.is_empty() { &today } else { on };
    // Left empty it says that no answer is asked: only a new form comes with the usual day.
    let usual = usual(data.now.day()).to_string();
    let awaited = if errors.is_empty() { &usual } else { awaited };
    let awaited = Field {
        hint: t!(locale, "awaiting-day-hint"),
        ..Field::filled(
            "awaited",
            t!(locale, "awaiting-day"),
            awaited,
            &errors,
            false,
        )
    };
    let channels = Channel::ALL
        .into_iter()
        .map(|channel| Choice {
            value: channel.key().to_owned(),
            label: words::channel(locale, channel),
            hint: String::new(),
        })
        .collect();
    let note = Field {
        hint: t!(locale, "desk-dispatch-note-hint"),
        ..Field::filled(
            "note",
            t!(locale, "desk-dispatch-note"),
            note,
            &errors,
            false,
        )
    };
    view! {
        <details open=!errors.is_empty()>
            <summary>{t!(locale, "desk-dispatch-new")}</summary>
            <form class="form" method="post" action=Desk::Dispatches.of(data.head.slug.as_str())>
                {text_field(Field::filled("to", t!(locale, "desk-dispatch-to"), to, &errors, true), "text", "off")}
                {text_field(Field::filled("sent-on", t!(locale, "desk-dispatch-on"), on, &errors, true), "date", "off")}
                {choices(Field::filled("channel", t!(locale, "desk-dispatch-channel"), channel, &errors, true), channels)}
                {text_field(awaited, "date", "off")}
                {text_area(note, 3)}
                <button class="primary">{t!(locale, "desk-dispatch-do")}</button>
            </form>
        </details>
    }
    .into_any()
}

/// For which institution a response speaks: one of the letter's addressees, or another.
fn speaks(
    locale: Locale,
    data: &LetterDesk,
    chosen: &str,
    typed: &str,
    errors: &[FormError],
) -> AnyView {
    let names = data.addressees.iter();
    let names: Vec<_> = names.map(|name| (name.clone(), name.clone())).collect();
    let pick = Field {
        hint: t!(locale, "desk-response-speaks-hint"),
        ..Field::filled(
            "speaks-for",
            t!(locale, "desk-response-speaks"),
            chosen,
            errors,
            false,
        )
    };
    let none = t!(locale, "desk-response-speaks-none");
    let other = t!(locale, "desk-response-speaks-other");
    let other = Field::filled("speaks-for-other", other, typed, errors, false);
    view! { {select_field(pick, none, names)}{text_field(other, "text", "off")} }.into_any()
}

fn response_form(locale: Locale, data: &LetterDesk) -> AnyView {
    let ResponseForm {
        from,
        speaks_for,
        speaks_for_other,
        on,
        kind,
        text,
        public,
    } = &data.response.form;
    let errors = words::errors(locale, &data.response.wrong);
    let today = data.now.day().to_string();
    let on = if on.is_empty() { &today } else { on };
    let kinds = ResponseKind::ALL
        .into_iter()
        .map(|kind| Choice {
            value: kind.key().to_owned(),
            label: words::response(locale, kind),
            hint: String::new(),
        })
        .collect();
    let file = Field {
        hint: t!(
            locale,
            "desk-response-file-hint",
            size = locale.size(ResponseForm::MAX_FILE_BYTES as u64)
        ),
        ..Field::filled(
            "file",
            t!(locale, "desk-response-file-field"),
            "",
            &errors,
            false,
        )
    };
    view! {
        <details open=!errors.is_empty()>
            <summary>{t!(locale, "desk-response-new")}</summary>
            <form class="form" method="post" enctype="multipart/form-data"
                action=Desk::Responses.of(data.head.slug.as_str())>
                {text_field(Field::filled("from", t!(locale, "desk-response-from"), from, &errors, true), "text", "off")}
                {speaks(locale, data, speaks_for, speaks_for_other, &errors)}
                {text_field(Field::filled("came-on", t!(locale, "desk-response-on"), on, &errors, true), "date", "off")}
                {choices(Field::filled("kind", t!(locale, "desk-response-kind"), kind, &errors, true), kinds)}
                {text_area(Field::filled("text", t!(locale, "desk-response-text"), text, &errors, true), 8)}
                {file_field(file, "application/pdf,image/png,image/jpeg,text/plain,.eml")}
                <label class="pick" for="public">
                    <input type="checkbox" id="public" name="public" value="yes" checked=*public/>
                    <span>{t!(locale, "desk-response-publish")}
                        " "<span class="hint">{t!(locale, "desk-response-publish-hint")}</span></span>
                </label>
                <button class="primary">{t!(locale, "desk-response-do")}</button>
            </form>
        </details>
    }
    .into_any()
}
