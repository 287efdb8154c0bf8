//! Answers that are waited for: on the page of sendings and on the desk's front page.

use super::{Entry, entry, render};
use crate::world::{World, frame};
use app::{desk, dispatching, dispatching::Standing};
use letters::awaiting::{AwaitingRefused, Said};

/// Each in the states that it can be in.
pub fn pages() -> Vec<Entry> {
    let of = |name, make: fn(&World) -> Standing| {
        entry(name, move |w| dispatching::standing(frame(), &make(w)))
    };
    vec![
        of("sendings", World::sent),
        of("sendings-wrong", |w| {
            w.sent_refused(1, Said::Until, AwaitingRefused::NotAfter)
        }),
        of("sendings-moved", |w| {
            w.sent_refused(6, Said::NotReturned, AwaitingRefused::Moved)
        }),
        entry("posting", |w| dispatching::posting(frame(), &w.posting())),
        // A colleague undid it meanwhile: the form is gone from the page.
        of("sendings-gone", |w| {
            w.sent_refused(1, Said::Again, AwaitingRefused::Moved)
        }),
    ]
}

#[test]
fn each_sending_says_how_it_stands_and_offers_what_can_be_said() {
    let html = render(|| dispatching::standing(frame(), &World::new().sent()));
    let stands = [
        ("Antwoord 9 dagen te laat", 1),
        ("Antwoord vandaag verwacht", 1),
        ("Antwoord over 5 dagen verwacht", 1),
        ("Geen antwoord gevraagd", 1),
        ("Beantwoord op", 1),
        ("Begin een vervolgbrief", 1),
        ("Bekijk het adres bij de geadresseerden", 2),
        ("Toch wel een antwoord verwachten…", 1),
        ("De brief kwam toch niet terug…", 1),
        // Nobody says of a mail that it came back, and of what came back not again.
        ("De brief kwam terug…", 7),
    ];
    for (words, count) in stands {
        assert_eq!(html.matches(words).count(), count, "{words}");
    }
    assert!(html.contains("Ministerie van &lt;Zorg&gt;"), "{html}");
    assert!(html.contains("komt &lt;volgende&gt; week"), "{html}");
    assert!(!html.contains("Deze brief is nog aan niemand gemaild."));
}

#[test]
fn what_was_typed_about_a_sending_comes_back_as_text() {
    let world = World::new();
    let page = world.sent_refused(1, Said::Until, AwaitingRefused::NotAfter);
    let html = render(|| dispatching::standing(frame(), &page));
    assert!(
        html.contains("value=\"Iets &lt;/textarea&gt; anders\""),
        "{html}"
    );
    assert!(html.contains("&quot;morgen&quot;"), "{html}");
    assert!(
        html.contains("Antwoord verwacht uiterlijk op: Kies een dag na de verzending"),
        "{html}"
    );
    assert_eq!(
        html.matches("<details open").count(),
        1,
        "the form that was sent"
    );
    let page = world.sent_refused(1, Said::Again, AwaitingRefused::Moved);
    let html = render(|| dispatching::standing(frame(), &page));
    assert!(
        html.contains("U schreef: \"morgen\" Iets &lt;/textarea&gt; anders"),
        "{html}"
    );
}

#[test]
fn late_answers_need_a_hand_for_each_letter_and_the_week_is_listed_below() {
    let html = render(|| desk::home::page(frame(), &World::new().home()));
    let at = |words: &str| {
        html.find(words)
            .unwrap_or_else(|| panic!("{words} in {html}"))
    };
    // The latest first, with the names of three and how many more.
    assert!(at("Antwoord 30 dagen te laat") < at("Antwoord 9 dagen te laat"));
    at("Nog geen antwoord van A, B, C en 1 andere.");
    at("De brief aan Gemeente Utrecht kwam terug.");
    let week = at("Vandaag en deze week");
    assert!(at("Antwoord 9 dagen te laat") < week);
    for words in [
        "Antwoord verwacht van Tweede Kamer",
        "Antwoord verwacht van Eerste Kamer",
        "Toezegging van Ministerie van &lt;Zorg&gt;",
    ] {
        assert!(at(words) > week, "{words}");
    }
    assert!(
        at("Antwoord verwacht van Tweede Kamer") < at("Antwoord verwacht van Eerste Kamer"),
        "by day"
    );
    assert!(!html.contains("VNG"), "that is in two months");
    let html = render(|| desk::home::page(frame(), &World::new().home_of_a_new_association()));
    assert!(!html.contains("Vandaag en deze week"));
}

#[test]
fn copies_for_the_post_keep_what_was_typed_and_say_what_does_not_fit() {
    let html = render(|| dispatching::posting(frame(), &World::new().posting()));
    assert!(html.contains("Iets &lt;/textarea"), "{html}");
    assert!(html.contains("Al per post verstuurd op"), "{html}");
    let mends = html.matches("Pas het adres aan bij de geadresseerden");
    assert_eq!(mends.count(), 2, "only where the address will not do");
    assert_eq!(html.matches(" checked").count(), 2, "{html}");
}
