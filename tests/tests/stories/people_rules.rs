//! What nobody can do about people, and what nobody loses: the operator stays out of a secretary's reach, the keys stay
//! in somebody's hands, and what is guessed or typed wrong changes nothing.

use super::people::{HANNA, JOKE, OMAR, adds, comes_in, omar, page_of};
use crate::world::World;
use letters::{
    ids::{OrganisationId, PersonId},
    role::Role,
    text::MailAddress,
};
use reqwest::Method;

crate::on_both_engines!(
    who_may_do_what_about_whom,
    somebody_always_holds_the_keys,
    two_hands_on_one_person,
);

async fn who_may_do_what_about_whom(world: World) {
    let (hanna, omar) = (world.secretariat().await, omar(&world).await);
    adds(&hanna, "Joke Jurist", JOKE, false)
        .await
        .says("Geen account");
    let (own, his, hers) = (
        page_of(&world, HANNA).await,
        page_of(&world, OMAR).await,
        page_of(&world, JOKE).await,
    );

    // Whoever works for the association is out of a secretary's reach, herself included.
    let edits = hanna.visits(&format!("{hers}/gegevens")).await;
    for path in [&own, &his] {
        let page = hanna.visits(path).await;
        page.says("Deze persoon werkt voor de vereniging.");
        for words in ["Wijzig de gegevens", "Bekijk wat er eindigt…"] {
            page.is_silent_about(words);
        }
        hanna
            .visits(&format!("{path}/gegevens"))
            .await
            .has_status(403);
        let mut form = edits
            .form("Bewaar")
            .fill("Mailadres", "kwaad@elders.example");
        form.action = format!("{path}/gegevens");
        hanna.sends(form).await.has_status(403);
    }
    hanna
        .visits(&format!("{his}/vertrek"))
        .await
        .has_status(403);
    for below in ["vertrek", "rollen", "rollen/weg"] {
        let post = hanna
            .request(Method::POST, &format!("{his}/{below}"))
            .header("sec-fetch-site", "same-origin");
        let role = [("role", "operator"), ("organisation", "")];
        hanna.send(post.form(&role)).await.has_status(403);
    }
    let kept = MailAddress::parse(OMAR).unwrap();
    let kept = world.state.store.account(&kept).await.unwrap().unwrap();
    assert!(kept.roles.has(Role::Operator));
    // Not even her own roles, nor those of others.
    hanna
        .visits(&format!("{hers}/rollen"))
        .await
        .has_status(403);

    // The operator can, and what comes with a role is said before.
    let page = omar.visits(&format!("{hers}/rollen")).await;
    page.says("Joke Jurist heeft nog geen account.");
    let form = page.form("Geef deze rol").choose("Secretariaat");
    omar.sends(form).await.says("De rol is gegeven");
    let mail = world.post().await.pop().unwrap();
    assert!(mail.text.contains("tweede stap"), "{}", mail.text);
    assert!(mail.text.contains("/inloggen"), "{}", mail.text);
    let joke = comes_in(&world, JOKE).await;
    joke.visits("/bureau").await.says("Eerst een tweede stap");
    // From then on she is out of reach as well, also for a form that was opened before.
    let form = edits.form("Bewaar").fill("Naam", "Joke J.");
    hanna.sends(form).await.has_status(403);

    // Nobody and nothing: guessed addresses, guessed organisations.
    let moment = letters::time::Moment::from_millis(1);
    let nobody = format!("/bureau/mensen/{}", PersonId::new(moment, [7; 10]));
    for path in ["/bureau/mensen/1", "/bureau/mensen/%00", &nobody] {
        for below in ["", "/gegevens", "/vertrek", "/rollen"] {
            omar.visits(&format!("{path}{below}")).await.has_status(404);
        }
        for below in [
            "/gegevens",
            "/uitnodigen",
            "/vertrek",
            "/rollen",
            "/rollen/weg",
        ] {
            let post = omar
                .request(Method::POST, &format!("{path}{below}"))
                .header("sec-fetch-site", "same-origin");
            let fields = [
                ("name", "Niemand"),
                ("mail", "niemand@nergens.example"),
                ("role", "contributor"),
            ];
            omar.send(post.form(&fields)).await.has_status(404);
        }
    }
    let elsewhere = OrganisationId::new(moment, [7; 10]).to_string();
    for organisation in ["1", "' or 1=1 --", &elsewhere] {
        let form = omar
            .visits(&format!("{hers}/rollen"))
            .await
            .form("Geef deze rol")
            .choose("Bestuurder")
            .tampered("organisation", organisation);
        omar.sends(form)
            .await
            .has_status(422)
            .refuses("Waar: Kies een van de mogelijkheden.");
    }
    let page = adds(&hanna, "<b>Fatma</b> \"&", "fatma@voorbeeld.example", true).await;
    page.has_status(200).says("<b>Fatma</b> \"&");
    let long = adds(&hanna, &"a".repeat(121), "lang@voorbeeld.example", true).await;
    long.has_status(422).refuses("Naam: Dit is te lang.");
}

