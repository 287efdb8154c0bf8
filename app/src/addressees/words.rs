//! The words of the directory: kinds, fields, columns, what was done, and why something was not.

use super::FileProblem;
use crate::{
    desk::words::mistake,
    drafting::{Mistake, Wrong},
    locale::{Locale, t},
    ui::FormError,
};
use letters::addressee::{
    DirectoryError, InstitutionKind, MAX_POSTAL_LINES, Term,
    table::{self, Column, HeadProblem, Vocabulary},
};

/// What was done just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// Something was added.
    Added,
    /// Something was changed.
    Changed,
    /// Something was removed.
    Removed,
    /// Offices changed hands.
    Cabinet,
    /// Two became one.
    Merged,
    /// Two entries of one office became one.
    OfficesMerged,
    /// A file was done.
    Imported,
    /// A file was decided on before, and is no longer there.
    Decided,
    /// The directory was filled.
    Started,
    /// It was filled before.
    NotEmpty,
}

impl Said {
    const ALL: [Self; 10] = [
        Self::Added,
        Self::Changed,
        Self::Removed,
        Self::Cabinet,
        Self::Merged,
        Self::OfficesMerged,
        Self::Imported,
        Self::Decided,
        Self::Started,
        Self::NotEmpty,
    ];

    /// The word in the address.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Added => "toegevoegd",
            Self::Changed => "gewijzigd",
            Self::Removed => "verwijderd",
            Self::Cabinet => "gewisseld",
            Self::Merged => "samengevoegd",
            Self::OfficesMerged => "ambten-samengevoegd",
            Self::Imported => "ingelezen",
            Self::Decided => "al-besloten",
            Self::Started => "startlijst",
            Self::NotEmpty => "niet-leeg",
        }
    }

    /// Reads the word of the address.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|said| said.key() == key)
    }
}

/// The same in words.
pub fn said(locale: Locale, said: Said) -> String {
    match said {
        Said::Added => t!(locale, "address-said-added"),
        Said::Changed => t!(locale, "address-said-changed"),
        Said::Removed => t!(locale, "address-said-removed"),
        Said::Cabinet => t!(locale, "address-said-cabinet"),
        Said::Merged => t!(locale, "address-said-merged"),
        Said::OfficesMerged => t!(locale, "address-said-offices-merged"),
        Said::Imported => t!(locale, "address-said-imported"),
        Said::Decided => t!(locale, "address-said-decided"),
        Said::Started => t!(locale, "address-said-started"),
        Said::NotEmpty => t!(locale, "address-said-not-empty"),
    }
}

/// "ministerie"
pub fn kind(locale: Locale, kind: InstitutionKind) -> String {
    match kind {
        InstitutionKind::Ministry => t!(locale, "address-kind-ministry"),
        InstitutionKind::Chamber => t!(locale, "address-kind-chamber"),
        InstitutionKind::Committee => t!(locale, "address-kind-committee"),
        InstitutionKind::Fraction => t!(locale, "address-kind-fraction"),
        InstitutionKind::ProgrammeCommittee => t!(locale, "address-kind-programme-committee"),
        InstitutionKind::Municipality => t!(locale, "address-kind-municipality"),
        InstitutionKind::Association => t!(locale, "address-kind-association"),
        InstitutionKind::Other => t!(locale, "address-kind-other"),
    }
}

/// "Ministeries": all of a kind, above a list.
pub fn kinds_of(locale: Locale, kind: InstitutionKind) -> String {
    match kind {
        InstitutionKind::Ministry => t!(locale, "address-kinds-ministry"),
        InstitutionKind::Chamber => t!(locale, "address-kinds-chamber"),
        InstitutionKind::Committee => t!(locale, "address-kinds-committee"),
        InstitutionKind::Fraction => t!(locale, "address-kinds-fraction"),
        InstitutionKind::ProgrammeCommittee => t!(locale, "address-kinds-programme-committee"),
        InstitutionKind::Municipality => t!(locale, "address-kinds-municipality"),
        InstitutionKind::Association => t!(locale, "address-kinds-association"),
        InstitutionKind::Other => t!(locale, "address-kinds-other"),
    }
}

/// Every kind: its key and its word.
pub fn kinds(locale: Locale) -> Vec<(String, String)> {
    let one = |it: InstitutionKind| (it.key().to_owned(), kind(locale, it));
    InstitutionKind::ALL.into_iter().map(one).collect()
}

/// "sinds 2 juli 2024", "van … tot en met …"
pub fn term(locale: Locale, term: Term) -> String {
    let from = locale.day(term.from());
    match term.until() {
        None => t!(locale, "address-since", day = from),
        Some(until) => {
            let until = locale.day(until);
            t!(locale, "address-from-until", from = from, until = until)
        }
    }
}

