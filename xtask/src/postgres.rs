//! A PostgreSQL server of our own for the length of a test run, set up as in earnest and gone afterwards.

use crate::step::{ask, failure, on_path, step};
use crate::tools;
use anyhow::{Context, Result};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long the server may take to start or stop; it takes about a second.
const PATIENCE: Duration = Duration::from_secs(30);
/// Memory that looks like a folder. Every test makes and drops a database, which is hundreds of files: on a disk, that takes
/// most of the time of all tests. No test pulls the plug of the machine, so none can tell the difference.
const MEMORY: &str = "/dev/shm";
/// How much of it has to be free; a test run took 0.4 GB at its most.
const ROOM_BYTES: u64 = 2 << 30;

/// A running server. Dropping it stops the server and removes its folder, also when a test has failed.
pub struct Postgres {
    server: Child,
    folder: PathBuf,
    /// Where tests find it: the address of an empty database whose owner may create others.
    pub url: String,
}

impl Postgres {
    /// Makes a new cluster in a temporary folder and starts it on a free port of the loopback address.
    pub fn start() -> Result<Self> {
        if programs().is_none() {
            tools::apt(&["postgresql"])?;
        }
        let programs = programs().context("the package postgresql brought no initdb")?;
        step("Start PostgreSQL", || {
            let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
            let folder = whereabouts().join(format!("standpunt-postgres-{port}"));
            std::fs::create_dir(&folder)?;
            let user = if ask(Command::new("id").arg("-u"), PATIENCE)?.trim() == "0" {
                Some(unprivileged(&folder)?)
            } else {
                None
            };
            let mut initdb = as_user(user, &programs.join("initdb"));
            initdb.args([
                "--auth=trust",
                "--username=standpunt",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--pgdata",
            ]);
            ask(
                initdb.arg(folder.join("data")).current_dir(&folder),
                PATIENCE,
            )?;
            let log = std::fs::File::create(folder.join("log"))?;
            let mut server = as_user(user, &programs.join("postgres"));
            server
                .arg("-D")
                .arg(folder.join("data"))
                .arg("-k")
                .arg(&folder);
            server.args([
                "-h",
                "127.0.0.1",
                "-p",
                &port.to_string(),
                "-c",
                "fsync=on",
                "-c",
                "max_connections=200",
            ]);
            let server = server
                .current_dir(&folder)
                .stdin(Stdio::null())
                .stdout(log.try_clone()?)
                .stderr(log)
                .spawn()?;
            let url = format!("postgres://standpunt@127.0.0.1:{port}/postgres");
            let mut started = Self {
                server,
                folder,
                url,
            };
            started.wait_until_ready(&programs)?;
            Ok(started)
        })
    }

    fn wait_until_ready(&mut self, programs: &Path) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while let Err(error) = ask(
            Command::new(programs.join("pg_isready")).args(["-d", &self.url]),
            PATIENCE,
        ) {
            if self.server.try_wait()?.is_some() || Instant::now() > deadline {
                let log = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                return Err(failure(
                    format!("PostgreSQL did not start ({error:#}):\n{log}"),
                    "see what its log says above",
                ));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // SIGINT is PostgreSQL's "fast shutdown": it ends the sessions and leaves nothing running.
        let _ = Command::new("kill")
            .args(["-INT", &self.server.id().to_string()])
            .status();
        let deadline = Instant::now() + PATIENCE;
        while matches!(self.server.try_wait(), Ok(None)) && Instant::now() < deadline {
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.server.kill();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Where the cluster comes: in memory where it fits, else among the temporary files.
fn whereabouts() -> PathBuf {
    let free = ask(
        Command::new("df").args(["--output=avail", "--block-size=1", MEMORY]),
        PATIENCE,
    );
    let free = free
        .ok()
        .and_then(|said| said.lines().last()?.trim().parse().ok());
    if free.is_some_and(|free: u64| free >= ROOM_BYTES) {
        MEMORY.into()
    } else {
        std::env::temp_dir()
    }
}

/// The folder with all programs of a server. Debian keeps it off PATH, and has one per version: the newest counts.
fn programs() -> Option<PathBuf> {
    let version =
        |folder: &PathBuf| -> Option<u32> { folder.parent()?.file_name()?.to_str()?.parse().ok() };
    let mut debian: Vec<_> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .collect();
    debian.sort_by_key(|folder| std::cmp::Reverse(version(folder)));
    let path = std::env::var_os("PATH").unwrap_or_default();
    debian
        .into_iter()
        .chain(std::env::split_paths(&path))
        .find(|folder| {
            ["initdb", "postgres", "pg_isready"]
                .iter()
                .all(|program| folder.join(program).is_file())
        })
}

/// PostgreSQL refuses to run as root: hands the folder to a user without rights and returns its name.
fn unprivileged(folder: &Path) -> Result<&'static str> {
    let user = ["postgres", "nobody"]
        .into_iter()
        .find(|user| ask(Command::new("id").arg(user), PATIENCE).is_ok());
    let user =
        user.context("there is neither a user postgres nor a user nobody to run PostgreSQL as")?;
    ask(Command::new("chown").arg(user).arg(folder), PATIENCE)?;
    Ok(user)
}

/// A command as that user, ended by the kernel if we die without a chance to stop it.
fn as_user(user: Option<&str>, program: &Path) -> Command {
    if !on_path("setpriv") {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    if let Some(user) = user {
        command.args([
            "--reuid",
            user,
            "--regid",
            if user == "nobody" { "nogroup" } else { user },
            "--clear-groups",
        ]);
    }
    command.args(["--pdeathsig", "INT"]).arg(program);
    command
}
