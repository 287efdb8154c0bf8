//! What happens to versions after they were saved: an older one comes back, one is given a name, what changed is mailed.

use super::{
    forms::Form,
    letter::{back_to, find, find_with_head, lines, not_now, refusal, settle},
    page::{self, Page},
    views,
};
use crate::{
    errors::Failure,
    language,
    session::Secretariat,
    state::State,
    store::{LetterRecord, NewVersion, OutgoingMail, PersonLine, StoreError},
};
use app::{
    desk::data::{Filled, LetterHead, MailChanges, MailSample, Notice, Receiver, Refused, Restore},
    drafting::{Mistake, Wrong},
    mails::{self, Changes, Mail},
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{
    ids::{MilestoneId, PersonId},
    letter::LetterText,
    role::Role,
    stage::StageName,
    text::MilestoneName,
    version::{Origin, VersionNumber},
};
use serde::Deserialize;

/// The kind of mail that says what changed, in the outbox.
const KIND: &str = "changes";

#[derive(Debug, Deserialize)]
pub struct Pair {
    van: Option<u32>,
    naar: Option<u32>,
}

/// `GET /bureau/brieven/{slug}/versies/{number}/terugzetten`
pub async fn confirm_restore(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, number)): Path<(String, u32)>,
) -> Result<Response, Failure> {
    let (letter, _, head) = find_with_head(&state, &slug).await?;
    if letter.stage.takes_versions().is_err() {
        return not_now(&state, &who, &slug, Refused::Stage).await;
    }
    let number = VersionNumber::new(number).ok_or(Failure::NotFound)?;
    let version =
        views::line_of(&lines(&state, &letter).await?, number).ok_or(Failure::NotFound)?;
    let latest = letter.latest;
    let data = Restore {
        head,
        version,
        latest,
    };
    Ok(page::restore(&state, &who, data).into_response())
}

/// `POST /bureau/brieven/{slug}/versies/{number}/terugzetten`: the form names the latest version that was shown.
pub async fn restore(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, number)): Path<(String, u32)>,
    form: Form,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let number = VersionNumber::new(number).ok_or(Failure::NotFound)?;
    let shown = form.value("latest").parse().ok();
    let base = shown.and_then(VersionNumber::new).unwrap_or(letter.latest);
    let new = NewVersion {
        base,
        text: state.store.version(letter.id, number).await?.text,
        short_title: letter.short_title.clone(),
        note: None,
        origin: Some(Origin::Restored { from: number }),
    };
    let done = state.store.save(letter.id, new, who.person()).await;
    let notice = match &done {
        Ok(version) if version.number == letter.latest => Notice::Unchanged,
        _ => Notice::Restored,
    };
    settle(&state, &who, &slug, done, notice).await
}

/// `POST /bureau/brieven/{slug}/versies/{number}/mijlpaal`
pub async fn name(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, number)): Path<(String, u32)>,
    form: Form,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let version = VersionNumber::new(number).ok_or(Failure::NotFound)?;
    let typed = form.value("name");
    let named = match MilestoneName::parse(typed) {
        Ok(name) => name,
        Err(error) => {
            let typed = Filled {
                form: typed.to_owned(),
                wrong: vec![Wrong::at("name", Mistake::Text(error))],
            };
            let page = super::letter::version_page(&state, &who, &slug, number, typed).await?;
            return Ok(page.unprocessable().into_response());
        }
    };
    let store = &state.store;
    store
        .name_version(letter.id, version, named, who.person())
        .await?;
    Ok(back_to(&letter.slug, Notice::Named))
}

/// `POST /bureau/brieven/{slug}/versies/{number}/mijlpaal/weg`
pub async fn unname(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, _)): Path<(String, u32)>,
    form: Form,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let milestone = MilestoneId::parse(form.value("milestone")).ok_or(Failure::NotFound)?;
    let store = &state.store;
    store
        .unname_version(letter.id, milestone, who.person())
        .await?;
    Ok(back_to(&letter.slug, Notice::Unnamed))
}

/// Two versions, and who may be told what changed between them.
struct Telling {
    letter: LetterRecord,
    head: LetterHead,
    from: (VersionNumber, LetterText),
    to: (VersionNumber, LetterText),
    people: Vec<PersonLine>,
}

impl Telling {
    async fn of(state: &State, slug: &str, pair: &Pair) -> Result<Self, Failure> {
        let (letter, _, head) = find_with_head(state, slug).await?;
        let mut found = Vec::new();
        for number in [pair.van, pair.naar] {
            let number = number.and_then(VersionNumber::new);
            let number = number.ok_or(Failure::NotFound)?;
            found.push((number, state.store.version(letter.id, number).await?.text));
        }
        let (Some(to), Some(from)) = (found.pop(), found.pop()) else {
            return Err(Failure::NotFound);
        };
        let mut people = state.store.people().await?;
        people.retain(reads_along);
        Ok(Self {
            letter,
            head,
            from,
            to,
            people,
        })
    }

