//! A PostgreSQL database for one story, dropped after it.

use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

/// How many were made, for their names.
static COUNT: AtomicU32 = AtomicU32::new(0);

/// A database of its own.
pub struct Database {
    admin: String,
    name: String,
}

fn psql(url: &str, sql: &str) -> String {
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

impl Database {
    /// Makes one on the server for tests.
    pub fn new() -> Self {
        let admin = std::env::var("STANDPUNT_TEST_POSTGRES").unwrap_or_else(|_| {
            panic!("STANDPUNT_TEST_POSTGRES must be the address of a PostgreSQL server that tests may use; run `cargo xtask test`, which starts one")
        });
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("story_{}_{number}", std::process::id());
        psql(&admin, &format!("create database {name}"));
        Self { admin, name }
    }

    /// Its address.
    pub fn url(&self) -> String {
        let (server, _) = self.admin.rsplit_once('/').unwrap();
        format!("{server}/{}", self.name)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let sql = format!("drop database if exists {} with (force)", self.name);
        let _left_behind = Command::new("psql")
            .args([&self.admin, "-X", "-q", "-c", &sql])
            .output();
    }
}
