//! Redaction in words.

use super::{
    data::{NoFile, Said},
    form::RedactionMistake,
};
use crate::{
    finishing::nameless_file,
    locale::{Locale, t},
};
use letters::{
    redaction::{Reason, RedactionRefused},
    text::Line,
};

/// "persoonsgegevens", …: as it stands in a burnt bar, too.
pub fn reason(locale: Locale, reason: Reason) -> String {
    match reason {
        Reason::Personal => t!(locale, "redaction-reason-personal"),
        Reason::Confidential => t!(locale, "redaction-reason-confidential"),
        Reason::Safety => t!(locale, "redaction-reason-safety"),
    }
}

/// How much of a file's name is taken over, in characters.
const STEM: usize = 200;

/// Under which name everybody gets the file that was made of one with this name.
pub fn made_name(locale: Locale, own: &str) -> Line {
    let stem = own.rsplit_once('.').map_or(own, |(stem, _)| stem);
    let stem: String = stem.chars().take(STEM).collect();
    let name = Line::parse(&t!(locale, "redaction-made-name", name = stem));
    name.unwrap_or_else(|_| nameless_file(locale))
}

/// Why the pages of a file cannot be marked, and what to do.
pub fn closed(locale: Locale, why: NoFile) -> String {
    match why {
        NoFile::Message => t!(locale, "redaction-file-message"),
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
            RedactionRefused::FileOpen => t!(locale, "redaction-mistake-file"),
            RedactionRefused::FileUnseen => t!(locale, "redaction-mistake-unseen"),
            RedactionRefused::Unsettled => t!(locale, "redaction-mistake-unsettled"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_file_is_called_after_its_own() {
        let name = |own: &str| made_name(Locale::Nl, own).to_string();
        assert_eq!(
            name("antwoord.met.punten.pdf"),
            "antwoord.met.punten-gelakt.pdf"
        );
        assert_eq!(name("scan"), "scan-gelakt.pdf");
        assert_eq!(name(&"a".repeat(300)).len(), STEM + "-gelakt.pdf".len());
        assert_eq!(
            made_name(Locale::En, "answer.png").as_str(),
            "answer-redacted.pdf"
        );
    }
}
