//! The templates that come along are sound, and what a letter makes of them.

use super::*;
use crate::{
    claim::Claim,
    demand::demands,
    ids::PersonId,
    letter::Body,
    markdown,
    problem::ProblemKind,
    stage::{Stage, StageError},
    time::Moment,
    version::Version,
};

const LANGUAGES: [Language; 2] = [Language::Nl, Language::En];

fn all() -> impl Iterator<Item = Template> {
    let each = |kind| LANGUAGES.map(|language| (kind, language));
    Kind::ALL
        .into_iter()
        .flat_map(each)
        .map(|(kind, language)| {
            let template = Template::supplied(kind, language);
            let template = template.unwrap_or_else(|problems| panic!("{kind:?}: {problems:#?}"));
            assert_eq!((template.kind(), template.language()), (kind, language));
            template
        })
}

fn started(template: &Template) -> LetterText {
    let subject = Subject::parse("Wachten op hulp").unwrap();
    template.start(subject, Line::parse("Vereniging Wijkteams Samen").unwrap())
}

fn instructions(text: &LetterText) -> Vec<Problem> {
    let mut problems = text.problems();
    problems.retain(Problem::is_unfinished);
    problems
}

#[test]
fn every_kind_has_one_in_each_language_with_all_that_it_promises() {
    for template in all() {
        let about = format!("{:?} in {:?}", template.kind(), template.language());
        assert_eq!(template.problems(), [], "{about}");
        let document = markdown::parse(template.text().body.as_str());
        assert!(!demands(&document).is_empty(), "{about}: a list of demands");
        assert!(!document.notes.is_empty(), "{about}: a place for a source");
        assert!(instructions(template.text()).len() > 5, "{about}");
        let letter = !matches!(template.kind(), Kind::PositionPaper | Kind::PressRelease);
        let front = &template.text().front;
        assert_eq!(front.salutation.is_some(), letter, "{about}");
        assert_eq!(front.closing.is_some(), letter, "{about}");
        if template.kind() != Kind::FollowUp {
            assert!(document.asks(Claim::Members), "{about}: a figure");
        }
    }
}

#[test]
fn both_languages_have_the_same_shape() {
    let shape = |template: &Template| {
        let body = template.text().body.as_str();
        let document = markdown::parse(body);
        let levels: Vec<u8> = markdown::outline(body, &document)
            .into_iter()
            .map(|item| item.level)
            .collect();
        let claims: Vec<Claim> = document.claims.iter().map(|it| it.claim).collect();
        (
            levels,
            claims,
            document.notes.len(),
            instructions(template.text()).len(),
        )
    };
    for kind in Kind::ALL {
        let [dutch, english] = LANGUAGES.map(|it| shape(&Template::supplied(kind, it).unwrap()));
        assert_eq!(dutch, english, "{kind:?}");
    }
}

#[test]
fn a_letter_starts_with_its_own_subject_sender_and_date() {
    let mut text = Template::supplied(Kind::Letter, Language::Nl).unwrap().text;
    text.front.date = Some("2025-07-09".parse().unwrap());
    let template = Template::new(None, None, text);
    let letter = started(&template);
    assert_eq!(letter.front.subject.as_str(), "Wachten op hulp");
    assert_eq!(letter.front.sender.as_str(), "Vereniging Wijkteams Samen");
    assert_eq!(letter.front.date, None);
    assert_eq!(letter.body, template.text().body);
    let left = instructions(&letter);
    assert!(
        left.iter()
            .all(|problem| problem.field.as_deref() != Some("subject"))
    );
    assert!(
        left.iter()
            .any(|problem| problem.field.as_deref() == Some("salutation"))
    );
}

#[test]
fn nobody_signs_an_instruction_and_everybody_may_look_at_it() {
    let now = Moment::from_millis(0);
    let by = PersonId::new(now, [1; 10]);
    let review = Stage::Review { since: now };
    let mut text = started(&Template::supplied(Kind::PositionPaper, Language::Nl).unwrap());
    text.body = Body::parse("Wij vragen [[wat?]].").unwrap();
    assert!(
        markdown::parse(text.body.as_str()).is_sound(),
        "a proof can be set"
    );
    let version = Version::first(text.clone(), by, None, now);
    let refused = review.clone().freeze(&version, now).unwrap_err();
    let instruction = Problem::at_line(
        1,
        ProblemKind::Instruction {
            text: "wat?".into(),
        },
    );
    assert_eq!(refused, StageError::Problems(vec![instruction]));
    text.body = Body::parse("Wij vragen om een antwoord.").unwrap();
    let version = Version::first(text, by, None, now);
    assert!(review.freeze(&version, now).is_ok());
}

#[test]
fn which_one_is_read_back_from_its_word() {
    let own = Which::Own(TemplateId::new(Moment::from_millis(5), [2; 10]));
    for which in [
        Which::Supplied(Language::Nl),
        Which::Supplied(Language::En),
        own,
    ] {
        assert_eq!(Which::from_key(&which.key()), Some(which));
    }
    for none in ["", "fr", "nieuw", "NL", "1"] {
        assert_eq!(Which::from_key(none), None, "{none}");
    }
    let name = |raw| TemplateName::parse(raw).unwrap().folded();
    assert_eq!(name("Eén Verzoek"), name(" eén verzoek "));
}
