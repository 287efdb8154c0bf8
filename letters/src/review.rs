//! The review of a draft: what is said about its words, other words for them, and what is decided.
//!
//! What somebody says is a thread on an [`Anchor`]: a comment, or a suggestion with the words that it would put there.
//! What becomes of a thread is a row of [`Turn`]s, each with who and when; its [`State`] follows from them. A thread is
//! never changed and never deleted.

use crate::{
    access::{Deed, Reach, Roles},
    anchor::{Anchor, Ground, Place, locate, word_end, word_start},
    ids::OrganisationId,
    letter::Body,
    problem::Problem,
    stage::{Stage, StageName},
};
use std::{collections::BTreeSet, ops::Range};
use thiserror::Error;

mod proposed;

pub use proposed::{NotProposed, Proposed, proposed};

/// The most bytes of a text that one suggestion replaces, and that it puts there: some five pages.
pub const MAX_CHANGE_BYTES: usize = 20_000;

/// What a thread is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Something said about the words.
    Comment,
    /// Other words for them.
    Suggestion,
}

impl Kind {
    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Comment => "comment",
            Self::Suggestion => "suggestion",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Comment, Self::Suggestion]
            .into_iter()
            .find(|kind| kind.key() == key)
    }
}

/// What happened to a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Turn {
    /// What a comment asked was done.
    Resolved,
    /// It was not, after all.
    Reopened,
    /// The suggested words were taken over.
    Accepted,
    /// Other words were put there because of it.
    Amended,
    /// It was not followed, with a reason.
    Rejected,
    /// Its author took it back.
    Withdrawn,
}

impl Turn {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Resolved,
        Self::Reopened,
        Self::Accepted,
        Self::Amended,
        Self::Rejected,
        Self::Withdrawn,
    ];

    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Resolved => "resolved",
            Self::Reopened => "reopened",
            Self::Accepted => "accepted",
            Self::Amended => "amended",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|turn| turn.key() == key)
    }
}

/// Where a thread stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// It waits for an answer.
    Open,
    /// This was the last thing that happened to it; never [`Turn::Reopened`].
    Closed(Turn),
}

impl State {
    /// After this last turn; none when nothing happened yet.
    #[must_use]
    pub const fn after(last: Option<Turn>) -> Self {
        match last {
            None | Some(Turn::Reopened) => Self::Open,
            Some(turn) => Self::Closed(turn),
        }
    }

    /// Whether it waits for an answer.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open)
    }
}

/// Why something is not done to a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ReviewRefused {
    /// The letter is not in review.
    #[error("the letter is not in review")]
    NotInReview,
    /// The text is pinned: nothing is taken over in it before it is unpinned.
    #[error("the text is pinned")]
    Frozen,
    /// It was decided before, or it is no such thing.
    #[error("this was decided before")]
    Decided,
    /// It is for others: see [`takes`].
    #[error("this is for others")]
    NotTheirs,
    /// The words that it would replace are not there any more.
    #[error("the words that it would replace are not there any more")]
    Adrift,
    /// The words would make a text that no letter has.
    #[error("the words make a text that no letter has")]
    NoText,
}

/// Whether a letter takes comments, suggestions and turns.
///
/// # Errors
/// [`ReviewRefused::NotInReview`].
pub fn is_open(stage: &Stage) -> Result<(), ReviewRefused> {
    if stage.name() == StageName::Review {
        Ok(())
    } else {
        Err(ReviewRefused::NotInReview)
    }
}

/// Who takes a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hand {
    /// Whether it is whoever said it.
    pub author: bool,
    /// Whether they run letters, and decide.
    pub decides: bool,
}

/// Whether a thread in this state takes this turn. Comments are resolved and reopened by their author and by whoever
/// decides; suggestions are decided on by whoever decides, and taken back by their author.
///
/// # Errors
/// [`ReviewRefused::Decided`], [`ReviewRefused::NotTheirs`].
pub const fn takes(kind: Kind, state: State, turn: Turn, hand: Hand) -> Result<(), ReviewRefused> {
    let theirs = match (kind, state, turn) {
        (Kind::Comment, State::Open, Turn::Resolved)
        | (Kind::Comment, State::Closed(_), Turn::Reopened) => hand.author || hand.decides,
        (Kind::Suggestion, State::Open, Turn::Accepted | Turn::Amended | Turn::Rejected) => {
            hand.decides
        }
        (Kind::Suggestion, State::Open, Turn::Withdrawn) => hand.author,
        _ => return Err(ReviewRefused::Decided),
    };
    if theirs {
        Ok(())
    } else {
        Err(ReviewRefused::NotTheirs)
    }
}

