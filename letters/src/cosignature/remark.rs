//! What somebody says beside their name for everybody to read.

use crate::{hash::Hash, text::Remark, time::Moment, version::Pin};

/// A remark that stands beside a name on the letter's page. It is no part of the text that is signed, nor of the sealed file:
/// the association can take it off its page, and put it back, and the ledger tells both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicRemark {
    /// What is said.
    pub text: Remark,
    /// Since when it is off the page.
    pub hidden: Option<Moment>,
}

impl PublicRemark {
    /// What the page shows.
    #[must_use]
    pub fn shown(&self) -> Option<&Remark> {
        self.hidden.is_none().then_some(&self.text)
    }

    /// Whether what is said with a signature stands beside a name at all: not beside an erratum, and not under another text
    /// than the one that is pinned.
    #[must_use]
    pub fn stands(signed: Hash, retracted: Option<Moment>, pin: Option<Pin>) -> bool {
        retracted.is_none() && pin.is_some_and(|pin| pin.hash == signed)
    }

    /// Takes a remark off the page, or puts it back; gives since when it is hidden from here on.
    ///
    /// # Errors
    /// [`NotMoved`] where there is none, or it is so already.
    pub fn moved(
        remark: Option<&Self>,
        to: Visibility,
        now: Moment,
    ) -> Result<Option<Moment>, NotMoved> {
        let remark = remark.ok_or(NotMoved)?;
        match (to, remark.hidden) {
            (Visibility::Hidden, None) => Ok(Some(now)),
            (Visibility::Shown, Some(_)) => Ok(None),
            (Visibility::Hidden, Some(_)) | (Visibility::Shown, None) => Err(NotMoved),
        }
    }
}

/// Whether everybody reads a remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// It stands on the page.
    Shown,
    /// It does not.
    Hidden,
}

impl Visibility {
    /// The word in forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Hidden => "hidden",
        }
    }

    /// Reads the word of a form.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Shown, Self::Hidden]
            .into_iter()
            .find(|it| it.key() == key)
    }
}

/// There is no such remark, or it is on or off the page already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no remark stands there to be hidden or shown")]
pub struct NotMoved;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::version::VersionNumber;

    #[test]
    fn a_remark_stands_under_the_pinned_text_without_an_erratum() {
        let (text, other) = (Hash::of(b"tekst"), Hash::of(b"andere"));
        let number = VersionNumber::FIRST;
        let pin = Some(Pin { number, hash: text });
        let then = Some(Moment::from_millis(1));
        assert!(PublicRemark::stands(text, None, pin));
        assert!(!PublicRemark::stands(text, then, pin));
        assert!(!PublicRemark::stands(other, None, pin));
        assert!(!PublicRemark::stands(text, None, None));
    }

    #[test]
    fn a_remark_is_hidden_once_and_shown_again_once() {
        let now = Moment::from_millis(1_000);
        let remark = |hidden| PublicRemark {
            text: Remark::parse("Wij zien dit elke dag.").unwrap(),
            hidden,
        };
        let moved = |remark: Option<&PublicRemark>, to| PublicRemark::moved(remark, to, now);
        assert_eq!(moved(None, Visibility::Hidden), Err(NotMoved));
        assert_eq!(moved(None, Visibility::Shown), Err(NotMoved));
        let shown = remark(None);
        assert_eq!(moved(Some(&shown), Visibility::Shown), Err(NotMoved));
        assert_eq!(moved(Some(&shown), Visibility::Hidden), Ok(Some(now)));
        assert_eq!(shown.shown(), Some(&shown.text));
        let hidden = remark(Some(now));
        assert_eq!(moved(Some(&hidden), Visibility::Hidden), Err(NotMoved));
        assert_eq!(moved(Some(&hidden), Visibility::Shown), Ok(None));
        assert_eq!(hidden.shown(), None);
        for word in [Visibility::Shown, Visibility::Hidden] {
            assert_eq!(Visibility::from_key(word.key()), Some(word));
        }
    }
}
