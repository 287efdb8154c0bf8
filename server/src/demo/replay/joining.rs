//! What comes from outside: other words for a pinned text, guests, and supporters. Each fills in what its page asks, and
//! types the code out of the mail.

use super::{Done, Replay, UnderWay};
use crate::{
    demo::{
        DemoError,
        samples::{BrokenSample, Guest, Objecting, Supporting},
    },
    guests::{GuestMails, door_purpose},
    invitations::Key,
    language::OURS,
    network::Network,
    objection_mails,
    secrets::{Code, Token},
    store::{
        Admission, Admitted, GuestTried, NewGuest, NewKey, NewObjection, NewSupportRequest,
        NewSupporter, SupportTried,
    },
    support::{self, Keys, SupportMails, withdrawal_token},
};
use app::{
    guests::evidence,
    objections::{Typed, places},
};
use letters::{
    guests::{self, RequestState},
    ids::{GuestRequestId, SupportRequestId, SupporterId},
    letter::Language,
    organisation::Website,
    ports::random,
    review::proposed,
    stranger::CODE_SECONDS,
    support::Form,
    text::{Line, Slug},
    time::Day,
};
use std::net::{IpAddr, Ipv4Addr};

/// Where nobody is (RFC 5737); each supporter has a network of their own.
const NOWHERE: [u8; 3] = [192, 0, 2];

