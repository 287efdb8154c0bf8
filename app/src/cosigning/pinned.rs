//! The text that is to be signed, as directors and guests read it: whole, with what surrounds it.

use crate::{
    claims,
    locale::{Locale, t},
    publishing::{AtDemands, letter_text, reading_minutes},
    ui::{self, SealSize},
    words,
};
use leptos::prelude::*;
use letters::{
    addressee::Addressee,
    claim::Claim,
    letter::{Kind, Language, LetterText},
    markdown::{self, Document},
    time::Moment,
};

/// The text, with what surrounds it.
#[derive(Clone, Debug, PartialEq)]
pub struct PinnedText {
    /// What sort of text it is.
    pub kind: Kind,
    /// What it is about, as the letter says it.
    pub subject: String,
    /// Who writes.
    pub sender: String,
    /// To whom, in order.
    pub addressees: Vec<Addressee>,
    /// The language it is written in.
    pub language: Language,
    /// "Geachte dames en heren,"
    pub salutation: Option<String>,
    /// "Met vriendelijke groet,"
    pub closing: Option<String>,
    /// The body.
    pub document: Document,
    /// The number of the version.
    pub version: u32,
    /// The SHA-256 of its canonical text, 64 hexadecimal digits.
    pub hash: String,
}

impl PinnedText {
    /// Of the version with this number.
    #[must_use]
    pub fn of(text: &LetterText, version: u32) -> Self {
        let front = &text.front;
        Self {
            kind: front.kind,
            subject: front.subject.to_string(),
            sender: front.sender.to_string(),
            addressees: front.addressees.clone(),
            language: front.language,
            salutation: front.salutation.as_ref().map(ToString::to_string),
            closing: front.closing.as_ref().map(ToString::to_string),
            document: markdown::parse(text.body.as_str()),
            version,
            hash: text.hash().to_string(),
        }
    }

    fn institutions(&self) -> Vec<String> {
        let to = self.addressees.iter();
        to.map(|to| to.institution.as_str().to_owned()).collect()
    }

    /// "Een brief van … aan …. Lezen kost …"
    pub(crate) fn lead(&self, locale: Locale) -> String {
        let kind = words::kind(locale, self.kind).to_lowercase();
        let minutes = reading_minutes(&self.document);
        let sender = words::institution(locale, &self.sender);
        let to = self.institutions();
        if to.is_empty() {
            t!(
                locale,
                "sign-lead-to-nobody",
                kind = kind,
                sender = sender,
                minutes = minutes
            )
        } else {
            let to = words::institutions(locale, &to);
            t!(
                locale,
                "sign-lead",
                kind = kind,
                sender = sender,
                to = to,
                minutes = minutes
            )
        }
    }

    /// The whole of it.
    pub(crate) fn article(&self, locale: Locale) -> AnyView {
        let to = self.institutions();
        let to = (!to.is_empty()).then(|| {
            let words = t!(locale, "home-to", to = words::institutions(locale, &to));
            view! { <p class="to">{words}</p> }
        });
        let text = letter_text(
            locale,
            self.language,
            self.salutation.as_deref(),
            &self.document,
            self.closing.as_deref(),
            false,
            AtDemands::default(),
        );
        // The one thing in the text that is not there yet: whoever signs is told, in words that everybody can see.
        let later = self.document.asks(Claim::Signatories).then(|| {
            let words = claims::signatories_open(self.language);
            let mark = Claim::Signatories.mark();
            view! { <p class="later">{t!(locale, "claims-signing", words = words, mark = mark)}</p> }
        });
        let lang = locale.lang_of(self.language);
        view! {
            <article class="part" id="brief" aria-labelledby="h-brief">
                <h2 id="h-brief">{t!(locale, "sign-letter", version = self.version.to_string())}</h2>
                {to}
                <p class="text subj" lang=lang>{self.subject.clone()}</p>
                {text}
                {later}
            </article>
        }
        .into_any()
    }
}

/// How many went before, and until when there is a place for the reader: `place` begins that sentence.
pub(crate) fn so_far(locale: Locale, signed: usize, place: &str, deadline: Moment) -> AnyView {
    let so_far = t!(
        locale,
        "sign-so-far",
        count = signed,
        shown = locale.count_first(signed)
    );
    let (until, machine) = (locale.deadline(deadline), deadline.rfc3339());
    view! {
        <p class="now">
            {ui::seal(locale, signed, true, SealSize::Fitting, true)}
            <span><b>{so_far}</b>{format!(" {place} ")}<time datetime=machine>{until}</time>"."</span>
        </p>
    }
    .into_any()
}
