//! The worker that tells people what is new in reviews: at most one mail a day each, however much it is.
//!
//! It looks every hour and tells whoever was not told for a day. Until when somebody was told is kept in the transaction
//! that posts the mail, so that two nodes tell once. Nobody is mailed at night.

use crate::{
    errors::Failure,
    language,
    state::State,
    store::{Follower, News, NewsItem, OutgoingMail},
};
use app::{
    links,
    mails::{self, Happened, LetterNews, What},
};
use letters::access::Deed;
use std::time::Duration;

/// How often to look.
const EVERY: Duration = Duration::from_hours(1);
/// The first and the last hour in Amsterdam at which people are mailed.
const OFFICE: std::ops::RangeInclusive<i8> = 8..=17;
/// Who was told is left alone for so long: less than a day, so that the mail does not come an hour later each day.
const REST_SECONDS: i64 = 20 * 60 * 60;

/// Looks, until the server stops.
pub async fn run(state: State) {
    loop {
        match tell(&state).await {
            Ok(0) => {}
            Ok(count) => tracing::info!(count, "told what is new in reviews"),
            Err(error) => tracing::error!(%error, "what is new in reviews cannot be read"),
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Posts what is due; how many mails those are.
///
/// # Errors
/// When the store cannot be reached.
pub async fn tell(state: &State) -> Result<u32, Failure> {
    let now = state.clock.now();
    if !OFFICE.contains(&now.amsterdam().hour()) {
        return Ok(0);
    }
    let mut posted = 0;
    for follower in state
        .store
        .followers(now.plus_seconds(-REST_SECONDS))
        .await?
    {
        let roles = state.store.roles(follower.person).await?;
        if !roles.reach_all(Deed::ReadReview) {
            continue;
        }
        let everything = roles.reach_all(Deed::RunLetters);
        let write = writer(state, &follower);
        if state.store.tell_news(follower, everything, write).await? {
            posted += 1;
        }
    }
    if posted > 0 {
        state.wake_mail();
    }
    Ok(posted)
}

/// Writes the mail to somebody of what is new.
fn writer(
    state: &State,
    to: &Follower,
) -> impl Fn(&[NewsItem]) -> OutgoingMail + Clone + Send + Sync + 'static {
    let (config, to) = (state.config.clone(), to.clone());
    move |news| {
        let mut letters: Vec<LetterNews<'_>> = Vec::new();
        for item in news {
            let link = config.url(&links::review(item.slug.as_str()));
            if letters.last().is_none_or(|letter| letter.link != link) {
                letters.push(LetterNews {
                    title: &item.title,
                    link,
                    items: Vec::new(),
                });
            }
            if let Some(letter) = letters.last_mut() {
                letter.items.push(Happened {
                    by: item.by.as_str(),
                    quote: &item.quote,
                    what: match item.what {
                        News::Said(kind) => What::Said(kind),
                        News::Replied => What::Replied,
                        News::Named => What::Named,
                        News::Turned(turn) => What::Turned(turn),
                    },
                });
            }
        }
        let locale = language::of_mail(to.language);
        let off = config.url(links::OWN);
        let mail = mails::review_news(
            locale,
            to.name.as_str(),
            &letters,
            &off,
            &config.association,
        );
        let last = news.last().map_or(0, |item| item.at.millis());
        OutgoingMail {
            to: to.mail.clone(),
            to_name: Some(to.name.to_string()),
            subject: mail.subject,
            text: mail.text,
            html: None,
            kind: "review-news".to_owned(),
            letter: None,
            dedupe: format!("review-news:{}:{last}", to.person),
        }
    }
}
