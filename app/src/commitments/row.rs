//! One commitment in a list: where it stands, what was promised, by whom and until when.

use super::{
    data::{Promised, Promises},
    words,
};
use crate::{
    links,
    locale::{Locale, t},
    outcomes,
    ui::state,
};
use leptos::prelude::*;
use letters::{
    commitment::{Commitment, Deed},
    time::Day,
};

/// Where it stands, what, by whom and until when; nothing of where it leads.
pub fn core(locale: Locale, commitment: &Commitment, today: Day) -> AnyView {
    let promise = &commitment.promise;
    let (picture, word) = words::state(locale, commitment.state(today));
    let distance = words::distance(locale, commitment, today)
        .map(|words| view! { " "<span class="left">{words}</span> });
    let until = words::until(locale, promise.due.as_ref());
    let why = commitment.steps.last().and_then(|last| match &last.deed {
        Deed::Ended(_, why) | Deed::TakenBack(why) => Some(why.to_string()),
        _ => None,
    });
    let why = why.map(|why| view! { <p class="why">{why}</p> });
    view! {
        <p class="stand">{state(picture, word)}{distance}</p>
        <p class="what">{promise.what.to_string()}</p>
        <p class="who"><b>{promise.by.to_string()}</b>", "{until}</p>
        {why}
    }
    .into_any()
}

/// Those of one letter at the desk, each with the way to its page; none when there is none.
pub(crate) fn at_desk(locale: Locale, slug: &str, promises: &Promises) -> Option<AnyView> {
    if promises.all.is_empty() {
        return None;
    }
    let one = |it: &Promised| {
        let number = it.commitment.number;
        let passage = it.commitment.promise.passage.as_ref();
        let source = outcomes::place(locale, &it.source, passage);
        view! {
            <li>
                {core(locale, &it.commitment, promises.today)}
                <p class="from">{demand(locale, it.demand)}{source}</p>
                <p class="do"><a class="button quiet" href=links::commitment(slug, number)>{t!(locale, "commitment-go", number = number)}</a></p>
            </li>
        }
    };
    let rows: Vec<_> = promises.all.iter().map(one).collect();
    Some(view! { <ol class="promised">{rows}</ol> }.into_any())
}

/// "Verzoek 2 · "
pub fn demand(locale: Locale, number: Option<u32>) -> Option<String> {
    number.map(|number| format!("{} · ", t!(locale, "outcome-number", number = number)))
}
