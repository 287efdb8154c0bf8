//! What was done just now travels as one word in the address after a form, so that a page can say it and a reload does nothing.

/// Gives an enum of such things their words. Each thing has one, and another word says nothing.
macro_rules! words {
    ($kind:ident { $($thing:ident = $word:literal,)+ }) => {
        impl $kind {
            /// The word in the address.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$thing => $word,)+
                }
            }

            /// Reads the word; any other says nothing.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                match key {
                    $($word => Some(Self::$thing),)+
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use words;
