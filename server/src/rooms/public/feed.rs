//! All published letters as an Atom feed (RFC 4287).

use super::SHOWN;
use crate::{errors::Failure, language::OURS, rooms::page, state::State, store::PublishedSummary};
use app::links;
use atom_syndication::{
    Entry, EntryBuilder, FeedBuilder, FixedDateTime, Link, LinkBuilder, Person, Text,
};
use letters::{letter::Language, markdown, time::Moment};

/// How much of a letter an entry tells, in characters.
const SUMMARY: usize = 400;

/// The feed, newest letter first.
///
/// # Errors
/// When the store cannot be read.
pub async fn atom(state: &State) -> Result<Vec<u8>, Failure> {
    let letters = state.store.published(SHOWN, None).await?;
    let entries = letters
        .iter()
        .map(|letter| entry(state, letter))
        .collect::<Result<Vec<_>, _>>()?;
    let updated = letters
        .iter()
        .map(|letter| letter.changed)
        .max()
        .unwrap_or(Moment::from_millis(0));
    let own = state.config.url(links::FEED);
    let association = &state.config.association;
    let authors = (!association.is_empty()).then(|| person(association));
    let feed = FeedBuilder::default()
        .lang(Some(OURS.code().to_owned()))
        .id(own.clone())
        .title(Text::plain(page::feed_title(state)))
        .updated(date(updated)?)
        .authors(authors.into_iter().collect::<Vec<_>>())
        .link(
            LinkBuilder::default()
                .href(own)
                .rel("self")
                .mime_type(Some("application/atom+xml".to_owned()))
                .build(),
        )
        .link(
            LinkBuilder::default()
                .href(state.config.url(links::HOME))
                .rel("alternate")
                .mime_type(Some("text/html".to_owned()))
                .build(),
        )
        .entries(entries)
        .build();
    Ok(feed.to_string().into_bytes())
}

fn entry(state: &State, letter: &PublishedSummary) -> Result<Entry, Failure> {
    let url = state.config.url(&links::letter(letter.slug.as_str()));
    // What is corrected comes before what was said.
    let summary = letter
        .errata
        .iter()
        .map(|(at, name)| page::erratum(*at, name))
        .chain([markdown::summary(&page::settled(letter), SUMMARY)])
        .collect::<Vec<_>>()
        .join(" ");
    let others = letter.languages.iter().map(|other| {
        let address = state.config.url(&links::letter(other.slug.as_str()));
        page_link(address, other.language)
    });
    let pages: Vec<Link> = std::iter::once(page_link(url.clone(), letter.language))
        .chain(others)
        .collect();
    Ok(EntryBuilder::default()
        .id(url)
        .title(Text::plain(letter.title.clone()))
        .published(Some(date(letter.published)?))
        .updated(date(letter.changed)?)
        .author(person(&letter.sender.to_string()))
        .links(pages)
        .summary(Some(Text::plain(summary)))
        .build())
}

/// A page of the letter, in a language.
fn page_link(address: String, language: Language) -> Link {
    LinkBuilder::default()
        .href(address)
        .rel("alternate")
        .mime_type(Some("text/html".to_owned()))
        .hreflang(Some(language.key().to_owned()))
        .build()
}

fn person(name: &str) -> Person {
    Person {
        name: name.to_owned(),
        ..Person::default()
    }
}

fn date(moment: Moment) -> Result<FixedDateTime, Failure> {
    moment
        .rfc3339()
        .parse()
        .map_err(|error| Failure::Internal(format!("{moment:?} is no date in a feed: {error}")))
}
