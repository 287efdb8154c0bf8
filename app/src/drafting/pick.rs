//! To whom a letter goes, picked from the directory of addressees: in the form they become words that can be changed, for a
//! letter keeps the names as they were when it was written.

use super::{FrontForm, Mistake, PersonForm, Wrong, front::AddresseeForm};
use crate::{
    addressees::words::kinds_of,
    links,
    locale::{Locale, t},
    ui::FormError,
};
use leptos::prelude::*;
use letters::{
    addressee::{
        Directory, Institution, InstitutionKind, Office, name_key,
        salutation::{Chosen, addressees, choose_on, greeting},
    },
    ids::{AddressGroupId, InstitutionId, OfficeId},
    markdown::is_unfinished,
    time::Day,
};

/// Where it is said that something is wrong with what was picked.
const FIELD: &str = "pick";

/// What was ticked: the fields `pick-institution`, `pick-office` and `pick-group`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picked {
    institutions: Vec<InstitutionId>,
    offices: Vec<OfficeId>,
    groups: Vec<AddressGroupId>,
}

impl Picked {
    /// Reads the fields of a form that was sent. What is no identifier is nothing that was ticked.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let mut picked = Self::default();
        for (name, value) in pairs {
            match name.as_str() {
                "pick-institution" => picked.institutions.extend(InstitutionId::parse(value)),
                "pick-office" => picked.offices.extend(OfficeId::parse(value)),
                "pick-group" => picked.groups.extend(AddressGroupId::parse(value)),
                _ => {}
            }
        }
        picked
    }

    /// Whether nothing was.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }

    /// The institutions with their offices, those in the groups among them.
    fn chosen(mut self, directory: &Directory, day: Day) -> Vec<Chosen> {
        for group in &directory.groups {
            if self.groups.contains(&group.id) {
                self.institutions.extend(&group.details.institutions);
                self.offices.extend(&group.details.offices);
            }
        }
        choose_on(directory, &self.institutions, &self.offices, day)
    }
}

impl FrontForm {
    /// The letter's own day; today, as long as it has none.
    fn day_or(&self, today: Day) -> Day {
        self.date.trim().parse().unwrap_or(today)
    }

    /// Takes over what was picked, with the names as they are on the letter's day. Who stands there already stays, with the
    /// new people below; so does what the writer made of the salutation.
    ///
    /// # Errors
    /// When they are too many; then nothing is taken over.
    pub fn pick(&mut self, directory: &Directory, picked: Picked, today: Day) -> Result<(), Wrong> {
        let day = self.day_or(today);
        let picked = addressees(directory, &picked.chosen(directory, day), day);
        if picked.is_empty() {
            return Ok(());
        }
        let before = self.clone();
        let greeted = self.greeting(directory, day);
        // What a template still asks for is filled in by this.
        self.addressees.retain(|row| !row.is_asked_for());
        for addressee in picked {
            let new = AddresseeForm::of(&addressee);
            let key = name_key(&new.institution);
            let same = |row: &&mut AddresseeForm| name_key(&row.institution) == key;
            match self.addressees.iter_mut().find(same) {
                Some(row) => row.add(new),
                None => self.addressees.push(new),
            }
        }
        let mut rows = self.addressees.iter();
        if rows.len() > Self::MAX_ADDRESSEES
            || rows.any(|row| row.persons.len() > Self::MAX_PERSONS)
        {
            *self = before;
            return Err(Wrong::at(
                FIELD,
                Mistake::TooManyPicked {
                    max: Self::MAX_ADDRESSEES,
                },
            ));
        }
        let own = self.salutation.trim();
        let may = own.is_empty() || is_unfinished(own) || greeted.as_deref() == Some(own);
        if let Some(made) = self.greeting(directory, day).filter(|_| may) {
            self.salutation = made;
        }
        Ok(())
    }

    /// How those are greeted who stand in the form; nothing where the directory does not know all of them.
    fn greeting(&self, directory: &Directory, day: Day) -> Option<String> {
        let rows = self.addressees.iter().filter(|row| !row.is_asked_for());
        let chosen: Option<Vec<Chosen>> = rows.map(|row| row.known(directory)).collect();
        greeting(directory, &chosen?, day, self.language())
    }
}

impl AddresseeForm {
    /// Takes over the people who are not there yet, and the postal address where there is none.
    fn add(&mut self, new: Self) {
        if self.postal.trim().is_empty() {
            self.postal = new.postal;
        }
        self.persons.retain(|person| !person.is_blank());
        for person in new.persons {
            if !self.persons.contains(&person) {
                self.persons.push(person);
            }
        }
    }

