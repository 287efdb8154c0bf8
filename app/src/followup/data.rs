//! What the pages show: plain data, prepared by the server.

use super::form::FollowUpForm;
use crate::{
    desk::data::{Filled, LetterHead},
    outcomes::Found,
};
use letters::{
    demand::DemandId,
    followup::{FollowUpRefused, Heard, Offer},
    letter::{Language, LetterText},
    register::Figures,
    stage::StageName,
    text::Slug,
    time::{Day, Moment},
    version::VersionNumber,
};

/// The page on which a letter is begun that comes back on another.
#[derive(Debug, Clone, PartialEq)]
pub struct FollowUpPage {
    /// On which letter.
    pub head: LetterHead,
    /// What became of its demands.
    pub found: Found,
    /// Why nothing can come back on it; none when something can.
    pub blocked: Option<FollowUpRefused>,
    /// From whom something came back.
    pub heard: Vec<Heard>,
    /// What can be asked again.
    pub offer: Offer,
    /// What comes back on it already, the oldest first.
    pub already: Vec<FollowUpLine>,
    /// The form, as ticked and typed.
    pub form: Filled<FollowUpForm>,
    /// How the draft would read; none when it cannot be made so.
    pub draft: Option<LetterText>,
    /// The figures of today, for what the draft claims.
    pub figures: Figures,
}

/// A letter that comes back on another, as the desk lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUpLine {
    /// Its address.
    pub slug: Slug,
    /// Its title.
    pub title: String,
    /// The language that it is written in.
    pub language: Language,
    /// Where it is in its life.
    pub stage: StageName,
    /// Since when it is public.
    pub published: Option<Moment>,
    /// When it was begun.
    pub at: Moment,
    /// Who began it.
    pub by: String,
}

/// What a letter comes back on, for the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfEarlier {
    /// The earlier letter's address.
    pub slug: Slug,
    /// Its title.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// The text of it that went out.
    pub version: VersionNumber,
    /// When this letter was begun.
    pub at: Moment,
    /// Who began it.
    pub by: String,
    /// Which of its demands are asked again, as far as they still stand in this letter.
    pub demands: Vec<AskedAgain>,
}

/// A demand that is asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AskedAgain {
    /// Its number here.
    pub number: u32,
    /// Its number in the earlier letter.
    pub before: u32,
    /// The id by which it stays known there.
    pub id: DemandId,
}

/// What comes back on what, for a letter's own page at the desk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FollowUps {
    /// What this letter comes back on.
    pub of: Option<OfEarlier>,
    /// What comes back on this letter.
    pub by: Vec<FollowUpLine>,
    /// Whether something can be begun that does.
    pub open: bool,
}

/// A letter that everybody can read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicLetter {
    /// Its address below `/brieven/`.
    pub slug: String,
    /// What it is about.
    pub subject: String,
    /// Its language.
    pub language: Language,
    /// The day that it bears, or on which it was published.
    pub on: Day,
}

/// The letter that a public letter comes back on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierLetter {
    /// Which.
    pub letter: PublicLetter,
    /// Which of its demands are asked again.
    pub demands: Vec<AskedAgain>,
}

/// What comes back on what, as far as everybody can read it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Came {
    /// What this letter comes back on.
    pub on: Option<EarlierLetter>,
    /// What comes back on this letter, the oldest first.
    pub by: Vec<PublicLetter>,
}
