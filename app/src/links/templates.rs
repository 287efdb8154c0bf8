//! What letters start with.

use letters::{letter::Kind, template::Which};

/// Every template.
pub const TEMPLATES: &str = "/bureau/sjablonen";

/// One template in the editor; a POST saves it.
pub fn template(kind: Kind, which: Which) -> String {
    format!("{TEMPLATES}/{}/{}", kind.key(), which.key())
}

/// Makes another one of a kind; a GET shows the form, a POST makes it.
pub fn new_template(kind: Kind) -> String {
    format!("{TEMPLATES}/{}/nieuw", kind.key())
}

/// Puts back the text that came along: a GET asks, a POST does.
pub fn restore_template(kind: Kind, which: Which) -> String {
    template(kind, which) + "/terugzetten"
}

/// Deletes one of the association's own: a GET asks, a POST does.
pub fn remove_template(kind: Kind, which: Which) -> String {
    template(kind, which) + "/verwijderen"
}
