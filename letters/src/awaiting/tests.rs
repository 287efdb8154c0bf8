//! By when an answer is waited for, and which of them is late.

use super::*;
use crate::{dispatch::Channel, text::Line};
use jiff::civil::date;

const SENT: Day = date(2026, 3, 2);
const UNTIL: Day = date(2026, 4, 13);

fn why() -> Sentence {
    Sentence::parse("Gebeld: komt volgende week.").unwrap()
}

fn id(n: u8) -> DispatchId {
    DispatchId::new(Moment::from_millis(1_000), [n; 10])
}

fn sending(n: u8, to: &str, on: Day, deeds: impl IntoIterator<Item = Deed>) -> Sending {
    let steps = (1_u32..).zip(deeds).map(|(number, deed)| Step {
        number,
        dispatch: id(n),
        deed,
        at: Moment::from_millis(i64::from(number) * 1_000),
    });
    Sending {
        dispatch: Dispatch {
            id: id(n),
            to: Line::parse(to).unwrap(),
            on,
            channel: Channel::Post,
            note: None,
        },
        mailed: false,
        bounced: None,
        steps: steps.collect(),
    }
}

fn vws(deeds: impl IntoIterator<Item = Deed>) -> Sending {
    sending(1, "Ministerie van VWS", SENT, deeds)
}

fn until(day: Day) -> Deed {
    Deed::Until(day, None)
}

fn answer(from: &str, on: Day, recorded: i64) -> Answer {
    Answer {
        from: Line::parse(from).unwrap(),
        on,
        recorded: Moment::from_millis(recorded),
        to: None,
    }
}

/// How the first sending stands.
fn state(of: &OfLetter, today: Day) -> State {
    of.state(&of.sendings[0], today)
}

fn letter(sendings: Vec<Sending>) -> OfLetter {
    OfLetter {
        sendings,
        ..OfLetter::default()
    }
}

#[test]
fn every_word_is_read_again() {
    for said in Said::ALL {
        assert_eq!(Said::from_key(said.key()), Some(said));
        let day = said.has_day().then_some(UNTIL);
        let deed = Deed::of(said, day, Some(why())).unwrap();
        assert_eq!((deed.said(), deed.day()), (said, day));
        assert_eq!(deed.why(), Some(&why()));
        assert_eq!(
            Deed::of(said, (!said.has_day()).then_some(UNTIL), Some(why())),
            None
        );
    }
    assert_eq!(Deed::of(Said::NoMore, None, None), None, "it says why");
}

#[test]
fn six_weeks_are_usual_and_two_years_the_most() {
    assert_eq!(usual(SENT), UNTIL);
    assert_eq!(can_be_by(SENT, SENT), Err(AwaitingRefused::NotAfter));
    assert_eq!(can_be_by(date(2026, 3, 3), SENT), Ok(()));
    assert_eq!(can_be_by(date(2028, 3, 2), SENT), Ok(()));
    assert_eq!(
        can_be_by(date(2028, 3, 3), SENT),
        Err(AwaitingRefused::TooFar)
    );
    // A day without one behind it.
    assert_eq!(usual(Day::MAX), Day::MAX);
    assert_eq!(
        can_be_by(Day::MAX, Day::MAX),
        Err(AwaitingRefused::NotAfter)
    );
}

#[test]
fn it_is_late_from_the_day_behind_the_last() {
    let of = letter(vec![vws([until(UNTIL)])]);
    assert_eq!(
        state(&of, SENT),
        State::Expected {
            until: UNTIL,
            days: 42
        }
    );
    assert!(!state(&of, SENT).this_week());
    assert!(state(&of, date(2026, 4, 6)).this_week());
    assert!(!state(&of, date(2026, 4, 5)).this_week());
    assert_eq!(
        state(&of, UNTIL),
        State::Expected {
            until: UNTIL,
            days: 0
        }
    );
    let late = state(&of, date(2026, 4, 15));
    assert_eq!(
        late,
        State::Late {
            until: UNTIL,
            days: 2
        }
    );
    assert!(late.needs_a_hand() && !late.this_week());
    let old = letter(vec![vws([])]);
    assert_eq!(state(&old, UNTIL), State::Over(Over::Unasked));
}

#[test]
fn what_speaks_for_the_institution_from_that_day_on_answers_it() {
    let late = date(2026, 5, 1);
    let with = |answers: Vec<Answer>| {
        let of = letter(vec![vws([until(UNTIL)])]);
        state(&OfLetter { answers, ..of }, late)
    };
    let on = date(2026, 3, 20);
    assert_eq!(
        with(vec![answer("ministerie  van vws", on, 9_000)]),
        State::Answered { on }
    );
    assert_eq!(
        with(vec![answer("Ministerie van VWS", SENT, 9_000)]),
        State::Answered { on: SENT }
    );
    let before = answer("Ministerie van VWS", date(2026, 3, 1), 9_000);
    assert!(
        matches!(with(vec![before]), State::Late { .. }),
        "it came before the letter went"
    );
    assert!(matches!(
        with(vec![answer("Provincie", on, 9_000)]),
        State::Late { .. }
    ));
    // By mail to the envelope's own address, whoever it speaks for.
    let to = Some(id(1));
    let mailed = Answer {
        to,
        ..answer("Een medewerker", on, 9_000)
    };
    assert_eq!(with(vec![mailed]), State::Answered { on });
    // The first counts.
    let two = vec![
        answer("Ministerie van VWS", late, 9_000),
        answer("Ministerie van VWS", on, 9_500),
    ];
    assert_eq!(with(two), State::Answered { on });
}

