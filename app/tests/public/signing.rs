//! The signing page in every state that it can be in.

use crate::world::{day, moment};
use app::cosigning::{
    Done, Earlier, NotTaken, PinnedText, RoundStanding, SignPage, SignedBefore, Typed,
};
use app::objections::ObjectionLine;
use letters::cosignature::{Capacity, Except, NotEndorsed, NotReserved, Reservation};
use letters::file::LetterFile;
use letters::ids::{ObjectionId, ThreadId};
use letters::objections::Became;
use letters::round::{Answer, AnswerRefused};
use letters::stage::StageName;

/// The page as it comes out of the mail.
fn open_page(file: &LetterFile) -> SignPage {
    SignPage {
        token: "geheim".into(),
        organisation: "Wijkteam Vechtzoom".into(),
        person: "Anneke van der Velde".into(),
        function: Some("directeur-bestuurder".into()),
        deputy: false,
        mandate_since: Some(day(2024, 1, 1)),
        extent: Some(letters::mandate::Extent::OnBehalf),
        short_title: None,
        text: PinnedText::of(&file.text, 4),
        signed: 6,
        deadline: moment(2025, 7, 8, 17),
        round: RoundStanding::Open,
        answer: Answer::None { read: None },
        reservation: None,
        offered: day(2025, 7, 8),
        except: Except::NONE,
        letter: StageName::Signing,
        retracted: None,
        superseded: false,
        earlier: None,
        own_key: None,
        known: false,
        stamp: "stempel".to_owned(),
        objections: Vec::new(),
        typed: Typed::default(),
        refused: None,
        done: None,
    }
}

/// The text before one of its paragraphs was changed and its closing was.
fn earlier(file: &LetterFile, by: Option<&str>) -> Earlier {
    let mut old = file.text.clone();
    let body = old.body.as_str().replacen(" niet ", " nooit ", 1);
    old.body = letters::letter::Body::parse(&format!("{body}\n\nDit staat er niet meer.")).unwrap();
    old.front.closing = letters::text::Line::parse("Hoogachtend,").ok();
    Earlier {
        version: 3,
        old,
        new: file.text.clone(),
        signed: Some(SignedBefore {
            at: moment(2025, 7, 1, 9),
            by: by.map(str::to_owned),
        }),
    }
}

/// What somebody objected: waiting, followed, and not.
fn objections() -> Vec<ObjectionLine> {
    let line = |n: u8, became| ObjectionLine {
        id: ObjectionId::new(moment(2025, 7, 3, 9), [n; 10]),
        thread: ThreadId::new(moment(2025, 7, 3, 9), [n; 10]),
        organisation: "Wijkteam Vechtzoom".into(),
        person: "Anneke van der Velde".into(),
        at: moment(2025, 7, 3, 9),
        against: 3,
        quote: "drie".into(),
        replacement: "<zes>".into(),
        before: "…uitstel van ".into(),
        after: " maanden.".into(),
        why: "Drie maanden & geen dag langer?".into(),
        became,
        version: matches!(became, Became::Accepted).then_some(4),
        reason: matches!(became, Became::Rejected).then(|| "Dat is afgesproken.".into()),
    };
    vec![
        line(1, Became::Accepted),
        line(2, Became::Rejected),
        line(3, Became::Waits),
    ]
}

