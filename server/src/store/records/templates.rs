//! What letters start with, as it stands.

use letters::{
    template::{Revision, Template, Which},
    time::Moment,
};

/// A template as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateRecord {
    /// Which of its kind.
    pub which: Which,
    /// How often it was saved.
    pub revision: Revision,
    /// The template.
    pub template: Template,
    /// Who saved it last, and when; none for one that nobody touched.
    pub changed: Option<(String, Moment)>,
    /// Whether it is as Standpunt brings it along.
    pub as_supplied: bool,
}
