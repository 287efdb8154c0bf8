//! Time stamps of heads: kept once, kept for good, and no other found in their place without being named.

use super::{
    Engine, World, stories,
    tree::{fault, key, makes_a_head},
};
use crate::seal::checkers::OpensslAuthority;
use server::{evidence, seal, store::TreeFault};

stories!(
    a_head_has_one_stamp_and_the_first_one_stays,
    a_stamp_that_is_not_over_its_head_is_found,
);

/// Bytes as they stand in SQL.
fn literal(world: &World, bytes: &[u8]) -> String {
    let hex = evidence::hex(bytes);
    match world.engine {
        Engine::Sqlite(_) => format!("x'{hex}'"),
        Engine::Postgres { .. } => format!("decode('{hex}', 'hex')"),
    }
}

async fn a_head_has_one_stamp_and_the_first_one_stays(world: &World) {
    let (key, _folder) = key(world).await;
    let authority = OpensslAuthority::new();
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let first = makes_a_head(world, &key).await;
    let token = |text: &str| seal::stamp_text(text, &authority).unwrap();
    let (one, other) = (token(&first.head.text()), token(&first.head.text()));
    assert_ne!(one, other);
    let store = &world.store;
    assert_eq!(store.keep_head_stamp(1, one.clone()).await.unwrap(), one);
    assert_eq!(store.keep_head_stamp(1, other.clone()).await.unwrap(), one);
    assert!(
        store.keep_head_stamp(2, other).await.is_err(),
        "no such head"
    );
    assert_eq!(
        store.head(1).await.unwrap().unwrap().stamp,
        Some(one.clone())
    );
    world.sign(&opened, 0).await.unwrap();
    makes_a_head(world, &key).await;
    assert_eq!(store.newest_head().await.unwrap().unwrap().stamp, None);
    let heads = store.heads(9, 9).await.unwrap();
    let stamps: Vec<_> = heads.into_iter().map(|(it, _)| it.stamp).collect();
    assert_eq!(stamps, [None, Some(one)]);
    store.verify_ledger().await.unwrap();
    for sql in [
        "update tree_head_stamp set number = 2",
        "delete from tree_head_stamp",
        "insert into tree_head_stamp (number, token) select number, token from tree_head_stamp",
        "insert into tree_head_stamp (number, token) select 3, token from tree_head_stamp",
        "insert into tree_head_stamp (number, token) select 2, substr(token, 1, 0) from tree_head_stamp",
    ] {
        world.engine.refuses(sql).await;
    }
}

async fn a_stamp_that_is_not_over_its_head_is_found(world: &World) {
    let (key, _folder) = key(world).await;
    let authority = OpensslAuthority::new();
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let first = makes_a_head(world, &key).await;
    world.sign(&opened, 0).await.unwrap();
    let second = makes_a_head(world, &key).await;
    let mut tokens = Vec::new();
    for head in [first.head, second.head] {
        let token = seal::stamp_text(&head.text(), &authority).unwrap();
        let kept = world.store.keep_head_stamp(head.number, token.clone());
        kept.await.unwrap();
        tokens.push(token);
    }
    world.store.verify_ledger().await.unwrap();
    let put = async |token: &[u8]| {
        let token = literal(world, token);
        let sql = format!("update tree_head_stamp set token = {token} where number = 2");
        assert_eq!(world.engine.tamper(&sql).await, 1);
    };
    let number = 2;
    let own = &tokens[1];
    let longer = [own.as_slice(), &[0]].concat();
    let mut forged = vec![
        tokens[0].clone(),
        b"garbage".to_vec(),
        longer,
        own[1..].to_vec(),
    ];
    // A byte of what it says, and the last of its signature.
    for at in [own.len() / 20, own.len() - 1] {
        let mut changed = own.clone();
        changed[at] ^= 1;
        forged.push(changed);
    }
    for token in forged {
        put(&token).await;
        assert_eq!(fault(world).await, TreeFault::Stamp { number });
    }
    put(own).await;
    world.store.verify_ledger().await.unwrap();
    let moved = "update tree_head_stamp set number = 9 where number = 2";
    assert_eq!(world.engine.tamper(moved).await, 1);
    assert_eq!(fault(world).await, TreeFault::Stamp { number: 9 });
}
