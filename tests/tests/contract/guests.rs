//! Guests: what is filled in goes one way, one step at a time, whoever asks and however many at once.

use super::{Opened, World, mail, remark, stories, world::DAY};
use letters::{
    guests::{Form, GuestRefused, RequestState},
    hash::Hash,
    ids::{GuestRequestId, OrganisationId},
    letter::Language,
    organisation::{OrganisationKind, RegisterError, Website},
    round::AnswerRefused,
    text::{Function, Line, MailAddress, OrganisationName, PersonName},
};
use server::store::{
    Admission, Admitted, GuestTried, NewGuest, NewKey, OutgoingMail, Result, StoreError, nobody,
};

stories!(
    a_request_is_confirmed_and_decided_on_once,
    a_guest_is_an_organisation_like_any_other_from_there,
    of_two_who_decide_at_once_one_does,
    what_goes_wrong_leaves_nothing_behind,
    the_database_keeps_guests_to_their_way,
    who_is_erased_leaves_no_request,
);

pub(super) fn form(n: u32) -> Form {
    Form {
        organisation: OrganisationName::parse(&format!("Stichting Baken {n}")).unwrap(),
        website: Website::parse(&format!("baken{n}.example")).unwrap(),
        person: PersonName::parse(&format!("Gast Nummer {n}")).unwrap(),
        function: Function::parse("voorzitter").unwrap(),
        mail: MailAddress::parse(&format!("gast{n}@baken{n}.example")).unwrap(),
        remark: Some(remark("Graag.")),
    }
}

pub(super) fn key(n: u32) -> NewKey {
    NewKey {
        token_hash: Hash::of(format!("link {n}").as_bytes()),
        code_hash: Hash::of(format!("code {n}").as_bytes()),
    }
}

/// Opens the link of a round, when it was not.
async fn door(world: &World, opened: &Opened) -> Hash {
    let door = Hash::of(opened.round.id.to_string().as_bytes());
    let store = &world.store;
    store
        .open_guest_door(opened.round.id, door, b"dicht".to_vec(), world.secretariat)
        .await
        .unwrap();
    door
}

/// A guest fills in the form.
pub(crate) async fn asks(world: &World, opened: &Opened, n: u32) -> GuestRequestId {
    let door = door(world, opened).await;
    let id = GuestRequestId::new(world.store.now(), world.store.random());
    let new = NewGuest {
        id,
        door,
        key: key(n),
        form: form(n),
        shown: opened.round.pin.hash,
        language: Language::Nl,
        mail: mail("guest-code", format!("guest-code {n}"), None),
    };
    world.store.begin_guest(new).await.unwrap();
    id
}

/// A guest fills it in and types the code.
pub(crate) async fn waits(world: &World, opened: &Opened, n: u32) -> GuestRequestId {
    let id = asks(world, opened, n).await;
    let NewKey {
        token_hash,
        code_hash,
    } = key(n);
    let tried = world.store.try_guest(token_hash, code_hash).await;
    assert_eq!(tried.unwrap(), GuestTried::Confirmed);
    id
}

fn receipt(admitted: &Admitted) -> OutgoingMail {
    mail(
        "receipt",
        format!("guest {}", admitted.signed.invitation),
        None,
    )
}

fn admission(n: u32) -> Admission {
    Admission {
        organisation: None,
        evidence: Line::parse("eigen opgave").unwrap(),
        key: key(1_000 + n),
    }
}

pub(super) async fn lets_in(world: &World, id: GuestRequestId, n: u32) -> Result<Admitted> {
    lets_in_as(world, id, n, None).await
}

/// Lets a guest in as an organisation that is known, or as a new one.
pub(super) async fn lets_in_as(
    world: &World,
    id: GuestRequestId,
    n: u32,
    organisation: Option<OrganisationId>,
) -> Result<Admitted> {
    let admission = Admission {
        organisation,
        ..admission(n)
    };
    let by = world.secretariat;
    world.store.admit_guest(id, admission, by, receipt).await
}

