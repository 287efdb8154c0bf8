//! One tree over the lines of all letters: places without gaps however many write at once, heads that continue each other,
//! and no way to change either without being found.

use super::{World, stories, world::receipt};
use letters::{
    cosignature::{Capacity, Signing},
    hash::Hash,
    ledger::tree::{self, TreeHead},
};
use server::{
    evidence,
    seal::{self, PemSealKey, SealKey},
    store::{ProvenLine, SignedHead, StoreError, TreeFault},
};
use tokio::task::JoinSet;

stories!(
    lines_get_places_without_gaps_however_many_write_at_once,
    of_two_heads_at_once_one_is_kept,
    each_way_to_tamper_with_the_tree_is_found_in_its_place,
    the_database_keeps_the_tree,
);

/// A key whose certificate the store knows.
pub(super) async fn key(world: &World) -> (PemSealKey, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let now = world.store.now().timestamp();
    let key =
        PemSealKey::generate(&folder.path().join("seal"), "Vereniging Voorbeeld", now).unwrap();
    let own = seal::OwnCertificate::of(&key).unwrap();
    let kept = world.store.keep_seal_certificate(own.sha256, own.pem);
    kept.await.unwrap();
    (key, folder)
}

fn signed(head: TreeHead, key: &dyn SealKey) -> SignedHead {
    let under = seal::sign_text(&head.text(), key).unwrap();
    SignedHead {
        head,
        signature: under.signature,
        certificate: under.certificate,
        stamp: None,
    }
}

/// Makes and keeps a head.
pub(super) async fn makes_a_head(world: &World, key: &dyn SealKey) -> SignedHead {
    let head = world.store.next_head().await.unwrap().unwrap();
    let made = signed(head, key);
    assert!(world.store.keep_head(made.clone()).await.unwrap());
    made
}

async fn lines_get_places_without_gaps_however_many_write_at_once(world: &World) {
    let (key, _folder) = key(world).await;
    assert_eq!(
        world.store.next_head().await.unwrap(),
        None,
        "nothing to say"
    );
    let directors = world.directors(12).await;
    let mut letters = Vec::new();
    for _ in 0..3 {
        letters.push(world.opened(&directors).await);
    }
    let first = makes_a_head(world, &key).await;
    let mut work = JoinSet::new();
    for opened in &letters {
        for invitation in opened.invitations.clone() {
            let (store, shown) = (world.store.clone(), opened.round.pin.hash);
            work.spawn(async move {
                let signed = store.sign(
                    invitation,
                    Signing::whole(shown, Capacity::OnBehalf),
                    receipt,
                );
                signed.await.map(drop).unwrap();
            });
        }
    }
    for _ in 0..6 {
        let store = world.store.clone();
        work.spawn(async move { store.grow_tree().await.map(drop).unwrap() });
    }
    work.join_all().await;
    let second = makes_a_head(world, &key).await;
    assert!(second.head.size >= first.head.size + 36);
    let mut places = Vec::new();
    for opened in &letters {
        let lines = world
            .store
            .proven_lines(opened.letter.id, Some(second.head));
        let mut last = None;
        for ProvenLine { line, proof } in lines.await.unwrap() {
            let (place, path) = proof.unwrap();
            let (root, size, leaf) = (
                second.head.root,
                second.head.size,
                tree::leaf(line.as_bytes()),
            );
            assert!(tree::includes(root, size, place, leaf, &path));
            assert!(
                last < Some(place),
                "a letter's lines stand in their own order"
            );
            last = Some(place);
            places.push(place);
        }
    }
    places.sort_unstable();
    assert!(places.iter().copied().eq(0..second.head.size));
    // Under the first head the later lines have no proof yet.
    let early = world
        .store
        .proven_lines(letters[0].letter.id, Some(first.head));
    let early = early.await.unwrap();
    assert_eq!(early.iter().filter(|line| line.proof.is_none()).count(), 12);
    let heads = world.store.heads(9, 9).await.unwrap();
    let [(newest, proof), (oldest, none)] = heads.as_slice() else {
        panic!("two heads: {heads:?}")
    };
    assert_eq!((newest, oldest), (&second, &first));
    assert_eq!(none, &[]);
    let (old, new) = (first.head, second.head);
    assert!(tree::continues(
        (old.size, old.root),
        (new.size, new.root),
        proof
    ));
    assert_eq!(world.store.verify_ledger().await.unwrap().tree, Some(new));
}

async fn of_two_heads_at_once_one_is_kept(world: &World) {
    let (key, _folder) = key(world).await;
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let one = world.store.next_head().await.unwrap().unwrap();
    world.sign(&opened, 0).await.unwrap();
    let other = world.store.next_head().await.unwrap().unwrap();
    assert_eq!((one.number, other.number), (1, 1));
    assert!(one.size < other.size);
    assert!(world.store.keep_head(signed(other, &key)).await.unwrap());
    assert!(!world.store.keep_head(signed(one, &key)).await.unwrap());
    let newest = world.store.newest_head().await.unwrap().unwrap();
    assert_eq!(newest.head, other);
    // Nothing was added: the same tree at another moment.
    let again = makes_a_head(world, &key).await.head;
    assert_eq!(
        (again.number, again.size, again.root),
        (2, other.size, other.root)
    );
}

