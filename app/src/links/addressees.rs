//! The directory of addressees.

use letters::{
    ids::{AddressGroupId, AssistantId, HolderId, ImportId, InstitutionId, OfficeId},
    time::Day,
};

/// Every institution; its query asks for a word (`zoek`) and a kind (`soort`).
pub const ADDRESSEES: &str = "/bureau/geadresseerden";
/// Adds an institution; a GET shows the form, a POST does.
pub const NEW_INSTITUTION: &str = "/bureau/geadresseerden/nieuw";
/// Fills an empty directory with the offices of the national government (POST).
pub const START_DIRECTORY: &str = "/bureau/geadresseerden/startlijst";
/// The directory as a table.
pub const EXPORT_ADDRESSEES: &str = "/bureau/geadresseerden/export.csv";
/// The directory as cards of an address book.
pub const EXPORT_CARDS: &str = "/bureau/geadresseerden/export.vcf";
/// Reads a file in; a GET shows the form, a POST keeps the file.
pub const IMPORT_ADDRESSEES: &str = "/bureau/geadresseerden/inlezen";
/// Offices change hands; a GET shows the form, a POST what it would do, and then does it.
pub const CHANGE_CABINET: &str = "/bureau/geadresseerden/wisseling";
/// Groups; a GET shows them, a POST makes one.
pub const ADDRESS_GROUPS: &str = "/bureau/geadresseerden/groepen";

/// What changed hands on this day, with a word about what was done; the key is none of the visitor's words.
pub fn changed_cabinet(day: Day, said: &str) -> String {
    format!("{CHANGE_CABINET}?dag={day}&melding={said}")
}

/// A file that waits for a yes.
pub fn pending_address_import(id: ImportId) -> String {
    format!("{IMPORT_ADDRESSEES}/{id}")
}

/// One institution; a POST changes it.
pub fn institution(id: InstitutionId) -> String {
    format!("{ADDRESSEES}/{id}")
}

/// Adds an office to it; a GET shows the form, a POST does.
pub fn new_office(id: InstitutionId) -> String {
    format!("{ADDRESSEES}/{id}/ambt")
}

/// Merges it into another; a GET asks into which and shows what that does, a POST does.
pub fn merge_institution(id: InstitutionId) -> String {
    format!("{ADDRESSEES}/{id}/samenvoegen")
}

/// One office; a POST changes it.
pub fn office(id: OfficeId) -> String {
    format!("{ADDRESSEES}/ambten/{id}")
}

/// Merges it into another of the institution; a GET asks into which and shows what that does, a POST does.
pub fn merge_office(id: OfficeId) -> String {
    format!("{ADDRESSEES}/ambten/{id}/samenvoegen")
}

/// Writes down who holds an office (POST).
pub fn add_holder(id: OfficeId) -> String {
    format!("{ADDRESSEES}/ambten/{id}/ambtsdrager")
}

/// Writes down who works for an office (POST).
pub fn add_assistant(id: OfficeId) -> String {
    format!("{ADDRESSEES}/ambten/{id}/medewerker")
}

/// One holder; a GET shows the form, a POST changes.
pub fn holder(office: OfficeId, id: HolderId) -> String {
    format!("{ADDRESSEES}/ambten/{office}/ambtsdrager/{id}")
}

/// Removes an assistant (POST).
pub fn remove_assistant(office: OfficeId, id: AssistantId) -> String {
    format!("{ADDRESSEES}/ambten/{office}/medewerker/{id}")
}

/// One group; a POST changes it.
pub fn address_group(id: AddressGroupId) -> String {
    format!("{ADDRESS_GROUPS}/{id}")
}

/// Removes a holder who was written down by mistake; a GET asks once more, a POST does.
pub fn remove_holder(office: OfficeId, id: HolderId) -> String {
    holder(office, id) + "/verwijderen"
}

/// Deletes a group; a GET asks once more, a POST does.
pub fn remove_address_group(id: AddressGroupId) -> String {
    format!("{ADDRESS_GROUPS}/{id}/verwijderen")
}
