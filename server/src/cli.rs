//! The command line: the contract that scripts rely on.

mod doctor;
mod letters_commands;
mod measure;
mod member;
mod privacy;
mod questions;
mod receive_mail;
mod user;
mod verify;

use crate::{
    config::{Config, Flags},
    extracting, logging, redacting,
    serving::{self, StartError},
};
use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};

/// Drafts, co-signs, seals and publishes the position letters of an association.
#[derive(Debug, Parser)]
#[command(name = "standpunt", version, about)]
pub struct Arguments {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Brings the store up to date and serves the site.
    Serve,
    /// Imports letter files and documents; prints `slug version sha256` for each.
    Import {
        /// Letter files (TOML front matter and Markdown), `.docx` or `.odt`.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Prints or writes a letter; importing the Markdown again gives the same hash.
    Export {
        /// The letter, as in its address.
        slug: String,
        /// Which version [default: the latest].
        #[arg(long)]
        version: Option<u32>,
        /// As what.
        #[arg(long, value_enum, default_value_t)]
        format: letters_commands::ExportFormat,
        /// Where to write it [default: standard output].
        #[arg(short, long)]
        output: Option<PathBuf>,
    },
    /// Fills an empty store with a demonstration.
    Demo,
    /// Sets a letter file as a PDF, without a store and without a seal.
    Press {
        /// The letter file.
        file: PathBuf,
        /// Where to write the PDF.
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Prints the questions and answers of a publication of the Dutch parliament ("Kamervragen") as JSON.
    Kamervragen {
        /// The publication: its text, HTML, or a PDF.
        file: PathBuf,
    },
    /// Takes in a mail on standard input, for a mail server to hand it over; exit code 75 when it is to be offered again.
    ReceiveMail,
    /// Reads a PDF on standard input and prints its text, within limits: for this program itself.
    #[command(hide = true)]
    ExtractText,
    /// Reads a task and a file on standard input, and prints what came of it, within limits: for this program itself.
    #[command(hide = true)]
    RedactFile,
    /// Tells how long the press takes over a letter file.
    #[command(hide = true)]
    MeasurePress {
        /// The letter file.
        file: PathBuf,
        /// How many invented organisations sign it.
        #[arg(long, default_value_t = 60)]
        signatories: u16,
        /// How often.
        #[arg(long, default_value_t = 30)]
        rounds: u16,
        /// Where `letter.pdf` and `letter.html` go.
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Writes a letter that was discussed at length, to measure how fast it opens.
    #[command(hide = true)]
    FillReview {
        /// How many comments.
        #[arg(long, default_value_t = 500)]
        comments: usize,
    },
    /// Writes a letter that many were asked to sign, to measure how fast its board opens.
    #[command(hide = true)]
    FillRound {
        /// How many.
        #[arg(long, default_value_t = 400)]
        invitees: usize,
    },
    /// Has a letter signed by many at once in an empty store, to measure how many signatures are kept in a minute.
    #[command(hide = true)]
    MeasureSigning {
        /// How many.
        #[arg(long, default_value_t = 4_000)]
        signatures: usize,
        /// How many of them at once.
        #[arg(long, default_value_t = 64)]
        at_once: usize,
    },
    /// Writes letters with long logs into an empty store, to measure how fast a large ledger is verified.
    #[command(hide = true)]
    FillLedger {
        /// How many lines.
        #[arg(long, default_value_t = 1_000_000)]
        lines: u32,
    },
    /// Adds supporters to a published letter, to measure what its page costs then.
    #[command(hide = true)]
    FillSupport {
        /// Which letter, by its slug.
        #[arg(long)]
        letter: String,
        /// How many.
        #[arg(long, default_value_t = 1_000_000)]
        count: u32,
    },
    /// Says whether a PDF is genuine, as JSON; exit code 0 or 1.
    Verify {
        /// The PDF.
        file: PathBuf,
    },
    /// The log of every act that counts.
    Ledger {
        #[command(subcommand)]
        command: LedgerCommand,
    },
    /// Who may sign for whom.
    Member {
        #[command(subcommand)]
        command: member::MemberCommand,
    },
    /// Says of settings, database, mail, keys, clock and disk whether they are in order, and what to do if not.
    Doctor,
    /// Lets go what has been kept for its term, now rather than tonight; prints how much that was.
    Retention,
    /// Accounts.
    User {
        #[command(subcommand)]
        command: user::UserCommand,
    },
}

#[derive(Debug, Subcommand)]
enum LedgerCommand {
    /// Recomputes every chain; prints length and head; exit code 1 and the place at a break.
    Verify,
    /// Makes the tables anew of the chains, where they say something else; prints what was put right.
    Rebuild,
}

/// What a command ends with when it does not succeed: a sentence for people, on standard error.
pub(crate) enum Ending {
    /// Said, and done: exit code 1 without another word.
    No,
    /// Something is in the way.
    Failed(String),
    /// What was handed over is refused for good.
    Never(String),
    /// Something is in the way that may pass: exit code 75, by which mail servers know to offer it again (sysexits.h).
    Later(String),
}

impl<E: std::error::Error> From<E> for Ending {
    fn from(error: E) -> Self {
        let mut text = error.to_string();
        let mut source = error.source();
        while let Some(cause) = source {
            let cause_text = cause.to_string();
            if !text.contains(&cause_text) {
                text = format!("{text}: {cause_text}");
            }
            source = cause.source();
        }
        Self::Failed(text)
    }
}

/// What a mail server takes for "offer it again".
const EX_TEMPFAIL: u8 = 75;

/// What a command ends with whose flags have a mistake.
const CLAP_MISTAKE: u8 = 2;

/// What a command ends with that has a fault in itself.
const PANICKED: u8 = 101;

/// Reads the command line and runs the command to its end.
///
/// A mail server gives a message back to who sent it when `receive-mail` ends otherwise than well or with 75.
/// Whatever stands in the way of that command (a mistake in a flag or a setting, a fault in this program) is no reason for that:
/// only a message that is none (`Ending::Never`) is refused for good.
#[must_use]
pub fn main() -> ExitCode {
    let receives = std::env::args_os().any(|argument| argument == "receive-mail");
    let otherwise = |code| if receives { EX_TEMPFAIL } else { code };
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(answer) => {
            let _shown = answer.print();
            let asked = answer.exit_code() == 0;
            return ExitCode::from(if asked { 0 } else { otherwise(CLAP_MISTAKE) });
        }
    };
    // What it panicked about is on standard error by then.
    std::panic::catch_unwind(move || run(arguments))
        .unwrap_or_else(|_| ExitCode::from(otherwise(PANICKED)))
}

/// Runs a command to its end.
fn run(arguments: Arguments) -> ExitCode {
    // Before anything is opened: it takes limits upon itself, and must know nothing of this house.
    if let Command::ExtractText = arguments.command {
        return ExitCode::from(extracting::child());
    }
    if let Command::RedactFile = arguments.command {
        return ExitCode::from(redacting::child());
    }
    let receives = matches!(arguments.command, Command::ReceiveMail);
    let code = if receives { EX_TEMPFAIL } else { 1 };
    logging::start();
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return failed(&format!("cannot start: {error}"), code),
    };
    match runtime.block_on(dispatch(arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Ending::No) => ExitCode::FAILURE,
        Err(Ending::Failed(why)) => failed(&why, code),
        Err(Ending::Never(why)) => failed(&why, 1),
        Err(Ending::Later(why)) => failed(&why, EX_TEMPFAIL),
    }
}

#[expect(
    clippy::print_stderr,
    reason = "a command line speaks on standard error"
)]
fn failed(why: &str, code: u8) -> ExitCode {
    eprintln!("standpunt: {why}");
    ExitCode::from(code)
}

