//! The bytes on the disk, as whoever finds the disk or a backup of it reads them: no query, no program of ours.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// Everything that a store keeps, file by file.
pub struct Raw(Vec<(PathBuf, Vec<u8>)>);

fn read(folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, files);
        } else {
            let bytes = std::fs::read(&path).unwrap();
            files.push((path, bytes));
        }
    }
}

/// Runs a program that makes a backup.
fn backs_up(program: &str, arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(program).args(arguments).output();
    let output = output.unwrap_or_else(|error| {
        panic!("{program} can't be run ({error}); `cargo xtask test` installs it")
    });
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {said}");
    output.stdout
}

impl Raw {
    /// The files of a data folder, and a backup of the database: by `pg_dump` at this address, or the SQLite file copied.
    pub async fn of(folder: &Path, postgres: Option<&str>) -> Self {
        let mut files = Vec::new();
        read(folder, &mut files);
        let dump = match postgres {
            Some(url) => {
                files.push((PathBuf::from("the server's tables"), tables(url)));
                backs_up("pg_dump", &[url])
            }
            None => sqlite_backup(&folder.join("standpunt.sqlite")).await,
        };
        files.push((PathBuf::from("backup"), dump));
        Self(files)
    }

    /// Where one of these words stands, in whatever case, in UTF-8 or UTF-16.
    pub fn places_of(&self, words: &[&str]) -> Vec<String> {
        let mut found = Vec::new();
        for word in words {
            let lower = word.to_lowercase();
            let wide: Vec<u8> = lower.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for (path, bytes) in &self.0 {
                let bytes = bytes.to_ascii_lowercase();
                let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|it| it == needle);
                if holds(lower.as_bytes()) || holds(&wide) {
                    found.push(format!("{word} in {}", path.display()));
                }
            }
        }
        found
    }
}

/// The very files in which PostgreSQL keeps our tables and their indexes, with all that was not overwritten in them.
fn tables(url: &str) -> Vec<u8> {
    let psql = |sql| backs_up("psql", &[url, "-X", "-q", "-A", "-t", "-c", sql]);
    psql("checkpoint");
    let hex = psql(
        "select encode(pg_read_binary_file(pg_relation_filepath(oid)), 'hex') from pg_class
            where relkind in ('r', 'i', 't') and relnamespace in ('public'::regnamespace, 'pg_toast'::regnamespace)",
    );
    let digits: Vec<u8> = hex.into_iter().filter(u8::is_ascii_hexdigit).collect();
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    digits.chunks(2).map(byte).collect()
}

/// A copy as an administrator makes it: SQLite's own `vacuum into`.
async fn sqlite_backup(file: &Path) -> Vec<u8> {
    use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("backup.sqlite");
    let url = format!("sqlite://{}", file.display());
    let mut conn = SqliteConnection::connect(&url).await.unwrap();
    let sql = format!("vacuum into '{}'", copy.display());
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(&mut conn)
        .await
        .unwrap();
    conn.close().await.unwrap();
    std::fs::read(copy).unwrap()
}
