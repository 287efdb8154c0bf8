//! A whole letter brought together: what stands around the text field by field, the text as [`super::merge`] does it.

use super::{Choice, Merge, merge, merge_unbased};
use crate::{
    addressee::Addressee,
    letter::{Body, Front, LetterText},
    problem::Problem,
    text::{Line, ShortTitle},
};
use std::collections::HashMap;
use thiserror::Error;

/// A letter with the title that is kept beside its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The text that is signed.
    pub text: LetterText,
    /// The title for lists.
    pub title: Option<ShortTitle>,
}

/// One thing that stands around the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// What sort of text it is.
    Kind,
    /// What it is about.
    Subject,
    /// The title for lists.
    Title,
    /// Who writes.
    Sender,
    /// Where it was written.
    Place,
    /// The date it bears.
    Date,
    /// Its language.
    Language,
    /// To whom.
    Addressees,
    /// The opening words.
    Salutation,
    /// The closing words.
    Closing,
}

impl Field {
    /// Every field, in the order of the form.
    pub const ALL: [Self; 10] = [
        Self::Kind,
        Self::Subject,
        Self::Title,
        Self::Sender,
        Self::Place,
        Self::Date,
        Self::Language,
        Self::Addressees,
        Self::Salutation,
        Self::Closing,
    ];

    /// Its word in forms and letter files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Subject => "subject",
            Self::Title => "title",
            Self::Sender => "sender",
            Self::Place => "place",
            Self::Date => "date",
            Self::Language => "language",
            Self::Addressees => "addressees",
            Self::Salutation => "salutation",
            Self::Closing => "closing",
        }
    }

    /// Whether two letters say the same there.
    fn same(self, one: &Sheet, other: &Sheet) -> bool {
        let (a, b) = (&one.text.front, &other.text.front);
        match self {
            Self::Kind => a.kind == b.kind,
            Self::Subject => a.subject == b.subject,
            Self::Title => one.title == other.title,
            Self::Sender => a.sender == b.sender,
            Self::Place => a.place == b.place,
            Self::Date => a.date == b.date,
            Self::Language => a.language == b.language,
            Self::Addressees => a.addressees == b.addressees,
            Self::Salutation => a.salutation == b.salutation,
            Self::Closing => a.closing == b.closing,
        }
    }

    /// Takes over what another letter says there.
    fn take(self, to: &mut Sheet, from: &Sheet) {
        let Front {
            kind,
            subject,
            place,
            date,
            language,
            sender,
            addressees,
            salutation,
            closing,
        } = from.text.front.clone();
        let front = &mut to.text.front;
        match self {
            Self::Kind => front.kind = kind,
            Self::Subject => front.subject = subject,
            Self::Title => to.title.clone_from(&from.title),
            Self::Sender => front.sender = sender,
            Self::Place => front.place = place,
            Self::Date => front.date = date,
            Self::Language => front.language = language,
            Self::Addressees => front.addressees = addressees,
            Self::Salutation => front.salutation = salutation,
            Self::Closing => front.closing = closing,
        }
    }
}

/// A letter of two sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterMerge {
    /// The fields that both changed in different ways.
    pub fields: Vec<Field>,
    /// The text.
    pub body: Merge,
    /// What I wrote, with everything that is settled around the text.
    pub mine: Sheet,
    /// What they wrote.
    pub theirs: Sheet,
}

/// Why there is no letter yet.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unresolved {
    /// Something was not decided.
    #[error("something was not decided")]
    Unanswered,
    /// The two together are no body any more.
    #[error("together they are too long")]
    Body(Problem),
}

