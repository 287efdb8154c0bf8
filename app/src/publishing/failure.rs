//! Pages for when it did not work: what happened, what was kept, what to do now.

use crate::links;
use crate::locale::{Locale, t};
use crate::page::{Head, Nav, Site, document};
use crate::problem;
use crate::ui::FormError;
use leptos::prelude::*;
use letters::problem::Problem;

/// Why there is no ordinary page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// 400 or 422: what was sent cannot be taken. The problems may be empty.
    Unreadable {
        /// What is wrong, if it can be said.
        problems: Vec<Problem>,
    },
    /// 403: signed in, but this is for others; or a form that came from another site.
    Forbidden,
    /// 404: there is nothing here, or not for this reader.
    NotFound,
    /// 405: the address exists, but not for this.
    WrongMethod,
    /// 410: it was here, and was called off.
    Gone,
    /// 413: more was sent than is taken.
    TooLarge {
        /// What is taken at most, in bytes, if it is known.
        max: Option<u64>,
    },
    /// 429: asked too often.
    TooMany,
    /// 503: for now; trying again may help.
    Unavailable,
    /// 500: our fault.
    Broken {
        /// What the log calls it, so that people can name it to us.
        reference: Option<String>,
    },
}

impl Failure {
    /// The failure for an HTTP status, for where nothing more is known. What has no page of its own is our fault.
    #[must_use]
    pub fn of_status(status: u16) -> Self {
        match status {
            400 | 415 | 422 => Self::Unreadable {
                problems: Vec::new(),
            },
            401 | 403 => Self::Forbidden,
            404 => Self::NotFound,
            405 => Self::WrongMethod,
            410 => Self::Gone,
            413 => Self::TooLarge { max: None },
            429 => Self::TooMany,
            408 | 502..=504 => Self::Unavailable,
            _ => Self::Broken { reference: None },
        }
    }

    /// Title, what happened, what was kept.
    fn words(&self, locale: Locale) -> (String, String) {
        match self {
            Self::Unreadable { .. } => (
                t!(locale, "failure-unreadable"),
                t!(locale, "failure-unreadable-text"),
            ),
            Self::Forbidden => (
                t!(locale, "failure-forbidden"),
                t!(locale, "failure-forbidden-text"),
            ),
            Self::NotFound => (
                t!(locale, "failure-not-found"),
                t!(locale, "failure-not-found-text"),
            ),
            Self::WrongMethod => (
                t!(locale, "failure-method"),
                t!(locale, "failure-method-text"),
            ),
            Self::Gone => (t!(locale, "failure-gone"), t!(locale, "failure-gone-text")),
            Self::TooLarge { max: None } => (
                t!(locale, "failure-too-large"),
                t!(locale, "failure-too-large-text"),
            ),
            Self::TooLarge { max: Some(max) } => {
                let max = locale.size(*max);
                (
                    t!(locale, "failure-too-large"),
                    t!(locale, "failure-too-large-max", max = max),
                )
            }
            Self::TooMany => (
                t!(locale, "failure-too-many"),
                t!(locale, "failure-too-many-text"),
            ),
            Self::Unavailable => (
                t!(locale, "failure-unavailable"),
                t!(locale, "failure-unavailable-text"),
            ),
            Self::Broken { .. } => (
                t!(locale, "failure-broken"),
                t!(locale, "failure-broken-text"),
            ),
        }
    }

    /// What to do now, most useful first.
    fn steps(&self, locale: Locale, site: &Site) -> Vec<AnyView> {
        let home =
            view! { <li><a href=links::HOME>{t!(locale, "failure-to-home")}</a></li> }.into_any();
        let back = view! { <li>{t!(locale, "failure-go-back")}</li> }.into_any();
        let later = view! { <li>{t!(locale, "failure-try-later")}</li> }.into_any();
        let help = site.help_mail.clone().map(|mail| {
            let words = t!(locale, "failure-ask");
            view! { <li>{words}" "<a href=format!("mailto:{mail}")>{mail.clone()}</a></li> }
                .into_any()
        });
        let sign_in = view! { <li><a href=links::SIGN_IN>{t!(locale, "failure-sign-in")}</a></li> }
            .into_any();
        let steps = match self {
            Self::Unreadable { .. } | Self::TooLarge { .. } | Self::WrongMethod => vec![back, home],
            Self::Forbidden => vec![sign_in, home],
            Self::NotFound | Self::Gone => vec![home],
            Self::TooMany | Self::Unavailable | Self::Broken { .. } => vec![later, home],
        };
        steps.into_iter().chain(help).collect()
    }
}

/// The page.
pub fn page(site: &Site, locale: Locale, failure: &Failure) -> AnyView {
    let (title, text) = failure.words(locale);
    let steps = failure.steps(locale, site);
    let problems: Vec<_> = match failure {
        Failure::Unreadable { problems } => problems
            .iter()
            .map(|found| FormError::whole(problem::sentence(locale, found)))
            .collect(),
        _ => Vec::new(),
    };
    let problems = (!problems.is_empty()).then(|| {
        let rows: Vec<_> = problems
            .into_iter()
            .map(|error| view! { <li>{error.text}</li> })
            .collect();
        view! { <ul class="dotted steps">{rows}</ul> }
    });
    let reference = match failure {
        Failure::Broken {
            reference: Some(reference),
        } => {
            let words = t!(locale, "failure-reference");
            Some(
                view! { <p class="hint">{words}" "<code class="hash">{reference.clone()}</code></p> },
            )
        }
        _ => None,
    };
    let head = Head {
        title: title.clone(),
        private: true,
        class: "plain",
        nav: Nav::Public,
        ..Head::default()
    };
    let main = view! {
        <div class="opening">
            <h1>{title}</h1>
            <p class="lead">{text}</p>
            {problems}
            <h2 class="visually-hidden">{t!(locale, "failure-now")}</h2>
            <ul class="dotted steps">{steps}</ul>
            {reference}
        </div>
    };
    document(site, locale, head, main)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn every_status_has_a_page_with_a_way_on() {
        for status in [
            400, 403, 404, 405, 408, 410, 413, 415, 422, 429, 500, 503, 599,
        ] {
            let failure = Failure::of_status(status);
            let html = render(|| page(&Site::default(), Locale::Nl, &failure));
            assert_eq!(html.matches("<h1>").count(), 1, "{status}");
            assert!(
                html.contains("<ul class=\"dotted steps\"><li>"),
                "{status}: {html}"
            );
        }
    }
}
