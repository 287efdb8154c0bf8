//! Templates: what letters start with, as the secretariat keeps them.
//!
//! A template is edited like a letter, in the same fields and beside the same preview. It has no versions to go back to but
//! one: the text that Standpunt brings along.

pub mod confirm;
pub mod data;
pub mod edit;
mod form;
pub mod list;
pub mod start;
pub mod words;

pub use data::{ConfirmTemplate, Deed, EditTemplate, Said, TemplateLine, Templates, Theirs};
pub use form::{ReadTemplate, TemplateForm};
pub use start::{Start, StartForm};
