//! What may be said of a commitment after what, and where it stands on which day.

use super::{
    StepRefused::{HasEnded, Runs, SaidAlready, WasTakenBack},
    *,
};
use crate::{
    outcome::Passage,
    text::{Line, Sentence},
};
use jiff::civil::date;

const TEXT: &str = "Dank voor uw brief.\n\nIn het voorjaar sturen wij u het plan.";

fn response(n: u8) -> ResponseId {
    ResponseId::new(Moment::from_millis(1), [n; 10])
}

fn why() -> Sentence {
    Sentence::parse("Zo is het.").unwrap()
}

fn promise(what: &str, due: &str) -> Promise {
    Promise {
        by: Line::parse("Ministerie van VWS").unwrap(),
        what: Sentence::parse(what).unwrap(),
        due: Due::parse(due).ok(),
        ahead: Ahead::USUAL,
        demand: None,
        passage: None,
    }
}

/// The steps of one commitment, each on its day.
fn after(deeds: &[(Deed, Day)]) -> Vec<Commitment> {
    let steps = (1..).zip(deeds).map(|(number, (deed, day))| Step {
        number,
        commitment: 1,
        response: response(1),
        deed: deed.clone(),
        at: Moment::in_amsterdam(day.at(12, 0, 0, 0)).unwrap(),
    });
    Commitment::all(steps)
}

fn noted() -> (Deed, Day) {
    let deed = Deed::Noted(promise("Zij sturen het plan.", "voorjaar 2027"));
    (deed, date(2027, 1, 1))
}

fn next(deed: Deed, seen: u32) -> NewStep {
    NewStep::Next {
        commitment: 1,
        deed,
        seen,
    }
}

#[test]
fn what_follows_what() {
    let on = date(2027, 2, 1);
    let revised = Deed::Revised(promise("Zij sturen twee plannen.", "2027-09-01"), why());
    let ended = Deed::Ended(Ending::Kept, why());
    let broken = Deed::Ended(Ending::Broken, why());
    let (reopened, back) = (Deed::Reopened(why()), Deed::TakenBack(why()));
    let same = Deed::Revised(promise("Zij sturen het plan.", "voorjaar 2027"), why());
    let all = [
        &revised,
        &ended,
        &broken,
        &reopened,
        &back,
        &same,
        &noted().0,
    ]
    .map(Clone::clone);
    let told = |before: &[(Deed, Day)]| {
        let before = after(before);
        let seen = before[0].newest();
        all.clone()
            .map(|deed| next(deed, seen).fits(&TEXT.into(), &[], &before).err())
    };
    let already = Some(SaidAlready);
    assert_eq!(
        told(&[noted()]),
        [None, None, None, Some(Runs), None, already, already]
    );
    let over = Some(HasEnded);
    let ended = (ended, on);
    assert_eq!(
        told(&[noted(), ended.clone()]),
        [over, over, over, None, None, over, already]
    );
    // A wrong ending is taken back, and another may follow.
    assert_eq!(
        told(&[noted(), ended, (reopened, on)]),
        [None, None, None, Some(Runs), None, already, already]
    );
    assert_eq!(told(&[noted(), (back, on)]), [Some(WasTakenBack); 7]);
}

#[test]
fn who_did_not_see_the_last_word_is_told() {
    let before = after(&[
        noted(),
        (Deed::Ended(Ending::Kept, why()), date(2027, 2, 1)),
    ]);
    let late = next(Deed::Reopened(why()), 1).fits(&TEXT.into(), &[], &before);
    assert_eq!(late, Err(StepRefused::Moved));
    // Unless it says the same: then a button was pressed twice.
    let again = next(Deed::Ended(Ending::Kept, why()), 1).fits(&TEXT.into(), &[], &before);
    assert_eq!(again, Err(StepRefused::SaidAlready));
    assert_eq!(
        next(Deed::Reopened(why()), 2).fits(&TEXT.into(), &[], &before),
        Ok(1)
    );
    let other = NewStep::Next {
        commitment: 2,
        deed: Deed::Reopened(why()),
        seen: 9,
    };
    let refused = other.fits(&TEXT.into(), &[], &before);
    assert_eq!(refused, Err(StepRefused::NoCommitment));
}

#[test]
fn a_promise_stands_in_its_response_and_belongs_to_a_demand() {
    let asked = DemandId::parse("k7m2qd").unwrap();
    let first = |promise: Promise, of: u8| NewStep::First {
        response: response(of),
        promise,
    };
    let plain = promise("Zij sturen het plan.", "voorjaar 2027");
    let with = |demand, passage| Promise {
        demand,
        passage,
        ..plain.clone()
    };
    let there = Passage::find(TEXT, None, "sturen wij u het plan").ok();
    assert!(there.is_some());
    let good = first(with(Some(asked), there), 1);
    assert_eq!(good.fits(&TEXT.into(), &[asked], &[]), Ok(1));
    let refused = good.fits(&TEXT.into(), &[], &[]);
    assert_eq!(refused, Err(StepRefused::NoDemand));
    let refused = good.fits(&"Iets anders".into(), &[asked], &[]);
    assert_eq!(refused, Err(StepRefused::NotInText));
    // The same words of the same institution are a button that was pressed twice; of another response they are another's.
    let before = after(&[noted()]);
    let again = first(plain.clone(), 1).fits(&TEXT.into(), &[], &before);
    assert_eq!(again, Err(StepRefused::SaidAlready));
    assert_eq!(
        first(plain.clone(), 2).fits(&TEXT.into(), &[], &before),
        Ok(2)
    );
    let back = after(&[noted(), (Deed::TakenBack(why()), date(2027, 2, 1))]);
    assert_eq!(first(plain, 1).fits(&TEXT.into(), &[], &back), Ok(2));
}