    /// Whether nobody wrote anything in it: empty, or what a template asks for.
    fn is_asked_for(&self) -> bool {
        let open = |words: &str| words.trim().is_empty() || is_unfinished(words);
        let mut persons = self.persons.iter();
        open(&self.institution)
            && self.postal.lines().all(open)
            && persons.all(|it| open(&it.name) && open(&it.office))
    }

    /// The institution of this name in the directory, with the offices that are named; one that nobody holds stands where
    /// a name does. Nothing where it names people, and none of them in an office that is known.
    fn known(&self, directory: &Directory) -> Option<Chosen> {
        let institution = directory.named(&self.institution)?;
        let named = |office: &&Office| {
            let title = name_key(office.details.title.as_str());
            self.persons.iter().any(|person| {
                let vacant = person.office.trim().is_empty() && name_key(&person.name) == title;
                vacant || name_key(&person.office) == title
            })
        };
        let offices: Vec<OfficeId> = institution
            .offices
            .iter()
            .filter(named)
            .map(|office| office.id)
            .collect();
        let nobody = self.persons.iter().all(PersonForm::is_blank);
        (nobody || !offices.is_empty()).then_some(Chosen {
            institution: institution.id,
            offices,
        })
    }
}

/// The boxes to tick, below a line to unfold, with who is there on the letter's day; without a directory the way to it.
pub fn picker(
    locale: Locale,
    form: &FrontForm,
    directory: &Directory,
    today: Day,
    errors: &[FormError],
) -> AnyView {
    let today = form.day_or(today);
    if directory.institutions.is_empty() {
        let way = view! { <a href=links::ADDRESSEES>{t!(locale, "pick-empty-way")}</a> };
        return view! { <p class="hint">{t!(locale, "pick-empty")} " " {way}</p> }.into_any();
    }
    let groups = directory.groups.iter();
    let groups: Vec<_> = groups
        .map(|it| tick("pick-group", it.id.to_string(), it.details.name.to_string()))
        .collect();
    let groups = part(t!(locale, "pick-groups"), groups);
    let kinds: Vec<_> = InstitutionKind::ALL
        .into_iter()
        .map(|kind| {
            let of_kind = directory.standing().filter(|it| it.details.kind == kind);
            let boxes = of_kind.map(|it| institution(it, today)).collect();
            part(kinds_of(locale, kind), boxes)
        })
        .collect();
    let error = FormError::for_field(errors, FIELD);
    let open = error.is_some();
    let error = error.map(|why| view! { <p class="error">{why}</p> });
    view! {
        <details class="picker" id=FIELD open=open>
            <summary>{t!(locale, "pick-title")}</summary>
            {error}
            <p class="hint">{t!(locale, "pick-hint")}</p>
            {groups}
            {kinds}
            <button name="do" value="pick">{t!(locale, "pick-take")}</button>
        </details>
    }
    .into_any()
}

/// Boxes of one sort, folded: there are more than three hundred municipalities.
fn part(title: String, boxes: Vec<AnyView>) -> Option<AnyView> {
    let count = boxes.len();
    let part = view! {
        <details class="part">
            <summary>{title} " " <span class="count">{count}</span></summary>
            {boxes}
        </details>
    };
    (count > 0).then(|| part.into_any())
}

fn institution(institution: &Institution, today: Day) -> AnyView {
    let name = institution.details.name.to_string();
    let whole = tick("pick-institution", institution.id.to_string(), name);
    let offices = institution.offices.iter();
    let offices: Vec<_> = offices
        .filter(|it| it.is_there_on(today))
        .map(|office| {
            let title = &office.details.title;
            let words = office.holder_on(today).map_or_else(
                || title.to_string(),
                |holder| format!("{title}: {}", holder.details.name),
            );
            tick("pick-office", office.id.to_string(), words)
        })
        .collect();
    let offices = (!offices.is_empty()).then(|| view! { <div class="offices">{offices}</div> });
    view! { {whole}{offices} }.into_any()
}

fn tick(name: &'static str, value: String, words: String) -> AnyView {
    let id = format!("{name}-{value}");
    let target = id.clone();
    view! {
        <label class="pick" for=target>
            <input type="checkbox" id=id name=name value=value/>
            <span>{words}</span>
        </label>
    }
    .into_any()
}

#[cfg(test)]
mod tests;
