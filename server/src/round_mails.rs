//! What goes out about a round after its invitations: reminders, another deadline, its end. Written inside the transaction
//! that makes it true, in the language of whoever gets it.

use crate::{
    errors::Failure,
    invitations::Key,
    language,
    state::State,
    store::{Concerned, DeskMember, KeyedMail, OutgoingMail, RoundChange},
};
use app::{
    links,
    mails::{self, AboutRound, Mail, RoundKey, WithoutIt},
};
use letters::{
    cosignature::PublicRemark,
    round::{Answer, RoundState, RoundTally, SigningRound, TakenBack},
    text::Slug,
    time::{Day, Moment},
};

/// The kind of mail that a reminder is, in the outbox.
const REMINDER: &str = "reminder";
/// The kind of mail that asks whether a board agreed.
const DECIDES: &str = "board-decides";
/// The kind of mail that tells that a reservation lapsed.
const LAPSED: &str = "reservation-lapsed";
/// The mail to whoever signed, that the secretariat took the signature back.
const TAKEN_BACK: &str = "taken-back";
/// The mail to whoever said something beside their name, that it was taken off the website or put back.
const REMARK: &str = "remark-moved";
/// The kind of mail that tells of another deadline.
const MOVED: &str = "round-moved";
/// The kind of mail that tells those who were asked of the end.
const ENDED: &str = "round-ended";
/// The kind of mail that tells the secretariat of the end.
const OVER: &str = "round-over";

/// Writes the mails of one round.
#[derive(Clone)]
pub struct RoundMails {
    state: State,
    slug: Slug,
    subject: String,
}

impl RoundMails {
    /// For this round.
    ///
    /// # Errors
    /// When the store cannot be reached.
    pub async fn of(state: &State, round: &SigningRound) -> Result<Self, Failure> {
        let letter = state.store.letter_by_id(round.letter).await?;
        let version = state.store.version(round.letter, round.pin.number).await?;
        Ok(Self {
            state: state.clone(),
            slug: letter.slug,
            subject: version.text.front.subject.to_string(),
        })
    }

    fn about<'a>(&'a self, to: &'a Concerned, deadline: Moment) -> AboutRound<'a> {
        AboutRound {
            person: to.person.as_str(),
            organisation: to.organisation.as_str(),
            subject: &self.subject,
            deadline,
            association: &self.state.config.association,
        }
    }

    fn outgoing(
        round: &SigningRound,
        to: &Concerned,
        kind: &str,
        at: Moment,
        mail: Mail,
    ) -> OutgoingMail {
        OutgoingMail {
            to: to.mail.clone(),
            to_name: Some(to.person.to_string()),
            subject: mail.subject,
            text: mail.text,
            html: None,
            kind: kind.to_owned(),
            letter: Some(round.letter),
            dedupe: format!("{kind}:{}:{}", to.invitation.id, at.millis()),
        }
    }

    /// That an answer is awaited, with a link and a code of its own: who lost the invitation has all that is needed.
    #[must_use]
    pub fn reminder(&self, round: &SigningRound, to: &Concerned) -> KeyedMail {
        let key = Key::draw(&self.state);
        let locale = language::of_mail(to.language);
        let about = self.about(to, round.deadline);
        let words = mails::reminder(locale, &about, words_of(&key));
        KeyedMail {
            mail: Self::outgoing(round, to, REMINDER, self.state.clock.now(), words),
            key: Some(key.hashes()),
        }
    }

    /// To who signed under reservation, on the day on which their board decides: how to say that it agreed.
    #[must_use]
    pub fn decides_today(&self, round: &SigningRound, to: &Concerned) -> KeyedMail {
        let key = Key::draw(&self.state);
        let locale = language::of_mail(to.language);
        let words = mails::decides_today(locale, &self.about(to, round.deadline), words_of(&key));
        KeyedMail {
            mail: Self::outgoing(round, to, DECIDES, self.state.clock.now(), words),
            key: Some(key.hashes()),
        }
    }

    /// To who signed under reservation: that it lapsed.
    #[must_use]
    pub fn lapsed(&self, round: &SigningRound, to: &Concerned, until: Day) -> OutgoingMail {
        let (locale, now) = (language::of_mail(to.language), self.state.clock.now());
        let open = round.takes_answers(now).is_ok();
        let words = mails::lapsed(locale, &self.about(to, round.deadline), until, open);
        Self::outgoing(round, to, LAPSED, now, words)
    }

    /// To who signed: that the secretariat took the signature back, as they had said.
    #[must_use]
    pub fn taken_back_for(
        &self,
        round: &SigningRound,
        to: &Concerned,
        told: &str,
        done: TakenBack,
        at: Moment,
    ) -> OutgoingMail {
        let locale = language::of_mail(to.language);
        let letter = WithoutIt::of(round, done, at);
        let words =
            mails::taken_back_for(locale, &self.about(to, round.deadline), told, at, letter);
        Self::outgoing(round, to, TAKEN_BACK, at, words)
    }