#[test]
fn late_follows_from_the_day() {
    let runs = &after(&[noted()])[0];
    let last = date(2027, 6, 20);
    assert_eq!((runs.state(last), runs.left(last)), (State::Open, Some(0)));
    let day = date(2027, 6, 30);
    assert_eq!(
        (runs.state(day), runs.left(day)),
        (State::Late { days: 10 }, None)
    );
    let ended = Deed::Ended(Ending::Overtaken, why());
    let ended = &after(&[noted(), (ended, day)])[0];
    assert_eq!(ended.state(day), State::Ended(Ending::Overtaken));
    assert_eq!(ended.ended().map(|(how, _)| how), Some(Ending::Overtaken));
    let no_day = Deed::Noted(promise("Ooit.", ""));
    let no_day = &after(&[(no_day, day)])[0];
    assert_eq!(no_day.state(Day::MAX), State::Open);
    assert_eq!(no_day.reminder(Day::MAX), None);
}

#[test]
fn each_last_day_has_two_occasions() {
    let last = date(2027, 6, 20);
    let it = &after(&[noted()])[0];
    for (day, occasion) in [
        (date(2027, 6, 5), None),
        (date(2027, 6, 6), Some(Occasion::Ahead(last))),
        (last, Some(Occasion::Ahead(last))),
        (date(2027, 6, 21), Some(Occasion::Past(last))),
        (date(2027, 8, 1), Some(Occasion::Past(last))),
    ] {
        assert_eq!(it.reminder(day), occasion, "{day}");
    }
    let ended = after(&[noted(), (Deed::Ended(Ending::Kept, why()), last)]);
    assert_eq!(ended[0].reminder(date(2027, 6, 21)), None);
    // Moved: another occasion.
    let later = promise("Zij sturen het plan.", "2027-09-01");
    let moved = after(&[noted(), (Deed::Revised(later, why()), date(2027, 6, 22))]);
    assert_eq!(moved[0].reminder(date(2027, 6, 22)), None);
    let key = moved[0].reminder(date(2027, 9, 2)).map(Occasion::key);
    assert_eq!(key.as_deref(), Some("past:2027-09-01"));
    // Who noted it when it was late already needs not be told.
    let known = after(&[(noted().0, date(2027, 7, 1))]);
    assert_eq!(known[0].reminder(date(2027, 7, 2)), None);
}

#[test]
fn the_latest_come_first_and_what_ended_last() {
    let today = date(2027, 7, 1);
    let made = [
        ("Later.", "2027-09-01"),
        ("Ooit.", ""),
        ("Te laat.", "2027-06-01"),
        ("Veel te laat.", "2027-01-01"),
        ("Klaar.", "2026-01-01"),
    ];
    let mut steps: Vec<Step> = Vec::new();
    for (number, (what, due)) in (1..).zip(made) {
        steps.push(Step {
            number,
            commitment: number,
            response: response(1),
            deed: Deed::Noted(promise(what, due)),
            at: Moment::from_millis(1),
        });
    }
    steps.push(Step {
        number: 6,
        deed: Deed::Ended(Ending::Kept, why()),
        ..steps[4].clone()
    });
    let mut all = Commitment::all(steps);
    all.sort_by_key(|it| it.order(today));
    let order: Vec<u32> = all.iter().map(|it| it.number).collect();
    assert_eq!(order, [4, 3, 1, 2, 5]);
}

#[test]
fn words_and_deeds_go_together() {
    let (deed, _) = noted();
    for deed in [
        deed.clone(),
        Deed::Revised(promise("Iets anders.", "2027"), why()),
        Deed::Ended(Ending::Broken, why()),
        Deed::Reopened(why()),
        Deed::TakenBack(why()),
    ] {
        let said = Said::from_key(deed.said().key()).unwrap();
        assert_eq!(Deed::of(said, deed.words()), Some(deed.clone()));
        let json = serde_json::to_string(&deed.words()).unwrap();
        let words: Words = serde_json::from_str(&json).unwrap();
        assert_eq!(words, deed.words(), "{json}");
    }
    assert_eq!(Deed::of(Said::Reopened, deed.words()), None);
    let without = Words {
        promise: None,
        why: None,
    };
    assert_eq!(Deed::of(Said::Noted, without), None);
    assert!(Ahead::days(Ahead::MAX + 1).is_none());
}
