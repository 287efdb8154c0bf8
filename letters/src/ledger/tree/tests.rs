//! The tree against the vectors that Certificate Transparency publishes, and against the definitions word for word.

use super::*;
use crate::time::Moment;
use proptest::prelude::*;

/// The eight leaves of Certificate Transparency's own tests.
const LEAVES: [&str; 8] = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
];
/// The root after each of them.
const ROOTS: [&str; 8] = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

fn unhex(digits: &str) -> Vec<u8> {
    let byte = |at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
    (0..digits.len()).step_by(2).map(byte).collect()
}

fn hashes(digits: &[&str]) -> Vec<Hash> {
    digits.iter().map(|it| Hash::parse(it).unwrap()).collect()
}

fn tiles(leaves: &[Hash]) -> Tiles {
    let mut tiles = Tiles::default();
    for (size, leaf) in (0..).zip(leaves) {
        tiles.append(size, *leaf).unwrap();
    }
    tiles
}

fn published() -> Vec<Hash> {
    LEAVES.iter().map(|it| leaf(&unhex(it))).collect()
}

#[test]
fn roots_and_proofs_are_those_that_certificate_transparency_publishes() {
    let tiles = tiles(&published());
    assert_eq!(tiles.root(0), Some(nothing()));
    for (size, root) in (1..).zip(ROOTS) {
        assert_eq!(tiles.root(size).unwrap().to_string(), root, "{size}");
        let first = usize::try_from(size).unwrap();
        assert_eq!(
            super::root(published().into_iter().take(first)).to_string(),
            root,
            "{size}"
        );
    }
    let included = |place, size| tiles.hashes(&inclusion(place, size).unwrap()).unwrap();
    assert_eq!(included(0, 1), []);
    assert_eq!(
        included(0, 8),
        hashes(&[
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ])
    );
    assert_eq!(
        included(5, 8),
        hashes(&[
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ])
    );
    assert_eq!(included(2, 3), hashes(&[ROOTS[1]]));
    assert_eq!(
        included(1, 5),
        hashes(&[
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        ])
    );
    let consistent = |first, second| tiles.hashes(&consistency(first, second).unwrap()).unwrap();
    assert_eq!(consistent(1, 1), []);
    assert_eq!(
        consistent(1, 8),
        hashes(&[
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ])
    );
    assert_eq!(
        consistent(6, 8),
        hashes(&[
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ])
    );
    assert_eq!(
        consistent(2, 5),
        hashes(&[
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        ])
    );
}

/// RFC 9162, 2.1.1: the root, by its definition.
fn by_definition(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => nothing(),
        [one] => *one,
        more => {
            let half = more.len().next_power_of_two() / 2;
            node(by_definition(&more[..half]), by_definition(&more[half..]))
        }
    }
}

/// RFC 9162, 2.1.3.1, by its definition.
fn path(place: usize, leaves: &[Hash]) -> Vec<Hash> {
    if leaves.len() == 1 {
        return Vec::new();
    }
    let half = leaves.len().next_power_of_two() / 2;
    let (left, right) = leaves.split_at(half);
    let (mut below, beside) = if place < half {
        (path(place, left), right)
    } else {
        (path(place - half, right), left)
    };
    below.push(by_definition(beside));
    below
}

/// RFC 9162, 2.1.4.1, by its definition.
fn subproof(first: usize, leaves: &[Hash], whole: bool) -> Vec<Hash> {
    if first == leaves.len() {
        return if whole {
            Vec::new()
        } else {
            vec![by_definition(leaves)]
        };
    }
    let half = leaves.len().next_power_of_two() / 2;
    let (left, right) = leaves.split_at(half);
    let (mut below, beside) = if first <= half {
        (subproof(first, left, whole), right)
    } else {
        (subproof(first - half, right, false), left)
    };
    below.push(by_definition(beside));
    below
}

fn leaves(number: usize) -> Vec<Hash> {
    (0..number).map(|n| leaf(&n.to_le_bytes())).collect()
}