    /// To who said something beside their name: that it is off the website now, or on it again.
    #[must_use]
    pub fn remark_moved(
        &self,
        round: &SigningRound,
        to: &Concerned,
        remark: &PublicRemark,
        at: Moment,
    ) -> OutgoingMail {
        let locale = language::of_mail(to.language);
        let words = mails::remark_moved(locale, &self.about(to, round.deadline), remark);
        Self::outgoing(round, to, REMARK, at, words)
    }

    /// To who did not answer and could: that the deadline is another.
    #[must_use]
    pub fn moved(&self, change: &RoundChange, to: &Concerned) -> Option<KeyedMail> {
        let (old, new) = (change.before.deadline, change.after.deadline);
        if old == new || !to.can_answer() {
            return None;
        }
        let key = Key::draw(&self.state);
        let locale = language::of_mail(to.language);
        let words = mails::deadline_moved(locale, &self.about(to, new), old, words_of(&key));
        Some(KeyedMail {
            mail: Self::outgoing(&change.after, to, MOVED, change.at, words),
            key: Some(key.hashes()),
        })
    }

    /// To who signed or is silent, or whose reservation lapsed: that the round was closed before its deadline. At its deadline everybody knew.
    #[must_use]
    pub fn closed(&self, change: &RoundChange, to: &Concerned) -> Option<KeyedMail> {
        if change.at >= change.before.deadline {
            return None;
        }
        let locale = language::of_mail(to.language);
        let about = self.about(to, change.before.deadline);
        let words = match to.invitation.answer {
            Answer::Signed { capacity, .. } => {
                mails::closed_to_signer(locale, &about, change.at, capacity)
            }
            Answer::None { .. } | Answer::Lapsed { .. } => {
                mails::closed_to_silent(locale, &about, change.at)
            }
            Answer::Declined { .. } | Answer::Withdrawn { .. } => return None,
        };
        Some(Self::ended(change, to, words))
    }

    /// To who signed or is silent, or whose reservation lapsed: that the round was called off.
    #[must_use]
    pub fn cancelled(&self, change: &RoundChange, to: &Concerned) -> Option<KeyedMail> {
        let locale = language::of_mail(to.language);
        let about = self.about(to, change.before.deadline);
        let words = match to.invitation.answer {
            Answer::Signed { .. } => mails::cancelled_to_signer(locale, &about, change.at),
            Answer::None { .. } | Answer::Lapsed { .. } => {
                mails::cancelled_to_silent(locale, &about, change.at)
            }
            Answer::Declined { .. } | Answer::Withdrawn { .. } => return None,
        };
        Some(Self::ended(change, to, words))
    }

    /// To who signed, and to who is silent in a round that ends with it: that the text is going to change, and that they are
    /// asked again.
    #[must_use]
    pub fn changing(&self, change: &RoundChange, to: &Concerned) -> Option<KeyedMail> {
        let locale = language::of_mail(to.language);
        let about = self.about(to, change.before.deadline);
        let words = match to.invitation.answer {
            Answer::Signed { .. } => {
                let version = change.before.pin.number.get();
                mails::changing_to_signer(locale, &about, change.at, version)
            }
            Answer::None { .. } | Answer::Lapsed { .. }
                if change.before.state == RoundState::Open =>
            {
                mails::changing_to_silent(locale, &about, change.at)
            }
            Answer::None { .. }
            | Answer::Declined { .. }
            | Answer::Withdrawn { .. }
            | Answer::Lapsed { .. } => {
                return None;
            }
        };
        Some(Self::ended(change, to, words))
    }

    fn ended(change: &RoundChange, to: &Concerned, words: Mail) -> KeyedMail {
        KeyedMail {
            mail: Self::outgoing(&change.after, to, ENDED, change.at, words),
            key: None,
        }
    }

    /// To the secretariat: that the round closed by itself, with its figures.
    #[must_use]
    pub fn over(&self, round: &SigningRound, tally: RoundTally, to: &DeskMember) -> OutgoingMail {
        let config = &self.state.config;
        let link = config.url(&links::Desk::Overview.of(self.slug.as_str()));
        let words = mails::round_over(
            language::of_mail(to.language),
            &mails::RoundOver {
                person: to.name.as_str(),
                subject: &self.subject,
                deadline: round.deadline,
                tally,
                link: &link,
                association: &config.association,
            },
        );
        OutgoingMail {
            to: to.mail.clone(),
            to_name: Some(to.name.to_string()),
            subject: words.subject,
            text: words.text,
            html: None,
            kind: OVER.to_owned(),
            letter: Some(round.letter),
            dedupe: format!("{OVER}:{}:{}", round.id, to.person),
        }
    }
}

fn words_of(key: &Key) -> RoundKey<'_> {
    RoundKey {
        link: &key.link,
        code: key.code.reveal(),
    }
}
