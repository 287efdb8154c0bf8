//! The command line, as scripts call it: what it prints, and how it ends.

mod kamervragen;
mod receive_mail;

use crate::{
    tools,
    world::{Setting, World, texts},
};
use letters::hash::Hash;
use std::{
    path::Path,
    process::{Command, Output},
};

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Runs a command that must succeed; gives what it printed.
#[track_caller]
fn succeeds(data: &Path, arguments: &[&str]) -> String {
    let output = tools::standpunt(data).args(arguments).output().unwrap();
    assert!(
        output.status.success(),
        "{arguments:?}: {}\n{}",
        out(&output),
        err(&output)
    );
    out(&output)
}

/// Runs a command that must end with 1; gives all that it said.
#[track_caller]
fn fails(data: &Path, arguments: &[&str]) -> String {
    let output = tools::standpunt(data).args(arguments).output().unwrap();
    assert_eq!(
        output.status.code(),
        Some(1),
        "{arguments:?}: {}\n{}",
        out(&output),
        err(&output)
    );
    out(&output) + &err(&output)
}

#[test]
fn letters_come_in_and_go_out_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    for name in texts::REAL {
        let file = folder.path().join(format!("{name}.md"));
        std::fs::write(&file, texts::real(name)).unwrap();
        let line = succeeds(&data, &["import", file.to_str().unwrap()]);
        let parts: Vec<&str> = line.split_whitespace().collect();
        let [slug, "1", hash] = parts.as_slice() else {
            panic!("{line}")
        };

        let printed = succeeds(&data, &["export", slug]);
        assert_eq!(
            Hash::of(printed.as_bytes()).to_string(),
            *hash,
            "sha256sum of the export is the hash"
        );
        let copy = folder.path().join("kopie.md");
        succeeds(
            &data,
            &[
                "export",
                slug,
                "--version",
                "1",
                "-o",
                copy.to_str().unwrap(),
            ],
        );
        assert_eq!(std::fs::read_to_string(&copy).unwrap(), printed);
        let again = succeeds(&data, &["import", copy.to_str().unwrap()]);
        assert!(
            again.trim().ends_with(hash),
            "in again with the same hash: {again}"
        );
    }
    succeeds(&data, &["ledger", "verify"]);
}

#[test]
fn what_is_wrong_is_told_with_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (good, bad) = (folder.path().join("goed.md"), folder.path().join("fout.md"));
    std::fs::write(&good, texts::short("Goed")).unwrap();
    std::fs::write(
        &bad,
        texts::short("Fout").replace("date = 2026-03-02", "date = 2026-02-30"),
    )
    .unwrap();
    let said = fails(
        &data,
        &["import", bad.to_str().unwrap(), good.to_str().unwrap()],
    );
    assert!(
        said.contains("fout.md") && said.contains("Line 5") && said.contains("2026-02-30"),
        "{said}"
    );
    assert!(said.contains("goed 1 "), "the other came in: {said}");
    assert!(fails(&data, &["export", "fout"]).contains("fout"));
    assert!(fails(&data, &["export", "../x"]).contains("../x"));
    fails(&data, &["export", "goed", "--version", "9"]);
    fails(&data, &["import", "/nergens/te/vinden.md"]);
    fails(
        &data,
        &[
            "press",
            bad.to_str().unwrap(),
            "-o",
            folder.path().join("x.pdf").to_str().unwrap(),
        ],
    );
    assert!(!folder.path().join("x.pdf").exists());
    let nowhere = tools::standpunt(Path::new("/dev/null/data"))
        .args(["ledger", "verify"])
        .output()
        .unwrap();
    assert!(
        !nowhere.status.success() && !err(&nowhere).contains("panicked"),
        "{}",
        err(&nowhere)
    );
}

#[test]
fn accounts_are_made_with_a_password() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let add = [
        "user",
        "add",
        "--mail",
        "bureau@wijkteams.example",
        "--name",
        "Hanna Bureau",
        "--role",
        "secretariat",
    ];
    let printed = succeeds(data, &add);
    let password = printed
        .lines()
        .find_map(|line| line.strip_prefix("password: "))
        .unwrap();
    assert!(password.len() >= 16, "{printed}");
    assert!(printed.contains("\nopens until: 20"), "{printed}");
    fails(data, &add);
    assert!(
        fails(
            data,
            &[
                "user",
                "add",
                "--mail",
                "x",
                "--name",
                "X",
                "--role",
                "secretariat"
            ]
        )
        .contains("mail address")
    );
    assert!(
        fails(
            data,
            &[
                "user", "add", "--mail", "a@b.nl", "--name", "X", "--role", "koning"
            ]
        )
        .contains("secretariat")
    );
    let mut short = tools::standpunt(data);
    short.args([
        "user",
        "add",
        "--mail",
        "c@d.nl",
        "--name",
        "X Y",
        "--role",
        "contributor",
        "--password-stdin",
    ]);
    let output = tools::run(&mut short, b"kort\n");
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("12 characters"), "{}", err(&output));
    assert!(
        succeeds(data, &["user", "list"])
            .contains("bureau@wijkteams.example\tsecretariat\tHanna Bureau")
    );
    let reset = ["user", "reset", "--mail", "bureau@wijkteams.example"];
    assert!(succeeds(data, &reset).contains("\nopens until: 20"));
    let out = ["user", "sign-out", "--mail", "bureau@wijkteams.example"];
    assert_eq!(succeeds(data, &out).trim(), "bureau@wijkteams.example");
    let unknown = ["user", "sign-out", "--mail", "niemand@wijkteams.example"];
    assert!(fails(data, &unknown).contains("no account"));
}

