//! Programs that share no code with ours: python, qpdf, poppler, and our own binary as scripts call it.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

/// Runs a command with something on its standard input.
pub fn run(command: &mut Command, input: &[u8]) -> Output {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap_or_else(|error| {
        panic!("{command:?} can't be run ({error}); `cargo xtask test` installs what is missing")
    });
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        let _closed_early = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// The python with the tests' packages.
pub fn python_program() -> String {
    std::env::var("STANDPUNT_PYHANKO").unwrap_or_else(|_| {
        panic!("STANDPUNT_PYHANKO must name the python of a virtual environment with pyHanko and aiosmtpd; run `cargo xtask test`, which makes one")
    })
}

/// Runs a script with python's own library alone; gives what it printed.
pub fn python(script: &str, input: &[u8]) -> String {
    let output = run(Command::new("python3").args(["-c", script]), input);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Where our own program is: named by the test command, else beside this test in the target folder.
pub fn standpunt_program() -> PathBuf {
    if let Some(path) = std::env::var_os("STANDPUNT_BIN") {
        return path.into();
    }
    let here = std::env::current_exe().unwrap();
    let path = here
        .parent()
        .and_then(Path::parent)
        .unwrap()
        .join("standpunt");
    assert!(
        path.exists(),
        "{} is not built: run `cargo build --workspace` first, or `cargo xtask test`",
        path.display()
    );
    path
}

/// Our program, with nothing of this machine's settings.
pub fn standpunt(data: &Path) -> Command {
    let mut command = Command::new(standpunt_program());
    for (name, _) in
        std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("STANDPUNT_"))
    {
        command.env_remove(name);
    }
    command
        .env_remove("DATABASE_URL")
        .env("STANDPUNT_DATA", data);
    command
}

/// Python's own SQLite: a hand behind the store's back, which takes the triggers away first.
pub fn meddle(data: &Path, sql: &str) {
    let file = data.join("standpunt.sqlite");
    let script = format!(
        "import sqlite3\nc = sqlite3.connect({:?}, timeout=10)\n\
         for (name,) in c.execute(\"select name from sqlite_master where type = 'trigger'\").fetchall(): c.execute('drop trigger ' + name)\n\
         assert c.execute({sql:?}).rowcount == 1, 'nothing to meddle with'\nc.commit()\n",
        file.to_str().unwrap()
    );
    python(&script, b"");
}
