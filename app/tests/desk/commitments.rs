//! The pages of what was promised.

use super::{Entry, entry, render};
use crate::world::{World, frame};
use app::{
    commitments::{Asked, ListPage, NotePage, OnePage, Stand, list, note, one},
    desk,
};
use letters::commitment::Ending;

/// Each in the states that it can be in.
pub fn pages() -> Vec<Entry> {
    let listed =
        |name, make: fn(&World) -> ListPage| entry(name, move |w| list::page(frame(), &make(w)));
    let noted =
        |name, make: fn(&World) -> NotePage| entry(name, move |w| note::page(frame(), &make(w)));
    let single =
        |name, make: fn(&World) -> OnePage| entry(name, move |w| one::page(frame(), &make(w)));
    vec![
        listed("commitments", |w| w.commitments_that(Stand::Running)),
        listed("commitments-kept", |w| {
            w.commitments_that(Stand::Ended(Ending::Kept))
        }),
        listed("commitments-all", |w| w.commitments_that(Stand::All)),
        listed("commitments-empty", World::no_commitments),
        noted("commitment-note", World::noting),
        noted("commitment-note-wrong", World::noting_refused),
        single("commitment-late", |w| w.one_commitment(1)),
        single("commitment-no-day", |w| w.one_commitment(5)),
        single("commitment-kept", |w| w.one_commitment(6)),
        single("commitment-taken-back", |w| w.one_commitment(9)),
        single("commitment-settle-wrong", |w| {
            w.one_refused(1, Asked::Settle)
        }),
        single("commitment-revise-wrong", |w| {
            w.one_refused(1, Asked::Revise)
        }),
        single("commitment-reopen-wrong", |w| {
            w.one_refused(6, Asked::Reopen)
        }),
        // A colleague settled it meanwhile.
        single("commitment-revise-moved", |w| {
            w.one_refused(6, Asked::Revise)
        }),
    ]
}

#[test]
fn what_is_late_needs_a_hand_and_what_falls_due_this_week_is_listed() {
    let html = render(|| desk::home::page(frame(), &World::new().home()));
    assert!(html.contains("Toezegging 9 dagen te laat"));
    let (hands, week) = html.split_once("Vandaag en deze week").unwrap();
    for (part, place) in [(hands, 1), (week, 2), (week, 3)] {
        let href = format!("href=\"/bureau/brieven/eenvoudige-brieven/toezeggingen/{place}\"");
        assert_eq!(part.matches(&href).count(), 1, "{href}");
    }
    assert_eq!(
        html.matches("/toezeggingen/").count(),
        3,
        "and nothing else"
    );
}

#[test]
fn the_list_shows_what_was_chosen() {
    let of = |stand| {
        let page = World::new().commitments_that(stand);
        render(|| list::page(frame(), &page))
    };
    let shown = |html: &str| html.matches("Bekijk toezegging ").count() / 2;
    for (stand, count) in [
        (Stand::Running, 5),
        (Stand::Late, 1),
        (Stand::Ended(Ending::Kept), 1),
        (Stand::Ended(Ending::Broken), 1),
        (Stand::Ended(Ending::Overtaken), 1),
        (Stand::All, 9),
    ] {
        let html = of(stand);
        assert_eq!(shown(&html), count, "{stand:?}");
        assert_eq!(
            html.matches("aria-current=\"true\"").count(),
            1,
            "{stand:?}"
        );
    }
}

#[test]
fn what_was_typed_comes_back_as_text() {
    let html = render(|| note::page(frame(), &World::new().noting_refused()));
    assert!(html.contains("&lt;/textarea&gt; niet"), "{html}");
    assert!(html.contains("zo &quot;snel&quot; mogelijk"), "{html}");
    for field in ["quote", "by", "what", "due", "ahead"] {
        assert!(html.contains(&format!("href=\"#{field}\"")), "{field}");
        assert!(html.contains(&format!("id=\"{field}-fout\"")), "{field}");
    }
    // The form is gone from the page, and what stood in it is not.
    let html = render(|| one::page(frame(), &World::new().one_refused(6, Asked::Revise)));
    assert!(
        html.contains("U schreef: Iets &lt;/textarea&gt; anders"),
        "{html}"
    );
}