#[test]
fn every_proof_of_a_small_tree_is_the_one_by_definition_and_proves_nothing_else() {
    let all = leaves(36);
    let tiles = tiles(&all);
    let wide = |n: usize| u64::try_from(n).unwrap();
    for size in 1..=all.len() {
        let root = by_definition(&all[..size]);
        assert_eq!(tiles.root(wide(size)), Some(root));
        for place in 0..size {
            let proof = tiles
                .hashes(&inclusion(wide(place), wide(size)).unwrap())
                .unwrap();
            assert_eq!(proof, path(place, &all[..size]), "{place} of {size}");
            for other in 0..=size {
                let proves = includes(root, wide(size), wide(other), all[place], &proof);
                assert_eq!(proves, other == place, "{place} as {other} of {size}");
            }
            let next = by_definition(&all[..size + 1 - usize::from(size == all.len())]);
            let elsewhere = includes(next, wide(size), wide(place), all[place], &proof);
            assert_eq!(elsewhere, size == all.len());
        }
        for first in 1..=size {
            let before = (wide(first), by_definition(&all[..first]));
            let proof = tiles
                .hashes(&consistency(wide(first), wide(size)).unwrap())
                .unwrap();
            assert_eq!(
                proof,
                subproof(first, &all[..size], true),
                "{first} of {size}"
            );
            assert!(continues(before, (wide(size), root), &proof));
            for other in (1..=size).filter(|other| *other != first) {
                let other = (wide(other), by_definition(&all[..other]));
                assert!(
                    !continues(other, (wide(size), root), &proof),
                    "{first} of {size}"
                );
            }
            if first < size {
                let longer: Vec<Hash> = proof.iter().copied().chain([root]).collect();
                assert!(!continues(before, (wide(size), root), &longer));
                assert!(!continues(before, (wide(size), root), &proof[1..]));
            }
        }
        assert!(continues((0, nothing()), (wide(size), root), &[]));
        assert!(!continues((0, root), (wide(size), root), &[]));
    }
    assert_eq!(inclusion(3, 3), None);
    assert_eq!(consistency(4, 3), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn proofs_hold_over_several_levels_of_tiles(size in 1_u64..70_000, at in 0.0..1.0_f64, cut in 0.0..1.0_f64) {
        // One tree for all cases: each is its beginning.
        static ALL: std::sync::LazyLock<(Vec<Hash>, Tiles)> = std::sync::LazyLock::new(|| {
            let all = leaves(70_000);
            let tiles = tiles(&all);
            (all, tiles)
        });
        #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::cast_sign_loss, reason = "a part of a small number")]
        let part = |of: f64| ((size as f64) * of) as u64;
        let (all, tiles) = &*ALL;
        let place = part(at);
        let leaf = all[usize::try_from(place).unwrap()];
        let root = tiles.root(size).unwrap();
        prop_assert_eq!(root, by_definition(&all[..usize::try_from(size).unwrap()]));
        let spans = inclusion(place, size).unwrap();
        let proof = tiles.hashes(&spans).unwrap();
        prop_assert!(includes(root, size, place, leaf, &proof));
        // With no more at hand than the tiles that the spans name, the same.
        let mut few = Tiles::default();
        for id in TileId::of_spans(&spans) {
            few.put(id, &tiles.bytes(id).unwrap()).unwrap();
        }
        prop_assert_eq!(few.hashes(&spans), Some(proof));
        let first = part(cut) + 1;
        let proof = tiles.hashes(&consistency(first, size).unwrap()).unwrap();
        prop_assert!(continues((first, tiles.root(first).unwrap()), (size, root), &proof));
        prop_assert!(!continues((first, leaf), (size, root), &proof) || size == 1);
    }

    #[test]
    fn a_changed_proof_proves_nothing(size in 2_u64..70, at in 0.0..1.0_f64, which in any::<prop::sample::Index>(), bit in 0_usize..256) {
        let all = leaves(70);
        let tiles = tiles(&all);
        #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::cast_sign_loss, reason = "a part of a small number")]
        let place = ((size as f64) * at) as u64;
        let root = tiles.root(size).unwrap();
        let mut proof = tiles.hashes(&inclusion(place, size).unwrap()).unwrap();
        let which = which.index(proof.len());
        let mut bytes = *proof[which].as_bytes();
        bytes[bit / 8] ^= 1 << (bit % 8);
        proof[which] = Hash::from_bytes(bytes);
        prop_assert!(!includes(root, size, place, all[usize::try_from(place).unwrap()], &proof));
    }
}

#[test]
fn a_tree_grows_from_its_edge_alone() {
    let all = leaves(70_000);
    let whole = tiles(&all);
    let mut edge = Tiles::default();
    for (size, leaf) in (0..).zip(&all) {
        if size % 1_000 == 0 {
            edge.forget_full(size);
            assert!(edge.ids().count() <= 3);
            assert_eq!(edge.ids().collect::<Vec<_>>(), {
                let mut ids = TileId::edge(size);
                ids.sort();
                ids
            });
        }
        for grew in edge.append(size, *leaf).unwrap() {
            let (made, right) = (edge.bytes(grew).unwrap(), whole.bytes(grew).unwrap());
            assert!(right.starts_with(&made));
        }
    }
    assert_eq!(
        Tiles::default().append(3, all[3]),
        Err(NotATile(TileId { level: 0, index: 0 }))
    );
    let first = TileId { level: 0, index: 0 };
    for wrong in [0, 31, 33, 257 * 32] {
        assert_eq!(
            Tiles::default().put(first, &vec![0; wrong]),
            Err(NotATile(first))
        );
    }
}

fn moment(seconds: i64) -> Moment {
    Moment::from_millis(1_772_445_600_000).plus_seconds(seconds)
}

#[test]
fn heads_follow_each_other_and_nothing_else() {
    let first = TreeHead::after(None, 3, Hash::of(b"3"), moment(0)).unwrap();
    let second = TreeHead::after(Some(&first), 5, Hash::of(b"5"), moment(60)).unwrap();
    // Another moment for the same tree, and a clock that runs back.
    let third = TreeHead::after(Some(&second), 5, Hash::of(b"5"), moment(0)).unwrap();
    assert_eq!((third.number, third.at), (3, second.at));
    assert_eq!(
        TreeHead::after(Some(&third), 4, Hash::of(b"4"), moment(90)),
        Err(NotTheNext::Smaller { number: 4 })
    );
    assert_eq!(
        TreeHead::after(Some(&third), 5, Hash::of(b"other"), moment(90)),
        Err(NotTheNext::OtherRoot { number: 4 })
    );
    assert_eq!(
        third.follows(Some(&first)),
        Err(NotTheNext::OutOfOrder {
            expected: 2,
            found: 3
        })
    );
    let forged = TreeHead { size: 4, ..second };
    assert_eq!(
        third.follows(Some(&forged)),
        Err(NotTheNext::OtherPrevious { number: 3 })
    );
    let back = TreeHead {
        at: moment(1),
        ..third
    };
    assert_eq!(
        back.follows(Some(&second)),
        Err(NotTheNext::BackDated { number: 3 })
    );
}

#[test]
fn a_head_is_read_from_its_own_text_and_no_other() {
    let head = TreeHead::after(None, 3, Hash::of(b"3"), moment(0)).unwrap();
    let text = head.text();
    assert_eq!(TreeHead::read(&text), Ok(head));
    for wrong in [
        String::new(),
        text.trim_end().to_owned(),
        format!("{text}more\n"),
        text.replace("size 3", "size 03"),
        text.replace("size 3", "size  3"),
        text.replace('\n', "\r\n"),
        text.replace("10:00:00.000Z", "11:00:00.000+01:00"),
        text.replace("head-1", "head-2"),
        text.to_uppercase(),
    ] {
        assert_eq!(TreeHead::read(&wrong), Err(NotAHead), "{wrong:?}");
    }
}
