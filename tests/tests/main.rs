//! The one test binary: what a person does with Standpunt, told from outside.
//!
//! Each module stands under `cfg(test)`, by which clippy knows that its helpers may unwrap as well.

#[cfg(test)]
mod contract;
#[cfg(test)]
mod crash;
#[cfg(test)]
mod press;
#[cfg(test)]
mod seal;
#[cfg(test)]
mod tidy;
