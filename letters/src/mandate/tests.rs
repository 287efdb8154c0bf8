//! When a mandate holds, what it makes room for, who acts under it and how it ends.

use super::*;

fn date(month: i8, day: i8) -> Day {
    Day::new(2026, month, day).unwrap()
}

/// Noon in Amsterdam, in winter.
fn noon(month: i8, day: i8) -> Moment {
    Moment::in_amsterdam(jiff::civil::date(2026, month, day).at(12, 0, 0, 0)).unwrap()
}

fn mandate(from: Day, until: Option<Day>) -> Mandate {
    let start = Moment::from_millis(0);
    Mandate {
        id: MandateId::new(start, [1; 10]),
        person: PersonId::new(start, [1; 10]),
        organisation: OrganisationId::new(start, [1; 10]),
        function: Function::parse("bestuurder").unwrap(),
        deputy: false,
        extent: Extent::OnBehalf,
        under: None,
        from,
        until,
        ended: None,
        evidence: Line::parse("Benoemingsbesluit").unwrap(),
    }
}

fn terms(from: Day, until: Option<Day>) -> Terms {
    let Mandate {
        organisation,
        function,
        evidence,
        ..
    } = mandate(from, until);
    Terms {
        organisation,
        function,
        deputy: false,
        extent: Extent::OnBehalf,
        from,
        until,
        evidence,
    }
}

fn deputy(from: Day, until: Option<Day>) -> Terms {
    Terms {
        deputy: true,
        ..terms(from, until)
    }
}

fn person(number: u8) -> PersonId {
    PersonId::new(Moment::from_millis(0), [number; 10])
}

#[test]
fn it_holds_from_its_first_midnight_to_its_last_and_not_after_it_was_ended() {
    let it = mandate(date(2, 1), Some(date(2, 10)));
    assert!(!it.holds_at(noon(1, 31)) && it.holds_at(noon(2, 1)));
    assert!(it.holds_at(noon(2, 10)) && !it.holds_at(noon(2, 11)));
    let ended = it.end(Ending::Now, None, noon(2, 5)).unwrap();
    assert!(ended.holds_at(Moment::from_millis(noon(2, 5).millis() - 1)));
    assert!(
        !ended.holds_at(noon(2, 5)),
        "from that moment, not from that day"
    );
    assert!(ended.held_on(date(2, 5)), "it held on a part of the day");
    assert!(!ended.held_on(date(2, 6)));
    assert_eq!(ended.last_day(), Some(date(2, 5)));
}

#[test]
fn it_ends_sooner_and_never_later_and_not_before_it_was_used() {
    let open = mandate(date(2, 1), None);
    let now = noon(2, 20);
    let end = |it: &Mandate, ending, used| it.clone().end(ending, used, now);
    let dated = end(&open, Ending::After(date(3, 1)), None).unwrap();
    assert_eq!(dated.until, Some(date(3, 1)));
    assert_eq!(
        end(&dated, Ending::After(date(3, 1)), None),
        Err(MandateError::NotSooner)
    );
    assert_eq!(
        end(&open, Ending::After(date(1, 31)), None),
        Err(MandateError::EndsBeforeItStarts)
    );
    let used = Some(date(2, 12));
    assert_eq!(
        end(&open, Ending::After(date(2, 11)), used),
        Err(MandateError::UsedAfter(date(2, 12)))
    );
    assert!(end(&open, Ending::After(date(2, 12)), used).is_ok());
    let over = end(&open, Ending::After(date(2, 12)), None).unwrap();
    assert_eq!(end(&over, Ending::Now, None), Err(MandateError::Ended));
}

#[test]
fn one_that_has_not_begun_can_be_taken_back_and_then_never_held() {
    let later = mandate(date(3, 1), None);
    let back = later.end(Ending::Now, None, noon(2, 1)).unwrap();
    assert!(!back.held_on(date(3, 1)) && !back.holds_at(noon(3, 1)));
    assert_eq!(terms(date(3, 1), None).check(person(1), &[back]), Ok(()));
}

#[test]
fn of_one_person_there_is_one_at_a_time_for_an_organisation() {
    let other = mandate(date(2, 1), Some(date(2, 10)));
    let overlaps = |from, until| {
        let others = std::slice::from_ref(&other);
        terms(from, until).check(person(1), others).is_err()
    };
    assert!(!overlaps(date(1, 1), Some(date(1, 31))));
    assert!(overlaps(date(1, 1), Some(date(2, 1))), "on its first day");
    assert!(overlaps(date(1, 1), None));
    assert!(overlaps(date(2, 10), None), "on its last day");
    assert!(!overlaps(date(2, 11), None));
    assert_eq!(
        terms(date(2, 1), None).check(person(9), std::slice::from_ref(&other)),
        Ok(()),
        "somebody else"
    );
    assert_eq!(
        terms(date(2, 2), Some(date(2, 1))).check(person(1), &[]),
        Err(MandateError::EndsBeforeItStarts)
    );
    let ended = other.end(Ending::Now, None, noon(2, 5)).unwrap();
    assert_eq!(
        terms(date(2, 5), None).check(person(1), std::slice::from_ref(&ended)),
        Ok(()),
        "what was ended at noon makes room that day"
    );
    assert!(terms(date(2, 4), None).check(person(1), &[ended]).is_err());
}

