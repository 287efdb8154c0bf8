//! Pages: data in, one complete document out.

use crate::{
    language::{OURS, Reader},
    session::Secretariat,
    state::State,
};
use app::{
    addressees, board, commitments,
    desk::{self, Frame, data},
    dispatching, drafting, followup, guests, incoming, links,
    locale::Locale,
    members::{mandates, register},
    outcomes, page, questions, redaction, support, translations,
};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use leptos::prelude::AnyView;

mod door;
mod letter;
mod log;
mod objections;
mod review;
mod sign;
mod verify;

pub use door::*;
pub use letter::{erratum, home, published, settled};
pub use log::{heads, letter_log};
pub use objections::{choose_objection, objection, propose};
pub use review::{accept_section, beside, review, reviews, say, thread};
pub use sign::{Given, Seen, sign};
pub use verify::verify;

/// A page with its status.
#[derive(Debug)]
pub struct Page {
    status: StatusCode,
    locale: Locale,
    html: String,
    /// The header that has a browser look again, while there is progress to see.
    refresh: Option<HeaderValue>,
}

impl Page {
    fn of(reader: &Reader, view: impl FnOnce() -> AnyView) -> Self {
        Self {
            status: StatusCode::OK,
            locale: reader.locale,
            html: page::render(view),
            refresh: None,
        }
    }

    fn with(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }

    /// The form cannot be taken as it is.
    #[must_use]
    pub fn unprocessable(self) -> Self {
        self.with(StatusCode::UNPROCESSABLE_ENTITY)
    }

    /// Something else happened first.
    #[must_use]
    pub fn conflict(self) -> Self {
        self.with(StatusCode::CONFLICT)
    }

    /// Tried too often.
    #[must_use]
    pub fn too_many(self) -> Self {
        self.with(StatusCode::TOO_MANY_REQUESTS)
    }

    /// The language that it speaks.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// The document.
    #[must_use]
    pub fn into_html(self) -> String {
        self.html
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let said = |name, value| (name, HeaderValue::from_static(value));
        let headers = [
            said(header::CONTENT_TYPE, "text/html; charset=utf-8"),
            said(header::CONTENT_LANGUAGE, self.locale.code()),
            said(header::VARY, "accept-language, cookie"),
        ];
        let mut response = (self.status, headers, self.html).into_response();
        if let Some(refresh) = self.refresh {
            response.headers_mut().insert(header::REFRESH, refresh);
        }
        response
    }
}

/// What surrounds every page.
pub fn site(state: &State, reader: &Reader) -> page::Site {
    page::Site {
        public_url: state.config.public_url.clone(),
        association: state.config.association.clone(),
        help_mail: state.config.help_mail.as_ref().map(ToString::to_string),
        assets: crate::assets::urls(),
        here: reader.here.clone(),
    }
}

