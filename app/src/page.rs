//! The whole document: head, header, footer, and the script that starts islands only where there are any.
//!
//! A page is a pure function of data. The server makes it so:
//!
//! ```ignore
//! let html = app::page::render(|| app::publishing::letter::page(&site, locale, letter));
//! ```
//!
//! There is no inline script and no `style` attribute anywhere, so that the content security policy can forbid both.

use crate::links;
use crate::locale::{Locale, t};
use crate::ui;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// The addresses of the files that a page asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AssetUrls {
    /// Style of every page.
    pub site_css: String,
    /// The style sheet that pages have on top of it on which somebody does something: those that nobody should link to.
    pub act_css: String,
    /// Style of the desk, on top of that.
    pub desk_css: String,
    /// The script that asks an authenticator for a passkey.
    pub passkey: String,
    /// The script that keeps a board as it is now.
    pub board: String,
    /// The script that starts islands; `None` if the program was built without them.
    pub islands: Option<String>,
    /// The field in which a letter is written; `None` if the program was built without it.
    pub editor: Option<String>,
    /// Fonts to fetch before the style sheet asks for them.
    pub preload: Vec<String>,
    /// The picture in a browser's tab.
    pub icon: Option<String>,
}

/// What surrounds every page: what all of this installation share, and where the reader is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Where it is reached, without a slash at the end: `https://standpunt.example`.
    pub public_url: String,
    /// The association whose letters these are, as it signs: "Vereniging Lokaal Sociaal Werk".
    pub association: String,
    /// Where to ask for help, as a mail address.
    pub help_mail: Option<String>,
    /// Style sheets, fonts and the like.
    pub assets: AssetUrls,
    /// The address that the reader is at, from the root: where they come back to when they choose another language.
    /// None for a page that is made once for many: then it is the page's own (see [`Head::canonical`]).
    pub here: Option<String>,
}

/// Which navigation stands at the top.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Nav {
    /// For everyone: the letters, the check, sign-in.
    #[default]
    Public,
    /// Nothing but the mark and a way to get help: nothing to distract from one decision.
    Signing,
    /// For those who are signed in: desk, new letter, the public pages, and signing out.
    Desk {
        /// Who is signed in, as shown.
        person: String,
    },
    /// For those who are signed in and do not work at the desk.
    Own {
        /// Who is signed in, as shown.
        person: String,
    },
}

/// A script that a page needs. There are no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Starts the page's islands.
    Islands,
    /// Starts the islands, and the field in which a letter is written.
    Room,
    /// Asks an authenticator for a passkey.
    Passkey,
    /// Keeps the board of an open round as it is now.
    Board,
}

/// What differs from page to page in the head and around the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The title of the window, without the name of the site, which is added.
    pub title: String,
    /// One or two sentences for search engines and previews; may be empty.
    pub description: String,
    /// The one address of this page, from the root (see [`crate::links`]); none for pages that no one should link to.
    pub canonical: Option<String>,
    /// `true` for a published letter: what previews call an article.
    pub article: bool,
    /// `true` for what search engines must leave alone: the desk, signing pages, errors.
    pub private: bool,
    /// The class of the body; the style sheet of the room starts from it.
    pub class: &'static str,
    /// Which navigation.
    pub nav: Nav,
    /// The script that the page needs; public pages need none.
    pub script: Option<Script>,
    /// Other forms of the same content, as (media type, title, address).
    pub alternates: Vec<(&'static str, String, String)>,
    /// The same in every language in which there is a page, this one included, as (language, address from the root).
    pub languages: Vec<(&'static str, String)>,
}

/// Renders a page, or any part of one, to a string: at once, with nothing left for later.
///
/// Leptos keeps what belongs to one rendering in an owner; it is cleaned up here, or it would pile up per request.
pub fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| {
        if let Some(context) = Owner::current_shared_context() {
            // Outside an island nothing is hydrated, so nothing needs marks for it.
            context.set_is_hydrating(false);
        }
        view().into_view().to_html()
    });
    owner.unset_with_forced_cleanup();
    html
}

/// A whole document around the content of its `<main>`.
pub fn document(site: &Site, locale: Locale, head: Head, main: impl IntoView + 'static) -> AnyView {
    let (class, main) = (head.class, main.into_any());
    let header = header(site, locale, &head);
    let footer = footer(site, locale, &head);
    let skip = t!(locale, "site-skip");
    view! {
        <!DOCTYPE html>
        <html lang=locale.code()>
            {head_element(site, locale, head)}
            <body class=class>
                <a class="skip" href="#inhoud">{skip}</a>
                {header}
                <main id="inhoud" tabindex="-1">{main}</main>
                {footer}
            </body>
        </html>
    }
    .into_any()
}

