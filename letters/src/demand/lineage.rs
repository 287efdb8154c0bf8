//! Every wording of every demand of a letter, and how they hang together.

use super::{
    Demand, DemandId,
    matching::{Match, matches},
};
use crate::{ids::LetterId, version::VersionNumber};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use thiserror::Error;

/// One wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// Its words, without marks of Markdown.
    pub text: String,
    /// The version in which it came up.
    pub version: VersionNumber,
    /// Its number there.
    pub number: u32,
    /// Which earlier wording it follows.
    pub link: Link,
}

/// Which earlier wording one follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// None: it is a demand of its own.
    New,
    /// This one, as most of their words are the same.
    Near(DemandId),
    /// Perhaps this one. Until somebody says so it is a demand of its own.
    Unclear(DemandId),
    /// This one or none, as somebody said.
    Chosen(Option<DemandId>),
}

/// Why two wordings cannot be one demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotTheSame {
    /// There is no such wording in the letter.
    #[error("the letter has no such demand")]
    Unknown,
    /// The other one is not earlier.
    #[error("a demand follows an earlier one")]
    NotEarlier,
    /// Both stand in one version.
    #[error("both stand in version {0}: they are two demands")]
    Together(VersionNumber),
}

/// A demand as it stands in a version, with what its author may say about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Its number there, from 1.
    pub number: u32,
    /// The demand that it is.
    pub demand: DemandId,
    /// The wording that stands there.
    pub wording: DemandId,
    /// Its words.
    pub text: String,
    /// Which earlier wording it follows.
    pub link: Link,
}

impl Standing {
    /// Whether its author is still to be asked.
    #[must_use]
    pub const fn is_unclear(&self) -> bool {
        matches!(self.link, Link::Unclear(_))
    }
}

/// A letter's demands through all its versions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lineage {
    wordings: BTreeMap<DemandId, Wording>,
    /// What stands in each version, in order, and which version it was made from.
    versions: BTreeMap<VersionNumber, (Option<VersionNumber>, Vec<DemandId>)>,
}

impl Lineage {
    /// What a store kept: the wordings, and of each version what it was made from and what stands in it, in order.
    /// A place that names no wording is left out; a link that leads round ends where it began.
    #[must_use]
    pub fn of(
        wordings: BTreeMap<DemandId, Wording>,
        versions: BTreeMap<VersionNumber, (Option<VersionNumber>, Vec<DemandId>)>,
    ) -> Self {
        let mut lineage = Self { wordings, versions };
        for (_, places) in lineage.versions.values_mut() {
            places.retain(|id| lineage.wordings.contains_key(id));
        }
        lineage
    }

