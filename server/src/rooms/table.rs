//! The table of contents of the site: every address, who may ask for it, and which room answers.

use super::{
    audit, desk, door, forms, guests, language, mandates, objections, own, people, privacy, public,
    register, review, signing, support, telling, translations, verify, well_known,
};
use crate::{assets, session::Who, state::State};
use axum::{
    extract::DefaultBodyLimit,
    routing::{MethodRouter, get, post},
};
use letters::access::Deed;

mod addressees;
mod awaiting;
mod commitments;
mod incoming;
mod letter;
mod questions;
mod redaction;
mod templates;

/// One address.
pub struct Route {
    /// The path, as axum writes it.
    pub path: &'static str,
    /// Who may ask for it.
    pub who: Who,
    /// Whether they must have shown a moment ago who they are.
    pub fresh: bool,
    /// Whether somebody writes here: what they send when their session has ended comes back to them.
    pub(super) held: bool,
    /// Whether a form with a file comes in here, which may take its time.
    pub(super) files: bool,
    /// What answers.
    pub(super) answers: MethodRouter<State>,
}

impl Route {
    /// The same, for a form with a file.
    fn with_files(self) -> Self {
        let answers = self
            .answers
            .layer(DefaultBodyLimit::max(forms::MAX_HEARD_BYTES));
        Self {
            files: true,
            answers,
            ..self
        }
    }
}

impl Route {
    /// The same, for what cannot be undone or is about an account: whoever asks shows again who they are, when the last
    /// time is longer ago than [`letters::authentication::FRESH_MS`].
    fn fresh(self) -> Self {
        Self {
            fresh: true,
            ..self
        }
    }
}

impl Route {
    /// The same, for a form in which somebody writes: see [`door::held`].
    fn held(self) -> Self {
        Self { held: true, ..self }
    }
}

const fn row(path: &'static str, who: Who, answers: MethodRouter<State>) -> Route {
    Route {
        path,
        who,
        fresh: false,
        held: false,
        files: false,
        answers,
    }
}

