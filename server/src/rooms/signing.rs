//! Signing with the link and the code from the mail. A GET shows and changes nothing; only a POST answers.

use super::{
    forms::Form,
    objections,
    page::{self, Page, Seen},
    stranger,
};
use crate::{
    errors::Failure,
    invitations::Receipts,
    language::Reader,
    network::Network,
    secrets::{Code, Token},
    session::SignedIn,
    state::State,
    store::{CodeCheck, EarlierText, InvitationRecord, StoreError},
};
use app::{
    cosigning::{Done, Earlier, NotTaken, SignedBefore, Typed},
    links,
};
use axum::{
    extract::{Path, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    cosignature::{Capacity, PublicRemark, Signing},
    hash::Hash,
    round::TakenBack,
    text::Remark,
    version::Version,
};

mod known;

use known::{is_signed_in, known, own_key};

/// What was done, as one word in the address.
const WORDS: [(Done, &str); 8] = [
    (Done::Signed, "getekend"),
    (Done::Declined, "niet"),
    (Done::Withdrawn, "ingetrokken"),
    (Done::Retracted, "erratum"),
    (Done::Lifted, "akkoord"),
    (Done::Objected, "bezwaar"),
    (Done::ObjectionWithdrawn, "bezwaar-ingetrokken"),
    (Done::Read, "gelezen"),
];

/// What the stamp of the page is for: a machine that follows every link and sends every form has read nothing.
const READ: &str = "letter-read";

#[derive(Debug, serde::Deserialize)]
pub struct Said {
    gedaan: Option<String>,
}

/// The invitation whose link this is, with the text that it asks about.
///
/// # Errors
/// [`Failure::NotFound`].
pub(super) async fn find(
    state: &State,
    token: &str,
) -> Result<(Token, InvitationRecord, Version), Failure> {
    let token = Token::parse(token).ok_or(Failure::NotFound)?;
    let record = state.store.invitation(token.hash()).await?;
    let version = state
        .store
        .version(record.letter.id, record.round.pin.number)
        .await?;
    Ok((token, record, version))
}

/// The text that whoever is asked saw before this one.
async fn earlier(
    state: &State,
    record: &InvitationRecord,
    version: &Version,
) -> Result<Option<Earlier>, Failure> {
    let Some(before) = &record.earlier else {
        return Ok(None);
    };
    let (letter, number) = (record.letter.id, before.pin.number);
    Ok(Some(Earlier {
        version: number.get(),
        old: state.store.version(letter, number).await?.text,
        new: version.text.clone(),
        signed: before.signed.as_ref().map(|signed| SignedBefore {
            at: signed.at,
            by: signed.by.as_ref().map(ToString::to_string),
        }),
    }))
}

impl Seen {
    async fn of(
        state: &State,
        record: &InvitationRecord,
        version: &Version,
        session: Option<&SignedIn>,
    ) -> Result<Self, Failure> {
        Ok(Self {
            earlier: earlier(state, record, version).await?,
            own_key: own_key(state, record).await?,
            known: is_signed_in(session, record, state.clock.now()),
            stamp: stranger::stamp(state, READ, None)?,
            objections: objections::own(state, record).await?,
        })
    }
}

/// The form as it was filled in for the earlier text: whoever confirms does so in the same way unless they say otherwise.
async fn confirming(state: &State, record: &InvitationRecord) -> Result<Typed, Failure> {
    let Some(EarlierText {
        pin,
        signed: Some(signed),
    }) = &record.earlier
    else {
        return Ok(Typed::default());
    };
    let except: Vec<u32> = if signed.except.is_none() {
        Vec::new()
    } else {
        let lineage = state.store.demands(record.letter.id).await?.lineage;
        let ids = |number| lineage.demands(number).unwrap_or_default();
        let (before, now) = (ids(pin.number), ids(record.round.pin.number));
        signed.except.renumbered(&before, &now).numbers().collect()
    };
    let may = record
        .mandate
        .as_ref()
        .is_some_and(|mandate| mandate.extent.covers(signed.capacity));
    let shown = signed.public.as_ref().and_then(PublicRemark::shown);
    Ok(Typed {
        capacity: if may {
            signed.capacity.key().to_owned()
        } else {
            String::new()
        },
        decides: (signed.decides)
            .filter(|day| *day >= state.clock.now().day())
            .map(|day| day.to_string())
            .unwrap_or_default(),
        // Why something is left out was said then, and what stands beside the name is to stand there again; anything else was
        // about that text.
        public: shown.is_some(),
        remark: match (shown, &signed.remark) {
            (Some(said), _) => said.to_string(),
            (None, _) if except.is_empty() => String::new(),
            (None, Some(reason)) => reason.clone(),
            (None, None) => signed
                .public
                .as_ref()
                .map(|hidden| hidden.text.to_string())
                .unwrap_or_default(),
        },
        except,
        code: String::new(),
    })
}

/// `GET /ondertekenen/{token}`
pub async fn show(
    Ask(state): Ask<State>,
    reader: Reader,
    session: Option<SignedIn>,
    Path(token): Path<String>,
    axum::extract::Query(said): axum::extract::Query<Said>,
) -> Result<Page, Failure> {
    let (token, record, version) = find(&state, &token).await?;
    let done = said
        .gedaan
        .and_then(|word| WORDS.iter().find(|(_, known)| *known == word))
        .map(|(done, _)| *done);
    let seen = Seen::of(&state, &record, &version, session.as_ref()).await?;
    let typed = confirming(&state, &record).await?;
    Ok(page::sign(
        &state,
        &reader,
        &token,
        &record,
        &version,
        seen,
        page::Given {
            typed,
            done,
            ..page::Given::default()
        },
    ))
}

/// `POST /ondertekenen/{token}`
pub async fn answer(
    Ask(state): Ask<State>,
    reader: Reader,
    network: Network,
    session: Option<SignedIn>,
    Path(token): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let (token, record, version) = find(&state, &token).await?;
    let typed = Typed {
        capacity: form.value("capacity").to_owned(),
        decides: form.value("decides").to_owned(),
        except: form.numbers("except"),
        remark: form.value("remark").to_owned(),
        public: form.value("public") == "yes",
        code: form.value("code").to_owned(),
    };
    let asked = (&token, &record, &version);
    match take(&state, session.as_ref(), asked, &typed, &form).await? {
        Ok(done) => {
            state.wake_mail();
            Ok(back_to(&token, done))
        }
        Err(why) => {
            if matches!(why, NotTaken::CodeWrong { .. } | NotTaken::Throttled { .. }) {
                let invitation = record.invitation.id;
                tracing::warn!(%invitation, %network, "a code to sign with did not fit");
            }
            let throttled = matches!(why, NotTaken::Throttled { .. });
            let rules = matches!(why, NotTaken::Rules(_));
            // The record is read again: what stands there may be the very reason.
            let record = state.store.invitation(token.hash()).await?;
            let seen = Seen {
                stamp: stranger::stamp(&state, READ, stranger::came(&state, READ, &form).stamp)?,
                ..Seen::of(&state, &record, &version, session.as_ref()).await?
            };
            let page = page::sign(
                &state,
                &reader,
                &token,
                &record,
                &version,
                seen,
                page::Given {
                    typed,
                    refused: Some(why),
                    done: None,
                },
            );
            let page = if throttled {
                page.too_many()
            } else if rules {
                page.conflict()
            } else {
                page.unprocessable()
            };
            Ok(page.into_response())
        }
    }
}

/// To the invitation's page, with a word about what was done.
pub(super) fn back_to(token: &Token, done: Done) -> Response {
    let word = WORDS.iter().find(|(known, _)| *known == done);
    let word = word.map_or("", |(_, word)| *word);
    let address = format!("{}?gedaan={word}", links::sign(token.reveal()));
    Redirect::to(&address).into_response()
}

type Taken = Result<Done, NotTaken>;

async fn take(
    state: &State,
    session: Option<&SignedIn>,
    (token, record, version): (&Token, &InvitationRecord, &Version),
    typed: &Typed,
    form: &Form,
) -> Result<Taken, Failure> {
    let act = form.value("act");
    if act == "read" {
        return read(state, record, form).await;
    }
    let remark = match typed.remark.trim() {
        "" => None,
        raw => match Remark::parse(raw) {
            Ok(remark) => Some(remark),
            Err(_) => return Ok(Err(NotTaken::Remark)),
        },
    };
    // Rules that need no secret first: who is late hears so, and spends no try. A signature is taken back at any time, and a
    // reservation that holds is lifted after the round too.
    let holds = record.reservation.is_some_and(|it| it.holds);
    if act != "withdraw"
        && !(act == "lift" && holds)
        && let Err(refused) = record.round.takes_answers(state.clock.now())
    {
        return Ok(Err(NotTaken::Rules(refused)));
    }
    let signing = match signing(state, version, typed, form, remark.as_ref())? {
        Ok(signing) => signing,
        Err(why) => return Ok(Err(why)),
    };
    let shown = (typed.code.as_str(), form.value("answer"));
    let known = match known(state, session, token, record, signing.as_ref(), shown).await? {
        Ok(known) => known,
        Err(why) => return Ok(Err(why)),
    };
    let signing = signing.map(|signing| Signing {
        authentication: known.authentication,
        key: known.key,
        ..signing
    });
    let id = record.invitation.id;
    let writer = Receipts::of(state, token, record, version);
    let result = match (act, signing) {
        ("sign", Some(signing)) => state
            .store
            .sign(id, signing, move |signed| writer.signed(signed))
            .await
            .map(|_| Done::Signed),
        ("decline", _) => state
            .store
            .decline(id, remark, move |at| writer.declined(at))
            .await
            .map(|_| Done::Declined),
        ("withdraw", _) => state
            .store
            .take_back(id, move |done, at| writer.taken_back(done, at))
            .await
            .map(|done| match done {
                TakenBack::Gone => Done::Withdrawn,
                TakenBack::Erratum => Done::Retracted,
            }),
        ("lift", _) => state
            .store
            .lift_own_reservation(id)
            .await
            .map(|()| Done::Lifted),
        _ => return Err(Failure::Unreadable("no such act".to_owned())),
    };
    match result {
        Ok(done) => Ok(Ok(done)),
        Err(StoreError::Answer(refused)) => Ok(Err(NotTaken::Rules(refused))),
        Err(error) => Err(error.into()),
    }
}

/// That somebody read the letter: no answer, and no code is asked for it.
async fn read(state: &State, record: &InvitationRecord, form: &Form) -> Result<Taken, Failure> {
    if stranger::came(state, READ, form).failed.is_some() {
        return Ok(Err(NotTaken::Pace));
    }
    match state.store.read(record.invitation.id).await {
        Ok(_) => Ok(Ok(Done::Read)),
        Err(StoreError::Answer(refused)) => Ok(Err(NotTaken::Rules(refused))),
        Err(error) => Err(error.into()),
    }
}

/// What is to be signed, and how; nothing where it is not signed. Refused without a capacity, when the demands that are
/// left out are not those of the text, or without a day on which a reservation is decided.
fn signing(
    state: &State,
    version: &Version,
    typed: &Typed,
    form: &Form,
    remark: Option<&Remark>,
) -> Result<Result<Option<Signing>, NotTaken>, Failure> {
    if form.value("act") != "sign" {
        return Ok(Ok(None));
    }
    let Some(capacity) = Capacity::from_key(&typed.capacity) else {
        return Ok(Err(NotTaken::NoCapacity));
    };
    let shown = Hash::parse(form.value("shown"))
        .map_err(|_| Failure::Unreadable("no version".to_owned()))?;
    let signing = Signing {
        // What is no day is none: with a reservation the page then asks for one.
        decides: typed.decides.trim().parse().ok(),
        except: typed.except.iter().copied().collect(),
        remark: remark.cloned(),
        public: typed.public,
        ..Signing::whole(shown, capacity)
    };
    // The text is only read for its demands when somebody leaves one out.
    let demands = if signing.except.is_none() {
        0
    } else {
        version.demands()
    };
    if let Err(why) = signing.fits(demands) {
        return Ok(Err(NotTaken::Endorsement(why)));
    }
    Ok(match signing.holds_until(state.clock.now()) {
        Ok(_) => Ok(Some(signing)),
        Err(why) => Err(NotTaken::Reservation(why)),
    })
}

/// Whether this is the code of the mail; a try that is not is counted.
///
/// # Errors
/// When the store cannot be reached.
pub(super) async fn check_code(
    state: &State,
    token: &Token,
    record: &InvitationRecord,
    typed: &str,
) -> Result<Result<(), NotTaken>, Failure> {
    let Some(code) = Code::parse(typed) else {
        return Ok(Err(NotTaken::CodeMissing));
    };
    Ok(
        match state
            .store
            .check_code(record.invitation.id, code.hash(token))
            .await?
        {
            CodeCheck::Right => Ok(()),
            CodeCheck::Wrong { left } => Err(NotTaken::CodeWrong { left }),
            CodeCheck::Throttled { until } => Err(NotTaken::Throttled { until }),
        },
    )
}
