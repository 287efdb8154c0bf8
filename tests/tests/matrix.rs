//! The matrix: who may do what. The table in `docs/access.md`, which people read, equals the one in code; and every
//! address of the site is walked as every role, by every method.

use crate::world::{Person, World};
use letters::{
    access::{Deed, Reach, reach},
    authentication::Assurance,
    role::Role,
};
use reqwest::Method;
use server::{Route, Who, table};
use std::collections::BTreeSet;

const DOCUMENT: &str = include_str!("../../docs/access.md");

/// The rows of the table of deeds: what each says, and the cells after it.
fn deeds() -> Vec<(String, Vec<String>)> {
    let (_, below) = DOCUMENT.split_once("## Deeds").unwrap();
    rows(below.split("\n## ").next().unwrap())
}

/// The rows of the table of addresses: path, methods, for whom, and whether it asks again.
fn addresses() -> Vec<(String, Vec<String>)> {
    let (_, below) = DOCUMENT.split_once("## Addresses").unwrap();
    rows(below)
}

fn rows(part: &str) -> Vec<(String, Vec<String>)> {
    let lines = part.lines().filter(|line| line.starts_with('|')).skip(2);
    lines
        .map(|line| {
            let mut cells = line.trim_matches('|').split('|').map(|cell| {
                let cell = cell.trim().trim_matches('`');
                cell.to_owned()
            });
            (cells.next().unwrap(), cells.collect())
        })
        .collect()
}

const ROLES: [Option<Role>; 6] = [
    None,
    Some(Role::Reader),
    Some(Role::Contributor),
    Some(Role::Director),
    Some(Role::Secretariat),
    Some(Role::Operator),
];

#[test]
fn the_table_in_code_is_the_one_that_people_read() {
    let said = deeds();
    assert_eq!(said.len(), Deed::ALL.len());
    for (deed, (words, cells)) in Deed::ALL.into_iter().zip(said) {
        for (role, cell) in ROLES.into_iter().zip(cells) {
            let meant = match reach(role, deed) {
                Reach::Nothing => "",
                Reach::OwnOrganisation => "own org",
                Reach::WithMandate => "with mandate",
                Reach::OwnDeputies => "own deputies",
                Reach::Everything => "✓",
            };
            assert_eq!(cell, meant, "{words}, as {role:?}");
        }
    }
}

/// What the document calls those for whom a route is.
fn called(who: Who) -> &'static str {
    match who {
        Who::Anyone => "everyone",
        Who::Invitee => "whoever has the link",
        Who::SignedIn => "whoever is signed in",
        Who::MayEither(Deed::KeepMembers, Deed::KeepHouse) => "members or house",
        Who::Reaches(Deed::KeepMembers) => "members, or own deputies",
        Who::Reaches(Deed::ReadReview) => "readers of drafts, or of what their own say",
        Who::Reaches(deed) => panic!("{deed:?} has no words here yet"),
        Who::May(deed) | Who::MayEither(deed, _) => match deed {
            Deed::ReadPublished => "readers of what is published",
            Deed::ReadReview => "readers of drafts",
            Deed::Comment => "who may comment",
            Deed::Sign => "who may sign",
            Deed::RunLetters => "letters",
            Deed::KeepMembers => "members",
            Deed::KeepHouse => "house",
        },
    }
}

const METHODS: [Method; 5] = [
    Method::GET,
    Method::POST,
    Method::PUT,
    Method::PATCH,
    Method::DELETE,
];

/// The path of a route with something in every place.
fn path_of(route: &str) -> String {
    let fill = |part: &str| if part.starts_with('{') { "1" } else { part }.to_owned();
    route.split('/').map(fill).collect::<Vec<_>>().join("/")
}

