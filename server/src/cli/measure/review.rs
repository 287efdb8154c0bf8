//! `standpunt fill-review`: a letter that was written and discussed for a year. `cargo xtask bench` asks how fast it opens;
//! the command is hidden, since nobody needs it from day to day.

use crate::{
    cli::{Ending, say},
    store::{NewLetter, NewThread, Store},
};
use letters::{
    anchor::{Anchor, Words},
    file,
    letter::{Body, LetterText},
    text::{MailAddress, PersonName, Remark, Slug},
};
use std::fmt::Write as _;

/// Eight printed pages of some five hundred words.
const PARAGRAPHS: usize = 40;
const WORDS: usize = 100;
/// How often it was saved.
const VERSIONS: usize = 200;

/// Two letters with the same text: one with so many comments, spread over its versions, and one with none. Prints their
/// addresses.
pub async fn fill(store: &Store, comments: usize) -> Result<(), Ending> {
    let name = PersonName::parse("A Reader")?;
    let mail = MailAddress::parse("reader@example.org")?;
    let by = store.find_or_add_person(name, mail).await?;
    for (slug, comments) in [("discussed", comments), ("silent", 0)] {
        write(store, Slug::parse(slug)?, comments, by).await?;
    }
    say("discussed silent");
    Ok(())
}

async fn write(
    store: &Store,
    slug: Slug,
    comments: usize,
    by: letters::ids::PersonId,
) -> Result<(), Ending> {
    let file = file::parse(first().as_bytes()).map_err(|why| Ending::Failed(format!("{why:?}")))?;
    let new = NewLetter {
        file: file.0,
        slug: Some(slug),
        note: None,
    };
    let letter = store.create_letter(new, by).await?;
    store.send_to_review(letter.id, by).await?;
    let mut latest = store.version(letter.id, letter.latest).await?;
    let mut said = 0;
    for round in 1..=VERSIONS {
        while said < comments * round / VERSIONS {
            let body = latest.text.body.as_str();
            let spans: Vec<_> = Words::of(body).collect();
            let at = said * 7_919 % (spans.len() - 8);
            let range = spans[at].start..spans[at + 6].end;
            let anchor = Anchor::on(latest.number, body, range);
            let text = Remark::parse("Is this still so?").ok();
            if let Some(anchor) = anchor {
                let new = NewThread {
                    letter: letter.id,
                    anchor,
                    whole: false,
                    replacement: None,
                    text,
                    mentions: Vec::new(),
                };
                store.say(new, by).await?;
            }
            said += 1;
        }
        if round < VERSIONS {
            // One word of one paragraph is another one, each time elsewhere.
            let old = format!("word{} ", round * 31 % (PARAGRAPHS * WORDS));
            let new = format!("other{round} ");
            let body = latest.text.body.as_str().replacen(&old, &new, 1);
            let body = Body::parse(&body).map_err(|why| Ending::Failed(format!("{why:?}")))?;
            let text = LetterText {
                front: latest.text.front.clone(),
                body,
            };
            latest = store
                .save_version(letter.id, latest.number, text, None, None, by)
                .await?;
        }
    }
    Ok(())
}

fn first() -> String {
    let mut text = "+++\nkind = \"position-paper\"\nsubject = \"A text that was discussed at length\"\nsender = \"Association\"\n+++\n\n"
        .to_owned();
    for paragraph in 0..PARAGRAPHS {
        for word in 0..WORDS {
            // Writing to a String cannot fail.
            let _infallible = write!(text, "word{} ", paragraph * WORDS + word);
        }
        text.push_str("\n\n");
    }
    text
}