/// What somebody sees of what others say about a draft. The text they see whole, or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sight {
    /// Everything.
    Everyone,
    /// What people of these organisations say: a role or a mandate makes somebody one of theirs.
    Within(BTreeSet<OrganisationId>),
}

impl Sight {
    /// What these roles let somebody see; none when they see no draft.
    #[must_use]
    pub fn of(roles: &Roles) -> Option<Self> {
        if roles.reach_all(Deed::ReadReview) {
            return Some(Self::Everyone);
        }
        let own = roles.reaches(Deed::ReadReview);
        let own: BTreeSet<OrganisationId> = own
            .filter(|(_, reach)| *reach == Reach::OwnOrganisation)
            .filter_map(|(held, _)| held.organisation)
            .collect();
        (!own.is_empty()).then_some(Self::Within(own))
    }

    /// Whether they see what somebody says who belongs to these organisations.
    #[must_use]
    pub fn sees(&self, theirs: &BTreeSet<OrganisationId>) -> bool {
        match self {
            Self::Everyone => true,
            Self::Within(own) => !own.is_disjoint(theirs),
        }
    }
}

/// What is open in the review of a letter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReviewTally {
    /// Comments that nobody resolved.
    pub open_comments: u64,
    /// Suggestions that nobody decided on.
    pub open_suggestions: u64,
    /// All comments.
    pub comments: u64,
    /// All suggestions.
    pub suggestions: u64,
}

/// The smallest part of a text that was changed, at the borders of words, and what stands there in the new text. Where
/// words only came in, the word before them goes with them, so that there is something to hold on to; before the first
/// word, the one behind. Several changes give the one part that spans them all. None when nothing changed.
#[must_use]
pub fn smallest_change(old: &str, new: &str) -> Option<(Range<usize>, String)> {
    if old == new || old.is_empty() {
        return None;
    }
    let same = |(a, b): &(char, char)| a == b;
    let head = old.chars().zip(new.chars()).take_while(same);
    let head: usize = head.map(|(c, _)| c.len_utf8()).sum();
    let tail = old[head..].chars().rev().zip(new[head..].chars().rev());
    let tail: usize = tail.take_while(same).map(|(c, _)| c.len_utf8()).sum();
    // Half a word is no word, in either text.
    let inside = |text: &str, at: usize| word_start(text, at) < at && at < word_end(text, at);
    let (old_end, new_end) = (old.len() - tail, new.len() - tail);
    let mut start = head;
    if inside(old, head) || inside(new, head) {
        start = word_start(old, head);
    }
    let mut end = old_end;
    if inside(old, old_end) || inside(new, new_end) {
        end = word_end(old, old_end);
    }
    if old[start..end].trim().is_empty() {
        let before = old[..start].trim_end().len();
        if before > 0 {
            let word = word_start(old, before);
            // A sign by itself is held on to as well.
            let sign = old[..before].char_indices().next_back();
            start = if word < before {
                word
            } else {
                sign.map_or(0, |(at, _)| at)
            };
        } else {
            let inside = old[end..].len() - old[end..].trim_start().len();
            let next = end + inside;
            let after = word_end(old, next);
            let sign = old[next..].chars().next().map_or(0, char::len_utf8);
            end = if after > next { after } else { next + sign };
        }
    }
    if start == end {
        // Nothing but white space: all of it is held on to.
        (start, end) = (0, old.len());
    }
    let replacement = new[start..new.len() - (old.len() - end)].to_owned();
    Some((start..end, replacement))
}

/// A body with other words in one place.
///
/// # Errors
/// What no letter can have: see [`Body::parse`].
pub fn replaced(body: &Body, range: &Range<usize>, words: &str) -> Result<Body, Problem> {
    let text = body.as_str();
    Body::parse(&format!(
        "{}{words}{}",
        &text[..range.start],
        &text[range.end..]
    ))
}

