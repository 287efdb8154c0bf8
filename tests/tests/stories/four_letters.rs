//! The four letters that were really sent, each signed by the 52 members of the demonstration: what is printed is who signed,
//! how, and behind which demands.

use crate::{
    seal::checkers::succeed,
    tools,
    world::{
        World,
        director::{ON_BEHALF, PERSONALLY, UNDER_RESERVATION},
        texts,
    },
};
use std::{collections::BTreeMap, fs};

/// Who signs for a member, as the demonstration has it.
struct Member {
    organisation: String,
    director: String,
}

fn members() -> Vec<Member> {
    let table: toml::Table = texts::sample_file("demo/organisaties.toml")
        .parse()
        .unwrap();
    let word = |it: &toml::Value, key: &str| it[key].as_str().unwrap().to_owned();
    let members = table["organisation"].as_array().unwrap().iter();
    members
        .map(|it| Member {
            organisation: word(it, "name"),
            director: word(&it["director"], "name"),
        })
        .collect()
}

/// What one does: by their place, so that every letter has some of each.
#[derive(Clone, Copy, PartialEq)]
enum Does {
    OnBehalf,
    /// On behalf of the organisation, but not behind this demand.
    AllBut(usize),
    Personally,
    /// Under reservation, and the board agrees.
    AfterTheBoard,
    /// Under reservation, and the board never decides.
    WaitsForTheBoard,
    /// Signs, and takes it back.
    TakesBack,
    Declines,
    Nothing,
}

impl Does {
    fn of(place: usize, demands: usize) -> Self {
        match place % 13 {
            2 => Self::Personally,
            4 => Self::AfterTheBoard,
            6 => Self::WaitsForTheBoard,
            7 => Self::TakesBack,
            9 => Self::Declines,
            11 => Self::Nothing,
            // Of one demand nobody can leave any out.
            1 | 5 if demands > 1 => Self::AllBut(place % demands + 1),
            _ => Self::OnBehalf,
        }
    }

    const fn prints(self) -> bool {
        matches!(
            self,
            Self::OnBehalf | Self::AllBut(_) | Self::Personally | Self::AfterTheBoard
        )
    }
}

async fn act(world: &World, name: &str, does: Does) {
    let director = world.director(name).await;
    match does {
        Does::OnBehalf => {
            director.signs(ON_BEHALF).await;
        }
        Does::AllBut(demand) => {
            let form = director.form("Onderteken").await.choose(ON_BEHALF);
            let form = form
                .choose(&format!("Verzoek {demand}"))
                .fill("Opmerking", "Dat past niet bij onze gemeente.");
            director.tries(form).await.has_status(200);
        }
        Does::Personally => {
            director.signs(PERSONALLY).await;
        }
        Does::AfterTheBoard => {
            director.signs(UNDER_RESERVATION).await;
            director.lifts_the_reservation().await;
        }
        Does::WaitsForTheBoard => {
            director.signs(UNDER_RESERVATION).await;
        }
        Does::TakesBack => {
            director.signs(ON_BEHALF).await;
            director.withdraws().await;
        }
        Does::Declines => {
            director.declines("Wij doen hier niet aan mee.").await;
        }
        Does::Nothing => {}
    }
}

/// What the sealed file says, its lines joined: words of a cell stand over several lines.
fn printed(world: &World, pdf: &[u8]) -> String {
    let folder = world.folder.path();
    fs::write(folder.join("brief.pdf"), pdf).unwrap();
    succeed("qpdf", &["--check", "brief.pdf"], folder);
    let words = succeed("pdftotext", &["-q", "brief.pdf", "-"], folder);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn goes_through_a_round(name: &str) {
    let world = World::sqlite().await;
    let members = members();
    assert_eq!(members.len(), 52);
    for member in &members {
        world.member(&member.organisation, &member.director).await;
    }
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::real(name)).await;
    desk.freezes(&slug).await;
    desk.opens_round(&slug).await;
    let page = world.director(&members[0].director).await.reads().await;
    let demands = page.attributes("[name=except]", "value").len();
    let mut behind: BTreeMap<usize, usize> = BTreeMap::new();
    let mut signed = Vec::new();
    for (place, member) in members.iter().enumerate() {
        let does = Does::of(place, demands);
        act(&world, &member.director, does).await;
        if does.prints() {
            signed.push((member, does));
            for demand in (1..=demands).filter(|it| does != Does::AllBut(*it)) {
                *behind.entry(demand).or_default() += 1;
            }
        }
    }
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    world.ledger_holds().await;

    let reader = world.visitor();
    let data = reader.visits(&format!("/brieven/{slug}.json")).await;
    let data: serde_json::Value = serde_json::from_str(&data.body()).unwrap();
    let told = data["signatories"].as_array().unwrap();
    assert_eq!(told.len(), signed.len());
    let pdf = reader.visits(&format!("/brieven/{slug}.pdf")).await.bytes;
    // Behind the hyphen of a name a line may end.
    let words = printed(&world, &pdf).replace("- ", "-");
    for (member, does) in &signed {
        let director = &member.director;
        assert!(words.contains(director.as_str()), "{director}: {words}");
        let there = words.contains(member.organisation.as_str());
        assert!(there, "{}: {words}", member.organisation);
        let entry = told.iter().find(|it| it["name"] == director.as_str());
        let entry = entry.unwrap_or_else(|| panic!("{director} is not in the data"));
        let (capacity, except) = match does {
            Does::Personally => ("personal", Vec::new()),
            Does::AllBut(demand) => ("on-behalf", vec![*demand]),
            _ => ("on-behalf", Vec::new()),
        };
        assert_eq!(entry["capacity"], capacity, "{entry}");
        assert_eq!(entry["except"], serde_json::json!(except), "{entry}");
    }
    for (place, member) in members.iter().enumerate() {
        let prints = Does::of(place, demands).prints();
        assert_eq!(
            words.contains(&member.director),
            prints,
            "{}",
            member.director
        );
    }
    let count = |text: &str| words.matches(text).count();
    let who = |wanted: fn(&Does) -> bool| signed.iter().filter(|(_, does)| wanted(does)).count();
    assert_eq!(
        count("op persoonlijke titel"),
        who(|does| *does == Does::Personally),
        "{words}"
    );
    assert_eq!(
        count("behalve verzoek"),
        who(|does| matches!(does, Does::AllBut(_))),
        "{words}"
    );
    // Names that the file itself brought along stand behind all of it.
    let brought = count("overgenomen uit archief");
    for (demand, count) in behind {
        let (all, count) = (signed.len() + brought, count + brought);
        let said = format!("Verzoek {demand}: {count} van {all} ondertekenaars");
        assert!(count == all || words.contains(&said), "{said}: {words}");
    }
    let verdict = tools::standpunt(world.folder.path())
        .args(["verify", "brief.pdf"])
        .current_dir(world.folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&verdict.stdout);
    assert!(verdict.status.success(), "{said}");
}

macro_rules! letters {
    ($($story:ident: $name:literal;)*) => {$(
        #[tokio::test]
        async fn $story() {
            Box::pin(goes_through_a_round($name)).await;
        }
    )*};
}

letters! {
    the_letter_to_the_chambers: "asielnoodmaatregelenwet";
    the_introduction: "kennismaking";
    the_paper: "toekomstscenario-notitie";
    the_call_to_the_parties: "verkiezingsprogramma-oproep";
}
