//! In which order rows are read: what something is a part of comes before it, wherever it stands in the file.

use super::{BTreeMap, Column, RawRow, name_key};
use std::collections::BTreeSet;

/// The order, and which rows are of a circle: each a part of the next, and the last of the first.
pub(super) struct Order {
    pub rows: Vec<usize>,
    pub circular: BTreeSet<usize>,
}

/// An institution of the file: its rows, and which others of the file it names as what it is a part of.
#[derive(Default)]
struct Node {
    rows: Vec<usize>,
    above: Vec<usize>,
}

fn key(row: &RawRow, column: Column) -> String {
    row.value(column).map(name_key).unwrap_or_default()
}

/// The institutions of the file, in the order of their first rows.
fn nodes(rows: &[RawRow]) -> Vec<Node> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut nodes: Vec<Node> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let place = *places
            .entry(key(row, Column::Institution))
            .or_insert(nodes.len());
        if place == nodes.len() {
            nodes.push(Node::default());
        }
        nodes[place].rows.push(at);
    }
    for node in &mut nodes {
        for at in &node.rows {
            let parent = key(&rows[*at], Column::Parent);
            let place = places.get(&parent).filter(|_| !parent.is_empty());
            node.above.extend(place);
        }
    }
    nodes
}

impl Order {
    pub fn of(rows: &[RawRow]) -> Self {
        let nodes = nodes(rows);
        let mut order = Self {
            rows: Vec::with_capacity(rows.len()),
            circular: BTreeSet::new(),
        };
        let mut seen = vec![false; nodes.len()];
        for start in 0..nodes.len() {
            if !seen[start] {
                order.visit(&nodes, start, &mut seen);
            }
        }
        order
    }

    /// A node after all above it; by hand and not by itself, for a file may name two thousand above each other.
    fn visit(&mut self, nodes: &[Node], start: usize, seen: &mut [bool]) {
        seen[start] = true;
        let mut way: Vec<(usize, usize)> = vec![(start, 0)];
        while let Some((node, next)) = way.last_mut() {
            let (node, above) = (*node, nodes[*node].above.get(*next).copied());
            *next += 1;
            match above {
                None => {
                    self.rows.extend(&nodes[node].rows);
                    way.pop();
                }
                Some(above) if !seen[above] => {
                    seen[above] = true;
                    way.push((above, 0));
                }
                Some(above) => {
                    let from = way.iter().position(|(it, _)| *it == above);
                    for (it, _) in from.map_or(&[][..], |from| &way[from..]) {
                        self.circular.extend(&nodes[*it].rows);
                    }
                }
            }
        }
    }
}
