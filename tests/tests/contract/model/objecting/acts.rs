//! What can be tried with objections, and how often.

use super::reference::{Model, PEOPLE, PLACES, Stage, Text, WORDS};
use proptest::{collection::vec, prelude::*};

/// How much is tried with each letter.
const STEPS: usize = 120;

/// What can be tried. Who answers does so in the newest round.
#[derive(Debug, Clone)]
pub(super) enum Act {
    Round,
    Close,
    Cancel,
    Object {
        who: usize,
        place: usize,
        word: usize,
    },
    Sign {
        who: usize,
    },
    Decline {
        who: usize,
    },
    Unsign {
        who: usize,
    },
    /// By whoever made it, or by somebody else.
    TakeBack {
        objection: usize,
        own: bool,
    },
    Accept {
        objection: usize,
    },
    /// Having seen the newest text, or the one before it.
    Amend {
        objection: usize,
        word: usize,
        seen: bool,
    },
    Reject {
        objection: usize,
    },
    AcceptAll {
        seen: bool,
    },
    Edit {
        place: usize,
        word: usize,
    },
    Thaw,
    Freeze,
    Press,
    CallOff,
    /// Their right to sign ends.
    Leave {
        who: usize,
    },
    Erase {
        who: usize,
    },
    Wait {
        minutes: i64,
    },
}

/// What chance may bring.
pub(super) fn acts() -> impl Strategy<Value = Vec<Act>> {
    let (objection, who) = (0..64_usize, 0..PEOPLE);
    let (place, word) = (0..PLACES, 0..WORDS);
    let mostly = || prop_oneof![4 => Just(true), 1 => Just(false)];
    let act = prop_oneof![
        12 => Just(Act::Round),
        7 => Just(Act::Close),
        2 => Just(Act::Cancel),
        34 => (who.clone(), place.clone(), word.clone()).prop_map(|(who, place, word)| Act::Object { who, place, word }),
        9 => who.clone().prop_map(|who| Act::Sign { who }),
        5 => who.clone().prop_map(|who| Act::Decline { who }),
        6 => who.clone().prop_map(|who| Act::Unsign { who }),
        7 => (objection.clone(), mostly()).prop_map(|(objection, own)| Act::TakeBack { objection, own }),
        15 => objection.clone().prop_map(|objection| Act::Accept { objection }),
        12 => (objection.clone(), word.clone(), mostly()).prop_map(|(objection, word, seen)| Act::Amend { objection, word, seen }),
        5 => objection.prop_map(|objection| Act::Reject { objection }),
        3 => mostly().prop_map(|seen| Act::AcceptAll { seen }),
        7 => (place, word).prop_map(|(place, word)| Act::Edit { place, word }),
        6 => Just(Act::Thaw),
        7 => Just(Act::Freeze),
        18 => Just(Act::Press),
        5 => Just(Act::CallOff),
        1 => who.clone().prop_map(|who| Act::Leave { who }),
        4 => who.prop_map(|who| Act::Erase { who }),
        6 => (10..240_i64).prop_map(|minutes| Act::Wait { minutes }),
    ];
    vec(act, STEPS)
}

/// Numbers that exist; none where there are none yet.
pub(super) fn within(act: Act, model: &Model) -> Option<Act> {
    let count = model.objections.len();
    // Two times in three the newest on which nothing was decided.
    let one = |at: usize| {
        let last = (0..count).rfind(|it| model.waits(*it));
        let any = (count > 0).then(|| count - 1 - (at * at / 64) % count);
        last.filter(|_| !at.is_multiple_of(3)).or(any)
    };
    let asked = |who: usize| model.rounds.last()?.asked[who].map(|_| who);
    // Another word than the one that stands there.
    let other =
        |text: &Text, place: usize, word: usize| (text[place] + 1 + word % (WORDS - 1)) % WORDS;
    Some(match act {
        Act::Object { who, place, word } => Act::Object {
            who: asked(who)?,
            place,
            word: other(&model.rounds.last()?.text, place, word),
        },
        Act::Edit { place, word } => Act::Edit {
            place,
            word: other(&model.text(), place, word),
        },
        Act::Sign { who } => Act::Sign { who: asked(who)? },
        Act::Decline { who } => Act::Decline { who: asked(who)? },
        Act::Unsign { who } => Act::Unsign { who: asked(who)? },
        Act::TakeBack { objection, own } => Act::TakeBack {
            objection: one(objection)?,
            own,
        },
        Act::Accept { objection } => Act::Accept {
            objection: one(objection)?,
        },
        Act::Amend {
            objection,
            word,
            seen,
        } => Act::Amend {
            objection: one(objection)?,
            word,
            seen: seen || model.texts.len() < 2,
        },
        Act::Reject { objection } => Act::Reject {
            objection: one(objection)?,
        },
        Act::AcceptAll { seen } => Act::AcceptAll {
            seen: seen || model.texts.len() < 2,
        },
        // A letter that is sealed or called off at once has had no life.
        Act::Press if count < 6 => return None,
        Act::CallOff if count < 12 && model.stage != Stage::Final => return None,
        other => other,
    })
}