/// Brings together what two sides made of a letter; without a base, all that differs is to be decided.
///
/// A field that one side changed is that side's; one that both changed differently is a conflict. Addressees are
/// told apart by their institution, so that each side may add, change and remove its own.
pub fn merge_letters(base: Option<&Sheet>, mine: &Sheet, theirs: &Sheet) -> LetterMerge {
    let (my_body, their_body) = (mine.text.body.as_str(), theirs.text.body.as_str());
    let mut settled = mine.clone();
    let mut fields = Vec::new();
    for field in Field::ALL {
        if field.same(mine, theirs) || base.is_some_and(|base| field.same(base, theirs)) {
            continue;
        }
        if base.is_some_and(|base| field.same(base, mine)) {
            field.take(&mut settled, theirs);
            continue;
        }
        let lists =
            [base.unwrap_or(mine), mine, theirs].map(|it| it.text.front.addressees.as_slice());
        match addressees(lists) {
            Some(together) if field == Field::Addressees && base.is_some() => {
                settled.text.front.addressees = together;
            }
            _ => fields.push(field),
        }
    }
    let body = match base {
        Some(base) => merge(base.text.body.as_str(), my_body, their_body),
        None => merge_unbased(my_body, their_body),
    };
    LetterMerge {
        fields,
        body,
        mine: settled,
        theirs: theirs.clone(),
    }
}

impl LetterMerge {
    /// The letter, when nobody need decide anything.
    #[must_use]
    pub fn clean(&self) -> Option<Sheet> {
        self.resolve(&[], &[]).ok()
    }

    /// The letter with these decisions, one for each conflict in order; a field cannot be both.
    pub fn resolve(&self, fields: &[Choice], body: &[Choice]) -> Result<Sheet, Unresolved> {
        if fields.len() != self.fields.len() {
            return Err(Unresolved::Unanswered);
        }
        let text = self.body.resolve(body).ok_or(Unresolved::Unanswered)?;
        let mut sheet = self.mine.clone();
        sheet.text.body = Body::parse(&text).map_err(Unresolved::Body)?;
        for (field, choice) in self.fields.iter().zip(fields) {
            match choice {
                Choice::Mine => {}
                Choice::Theirs => field.take(&mut sheet, &self.theirs),
                Choice::Both => return Err(Unresolved::Unanswered),
            }
        }
        Ok(sheet)
    }
}

/// The addressees of both: mine in my order, with theirs put behind the one that they follow with them.
/// None when somebody must choose: an institution is there twice, both changed one, or both put them in another order.
fn addressees(lists: [&[Addressee]; 3]) -> Option<Vec<Addressee>> {
    let [base, mine, theirs] = lists;
    let [known, my, their] = [keyed(base)?, keyed(mine)?, keyed(theirs)?];
    let shared = |list: &[Addressee]| -> Vec<Line> {
        let names = list.iter().map(|one| one.institution.clone());
        names
            .filter(|name| {
                lists
                    .iter()
                    .all(|list| list.iter().any(|one| one.institution == *name))
            })
            .collect()
    };
    let (order, my_order, their_order) = (shared(base), shared(mine), shared(theirs));
    if my_order != order && their_order != order && my_order != their_order {
        return None;
    }
    let one = |name: &Line| -> Option<Option<Addressee>> {
        let [was, mine, theirs] = [&known, &my, &their].map(|list| list.get(name).copied());
        match (mine, theirs) {
            (mine, theirs) if mine == theirs || theirs == was => Some(mine.cloned()),
            (mine, theirs) if mine == was => Some(theirs.cloned()),
            _ => None,
        }
    };
    let (first, second) = if my_order == order {
        (theirs, mine)
    } else {
        (mine, theirs)
    };
    let mut names: Vec<&Line> = first.iter().map(|one| &one.institution).collect();
    let mut after = 0;
    for addressee in second {
        let known = names
            .iter()
            .position(|name| **name == addressee.institution);
        if let Some(at) = known {
            after = at + 1;
        } else {
            names.insert(after, &addressee.institution);
            after += 1;
        }
    }
    let mut found = Vec::new();
    for name in names {
        found.extend(one(name)?);
    }
    Some(found)
}

/// Addressees by their institution; none when one is there twice.
fn keyed(list: &[Addressee]) -> Option<HashMap<&Line, &Addressee>> {
    let keyed: HashMap<_, _> = list.iter().map(|one| (&one.institution, one)).collect();
    (keyed.len() == list.len()).then_some(keyed)
}