#[test]
fn a_word_in_between_is_none_once_somebody_waits_on() {
    let next = date(2026, 6, 1);
    let mut of = letter(vec![vws([until(UNTIL), Deed::Until(next, Some(why()))])]);
    let on = date(2026, 3, 20);
    // Recorded before the day was moved, and after.
    of.answers = vec![answer("Ministerie van VWS", on, 1_500)];
    assert_eq!(
        state(&of, UNTIL),
        State::Expected {
            until: next,
            days: 49
        }
    );
    of.answers.push(answer("Ministerie van VWS", on, 2_500));
    assert_eq!(state(&of, UNTIL), State::Answered { on });
    // The day with which it was sent takes nothing away: sending and answer may be written down later.
    let mut of = letter(vec![vws([until(UNTIL)])]);
    of.answers = vec![answer("Ministerie van VWS", on, 500)];
    assert_eq!(state(&of, UNTIL), State::Answered { on });
}

#[test]
fn nobody_waits_any_more_and_then_after_all() {
    let late = date(2026, 5, 1);
    let of = letter(vec![vws([until(UNTIL), Deed::NoMore(why())])]);
    assert_eq!(state(&of, late), State::Over(Over::NoMore));
    let of = letter(vec![vws([
        until(UNTIL),
        Deed::NoMore(why()),
        Deed::Again(why()),
    ])]);
    assert!(matches!(state(&of, late), State::Late { days: 18, .. }));
    let next = Deed::Until(late, Some(why()));
    let of = letter(vec![vws([until(UNTIL), Deed::NoMore(why()), next])]);
    assert_eq!(
        state(&of, late),
        State::Expected {
            until: late,
            days: 0
        }
    );
}

#[test]
fn what_came_back_needs_a_hand_until_it_goes_again() {
    let back = date(2026, 3, 9);
    let returned = Deed::Returned(back, why());
    let it = vws([until(UNTIL), returned.clone()]);
    let of = letter(vec![it.clone()]);
    assert_eq!(state(&of, back), State::CameBack { on: back });
    assert!(state(&of, back).needs_a_hand());
    let of = letter(vec![vws([
        until(UNTIL),
        returned.clone(),
        Deed::NotReturned(why()),
    ])]);
    assert!(matches!(state(&of, back), State::Expected { .. }));
    // Sent again, with or without a day.
    let again = date(2026, 3, 10);
    let of = letter(vec![
        it.clone(),
        sending(2, "Ministerie van VWS", again, []),
    ]);
    assert_eq!(state(&of, UNTIL), State::Over(Over::SentAgain(again)));
    let elsewhere = letter(vec![it.clone(), sending(2, "Provincie", again, [])]);
    assert_eq!(state(&elsewhere, UNTIL), State::CameBack { on: back });
    // Which comes back too.
    let twice = sending(
        2,
        "Ministerie van VWS",
        again,
        [Deed::Returned(again, why())],
    );
    let of = letter(vec![it.clone(), twice]);
    assert_eq!(state(&of, UNTIL), State::CameBack { on: back });
    // Nothing is to be done about it; said before it came back, that does not count.
    let of = letter(vec![vws([
        until(UNTIL),
        returned.clone(),
        Deed::NoMore(why()),
    ])]);
    assert_eq!(state(&of, UNTIL), State::Over(Over::NoMore));
    let of = letter(vec![vws([until(UNTIL), Deed::NoMore(why()), returned])]);
    assert_eq!(state(&of, UNTIL), State::CameBack { on: back });
    // It was answered all the same.
    let of = OfLetter {
        answers: vec![answer("Ministerie van VWS", back, 9_000)],
        ..letter(vec![it])
    };
    assert_eq!(state(&of, UNTIL), State::Answered { on: back });
    let mut mailed = vws([until(UNTIL)]);
    (mailed.mailed, mailed.bounced) = (true, Some(back));
    assert_eq!(
        state(&letter(vec![mailed]), UNTIL),
        State::CameBack { on: back }
    );
}

