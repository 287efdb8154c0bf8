//! Mail comes back: an answer, a bounce, an automatic reply, and one that belongs nowhere yet. Hanna reads what a person wrote,
//! and makes a response of it.

use crate::world::{World, desk::Desk, page::Page, texts};
use letters::{
    ids::IncomingId,
    incoming::{Standing, Way, reply::ReplyBase},
    text::Slug,
};
use server::{receiving, store::TakenIn};

crate::on_both_engines!(
    an_answer_to_the_letters_own_address_becomes_a_response,
    hanna_says_where_a_lost_answer_belongs,
    machines_are_heard_and_never_answered,
    a_mail_comes_as_a_file,
    two_colleagues_do_not_undo_each_other,
    what_a_stranger_wrote_does_nothing,
    an_answer_is_read_whoever_sends_it_and_whatever_it_is_called,
    nobody_else_reads_the_mail,
);

/// A letter that went to a municipality by mail; the address at which it is answered, and the name of its message.
pub(super) struct Mailed {
    pub(super) slug: String,
    pub(super) answered_at: String,
    pub(super) message: String,
}

pub(super) async fn mailed(world: &World, desk: &Desk, title: &str) -> Mailed {
    let slug = desk.imports(&texts::short(title)).await;
    desk.freezes(&slug).await;
    desk.makes_final(world, &slug).await;
    let page = desk.visits(&format!("/bureau/brieven/{slug}/mailen")).await;
    let form = page
        .form("Bekijk de berichten")
        .tampered("to-0", "Griffie <griffie@merelhoven.example>");
    let preview = desk.sends(form).await;
    desk.sends(preview.form("Verstuur het bericht")).await;
    while server::dispatching::send_next(&world.state).await.unwrap() {}
    let letter = world
        .state
        .store
        .letter(&Slug::parse(&slug).unwrap())
        .await
        .unwrap();
    let envelope = world
        .state
        .store
        .mailings(letter.id)
        .await
        .unwrap()
        .remove(0)
        .envelopes
        .remove(0);
    let base = ReplyBase::of(&world.state.config.mail_from).unwrap();
    Mailed {
        slug,
        answered_at: base.address(envelope.token).unwrap().to_string(),
        message: envelope.message.as_str().to_owned(),
    }
}

pub(super) async fn comes(world: &World, mail: &str) -> (IncomingId, Standing) {
    let bytes = mail.replace('\n', "\r\n").into_bytes();
    match receiving::receive(&world.state, bytes, Way::Program)
        .await
        .unwrap()
    {
        TakenIn::Now(id, standing) => (id, standing),
        TakenIn::Before(id) => panic!("{id} was there"),
    }
}

/// A mail of the clerk's office.
pub(super) fn answer(to: &str, id: &str, subject: &str, text: &str) -> String {
    format!(
        "From: Griffie Merelhoven <griffie@merelhoven.example>\nTo: <{to}>\nMessage-ID: <{id}@merelhoven.example>\n\
         Date: Mon, 2 Mar 2026 09:30:00 +0100\nSubject: {subject}\nContent-Type: text/plain; charset=utf-8\n\n{text}\n"
    )
}

pub(super) async fn opened(desk: &Desk, id: IncomingId) -> Page {
    desk.visits(&format!("/bureau/post/{id}")).await
}

