//! Two people write at once: what goes together becomes one text, the rest is asked, and nobody's words are lost.

use crate::world::{Page, World, desk::Desk, form::Form, texts};

crate::on_both_engines!(
    changes_in_different_words_become_one_text,
    what_does_not_go_together_is_asked,
    another_version_comes_while_somebody_chooses,
    two_people_replace_one_paragraph_ten_times_in_turn,
    fields_are_brought_together_too,
    a_text_of_unknown_origin_is_not_lost,
);

/// Two people at the editor, with one version before them.
struct Two {
    hanna: Desk,
    ibrahim: Desk,
    slug: String,
    /// The editor as both opened it.
    editors: [Page; 2],
}

impl Two {
    async fn at(world: &World, subject: &str) -> Self {
        let (hanna, ibrahim) = (world.secretariat().await, world.colleague().await);
        let slug = hanna.imports(&texts::short(subject)).await;
        let editors = [opens(&hanna, &slug).await, opens(&ibrahim, &slug).await];
        Self {
            hanna,
            ibrahim,
            slug,
            editors,
        }
    }

    /// Ibrahim saves first.
    async fn ibrahim_saves(&self, change: impl Fn(Form) -> Form) {
        let form = change(self.editors[1].form("Bewaar"));
        let page = self.ibrahim.sends(form).await;
        page.has_status(200).says("De nieuwe versie is bewaard.");
    }

    /// Then Hanna does.
    async fn hanna_saves(&self, change: impl Fn(Form) -> Form) -> Page {
        self.hanna
            .sends(change(self.editors[0].form("Bewaar")))
            .await
    }

    async fn version(&self, number: u32) -> Page {
        let path = format!("/bureau/brieven/{}/versies/{number}", self.slug);
        self.hanna.visits(&path).await
    }
}

async fn opens(desk: &Desk, slug: &str) -> Page {
    desk.visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await
}

/// Puts other words in the place of some in the letter.
fn reworded(form: Form, old: &str, new: &str) -> Form {
    let text = form.value("De brief");
    assert!(text.contains(old), "“{old}” is not in {text}");
    form.fill("De brief", &text.replace(old, new))
}

async fn changes_in_different_words_become_one_text(world: World) {
    let two = Two::at(&world, "Twee pennen").await;
    two.ibrahim_saves(|form| {
        let form = reworded(form, "elf weken", "twaalf weken");
        reworded(form, "vaste waarnemer", "eigen waarnemer")
    })
    .await;
    let page = two
        .hanna_saves(|form| {
            reworded(form, "De wachtlijst", "Iedere wachtlijst").fill("Wat is er anders?", "Iedere")
        })
        .await;
    page.has_status(200)
        .says("Uw tekst is ermee samengevoegd en bewaard als nieuwe versie.")
        .says("Samengevoegd: geschreven vanaf versie 1")
        .says("Iedere");
    two.version(3)
        .await
        .says("Iedere wachtlijst groeide in een jaar van acht naar twaalf weken.")
        .says("Geef ieder wijkteam een eigen waarnemer.");
    let page = two.hanna.clicks(&page, "Bekijk wat u toevoegde").await;
    page.says("Versie 2 en versie 3 vergeleken");

    // Saving the same twice, from a tab that was left open, brings nothing new.
    let page = two
        .hanna_saves(|form| reworded(form, "De wachtlijst", "Iedere wachtlijst"))
        .await;
    page.says("De tekst was hetzelfde.");
    two.version(4).await.has_status(404);
}

