//! The map of the twelve provinces: a square for each, about where it lies, with how many of the organisations that were
//! asked there signed. It is a list of links, and reads as one.

use super::{Board, filter::Place};
use crate::{
    desk::{data::BoardRow, letter::Standing},
    locale::{Locale, t},
    ui::{Glyph, glyph},
};
use leptos::prelude::*;
use letters::province::Province;
use std::collections::BTreeMap;

/// How many signed of how many asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// For how many organisations somebody signed, and the name prints.
    pub signed: usize,
    /// How many organisations were asked.
    pub asked: usize,
    /// For how many somebody objects to the text, and nobody signed.
    pub objected: usize,
}

impl Share {
    /// In how full a square that is drawn, from 0 (nobody, or nobody asked) to 4 (all): quarters, and full only when all
    /// signed.
    #[must_use]
    pub const fn quarter(self) -> usize {
        match (self.signed, self.asked) {
            (0, _) | (_, 0) => 0,
            (signed, asked) if signed >= asked => 4,
            // The first quarter has begun with the first name.
            (signed, asked) => 1 + signed * 3 / asked,
        }
    }
}

/// Counts organisations, each once, however many of its people were asked.
#[must_use]
pub fn shares(rows: &[BoardRow]) -> BTreeMap<Option<Province>, Share> {
    let mut organisations: BTreeMap<(Option<Province>, &str), (bool, bool)> = BTreeMap::new();
    for row in rows {
        let standing = Standing::of(row);
        let of = (row.province, row.organisation.as_str());
        let (signed, objected) = organisations.entry(of).or_default();
        *signed |= standing == Standing::Signed;
        *objected |= standing == Standing::Objected;
    }
    let mut shares: BTreeMap<Option<Province>, Share> = BTreeMap::new();
    for ((province, _), (signed, objected)) in organisations {
        let share = shares.entry(province).or_default();
        share.asked += 1;
        share.signed += usize::from(signed);
        share.objected += usize::from(objected && !signed);
    }
    shares
}

/// The map, with a line below it for organisations of which the register does not say where they are.
pub fn map(board: Board<'_>) -> AnyView {
    let locale = board.locale;
    let shares = shares(&board.data.board.rows);
    let share = |province| shares.get(&province).copied().unwrap_or_default();
    let tiles: Vec<_> = Province::ALL
        .into_iter()
        .map(|province| tile(board, province, share(Some(province))))
        .collect();
    let Share {
        signed,
        asked,
        objected,
    } = share(None);
    let rest = (asked > 0).then(|| {
        let words = t!(locale, "board-map-rest", signed = signed, asked = asked);
        let words = view! { {words}{(objected > 0).then_some(", ")}{objections(locale, objected)} };
        let current = board.is_at(Place::Unknown);
        view! { <p class="rest"><a id="p-onbekend" href=board.at(Place::Unknown) aria-current=current>{words}</a></p> }
    });
    view! {
        <section class="figure" aria-labelledby="h-kaart">
            <h2 id="h-kaart">{t!(locale, "board-map")}</h2>
            <p class="hint">{t!(locale, "board-map-hint")}</p>
            <ul class="provinces">{tiles}</ul>
            {rest}
        </section>
    }
    .into_any()
}

/// For how many somebody objects; nothing when nobody does.
fn objections(locale: Locale, count: usize) -> Option<String> {
    (count > 0).then(|| t!(locale, "objection-map", count = count))
}

fn tile(board: Board<'_>, province: Province, share: Share) -> AnyView {
    let class = format!("{} kwart-{}", province.key(), share.quarter());
    let name = province.name();
    if share.asked == 0 {
        let none = t!(board.locale, "board-map-none");
        return view! {
            <li class=class><span class="nobody"><b>{name}</b><span class="visually-hidden">{none}</span></span></li>
        }
        .into_any();
    }
    let Share {
        signed,
        asked,
        objected,
    } = share;
    let objected = (objected > 0).then(|| {
        let words = objections(board.locale, objected);
        view! { <em>{glyph(Glyph::Objection)}<span class="visually-hidden">", "{words}</span></em> }
    });
    let of = t!(board.locale, "board-map-of", signed = signed, asked = asked);
    let place = Place::In(province);
    let id = format!("p-{}", province.key());
    view! {
        <li class=class><a id=id href=board.at(place) aria-current=board.is_at(place)><b>{name}</b>" "<span>{of}{objected}</span></a></li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::Share;

    #[test]
    fn a_square_is_full_only_when_all_signed_and_empty_only_when_nobody_did() {
        let quarter = |signed, asked| {
            let share = Share {
                signed,
                asked,
                objected: 0,
            };
            share.quarter()
        };
        assert_eq!([quarter(0, 0), quarter(0, 52)], [0, 0]);
        assert_eq!([quarter(1, 1), quarter(52, 52)], [4, 4]);
        assert_eq!([quarter(1, 52), quarter(51, 52), quarter(1, 2)], [1, 3, 2]);
    }
}