fn desk_page(state: &State, who: &Secretariat, view: impl FnOnce(Frame<'_>) -> AnyView) -> Page {
    let reader = &who.1;
    let (site, name) = (site(state, reader), who.name());
    Page::of(reader, || {
        view(Frame {
            site: &site,
            locale: reader.locale,
            person: &name,
        })
    })
}

macro_rules! desk_pages {
    ($($(#[$doc:meta])* $name:ident: $data:ty => $page:path;)*) => {$(
        $(#[$doc])*
        pub fn $name(state: &State, who: &Secretariat, data: $data) -> Page {
            desk_page(state, who, |frame| $page(frame, &data))
        }
    )*};
}

desk_pages! {
    /// The desk's front page.
    desk_home: data::Home => desk::home::page;
    /// A new letter.
    new_letter: data::NewLetter => desk::new_letter::page;
    /// One version.
    version: data::VersionPage => desk::version::page;
    /// Two versions.
    compare: data::Compare => desk::compare::page;
    /// A letter's demands.
    demands: data::DemandsPage => desk::demands::page;
    /// One response.
    response: outcomes::ResponsePage => outcomes::response::page;
    /// What became of a letter's demands.
    outcomes: outcomes::OutcomesPage => outcomes::overview::page;
    /// What was promised to all letters.
    commitments: commitments::ListPage => commitments::list::page;
    /// One of these.
    commitment: commitments::OnePage => commitments::one::page;
    /// Where one is noted.
    note_commitment: commitments::NotePage => commitments::note::page;
    /// Where a response is redacted.
    redaction: redaction::RedactionPage => redaction::page::page;
    /// Before a letter is begun that comes back on another.
    follow_up: followup::FollowUpPage => followup::page::page;
    /// Before freezing.
    freeze: data::Freeze => desk::freeze::page;
    /// Before opening a round.
    open_round: data::OpenRound => desk::open_round::page;
    /// The board of a round.
    board: board::BoardPage => board::page;
    /// Before a signature is taken back for whoever gave it.
    take_back: board::taking_back::TakingBack => board::taking_back::page;
    /// Before finalising.
    finalise: data::Finalise => desk::finalise::page;
    /// Before something that cannot be undone.
    confirm: data::Confirm => desk::confirm::page;
    /// Before an older text comes back.
    restore: data::Restore => desk::confirm::restore;
    /// Before what changed is mailed.
    mail_changes: data::MailChanges => desk::changes::page;
    /// Before a translation is made.
    choose_translation: translations::ChooseTranslation => translations::choose;
    /// Where parliamentary questions are handed in.
    hand_in_questions: questions::Start => questions::start::page;
    /// What was read of them, to be corrected.
    correct_questions: questions::Correct => questions::correct::page;
    /// One set of them.
    question_set: questions::SetPage => questions::set::page;
    /// The recesses of the Tweede Kamer.
    recesses: questions::RecessPage => questions::recesses::page;
    /// What came in by mail and waits for a hand.
    incoming: incoming::Queue => incoming::queue;
    /// What of it is done with.
    incoming_done: incoming::DonePage => incoming::done;
    /// One message.
    message: incoming::MessagePage => incoming::message;
    /// Before something is struck out that was recorded by mistake.
    strike: app::struck::StrikePage => app::struck::page;
    /// Before withdrawing.
    withdraw: data::Withdraw => desk::confirm::withdraw;
    /// Who asks to co-sign and is no member.
    guests: guests::Guests => guests::desk::page;
    /// One of them.
    guest: guests::One => guests::one::page;
    /// Public support for a letter.
    desk_support: support::Desk => support::desk::page;
    /// One supporter.
    desk_supporter: support::One => support::one::page;
    /// The register.
    register: register::List => register::list::page;
    /// An organisation that is to be added.
    new_organisation: register::NewOrganisation => register::new::page;
    /// One organisation.
    organisation: register::Show => register::show::page;
    /// Before a membership ends.
    leave: register::Leave => register::show::leave;
    /// Choosing a table.
    read_in: register::ReadIn => register::read_in::page;
    /// What a table would change.
    preview: register::Preview => register::preview::page;
    /// The directory of addressees.
    addressees: addressees::List => addressees::list::page;
    /// An institution that is to be added.
    new_institution: addressees::NewInstitution => addressees::institution::new;
    /// One institution.
    institution: addressees::Show => addressees::institution::page;
    /// Before two of them become one.
    merging: addressees::Merging => addressees::merge::page;
    /// Before two of its offices become one.
    merging_offices: addressees::OfficeMerging => addressees::merge::office::page;
    /// An office that is to be added.
    new_office: addressees::NewOffice => addressees::office::new;
    /// One office.
    office: addressees::OfficePage => addressees::office::page;
    /// Somebody who holds or held it.
    holder: addressees::HolderPage => addressees::office::holder;
    /// Something of the directory that is taken away for good, asked once more.
    removal: addressees::Removal => addressees::removal::page;
    /// A change of cabinet.
    cabinet: addressees::Cabinet => addressees::cabinet::page;
    /// What changed hands on a day.
    changed_cabinet: addressees::Changed => addressees::cabinet::changed;
    /// Groups of addressees.
    groups: addressees::Groups => addressees::groups::page;
    /// Choosing a file of addressees.
    read_in_addressees: addressees::ReadIn => addressees::files::read_in;
    /// What it would change.
    preview_addressees: addressees::Preview => addressees::files::preview;
    /// Who may sign for whom.
    mandates: mandates::List => mandates::list::page;
    /// One mandate.
    mandate: mandates::Show => mandates::show::page;
    /// A mandate that is to be recorded.
    new_mandate: mandates::NewMandate => mandates::new::page;
    /// The editor.
    draft: drafting::Draft => drafting::edit::page;
    /// Every template.
    templates: drafting::templates::Templates => drafting::templates::list::page;
    /// A template in the editor.
    edit_template: drafting::templates::EditTemplate => drafting::templates::edit::page;
    /// Before a template's text is put back, or a template deleted.
    confirm_template: drafting::templates::ConfirmTemplate => drafting::templates::confirm::page;
    /// Before a letter goes by mail.
    order_mailing: dispatching::Order => dispatching::order;
    /// How that reads.
    preview_mailing: dispatching::Preview => dispatching::preview;
    /// What became of it.
    mailings: dispatching::Standing => dispatching::standing;
    /// Before copies are printed for the post, and after.
    posting: dispatching::Posting => dispatching::posting;
    /// Two texts that are to be one.
    merge: drafting::merge::Merge => drafting::merge::page;
}

/// One letter. While the press is at work on it the browser looks again by itself, without a word of what was done:
/// that would still stand there when the letter is Final.
pub fn letter(state: &State, who: &Secretariat, data: data::LetterDesk) -> Page {
    let page = desk_page(state, who, |frame| desk::letter::page(frame, &data));
    let refresh = data.refresh_seconds().and_then(|seconds| {
        let address = links::Desk::Overview.of(data.head.slug.as_str());
        HeaderValue::from_str(&format!("{seconds}; url={address}")).ok()
    });
    Page { refresh, ..page }
}

/// How things stand with a text that is being written: a part of its page.
pub fn standing(who: &Secretariat, data: &drafting::Standing) -> Page {
    let reader = &who.1;
    Page::of(reader, || drafting::standing::standing(reader.locale, data))
}

/// The part of a board that is sent anew.
pub fn board_part(locale: Locale, data: &board::BoardPage) -> String {
    page::render(|| board::part(board::Board { locale, data }))
}

/// A page for when it did not work.
pub fn error(state: &State, reader: &Reader, status: StatusCode) -> Page {
    let site = site(state, reader);
    let failure = app::publishing::Failure::of_status(status.as_u16());
    let page = Page::of(reader, || {
        app::publishing::failure::page(&site, reader.locale, &failure)
    });
    page.with(status)
}

/// The name of the feed.
pub fn feed_title(state: &State) -> String {
    app::finishing::feed_title(OURS, &state.config.association)
}

/// What an attached file is called that came without a usable name.
pub fn nameless_file() -> letters::text::Line {
    app::finishing::nameless_file(OURS)
}
