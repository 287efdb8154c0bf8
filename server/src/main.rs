//! The `standpunt` binary: see `standpunt --help`.

use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    server::cli::run(server::cli::Arguments::parse())
}
