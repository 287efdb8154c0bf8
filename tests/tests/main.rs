//! The one test binary: what a person does with Standpunt, told from outside.
//!
//! Each module stands under `cfg(test)`, by which clippy knows that its helpers may unwrap as well.
#![expect(
    clippy::too_many_lines,
    reason = "a story is told in one go, from its beginning to its end"
)]

#[cfg(test)]
mod authenticator;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod contract;
#[cfg(test)]
mod crash;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod mail;
#[cfg(test)]
mod matrix;
#[cfg(test)]
mod press;
#[cfg(test)]
mod seal;
#[cfg(test)]
mod stories;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod tidy;
#[cfg(test)]
mod time_stamps;
#[cfg(test)]
mod tools;
#[cfg(test)]
mod world;
