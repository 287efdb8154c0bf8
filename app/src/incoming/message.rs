//! The page of a message: what it says, why it is where it is, and what can be done with it.

use super::{
    Content, MessagePage,
    head::{self, top},
    record, words,
};
use crate::{
    desk::{Frame, parts::section, words as desk},
    links::{self, Desk},
    locale::{Locale, t},
    privacy,
    ui::{self, Field, Glyph, Notice, NoticeKind, select_field},
};
use leptos::prelude::*;
use letters::{
    incoming::{
        Message, Standing,
        automatic::Kind,
        message::{Attachment, Flaw, Mailbox},
        quoted,
    },
    privacy::Data,
};

/// The page.
pub fn page(frame: Frame<'_>, data: &MessagePage) -> AnyView {
    let locale = frame.locale;
    let title = match &data.content {
        Content::Whole { message, .. } => head::subject(locale, &message.subject),
        Content::Missing { subject, .. } => head::subject(locale, subject),
        Content::LetGo(_) => t!(locale, "incoming-let-go-name"),
    };
    let problem = data.problem.clone().map(|problem| {
        ui::notice(Notice {
            kind: NoticeKind::NeedsYou,
            title: words::problem(locale, problem),
            text: String::new(),
        })
    });
    let wrong = data.record.iter().flat_map(|it| &it.form.wrong);
    let wrong: Vec<_> = wrong.chain(&data.choose.form.wrong).cloned().collect();
    let record = data.record.as_ref().map(|it| {
        section(
            "vastleggen",
            t!(locale, "incoming-record"),
            record::form(locale, data, it),
        )
    });
    let may_move = data.standing.may_move() && !matches!(data.content, Content::LetGo(_));
    let main = view! {
        {top(locale, true, title.clone())}
        {head::done(locale, data.said)}
        {problem}
        {ui::error_summary(locale, &desk::errors(locale, &wrong))}
        {stands(locale, data)}
        {content(locale, data)}
        {record}
        {may_move.then(|| bounced(locale, data))}
        {may_move.then(|| place(locale, data))}
    };
    frame.document(title, "desk incoming", main)
}

/// What there is of it.
fn content(locale: Locale, data: &MessagePage) -> AnyView {
    let gone = |title, text| {
        let kind = NoticeKind::Calm;
        ui::notice(Notice { kind, title, text })
    };
    match &data.content {
        Content::Whole {
            message,
            enclosed: along,
            flaws: wrong,
        } => view! {
            {flaws(locale, wrong)}
            {facts(locale, data, message)}
            {section("tekst", t!(locale, "incoming-text"), view! { {text(locale, message)}{enclosed(locale, along)} })}
            {files(locale, data, message)}
        }
        .into_any(),
        Content::LetGo(at) => {
            let title = t!(locale, "incoming-let-go", when = locale.moment(*at));
            let term = privacy::term(locale, Data::IncomingMails.term());
            view! {
                {gone(title, t!(locale, "incoming-let-go-why", term = term))}
                <dl class="facts">{came(locale, data)}</dl>
            }
            .into_any()
        }
        Content::Missing { sender, .. } => {
            let title = t!(locale, "incoming-missing");
            let from = head::sender(locale, sender);
            view! {
                {gone(title, t!(locale, "incoming-missing-text"))}
                <dl class="facts">
                    <div><dt>{t!(locale, "incoming-from")}</dt><dd>{from}</dd></div>
                    {came(locale, data)}
                </dl>
            }
            .into_any()
        }
    }
}

/// When it came, and by which way.
fn came(locale: Locale, data: &MessagePage) -> AnyView {
    let came = t!(
        locale,
        "incoming-came",
        when = locale.moment(data.received),
        way = words::way(locale, data.way)
    );
    view! { <div><dt>{t!(locale, "incoming-received")}</dt><dd>{came}</dd></div> }.into_any()
}

/// How it stands, and why.
fn stands(locale: Locale, data: &MessagePage) -> AnyView {
    let (glyph, word) = words::standing(locale, data.standing);
    let letter = data.letter.as_ref().map(|(at, why)| {
        let href = Desk::Overview.of(at.slug.as_str());
        let why = why
            .as_ref()
            .map(|it| view! { <p class="fine">{words::why(locale, it)}</p> });
        view! { <p><a href=href>{at.title.clone()}</a></p>{why} }
    });
    let response = data.response.zip(data.letter.as_ref()).map(|(response, (at, _))| {
        let href = Desk::Response(response).of(at.slug.as_str());
        view! { <p class="do"><a class="button" href=href>{t!(locale, "incoming-to-response")}</a></p> }
    });
    let aside = data.aside.as_ref().map(|(by, at)| {
        let when = locale.moment(*at);
        view! { <p class="fine">{t!(locale, "incoming-aside-by", by = by.clone(), when = when)}</p> }
    });
    let against: Vec<_> = data
        .contradictions
        .iter()
        .map(|(at, to)| {
            let words = t!(
                locale,
                "incoming-against",
                title = at.title.clone(),
                to = to.clone()
            );
            view! { <p class="fine">{ui::state(Glyph::Objection, words)}</p> }
        })
        .collect();
    let stranger = data.stranger.then(|| {
        let words = t!(locale, "incoming-stranger");
        view! { <p class="fine">{ui::state(Glyph::Objection, words)}</p> }
    });
    let kind = words::kind(locale, data.kind).map(|words| view! { <p class="fine">{words}</p> });
    view! {
        <div class="stands">
            <p>{ui::state(glyph, word)}</p>
            {letter}{response}{aside}{kind}{stranger}{against}
        </div>
    }
    .into_any()
}

