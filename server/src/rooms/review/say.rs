//! Comments and suggestions: said about a passage of the version that whoever says it was reading.

use super::{Open, Passage, back_to, named, open, people, remark, seen, typed};
use crate::{
    errors::Failure,
    language::Reader,
    rooms::{
        forms::Form,
        own::who,
        page::{self, Page},
    },
    session::SignedIn,
    state::State,
    store::{NewThread, Session, StoreError},
};
use app::{
    links::PassageLink,
    review::{ReviewHead, Say, Told, Typed, Wrong},
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{
    anchor::{Anchor, word_end},
    letter::{Kind as LetterKind, LetterText},
    markdown::{self, ink},
    review::{Kind, NotProposed, ReviewRefused, proposed},
    text::{Remark, Slug},
    version::VersionNumber,
};
use std::ops::Range;

/// Of a comment on a whole paragraph so many bytes are kept as its quote: enough to know the paragraph again.
const WHOLE_QUOTE: usize = 280;

/// The version and its text that are spoken about.
struct About {
    number: VersionNumber,
    text: LetterText,
    range: Range<usize>,
}

impl About {
    /// # Errors
    /// [`Failure::NotFound`] when there is no such passage.
    async fn find(state: &State, open: &Open, passage: PassageLink) -> Result<Self, Failure> {
        let number = VersionNumber::new(passage.version).ok_or(Failure::NotFound)?;
        let text = if number == open.latest.number {
            open.latest.text.clone()
        } else {
            state.store.version(open.letter.id, number).await?.text
        };
        let (document, places) = markdown::parse_placed(text.body.as_str());
        let range = passage.from..passage.to;
        let known = markdown::passages(&document, &places, text.body.as_str());
        if !known.iter().any(|known| known.range == range) {
            return Err(Failure::NotFound);
        }
        Ok(Self {
            number,
            text,
            range,
        })
    }

    fn source(&self) -> &str {
        &self.text.body.as_str()[self.range.clone()]
    }

    /// The anchor of a comment: on the words that were quoted, or on the beginning of the passage.
    fn commented(&self, quote: &str) -> Result<(Anchor, bool), Wrong> {
        let body = self.text.body.as_str();
        let quote = quote.trim();
        let range = if quote.is_empty() {
            self.range.start..self.range.start + beginning(self.source())
        } else {
            let ink = ink::Ink::of(body);
            let read = ink::typed(ink.within(&self.range), quote);
            let copied = || {
                let at = self.range.start + self.source().find(quote)?;
                Some(at..at + quote.len())
            };
            read.or_else(copied).ok_or(Wrong::NoQuote)?
        };
        let anchor = Anchor::on(self.number, body, range).ok_or(Wrong::NoQuote)?;
        Ok((anchor, quote.is_empty()))
    }

    /// The anchor of a suggestion, and what it puts there.
    fn suggested(&self, words: &str) -> Result<(Anchor, String), Wrong> {
        let said = proposed(self.number, &self.text.body, &self.range, words);
        let said = said.map_err(|why| match why {
            NotProposed::Same => Wrong::NoChange,
            NotProposed::TooMuch => Wrong::TooMuch,
            NotProposed::Unprintable => Wrong::NoWords,
        })?;
        Ok((said.anchor, said.words))
    }
}

/// How many bytes of a passage are kept as its quote, up to the end of a word.
fn beginning(source: &str) -> usize {
    let mut end = WHOLE_QUOTE.min(source.len());
    while !source.is_char_boundary(end) {
        end -= 1;
    }
    let word = word_end(source, end);
    // A line without any white space is cut in its middle.
    if word > end + WHOLE_QUOTE { end } else { word }
}

async fn form(
    state: &State,
    reader: &Reader,
    session: &Session,
    (slug, passage): (&str, PassageLink),
    kind: Kind,
) -> Result<Page, Failure> {
    let open = open(state, session, slug).await?;
    if !open.head.open {
        return Err(Failure::NotFound);
    }
    let about = About::find(state, &open, passage).await?;
    let threads = seen(state, &open.sight, open.letter.id).await?;
    let words = match kind {
        Kind::Comment => String::new(),
        Kind::Suggestion => about.source().to_owned(),
    };
    let data = Say {
        head: open.head,
        kind,
        text: Some(about.text),
        passage,
        typed: Typed {
            words,
            ..Typed::default()
        },
        people: people(state, session, &threads).await?,
    };
    Ok(page::say(state, reader, &data))
}

async fn say(
    state: &State,
    reader: &Reader,
    session: &Session,
    (slug, passage): (&str, PassageLink),
    kind: Kind,
    form: Form,
) -> Result<Response, Failure> {
    let open = match open(state, session, slug).await {
        Ok(open) if open.head.open => open,
        Ok(_) | Err(Failure::NotFound) => {
            return too_late(state, reader, session, (slug, passage), kind, &form);
        }
        Err(other) => return Err(other),
    };
    let about = About::find(state, &open, passage).await?;
    let threads = seen(state, &open.sight, open.letter.id).await?;
    let people = people(state, session, &threads).await?;
    let read = match kind {
        Kind::Comment => comment(&about, &form),
        Kind::Suggestion => suggestion(&about, &form),
    };
    let (anchor, whole, replacement, text) = match read {
        Ok(read) => read,
        Err(wrong) => {
            let data = Say {
                head: open.head,
                kind,
                text: Some(about.text),
                passage,
                typed: Typed {
                    wrong: Some(wrong),
                    ..typed(&form)
                },
                people,
            };
            return Ok(page::say(state, reader, &data)
                .unprocessable()
                .into_response());
        }
    };
    let new = NewThread {
        letter: open.letter.id,
        anchor,
        whole,
        replacement,
        text,
        mentions: named(&form, &people),
    };
    let told = match kind {
        Kind::Comment => Told::Commented,
        Kind::Suggestion => Told::Suggested,
    };
    match state.store.say(new, session.person).await {
        Ok(id) => Ok(back_to(open.letter.slug.as_str(), told, Some(id))),
        Err(StoreError::Review(ReviewRefused::NotInReview)) => {
            too_late(state, reader, session, (slug, passage), kind, &form)
        }
        Err(error) => Err(error.into()),
    }
}

type Read = (Anchor, bool, Option<String>, Option<Remark>);

fn comment(about: &About, form: &Form) -> Result<Read, Wrong> {
    let text = remark(form.value("tekst"), Wrong::NoText)?;
    let (anchor, whole) = about.commented(form.value("woorden"))?;
    Ok((anchor, whole, None, Some(text)))
}

fn suggestion(about: &About, form: &Form) -> Result<Read, Wrong> {
    let (anchor, words) = about.suggested(form.value("woorden"))?;
    let why = match form.value("tekst").trim() {
        "" => None,
        why => Some(remark(why, Wrong::NoText)?),
    };
    Ok((anchor, false, Some(words), why))
}

/// The letter left review while somebody was typing: what they typed is shown once more, and nothing of the text.
pub(super) fn too_late(
    state: &State,
    reader: &Reader,
    session: &Session,
    (slug, passage): (&str, PassageLink),
    kind: Kind,
    form: &Form,
) -> Result<Response, Failure> {
    let slug = Slug::parse(slug).map_err(|_| Failure::NotFound)?;
    let data = Say {
        head: ReviewHead {
            who: who(session),
            title: slug.to_string(),
            slug,
            kind: LetterKind::Letter,
            open: false,
            frozen: false,
            comments: true,
            decides: false,
            version: passage.version,
            figures: None,
        },
        kind,
        text: None,
        passage,
        typed: typed(form),
        people: Vec::new(),
    };
    Ok(page::say(state, reader, &data).conflict().into_response())
}

macro_rules! forms {
    ($($(#[$doc:meta])* $get:ident, $post:ident: $kind:expr;)*) => {$(
        $(#[$doc])*
        pub async fn $get(
            Ask(state): Ask<State>,
            reader: Reader,
            SignedIn(session): SignedIn,
            Path(slug): Path<String>,
            Query(passage): Query<Passage>,
        ) -> Result<Page, Failure> {
            form(&state, &reader, &session, (&slug, passage.link()), $kind).await
        }

        $(#[$doc])*
        pub async fn $post(
            Ask(state): Ask<State>,
            reader: Reader,
            SignedIn(session): SignedIn,
            Path(slug): Path<String>,
            Query(passage): Query<Passage>,
            sent: Form,
        ) -> Result<Response, Failure> {
            say(&state, &reader, &session, (&slug, passage.link()), $kind, sent).await
        }
    )*};
}

forms! {
    /// `/overleg/{slug}/opmerking`
    comment_form, place_comment: Kind::Comment;
    /// `/overleg/{slug}/voorstel`
    suggestion_form, place_suggestion: Kind::Suggestion;
}