/// What is found to be wrong with the tree.
pub(super) async fn fault(world: &World) -> TreeFault {
    match world.store.verify_ledger().await {
        Err(StoreError::Tree(fault)) => fault,
        other => panic!("the tree does not hold: {other:?}"),
    }
}

async fn each_way_to_tamper_with_the_tree_is_found_in_its_place(world: &World) {
    let (key, _folder) = key(world).await;
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    world.sign(&opened, 0).await.unwrap();
    let first = makes_a_head(world, &key).await;
    world.sign(&opened, 1).await.unwrap();
    world.store.verify_ledger().await.unwrap();
    let slug = opened.letter.slug.clone();
    let tamper = |sql: &str| {
        let sql = sql.to_owned();
        async move { assert!(world.engine.tamper(&sql).await > 0, "{sql}") }
    };

    // A line that waits is dropped from those that wait: it would never come into the tree.
    tamper("delete from tree_waiting").await;
    let size = first.head.size;
    let (lines, placed, waiting) = (size + 1, size, 0);
    assert_eq!(
        fault(world).await,
        TreeFault::Count {
            lines,
            placed,
            waiting
        }
    );
    tamper("insert into tree_waiting (letter, n) select letter, max(n) from ledger_entry group by letter").await;
    let second = makes_a_head(world, &key).await;
    assert_eq!(second.head.size, lines);

    // Two lines change places.
    let swap = "update tree_leaf set place = 1000 + place where place in (1, 2);
        update tree_leaf set place = case place when 1001 then 2 else 1 end where place > 1000";
    tamper(swap).await;
    let (place, n) = (1, 3);
    let named = slug.clone();
    assert_eq!(
        fault(world).await,
        TreeFault::Line {
            place,
            slug: named,
            n
        }
    );
    tamper(swap).await;
    world.store.verify_ledger().await.unwrap();

    // A kept hash is changed: what follows from it is refused, before anything is signed.
    let bytes = match world.engine {
        super::Engine::Sqlite(_) => "cast(zeroblob(32) || substr(hashes, 33) as blob)",
        super::Engine::Postgres { .. } => "decode(repeat('00', 32), 'hex') || substr(hashes, 33)",
    };
    tamper(&format!(
        "create table aside as select hashes from tree_tile; update tree_tile set hashes = {bytes}"
    ))
    .await;
    let (place, n) = (0, 1);
    assert_eq!(fault(world).await, TreeFault::Line { place, slug, n });
    let refused = world.store.next_head().await;
    assert!(
        matches!(
            refused,
            Err(StoreError::Tree(TreeFault::Head { number: 2 }))
        ),
        "{refused:?}"
    );
    tamper("update tree_tile set hashes = (select hashes from aside)").await;
    world.store.verify_ledger().await.unwrap();

    // A head that says something else, and one that is signed anew.
    let text = second.head.text();
    let other = TreeHead {
        root: Hash::of(b"other"),
        ..second.head
    };
    let put = |text: &str| format!("update tree_head set text = '{text}' where number = 2");
    tamper(&put(&other.text())).await;
    assert_eq!(fault(world).await, TreeFault::Signature { number: 2 });
    let hex = evidence::hex(&signed(other, &key).signature);
    let forged = match world.engine {
        super::Engine::Sqlite(_) => {
            format!("update tree_head set signature = x'{hex}' where number = 2")
        }
        super::Engine::Postgres { .. } => {
            format!("update tree_head set signature = decode('{hex}', 'hex') where number = 2")
        }
    };
    tamper(&forged).await;
    assert_eq!(fault(world).await, TreeFault::Head { number: 2 });
    tamper(&put(&text.replace("size", "Size"))).await;
    assert_eq!(fault(world).await, TreeFault::Unreadable { number: 2 });
    tamper("delete from tree_head where number = 1").await;
    tamper(&put(&text)).await;
    assert!(matches!(fault(world).await, TreeFault::Order(_)));
}

async fn the_database_keeps_the_tree(world: &World) {
    let (key, _folder) = key(world).await;
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    makes_a_head(world, &key).await;
    world.sign(&opened, 0).await.unwrap();
    for sql in [
        "update tree_leaf set n = n + 100",
        "delete from tree_leaf where place = 0",
        "insert into tree_leaf (place, letter, n) select 100, letter, n from tree_waiting",
        "update tree_tile set hashes = substr(hashes, 1, 32)",
        "delete from tree_tile",
        "update tree_head set at = at + 1",
        "delete from tree_head",
        "insert into tree_head (number, size, at, text, signature, certificate) select number + 2, size, at, text, signature, certificate from tree_head",
        "insert into tree_head (number, size, at, text, signature, certificate) select number + 1, size - 1, at, text, signature, certificate from tree_head",
        "insert into tree_head (number, size, at, text, signature, certificate) select number + 1, size, at - 1, text, signature, certificate from tree_head",
    ] {
        world.engine.refuses(sql).await;
    }
    world.store.verify_ledger().await.unwrap();
}