async fn an_answer_to_the_letters_own_address_becomes_a_response(world: World) {
    let hanna = world.secretariat().await;
    let it = mailed(&world, &hanna, "Wachttijden in de wijk").await;
    let pdf = "JVBERi0xLjQKJcOkw7zDtsOfCjEgMCBvYmoKPDw+PgplbmRvYmoKdHJhaWxlcgo8PD4+Cg==";
    let mail = format!(
        "From: =?utf-8?q?Ren=C3=A9e_Bos?= <griffie@merelhoven.example>\nTo: {}\nMessage-ID: <1@merelhoven.example>\n\
         Date: Sun, 1 Mar 2026 17:00:00 +0100\nSubject: Re: Wachttijden in de wijk\nContent-Type: multipart/mixed; boundary=x\n\n\
         --x\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n\
         Geachte mevrouw,\n\nDe wachttijd wordt v=F3=F3r de zomer korter.\n\nOp 1 maart 2026 schreef Hanna Bureau:\n> Geachte griffie,\n> hierbij.\n\
         --x\nContent-Type: application/pdf; name=\"besluit.pdf\"\nContent-Disposition: attachment; filename=\"besluit.pdf\"\nContent-Transfer-Encoding: base64\n\n{pdf}\n--x--\n",
        it.answered_at
    );
    let (id, standing) = comes(&world, &mail).await;
    assert_eq!(standing, Standing::Placed);
    let home = hanna.visits("/bureau").await;
    home.says("1 antwoord is nog niet gelezen.");
    let queue = hanna.clicks(&home, "Lezen").await;
    queue.says("Te lezen").says("Bij: Wachttijden in de wijk");
    let page = hanna.clicks(&queue, "Re: Wachttijden in de wijk").await;
    page.says("Hij kwam op het antwoordadres van deze brief")
        .says("De wachttijd wordt vóór de zomer korter.")
        .says("besluit.pdf")
        .says("Wat eerder geschreven is");
    let form = page.form("Noteer de reactie");
    assert_eq!(form.named("from"), "Renée Bos");
    assert_eq!(form.named("came-on"), "2026-03-01");
    assert_eq!(form.named("along"), "1");
    let text = form.named("text").replace("\r\n", "\n");
    assert_eq!(
        text,
        "Geachte mevrouw,\n\nDe wachttijd wordt vóór de zomer korter."
    );
    // The words of a damaged attachment cannot be taken over: said, and nothing lost.
    let broken = hanna.clicks(&page, "Tekst overnemen uit besluit.pdf").await;
    broken.has_status(200);
    assert_eq!(broken.form("Noteer de reactie").named("from"), "Renée Bos");

    let wrong = form.tampered("from", "").tampered("along", "7");
    let refused = hanna.sends(wrong).await;
    refused.has_status(422).says("Vul dit in");
    let form = refused.form("Noteer de reactie");
    assert_eq!(
        form.named("text").replace("\r\n", "\n"),
        text,
        "what was typed is kept"
    );
    let response = hanna
        .sends(
            form.tampered("from", "Renée Bos, griffier")
                .tampered("along", "1")
                .tampered("public", "yes"),
        )
        .await;
    response
        .has_status(200)
        .says("Renée Bos, griffier")
        .says("besluit.pdf");
    let letter = hanna.opens(&it.slug).await;
    letter.says("Renée Bos, griffier");
    let page = opened(&hanna, id).await;
    page.says("Genoteerd als reactie");
    assert!(!page.has_button("Noteer de reactie"));
    let home = hanna.visits("/bureau").await;
    home.is_silent_about("nog niet gelezen");
    hanna.visits("/bureau/post").await.says("Er ligt niets.");
    hanna
        .visits("/bureau/post/gehad")
        .await
        .says("Re: Wachttijden in de wijk");
    let whole = hanna
        .visits(&format!("/bureau/post/{id}/bericht.eml"))
        .await;
    assert_eq!(
        whole.body(),
        mail.replace('\n', "\r\n"),
        "the message, byte for byte"
    );
    // Who answers has got it.
    hanna
        .visits(&format!("/bureau/brieven/{}/verzendingen", it.slug))
        .await
        .says("aangekomen");
    world.ledger_holds().await;
}

async fn hanna_says_where_a_lost_answer_belongs(world: World) {
    let hanna = world.secretariat().await;
    let it = mailed(&world, &hanna, "Wachttijden in de wijk").await;
    let (id, standing) = comes(
        &world,
        &answer(
            "bureau@wijkteams.example",
            "2",
            "Vraag over iets",
            "Wij willen u graag spreken.",
        ),
    )
    .await;
    assert_eq!(standing, Standing::Waiting);
    let home = hanna.visits("/bureau").await;
    home.says("Van 1 mail is niet zeker bij welke brief hij hoort.");
    let queue = hanna.clicks(&home, "Lezen").await;
    queue.says("Misschien bij: Wachttijden in de wijk");
    let page = hanna.clicks(&queue, "Vraag over iets").await;
    page.says("De afzender kreeg deze brief.")
        .says("Gemeente Merelhoven");
    assert!(
        !page.has_button("Noteer de reactie"),
        "it belongs to no letter yet"
    );
    // No letter, and one that is not there.
    for letter in ["", "er-is-geen-brief-die-zo-heet", "../x"] {
        let form = page
            .form("Bij deze brief leggen")
            .tampered("letter", letter);
        hanna
            .sends(form)
            .await
            .has_status(422)
            .refuses("Kies een van de mogelijkheden");
    }
    let placed = hanna.presses(&page, "Wachttijden in de wijk").await;
    placed
        .says("De mail ligt bij de brief")
        .says("Bij deze brief gelegd door Hanna Bureau");
    let form = placed.form("Noteer de reactie");
    assert_eq!(form.named("speaks-for"), "Gemeente Merelhoven");
    assert_eq!(form.named("text"), "Wij willen u graag spreken.");
    let queue = hanna.presses(&placed, "Opzijleggen").await;
    queue.says("De mail is opzijgelegd").says("Er ligt niets.");
    let page = opened(&hanna, id).await;
    page.says("Opzijgelegd door Hanna Bureau");
    let form = page
        .form("Bij deze brief leggen")
        .tampered("letter", &it.slug);
    hanna.sends(form).await.says("De mail ligt bij de brief");
}