impl Replay<'_> {
    /// Objects, with other words for a passage.
    pub(super) async fn object(&self, slug: &Slug, objecting: &Objecting) -> Done {
        let Objecting {
            member,
            quote,
            instead,
            why,
            ..
        } = objecting;
        let broken =
            |what: &str| DemoError::from(BrokenSample::new(format!("{slug}: {member}"), what));
        let asked = self.members.get(member).and_then(|organisation| {
            let letter = self.letters.get(slug)?;
            letter.invited.get(organisation)
        });
        let key = asked.ok_or_else(|| broken("it was not asked"))?;
        let store = &self.state.store;
        let record = store.invitation(key.token.hash()).await?;
        let pin = record.round.pin;
        let version = store.version(record.letter.id, pin.number).await?;
        let place = places(&version.text).into_iter();
        let place = { place }.find(|place| place.source.contains(quote.as_str()));
        let place = place.ok_or_else(|| broken("these words are not in the text"))?;
        let typed = Typed {
            wording: place.source.replacen(quote.as_str(), instead, 1),
            why: why.to_string(),
            code: String::new(),
        };
        let body = &version.text.body;
        let proposed = proposed(pin.number, body, &place.range, &typed.wording)
            .map_err(|error| broken(&error.to_string()))?;
        let token = &key.token;
        let mails =
            objection_mails::Receipts::of(self.state, token, &record, &version, &place, &typed);
        let new = NewObjection {
            shown: pin.hash,
            proposed,
            why: why.clone(),
        };
        let tell = move |made: &_, to: Option<&_>| mails.write(made, to);
        store.object(record.invitation.id, new, tell).await?;
        Ok(())
    }

    fn under_way(&mut self, slug: &Slug) -> Done<&mut UnderWay> {
        let letter = self.letters.get_mut(slug);
        letter.ok_or_else(|| BrokenSample::new(slug.as_str(), "it has no text yet").into())
    }

    /// Opens the link for guests of the round.
    pub(super) async fn open_door(&mut self, slug: &Slug) -> Done {
        let state = self.state;
        let letter = self.under_way(slug)?;
        let no_round = || BrokenSample::new(slug.as_str(), "it has no round");
        let (round, by) = (letter.round.ok_or_else(no_round)?, letter.by);
        let key = Token::new(state.random.as_ref());
        let secret = key.reveal().as_bytes();
        let sealed = (state.vault).seal(&door_purpose(round), secret, state.random.as_ref())?;
        letter.door = Some(key.hash());
        state
            .store
            .open_guest_door(round, key.hash(), sealed, by)
            .await?;
        Ok(())
    }

    /// A guest fills in the form, and types the code.
    pub(super) async fn ask(&mut self, slug: &Slug, guest: &Guest) -> Done {
        let state = self.state;
        let broken = |what: &str| BrokenSample::new(guest.organisation.as_str(), what);
        let letter = self.under_way(slug)?;
        let door = letter.door.ok_or_else(|| broken("there is no link"))?;
        let id = GuestRequestId::new(state.clock.now(), random(state.random.as_ref()));
        letter.guests.insert(guest.organisation.clone(), id);
        let (letter, latest) = (letter.id, letter.latest);
        let form = guests::Form {
            organisation: guest.organisation.clone(),
            website: Website::parse(&guest.website).map_err(|error| broken(&error.to_string()))?,
            person: guest.person.clone(),
            function: guest.function.clone(),
            mail: guest.mail.clone(),
            remark: guest.remark.clone(),
        };
        let version = state.store.version(letter, latest).await?;
        let source = state.random.as_ref();
        let (token, code) = (Token::new(source), Code::new(source));
        let mails = GuestMails::of(state, letter, &version, id, &form, Language::Nl);
        let until = state.clock.now().plus_seconds(CODE_SECONDS);
        let new = NewGuest {
            id,
            door,
            key: NewKey {
                token_hash: token.hash(),
                code_hash: code.hash(&token),
            },
            form,
            shown: version.hash,
            language: Language::Nl,
            mail: mails.code(state, &token, &code, until),
        };
        state.store.begin_guest(new).await?;
        let tried = state.store.try_guest(token.hash(), code.hash(&token));
        match tried.await? {
            GuestTried::Confirmed => Ok(()),
            other => Err(broken(&format!("{other:?}")).into()),
        }
    }

    /// The secretariat lets a guest in.
    pub(super) async fn admit(&mut self, slug: &Slug, guest: &Guest) -> Done {
        let state = self.state;
        let broken = || BrokenSample::new(guest.organisation.as_str(), "it does not wait");
        let letter = self.under_way(slug)?;
        let (id, by) = (letter.guests.get(&guest.organisation).copied(), letter.by);
        let record = state.store.guest(letter.id, id.ok_or_else(broken)?).await?;
        let RequestState::Waiting { confirmed } = record.request.state else {
            return Err(broken().into());
        };
        let pin = record.round.pin.number;
        let version = state.store.version(record.letter.id, pin).await?;
        let mails = GuestMails::to(state, &record, &version);
        let evidence = Line::parse(&evidence(OURS, confirmed))
            .map_err(|error| BrokenSample::new("evidence", error.to_string()))?;
        let key = Key::draw(state);
        let admission = Admission {
            organisation: None,
            evidence,
            key: key.hashes(),
        };
        let receipt = move |admitted: &Admitted| mails.admitted(&key, admitted);
        let admitted = state.store.admit_guest(record.id, admission, by, receipt);
        admitted.await?;
        Ok(())
    }

    /// The secretariat opens a letter for support.
    pub(super) async fn open_support(&self, slug: &Slug, last: Day) -> Done {
        let letter = self.letter(slug)?;
        let opened = self
            .state
            .store
            .open_support(letter.id, Some(last), letter.by);
        opened.await?;
        Ok(())
    }

    /// Somebody fills in the form under a letter, and types the code.
    pub(super) async fn support(&mut self, slug: &Slug, supporting: &Supporting) -> Done {
        let state = self.state;
        let letter = self.under_way(slug)?;
        letter.supporters = letter.supporters.saturating_add(1);
        let [a, b, c] = NOWHERE;
        let network = Network::of(IpAddr::V4(Ipv4Addr::new(a, b, c, letter.supporters)));
        let (letter, latest) = (letter.id, letter.latest);
        let form = Form {
            name: supporting.name.clone(),
            place: supporting.place.clone(),
            mail: supporting.mail.clone(),
            shown: supporting.shown,
        };
        let version = state.store.version(letter, latest).await?;
        let (source, now) = (state.random.as_ref(), state.clock.now());
        let (token, code) = (Token::new(source), Code::new(source));
        let id = SupportRequestId::new(now, random(source));
        let keys = Keys::of(state, letter, &form, network);
        let mails = SupportMails::of(state, (letter, slug), &version, id, &form, Language::Nl);
        let new = NewSupportRequest {
            id,
            letter,
            key: NewKey {
                token_hash: token.hash(),
                code_hash: code.hash(&token),
            },
            form,
            shown: version.hash,
            language: Language::Nl,
            mail_key: keys.mail,
            likeness_key: keys.likeness,
        };
        let mail = mails.code(state, &token, &code, now.plus_seconds(CODE_SECONDS));
        state.store.begin_support(new, move |_| mail).await?;
        let id = SupporterId::new(now, random(source));
        let withdrawal = withdrawal_token(state, id);
        let new = NewSupporter {
            id,
            token_hash: withdrawal.hash(),
            salt: random(source),
        };
        let receipt = mails.receipt(state, &withdrawal);
        let tried = state
            .store
            .try_support(token.hash(), code.hash(&token), new, receipt);
        match tried.await? {
            SupportTried::Confirmed => Ok(()),
            other => {
                let who = supporting.name.as_str();
                Err(BrokenSample::new(who, format!("{other:?}")).into())
            }
        }
    }

    /// Counts who came, as the worker does.
    pub(super) async fn count(&self) -> Done {
        support::next(self.state).await?;
        Ok(())
    }
}