async fn somebody_always_holds_the_keys(world: World) {
    let omar = omar(&world).await;
    let own = page_of(&world, OMAR).await;
    let page = omar.visits(&format!("{own}/rollen")).await;
    let page = omar.presses(&page, "Trek de rol in: beheer").await;
    page.has_status(422)
        .refuses("Dit is de laatste beheerder")
        .says("Beheer");
    let page = omar.visits(&own).await;
    page.is_silent_about("Bekijk wat er eindigt…");
    let page = omar.visits(&format!("{own}/vertrek")).await;
    page.says("U kunt niet zelf vertrekken");
    assert!(!page.has_button("Ja, Omar Beheer vertrekt"));
    let post = omar
        .request(Method::POST, &format!("{own}/vertrek"))
        .header("sec-fetch-site", "same-origin");
    let empty: [(&str, &str); 0] = [];
    omar.send(post.form(&empty))
        .await
        .has_status(422)
        .refuses("U kunt niet zelf vertrekken");
    omar.visits("/mijn").await.says("beheer");

    // With a second one the first may go, and then the second is the last.
    world
        .account("otto@wijkteams.example", "Otto Opvolger", Role::Operator)
        .await;
    let otto = world.signed_in("otto@wijkteams.example").await;
    let page = otto.visits(&format!("{own}/vertrek")).await;
    otto.presses(&page, "Ja, Omar Beheer vertrekt")
        .await
        .says("De persoon is vertrokken");
    omar.visits("/mijn").await.says("Log eerst in");
    let own = page_of(&world, "otto@wijkteams.example").await;
    let page = otto.visits(&format!("{own}/rollen")).await;
    otto.presses(&page, "Trek de rol in: beheer")
        .await
        .has_status(422);
}

async fn two_hands_on_one_person(world: World) {
    let (hanna, ibrahim) = (world.secretariat().await, world.colleague().await);
    adds(&hanna, "Joke Jurist", JOKE, false).await;
    let path = format!("{}/gegevens", page_of(&world, JOKE).await);
    let (first, second) = (hanna.visits(&path).await, ibrahim.visits(&path).await);
    hanna
        .sends(first.form("Bewaar").fill("Naam", "Joke Jurist-Pol"))
        .await
        .says("De wijziging is bewaard");
    let form = second
        .form("Bewaar")
        .fill("Mailadres", "joke@thuis.example");
    let page = ibrahim.sends(form).await;
    page.has_status(409)
        .says("Iemand anders heeft deze gegevens intussen gewijzigd")
        .says("Nu staat er: Joke Jurist-Pol, joke@juristen.example");
    assert_eq!(page.field("Bewaar", "Mailadres"), "joke@thuis.example");
    assert_eq!(page.field("Bewaar", "Naam"), "Joke Jurist");
    assert_eq!(world.post().await.len(), 0, "nothing was changed yet");
    ibrahim
        .sends(page.form("Bewaar").fill("Naam", "Joke Jurist-Pol"))
        .await
        .says("Het mailadres is gewijzigd");
    // A form that does not say what it saw changes nothing.
    let form = second
        .form("Bewaar")
        .fill("Naam", "Jo")
        .tampered("seen-mail", "");
    hanna.sends(form).await.has_status(409);
}