fn flaws(locale: Locale, flaws: &[Flaw]) -> Option<AnyView> {
    let mut said: Vec<String> = flaws.iter().map(|it| words::flaw(locale, *it)).collect();
    said.dedup();
    let rows: Vec<_> = said.into_iter().map(|it| view! { <li>{it}</li> }).collect();
    (!rows.is_empty()).then(|| {
        view! { <div class="flaws note"><p>{t!(locale, "incoming-flaws")}</p><ul>{rows}</ul></div> }.into_any()
    })
}

/// From whom, to whom, when.
fn facts(locale: Locale, data: &MessagePage, message: &Message) -> AnyView {
    let people = |label: String, them: Vec<String>| {
        (!them.is_empty()).then(|| view! { <div><dt>{label}</dt><dd>{them.join(", ")}</dd></div> })
    };
    let mut to: Vec<String> = message
        .recipients
        .iter()
        .map(|it| named(&it.mailbox))
        .collect();
    to.sort();
    to.dedup();
    let from: Vec<String> = message.from.iter().map(named).collect();
    let from = if from.is_empty() {
        vec![t!(locale, "incoming-no-sender")]
    } else {
        from
    };
    let answer_to = message.reply_to.iter().map(named).collect();
    let stated = message.stated.map(|at| {
        view! { <div><dt>{t!(locale, "incoming-stated")}</dt><dd>{locale.moment(at)}</dd></div> }
    });
    let size = locale.size(message.bytes);
    view! {
        <dl class="facts">
            {people(t!(locale, "incoming-from"), from)}
            {people(t!(locale, "incoming-to"), to)}
            {people(t!(locale, "incoming-answer-to"), answer_to)}
            {stated}
            {came(locale, data)}
        </dl>
        <p class="fine"><a href=links::message_file(data.id)>{t!(locale, "incoming-whole", size = size)}</a></p>
    }
    .into_any()
}

/// "Naam <adres>"; what a stranger wrote is text here.
fn named(it: &Mailbox) -> String {
    if it.name.trim().is_empty() {
        it.address.clone()
    } else {
        format!("{} <{}>", it.name, it.address)
    }
}

/// The text with what is quoted folded, and how its writer dressed it.
fn text(locale: Locale, message: &Message) -> AnyView {
    let parts: Vec<_> = quoted::split(&message.text)
        .into_iter()
        .filter(|part| !part.text.trim().is_empty())
        .map(|part| {
            let words = part.text.trim_matches('\n').to_owned();
            let fold = match part.kind {
                quoted::Kind::New => None,
                quoted::Kind::Quoted => Some(t!(locale, "incoming-quoted")),
                quoted::Kind::Signature => Some(t!(locale, "incoming-signature")),
            };
            match fold {
                None => view! { <p class="said">{words}</p> }.into_any(),
                Some(fold) => view! {
                    <details><summary>{fold}</summary><p class="said">{words}</p></details>
                }
                .into_any(),
            }
        })
        .collect();
    let none = parts
        .is_empty()
        .then(|| view! { <p class="none">{t!(locale, "incoming-no-text")}</p> });
    let html = message.html.as_ref().map(|html| {
        view! {
            <details class="dressed">
                <summary>{t!(locale, "incoming-dressed")}</summary>
                <p class="hint">{t!(locale, "incoming-dressed-hint")}</p>
                {ui::html("shown", html.clone())}
            </details>
        }
    });
    view! { {none}{parts}{html} }.into_any()
}

/// The messages that came along, each under what it is about, who wrote it and when.
fn enclosed(locale: Locale, messages: &[Message]) -> Vec<AnyView> {
    let one = |it: &Message| {
        let subject = head::subject(locale, &it.subject);
        let from = it.from.first().map(named).unwrap_or_default();
        let from = head::sender(locale, &from);
        let title = match it.stated {
            None => t!(locale, "incoming-enclosed", subject = subject, from = from),
            Some(at) => {
                let when = locale.moment(at);
                t!(
                    locale,
                    "incoming-enclosed-at",
                    subject = subject,
                    from = from,
                    when = when
                )
            }
        };
        let words = it.text.trim().to_owned();
        view! { <details><summary>{title}</summary><p class="said">{words}</p></details> }
            .into_any()
    };
    messages.iter().map(one).collect()
}

