//! A letter that comes back on another: begun, begun twice, refused, and where nothing can be.

use super::*;
use app::followup::{AskedAgain, FollowUpForm, FollowUpLine, FollowUpPage, FollowUps, OfEarlier};
use letters::{
    demand::DemandId,
    followup::{FollowUpRefused, Offer},
};

impl World {
    fn follow_up_line(&self) -> FollowUpLine {
        FollowUpLine {
            slug: Slug::parse("vervolg-op-brieven").unwrap(),
            title: "Vervolg op: <i>Brieven</i>".into(),
            language: Language::Nl,
            stage: StageName::Draft,
            published: None,
            at: self.ago(1),
            by: "Noor de Wit".into(),
        }
    }

    /// What comes back on the letter that is shown.
    pub fn followed(&self) -> FollowUps {
        FollowUps {
            of: None,
            by: vec![self.follow_up_line()],
            open: true,
        }
    }

    /// What a draft says that comes back on another.
    pub fn follows(&self) -> FollowUps {
        FollowUps {
            of: Some(OfEarlier {
                slug: Slug::parse("brieven").unwrap(),
                title: "Letters <b>".into(),
                language: Language::En,
                version: number(3),
                at: self.ago(1),
                by: "Noor de Wit".into(),
                demands: vec![AskedAgain {
                    number: 1,
                    before: 2,
                    id: DemandId::parse("3fzxab").unwrap(),
                }],
            }),
            by: Vec::new(),
            open: false,
        }
    }

    pub fn follow_up(&self) -> FollowUpPage {
        let outcomes = self.outcomes();
        let addressed = ["Ministerie van Zorg", "Tweede Kamer"].map(line);
        let offer = Offer::of(&outcomes.found.matrix, &addressed);
        let subject = Subject::parse("Vervolg op: Brieven").unwrap();
        FollowUpPage {
            head: outcomes.head,
            form: Filled {
                form: FollowUpForm::usual(&offer, Some(&subject), 0, 5),
                wrong: Vec::new(),
            },
            found: outcomes.found,
            heard: Vec::new(),
            blocked: None,
            offer,
            already: Vec::new(),
            draft: Some(self.text.clone()),
            figures: self.figures(),
        }
    }

    pub fn follow_up_refused(&self) -> FollowUpPage {
        let page = self.follow_up();
        let form = FollowUpForm {
            subject: "</title><script>".repeat(40),
            again: false,
            ..FollowUpForm::default()
        };
        let mut wrong = form.read(&page.offer).unwrap_err();
        let exists = app::drafting::Mistake::FollowUp(FollowUpRefused::Exists);
        wrong.push(Wrong::at("again", exists));
        FollowUpPage {
            form: Filled { form, wrong },
            already: vec![self.follow_up_line()],
            draft: None,
            ..page
        }
    }

    pub fn follow_up_blocked(&self) -> FollowUpPage {
        FollowUpPage {
            blocked: Some(FollowUpRefused::NotOut),
            ..self.follow_up()
        }
    }
}