async fn machines_are_heard_and_never_answered(world: World) {
    let hanna = world.secretariat().await;
    let it = mailed(&world, &hanna, "Wachttijden in de wijk").await;
    let before = world.post().await.len();
    let away = answer(
        &it.answered_at,
        "3",
        "Afwezig: Re: uw brief",
        "Ik ben er niet.",
    )
    .replacen("Subject:", "Auto-Submitted: auto-replied\nSubject:", 1);
    assert_eq!(comes(&world, &away).await.1, Standing::Heard);
    let report = format!(
        "From: MAILER-DAEMON <>\nTo: <{to}>\nMessage-ID: <4@mx.example>\nDate: Mon, 2 Mar 2026 09:31:00 +0100\nSubject: Undelivered\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n\
         --b\nContent-Type: text/plain\n\nSorry.\n\
         --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; griffie@merelhoven.example\n\
         Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no such user\n\n\
         --b\nContent-Type: message/rfc822\n\nMessage-ID: <{message}>\nSubject: x\n\nx\n--b--\n",
        to = it.answered_at,
        message = it.message
    );
    assert_eq!(comes(&world, &report).await.1, Standing::Heard);
    hanna
        .visits(&format!("/bureau/brieven/{}/verzendingen", it.slug))
        .await
        .says("niet aangekomen")
        .says("550 no such user");
    let done = hanna.visits("/bureau/post/gehad").await;
    let report = hanna.clicks(&done, "Undelivered").await;
    report.says("Hij kwam op het antwoordadres van deze brief");
    let home = hanna.visits("/bureau").await;
    home.is_silent_about("Binnengekomen mail Van")
        .is_silent_about("nog niet gelezen");
    hanna
        .visits("/bureau/post/gehad")
        .await
        .says("Automatisch antwoord: iemand is afwezig")
        .says("Bericht van een mailserver over de bezorging");
    // Two machines that answer each other: whatever comes, nothing goes.
    for nth in 0..20 {
        let echo = answer(
            &it.answered_at,
            &format!("loop-{nth}"),
            &format!("Re: Re: {nth}"),
            "Ontvangen.",
        )
        .replacen("Subject:", "Auto-Submitted: auto-replied\nSubject:", 1);
        comes(&world, &echo).await;
    }
    assert_eq!(world.post().await.len(), before);
}

async fn a_mail_comes_as_a_file(world: World) {
    let hanna = world.secretariat().await;
    let it = mailed(&world, &hanna, "Wachttijden in de wijk").await;
    let page = hanna.visits("/bureau/post").await;
    let brings = |name: &str, bytes: &[u8]| {
        page.form("Lees de mail in")
            .attach("Mailbestand (.eml)", name, bytes)
    };
    let outlook: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];
    for (name, bytes, why) in [
        ("leeg.eml", &b""[..], "Kies een bestand."),
        (
            "brief.txt",
            b"Zomaar een tekst.\nNog een regel.\n",
            "Dit is geen mail.",
        ),
        (
            "scan.pdf",
            b"%PDF-1.7\n%\xff\xff\xff\n1 0 obj",
            "Dit is geen mail.",
        ),
        (
            "mail.msg",
            outlook,
            "zoals Outlook hem voor zichzelf bewaart",
        ),
    ] {
        hanna
            .sends(brings(name, bytes))
            .await
            .has_status(422)
            .refuses(why);
    }
    assert_eq!(world.state.store.incoming_counts().await.unwrap(), (0, 0));
    let mail = answer(
        "directie@wijkteams.example",
        "5",
        "Re: uw brief",
        "Hierbij ons antwoord.",
    )
    .replacen(
        "Subject:",
        &format!("In-Reply-To: <{}>\nSubject:", it.message),
        1,
    );
    let read = hanna.sends(brings("antwoord.eml", mail.as_bytes())).await;
    read.says("De mail is ingelezen")
        .says("Hij antwoordt op deze brief, en komt van wie die kreeg");
    let again = hanna
        .sends(brings("antwoord (1).eml", mail.as_bytes()))
        .await;
    again.says("Deze mail was er al");
    assert_eq!(again.path.split('?').next(), read.path.split('?').next());
}

async fn two_colleagues_do_not_undo_each_other(world: World) {
    let hanna = world.secretariat().await;
    let it = mailed(&world, &hanna, "Wachttijden in de wijk").await;
    let (id, _) = comes(
        &world,
        &answer(
            "bureau@wijkteams.example",
            "6",
            "Over de brief",
            "Antwoord.",
        ),
    )
    .await;
    let theirs = opened(&hanna, id).await;
    let page = opened(&hanna, id).await;
    hanna
        .presses(&page, "Wachttijden in de wijk")
        .await
        .says("De mail ligt bij de brief");
    let stale = hanna.presses(&theirs, "Opzijleggen").await;
    stale
        .has_status(409)
        .says("Iemand anders heeft net gezegd waar deze mail hoort.");
    let form = stale.form("Noteer de reactie");
    let twice = stale.form("Noteer de reactie");
    hanna.sends(form).await.has_status(200);
    let again = hanna.sends(twice).await;
    again
        .has_status(409)
        .says("Deze mail is al als reactie genoteerd");
    let letter = world
        .state
        .store
        .letter(&Slug::parse(&it.slug).unwrap())
        .await
        .unwrap();
    assert_eq!(
        world
            .state
            .store
            .responses(letter.id, false)
            .await
            .unwrap()
            .len(),
        1
    );
}