/// Every state by its name.
#[expect(clippy::too_many_lines, reason = "a list of states, one after another")]
pub fn pages(file: &LetterFile) -> Vec<(&'static str, SignPage)> {
    let at = moment(2025, 7, 4, 9);
    let open = open_page(file);
    let with = |change: &dyn Fn(&mut SignPage)| {
        let mut page = open.clone();
        change(&mut page);
        page
    };
    let signed = |capacity| Answer::Signed { at, capacity };
    let typed = Typed {
        capacity: "under-reservation".into(),
        decides: "2025-07-20".into(),
        except: Vec::new(),
        remark: "Wij missen <de jeugd>.".into(),
        public: true,
        code: "K7M2QX".into(),
    };
    vec![
        ("open", open.clone()),
        (
            "read",
            with(&|page| {
                page.answer = Answer::None { read: Some(at) };
                page.done = Some(Done::Read);
            }),
        ),
        (
            "too-soon",
            with(&|page| page.refused = Some(NotTaken::Pace)),
        ),
        (
            "code",
            with(&|page| {
                page.typed = typed.clone();
                page.refused = Some(NotTaken::CodeWrong { left: 3 });
            }),
        ),
        (
            "left-out",
            with(&|page| {
                page.typed = Typed {
                    except: vec![2],
                    remark: String::new(),
                    ..typed.clone()
                };
                page.refused = Some(NotTaken::Endorsement(NotEndorsed::NoReason));
            }),
        ),
        (
            "signed-but",
            with(&|page| {
                page.answer = signed(Capacity::OnBehalf);
                page.except = [2, 3].into_iter().collect();
            }),
        ),
        (
            "sealed",
            with(&|page| {
                page.answer = signed(Capacity::OnBehalf);
                page.round = RoundStanding::Closed;
                page.letter = StageName::Final;
            }),
        ),
        (
            "retracted",
            with(&|page| {
                page.answer = signed(Capacity::OnBehalf);
                page.round = RoundStanding::Closed;
                page.letter = StageName::Final;
                page.retracted = Some(at);
            }),
        ),
        (
            "throttled",
            with(&|page| {
                page.refused = Some(NotTaken::Throttled {
                    until: moment(2025, 7, 4, 11),
                });
            }),
        ),
        (
            "version",
            with(&|page| {
                page.refused = Some(NotTaken::Rules(AnswerRefused::OtherVersion {
                    shown: letters::hash::Hash::ZERO,
                }));
            }),
        ),
        (
            "receipt",
            with(&|page| {
                page.answer = signed(Capacity::OnBehalf);
                page.done = Some(Done::Signed);
            }),
        ),
        (
            "reserved",
            with(&|page| {
                page.answer = signed(Capacity::UnderReservation);
                page.reservation = Some(Reservation {
                    until: day(2025, 7, 20),
                    holds: true,
                });
            }),
        ),
        (
            "reserved-after-the-round",
            with(&|page| {
                page.answer = signed(Capacity::UnderReservation);
                page.round = RoundStanding::Closed;
                page.reservation = Some(Reservation {
                    until: day(2025, 7, 20),
                    holds: true,
                });
            }),
        ),
        (
            "no-day",
            with(&|page| {
                page.typed = Typed {
                    decides: "binnenkort".into(),
                    ..typed.clone()
                };
                page.refused = Some(NotTaken::Reservation(NotReserved::NoDay));
            }),
        ),
        ("lapsed", with(&|page| page.answer = Answer::Lapsed { at })),
        (
            "lapsed-closed",
            with(&|page| {
                page.answer = Answer::Lapsed { at };
                page.round = RoundStanding::Closed;
            }),
        ),
        (
            "declined",
            with(&|page| page.answer = Answer::Declined { at }),
        ),
        (
            "withdrawn",
            with(&|page| page.answer = Answer::Withdrawn { at }),
        ),
        (
            "deputy-personal",
            with(&|page| {
                page.deputy = true;
                page.answer = signed(Capacity::Personal);
            }),
        ),
        (
            "lifted",
            with(&|page| {
                page.answer = signed(Capacity::OnBehalf);
                page.done = Some(Done::Lifted);
            }),
        ),
        (
            "reserved-late",
            with(&|page| {
                page.answer = signed(Capacity::UnderReservation);
                page.round = RoundStanding::Closed;
            }),
        ),
        (
            "cancelled",
            with(&|page| {
                page.answer = signed(Capacity::OnBehalf);
                page.round = RoundStanding::Cancelled;
            }),
        ),
        (
            "reaffirm",
            with(&|page| page.earlier = Some(earlier(file, None))),
        ),
        (
            "reaffirm-of",
            with(&|page| page.earlier = Some(earlier(file, Some("Frits van Dam")))),
        ),
        (
            "changed-unsigned",
            with(&|page| {
                page.earlier = Some(Earlier {
                    signed: None,
                    ..earlier(file, None)
                });
            }),
        ),
        (
            "superseded",
            with(&|page| {
                page.answer = signed(Capacity::OnBehalf);
                page.round = RoundStanding::Closed;
                page.letter = StageName::Review;
                page.superseded = true;
            }),
        ),
        (
            "objected",
            with(&|page| {
                page.objections = objections();
                page.done = Some(Done::Objected);
            }),
        ),
        ("late", with(&|page| page.round = RoundStanding::Late)),
        (
            "closed",
            with(&|page| {
                page.answer = signed(Capacity::OnBehalf);
                page.round = RoundStanding::Closed;
            }),
        ),
    ]
}