#[test]
fn a_deputy_acts_within_the_mandate_of_who_appoints() {
    let own = mandate(date(2, 1), Some(date(6, 30)));
    let now = noon(3, 10);
    let appoint = |new: Terms| new.check_under(person(2), &own, now);
    assert_eq!(appoint(deputy(date(3, 10), Some(date(6, 30)))), Ok(()));
    let outside = Err(MandateError::OutsideOwn {
        from: date(3, 10),
        until: Some(date(6, 30)),
    });
    assert_eq!(appoint(deputy(date(3, 10), Some(date(7, 1)))), outside);
    assert_eq!(appoint(deputy(date(3, 10), None)), outside);
    assert_eq!(
        appoint(deputy(date(3, 9), Some(date(4, 1)))),
        outside,
        "not for yesterday"
    );
    assert_eq!(
        deputy(date(3, 10), Some(date(4, 1))).check_under(own.person, &own, now),
        Err(MandateError::OwnDeputy)
    );
    assert_eq!(
        appoint(Terms {
            organisation: OrganisationId::new(Moment::from_millis(0), [7; 10]),
            ..deputy(date(3, 10), Some(date(4, 1)))
        }),
        Err(MandateError::NoMandate)
    );
    let reserved = Mandate {
        extent: Extent::UnderReservation,
        ..own.clone()
    };
    let new = deputy(date(3, 10), Some(date(4, 1)));
    assert_eq!(
        new.check_under(person(2), &reserved, now),
        Err(MandateError::FartherThanOwn)
    );
    let of_deputy = Mandate {
        deputy: true,
        ..own.clone()
    };
    assert_eq!(
        new.check_under(person(2), &of_deputy, now),
        Err(MandateError::DeputyOfDeputy)
    );
    assert_eq!(
        new.check_under(person(2), &own, noon(7, 1)),
        Err(MandateError::NoMandate)
    );
}

#[test]
fn deputies_end_with_the_mandate_that_they_were_appointed_under() {
    let now = noon(3, 10);
    let cut = |from, until, ending| mandate(from, until).cut(ending, now);
    let last = Ending::After(date(4, 1));
    let running = cut(date(3, 1), None, last).unwrap();
    assert_eq!(running.until, Some(date(4, 1)));
    assert_eq!(
        cut(date(3, 1), Some(date(4, 1)), last),
        None,
        "it ends by then anyhow"
    );
    assert_eq!(
        cut(date(4, 2), None, last).unwrap().ended,
        Some(now),
        "it never begins"
    );
    assert_eq!(cut(date(3, 1), None, Ending::Now).unwrap().ended, Some(now));
    assert_eq!(cut(date(2, 1), Some(date(3, 9)), Ending::Now), None);
}

#[test]
fn an_extent_says_in_which_capacities_one_signs() {
    let reserved = Extent::UnderReservation;
    assert!(!reserved.covers(Capacity::OnBehalf));
    assert!(reserved.covers(Capacity::UnderReservation) && reserved.covers(Capacity::Personal));
    assert!(
        Capacity::ALL
            .into_iter()
            .all(|it| Extent::OnBehalf.covers(it))
    );
    for extent in Extent::ALL {
        assert_eq!(Extent::from_key(extent.key()), Some(extent));
    }
}

#[test]
fn what_was_committed_to_before_reads_as_it_was() {
    let it = mandate(date(2, 1), None);
    let json = serde_json::to_value(&it).unwrap();
    assert!(json.get("extent").is_none() && json.get("ended").is_none());
    assert_eq!(serde_json::from_value::<Mandate>(json).unwrap(), it);
}

#[test]
fn its_holder_hears_a_month_and_a_week_before_that_it_ends() {
    let year = mandate(date(1, 1), Some(date(12, 31)));
    let on = |it: &Mandate, month, day| it.reminder(date(month, day));
    assert_eq!(on(&year, 11, 30), None);
    assert_eq!(on(&year, 12, 1), Some(30));
    assert_eq!(on(&year, 12, 23), Some(30));
    assert_eq!(on(&year, 12, 24), Some(7));
    assert_eq!(on(&year, 12, 31), Some(7));
    let fortnight = mandate(date(3, 1), Some(date(3, 15)));
    assert_eq!(on(&fortnight, 3, 2), None);
    assert_eq!(on(&fortnight, 3, 8), Some(7));
    let over = year.end(Ending::Now, None, noon(6, 1)).unwrap();
    assert_eq!(on(&over, 12, 24), None);
    assert_eq!(on(&mandate(date(1, 1), None), 12, 24), None);
}