/// What a field of a form is called.
pub fn label(locale: Locale, field: &str) -> String {
    match field {
        "name" => t!(locale, "address-label-name"),
        "institution-kind" => t!(locale, "address-kind"),
        "parent" => t!(locale, "address-label-parent"),
        "postal" => t!(locale, "address-label-postal"),
        "mail" | "assistant-mail" => t!(locale, "address-label-mail"),
        "note" => t!(locale, "address-label-note"),
        "title" => t!(locale, "address-label-title"),
        "portfolio" => t!(locale, "address-label-portfolio"),
        "order" => t!(locale, "address-label-order"),
        "ended" => t!(locale, "address-label-ended"),
        "person" => t!(locale, "address-holder"),
        "titles" => t!(locale, "address-label-titles"),
        "surname" => t!(locale, "address-label-surname"),
        "from" => t!(locale, "address-label-from"),
        "until" => t!(locale, "address-label-until"),
        "assistant" => t!(locale, "address-label-assistant"),
        "phone" => t!(locale, "address-label-phone"),
        "day" => t!(locale, "address-label-day"),
        "in" => t!(locale, "address-label-into"),
        "ambt" => t!(locale, "address-label-into-office"),
        "members" => t!(locale, "address-in-it"),
        _ => String::new(),
    }
}

/// What helps to fill it in.
pub fn hint(locale: Locale, field: &str) -> String {
    match field {
        "postal" => t!(locale, "address-hint-postal"),
        "note" => t!(locale, "address-hint-note"),
        "title" => t!(locale, "address-hint-title"),
        "order" => t!(locale, "address-hint-order"),
        "ended" => t!(locale, "address-hint-ended"),
        "titles" => t!(locale, "address-hint-titles"),
        "surname" => t!(locale, "address-hint-surname"),
        _ => String::new(),
    }
}

/// What is wrong with a form, each with the name of its field.
pub fn summary(locale: Locale, wrong: &[Wrong]) -> Vec<FormError> {
    let one = |wrong: &Wrong| {
        let (what, field) = (mistake(locale, &wrong.mistake), label(locale, &wrong.field));
        let text = if field.is_empty() {
            what
        } else {
            t!(locale, "drafting-mistake-at", field = field, what = what)
        };
        FormError::at(wrong.field.clone(), text)
    };
    wrong.iter().map(one).collect()
}

/// At which field it is said that the directory does not take something.
#[must_use]
pub fn at(why: DirectoryError) -> Wrong {
    let field = match why {
        DirectoryError::NameTaken
        | DirectoryError::GroupTaken
        | DirectoryError::Moved
        | DirectoryError::NotEmpty => "name",
        DirectoryError::EmptyGroup => "members",
        DirectoryError::TitleTaken => "title",
        DirectoryError::InsideItself | DirectoryError::MergedAway => "parent",
        DirectoryError::EndsBeforeStart | DirectoryError::OutlivesOffice => "until",
        DirectoryError::BeginsLater => "ended",
        DirectoryError::Bar | DirectoryError::AddressTooLong => "postal",
        DirectoryError::BeganThatDay | DirectoryError::Overlap | DirectoryError::OfficeEnded => {
            "from"
        }
        DirectoryError::IntoItself
        | DirectoryError::OtherInstitution
        | DirectoryError::HeldByTwo => "in",
        DirectoryError::Twice | DirectoryError::Nothing => "day",
    };
    Wrong::at(field, Mistake::Directory(why))
}

/// Why the directory does not take something.
pub fn refused(locale: Locale, why: DirectoryError) -> String {
    match why {
        DirectoryError::EndsBeforeStart => t!(locale, "address-mistake-ends"),
        DirectoryError::BeganThatDay => t!(locale, "address-mistake-began"),
        DirectoryError::Overlap => t!(locale, "address-mistake-overlap"),
        DirectoryError::OfficeEnded => t!(locale, "address-mistake-ended"),
        DirectoryError::OutlivesOffice => t!(locale, "address-mistake-outlives"),
        DirectoryError::BeginsLater => t!(locale, "address-mistake-begins-later"),
        DirectoryError::Bar => t!(locale, "address-mistake-bar"),
        DirectoryError::AddressTooLong => {
            t!(locale, "address-mistake-address", max = MAX_POSTAL_LINES)
        }
        DirectoryError::GroupTaken => t!(locale, "address-mistake-group"),
        DirectoryError::EmptyGroup => t!(locale, "address-mistake-members"),
        DirectoryError::NameTaken => t!(locale, "address-mistake-name"),
        DirectoryError::TitleTaken => t!(locale, "address-mistake-title"),
        DirectoryError::InsideItself => t!(locale, "address-mistake-inside"),
        DirectoryError::MergedAway => t!(locale, "address-mistake-merged"),
        DirectoryError::IntoItself => t!(locale, "address-mistake-itself"),
        DirectoryError::OtherInstitution => t!(locale, "address-mistake-other-institution"),
        DirectoryError::HeldByTwo => t!(locale, "address-mistake-held-by-two"),
        DirectoryError::Twice => t!(locale, "address-mistake-twice"),
        DirectoryError::Nothing => t!(locale, "address-mistake-nothing"),
        DirectoryError::NotEmpty => t!(locale, "address-said-not-empty"),
        DirectoryError::Moved => t!(locale, "address-mistake-moved"),
    }
}