    /// Matches the demands of a version that is to be kept, and adds them. Gives the wordings that are new with it,
    /// in the order in which they stand.
    pub fn read(
        &mut self,
        letter: LetterId,
        version: VersionNumber,
        parent: Option<VersionNumber>,
        demands: &[Demand],
    ) -> Vec<DemandId> {
        let before: Vec<DemandId> = parent
            .and_then(|parent| self.versions.get(&parent))
            .map(|(_, places)| places.clone())
            .unwrap_or_default();
        let texts: Vec<String> = demands.iter().map(|demand| words(&demand.text)).collect();
        let mut places: Vec<Option<DemandId>> = vec![None; demands.len()];
        // Which demands have their place, as none may have two.
        let mut standing: BTreeSet<DemandId> = BTreeSet::new();
        // Where the same words stand more than once, what did not move goes first.
        for (place, id) in before.iter().enumerate().take(texts.len()) {
            if self.text(*id) == texts[place] && standing.insert(self.root(*id)) {
                places[place] = Some(*id);
            }
        }
        self.place_exact(&before, &texts, &mut places, &mut standing);
        // A demand that was taken out and comes back, in the same words.
        let earlier: Vec<DemandId> = self.wordings.keys().copied().collect();
        self.place_exact(&earlier, &texts, &mut places, &mut standing);

        let old: Vec<(usize, DemandId)> = before
            .iter()
            .copied()
            .enumerate()
            .filter(|(_, id)| !standing.contains(&self.root(*id)))
            .collect();
        let changed: Vec<usize> = (0..demands.len())
            .filter(|place| places[*place].is_none())
            .collect();
        let old_texts: Vec<(usize, &str)> = old
            .iter()
            .map(|(place, id)| (*place, self.text(*id)))
            .collect();
        let new_texts: Vec<(usize, &str)> = changed
            .iter()
            .map(|place| (*place, texts[*place].as_str()))
            .collect();
        let found = matches(&old_texts, &new_texts);
        let mut fresh = Vec::with_capacity(changed.len());
        for (place, found) in changed.into_iter().zip(found) {
            let link = match found {
                Match::Near(at) => Link::Near(old[at].1),
                Match::Unclear(at) => Link::Unclear(old[at].1),
                Match::New => Link::New,
            };
            let number = demands[place].number;
            let id = self.free_id(letter, version, number);
            let wording = Wording {
                text: texts[place].clone(),
                version,
                number,
                link,
            };
            self.wordings.insert(id, wording);
            places[place] = Some(id);
            fresh.push(id);
        }
        let places = places.into_iter().flatten().collect();
        self.versions.insert(version, (parent, places));
        fresh
    }

    /// Gives places to wordings whose words stand there; where the same words stand twice, the one that stands nearest
    /// to where it stood goes first.
    fn place_exact(
        &self,
        wordings: &[DemandId],
        texts: &[String],
        places: &mut [Option<DemandId>],
        standing: &mut BTreeSet<DemandId>,
    ) {
        let mut open: HashMap<&str, Vec<usize>> = HashMap::new();
        for (place, text) in texts.iter().enumerate() {
            if places[place].is_none() {
                open.entry(text).or_default().push(place);
            }
        }
        for (at, id) in wordings.iter().enumerate() {
            let root = self.root(*id);
            if standing.contains(&root) {
                continue;
            }
            let Some(there) = open.get_mut(self.text(*id)) else {
                continue;
            };
            let nearest = (0..there.len()).min_by_key(|index| there[*index].abs_diff(at));
            if let Some(index) = nearest {
                places[there.remove(index)] = Some(*id);
                standing.insert(root);
            }
        }
    }

    fn free_id(&self, letter: LetterId, version: VersionNumber, number: u32) -> DemandId {
        let mut attempt = 0;
        loop {
            let id = DemandId::of(letter, version, number, attempt);
            if !self.wordings.contains_key(&id) {
                return id;
            }
            attempt += 1;
        }
    }

    fn text(&self, id: DemandId) -> &str {
        self.wordings
            .get(&id)
            .map(|wording| wording.text.as_str())
            .unwrap_or_default()
    }

    /// A wording.
    #[must_use]
    pub fn wording(&self, id: DemandId) -> Option<&Wording> {
        self.wordings.get(&id)
    }

    /// The demand that a wording is of: the first one that its links lead to.
    #[must_use]
    pub fn root(&self, wording: DemandId) -> DemandId {
        self.way(wording).last().unwrap_or(wording)
    }

    /// A wording, the one it follows, and so on to the first.
    fn way(&self, wording: DemandId) -> impl Iterator<Item = DemandId> {
        let earlier = |id: &DemandId| match self.wordings.get(id)?.link {
            Link::Near(earlier) | Link::Chosen(Some(earlier)) => Some(earlier),
            Link::New | Link::Unclear(_) | Link::Chosen(None) => None,
        };
        // Each link leads to an earlier version; the bound is for what a store could hold.
        std::iter::successors(Some(wording), earlier).take(self.versions.len() + 1)
    }

