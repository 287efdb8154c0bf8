//! A store's tables as the program itself makes them: made once, and copied for each test. Making them anew takes longer than
//! many a test does. That they are made of nothing is what the first copy shows, and the tests of the command line.

use crate::tools;
use std::{
    path::Path,
    process::{Command, id},
    sync::LazyLock,
};

/// A SQLite file with every table.
static FILE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    made(&mut tools::standpunt(folder.path()));
    let file = folder.path().join("standpunt.sqlite");
    // Whoever closes it last brings all that was written into the file.
    let script = "import sqlite3, sys\nc = sqlite3.connect(sys.stdin.read())\nc.execute('pragma wal_checkpoint(truncate)').fetchall()\nc.close()";
    tools::python(script, file.to_str().unwrap().as_bytes());
    assert!(!file.with_extension("sqlite-wal").exists());
    std::fs::read(file).unwrap()
});

/// A PostgreSQL database with every table, on the server for tests. With a collation unlike SQLite's: an order that is left to
/// the database shows.
static DATABASE: LazyLock<String> = LazyLock::new(|| {
    let server = server();
    // Nothing that ended drops its own.
    for old in psql(
        &server,
        "select datname from pg_database where datname like 'standpunt\\_tables\\_%'",
    )
    .lines()
    {
        let of = old.rsplit('_').next().unwrap_or_default();
        if !Path::new("/proc").join(of).exists() {
            psql(&server, &format!("drop database if exists {old}"));
        }
    }
    let name = format!("standpunt_tables_{}", id());
    psql(
        &server,
        &format!("create database {name} template template0 locale_provider icu icu_locale 'nl'"),
    );
    let folder = tempfile::tempdir().unwrap();
    made(tools::standpunt(folder.path()).env("DATABASE_URL", address(&server, &name)));
    name
});

fn made(command: &mut Command) {
    let output = command.args(["user", "list"]).output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Puts the tables into a file that is not there yet.
pub fn in_file(file: &Path) {
    std::fs::write(file, &*FILE).unwrap();
}

/// Makes a database of this name with the tables in it; its address.
pub fn in_database(name: &str) -> String {
    let server = server();
    psql(
        &server,
        &format!("create database {name} template {}", *DATABASE),
    );
    address(&server, name)
}

/// Drops a database, whoever is still connected.
pub fn drop_database(name: &str) {
    let sql = format!("drop database if exists {name} with (force)");
    let _left_behind = Command::new("psql")
        .args([&server(), "-X", "-q", "-c", &sql])
        .output();
}

fn address(server: &str, name: &str) -> String {
    let (server, _database) = server.rsplit_once('/').unwrap();
    format!("{server}/{name}")
}

fn server() -> String {
    std::env::var("STANDPUNT_TEST_POSTGRES").unwrap_or_else(|_| {
        panic!(
            "STANDPUNT_TEST_POSTGRES is not set: run `cargo xtask test`, which starts PostgreSQL and runs these tests, \
             or set it to the address of a database whose owner may create others (postgres://…/postgres)"
        )
    })
}

/// What a PostgreSQL server answers.
pub fn psql(url: &str, sql: &str) -> String {
    let output = Command::new("psql")
        .args([
            url,
            "-X",
            "-q",
            "-A",
            "-t",
            "-v",
            "ON_ERROR_STOP=1",
            "-c",
            sql,
        ])
        .output();
    let output = output.unwrap_or_else(|error| {
        panic!("psql can't be run ({error}); `cargo xtask test` installs it")
    });
    assert!(
        output.status.success(),
        "{sql}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
