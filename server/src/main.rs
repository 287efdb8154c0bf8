//! The `standpunt` binary: see `standpunt --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::cli::main()
}