/// What a column is called.
pub fn column(locale: Locale, column: Column) -> String {
    match column {
        Column::Institution => t!(locale, "address-column-institution"),
        Column::Kind => t!(locale, "address-column-kind"),
        Column::Parent => t!(locale, "address-column-parent"),
        Column::Postal => t!(locale, "address-column-postal"),
        Column::Mail => t!(locale, "address-column-mail"),
        Column::Note => t!(locale, "address-column-note"),
        Column::Office => t!(locale, "address-column-office"),
        Column::Portfolio => t!(locale, "address-column-portfolio"),
        Column::OfficeMail => t!(locale, "address-column-office-mail"),
        Column::Holder => t!(locale, "address-column-holder"),
        Column::Titles => t!(locale, "address-column-titles"),
        Column::Surname => t!(locale, "address-column-surname"),
        Column::Since => t!(locale, "address-column-since"),
        Column::Until => t!(locale, "address-column-until"),
        Column::Ended => t!(locale, "address-column-ended"),
        Column::Number => t!(locale, "address-column-number"),
    }
}

/// The words of tables in this language.
#[must_use]
pub fn vocabulary(locale: Locale) -> Vocabulary {
    let columns = Column::ALL.iter().map(|it| (*it, column(locale, *it)));
    let kinds = InstitutionKind::ALL.into_iter();
    Vocabulary {
        columns: columns.collect(),
        kinds: kinds.map(|it| (it, vec![kind(locale, it)])).collect(),
    }
}

/// What is wrong with a row of a file.
pub fn row_mistake(locale: Locale, what: &table::Mistake) -> String {
    match what {
        table::Mistake::Text(error) => mistake(locale, &Mistake::Text(error.clone())),
        table::Mistake::Formula => t!(locale, "address-row-formula"),
        table::Mistake::Choice => {
            // Tables are read in Dutch, whatever the page is in.
            let kinds = InstitutionKind::ALL.map(|it| kind(Locale::Nl, it));
            t!(locale, "address-row-kind", kinds = kinds.join(", "))
        }
        table::Mistake::Number => t!(locale, "address-row-number"),
        table::Mistake::Day => mistake(locale, &Mistake::Day),
        table::Mistake::NoParent => t!(locale, "address-row-no-parent"),
        table::Mistake::Differs(line) => t!(locale, "address-row-differs", line = (*line)),
        table::Mistake::NoOffice => t!(locale, "address-row-no-office"),
        table::Mistake::NoHolder => t!(locale, "address-row-no-holder"),
        table::Mistake::Person => t!(locale, "address-row-person"),
        table::Mistake::Unfinished => t!(locale, "address-row-unfinished"),
        table::Mistake::Cells => t!(locale, "address-row-cells"),
        table::Mistake::Version => t!(locale, "address-row-version"),
        table::Mistake::Refused(why) => refused(locale, *why),
    }
}

/// Why a file is not read.
pub fn file(locale: Locale, problem: &FileProblem) -> String {
    match problem {
        FileProblem::Nothing => t!(locale, "address-file-nothing"),
        FileProblem::TooLarge { max } => {
            let max = locale.size(*max as u64);
            t!(locale, "address-file-too-large", max = max)
        }
        FileProblem::TooMany { max } => {
            let max = locale.number(*max as u64);
            t!(locale, "address-file-too-many", max = max)
        }
        FileProblem::NotText => t!(locale, "address-file-not-text"),
        FileProblem::Head(HeadProblem::Unknown(name)) => {
            t!(locale, "address-file-unknown", name = name.clone())
        }
        FileProblem::Head(HeadProblem::Twice(name)) => {
            t!(locale, "address-file-twice", name = name.clone())
        }
        FileProblem::Head(HeadProblem::Nameless) => t!(locale, "address-file-nameless"),
    }
}