#[test]
fn roles_are_given_and_taken() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let add = ["user", "add", "--mail", "an@b.nl", "--name", "An", "--role"];
    let said = fails(data, &[&add[..], &["director"]].concat());
    assert!(said.contains("held in an organisation"), "{said}");
    let wijkzorg = ["--organisation", "Wijkzorg"];
    let said = fails(data, &[&add[..], &["director"], &wijkzorg].concat());
    assert!(said.contains("no organisation \"Wijkzorg\""), "{said}");
    let member =
        "member add --organisation Wijkzorg --person Bea --mail bea@b.nl --function bestuurder";
    succeeds(data, &member.split(' ').collect::<Vec<_>>());
    let said = succeeds(
        data,
        &[&add[..], &["director"], &wijkzorg, &["--no-password"]].concat(),
    );
    assert!(!said.contains("password"), "{said}");
    let role = ["user", "role", "--mail", "an@b.nl", "--role", "operator"];
    assert!(succeeds(data, &role).contains("operator given"));
    assert!(succeeds(data, &role).contains("operator unchanged"));
    let list = succeeds(data, &["user", "list"]);
    assert!(
        list.contains("an@b.nl\tdirector@Wijkzorg,operator\tAn"),
        "{list}"
    );
    assert!(succeeds(data, &[&role[..], &["--take"]].concat()).contains("operator taken"));
}

#[test]
fn somebody_is_erased_and_what_is_old_goes() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let add = "user add --mail wendela@b.nl --name Wendela --role operator --no-password";
    succeeds(data, &add.split(' ').collect::<Vec<_>>());
    let with = ["--mail", "wendela@b.nl"];
    let copy = succeeds(data, &[&["user", "export"], &with[..]].concat());
    let copy: serde_json::Value = serde_json::from_str(&copy).unwrap();
    assert_eq!(copy["roles"][0]["role"], "operator");
    let erase = [&["user", "erase"], &with[..]].concat();
    let said = fails(data, &erase);
    assert!(said.contains("they hold a role"), "{said}");
    let take = ["user", "role", "--role", "operator", "--take"];
    succeeds(data, &[&take[..], &with].concat());
    let said = succeeds(data, &erase);
    assert!(said.contains("erased; openings: 0"), "{said}");
    let raw = std::fs::read(data.join("standpunt.sqlite")).unwrap();
    assert!(!raw.windows(7).any(|it| it.eq_ignore_ascii_case(b"wendela")));
    let said = fails(data, &erase);
    assert!(said.contains("nobody is known"), "{said}");
    assert_eq!(succeeds(data, &["retention"]), "0\n");
}

#[tokio::test]
async fn the_doctor_says_what_is_wrong_and_what_to_do() {
    use std::os::unix::fs::PermissionsExt as _;
    let empty = tempfile::tempdir().unwrap();
    let said = fails(empty.path(), &["doctor"]);
    assert!(
        said.contains("fail  database: it does not answer"),
        "{said}"
    );
    assert!(
        !empty.path().join("standpunt.sqlite").exists(),
        "it only looks"
    );

    // The World's clock stands in March; the doctor goes by the machine's.
    let start = server::serving::machine().0.now();
    let world = World::with(Setting {
        start: Some(start),
        ..Setting::default()
    })
    .await;
    let data = world.folder.path();
    let said = succeeds(data, &["doctor"]);
    for line in [
        "ok    database: SQLite answers",
        "ok    migrations: the tables are as this program expects",
        "ok    seal key: its certificate holds until ",
        "ok    secret key: ",
        "warn  mail: nothing is sent",
    ] {
        assert!(said.contains(line), "{line}:\n{said}");
    }
    let key = data.join("secret.key");
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o644)).unwrap();
    let said = fails(data, &["doctor"]);
    assert!(
        said.contains("fail  secret key: ") && said.contains("chmod 600"),
        "{said}"
    );
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o600)).unwrap();
    let mut nobody = tools::standpunt(data);
    nobody.env("STANDPUNT_SMTP_URL", "smtp://127.0.0.1:9");
    let output = nobody.arg("doctor").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("fail  mail: "), "{}", out(&output));
}

