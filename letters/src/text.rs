//! Texts with a meaning: each kind of text is a type with a private field and
//! one `parse`, so that whoever holds one knows that it was checked.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use unicode_normalization::UnicodeNormalization as _;

/// Why a text was refused.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, Deserialize)]
pub enum TextError {
    /// Nothing but white space was given.
    #[error("nothing is filled in")]
    Empty,
    /// More characters than the field holds.
    #[error("longer than {max} characters")]
    TooLong {
        /// The largest number of characters (Unicode scalar values) allowed.
        max: usize,
    },
    /// A control character, or a line break where one line is asked for.
    #[error("holds a character that cannot be shown")]
    Control,
    /// The text does not have the form that its kind asks for.
    #[error("does not have the right form")]
    Form,
    /// A mail address with a character before its @ that mail servers do not take.
    #[error("mail servers do not take {letter:?}")]
    MailLetter {
        /// The first of these.
        letter: char,
    },
    /// A mail address with a domain that is not written in the letters of the network (RFC 5890).
    #[error("the domain {domain} is to be written as xn--…")]
    MailDomain {
        /// The domain as it was given.
        domain: String,
    },
}

/// Trims, composes (NFC) and checks a text of at most `max` characters.
fn checked(raw: &str, max: usize, lines: bool) -> Result<String, TextError> {
    // Refuse before composing: normalising ten megabytes to find them too long is wasted work.
    if raw.len() > max.saturating_mul(8) {
        return Err(TextError::TooLong { max });
    }
    let text: String = raw.replace("\r\n", "\n").trim().nfc().collect();
    if text.is_empty() {
        return Err(TextError::Empty);
    }
    if text
        .chars()
        .any(|c| c.is_control() && !(lines && matches!(c, '\n' | '\t')))
    {
        return Err(TextError::Control);
    }
    if text.chars().count() > max {
        return Err(TextError::TooLong { max });
    }
    Ok(text)
}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident($max:literal, lines: $lines:literal);)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The largest number of characters it holds.
            pub const MAX: usize = $max;

            /// Trims and composes (NFC) the text.
            ///
            /// # Errors
            /// [`TextError`] when it is empty, too long or holds control characters.
            pub fn parse(raw: &str) -> Result<Self, TextError> {
                checked(raw, $max, $lines).map(Self)
            }

            /// The text itself.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = TextError;
            fn try_from(raw: String) -> Result<Self, TextError> {
                Self::parse(&raw)
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }
    )*};
}

texts! {
    /// What a letter is about, as it prints above the text.
    Subject(400, lines: false);
    /// A title for lists and headlines; not part of the signed text.
    ShortTitle(90, lines: false);
    /// What somebody calls a version: "sent to the board".
    MilestoneName(60, lines: false);
    /// What the association calls a template of its own: "Short request for a meeting".
    TemplateName(60, lines: false);
    /// One line of a letter's head or foot: a sender, a salutation, a line of an address.
    Line(300, lines: false);
    /// The name of an organisation as it prints under a letter.
    OrganisationName(160, lines: false);
    /// The name of a person as it prints under a letter.
    PersonName(120, lines: false);
    /// What stands before the name of a person: "prof. dr.". With a name behind it it still is a [`Line`].
    Titles(100, lines: false);
    /// What a person is in an organisation: "directeur-bestuurder".
    Function(120, lines: false);
    /// Where somebody lives, as they say it.
    Place(80, lines: false);
    /// One sentence by a person: why something is so.
    Sentence(400, lines: false);
    /// A few sentences by a person: a reason, a remark.
    Remark(2000, lines: true);
    /// A longer text that came from outside: a reply, the notes of a phone call.
    LongText(200_000, lines: true);
}

