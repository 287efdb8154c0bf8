//! What the pages about templates show.

use super::TemplateForm;
use crate::desk::data::Filled;
use letters::{
    letter::{Kind, Language, LetterText},
    register::Figures,
    template::{Revision, TemplateRefused, Which},
    time::Moment,
};

/// Every template.
#[derive(Debug, Clone, PartialEq)]
pub struct Templates {
    /// Each of them, by kind.
    pub lines: Vec<TemplateLine>,
    /// What was done just now.
    pub said: Option<Said>,
}

/// One template in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateLine {
    /// Of which kind its letters are.
    pub kind: Kind,
    /// In which language.
    pub language: Language,
    /// Which of its kind.
    pub which: Which,
    /// What the association calls it; none for one that comes along.
    pub name: Option<String>,
    /// What it is for, when somebody wrote that.
    pub purpose: Option<String>,
    /// How often it was saved.
    pub revision: Revision,
    /// Who saved it last, and when.
    pub changed: Option<(String, Moment)>,
    /// Whether it is as Standpunt brings it along.
    pub as_supplied: bool,
}

/// A template in the editor.
#[derive(Debug, Clone, PartialEq)]
pub struct EditTemplate {
    /// Of which kind its letters are.
    pub kind: Kind,
    /// Which one; none for one that is to be.
    pub line: Option<TemplateLine>,
    /// The form.
    pub form: Filled<TemplateForm>,
    /// Today's figures, for the claims in the text.
    pub figures: Figures,
    /// Why it was not saved, when it is nothing in the form, with what there is instead.
    pub theirs: Option<Theirs>,
    /// Whether the fields around the text are unfolded: after a row was added or removed.
    pub unfolded: bool,
}

/// What somebody else did meanwhile.
#[derive(Debug, Clone, PartialEq)]
pub enum Theirs {
    /// They saved this.
    Saved(Box<LetterText>),
    /// They deleted it.
    Gone,
}

/// Before a text is put back, or a template deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfirmTemplate {
    /// Which.
    pub line: TemplateLine,
    /// What is asked.
    pub deed: Deed,
    /// Why it was not done.
    pub refused: Option<TemplateRefused>,
}

/// What takes a yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// The text that came along comes back.
    Restore,
    /// The template goes.
    Remove,
}

/// What was done just now; travels as one word in the address after a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// A template was saved.
    Saved,
    /// It was the same: nothing was saved.
    Unchanged,
    /// The text that came along was put back.
    Restored,
    /// A template was deleted.
    Removed,
    /// It had been deleted before.
    GoneBefore,
}

crate::said::words! {
    Said {
        Saved = "bewaard",
        Unchanged = "ongewijzigd",
        Restored = "teruggezet",
        Removed = "verwijderd",
        GoneBefore = "al-verwijderd",
    }
}