fn files(locale: Locale, data: &MessagePage, message: &Message) -> Option<AnyView> {
    let row = |(at, file): (usize, &Attachment)| {
        let name = if file.name.is_empty() {
            t!(locale, "incoming-nameless", number = (at + 1))
        } else {
            file.name.clone()
        };
        let words = t!(
            locale,
            "desk-response-file",
            name = name,
            size = locale.size(file.bytes)
        );
        view! { <li><a href=links::message_attachment(data.id, at + 1)>{words}</a></li> }
    };
    let all = message.attachments.iter().enumerate();
    let (pictures, files): (Vec<_>, Vec<_>) = all.partition(|(_, file)| file.inline);
    let files: Vec<_> = files.into_iter().map(row).collect();
    let pictures: Vec<_> = pictures.into_iter().map(row).collect();
    let files = (!files.is_empty()).then(|| view! { <ul class="files">{files}</ul> });
    let pictures = (!pictures.is_empty()).then(|| {
        let title = t!(locale, "incoming-pictures", count = pictures.len());
        view! { <details><summary>{title}</summary><ul class="files">{pictures}</ul></details> }
    });
    (files.is_some() || pictures.is_some()).then(|| {
        let list = view! { {files}{pictures} };
        section("bijlagen", t!(locale, "incoming-files"), list)
    })
}

/// That it tells that the letter did not arrive, and where: what no program could read in it. Open where a machine wrote it.
fn bounced(locale: Locale, data: &MessagePage) -> Option<AnyView> {
    let action = links::bounce_message(data.id);
    let rows: Vec<_> = data
        .reached
        .iter()
        .map(|it| {
            let (action, seen) = (action.clone(), data.seen.clone());
            view! {
                <li>
                    <form method="post" action=action>
                        <input type="hidden" name="seen" value=seen/>
                        <button class="quiet" name="receiver" value=it.receiver.to_string()>{t!(locale, "incoming-bounced-at", address = it.address.clone())}</button>
                    </form>
                    <p class="fine">{t!(locale, "incoming-suggested-to", to = it.institution.clone())}</p>
                </li>
            }
        })
        .collect();
    // What answers a message reached it, and so did what came over a list.
    let automatic = matches!(data.kind, Kind::OtherAutomatic | Kind::DeliveryReport);
    (!rows.is_empty()).then(|| {
        let list = view! {
            <details open=automatic>
                <summary>{t!(locale, "incoming-bounced-open")}</summary>
                <p class="hint">{t!(locale, "incoming-bounced-hint")}</p>
                <ul class="suggested">{rows}</ul>
            </details>
        };
        section("niet-aangekomen", t!(locale, "incoming-bounced"), list)
    })
}

/// Where it belongs: the suggestions, any letter that went out, or none.
fn place(locale: Locale, data: &MessagePage) -> AnyView {
    let action = links::place_message(data.id);
    let seen = data.seen.clone();
    let suggested: Vec<_> = data
        .suggestions
        .iter()
        .map(|it| {
            view! {
                <li>
                    <form method="post" action=action.clone()>
                        <input type="hidden" name="seen" value=seen.clone()/>
                        <input type="hidden" name="envelope" value=it.envelope.to_string()/>
                        <button name="letter" value=it.at.slug.to_string()>{it.at.title.clone()}</button>
                    </form>
                    <p class="fine">{t!(locale, "incoming-suggested-to", to = it.institution.clone())}" "{words::reason(locale, it.reason)}</p>
                </li>
            }
        })
        .collect();
    let suggested = (!suggested.is_empty()).then(|| {
        view! { <h3>{t!(locale, "incoming-suggested")}</h3><ul class="suggested">{suggested}</ul> }
    });
    let errors = desk::errors(locale, &data.choose.form.wrong);
    let letters = data.choose.letters.iter();
    let letters: Vec<_> = letters
        .map(|at| (at.slug.to_string(), at.title.clone()))
        .collect();
    let none = letters
        .is_empty()
        .then(|| view! { <p class="none">{t!(locale, "incoming-no-letters")}</p> });
    let choose = (!letters.is_empty()).then(|| {
        let chosen = data.choose.form.form.as_str();
        let field = Field::filled(
            "letter",
            t!(locale, "incoming-letter"),
            chosen,
            &errors,
            true,
        );
        view! {
            <form class="form" method="post" action=action.clone()>
                <input type="hidden" name="seen" value=seen.clone()/>
                {select_field(field, t!(locale, "incoming-letter-none"), letters)}
                <button>{t!(locale, "incoming-place")}</button>
            </form>
        }
    });
    let aside = (data.standing != Standing::SetAside).then(|| {
        let term = privacy::term(locale, Data::IncomingMails.term());
        view! {
            <form method="post" action=links::lay_message_aside(data.id)>
                <input type="hidden" name="seen" value=seen.clone()/>
                <button class="quiet">{t!(locale, "incoming-aside")}</button>
                <p class="hint">{t!(locale, "incoming-aside-hint", term = term)}</p>
            </form>
        }
    });
    let heading = match data.standing {
        Standing::Waiting => t!(locale, "incoming-place-title"),
        _ => t!(locale, "incoming-place-elsewhere"),
    };
    section("bij", heading, view! { {suggested}{none}{choose}{aside} })
}