async fn asks(person: &Person, method: &Method, path: &str) -> crate::world::Page {
    let request = person
        .request(method.clone(), path)
        .header("sec-fetch-site", "same-origin");
    person.send(request).await
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Came {
    In,
    ToTheDoor,
    ToTheSecondFactor,
    ToShowAgain,
    Refused,
    NoSuchMethod,
}

fn came(page: &crate::world::Page) -> Came {
    let to = page.header("location");
    match page.status {
        405 => Came::NoSuchMethod,
        403 => Came::Refused,
        303 if to == "/inloggen" || to.starts_with("/inloggen?verder=") => Came::ToTheDoor,
        303 if to == "/mijn/beveiliging?melding=nodig" => Came::ToTheSecondFactor,
        303 if to.starts_with("/inloggen/opnieuw") => Came::ToShowAgain,
        status if status < 500 => Came::In,
        status => panic!("{}: {status}\n{}", page.path, page.text()),
    }
}

/// What should come of it: by the role, how sure it is, and how long ago it was shown.
fn meant(route: &Route, role: Option<Role>, sure: Assurance, fresh: bool) -> Came {
    let acts = match route.who {
        Who::Anyone | Who::Invitee => return Came::In,
        Who::SignedIn => false,
        Who::May(_) | Who::MayEither(..) | Who::Reaches(_) => true,
    };
    let Some(role) = role else {
        return Came::ToTheDoor;
    };
    let reached = match route.who {
        Who::May(deed) => reach(Some(role), deed) == Reach::Everything,
        Who::MayEither(one, other) => [one, other]
            .into_iter()
            .any(|deed| reach(Some(role), deed) == Reach::Everything),
        Who::Reaches(deed) => reach(Some(role), deed) != Reach::Nothing,
        _ => true,
    };
    let two = matches!(role, Role::Secretariat | Role::Operator);
    if !reached {
        Came::Refused
    } else if acts && two && sure == Assurance::OneFactor {
        Came::ToTheSecondFactor
    } else if route.fresh && !fresh {
        Came::ToShowAgain
    } else {
        Came::In
    }
}

fn address(role: Role) -> String {
    format!("{}@rollen.example", role.key())
}

#[tokio::test]
async fn every_address_is_walked_as_every_role() {
    let world = World::sqlite().await;
    for role in Role::ALL {
        world.account(&address(role), "Iemand Anders", role).await;
    }
    let mut walked = BTreeSet::new();
    for route in table() {
        let path = path_of(route.path);
        let mut methods = Vec::new();
        for role in ROLES {
            for sure in [Assurance::OneFactor, Assurance::TwoFactors] {
                for method in &METHODS {
                    // Signed in anew for each: some of these forms end the session.
                    let person = match role {
                        Some(role) => world.signed_in_with(&address(role), sure).await,
                        None => world.visitor(),
                    };
                    let outcome = came(&asks(&person, method, &path).await);
                    if outcome == Came::NoSuchMethod {
                        continue;
                    }
                    let meant = meant(&route, role, sure, true);
                    assert_eq!(outcome, meant, "{method} {path} as {role:?}, {sure:?}");
                    if !methods.contains(method) {
                        methods.push(method.clone());
                    }
                }
            }
        }
        walked.insert((
            route.path,
            methods
                .iter()
                .map(Method::as_str)
                .collect::<Vec<_>>()
                .join(" "),
            called(route.who),
            route.fresh,
        ));
    }
    // The document says the same, address by address: a new one has no row until somebody writes down who it is for.
    let said: BTreeSet<_> = addresses().into_iter().collect();
    let found: BTreeSet<_> = walked
        .into_iter()
        .map(|(path, methods, who, fresh)| {
            let again = if fresh { "✓" } else { "" };
            let cells = vec![methods, who.to_owned(), again.to_owned()];
            (path.to_owned(), cells)
        })
        .collect();
    let line =
        |(path, cells): &(String, Vec<String>)| format!("| `{path}` | {} |", cells.join(" | "));
    let missing: Vec<_> = found.difference(&said).map(line).collect();
    let gone: Vec<_> = said.difference(&found).map(line).collect();
    assert!(
        missing.is_empty() && gone.is_empty(),
        "docs/access.md lacks:\n{}\n\nand has what is not so:\n{}",
        missing.join("\n"),
        gone.join("\n")
    );
}

#[tokio::test]
async fn what_cannot_be_undone_asks_again_after_a_quarter_of_an_hour() {
    let world = World::sqlite().await;
    for role in Role::ALL {
        world.account(&address(role), "Iemand Anders", role).await;
    }
    let mut asked = 0;
    for route in table().into_iter().filter(|route| route.fresh) {
        let path = path_of(route.path);
        for role in Role::ALL {
            for method in [Method::GET, Method::POST] {
                let person = world.signed_in(&address(role)).await;
                world.clock.pass(15 * 60);
                let outcome = came(&asks(&person, &method, &path).await);
                if outcome != Came::NoSuchMethod {
                    let meant = meant(&route, Some(role), Assurance::TwoFactors, false);
                    assert_eq!(outcome, meant, "{method} {path} as {role:?}");
                    asked += usize::from(outcome == Came::ToShowAgain);
                }
            }
        }
    }
    assert!(asked > 20, "{asked}");
}