/// What accepting one suggestion does to another on the same letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Its words still stand there: it can be accepted after this one.
    StillApplies,
    /// Both change the same words: after this one somebody has to choose.
    Collides,
    /// Its words are gone then.
    BecomesAdrift,
}

/// What putting `words` at `range` does to another suggestion. None for one that is adrift already, or whose words were
/// changed before: nothing is done to it.
#[must_use]
pub fn effect(text: &str, range: &Range<usize>, words: &str, other: &Anchor) -> Option<Effect> {
    let theirs = locate(other, &Ground::new(text)).exact()?;
    if overlap(range, &theirs) {
        return Some(Effect::Collides);
    }
    let after = format!("{}{words}{}", &text[..range.start], &text[range.end..]);
    Some(match locate(other, &Ground::new(&after)) {
        place if place.exact().is_some() => Effect::StillApplies,
        Place::Found { .. } => Effect::Collides,
        Place::Adrift => Effect::BecomesAdrift,
    })
}

/// Whether two ranges share a byte.
#[must_use]
pub const fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Which of these ranges share nothing with any other: those can be changed together. The rest collides.
#[must_use]
pub fn apart(ranges: &[Range<usize>]) -> Vec<bool> {
    let alone = |(at, range): (usize, &Range<usize>)| {
        let mut others = ranges.iter().enumerate();
        !others.any(|(other, theirs)| other != at && overlap(range, theirs))
    };
    ranges.iter().enumerate().map(alone).collect()
}

