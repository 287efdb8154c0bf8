//! What there is to look at and to try once the demonstration is loaded.

use app::{demonstration, locale::Locale};
use letters::{
    role::Role,
    stage::StageName,
    text::{MailAddress, OrganisationName, PersonName, Slug},
};
use std::path::PathBuf;

/// What there is once the demonstration is loaded.
#[derive(Debug, Clone)]
pub struct Summary {
    /// How many members.
    pub members: usize,
    /// Who can sign in.
    pub accounts: Vec<DemoAccount>,
    /// Every letter and the stage it is in, in the order of the tables.
    pub letters: Vec<(Slug, StageName)>,
    /// How many things came back.
    pub responses: usize,
    /// An invitation that nobody answered yet.
    pub invitation: Option<OpenInvitation>,
    /// Where to sign in.
    pub sign_in: String,
    /// Where the invitations of the open round lie, a mail each.
    pub mails: PathBuf,
}

/// Someone who can sign in, and with what. Demonstrations have no secrets.
#[derive(Debug, Clone)]
pub struct DemoAccount {
    /// The mail address to sign in with.
    pub mail: MailAddress,
    /// The name.
    pub name: PersonName,
    /// What they may do.
    pub role: Role,
    /// The password.
    pub password: String,
    /// The second factor, for whoever needs one.
    pub second: Option<DemoSecond>,
}

/// A second factor to try.
#[derive(Debug, Clone)]
pub struct DemoSecond {
    /// The secret, for an app.
    pub secret: String,
    /// Recovery codes, each of which works once.
    pub codes: Vec<String>,
}

/// A link and a code with which anyone can try to sign.
#[derive(Debug, Clone)]
pub struct OpenInvitation {
    /// Of which letter.
    pub letter: Slug,
    /// For which member.
    pub organisation: OrganisationName,
    /// Who is asked.
    pub person: PersonName,
    /// The signing page.
    pub link: String,
    /// The code.
    pub code: String,
}

impl Summary {
    /// How many letters are in a stage.
    #[must_use]
    pub fn in_stage(&self, stage: StageName) -> usize {
        self.letters.iter().filter(|(_, at)| *at == stage).count()
    }

    /// All of it in words, a paragraph each.
    #[must_use]
    pub fn told(&self, locale: Locale) -> Vec<String> {
        let stages = demonstration::Stages {
            draft: self.in_stage(StageName::Draft),
            review: self.in_stage(StageName::Review),
            signing: self.in_stage(StageName::Signing),
            finals: self.in_stage(StageName::Final),
            withdrawn: self.in_stage(StageName::Withdrawn),
        };
        let mut told = vec![
            demonstration::ready(locale, self.members, stages, self.responses),
            demonstration::sign_in(locale, &self.sign_in),
        ];
        for account in &self.accounts {
            let DemoAccount {
                mail,
                name,
                role,
                password,
                second,
            } = account;
            told.push(demonstration::account(
                locale,
                mail.as_str(),
                password,
                name.as_str(),
                *role,
            ));
            if let Some(second) = second {
                let codes = second.codes.join(" ");
                told.push(demonstration::second_factor(
                    locale,
                    mail.as_str(),
                    &second.secret,
                    &codes,
                ));
            }
        }
        if let Some(open) = &self.invitation {
            let (person, organisation) = (open.person.as_str(), open.organisation.as_str());
            told.push(demonstration::invitation(
                locale,
                person,
                organisation,
                open.letter.as_str(),
                &open.link,
                &open.code,
            ));
        }
        told.push(demonstration::mails(
            locale,
            &self.mails.display().to_string(),
        ));
        told
    }
}
