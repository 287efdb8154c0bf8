//! A World with something at every address, for stories that walk them all; and what every answer carries.

use super::{Page, World, desk::Desk, texts};
use crate::{stories::out_for_signing, tools};
use server::Route;

/// A World with something at every address: a published letter, one out for signing, a member with a logo.
pub struct Furnished {
    /// The World.
    pub world: World,
    /// Someone of the secretariat, signed in.
    pub desk: Desk,
    /// The published letter.
    pub public: String,
    /// The letter that is out for signing.
    pub open: String,
    /// The secret in a director's link.
    pub token: String,
    /// The member with the logo.
    pub organisation: String,
    /// The public response with a file.
    pub response: String,
    /// The id of a demand of the published letter.
    pub demand: String,
}

const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h10v10H0z" fill="#0a5a62"/></svg>"##;

/// What came as an attachment, and looks like a page.
pub const PAGE: &[u8] = b"<!DOCTYPE html><script>alert(1)</script>";

impl Furnished {
    /// Furnishes one, on SQLite.
    pub async fn new() -> Self {
        let world = World::sqlite().await;
        let open = out_for_signing(&world, "Nog open").await;
        let token = world.director("Marloes Tienstra").await.link;
        let desk = world.secretariat().await;
        let public = desk
            .brings_out(&world, &texts::short("Goed beschermd"))
            .await;
        let page = desk.opens(&public).await;
        let form = page
            .form("Noteer de reactie")
            .fill("Van wie", "Wethouder De Wit")
            .fill("Op welke dag", "2026-03-02")
            .fill("Wat er staat of gezegd is", "Wij nemen dit mee.")
            .choose("Brief terug")
            .choose("Zet deze reactie op de openbare pagina")
            .attach("Bestand erbij", "../antwoord\"; a=\".html", PAGE);
        desk.sends(form).await.says("De reactie is genoteerd.");
        let page = desk.visits(&format!("/brieven/{public}")).await;
        let places = page.attributes(".demands .place", "href");
        let demand = places[0].rsplit('/').next().unwrap().to_owned();
        let file = page
            .links()
            .into_iter()
            .find(|it| it.contains("/reacties/"));
        let response = file.unwrap().rsplit('/').next().unwrap().to_owned();
        let page = desk
            .visits(&format!("/bureau/brieven/{public}/steun"))
            .await;
        desk.presses(&page, "Open voor steunbetuigingen")
            .await
            .says("Steun betuigen kan nu");
        let known = world.organisation("Wijkteam Elzenbroek").await;
        let page = desk.visits(&format!("/bureau/leden/{known}")).await;
        let form = page.form("Bewaar het logo").attach(
            "Bestand met het logo",
            "logo.svg",
            DRAWING.as_bytes(),
        );
        desk.sends(form).await.says("Het logo is bewaard.");
        Self {
            token: token.rsplit('/').next().unwrap().to_owned(),
            organisation: known.to_string(),
            world,
            desk,
            public,
            open,
            response,
            demand,
        }
    }

    /// The path of a route, with what is there in every place.
    pub async fn path_of(&self, route: &Route) -> String {
        let slug = if route.path.contains("/ronde") || route.path.contains("/gasten") {
            &self.open
        } else {
            &self.public
        };
        let style = || async {
            let page = self.desk.visits("/").await;
            page.attributes("link[rel=stylesheet]", "href").remove(0)
        };
        if route.path == "/assets/{*name}" {
            return style().await;
        }
        route
            .path
            .replace("{file}", &self.public)
            .replace("{slug}", slug)
            .replace("{response}", &self.response)
            .replace("{demand}", &self.demand)
            .replace("{token}", &self.token)
            .replace("{organisation}", &self.organisation)
            .replace("{key}", "1")
            .replace("{request}", "1")
            .replace("{supporter}", "1")
            .replace("{objection}", "1")
            .replace("{number}", "1")
            .replace("{set}", "1")
            .replace("{revision}", "1")
            .replace("{import}", "1")
            .replace("{passkey}", "1")
            .replace("{session}", "1")
    }

    /// Everything that the store keeps.
    pub fn dump(&self) -> String {
        let file = self.world.folder.path().join("standpunt.sqlite");
        let script = format!(
            "import sqlite3\nfor line in sqlite3.connect({:?}).iterdump(): print(line)",
            file.to_str().unwrap()
        );
        tools::python(&script, b"")
    }
}

/// The answer carries what browsers protect people by.
#[track_caller]
pub fn protects(page: &Page) {
    let what = format!("{} ({})", page.path, page.status);
    let asset = page.path.starts_with("/assets/") && page.status == 200;
    let policy = page.header("content-security-policy");
    for part in [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ] {
        assert!(policy.contains(part), "{what}: {policy}");
    }
    // A drawing has a style of its own; it is shut up in a sandbox, without script and without an origin.
    assert!(
        !policy.contains("unsafe-inline") || policy.contains("; sandbox;"),
        "{what}: {policy}"
    );
    assert!(!policy.contains("'unsafe-eval'"), "{what}: {policy}");
    // Published data is for programs on any site; nothing else is.
    let form = page.path.rsplit('.').next().unwrap_or_default();
    let data = page.status == 200 && ["atom", "md", "json"].contains(&form);
    let (from, anyone) = if data {
        ("cross-origin", "*")
    } else {
        ("same-origin", "")
    };
    assert!(!data || page.headers.get("set-cookie").is_none(), "{what}");
    let mut headers = vec![
        ("x-content-type-options", "nosniff"),
        ("cross-origin-resource-policy", from),
        ("access-control-allow-origin", anyone),
    ];
    if !asset {
        // What a style sheet would not heed, it does not carry.
        headers.extend([
            ("x-frame-options", "DENY"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
        ]);
        let permissions = page.header("permissions-policy");
        for device in ["camera=()", "microphone=()", "geolocation=()"] {
            assert!(permissions.contains(device), "{what}: {permissions}");
        }
    }
    for (name, value) in headers {
        assert_eq!(page.header(name), value, "{what}: {name}");
    }
    assert!(!page.header("cache-control").is_empty(), "{what}");
    for name in ["server", "x-powered-by"] {
        assert!(page.headers.get(name).is_none(), "{what}: {name}");
    }
    let kind = page.header("content-type");
    if !page.bytes.is_empty() {
        let named = !kind.starts_with("text/") || kind.contains("charset=utf-8");
        assert!(!kind.is_empty() && named, "{what}: {kind:?}");
    }
    if kind.starts_with("text/html") {
        let body = page.body();
        assert!(
            !body.contains(" style=\"") && !body.contains("<style") && !body.contains("<script>"),
            "{what} has what its own policy forbids"
        );
    }
}