    fn mail(&self, state: &State, to: &PersonLine) -> Mail {
        mails::changes(
            language::of_mail(to.details.language),
            &Changes {
                person: to.details.name.as_str(),
                title: &self.head.title,
                from: (self.from.0, &self.from.1),
                to: (self.to.0, &self.to.1),
                association: &state.config.association,
            },
        )
    }

    /// What makes this mail to somebody that mail and no other: what changed is told once.
    fn key(&self, to: PersonId) -> String {
        let (letter, from, until) = (self.letter.id, self.from.0, self.to.0);
        format!("{KIND}:{letter}:{from}-{until}:{to}")
    }

    fn outgoing(&self, state: &State, to: &PersonLine) -> OutgoingMail {
        let words = self.mail(state, to);
        OutgoingMail {
            to: to.details.mail.clone(),
            to_name: Some(to.details.name.to_string()),
            subject: words.subject,
            text: words.text,
            html: None,
            kind: KIND.to_owned(),
            letter: Some(self.letter.id),
            dedupe: self.key(to.id),
        }
    }

    async fn page(
        self,
        state: &State,
        who: &Secretariat,
        chosen: Filled<Vec<PersonId>>,
    ) -> Result<Page, Failure> {
        let told = state.store.posted(self.letter.id, KIND).await?;
        let differs = self.from.1 != self.to.1;
        let mail = self.people.first().filter(|_| differs);
        let mail = mail.map(|first| self.mail(state, first));
        let mail = mail.map(|mail| MailSample {
            subject: mail.subject,
            text: mail.text,
        });
        let receiver = |person: &PersonLine| Receiver {
            person: person.id,
            name: person.details.name.to_string(),
            roles: views::reads_as(who.1.locale, person),
            told: told.contains(&self.key(person.id)),
        };
        let receivers = self.people.iter().map(receiver).collect();
        let data = MailChanges {
            from: self.from.0,
            to: self.to.0,
            receivers,
            chosen,
            mail,
            head: self.head,
        };
        Ok(page::mail_changes(state, who, data))
    }
}

/// Whether somebody reads drafts from outside the secretariat: a contributor, a director, who may sign.
fn reads_along(person: &PersonLine) -> bool {
    let role = |role| matches!(role, Role::Contributor | Role::Director);
    person.roles.iter().any(|line| role(line.held.role))
        || person.mandates.iter().any(|mandate| mandate.runs)
}

/// `GET /bureau/brieven/{slug}/wijzigingen-mailen?van=1&naar=2`
pub async fn confirm_mail(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    Query(pair): Query<Pair>,
) -> Result<Response, Failure> {
    let telling = Telling::of(&state, &slug, &pair).await?;
    if telling.letter.stage.must_be(StageName::Review).is_err() {
        return not_now(&state, &who, &slug, Refused::Stage).await;
    }
    let chosen = Filled::default();
    Ok(telling.page(&state, &who, chosen).await?.into_response())
}

/// `POST /bureau/brieven/{slug}/wijzigingen-mailen`
pub async fn mail(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let pair = Pair {
        van: form.value("van").parse().ok(),
        naar: form.value("naar").parse().ok(),
    };
    let telling = Telling::of(&state, &slug, &pair).await?;
    let chosen: Vec<PersonId> = form
        .pairs
        .iter()
        .filter(|(name, _)| name == "aan-wie")
        .filter_map(|(_, value)| PersonId::parse(value))
        .collect();
    let people = telling.people.iter();
    let mails: Vec<_> = people
        .filter(|person| chosen.contains(&person.id))
        .map(|person| telling.outgoing(&state, person))
        .collect();
    if mails.is_empty() {
        let wrong = vec![Wrong::at("aan-wie", Mistake::Choice)];
        let again = telling.page(
            &state,
            &who,
            Filled {
                form: chosen,
                wrong,
            },
        );
        return Ok(again.await?.unprocessable().into_response());
    }
    let detail = format!("{}-{}", telling.from.0, telling.to.0);
    let store = &state.store;
    let told = store
        .tell_changes(telling.letter.id, detail, mails, who.person())
        .await;
    match told {
        Ok(told) => {
            state.wake_mail();
            let notice = if told.now > 0 {
                Notice::ChangesMailed
            } else {
                Notice::ChangesMailedBefore
            };
            Ok(back_to(&telling.letter.slug, notice))
        }
        Err(error @ StoreError::Stage(_)) => not_now(&state, &who, &slug, refusal(error)?).await,
        Err(error) => Err(error.into()),
    }
}
