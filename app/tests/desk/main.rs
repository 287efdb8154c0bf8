//! The secretariat's pages, made of invented data: whole documents that hold what they promise and nothing
//! that the content security policy forbids. With `GALLERY` set to a directory they are also written there,
//! to be looked at in a browser.

// Under `cfg(test)`, by which clippy knows that helpers may unwrap as well.
#[cfg(test)]
mod awaiting;
#[cfg(test)]
mod commitments;
#[cfg(test)]
mod forms;
#[cfg(test)]
mod incoming;
#[cfg(test)]
mod questions;
#[cfg(test)]
mod world;

use app::{board, desk, door, drafting, followup, members, outcomes, page::render};
use leptos::prelude::AnyView;
use world::{World, frame, site};

/// A page's name and how to make it.
type Entry = (&'static str, Box<dyn Fn() -> AnyView>);

fn entry(name: &'static str, make: impl Fn(&World) -> AnyView + 'static) -> Entry {
    (name, Box::new(move || make(&World::new())))
}

/// Every page of the desk in the states that it can be in.
fn pages() -> Vec<Entry> {
    let all = [
        letter_pages(),
        board_pages(),
        template_pages(),
        questions::pages(),
        incoming::pages(),
        register_pages(),
        outcome_pages(),
        commitments::pages(),
        awaiting::pages(),
    ];
    all.into_iter().flatten().collect()
}

fn board_pages() -> Vec<Entry> {
    let entry = |name, make: fn(&World) -> board::BoardPage| {
        entry(name, move |w| board::page(frame(), &make(w)))
    };
    vec![
        entry("board", World::board_in_a_round),
        entry("board-new", World::board_just_opened),
        entry("board-narrowed", World::board_narrowed_down),
        entry("board-nobody", World::board_with_nobody),
        entry("board-year", World::board_of_a_year),
        entry("round-over", World::board_of_a_round_that_is_over),
    ]
}

fn outcome_pages() -> Vec<Entry> {
    let response = |name, make: fn(&World) -> outcomes::ResponsePage| {
        entry(name, move |w| outcomes::response::page(frame(), &make(w)))
    };
    let matrix = |name, make: fn(&World) -> outcomes::OutcomesPage| {
        entry(name, move |w| outcomes::overview::page(frame(), &make(w)))
    };
    let follow_up = |name, make: fn(&World) -> followup::FollowUpPage| {
        entry(name, move |w| followup::page::page(frame(), &make(w)))
    };
    vec![
        follow_up("follow-up", World::follow_up),
        follow_up("follow-up-wrong", World::follow_up_refused),
        follow_up("follow-up-blocked", World::follow_up_blocked),
        response("response", World::response),
        response("response-wrong", World::response_refused),
        response("response-unread", World::response_nothing_found),
        response("response-no-demands", World::response_to_no_demands),
        matrix("outcomes", World::outcomes),
        matrix("outcomes-empty", World::outcomes_of_nothing),
    ]
}

fn template_pages() -> Vec<Entry> {
    use drafting::templates::{confirm, edit, list};
    vec![
        entry("templates", |w| list::page(frame(), &w.templates())),
        entry("edit-template", |w| edit::page(frame(), &w.template())),
        entry("edit-template-wrong", |w| {
            edit::page(frame(), &w.template_refused())
        }),
        entry("edit-template-overtaken", |w| {
            edit::page(frame(), &w.template_overtaken())
        }),
        entry("edit-template-gone", |w| {
            edit::page(frame(), &w.template_gone())
        }),
        entry("template-goes", |w| {
            confirm::page(frame(), &w.template_removed())
        }),
        entry("freeze-unfinished", |w| {
            desk::freeze::page(frame(), &w.freeze_unfinished())
        }),
    ]
}

fn register_pages() -> Vec<Entry> {
    vec![
        entry("register", |w| {
            members::register::list::page(frame(), &w.register())
        }),
        entry("register-empty", |w| {
            members::register::list::page(frame(), &w.register_of_a_new_association())
        }),
        entry("register-none", |w| {
            members::register::list::page(frame(), &w.register_searched_in_vain())
        }),
        entry("organisation-wrong", |w| {
            members::register::new::page(frame(), &w.organisation_refused())
        }),
        entry("organisation-overtaken", |w| {
            members::register::show::page(frame(), &w.organisation_overtaken())
        }),
        entry("organisation-leaves", |w| {
            members::register::show::leave(frame(), &w.organisation_leaves())
        }),
        entry("table-wrong", |_| {
            members::register::read_in::page(frame(), &world::table_refused())
        }),
        entry("table-preview", |w| {
            members::register::preview::page(frame(), &w.table_previewed(false))
        }),
        entry("table-preview-wrong", |w| {
            members::register::preview::page(frame(), &w.table_previewed(true))
        }),
    ]
}

#[expect(
    clippy::too_many_lines,
    reason = "a list of pages, an entry each, and nothing between them"
)]
fn letter_pages() -> Vec<Entry> {
    vec![
        entry("home", |w| desk::home::page(frame(), &w.home())),
        entry("home-empty", |w| {
            desk::home::page(frame(), &w.home_of_a_new_association())
        }),
        entry("new", |w| desk::new_letter::page(frame(), &w.new_letter())),
        entry("new-wrong", |w| {
            desk::new_letter::page(frame(), &w.new_letter_refused())
        }),
        entry("letter-draft", |w| {
            desk::letter::page(frame(), &w.letter_in_draft())
        }),
        entry("letter-round", |w| {
            desk::letter::page(frame(), &w.letter_in_a_round())
        }),
        entry("letter-press", |w| {
            desk::letter::page(frame(), &w.letter_in_the_press())
        }),
        entry("letter-press-failed", |w| {
            desk::letter::page(frame(), &w.letter_that_the_press_refused())
        }),
        entry("letter-final", |w| {
            desk::letter::page(frame(), &w.letter_that_is_final())
        }),
        entry("letter-withdrawn", |w| {
            desk::letter::page(frame(), &w.letter_that_was_withdrawn())
        }),
        entry("version", |w| desk::version::page(frame(), &w.version())),
        entry("compare", |w| desk::compare::page(frame(), &w.compare())),
        entry("restore", |w| desk::confirm::restore(frame(), &w.restore())),
        entry("mail-changes", |w| {
            desk::changes::page(frame(), &w.mail_changes())
        }),
        entry("freeze", |w| desk::freeze::page(frame(), &w.freeze())),
        entry("freeze-figures", |w| {
            desk::freeze::page(frame(), &w.freeze_with_figures())
        }),
        entry("demands", |w| desk::demands::page(frame(), &w.demands())),
        entry("freeze-blocked", |w| {
            desk::freeze::page(frame(), &w.freeze_blocked())
        }),
        entry("open-round", |w| {
            desk::open_round::page(frame(), &w.open_round())
        }),
        entry("open-round-wrong", |w| {
            desk::open_round::page(frame(), &w.open_round_refused())
        }),
        entry("finalise", |w| desk::finalise::page(frame(), &w.finalise())),
        entry("thaw", |w| desk::confirm::page(frame(), &w.thaw())),
        entry("publish", |w| desk::confirm::page(frame(), &w.publish())),
        entry("withdraw", |w| {
            desk::confirm::withdraw(frame(), &w.withdraw())
        }),
        entry("edit", |w| drafting::edit::page(frame(), &w.draft())),
        entry("edit-wrong", |w| {
            drafting::edit::page(frame(), &w.draft_refused())
        }),
        entry("merge", |w| drafting::merge::page(frame(), &w.merge())),
        entry("merge-unanswered", |w| {
            drafting::merge::page(frame(), &w.merge_unanswered())
        }),
        entry("compare-beside", |w| {
            let data = desk::data::Compare {
                view: desk::data::View::Beside,
                ..w.compare()
            };
            desk::compare::page(frame(), &data)
        }),
        entry("sign-in", |_| {
            door::sign_in::page(site(), app::locale::Locale::Nl, &world::sign_in_wrong())
        }),
        entry("sign-in-throttled", |_| {
            door::sign_in::page(site(), app::locale::Locale::Nl, &world::sign_in_throttled())
        }),
    ]
}