async fn dispatch(arguments: Arguments) -> Result<(), Ending> {
    let config = Config::load(arguments.flags)?;
    match arguments.command {
        Command::Serve => {
            let (clock, random) = serving::machine();
            serving::serve(serving::open(config, clock, random).await?).await?;
            Ok(())
        }
        Command::Import { files } => {
            let store = store(&config).await?;
            letters_commands::import(&store, &config.association, &files).await
        }
        Command::Export {
            slug,
            version,
            format,
            output,
        } => {
            let store = store(&config).await?;
            letters_commands::export(&store, &slug, version, format, output.as_deref()).await
        }
        Command::Doctor => doctor::run(&config).await,
        Command::Demo => {
            let summary = Box::pin(crate::demo::run(config)).await?;
            say(&summary.told(app::locale::Locale::Nl).join("\n"));
            Ok(())
        }
        Command::Press { file, output } => {
            letters_commands::press(&config.association, &file, &output)
        }
        Command::Kamervragen { file } => questions::read(&file).await,
        Command::ReceiveMail => receive_mail::run(config).await,
        // Done in `run`.
        Command::ExtractText | Command::RedactFile => Err(Ending::No),
        Command::MeasurePress {
            file,
            signatories,
            rounds,
            output,
        } => measure::press(&config.association, &file, signatories, rounds, &output),
        Command::FillReview { comments } => {
            measure::review::fill(&store(&config).await?, comments).await
        }
        Command::FillRound { invitees } => {
            measure::round::fill(&store(&config).await?, invitees).await
        }
        Command::MeasureSigning {
            signatures,
            at_once,
        } => measure::signing::measure(&store(&config).await?, signatures, at_once).await,
        Command::FillLedger { lines } => measure::ledger::fill(config, lines).await,
        Command::FillSupport { letter, count } => {
            measure::support::fill(&store(&config).await?, &letter, count).await
        }
        Command::Verify { file } => verify::file(config, &file).await,
        Command::Ledger {
            command: LedgerCommand::Verify,
        } => verify::ledger(&store(&config).await?).await,
        Command::Ledger {
            command: LedgerCommand::Rebuild,
        } => verify::rebuild(&store(&config).await?).await,
        Command::Member { command } => member::run(&store(&config).await?, command).await,
        Command::User { command } => user::run(&store(&config).await?, &config, command).await,
        Command::Retention => privacy::let_go(&config, &store(&config).await?).await,
    }
}

async fn store(config: &Config) -> Result<crate::store::Store, StartError> {
    let (clock, random) = serving::machine();
    serving::open_store(config, clock, random).await
}

/// Prints a line for other programs to read.
#[expect(
    clippy::print_stdout,
    reason = "a command line answers on standard output"
)]
pub(crate) fn say(line: &str) {
    println!("{line}");
}
