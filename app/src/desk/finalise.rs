//! Before a letter is set and sealed: whose names will print under it, and whose will not.

use super::{
    data::{Finalise, NameLine},
    parts::{Frame, decide, section, top},
};
use crate::{
    links::Desk,
    locale::{Locale, t},
    objections::{self, Where},
    translations, ui,
};
use leptos::prelude::*;
use letters::cosignature::Capacity;

/// The page.
pub fn page(frame: Frame<'_>, data: &Finalise) -> AnyView {
    let locale = frame.locale;
    let heading = t!(locale, "desk-finish");
    let pin = data.head.stage.pin().map(|pin| {
        let words = t!(locale, "desk-finish-text", number = pin.number.get());
        view! {
            <p class="lead">{words}</p>
            <dl class="facts"><div>{ui::anchored_hash(t!(locale, "desk-hash"), &pin.hash.to_string())}</div></dl>
        }
    });
    let prints = if data.prints.is_empty() {
        view! { <p class="none">{t!(locale, "desk-finish-nobody")}</p> }.into_any()
    } else {
        names(
            locale,
            &data.prints,
            t!(
                locale,
                "desk-finish-prints-caption",
                count = data.prints.len()
            ),
        )
    };
    let reserved = reserved(locale, data);
    let unconfirmed = (!data.unconfirmed.is_empty()).then(|| {
        let caption = t!(
            locale,
            "reaffirm-finish-text",
            count = data.unconfirmed.len()
        );
        section(
            "niet-bevestigd",
            t!(locale, "reaffirm-finish"),
            names(locale, &data.unconfirmed, caption),
        )
    });
    let heading_of_names = match data.under {
        Some(original) => translations::signed_under(locale, original),
        None => t!(locale, "desk-finish-prints"),
    };
    let recorded = (data.recorded > 0)
        .then(|| view! { <p class="note">{t!(locale, "desk-finish-recorded", count = data.recorded)}</p> });
    let (slug, finish) = (data.head.slug.as_str(), Where::Finish);
    let objections = objections::desk::list(locale, slug, &data.objections, finish, true);
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {guests(locale, data)}
        {objections}
        {pin}
        {section("namen", heading_of_names, prints)}
        {recorded}
        {reserved}
        {unconfirmed}
        <form method="post" action=Desk::Finish.of(data.head.slug.as_str())>
            {decide(locale, t!(locale, "desk-finish-do"), &data.head)}
        </form>
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

/// Whose names do not come under the letter as it stands, and how long that can still change.
fn reserved(locale: Locale, data: &Finalise) -> Option<AnyView> {
    (!data.reserved.is_empty()).then(|| {
        let caption = t!(
            locale,
            "desk-finish-reserved-text",
            count = data.reserved.len()
        );
        let waits = data.reserved.iter().filter_map(|name| name.holds);
        let count = waits.clone().count();
        // The last of them: whoever waits for that day waits for all.
        let waits = waits.max().map(|day| {
            let words = t!(
                locale,
                "reservation-finish",
                count = count,
                day = locale.day(day)
            );
            view! { <p class="lead needs">{words}</p> }
        });
        let names = names(locale, &data.reserved, caption);
        section(
            "voorbehoud",
            t!(locale, "desk-finish-reserved"),
            view! { {waits}{names} }.into_any(),
        )
    })
}

/// How many guests wait, who can be let in no more afterwards.
fn guests(locale: Locale, data: &Finalise) -> Option<AnyView> {
    (data.guests > 0).then(|| {
        let href = Desk::Guests.of(data.head.slug.as_str());
        let words = t!(locale, "guests-finish-waiting", count = data.guests);
        view! { <p class="lead needs">{words}" "<a href=href>{t!(locale, "guests-section-open")}</a></p> }
            .into_any()
    })
}

fn names(locale: Locale, names: &[NameLine], caption: String) -> AnyView {
    let rows: Vec<_> = names
        .iter()
        .map(|name| {
            let capacity = match name.capacity {
                Capacity::OnBehalf => t!(locale, "words-capacity-on-behalf"),
                Capacity::UnderReservation => t!(locale, "words-capacity-under-reservation"),
                Capacity::Personal => t!(locale, "words-capacity-personal"),
            };
            let holds = name.holds.map(|day| {
                let words = t!(locale, "reservation-until", day = locale.day(day));
                view! { <br/><span class="hint">{words}</span> }
            });
            let lapsed = name.lapsed.then(|| {
                let words = t!(locale, "reservation-standing-lapsed");
                view! { <br/><span class="hint">{words}</span> }
            });
            let deputy = name.deputy.then(|| t!(locale, "desk-round-deputy"));
            view! {
                <tr>
                    <th scope="row">{name.organisation.clone()}</th>
                    <td>{name.person.clone()}<br/><span class="hint">{name.function.clone()}{deputy}</span></td>
                    <td>{capacity}{holds}{lapsed}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="board names">
            <caption>{caption}</caption>
            <thead><tr>
                <th scope="col">{t!(locale, "desk-round-organisation")}</th>
                <th scope="col">{t!(locale, "desk-round-person")}</th>
                <th scope="col">{t!(locale, "desk-finish-capacity")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