async fn what_does_not_go_together_is_asked(world: World) {
    let two = Two::at(&world, "Botsende pennen").await;
    two.ibrahim_saves(|form| {
        let form = reworded(form, "elf weken", "twaalf weken");
        reworded(
            form,
            "Betaal die uit de algemene middelen",
            "Betaal die uit de reserves",
        )
    })
    .await;
    let page = two
        .hanna_saves(|form| {
            let form = reworded(form, "elf weken", "tien </textarea><script>weken");
            let form = reworded(form, "Wat wij vragen", "Wat wij van u vragen");
            form.fill("Wat is er anders?", "Mijn kant")
        })
        .await;
    page.has_status(409)
        .says("Ibrahim Collega heeft intussen versie 2 bewaard")
        .says("Plek 1 van 1")
        .is_silent_about("Plek 2");
    assert!(!page.body().contains("<script>weken"), "text stays text");
    two.version(3).await.has_status(404);

    // Without a choice nothing is saved, and everything is kept.
    let page = two.hanna.presses(&page, "Voeg samen en bewaar").await;
    page.has_status(422).says("Plek 1: kies wat het wordt.");
    // Back at the editor the text is as it was typed, and saving asks again.
    let editor = two.hanna.presses(&page, "Terug naar mijn tekst").await;
    let form = editor.has_status(200).form("Bewaar");
    assert!(
        form.value("De brief")
            .contains("tien </textarea><script>weken")
    );
    assert_eq!(form.value("Wat is er anders?"), "Mijn kant");
    let page = two.hanna.sends(form).await;
    page.has_status(409);

    let form = page.form("Voeg samen en bewaar").choose("Allebei");
    let page = two.hanna.sends(form).await;
    page.has_status(200)
        .says("Uw tekst is ermee samengevoegd")
        .says("Mijn kant");
    two.version(3)
        .await
        .says("van acht naar tien")
        .says("van acht naar twaalf weken.")
        .says("Wat wij van u vragen")
        .says("Betaal die uit de reserves.");
}

async fn another_version_comes_while_somebody_chooses(world: World) {
    let two = Two::at(&world, "Drie pennen").await;
    two.ibrahim_saves(|form| reworded(form, "elf weken", "twaalf weken"))
        .await;
    let asked = two
        .hanna_saves(|form| reworded(form, "elf weken", "tien weken"))
        .await;
    asked.has_status(409);
    // Meanwhile Ibrahim goes on, elsewhere: what Hanna chooses is brought together with that too.
    let editor = opens(&two.ibrahim, &two.slug).await;
    let form = reworded(editor.form("Bewaar"), "vaste waarnemer", "eigen waarnemer");
    two.ibrahim.sends(form).await.says("bewaard");
    let form = asked.form("Voeg samen en bewaar").choose("Mijn tekst");
    let page = two.hanna.sends(form.clone()).await;
    page.has_status(200).says("samengevoegd");
    two.version(4)
        .await
        .says("tien weken")
        .says("eigen waarnemer");

    // And at the same place: it is asked again, about the newest text.
    let editor = opens(&two.ibrahim, &two.slug).await;
    let form_of_ibrahim = reworded(editor.form("Bewaar"), "tien weken", "twintig weken");
    two.ibrahim.sends(form_of_ibrahim).await.says("bewaard");
    let page = two.hanna.sends(form).await;
    page.has_status(409).says("heeft intussen versie 5 bewaard");
    let form = page
        .form("Voeg samen en bewaar")
        .choose("De tekst van Ibrahim Collega");
    two.hanna.sends(form).await.has_status(200);
    two.version(5)
        .await
        .says("twintig weken")
        .says("eigen waarnemer");
    two.version(6).await.has_status(404);

    // A letter that was pinned meanwhile takes nothing any more; what was typed is on the page.
    let stale = opens(&two.hanna, &two.slug).await;
    two.hanna.freezes(&two.slug).await;
    let form = reworded(stale.form("Bewaar"), "twintig weken", "te laat");
    let page = two.hanna.sends(form.tampered("base", "1")).await;
    page.has_status(409)
        .says("De brief is intussen vastgelegd of ingetrokken.");
    assert!(page.body().contains("te laat"));
}