    /// The demands of a version, in order; none of a version that was not read.
    #[must_use]
    pub fn demands(&self, version: VersionNumber) -> Option<Vec<DemandId>> {
        let (_, places) = self.versions.get(&version)?;
        Some(places.iter().map(|id| self.root(*id)).collect())
    }

    /// The number, from 1, at which a demand stands in a version; any of its wordings will do.
    #[must_use]
    pub fn number(&self, version: VersionNumber, wording: DemandId) -> Option<u32> {
        let (root, demands) = (self.root(wording), self.demands(version)?);
        let place = demands.iter().position(|demand| *demand == root)?;
        u32::try_from(place + 1).ok()
    }

    /// The demands of a version as they stand, with what may be said about each.
    #[must_use]
    pub fn standing(&self, version: VersionNumber) -> Vec<Standing> {
        let Some((_, places)) = self.versions.get(&version) else {
            return Vec::new();
        };
        (1..)
            .zip(places)
            .filter_map(|(number, id)| {
                let wording = self.wordings.get(id)?;
                Some(Standing {
                    number,
                    demand: self.root(*id),
                    wording: *id,
                    text: wording.text.clone(),
                    link: wording.link,
                })
            })
            .collect()
    }

    /// The wordings that one may be said to follow, with their words: those of the version before it that stand nowhere
    /// together with it. The one that it follows, or perhaps does, comes first.
    #[must_use]
    pub fn choices(&self, id: DemandId) -> Vec<(DemandId, String)> {
        let before = self
            .wordings
            .get(&id)
            .and_then(|wording| self.versions.get(&wording.version)?.0)
            .and_then(|parent| self.versions.get(&parent));
        let Some((_, before)) = before else {
            return Vec::new();
        };
        let linked = match self.wordings.get(&id).map(|wording| wording.link) {
            Some(Link::Near(to) | Link::Unclear(to) | Link::Chosen(Some(to))) => Some(to),
            _ => None,
        };
        let others = before.iter().copied().filter(|to| Some(*to) != linked);
        linked
            .into_iter()
            .chain(others)
            .filter(|to| self.together(id, Some(*to)).is_none())
            .map(|to| (to, self.text(to).to_owned()))
            .collect()
    }

    /// Says that a wording is of the same demand as an earlier one, or that it is a demand of its own.
    ///
    /// # Errors
    /// [`NotTheSame`]; then nothing is changed.
    pub fn choose(&mut self, wording: DemandId, same: Option<DemandId>) -> Result<(), NotTheSame> {
        let at = |id| self.wordings.get(&id).map(|wording| wording.version);
        let version = at(wording).ok_or(NotTheSame::Unknown)?;
        if let Some(same) = same
            && at(same).ok_or(NotTheSame::Unknown)? >= version
        {
            return Err(NotTheSame::NotEarlier);
        }
        if let Some(version) = self.together(wording, same) {
            return Err(NotTheSame::Together(version));
        }
        if let Some(it) = self.wordings.get_mut(&wording) {
            it.link = Link::Chosen(same);
        }
        Ok(())
    }

    /// The first version in which a demand would stand twice if this wording followed that one, or none.
    fn together(&self, wording: DemandId, same: Option<DemandId>) -> Option<VersionNumber> {
        // What follows the wording goes along with it to another root, or becomes a demand of its own.
        let there = same.map_or(wording, |same| self.root(same));
        let goes_along = |id: DemandId| self.leads_to(id, wording);
        self.versions.iter().find_map(|(version, (_, places))| {
            let along = places.iter().filter(|id| goes_along(**id)).count();
            let stays = |id: &&DemandId| !goes_along(**id) && self.root(**id) == there;
            let together = along > 1 || (along == 1 && places.iter().any(|id| stays(&id)));
            together.then_some(*version)
        })
    }

    /// Whether a wording is another one or follows it, over however many others.
    fn leads_to(&self, from: DemandId, to: DemandId) -> bool {
        self.way(from).any(|id| id == to)
    }
}

/// A demand's words, however they are broken over lines.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