pub(super) async fn refuses(world: &World, id: GuestRequestId, n: u32) -> Result<()> {
    let no = mail("guest-refused", format!("guest-refused {n}"), None);
    world
        .store
        .refuse_guest(id, remark("Nee."), world.secretariat, no)
        .await
}

async fn a_request_is_confirmed_and_decided_on_once(world: &World) {
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let id = asks(world, &opened, 1).await;
    let letter = opened.letter.id;
    assert!(
        matches!(
            world.store.guest(letter, id).await,
            Err(StoreError::NotFound)
        ),
        "what is not confirmed is nobody's to see"
    );
    let early = lets_in(world, id, 1).await;
    assert!(matches!(
        early,
        Err(StoreError::Guest(GuestRefused::NotWaiting))
    ));
    let NewKey {
        token_hash,
        code_hash,
    } = key(1);
    let wrong = world.store.try_guest(token_hash, Hash::of(b"mis")).await;
    assert_eq!(wrong.unwrap(), GuestTried::Wrong { left: 4 });
    for _ in 0..2 {
        let right = world.store.try_guest(token_hash, code_hash).await;
        assert_eq!(right.unwrap(), GuestTried::Confirmed);
    }
    assert_eq!(world.store.guests_waiting(letter).await.unwrap(), 1);
    refuses(world, id, 1).await.unwrap();
    for again in [
        lets_in(world, id, 1).await.map(drop),
        refuses(world, id, 2).await,
    ] {
        assert!(matches!(
            again,
            Err(StoreError::Guest(GuestRefused::NotWaiting))
        ));
    }
    let kept = world.store.guest(letter, id).await.unwrap();
    assert!(matches!(kept.request.state, RequestState::Refused { .. }));
    assert_eq!(kept.reason, Some(remark("Nee.")));
    assert_eq!(world.store.guests_waiting(letter).await.unwrap(), 0);
    world.store.verify_ledger().await.unwrap();
}

async fn a_guest_is_an_organisation_like_any_other_from_there(world: &World) {
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let id = waits(world, &opened, 1).await;
    world.sign(&opened, 0).await.unwrap();
    world
        .store
        .close_round(opened.round.id, world.secretariat, nobody)
        .await
        .unwrap();
    world.clock.forward(3 * DAY);
    let admitted = lets_in(world, id, 1).await.unwrap();
    let lines = world.store.ledger_lines(opened.letter.id).await.unwrap();
    assert_eq!(admitted.line, lines.len() as u64);
    let line = lines.last().unwrap();
    assert!(
        line.contains("guest-code") && line.contains("\"guest\":true"),
        "{line}"
    );
    let known = world
        .store
        .organisation(admitted.signed.organisation)
        .await
        .unwrap();
    assert_eq!(known.details.kind, OrganisationKind::Guest);
    let names = world
        .store
        .signatories(opened.letter.id, opened.round.pin.hash)
        .await
        .unwrap();
    let told: Vec<_> = names
        .iter()
        .map(|name| (name.organisation_shown.as_str(), name.guest))
        .collect();
    assert_eq!(
        told,
        [("Stichting Baken 1", true), ("Wijkteam Noord 01", false)]
    );
    let today = world.store.now().day();
    let signers = world
        .store
        .signers(today.tomorrow().unwrap())
        .await
        .unwrap();
    assert_eq!(signers.len(), 1, "tomorrow the guest may sign nothing");
    world.store.verify_ledger().await.unwrap();
    world.press(opened.letter.id).await;
    let second = waits_before(world).await;
    assert!(matches!(second, Err(StoreError::Answer(_))), "{second:?}");
    world.store.verify_ledger().await.unwrap();
}

/// Another letter's round is called off, and then its guest is let in.
async fn waits_before(world: &World) -> Result<Admitted> {
    let directors = [world.director("Zuid").await];
    let opened = world.opened(&directors).await;
    let id = waits(world, &opened, 7).await;
    let (round, by) = (opened.round.id, world.secretariat);
    world.store.cancel_round(round, by, nobody).await.unwrap();
    let refused = lets_in(world, id, 7).await;
    let cancelled = AnswerRefused::RoundCancelled;
    assert!(matches!(&refused, Err(StoreError::Answer(why)) if *why == cancelled));
    refused
}

