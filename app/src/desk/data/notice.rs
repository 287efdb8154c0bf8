//! What the desk says after a form: what was done, or why it was not.

use letters::translation::TranslationRefused;

/// What was done just now; travels as one word in the address after a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// A letter was made.
    Created,
    /// A letter was made of a document, of which something did not come along.
    ReadInPart,
    /// A version was saved.
    Saved,
    /// The text was the same: nothing was saved.
    Unchanged,
    /// A version was saved, in which what somebody else saved meanwhile is too.
    Merged,
    /// An older text was saved as the newest version.
    Restored,
    /// A version was given a name.
    Named,
    /// The name of a version was taken away.
    Unnamed,
    /// What changed was mailed.
    ChangesMailed,
    /// What changed was mailed before, to everybody who was chosen.
    ChangesMailedBefore,
    /// The letter went to review.
    SentToReview,
    /// The letter came back from review.
    BackToDraft,
    /// A version was pinned.
    Frozen,
    /// The pin was taken off.
    Thawed,
    /// A round opened.
    RoundOpened,
    /// A round got another deadline.
    RoundExtended,
    /// A round was closed.
    RoundClosed,
    /// A round was called off.
    RoundCancelled,
    /// Whoever is silent was reminded.
    Reminded,
    /// A reservation was lifted.
    ReservationLifted,
    /// A signature was taken back for whoever gave it.
    TakenBack,
    /// A remark was taken off the website.
    RemarkHidden,
    /// A remark was put back there.
    RemarkShown,
    /// The press was started.
    PressStarted,
    /// A sending was recorded.
    DispatchRecorded,
    /// A response was recorded.
    ResponseRecorded,
    /// A sending was struck out.
    SendingStruck,
    /// A response was struck out.
    ResponseStruck,
    /// Parliamentary questions were struck out.
    QuestionsStruck,
    /// The letter was published.
    Published,
    /// The letter was called off.
    Withdrawn,
    /// A translation was made.
    TranslationMade,
    /// There was one already, which somebody else made.
    TranslationThere,
    /// A letter was tied to its original.
    Tied,
    /// A translation became a letter of its own.
    Untied,
    /// A translation was brought up to date.
    Followed,
    /// A letter was begun that comes back on another.
    FollowUpBegun,
}

crate::said::words! {
    Notice {
        Created = "gemaakt",
        ReadInPart = "ingelezen",
        Saved = "bewaard",
        Unchanged = "ongewijzigd",
        Merged = "samengevoegd",
        Restored = "teruggezet",
        Named = "mijlpaal",
        Unnamed = "mijlpaal-weg",
        ChangesMailed = "gemaild",
        ChangesMailedBefore = "al-gemaild",
        SentToReview = "overleg",
        BackToDraft = "concept",
        Frozen = "vastgelegd",
        Thawed = "losgemaakt",
        RoundOpened = "ronde-open",
        RoundExtended = "ronde-verlengd",
        RoundClosed = "ronde-gesloten",
        RoundCancelled = "ronde-geannuleerd",
        Reminded = "herinnerd",
        ReservationLifted = "voorbehoud-vervallen",
        TakenBack = "handtekening-ingetrokken",
        RemarkHidden = "opmerking-verborgen",
        RemarkShown = "opmerking-getoond",
        PressStarted = "pers",
        DispatchRecorded = "verzending",
        ResponseRecorded = "reactie",
        SendingStruck = "verzending-doorgehaald",
        ResponseStruck = "reactie-doorgehaald",
        QuestionsStruck = "kamervragen-doorgehaald",
        Published = "gepubliceerd",
        Withdrawn = "ingetrokken",
        TranslationMade = "vertaling",
        TranslationThere = "vertaling-was-er",
        Tied = "gekoppeld",
        Untied = "ontkoppeld",
        Followed = "bijgewerkt",
        FollowUpBegun = "vervolg",
    }
}

/// Why something was not done: the rules of the domain, told to whoever asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// The letter is in a stage from which this cannot be done; the page was probably old.
    Stage,
    /// A round is open.
    RoundOpen,
    /// No round is open any more.
    NoRound,
    /// The round's deadline has passed.
    RoundLate,
    /// Nobody is there to be reminded today.
    NobodyToRemind,
    /// There is no reservation under this signature.
    NothingToLift,
    /// No remark stands there to be hidden or shown.
    NothingToMove,
    /// There is no signature any more to take back.
    NothingToTakeBack,
    /// The day is over on which a board would decide.
    ReservationOver,
    /// The organisation's name stands under the text already.
    OrganisationSigned,
    /// Other names stand under the pinned text than whoever decided was shown.
    SignaturesStand,
    /// The text has problems that stand in the way.
    Problems,
    /// Another version was saved meanwhile.
    Overtaken,
    /// The register's figures are no longer those that were shown.
    Figures,
    /// Only a Final letter can be published, sent or answered.
    NotFinal,
    /// None of the letter's addressees has a postal address.
    NoPostalAddress,
    /// An institution's address is too long for the window of an envelope.
    AddressTooLong(String),
    /// The copies for the post have more pages than one file takes.
    TooManyCopies,
    /// It was published before.
    AlreadyPublished,
    /// It has to do with translations.
    Translation(TranslationRefused),
}