/// Of the people that can be named, those whom a text names as `@Name`, each once, in the order of `people`. Of two
/// names of which one begins with the other the longer one counts.
#[must_use]
pub fn mentions<T: Copy>(text: &str, people: &[(T, &str)]) -> Vec<T> {
    let mut found = vec![false; people.len()];
    for (at, _) in text.match_indices('@') {
        let rest = &text[at + 1..];
        let named = people.iter().enumerate().filter(|(_, (_, name))| {
            rest.strip_prefix(name)
                .is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        });
        if let Some((index, _)) = named.max_by_key(|(_, (_, name))| name.len()) {
            found[index] = true;
        }
    }
    let named = people.iter().zip(found).filter(|(_, found)| *found);
    named.map(|((who, _), _)| *who).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{access::Held, role::Role, time::Moment, version::VersionNumber};

    fn change(old: &str, new: &str) -> (String, String) {
        let (range, words) = smallest_change(old, new).unwrap();
        let made = format!("{}{words}{}", &old[..range.start], &old[range.end..]);
        assert_eq!(made, new);
        (old[range].to_owned(), words)
    }

    #[test]
    fn the_smallest_change_is_whole_words() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            change("Wij vragen drie maanden.", "Wij vragen twee maanden."),
            pair("drie", "twee")
        );
        assert_eq!(
            change("de gemeente kan", "de gemeenten kan"),
            pair("gemeente", "gemeenten")
        );
        assert_eq!(
            change("Wij vragen tijd.", "Wij vragen meer tijd."),
            pair("vragen ", "vragen meer ")
        );
        assert_eq!(change("tijd", "Meer tijd"), pair("tijd", "Meer tijd"));
        assert_eq!(change("(tijd)", "«(tijd)"), pair("(", "«("));
        assert_eq!(
            change("Wij vragen nu tijd.", "Wij vragen tijd."),
            pair("nu ", "")
        );
        assert_eq!(
            change("een cafe\u{301} hier", "een cafe hier"),
            pair("cafe\u{301}", "cafe")
        );
        assert_eq!(smallest_change("gelijk", "gelijk"), None);
        // Two changes are one, from the first to the last.
        assert_eq!(
            change("een twee drie vier", "een 2 drie 4"),
            pair("twee drie vier", "2 drie 4")
        );
    }

    proptest::proptest! {
        #[test]
        fn a_change_makes_the_new_text_of_the_old(old in "[ab é\n(]{1,20}", new in "[ab é\n(]{0,20}") {
            if let Some((range, words)) = smallest_change(&old, &new) {
                let made = format!("{}{words}{}", &old[..range.start], &old[range.end..]);
                proptest::prop_assert_eq!(made, new);
                proptest::prop_assert!(!range.is_empty());
            }
        }
    }

    #[test]
    fn what_one_suggestion_does_to_another_is_told() {
        let text = "Wij vragen drie maanden uitstel voor alle gemeenten.";
        let on = |quote: &str| {
            let at = text.find(quote).unwrap();
            Anchor::on(VersionNumber::FIRST, text, at..at + quote.len()).unwrap()
        };
        let range = 11..15;
        let effect_on = |quote: &str| effect(text, &range, "zes", &on(quote));
        assert_eq!(effect_on("alle gemeenten"), Some(Effect::StillApplies));
        assert_eq!(effect_on("drie maanden"), Some(Effect::Collides));
        let elsewhere = Anchor::on(VersionNumber::FIRST, "heel iets anders", 0..4).unwrap();
        assert_eq!(effect(text, &range, "zes", &elsewhere), None);
        assert_eq!(apart(&[0..4, 2..6, 6..9]), [false, false, true]);
    }

    #[test]
    fn a_suggestion_is_decided_once_and_a_comment_as_often_as_it_takes() {
        let hand = |author, decides| Hand { author, decides };
        let open = State::after(None);
        let suggestion = |state, turn, hand| takes(Kind::Suggestion, state, turn, hand);
        let comment = |state, turn, hand| takes(Kind::Comment, state, turn, hand);
        assert_eq!(suggestion(open, Turn::Accepted, hand(false, true)), Ok(()));
        let accepted = State::after(Some(Turn::Accepted));
        for turn in Turn::ALL {
            let refused = suggestion(accepted, turn, hand(true, true));
            assert_eq!(refused, Err(ReviewRefused::Decided));
        }
        let others = Err(ReviewRefused::NotTheirs);
        assert_eq!(suggestion(open, Turn::Accepted, hand(true, false)), others);
        assert_eq!(suggestion(open, Turn::Withdrawn, hand(false, true)), others);
        assert_eq!(suggestion(open, Turn::Withdrawn, hand(true, false)), Ok(()));
        assert_eq!(comment(open, Turn::Resolved, hand(true, false)), Ok(()));
        assert_eq!(comment(open, Turn::Resolved, hand(false, false)), others);
        let resolved = State::after(Some(Turn::Resolved));
        assert_eq!(comment(resolved, Turn::Reopened, hand(false, true)), Ok(()));
        assert!(State::after(Some(Turn::Reopened)).is_open());
        let refused = comment(open, Turn::Accepted, hand(true, true));
        assert_eq!(refused, Err(ReviewRefused::Decided));
    }

    #[test]
    fn a_reader_sees_what_their_own_people_say() {
        let organisation = |n| OrganisationId::new(Moment::from_millis(0), [n; 10]);
        let roles = |role, of| Roles::new(vec![Held::new(role, of).unwrap()]);
        let reader = Sight::of(&roles(Role::Reader, Some(organisation(1)))).unwrap();
        assert!(reader.sees(&BTreeSet::from([organisation(1), organisation(2)])));
        assert!(!reader.sees(&BTreeSet::from([organisation(2)])));
        assert!(!reader.sees(&BTreeSet::new()));
        let director = Sight::of(&roles(Role::Director, Some(organisation(1))));
        assert_eq!(director, Some(Sight::Everyone));
        assert_eq!(Sight::of(&roles(Role::Operator, None)), None);
        assert_eq!(Sight::of(&Roles::default()), None);
    }

    #[test]
    fn people_are_named_by_their_whole_name() {
        let people = [(1, "An"), (2, "An Pol"), (3, "Bo")];
        assert_eq!(mentions("@An Pol, en @Bo?", &people), [2, 3]);
        assert!(mentions("@Anna en an@bo", &people).is_empty());
        assert_eq!(mentions("@An @An", &people), [1]);
    }

    #[test]
    fn every_word_of_the_store_is_read_back() {
        for turn in Turn::ALL {
            assert_eq!(Turn::from_key(turn.key()), Some(turn));
        }
        for kind in [Kind::Comment, Kind::Suggestion] {
            assert_eq!(Kind::from_key(kind.key()), Some(kind));
        }
    }
}
