//! A letter without demands: an answer is asked for once more.

use super::*;

#[test]
fn a_letter_without_demands_asks_for_an_answer_once_more() {
    let (vws, jenv) = (line("VWS"), line("JenV"));
    let addressed = [vws.clone(), jenv.clone()];
    let came = [
        heard_of("Ministerie JenV, directie A", 2),
        heard_of("JenV", 9),
        heard_of("Een wethouder", 4),
    ];
    let heard = heard(&came, &addressed);
    assert_eq!(last_heard(&heard, &jenv), Some(date(2025, 10, 9)));
    assert_eq!(last_heard(&heard, &vws), None);
    let offer = Offer::of_answer(&addressed, &heard);
    assert!(!offer.is_empty() && Offer::of_answer(&[], &heard).is_empty());
    assert_eq!(
        ticks(&offer.addressees),
        [(vws.clone(), true), (jenv.clone(), false)]
    );
    assert_eq!(
        offer.choose(&[], &[]).unwrap_err(),
        [FollowUpRefused::Nobody]
    );
    assert_eq!(
        bare_draft(std::slice::from_ref(&vws), &heard),
        "Een antwoord kregen wij nog niet. Wij vragen u alsnog om een antwoord op die brief.\n\nWij horen"
    );
    assert_eq!(
        bare_draft(&[vws, jenv], &heard),
        "Wij vragen u alsnog om een antwoord op die brief.\n\n## Wat er tot nu toe is geantwoord\n\n\
         - VWS: geen antwoord.\n- JenV, 9 oktober 2025: een antwoord.\n\nWij horen"
    );
}

fn heard_of(from: &str, day: i8) -> Response {
    Response {
        id: response(u8::try_from(day).unwrap()),
        from: line(from),
        addressee: None,
        on: date(2025, 10, day),
        kind: ResponseKind::Post,
        text: LongText::parse("Dank.").unwrap(),
        attachment: None,
        public: false,
    }
}

/// What a draft of a letter without demands says between its first lines and its end.
fn bare_draft(to: &[Line], heard: &[Heard]) -> String {
    let front = front(Language::Nl);
    let earlier = Earlier {
        front: &front,
        pin: pin(),
        out: None,
        names: 0,
        page: None,
        matrix: &matrix(0, &[]),
        demands: &[],
        sources: &BTreeMap::new(),
        heard,
    };
    let addressed = ["VWS", "JenV"].map(line);
    let chosen = Offer::of_answer(&addressed, heard).choose(to, &[]).unwrap();
    let to = receivers(&front, to, &Directory::default(), date(2026, 1, 5));
    let text = earlier.draft(title(&front).unwrap(), &chosen, to).unwrap();
    let body = text.body.as_str();
    let (_, body) = body.split_once("[^1] ").unwrap();
    let (body, _) = body.split_once(" graag").unwrap();
    body.to_owned()
}
