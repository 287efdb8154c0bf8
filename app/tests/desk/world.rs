//! An invented association with letters in every stage.

mod asking;
mod awaiting;
mod board;
mod commitments;
mod draft;
mod followup;
mod incoming;
mod letter;
mod outcomes;
mod questions;
mod register;
mod templates;

use draft::TOWNS;
pub use register::table_refused;

use app::{
    desk::{
        Frame,
        data::{
            BoardRow, Compare, Confirm, DemandMistake, DemandRow, DemandTally, DemandsPage, Filled,
            Finalise, Freeze, Home, ImportFailed, Irreversible, LetterDesk, LetterHead, LetterLine,
            MailChanges, MailSample, MailState, NameLine, NewLetter, Notice, OpenRound, PressJob,
            PressState, PressStep, Receiver, Restore, RoundBoard, RoundLine, SignerLine,
            VersionLine, VersionPage, View, Withdraw,
        },
        forms::{DispatchForm, ResponseForm, RoundForm},
    },
    door::{SignIn, SignInState},
    drafting::{
        Draft, DraftForm, FrontForm, Mistake, Wrong,
        merge::{Merge, MergeForm},
    },
    locale::Locale,
    page::{AssetUrls, Site},
};
use letters::{
    cosignature::Capacity,
    demand::{Demand, Lineage, Standing},
    dispatch::{Channel, Dispatch},
    hash::Hash,
    ids::{DispatchId, InvitationId, LetterId, OrganisationId, PersonId, ResponseId, RoundId},
    incoming::Trouble,
    letter::{Body, Kind, Language, LetterText},
    merge::{Sheet, merge_letters},
    province::Province,
    publication::SealedFile,
    register::Figures,
    response::{Attachment, Response, ResponseKind},
    round::{Answer, RoundState, SigningRound},
    stage::{Stage, StageName},
    text::{Line, LongText, Remark, Slug, Subject, TextError},
    time::Moment,
    version::{Pin, VersionNumber},
};
use std::sync::OnceLock;

const DAY: i64 = 24 * 60 * 60;

pub struct World {
    pub now: Moment,
    text: LetterText,
}

pub fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| Site {
        public_url: "https://standpunt.example".into(),
        association: "Vereniging Lokaal Sociaal Werk".into(),
        help_mail: Some("bureau@voorbeeld.nl".into()),
        here: None,
        assets: AssetUrls {
            site_css: "site.css".into(),
            act_css: "act.css".into(),
            desk_css: "desk.css".into(),
            passkey: "passkey.js".into(),
            board: "board.js".into(),
            islands: Some("islands.js".into()),
            ..AssetUrls::default()
        },
    })
}

pub fn frame() -> Frame<'static> {
    Frame {
        site: site(),
        locale: Locale::Nl,
        person: "Noor de Wit",
    }
}

pub fn sign_in_wrong() -> SignIn {
    SignIn {
        mail: "bureau@voorbeeld.nl".into(),
        next: Some("/bureau".into()),
        state: SignInState::Wrong,
        passkeys: true,
    }
}

pub fn sign_in_throttled() -> SignIn {
    // Monday 8 September 2025, 14.32 in Amsterdam.
    let until = Moment::from_millis(1_757_334_720_000);
    SignIn {
        state: SignInState::Throttled { until },
        ..sign_in_wrong()
    }
}

fn number(number: u32) -> VersionNumber {
    VersionNumber::new(number).unwrap()
}

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

impl World {
    pub fn new() -> Self {
        let file = include_bytes!("../../../letters/samples/asielnoodmaatregelenwet.md");
        let (file, _) = letters::file::parse(file).unwrap();
        // Monday 8 September 2025, 9.00 in Amsterdam.
        Self {
            now: Moment::from_millis(1_757_314_800_000),
            text: file.text,
        }
    }

    pub fn figures(&self) -> Figures {
        Figures {
            day: self.now.day(),
            members: 52,
            municipalities: 122,
            provinces: 12,
            inhabitants: 9_509_092,
            inhabitants_year: 2024,
        }
    }

    pub fn ago(&self, days: i64) -> Moment {
        self.now.plus_seconds(-days * DAY)
    }

    fn line(&self, title: &str, stage: StageName, days: i64) -> LetterLine {
        LetterLine {
            slug: Slug::from_title(title),
            title: title.into(),
            kind: Kind::Letter,
            stage,
            latest: number(3),
            changed: self.ago(days),
            published: None,
            round: None,
            job: None,
            mails_failed: 0,
            envelopes_bounced: 0,
            envelopes_held_up: 0,
            embargo: None,
        }
    }

    pub fn home(&self) -> Home {
        let soon = self.now.plus_seconds(2 * DAY + 8 * 60 * 60);
        let round = RoundLine {
            deadline: soon,
            state: RoundState::Open,
            invited: 52,
            signed: 31,
            declined: 3,
            objected: 0,
        };
        let mut signing = self.line("Regionale veiligheidsteams", StageName::Signing, 1);
        signing.round = Some(round);
        signing.mails_failed = 1;
        signing.envelopes_bounced = 1;
        signing.envelopes_held_up = 2;
        let mut failed = self.line("Eenvoudige brieven van de gemeente", StageName::Signing, 2);
        failed.round = Some(RoundLine {
            state: RoundState::Closed { at: self.ago(2) },
            ..round
        });
        failed.job = Some(PressJob {
            state: PressState::Failed {
                reason: "no glyph".into(),
            },
            updated: self.ago(2),
        });
        let unpublished = self.line("Buurtkamers", StageName::Final, 4);
        let mut public = self.line("Wachttijden in de wijk", StageName::Final, 30);
        public.published = Some(self.ago(30));
        Home {
            name: "Noor de Wit".into(),
            now: self.now,
            letters: vec![
                signing,
                failed,
                self.line("Prestatiedruk in het onderwijs", StageName::Draft, 0),
                self.line("Avondspreekuur", StageName::Draft, 1),
                self.line(
                    "Reactie op het Kwaliteitskader, deel 2",
                    StageName::Review,
                    3,
                ),
                unpublished,
                public,
                self.line("Werkdruk", StageName::Withdrawn, 60),
            ],
            organisations: 52,
            mandates_ending: 2,
            questions: self.questions_waiting(),
            mail: (1, 2),
            commitments: self.promises_to_all(),
            awaited: self.waited_for(),
            mail_stuck: Some((self.ago(1), Trouble::Password)),
            mail_passed: 2,
        }
    }

    pub fn home_of_a_new_association(&self) -> Home {
        Home {
            letters: vec![],
            organisations: 0,
            mandates_ending: 0,
            questions: vec![],
            mail: (0, 0),
            commitments: vec![],
            awaited: vec![],
            mail_stuck: None,
            mail_passed: 0,
            ..self.home()
        }
    }

    pub fn new_letter_refused(&self) -> NewLetter {
        let front = FrontForm {
            kind: "press-release/en".into(),
            sender: "Wij".into(),
            ..FrontForm::default()
        };
        let form = app::drafting::templates::StartForm { front, empty: true };
        let wrong = form.read().unwrap_err();
        let file = b"+++\nkind = \"letter\"\ndate = 2025-02-30\n+++\n\nTekst.\n";
        let problems = letters::file::parse(file).unwrap_err();
        NewLetter {
            form: Filled { form, wrong },
            templates: self.template_lines(),
            import: Some(ImportFailed {
                name: "brief <oud>.md".into(),
                problems,
                document: None,
            }),
        }
    }

    pub fn pin(&self) -> Pin {
        Pin {
            number: number(3),
            hash: self.text.hash(),
        }
    }
}