#[tokio::test]
async fn a_file_is_checked_from_the_command_line() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let slug = desk
        .brings_out(&world, &texts::short("Vanaf de opdrachtregel"))
        .await;
    let pdf = world
        .visitor()
        .visits(&format!("/brieven/{slug}.pdf"))
        .await
        .bytes;
    let file = world.folder.path().join("brief.pdf");
    let path = file.to_str().unwrap();
    std::fs::write(&file, &pdf).unwrap();
    let verdict: serde_json::Value =
        serde_json::from_str(&succeeds(world.folder.path(), &["verify", path])).unwrap();
    assert_eq!(
        (verdict["genuine"].as_bool(), verdict["letter"].as_str()),
        (Some(true), Some(slug.as_str()))
    );

    let mut changed = pdf.clone();
    changed[pdf.len() / 2] ^= 1;
    for (bytes, finding) in [
        (changed, "changed"),
        ([pdf.as_slice(), b"\n"].concat(), "appended"),
        (b"geen pdf".to_vec(), "not-a-pdf"),
    ] {
        std::fs::write(&file, bytes).unwrap();
        let output = tools::standpunt(world.folder.path())
            .args(["verify", path])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1), "{finding}: {}", err(&output));
        let verdict: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(
            (verdict["genuine"].as_bool(), verdict["finding"].as_str()),
            (Some(false), Some(finding))
        );
    }
    fails(world.folder.path(), &["verify", "/nergens.pdf"]);
}

/// A letter out for signing, which one director signed.
async fn signed(world: &World, subject: &str) -> String {
    let slug = crate::stories::out_for_signing(world, subject).await;
    let marloes = world.director("Marloes Tienstra").await;
    marloes.signs("Namens de organisatie").await;
    slug
}

#[tokio::test]
async fn who_meddles_with_the_log_is_found_out() {
    let world = World::sqlite().await;
    let slug = signed(&world, "Niet aankomen").await;
    let data = world.folder.path();
    let whole = succeeds(data, &["ledger", "verify"]);
    assert!(whole.contains(&slug), "{whole}");
    world.state.store.close().await;
    let copy = std::fs::read(data.join("standpunt.sqlite")).unwrap();
    for (what, sql) in MEDDLING {
        tools::meddle(data, sql);
        let said = fails(data, &["ledger", "verify"]);
        assert!(said.contains(&slug), "{what}: the place is named: {said}");
        std::fs::write(data.join("standpunt.sqlite"), &copy).unwrap();
        for left in ["standpunt.sqlite-wal", "standpunt.sqlite-shm"] {
            let _not_there = std::fs::remove_file(data.join(left));
        }
    }
    succeeds(data, &["ledger", "verify"]);
}

#[tokio::test]
async fn the_tables_are_made_anew_of_the_log() {
    let world = World::sqlite().await;
    let slug = signed(&world, "Uit het logboek").await;
    let data = world.folder.path();
    world.state.store.close().await;
    let rebuild = ["ledger", "rebuild"];
    assert_eq!(succeeds(data, &rebuild).trim(), "nothing was wrong");
    for (sql, said) in [
        (
            "update cosignature set capacity = 'personal'",
            "changed cosignature",
        ),
        ("delete from cosignature", "made cosignature"),
        (
            "update signing_round set deadline = deadline + 1",
            "changed signing_round",
        ),
    ] {
        tools::meddle(data, sql);
        fails(data, &["ledger", "verify"]);
        let put_right = succeeds(data, &rebuild);
        let lines: Vec<&str> = put_right.lines().collect();
        assert!(
            lines[0].starts_with(&format!("{slug} {said} ")) && lines[1..] == ["total 1"],
            "{sql}: {put_right}"
        );
        succeeds(data, &["ledger", "verify"]);
    }
    // Not of a log that is broken.
    tools::meddle(data, "delete from cosignature");
    tools::meddle(data, MEDDLING[0].1);
    let said = fails(data, &rebuild);
    assert!(
        said.contains(&slug) && said.contains("nothing was changed"),
        "{said}"
    );
}

/// What a hand with access to the tables may try; the triggers that forbid it go first.
const MEDDLING: [(&str, &str); 7] = [
    (
        "a changed capacity in the log",
        "update ledger_entry set line = replace(line, 'on-behalf', 'personal') where line like '%on-behalf%'",
    ),
    (
        "a changed capacity in the table",
        "update cosignature set capacity = 'personal'",
    ),
    (
        "a name that never signed",
        "update invitation set answer = 'signed', capacity = 'on-behalf', answered = 1 where rowid in (select rowid from invitation where answer = 'none' limit 1)",
    ),
    (
        "a signature taken away",
        "update invitation set answer = 'none', capacity = null, answered = null where answer = 'signed'",
    ),
    (
        "the last line dropped",
        "delete from ledger_entry where n = (select max(n) from ledger_entry)",
    ),
    (
        "a line dated earlier",
        "update ledger_entry set line = replace(line, '2026-03-02T08', '2026-03-02T07') where n = 2",
    ),
    (
        "another text",
        "update version set text = replace(text, 'elf weken', 'tien weken')",
    ),
];

#[test]
fn help_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let help = succeeds(folder.path(), &["--help"]);
    for word in [
        "serve", "import", "export", "demo", "press", "verify", "ledger", "user",
    ] {
        assert!(help.contains(word), "{word} is not in:\n{help}");
    }
    let wrong = Command::new(tools::standpunt_program())
        .arg("bestaat-niet")
        .output()
        .unwrap();
    assert_eq!(wrong.status.code(), Some(2));
}