#[test]
fn one_institution_is_waited_for_once() {
    let late = date(2026, 5, 1);
    let again = date(2026, 4, 20);
    let it = vws([until(UNTIL)]);
    let next = sending(2, "Ministerie van VWS", again, [until(date(2026, 6, 1))]);
    let of = letter(vec![it.clone(), next.clone()]);
    assert_eq!(state(&of, late), State::Over(Over::SentAgain(again)));
    assert!(matches!(
        of.state(&of.sendings[1], late),
        State::Expected { .. }
    ));
    // By post too, without a day: the first goes on.
    let copy = sending(2, "Ministerie van VWS", again, []);
    assert!(matches!(
        state(&letter(vec![it.clone(), copy]), late),
        State::Late { .. }
    ));
    // A letter that comes back on it.
    let followed = OfLetter {
        followed: vec![next],
        ..letter(vec![it.clone()])
    };
    assert_eq!(state(&followed, late), State::Over(Over::FollowedUp(again)));
    let other = sending(2, "Provincie", again, [until(late)]);
    let other = OfLetter {
        followed: vec![other],
        ..letter(vec![it.clone()])
    };
    assert!(matches!(state(&other, late), State::Late { .. }));
    let off = OfLetter {
        withdrawn: true,
        ..letter(vec![it])
    };
    assert_eq!(state(&off, late), State::Over(Over::Withdrawn));
    let told = OfLetter {
        answers: vec![answer("Ministerie van VWS", late, 9_000)],
        ..off
    };
    assert_eq!(state(&told, late), State::Answered { on: late });
}

#[test]
fn what_does_not_fit_is_refused() {
    use AwaitingRefused::{
        Mailed, Moved, NeverReturned, NotAfter, NotThatDay, NothingAwaited, SaidAlready,
        StillAwaited,
    };
    let today = date(2026, 3, 20);
    let moved = |day| Deed::Until(day, Some(why()));
    let back = |day| Deed::Returned(day, why());
    let (ended, again, arrived) = (
        Deed::NoMore(why()),
        Deed::Again(why()),
        Deed::NotReturned(why()),
    );
    let fresh = vws([until(UNTIL)]);
    for (of, deed, seen, result) in [
        (&fresh, moved(today), 1, Ok(())),
        (&fresh, moved(today), 0, Err(Moved)),
        (&fresh, moved(UNTIL), 1, Err(SaidAlready)),
        (&fresh, moved(SENT), 1, Err(NotAfter)),
        (&fresh, ended.clone(), 1, Ok(())),
        (&fresh, again.clone(), 1, Err(StillAwaited)),
        (&fresh, back(today), 1, Ok(())),
        (&fresh, back(SENT), 1, Ok(())),
        (&fresh, back(date(2026, 3, 1)), 1, Err(NotThatDay)),
        (&fresh, back(date(2026, 3, 21)), 1, Err(NotThatDay)),
        (&fresh, arrived.clone(), 1, Err(NeverReturned)),
        (&vws([]), ended.clone(), 0, Err(NothingAwaited)),
        (&vws([]), moved(UNTIL), 0, Ok(())),
        (
            &vws([until(UNTIL), ended.clone()]),
            ended.clone(),
            2,
            Err(SaidAlready),
        ),
        (
            &vws([until(UNTIL), ended.clone()]),
            ended.clone(),
            1,
            Err(SaidAlready),
        ),
        (
            &vws([until(UNTIL), ended.clone()]),
            again.clone(),
            2,
            Ok(()),
        ),
        (&vws([until(UNTIL), ended.clone()]), moved(UNTIL), 2, Ok(())),
        (&vws([back(today)]), back(today), 1, Err(SaidAlready)),
        (&vws([back(today)]), arrived, 1, Ok(())),
        (&vws([back(today)]), ended.clone(), 1, Ok(())),
        (
            &vws([until(UNTIL), ended.clone(), back(today)]),
            ended,
            3,
            Ok(()),
        ),
    ] {
        assert_eq!(
            of.takes(&deed, seen, today),
            result,
            "{deed:?} after {:?}",
            of.steps
        );
    }
    let mailed = Sending {
        mailed: true,
        ..fresh
    };
    assert_eq!(mailed.takes(&back(today), 1, today), Err(Mailed));
}

#[test]
fn an_institution_answered_what_went_there_or_did_not() {
    let line = |name: &str| Line::parse(name).unwrap();
    let (vws_name, other) = (line("ministerie van vws"), line("Ministerie van JenV"));
    let of = |answers: Vec<Answer>| OfLetter {
        answers,
        ..letter(vec![vws([until(UNTIL)])])
    };
    assert_eq!(of(vec![]).is_answered_by(&vws_name), Some(false));
    let came = of(vec![answer("Ministerie van VWS", SENT, 9_000)]);
    assert_eq!(came.is_answered_by(&vws_name), Some(true));
    // Whoever answers was not written to for that.
    let uncalled = of(vec![answer("Ministerie van JenV", SENT, 9_000)]);
    assert_eq!(uncalled.is_answered_by(&other), None);
    assert_eq!(uncalled.is_answered_by(&vws_name), Some(false));
}