/// The last part of a letter's address: `/brieven/{slug}`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    /// The largest number of characters.
    pub const MAX: usize = 80;

    /// Takes lower-case letters a–z, digits and single hyphens, two to [`Self::MAX`] characters;
    /// the word `nieuw` is kept for the desk's own page.
    ///
    /// # Errors
    /// [`TextError::Form`] for anything else.
    pub fn parse(raw: &str) -> Result<Self, TextError> {
        let fits = (2..=Self::MAX).contains(&raw.len())
            && raw
                .bytes()
                .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
            && !raw.starts_with('-')
            && !raw.ends_with('-')
            && !raw.contains("--")
            && raw != "nieuw";
        if fits {
            Ok(Self(raw.to_owned()))
        } else {
            Err(TextError::Form)
        }
    }

    /// Makes a slug of any title: accents fall away, the rest becomes hyphens.
    #[must_use]
    pub fn from_title(title: &str) -> Self {
        let mut slug = String::new();
        for c in title.nfd().flat_map(char::to_lowercase) {
            if c.is_ascii_alphanumeric() {
                slug.push(c);
            } else if !unicode_normalization::char::is_combining_mark(c)
                && !matches!(c, '\'' | '’' | '‘')
                && !slug.ends_with('-')
                && !slug.is_empty()
            {
                slug.push('-');
            }
            if slug.len() >= 60 {
                break;
            }
        }
        let cut = match (slug.len() >= 60, slug.rfind('-')) {
            (true, Some(at)) if at > 20 => &slug[..at],
            _ => slug.as_str(),
        };
        Self::parse(cut.trim_matches('-')).unwrap_or_else(|_| Self("brief".to_owned()))
    }

    /// The same slug with a number behind it, for when the first is taken.
    #[must_use]
    pub fn numbered(&self, number: u32) -> Self {
        Self(format!("{}-{number}", self.0))
    }

    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Slug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Slug {
    type Error = TextError;
    fn try_from(raw: String) -> Result<Self, TextError> {
        Self::parse(&raw)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

/// A mail address, in lower case: people type capitals, mailboxes do not care.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MailAddress(String);

impl MailAddress {
    /// Takes `local@domain.tld` of at most 254 bytes (RFC 5321); quoted local parts are refused, and so is whatever is not
    /// ASCII: few mail servers take it (RFC 6531).
    ///
    /// # Errors
    /// [`TextError`] when empty, too long or not of that form.
    pub fn parse(raw: &str) -> Result<Self, TextError> {
        let address = Self::kept(raw)?;
        let (local, domain) = address.0.rsplit_once('@').ok_or(TextError::Form)?;
        if let Some(letter) = local.chars().find(|letter| !letter.is_ascii()) {
            return Err(TextError::MailLetter { letter });
        }
        if !domain.is_ascii() {
            let domain = domain.to_owned();
            return Err(TextError::MailDomain { domain });
        }
        Ok(address)
    }

    /// The same for an address that is kept already, or with which another wrote: letters beyond ASCII may be in it.
    ///
    /// # Errors
    /// What [`Self::parse`] says, but for those letters.
    pub fn kept(raw: &str) -> Result<Self, TextError> {
        let address = checked(raw, 254, false)?.to_lowercase();
        let (local, domain) = address.rsplit_once('@').ok_or(TextError::Form)?;
        let plain = |c: char| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c);
        let local_fits = !local.is_empty()
            && local.len() <= 64
            && local.chars().all(plain)
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..");
        let label_fits = |l: &str| {
            !l.is_empty()
                && l.len() <= 63
                && l.chars().all(|c| c.is_alphanumeric() || c == '-')
                && !l.starts_with('-')
                && !l.ends_with('-')
        };
        let domain_fits = domain.contains('.') && domain.split('.').all(label_fits);
        if local_fits && domain_fits {
            Ok(Self(address))
        } else {
            Err(TextError::Form)
        }
    }

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for MailAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for MailAddress {
    type Error = TextError;
    fn try_from(raw: String) -> Result<Self, TextError> {
        Self::kept(&raw)
    }
}

impl From<MailAddress> for String {
    fn from(address: MailAddress) -> Self {
        address.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_trimmed_and_composed() {
        assert_eq!(Subject::parse("  Cafe\u{301}  ").unwrap().as_str(), "Café");
        assert_eq!(Subject::parse(" \n "), Err(TextError::Empty));
        assert_eq!(
            Subject::parse("een\nregel te veel"),
            Err(TextError::Control)
        );
        assert_eq!(
            Subject::parse(&"a".repeat(401)),
            Err(TextError::TooLong { max: 400 })
        );
        assert_eq!(
            Subject::parse(&"a".repeat(10_000_000)),
            Err(TextError::TooLong { max: 400 })
        );
    }

    #[test]
    fn a_slug_is_made_of_any_title() {
        assert_eq!(
            Slug::from_title("Eén wet, één loket?").as_str(),
            "een-wet-een-loket"
        );
        assert_eq!(
            Slug::from_title("’s Avonds: ‘thuis’").as_str(),
            "s-avonds-thuis"
        );
        assert_eq!(Slug::from_title("…").as_str(), "brief");
        let long = Slug::from_title(&"woord ".repeat(40));
        assert!(long.as_str().len() <= 60 && Slug::parse(long.as_str()).is_ok());
        for refused in ["", "a", "A-b", "a--b", "-ab", "ab-", "nieuw", "a/b", "é-b"] {
            assert_eq!(Slug::parse(refused), Err(TextError::Form), "{refused}");
        }
    }

    #[test]
    fn a_mail_address_beyond_ascii_is_read_where_it_is_kept_and_taken_nowhere_else() {
        assert_eq!(
            MailAddress::parse("jos\u{e9}@voorbeeld.nl"),
            Err(TextError::MailLetter { letter: 'é' })
        );
        let domain = "élan.nl".to_owned();
        assert_eq!(
            MailAddress::parse("an@Élan.nl"),
            Err(TextError::MailDomain { domain })
        );
        assert!(MailAddress::parse("an@xn--lan-9la.nl").is_ok());
        for kept in ["josé@voorbeeld.nl", "an@élan.nl"] {
            let address = MailAddress::try_from(kept.to_owned()).unwrap();
            assert_eq!(address.as_str(), kept);
        }
        assert_eq!(MailAddress::kept("a b@élan.nl"), Err(TextError::Form));
    }

    #[test]
    fn mail_addresses_are_lower_case_and_plain() {
        assert_eq!(
            MailAddress::parse(" An.Jansen@Voorbeeld.NL ")
                .unwrap()
                .as_str(),
            "an.jansen@voorbeeld.nl"
        );
        for refused in [
            "jansen",
            "a@b",
            "a b@c.nl",
            "a@c.nl\nBcc: x@y.nl",
            "@c.nl",
            "a@.nl",
            "a..b@c.nl",
        ] {
            assert!(MailAddress::parse(refused).is_err(), "{refused}");
        }
    }
}