async fn of_two_who_decide_at_once_one_does(world: &World) {
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    for n in 1..=4 {
        let id = waits(world, &opened, n).await;
        let (one, other) = tokio::join!(lets_in(world, id, n), refuses(world, id, n));
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    }
    // The same organisation, asked for by two people, stands there once.
    let (first, second) = (
        waits(world, &opened, 5).await,
        waits(world, &opened, 6).await,
    );
    let known = Some(directors[0].organisation);
    let admit = |id, n| {
        let as_known = Admission {
            organisation: known,
            ..admission(n)
        };
        world
            .store
            .admit_guest(id, as_known, world.secretariat, receipt)
    };
    let (one, other) = tokio::join!(admit(first, 5), admit(second, 6));
    assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    world.store.verify_ledger().await.unwrap();
}

async fn what_goes_wrong_leaves_nothing_behind(world: &World) {
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let id = waits(world, &opened, 1).await;
    world
        .store
        .add_organisation(form(1).organisation, None, true)
        .await
        .unwrap();
    let before = world.store.ledger_lines(opened.letter.id).await.unwrap();
    let taken = lets_in(world, id, 1).await;
    let name_taken = RegisterError::NameTaken;
    assert!(matches!(taken, Err(StoreError::Register(why)) if why == name_taken));
    let known = waits(world, &opened, 2).await;
    let other = PersonName::parse("Iemand Anders").unwrap();
    world.store.add_person(other, form(2).mail).await.unwrap();
    let renamed = lets_in(world, known, 2).await;
    assert!(matches!(renamed, Err(StoreError::OtherName)), "{renamed:?}");
    let after = world.store.ledger_lines(opened.letter.id).await.unwrap();
    assert_eq!(before, after);
    let names = world.store.organisations().await.unwrap();
    assert!(
        names.iter().all(|it| it.name != form(2).organisation),
        "{names:?}"
    );
    assert_eq!(
        world.store.guests_waiting(opened.letter.id).await.unwrap(),
        2
    );
}

async fn the_database_keeps_guests_to_their_way(world: &World) {
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    asks(world, &opened, 1).await;
    waits(world, &opened, 2).await;
    let let_in = waits(world, &opened, 3).await;
    lets_in(world, let_in, 3).await.unwrap();
    for sql in [
        "update guest_request set mail = 'ander@voorbeeld.nl'",
        "update guest_request set text_hash = text_hash || ''",
        "update guest_request set state = 'admitted' where state = 'filled-in'",
        "update guest_request set state = 'waiting', confirmed = made + 99999999999 where state = 'filled-in'",
        "update guest_request set confirmed = confirmed + 1 where state = 'waiting'",
        "update guest_request set state = 'waiting', decided = null, decided_by = null, invitation = null where state = 'admitted'",
        "update guest_request set state = 'refused', decided = confirmed where state = 'waiting'",
        "update guest_door set closed = opened - 1, closed_by = opened_by",
        "update cosignature set guest = not guest",
    ] {
        world.engine.refuses(sql).await;
    }
    world.store.verify_ledger().await.unwrap();
}

async fn who_is_erased_leaves_no_request(world: &World) {
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let id = waits(world, &opened, 1).await;
    let admitted = lets_in(world, id, 1).await.unwrap();
    let person = admitted.signed.person;
    let copy = world.store.own_data(person, None).await.unwrap();
    assert_eq!(
        copy["asked_to_co_sign_as_a_guest"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let back = |_, _| mail("receipt", "taken back".to_owned(), None);
    let invitation = admitted.signed.invitation;
    world.store.take_back(invitation, back).await.unwrap();
    world
        .store
        .close_round(opened.round.id, world.secretariat, nobody)
        .await
        .unwrap();
    world.clock.forward(2 * DAY);
    world.store.erase_person(person, None).await.unwrap();
    let gone = world.store.guest(opened.letter.id, id).await;
    assert!(matches!(gone, Err(StoreError::NotFound)));
    world.store.verify_ledger().await.unwrap();
}