async fn two_people_replace_one_paragraph_ten_times_in_turn(world: World) {
    let two = Two::at(&world, "Om de beurt").await;
    let [mut mine, mut theirs] = two.editors.clone();
    let mut latest = 1;
    for turn in 1..=10 {
        let (first, second, editor_of_first, editor_of_second) = if turn % 2 == 0 {
            (&two.hanna, &two.ibrahim, &mine, &theirs)
        } else {
            (&two.ibrahim, &two.hanna, &theirs, &mine)
        };
        let (one, other) = (format!("Eerste zin {turn}."), format!("Tweede zin {turn}."));
        let page = first
            .sends(editor_of_first.form("Bewaar").fill("De brief", &one))
            .await;
        page.has_status(200);
        let page = second
            .sends(editor_of_second.form("Bewaar").fill("De brief", &other))
            .await;
        page.has_status(409).says("Plek 1 van 1");
        let page = second
            .sends(page.form("Voeg samen en bewaar").choose("Mijn tekst"))
            .await;
        page.has_status(200).says("samengevoegd");
        latest += 2;
        two.version(latest - 1).await.says(&one);
        two.version(latest).await.says(&other).is_silent_about(&one);
        mine = opens(&two.hanna, &two.slug).await;
        theirs = opens(&two.ibrahim, &two.slug).await;
    }
    assert_eq!(latest, 21, "every text that anybody saved is a version");
}

async fn fields_are_brought_together_too(world: World) {
    let two = Two::at(&world, "Rond de tekst").await;
    two.ibrahim_saves(|form| {
        form.fill("Plaats", "Elzenbroek")
            .fill("Korte titel", "Kort van Ibrahim")
            .fill("Onderwerp", "Onderwerp van Ibrahim")
    })
    .await;
    let page = two
        .hanna_saves(|form| {
            form.fill("Aanhef", "Beste wethouder,")
                .fill("Onderwerp", "Onderwerp van Hanna")
        })
        .await;
    page.has_status(409)
        .says("Wat wordt het bij Onderwerp?")
        .is_silent_about("Wat wordt het bij Korte titel?");
    let page = two.hanna.presses(&page, "Voeg samen en bewaar").await;
    page.has_status(422).says("Onderwerp: kies wat het wordt.");
    let form = page.form("Voeg samen en bewaar").choose("De tekst van");
    let page = two.hanna.sends(form).await;
    page.has_status(200).says("Kort van Ibrahim");
    two.version(3)
        .await
        .says("Onderwerp van Ibrahim")
        .says("Elzenbroek")
        .says("Beste wethouder,");
}

async fn a_text_of_unknown_origin_is_not_lost(world: World) {
    let two = Two::at(&world, "Onbekend begin").await;
    let mut latest = 1;
    for base in ["99", "0", "geen getal", ""] {
        let editor = opens(&two.hanna, &two.slug).await;
        let mine = format!("Van mij, vanaf “{base}”.");
        let form = editor.form("Bewaar").tampered("base", base);
        let page = two.hanna.sends(form.fill("De brief", &mine)).await;
        page.has_status(409)
            .says("Het is niet bekend van welke versie u begon.");
        let mut form = page.form("Voeg samen en bewaar");
        for (name, _) in form.pairs.clone() {
            assert!(!name.starts_with("choice-"), "nothing is chosen yet");
        }
        for question in 1..=page.text().matches("Wat wordt het op plek").count() {
            form = form.tampered(&format!("choice-{question}"), "mine");
        }
        let page = two.hanna.sends(form).await;
        page.has_status(200)
            .says("Samengevoegd met de versie ervoor");
        latest += 1;
        two.version(latest).await.says(&mine);
    }
    // What the page was shown with is no number: it is asked anew.
    let editor = opens(&two.hanna, &two.slug).await;
    two.ibrahim
        .sends(reworded(
            opens(&two.ibrahim, &two.slug).await.form("Bewaar"),
            "Van mij",
            "Van hem",
        ))
        .await;
    let page = two
        .hanna
        .sends(reworded(editor.form("Bewaar"), "Van mij", "Van haar"))
        .await;
    let form = page.form("Voeg samen en bewaar").choose("Mijn tekst");
    for shown in ["", "0", "99", "twee"] {
        let page = two
            .hanna
            .sends(form.clone().tampered("theirs", shown))
            .await;
        page.has_status(409).says("Plek 1 van 1");
    }
}
