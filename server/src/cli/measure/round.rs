//! `standpunt fill-round`: a letter that many were asked to sign. `cargo xtask bench` asks how fast its board opens; the
//! command is hidden, since nobody needs it from day to day.

use crate::{
    cli::{Ending, say},
    store::{Grant, KeyedMail, NewInvitation, NewKey, NewLetter, OutgoingMail, Reminding, Store},
};
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use letters::{
    cosignature::{Capacity, Signing},
    file,
    hash::Hash,
    ids::{InvitationId, LetterId, PersonId, RoundId},
    mandate::{Extent, Terms},
    organisation::{Details, OrganisationKind},
    province::Province,
    text::{Function, Line, MailAddress, OrganisationName, PersonName, Remark, Slug},
    version::VersionNumber,
};

/// A letter of no more words than a letter needs.
const LETTER: &str = "+++\nkind = \"letter\"\nsubject = \"A letter that many are asked to sign\"\nlanguage = \"en\"\nsender = \"An association\"\n\n[[addressee]]\ninstitution = \"A ministry\"\n+++\n\nText.\n";
/// How many are entered in the register at once.
const AT_ONCE: usize = 16;
/// Two weeks, in seconds.
const OPEN: i64 = 14 * 24 * 60 * 60;

fn mail(to: MailAddress, kind: &str, letter: LetterId, dedupe: String) -> OutgoingMail {
    OutgoingMail {
        to,
        to_name: None,
        subject: "A letter".to_owned(),
        text: "Text.".to_owned(),
        html: None,
        kind: kind.to_owned(),
        letter: Some(letter),
        dedupe,
    }
}

/// A round that is open, and its letter.
pub(super) struct Asked {
    pub letter: LetterId,
    pub round: RoundId,
    pub pin: Hash,
    pub invitations: Vec<InvitationId>,
    by: PersonId,
}

/// Asks so many organisations to sign a new letter.
pub(super) async fn ask(store: &Store, slug: Slug, invitees: usize) -> Result<Asked, Ending> {
    let name = PersonName::parse("A Secretary")?;
    let by = store
        .find_or_add_person(name, MailAddress::parse("secretary@example.org")?)
        .await?;
    let file = file::parse(LETTER.as_bytes()).map_err(|why| Ending::Failed(format!("{why:?}")))?;
    let new = NewLetter {
        file: file.0,
        slug: Some(slug),
        note: None,
    };
    let letter = store.create_letter(new, by).await?.id;
    store.send_to_review(letter, by).await?;
    store.freeze(letter, VersionNumber::FIRST, by).await?;
    let asked: Vec<NewInvitation> = stream::iter(0..invitees)
        .map(|nth| asked(store, letter, nth, by))
        .buffered(AT_ONCE)
        .try_collect()
        .await?;
    let invitations = asked.iter().map(|it| it.id).collect();
    let (round, deadline) = (store.new_round_id(), store.now().plus_seconds(OPEN));
    let opened = store.open_round(letter, round, deadline, asked, by).await?;
    Ok(Asked {
        letter,
        round,
        pin: opened.pin.hash,
        invitations,
        by,
    })
}

/// Asks so many organisations. Of every ten, six sign, one says no, and who is silent is reminded. All mails have left.
/// Prints the path of the board.
pub async fn fill(store: &Store, invitees: usize) -> Result<(), Ending> {
    let slug = Slug::parse("asked-of-many")?;
    let Asked {
        letter,
        round,
        pin,
        invitations,
        by,
    } = ask(store, slug.clone(), invitees).await?;
    for (nth, id) in invitations.into_iter().enumerate() {
        answer(store, letter, id, nth, pin).await?;
    }
    let remind = move |_: &_, to: &crate::store::Concerned| KeyedMail {
        mail: mail(to.mail.clone(), "reminder", letter, String::new()),
        key: Some(key(&format!("again {}", to.invitation.id))),
    };
    let why = Reminding::ByHand { by, only: None };
    store.remind_silent(round, why, remind).await?;
    while let Some(waits) = store.claim_mail(60).await? {
        store.mail_sent(waits.id).await?;
    }
    say(&app::links::board(slug.as_str(), round));
    Ok(())
}

fn key(of: &str) -> NewKey {
    NewKey {
        token_hash: Hash::of(format!("token {of}").as_bytes()),
        code_hash: Hash::of(format!("code {of}").as_bytes()),
    }
}

/// An organisation with a director, who is to be asked.
async fn asked(
    store: &Store,
    letter: LetterId,
    nth: usize,
    by: PersonId,
) -> Result<NewInvitation, Ending> {
    let name = OrganisationName::parse(&format!("Organisation {nth:03}"))?;
    let details = Details {
        province: Some(Province::ALL[nth % Province::ALL.len()]),
        ..Details::named(name, OrganisationKind::Member)
    };
    let organisation = store.create_organisation(details, by).await?;
    let to = MailAddress::parse(&format!("director{nth}@example.org"))?;
    let name = PersonName::parse(&format!("A Director {nth}"))?;
    let person = store.find_or_add_person(name, to.clone()).await?;
    let terms = Terms {
        organisation,
        function: Function::parse("director")?,
        deputy: false,
        extent: Extent::OnBehalf,
        from: store.now().day(),
        until: None,
        evidence: Line::parse("Register")?,
    };
    store
        .grant_mandate(Grant::to(person, terms), by, |_| None)
        .await?;
    let id = store.new_invitation_id();
    let NewKey {
        token_hash,
        code_hash,
    } = key(&id.to_string());
    Ok(NewInvitation {
        id,
        organisation,
        person,
        token_hash,
        code_hash,
        mail: mail(to, "invitation", letter, format!("invitation {id}")),
    })
}

/// Signs for the organisation that was asked as the nth, and has a receipt sent.
pub(super) async fn sign(
    store: &Store,
    letter: LetterId,
    id: InvitationId,
    nth: usize,
    shown: Hash,
) -> Result<(), Ending> {
    let to = MailAddress::parse(&format!("director{nth}@example.org"))?;
    let receipt = mail(to, "receipt", letter, format!("receipt {id}"));
    let signing = Signing {
        remark: Remark::parse("We are glad that you write this.").ok(),
        ..Signing::whole(shown, Capacity::OnBehalf)
    };
    store.sign(id, signing, |_| receipt).await?;
    Ok(())
}

async fn answer(
    store: &Store,
    letter: LetterId,
    id: InvitationId,
    nth: usize,
    shown: Hash,
) -> Result<(), Ending> {
    match nth % 10 {
        0..=5 => sign(store, letter, id, nth, shown).await?,
        6 => {
            let to = MailAddress::parse(&format!("director{nth}@example.org"))?;
            let receipt = mail(to, "receipt", letter, format!("receipt {id}"));
            store.decline(id, None, |_| receipt).await?;
        }
        _ => {}
    }
    Ok(())
}