fn head_element(site: &Site, locale: Locale, head: Head) -> AnyView {
    let assets = site.assets.clone();
    let scripts = scripts(&assets, head.script);
    let name = t!(locale, "site-name");
    let title = if head.title.is_empty() {
        name.clone()
    } else {
        format!("{} – {name}", head.title)
    };
    let fonts: Vec<_> = assets
        .preload
        .into_iter()
        .map(|href| view! { <link rel="preload" href=href r#as="font" r#type="font/woff2" crossorigin="anonymous"/> })
        .collect();
    let act = head
        .private
        .then(|| view! { <link rel="stylesheet" href=assets.act_css/> });
    let desk = matches!(head.nav, Nav::Desk { .. } | Nav::Own { .. })
        .then(|| view! { <link rel="stylesheet" href=assets.desk_css/> });
    let icon = assets
        .icon
        .map(|href| view! { <link rel="icon" href=href r#type="image/svg+xml"/> });
    let alternates: Vec<_> = head
        .alternates
        .into_iter()
        .map(|(mime, title, href)| view! { <link rel="alternate" r#type=mime title=title href=href/> })
        .collect();
    let canonical = head
        .canonical
        .map(|path| format!("{}{path}", site.public_url));
    let preview = canonical.map(|url| {
        let kind = if head.article { "article" } else { "website" };
        let language = match locale {
            Locale::Nl => "nl_NL",
            Locale::En => "en_GB",
        };
        view! {
            <link rel="canonical" href=url.clone()/>
            {open_graph("og:type", kind.to_owned())}
            {open_graph("og:url", url)}
            {open_graph("og:title", head.title.clone())}
            {open_graph("og:description", head.description.clone())}
            {open_graph("og:site_name", name)}
            {open_graph("og:locale", language.to_owned())}
        }
    });
    let description = (!head.description.is_empty())
        .then(|| view! { <meta name="description" content=head.description/> });
    let robots = head
        .private
        .then(|| view! { <meta name="robots" content="noindex, nofollow"/> });
    view! {
        <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>{title}</title>
            {description}{robots}
            <meta name="color-scheme" content="light dark"/>
            {fonts}
            <link rel="stylesheet" href=assets.site_css/>
            {act}{desk}{icon}{preview}{alternates}{in_languages(site, head.languages)}{scripts}
        </head>
    }
    .into_any()
}

/// The scripts that a page needs.
fn scripts(assets: &AssetUrls, script: Option<Script>) -> Vec<AnyView> {
    let needed = match script {
        Some(Script::Islands) => [assets.islands.clone(), None],
        Some(Script::Room) => [assets.islands.clone(), assets.editor.clone()],
        Some(Script::Passkey) => [Some(assets.passkey.clone()), None],
        Some(Script::Board) => [Some(assets.board.clone()), None],
        None => [None, None],
    };
    let tag = |src| view! { <script type="module" src=src></script> }.into_any();
    needed.into_iter().flatten().map(tag).collect()
}

/// Where the same page is in other languages, for search engines.
fn in_languages(site: &Site, languages: Vec<(&'static str, String)>) -> Vec<AnyView> {
    let link = |(language, path): (&'static str, String)| {
        let href = format!("{}{path}", site.public_url);
        view! { <link rel="alternate" hreflang=language href=href/> }.into_any()
    };
    languages.into_iter().map(link).collect()
}

/// One line of Open Graph: what a message or post shows of a link to this page.
fn open_graph(property: &'static str, content: String) -> impl IntoView {
    leptos::html::meta()
        .attr("property", property)
        .content(content)
}

fn header(site: &Site, locale: Locale, head: &Head) -> AnyView {
    let home = t!(locale, "site-home");
    let mark = view! { <a class="wordmark" href=links::HOME aria-label=home>{ui::wordmark()}</a> };
    // A page below the list is part of it; only the list itself is the current page.
    let here = head.canonical.clone().unwrap_or_default();
    let item = move |href: &'static str, words: String| {
        let current = (here == href).then_some("page");
        view! { <li><a href=href aria-current=current>{words}</a></li> }
    };
    match &head.nav {
        Nav::Public => view! {
            <header class="site">{mark}
                <nav aria-label=t!(locale, "site-menu")><ul>
                    {item(links::HOME, t!(locale, "site-letters"))}
                    {item(links::VERIFY, t!(locale, "site-verify"))}
                    {item(links::SIGN_IN, t!(locale, "site-sign-in"))}
                </ul></nav>
            </header>
        }
        .into_any(),
        Nav::Signing => {
            let help = site.help_mail.clone().map(|mail| {
                view! { <p class="help"><a href=format!("mailto:{mail}")>{t!(locale, "site-help")}</a></p> }
            });
            view! { <header class="site">{mark}{help}</header> }.into_any()
        }
        Nav::Desk { person } => view! {
            <header class="site">{mark}
                <nav aria-label=t!(locale, "site-menu-desk")><ul>
                    {item(links::DESK, t!(locale, "site-desk"))}
                    {item(links::NEW_LETTER, t!(locale, "site-new-letter"))}
                    {item(links::REGISTER, t!(locale, "site-register"))}
                    {item(links::ADDRESSEES, t!(locale, "address-title"))}
                    {item(links::HOME, t!(locale, "site-public"))}
                    {item(links::OWN, t!(locale, "site-own"))}
                    {sign_out(locale, person)}
                </ul></nav>
            </header>
        }
        .into_any(),
        Nav::Own { person } => view! {
            <header class="site">{mark}
                <nav aria-label=t!(locale, "site-menu")><ul>
                    {item(links::HOME, t!(locale, "site-letters"))}
                    {item(links::OWN, t!(locale, "site-own"))}
                    {sign_out(locale, person)}
                </ul></nav>
            </header>
        }
        .into_any(),
    }
}

fn sign_out(locale: Locale, person: &str) -> impl IntoView + use<> {
    view! {
        <li><form method="post" action=links::SIGN_OUT>
            <button class="plain">{t!(locale, "site-sign-out")}" "<span class="who">{person.to_owned()}</span></button>
        </form></li>
    }
}

/// The button that shows the same page in the other language, named in that language.
fn language(site: &Site, locale: Locale, head: &Head) -> impl IntoView + use<> {
    let other = locale.other();
    let here = site.here.clone().or_else(|| head.canonical.clone());
    view! {
        <li><form method="post" action=links::LANGUAGE>
            <input type="hidden" name="next" value=here.unwrap_or_else(|| links::HOME.to_owned())/>
            <button class="plain" name="language" value=other.code() lang=other.code()>{t!(other, "site-language")}</button>
        </form></li>
    }
}

fn footer(site: &Site, locale: Locale, head: &Head) -> AnyView {
    let who =
        (!site.association.is_empty()).then(|| view! { <span>{site.association.clone()}</span> });
    let help = site
        .help_mail
        .clone()
        .map(|mail| view! { <li><a href=format!("mailto:{mail}")>{mail.clone()}</a></li> });
    view! {
        <footer class="foot"><div>
            {who}
            <ul>
                {help}
                <li><a href=links::VERIFY>{t!(locale, "site-verify-file")}</a></li>
                <li><a href=links::LOG>{t!(locale, "log-title")}</a></li>
                <li><a href=links::FEED>{t!(locale, "site-feed")}</a></li>
                <li><a href=links::PRIVACY>{t!(locale, "privacy-title")}</a></li>
                {language(site, locale, head)}
            </ul>
        </div></footer>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        Site {
            public_url: "https://standpunt.example".into(),
            assets: AssetUrls {
                islands: Some("/assets/islands.js".into()),
                ..AssetUrls::default()
            },
            ..Site::default()
        }
    }

    #[test]
    fn a_public_page_has_no_script_and_no_style_of_its_own() {
        let head = Head {
            title: "A & <b>".into(),
            canonical: Some(links::HOME.into()),
            ..Head::default()
        };
        let html = render(|| document(&site(), Locale::Nl, head, "Tekst"));
        assert!(
            html.starts_with("<!DOCTYPE html><html lang=\"nl\">"),
            "{html}"
        );
        assert!(
            !html.contains("<script") && !html.contains(" style=") && !html.contains("<style"),
            "{html}"
        );
        assert!(
            html.contains("<title>A &amp; &lt;b&gt; – Standpunt</title>"),
            "{html}"
        );
        assert!(
            html.contains("<link rel=\"canonical\" href=\"https://standpunt.example/\""),
            "{html}"
        );
        assert!(
            html.contains("<a href=\"/\" aria-current=\"page\">"),
            "{html}"
        );
    }

    #[test]
    fn a_page_with_islands_names_the_loader_and_nothing_else() {
        let head = Head {
            script: Some(Script::Islands),
            private: true,
            nav: Nav::Desk {
                person: "Bureau".into(),
            },
            ..Head::default()
        };
        let html = render(|| document(&site(), Locale::Nl, head, "Tekst"));
        assert_eq!(html.matches("<script").count(), 1);
        assert!(
            html.contains("<script type=\"module\" src=\"/assets/islands.js\"></script>"),
            "{html}"
        );
        assert!(html.contains("noindex"), "{html}");
    }
}