async fn what_a_stranger_wrote_does_nothing(world: World) {
    let hanna = world.secretariat().await;
    let it = mailed(&world, &hanna, "Wachttijden in de wijk").await;
    let mail = format!(
        "From: \"<script>alert(1)</script>\" <griffie@merelhoven.example>\nTo: {}\nMessage-ID: <7@merelhoven.example>\n\
         Date: Mon, 2 Mar 2026 09:30:00 +0100\nSubject: </title><script>alert(2)</script>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n\
         --x\nContent-Type: text/html; charset=utf-8\n\n<p>Dag <b>allen</b></p><script>alert(3)</script><img src=\"https://volgt.example/p.gif\">\
         <a href=\"javascript:alert(4)\" onclick=\"alert(5)\">klik</a><form action=\"/bureau/post\"><button>Noteer de reactie</button></form>\n\
         --x\nContent-Type: application/octet-stream; name=\"../../rekening.docx.exe\"\nContent-Disposition: attachment; filename=\"../../rekening.docx.exe\"\nContent-Transfer-Encoding: base64\n\nTVqQAAMAAAA=\n--x--\n",
        it.answered_at
    );
    let (id, _) = comes(&world, &mail).await;
    for page in [hanna.visits("/bureau/post").await, opened(&hanna, id).await] {
        let body = page.has_status(200).body();
        for never in [
            "<script>alert",
            "volgt.example",
            "javascript:",
            "onclick",
            "<img",
        ] {
            assert!(!body.contains(never), "{never} in {}", page.path);
        }
    }
    let page = opened(&hanna, id).await;
    page.says("Dag allen");
    let file = hanna.visits(&format!("/bureau/post/{id}/bijlagen/1")).await;
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"rekening.docx.exe.txt\""
    );
    for gone in ["bijlagen/0", "bijlagen/2", "bijlagen/99999999"] {
        hanna
            .visits(&format!("/bureau/post/{id}/{gone}"))
            .await
            .has_status(404);
    }
    hanna
        .visits("/bureau/post/geen-nummer")
        .await
        .has_status(404);
    hanna
        .visits("/bureau/post/gehad?pagina=99")
        .await
        .has_status(200);
    hanna
        .visits(&format!("/bureau/post/{id}?tekst=9"))
        .await
        .has_status(404);
}

async fn an_answer_is_read_whoever_sends_it_and_whatever_it_is_called(world: World) {
    let hanna = world.secretariat().await;
    let it = mailed(&world, &hanna, "Wachttijden in de wijk").await;
    let subject = "Afwezig bij overleg op 3 december";
    let away = answer(&it.answered_at, "8", subject, "Wij zeggen het toe.");
    let (id, standing) = comes(&world, &away).await;
    assert_eq!(standing, Standing::Placed);
    let known = "Hij komt van een adres dat de brief niet kreeg";
    let page = opened(&hanna, id).await;
    page.is_silent_about(known);
    let form = page.form("Noteer de reactie");
    assert_eq!(form.named("speaks-for"), "Gemeente Merelhoven");
    // By the mailbox, which ends lines in another way, it is the same.
    let again = away.replace('\n', "\r\n").into_bytes();
    let again = receiving::receive(&world.state, again, Way::Mailbox).await;
    assert!(matches!(again, Ok(TakenIn::Before(same)) if same == id));

    let strange = answer(&it.answered_at, "9", "Namens de gemeente", "Nee.")
        .replace("merelhoven.example>", "elders.example>");
    let (id, standing) = comes(&world, &strange).await;
    assert_eq!(standing, Standing::Placed);
    let page = opened(&hanna, id).await;
    page.says(known);
    assert_eq!(page.form("Noteer de reactie").named("speaks-for"), "");
}

async fn nobody_else_reads_the_mail(world: World) {
    let hanna = world.secretariat().await;
    let it = mailed(&world, &hanna, "Van het bureau").await;
    let (id, _) = comes(&world, &answer(&it.answered_at, "8", "Re", "Dag.")).await;
    for below in ["", "/bericht.eml"] {
        world
            .visitor()
            .visits(&format!("/bureau/post/{id}{below}"))
            .await
            .says("Inloggen");
    }
}
