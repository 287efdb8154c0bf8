//! The words of an organisation: what it is, in what form, and what can change about it.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $variant:ident = $key:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$about])* #[serde(rename = $key)] $variant,)*
        }

        impl $name {
            /// All there are.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word in the store and in forms.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)*
                }
            }

            /// Reads the word of the store.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.key() == key)
            }
        }
    )*};
}

words! {
    /// What an organisation is to the association.
    OrganisationKind {
        /// A member: it is asked to sign and counts in the figures.
        Member = "member",
        /// A guest that co-signs now and then, and counts in no figure.
        Guest = "guest",
    }
    /// In what form an organisation exists in law.
    LegalForm {
        /// A foundation (stichting).
        Foundation = "foundation",
        /// An association (vereniging).
        Association = "association",
        /// A cooperative.
        Cooperative = "cooperative",
        /// A private company (bv).
        Company = "company",
        /// Part of a municipality, without a legal person of its own.
        Municipality = "municipality",
        /// Something else.
        Other = "other",
    }
    /// What can change about an organisation, in the order in which tables and pages have it.
    Field {
        /// Its name.
        Name = "name",
        /// Its short name.
        Short = "short",
        /// Member or guest.
        Kind = "kind",
        /// Its legal form.
        LegalForm = "legal-form",
        /// Where it has its seat.
        Seat = "seat",
        /// In which province that is.
        Province = "province",
        /// Which municipalities it serves.
        Municipalities = "municipalities",
        /// Its website.
        Website = "website",
        /// The first day of membership.
        Joined = "joined",
        /// The last day of membership.
        Left = "left",
        /// Its logo.
        Logo = "logo",
    }
}
