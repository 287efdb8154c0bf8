//! Redaction in words.

use super::{
    data::{NoFile, Said},
    form::RedactionMistake,
};
use crate::locale::{Locale, t};
use letters::redaction::{Reason, RedactionRefused};

/// "persoonsgegevens", …: as it stands in a burnt bar, too.
pub fn reason(locale: Locale, reason: Reason) -> String {
    match reason {
        Reason::Personal => t!(locale, "redaction-reason-personal"),
        Reason::Confidential => t!(locale, "redaction-reason-confidential"),
        Reason::Safety => t!(locale, "redaction-reason-safety"),
    }
}

/// Why the pages of a file cannot be marked, and what to do.
pub fn closed(locale: Locale, why: NoFile) -> String {
    match why {
        NoFile::Kind => t!(locale, "redaction-file-kind"),
        NoFile::Locked => t!(locale, "redaction-file-locked"),
        NoFile::Broken => t!(locale, "redaction-file-broken"),
        NoFile::TooLarge => t!(locale, "redaction-file-large"),
    }
}

/// What was done just now.
pub fn done(locale: Locale, said: Said, places: usize) -> String {
    match said {
        Said::Marked => t!(locale, "redaction-done-marked", count = places),
        Said::Unmarked => t!(locale, "redaction-done-unmarked"),
        Said::Corner => t!(locale, "redaction-done-corner"),
        Said::File => t!(locale, "redaction-done-file"),
        Said::Discarded => t!(locale, "redaction-done-discarded"),
        Said::Settled => t!(locale, "redaction-done-settled"),
        Said::Shown => t!(locale, "redaction-done-shown"),
        Said::Hidden => t!(locale, "redaction-done-hidden"),
    }
}

/// What is wrong, and what to do.
pub fn mistake(locale: Locale, mistake: RedactionMistake) -> String {
    match mistake {
        RedactionMistake::Millimetres => t!(locale, "redaction-mistake-millimetres"),
        RedactionMistake::NotMade => t!(locale, "redaction-mistake-not-made"),
        RedactionMistake::Refused(refused) => match refused {
            RedactionRefused::NoRegion => t!(locale, "redaction-mistake-region"),
            RedactionRefused::Nowhere => t!(locale, "redaction-mistake-nowhere"),
            RedactionRefused::TooMany => t!(locale, "redaction-mistake-many"),
            RedactionRefused::Outside => t!(locale, "redaction-mistake-outside"),
            RedactionRefused::Questions => t!(locale, "redaction-mistake-questions"),
            RedactionRefused::Moved => t!(locale, "redaction-mistake-moved"),
            RedactionRefused::Settled => t!(locale, "redaction-mistake-settled"),
            RedactionRefused::Unsettled => t!(locale, "redaction-mistake-unsettled"),
        },
    }
}