#[test]
fn every_page_is_a_whole_document_with_nothing_that_the_policy_forbids() {
    for (name, make) in pages() {
        let html = render(make);
        assert!(html.starts_with("<!DOCTYPE html>"), "{name}: {html:.80}");
        assert!(html.ends_with("</html>"), "{name}");
        assert_eq!(html.matches("<h1").count(), 1, "{name} has one h1");
        assert!(!html.contains(" style="), "{name} has no style attributes");
        assert!(
            !html.contains("javascript:") && !html.contains(" onclick"),
            "{name}"
        );
        let scripts = usize::from(name.starts_with("edit") || name.starts_with("board"));
        assert_eq!(
            html.matches("<script").count(),
            scripts,
            "{name}: only islands and an open round need a script"
        );
        if let Some(directory) = std::env::var_os("GALLERY") {
            std::fs::write(
                std::path::Path::new(&directory).join(format!("{name}.html")),
                html,
            )
            .unwrap();
        }
    }
}

#[test]
fn no_id_stands_twice_on_a_page() {
    for (name, make) in pages() {
        let html = render(make);
        let mut ids: Vec<&str> = html
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        ids.sort_unstable();
        for pair in ids.windows(2) {
            assert_ne!(pair[0], pair[1], "{name}");
        }
    }
}

