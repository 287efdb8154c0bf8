//! Whom to ask, chosen by group: on the page that opens a round, without a script.

use super::data::{OpenRound, SignerLine};
use crate::{
    links::Desk,
    locale::{Locale, t},
};
use leptos::prelude::*;
use letters::{organisation::OrganisationKind, province::Province};

/// Some of those who may sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Everybody but deputies.
    Usual,
    /// Everybody.
    Everyone,
    /// Whoever signed an earlier text and did not confirm this one.
    Earlier,
    /// Of organisations of this kind, without deputies.
    Kind(OrganisationKind),
    /// Of organisations in this province, without deputies.
    Province(Province),
}

impl Group {
    /// The word in the form.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::Everyone => "everyone",
            Self::Earlier => "earlier",
            Self::Kind(kind) => kind.key(),
            Self::Province(province) => province.key(),
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        let kinds = OrganisationKind::ALL.iter().copied().map(Self::Kind);
        let provinces = Province::ALL.into_iter().map(Self::Province);
        [Self::Usual, Self::Everyone, Self::Earlier]
            .into_iter()
            .chain(kinds)
            .chain(provinces)
            .find(|group| group.key() == key)
    }

    fn holds(self, signer: &SignerLine) -> bool {
        match self {
            Self::Usual => !signer.deputy,
            Self::Everyone => true,
            Self::Earlier => signer.reaffirms.is_some(),
            Self::Kind(kind) => !signer.deputy && signer.kind == kind,
            Self::Province(province) => !signer.deputy && signer.province == Some(province),
        }
    }

    /// What the form calls those who are in it.
    #[must_use]
    pub fn keys(self, signers: &[SignerLine]) -> Vec<String> {
        let those = signers.iter().filter(|signer| self.holds(signer));
        those.map(SignerLine::key).collect()
    }

    /// Whom a new round asks unless somebody chooses: everybody but deputies, and a deputy who signed an earlier text.
    #[must_use]
    pub fn asked_at_first(signers: &[SignerLine]) -> Vec<String> {
        let those = |it: &&SignerLine| Self::Usual.holds(it) || Self::Earlier.holds(it);
        signers.iter().filter(those).map(SignerLine::key).collect()
    }

    fn word(self, locale: Locale) -> String {
        match self {
            Self::Usual => t!(locale, "rounds-group-usual"),
            Self::Everyone => t!(locale, "rounds-group-everyone"),
            Self::Earlier => t!(locale, "reaffirm-group"),
            Self::Kind(OrganisationKind::Member) => t!(locale, "rounds-group-members"),
            Self::Kind(OrganisationKind::Guest) => t!(locale, "rounds-group-guests"),
            Self::Province(province) => province.name().to_owned(),
        }
    }
}

/// The field for a group, and what to do with it: each button shows the form again with the list changed.
pub fn chooser(locale: Locale, data: &OpenRound) -> AnyView {
    let option = |group: Group| {
        let those = group.keys(&data.signers);
        (!those.is_empty()).then(|| {
            let words = format!("{} ({})", group.word(locale), those.len());
            let selected = data.form.form.group == group.key();
            view! { <option value=group.key() selected=selected>{words}</option> }
        })
    };
    let every: Vec<_> = [Group::Usual, Group::Everyone, Group::Earlier]
        .map(option)
        .into();
    let kinds: Vec<_> = OrganisationKind::ALL
        .iter()
        .map(|kind| option(Group::Kind(*kind)))
        .collect();
    let provinces: Vec<_> = Province::ALL
        .map(|province| option(Group::Province(province)))
        .into();
    let provinces = provinces.iter().any(Option::is_some).then(|| {
        view! { <optgroup label=t!(locale, "rounds-group-provinces")>{provinces}</optgroup> }
    });
    let here = format!("{}#wie", Desk::Round.of(data.head.slug.as_str()));
    let button = |value: &'static str, words: String| {
        view! {
            <button class="quiet" name="choose" value=value formaction=here.clone() formnovalidate="true">{words}</button>
        }
    };
    view! {
        <div class="field group">
            <label for="group">{t!(locale, "rounds-group")}</label>
            <p class="hint" id="group-hint">{t!(locale, "rounds-group-hint")}</p>
            <select id="group" name="group" aria-describedby="group-hint">
                {every}
                <optgroup label=t!(locale, "rounds-group-kinds")>{kinds}</optgroup>
                {provinces}
            </select>
            <p class="do">
                {button("only", t!(locale, "rounds-group-only"))}
                {button("too", t!(locale, "rounds-group-too"))}
                {button("none", t!(locale, "rounds-group-none"))}
            </p>
            <p class="hint" role="status">{t!(locale, "rounds-chosen", count = data.form.form.invited.len())}</p>
        </div>
    }
    .into_any()
}
