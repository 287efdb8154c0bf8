//! All published letters as an Atom feed (RFC 4287).

use super::SHOWN;
use crate::{
    errors::Failure,
    evidence,
    language::OURS,
    rooms::page,
    state::State,
    store::{PublishedSummary, SignedHead},
};
use app::{links, publishing::log};
use atom_syndication::{
    CategoryBuilder, Entry, EntryBuilder, FeedBuilder, FixedDateTime, Link, LinkBuilder, Person,
    Text,
};
use letters::{letter::Language, markdown, time::Moment};

/// How much of a letter an entry tells, in characters.
const SUMMARY: usize = 400;

/// How many heads of the log it tells, at most one a day.
const HEADS: usize = 7;
/// How many of the newest heads those are looked for among.
const LOOKED_AT: u32 = 100;

/// The feed, newest letter first; behind the letters the heads of the log, so that whoever keeps the feed keeps them.
///
/// # Errors
/// When the store cannot be read.
pub async fn atom(state: &State) -> Result<Vec<u8>, Failure> {
    let letters = state.store.published(SHOWN, None).await?;
    let heads = heads(state).await?;
    let entries = letters.iter().map(|letter| entry(state, letter));
    let entries = entries
        .chain(heads.iter().map(|head| said(state, head)))
        .collect::<Result<Vec<_>, _>>()?;
    let updated = letters
        .iter()
        .map(|letter| letter.changed)
        .chain(heads.iter().map(|signed| signed.head.at))
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

/// The last head of each of the last days on which something was added, the newest first.
async fn heads(state: &State) -> Result<Vec<SignedHead>, Failure> {
    let most = u64::try_from(i64::MAX).unwrap_or(u64::MAX);
    let heads = state.store.heads(most, LOOKED_AT).await?;
    let mut told: Vec<SignedHead> = Vec::new();
    // Of heads over the same lines the first was the news.
    for (index, (signed, _)) in heads.iter().enumerate() {
        let before = heads.get(index + 1).map(|(before, _)| before.head.size);
        let news = before != Some(signed.head.size);
        let day = signed.head.at.day();
        if news && told.last().is_none_or(|last| last.head.at.day() != day) {
            told.push(signed.clone());
        }
    }
    told.truncate(HEADS);
    Ok(told)
}

/// A head as an entry: its whole text and signature, for whoever keeps it.
fn said(state: &State, signed: &SignedHead) -> Result<Entry, Failure> {
    let head = &signed.head;
    let url = state.config.url(links::LOG);
    let id = format!("{url}#hoofd-{}", head.number);
    let text = format!(
        "{}signature {}\n",
        head.text(),
        evidence::hex(&signed.signature)
    );
    let association = &state.config.association;
    let by = if association.is_empty() {
        page::feed_title(state)
    } else {
        association.clone()
    };
    let category = CategoryBuilder::default().term("logboek").build();
    Ok(EntryBuilder::default()
        .id(id.clone())
        .title(Text::plain(log::feed_title(OURS, head.number, head.size)))
        .published(Some(date(head.at)?))
        .updated(date(head.at)?)
        .author(person(&by))
        .category(category)
        .links(vec![page_link(id, Language::Nl)])
        .summary(Some(Text::plain(text)))
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