#[test]
fn what_the_secretariat_typed_comes_back_as_text() {
    let html = render(|| drafting::edit::page(frame(), &World::new().draft_refused()));
    assert!(
        html.contains("&lt;/textarea&gt;&lt;script&gt;"),
        "the text is kept, and is text"
    );
    assert!(!html.contains("<script>alert"), "and never markup");
    assert!(
        html.contains("href=\"#subject\"") && html.contains("id=\"subject-fout\""),
        "errors link to their field"
    );
}

#[test]
fn an_instruction_is_a_problem_in_a_letter_and_not_in_a_template() {
    let world = World::new();
    let text = "[[naam]] en een noot[^a].";
    let mut draft = world.draft();
    draft.form.form.body = text.into();
    let html = render(|| drafting::edit::page(frame(), &draft));
    assert!(
        html.contains("Nog invullen") && html.contains("Hier moet nog komen: “naam”"),
        "{html}"
    );
    assert!(html.contains("Nog in te vullen: 1") && html.contains("Regel 1: naam"));
    let html = render(|| drafting::templates::edit::page(frame(), &world.template_refused()));
    assert!(
        html.contains("Voetnoot") || html.contains("noot zonder tekst"),
        "{html}"
    );
    assert!(
        !html.contains("Nog invullen") && !html.contains("Nog in te vullen"),
        "{html}"
    );
    assert!(html.contains("&lt;/textarea&gt;&lt;script&gt;") && !html.contains("<script>alert"));
    for field in ["template-name", "purpose"] {
        assert!(html.contains(&format!("href=\"#{field}\"")), "{field}");
    }
    let html = render(|| desk::freeze::page(frame(), &world.freeze_unfinished()));
    assert!(
        html.contains("Er staan nog aanwijzingen uit een sjabloon"),
        "{html}"
    );
    assert!(!html.contains("vast</button>"), "it cannot be frozen");
}

#[test]
fn what_a_letter_starts_with_stays_chosen() {
    let world = World::new();
    let html = render(|| desk::new_letter::page(frame(), &world.new_letter_refused()));
    assert!(
        html.contains("value=\"press-release/en\" checked"),
        "{html}"
    );
    assert!(
        html.contains("name=\"empty\" value=\"yes\" checked"),
        "{html}"
    );
    assert!(html.contains("<details open>"), "the chosen one is seen");
    let html = render(|| desk::new_letter::page(frame(), &world.new_letter()));
    assert!(html.contains("value=\"letter\" checked"), "{html}");
    assert!(html.contains("Brief: Kort &lt;b&gt;verzoek"), "{html}");
}

#[test]
fn a_table_is_previewed_row_by_row_and_only_a_good_one_can_be_done() {
    let world = World::new();
    let html = render(|| members::register::preview::page(frame(), &world.table_previewed(false)));
    assert!(
        html.contains("1 nieuw, 1 gewijzigd, 1 gelijk, 0 fout."),
        "{html}"
    );
    assert!(html.contains("<del>Houten</del>") && html.contains("<ins>Nieuwegein</ins>"));
    assert!(html.contains("Voer 2 wijzigingen door"));
    let html = render(|| members::register::preview::page(frame(), &world.table_previewed(true)));
    assert!(html.contains("Het register is intussen gewijzigd."));
    assert!(html.contains("Een rekenblad kan dit voor een formule aanzien."));
    assert!(
        !html.contains("wijzigingen door</button>"),
        "nothing can be done with a mistake in it"
    );
}

#[test]
fn what_was_typed_in_the_register_comes_back_as_text() {
    let world = World::new();
    let html = render(|| members::register::new::page(frame(), &world.organisation_refused()));
    assert!(html.contains("Bergen&lt;/textarea&gt;&lt;script&gt;"));
    let html =
        render(|| members::register::list::page(frame(), &world.register_searched_in_vain()));
    assert!(
        html.contains("Geen organisatie gevonden") && !html.contains("<script>"),
        "{html}"
    );
    let html = render(|| members::register::list::page(frame(), &world.register()));
    assert!(html.contains("Stichting Op Bezoek &lt;b&gt;"));
}

#[test]
fn a_wrong_password_and_an_unknown_address_read_the_same() {
    let html =
        render(|| door::sign_in::page(site(), app::locale::Locale::Nl, &world::sign_in_wrong()));
    assert!(html.contains("Het mailadres of het wachtwoord klopt niet"));
    assert!(
        html.contains("value=\"bureau@voorbeeld.nl\""),
        "the address is kept"
    );
    assert!(
        !html.contains("type=\"password\" id=\"password\" name=\"password\" value=\"geheim"),
        "the password is not"
    );
    let html = render(|| {
        door::sign_in::page(site(), app::locale::Locale::Nl, &world::sign_in_throttled())
    });
    assert!(
        html.contains("Probeer het weer om 14.32\u{a0}uur"),
        "{html}"
    );
}