/// Every address of the site.
#[must_use]
#[expect(
    clippy::too_many_lines,
    reason = "a table of contents is read as one: an address a row, and nothing between them"
)]
pub fn table() -> Vec<Route> {
    use Who::{Anyone, Invitee, May, MayEither, Reaches, SignedIn};
    let letters = May(Deed::RunLetters);
    let members = May(Deed::KeepMembers);
    let keepers = MayEither(Deed::KeepMembers, Deed::KeepHouse);
    let own_deputies = Reaches(Deed::KeepMembers);
    let readers = Reaches(Deed::ReadReview);
    let mut table = vec![
        row("/", Anyone, get(public::home)),
        row("/brieven/{file}", Anyone, get(public::letter)),
        row(
            "/brieven/{slug}/reacties/{response}",
            Anyone,
            get(public::response_file),
        ),
        row(
            "/brieven/{slug}/verzoeken/{demand}",
            Anyone,
            get(public::demand),
        ),
        row("/brieven/{slug}/steun", Anyone, get(support::names)),
        row(
            "/brieven/{slug}/steun/betuigen",
            Invitee,
            get(support::asking::form).post(support::asking::ask),
        ),
        row(
            "/brieven/{slug}/steun/betuigen/{token}",
            Invitee,
            get(support::asking::show).post(support::asking::confirm),
        ),
        row(
            "/brieven/{slug}/steun/intrekken/{token}",
            Invitee,
            get(support::confirm_withdrawal).post(support::withdraw),
        ),
        row("/brieven/{slug}/logboek", Anyone, get(public::log::letter)),
        row(
            "/brieven/{slug}/logboek.json",
            Anyone,
            get(public::log::letter_json),
        ),
        row("/controle", Anyone, get(verify::form).post(verify::examine)),
        row("/controle/verify.md", Anyone, get(public::log::manual)),
        row("/logboek", Anyone, get(public::log::heads)),
        row("/logboek.json", Anyone, get(public::log::heads_json)),
        row("/feed.atom", Anyone, get(public::feed)),
        row("/robots.txt", Anyone, get(public::robots)),
        row("/privacy", Anyone, get(public::privacy)),
        row("/assets/{*name}", Anyone, get(assets::serve)),
        row(
            "/.well-known/security.txt",
            Anyone,
            get(well_known::security),
        ),
        row(
            "/.well-known/change-password",
            Anyone,
            get(well_known::change_password),
        ),
        row("/healthz", Anyone, get(public::healthy)),
        row("/readyz", Anyone, get(public::ready_to_serve)),
        row(
            "/inloggen",
            Anyone,
            get(door::password::form).post(door::password::sign_in),
        ),
        row("/inloggen/mail", Anyone, post(door::mail_code::ask)),
        row(
            "/inloggen/code",
            Anyone,
            get(door::mail_code::form).post(door::mail_code::enter),
        ),
        row(
            "/inloggen/tweede-stap",
            Anyone,
            get(door::second_factor::form).post(door::second_factor::enter),
        ),
        row(
            "/inloggen/passkey",
            Anyone,
            get(door::passkey::form).post(door::passkey::ask),
        ),
        row(
            "/inloggen/passkey/antwoord",
            Anyone,
            post(door::passkey::answer),
        ),
        row(
            "/inloggen/opnieuw",
            SignedIn,
            get(door::again::form).post(door::again::show),
        ),
        row("/uitloggen", SignedIn, post(door::password::sign_out)),
        row("/mijn", SignedIn, get(own::home)),
        row("/mijn/overlegmail", SignedIn, post(review::mail)),
        row("/mijn/reactiemail", SignedIn, post(telling::own)),
        row(
            "/reactiemail/{token}",
            Invitee,
            get(telling::show).post(telling::choose),
        ),
        row("/overleg", readers, get(review::list)),
        row("/overleg/{slug}", readers, get(review::show)),
        row(
            "/overleg/{slug}/naast-elkaar",
            readers,
            get(translations::beside),
        ),
        row(
            "/overleg/{slug}/opmerking",
            May(Deed::Comment),
            get(review::say::comment_form).post(review::say::place_comment),
        )
        .held(),
        row(
            "/overleg/{slug}/voorstel",
            May(Deed::Comment),
            get(review::say::suggestion_form).post(review::say::place_suggestion),
        )
        .held(),
        row(
            "/overleg/{slug}/deel",
            letters,
            get(review::decide::confirm_section).post(review::decide::accept_section),
        ),
        row(
            "/overleg/{slug}/draden/{thread}",
            readers,
            get(review::thread::show),
        ),
        row(
            "/overleg/{slug}/draden/{thread}/antwoord",
            May(Deed::Comment),
            post(review::thread::reply),
        )
        .held(),
        row(
            "/overleg/{slug}/draden/{thread}/afgehandeld",
            May(Deed::Comment),
            post(review::thread::resolve),
        ),
        row(
            "/overleg/{slug}/draden/{thread}/intrekken",
            May(Deed::Comment),
            post(review::thread::take_back),
        ),
        row(
            "/overleg/{slug}/draden/{thread}/besluit",
            letters,
            post(review::decide::decide),
        )
        .held(),
        row("/mijn/beveiliging", SignedIn, get(own::security::show)),
        row(
            "/mijn/wachtwoord",
            SignedIn,
            post(own::security::set_password),
        )
        .fresh(),
        row(
            "/mijn/codes",
            SignedIn,
            get(own::codes::show).post(own::codes::begin),
        )
        .fresh(),
        row(
            "/mijn/codes/bevestigen",
            SignedIn,
            post(own::codes::confirm),
        )
        .fresh(),
        row("/mijn/codes/weg", SignedIn, post(own::codes::remove)).fresh(),
        row(
            "/mijn/herstelcodes",
            SignedIn,
            post(own::codes::renew_recovery),
        )
        .fresh(),
        row(
            "/mijn/passkeys",
            SignedIn,
            get(own::passkeys::show).post(own::passkeys::begin),
        )
        .fresh(),
        row(
            "/mijn/passkeys/antwoord",
            SignedIn,
            post(own::passkeys::answer),
        )
        .fresh(),
        row(
            "/mijn/passkeys/{passkey}/weg",
            SignedIn,
            post(own::passkeys::remove),
        )
        .fresh(),
        row(
            "/mijn/sessies",
            SignedIn,
            post(own::security::end_other_sessions),
        )
        .fresh(),
        row(
            "/mijn/sessies/{session}/einde",
            SignedIn,
            post(own::security::end_session),
        )
        .fresh(),
        row("/mijn/gegevens", SignedIn, get(privacy::own)),
        row("/mijn/gegevens/kopie", SignedIn, post(privacy::copy)).fresh(),
        row("/mijn/gegevens/wissen", SignedIn, post(privacy::ask)).fresh(),
        row(
            "/bureau/bewaartermijnen",
            May(Deed::KeepHouse),
            get(privacy::retention),
        ),
        row(
            "/bureau/bewaartermijnen/uitvoeren",
            May(Deed::KeepHouse),
            post(privacy::let_go),
        )
        .fresh(),
        row(
            "/bureau/mensen/{person}/wissen",
            May(Deed::KeepHouse),
            get(privacy::confirm_erase).post(privacy::erase),
        )
        .fresh(),
        row("/taal", Anyone, post(language::choose)),
        row(
            "/ondertekenen/{token}",
            Invitee,
            get(signing::show).post(signing::answer),
        ),
        row(
            "/ondertekenen/{token}/bezwaar",
            Invitee,
            get(objections::form).post(objections::object),
        ),
        row(
            "/ondertekenen/{token}/bezwaar/{objection}",
            Invitee,
            get(objections::show).post(objections::take_back),
        ),
        row(
            "/meetekenen/{key}",
            Invitee,
            get(guests::form).post(guests::ask),
        ),
        row(
            "/meetekenen/verzoek/{token}",
            Invitee,
            get(guests::show).post(guests::confirm),
        ),
        row(
            "/leden/{organisation}/logo",
            Anyone,
            get(register::logo::show),
        ),
        row("/bureau", letters, get(desk::home)),
        row("/bureau/gebeurtenissen", keepers, get(audit::show)),
        row("/bureau/mandaten", members, get(mandates::list)),
        row(
            "/bureau/mandaten/nieuw",
            members,
            get(mandates::form).post(mandates::grant),
        )
        .with_files()
        .fresh(),
        row("/bureau/mandaten/{mandate}", members, get(mandates::show)),
        row(
            "/bureau/mandaten/{mandate}/bewijs",
            members,
            get(mandates::document),
        ),
        row(
            "/bureau/mandaten/{mandate}/einde",
            members,
            get(mandates::ending::confirm).post(mandates::ending::end),
        )
        .fresh(),
        row("/mijn/mandaten", own_deputies, get(mandates::own::show)),
        row(
            "/mijn/mandaten/{mandate}/plaatsvervanger",
            own_deputies,
            get(mandates::own::form).post(mandates::own::appoint),
        )
        .fresh(),
        row(
            "/mijn/mandaten/{mandate}/einde",
            own_deputies,
            get(mandates::ending::confirm_deputy).post(mandates::ending::end_deputy),
        )
        .fresh(),
        row("/bureau/leden", members, get(register::list)),
        row(
            "/bureau/leden/nieuw",
            members,
            get(register::form).post(register::create),
        ),
        row(
            "/bureau/leden/export.csv",
            members,
            get(register::tables::export),
        ),
        row(
            "/bureau/leden/inlezen",
            members,
            get(register::tables::form).post(register::tables::read_in),
        )
        .with_files(),
        row(
            "/bureau/leden/inlezen/{import}",
            members,
            get(register::tables::preview).post(register::tables::apply),
        ),
        row(
            "/bureau/leden/{organisation}",
            members,
            get(register::show).post(register::edit),
        ),
        row(
            "/bureau/leden/{organisation}/opzeggen",
            members,
            get(register::confirm_leave).post(register::leave),
        ),
        row(
            "/bureau/leden/{organisation}/logo",
            members,
            post(register::logo::change),
        )
        .with_files(),
        row("/bureau/mensen", keepers, get(people::list)),
        row(
            "/bureau/mensen/nieuw",
            keepers,
            get(people::details::new).post(people::details::create),
        )
        .fresh(),
        row("/bureau/mensen/{person}", keepers, get(people::show)),
        row(
            "/bureau/mensen/{person}/gegevens",
            keepers,
            get(people::details::form).post(people::details::save),
        )
        .fresh(),
        row(
            "/bureau/mensen/{person}/uitnodigen",
            keepers,
            post(people::invite),
        )
        .fresh(),
        row(
            "/bureau/mensen/{person}/rollen",
            May(Deed::KeepHouse),
            get(people::roles::form).post(people::roles::give),
        )
        .fresh(),
        row(
            "/bureau/mensen/{person}/rollen/weg",
            May(Deed::KeepHouse),
            post(people::roles::take),
        )
        .fresh(),
        row(
            "/bureau/mensen/{person}/vertrek",
            keepers,
            get(people::leave::confirm).post(people::leave::leave),
        )
        .fresh(),
    ];
    table.extend(letter::table());
    table.extend(questions::table());
    table.extend(incoming::table());
    table.extend(awaiting::table());
    table.extend(commitments::table());
    table.extend(redaction::table());
    table.extend(templates::table());
    table.extend(addressees::table());
    table
}
