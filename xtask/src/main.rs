//! The build and the checks: `cargo xtask serve`, `test`, `wasm`, `bench`, `fix`.
//!
//! Written for somebody who has just cloned the project: each step says what it does before it does it,
//! what is missing is installed, and a step that fails says what failed, why, and what to do.

mod bench;
mod deny;
mod editor;
mod places;
mod postgres;
mod serve;
mod step;
mod test;
mod tools;
mod wasm;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve   builds what is missing, loads the demonstration and serves on http://127.0.0.1:3000
cargo xtask test    installs what the tests need and runs every check there is
cargo xtask wasm    builds what runs in browsers, if anything in it changed
cargo xtask bench   measures against real programs on this machine and prints a table
cargo xtask fix     formats the code and applies clippy's suggestions";

fn main() -> ExitCode {
    let command = std::env::args().nth(1).unwrap_or_default();
    let result = places::Places::find().and_then(|places| match command.as_str() {
        "serve" => serve::serve(&places),
        "test" => test::test(&places),
        "wasm" => wasm::build(&places).map(drop),
        "bench" => bench::bench(&places),
        "fix" => test::fix(&places),
        other => Err(step::failure(
            format!("there is no command \"{other}\""),
            USAGE,
        )),
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n✗ {error:#}");
            ExitCode::FAILURE
        }
    }
}
