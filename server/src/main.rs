//! The `standpunt` binary.
fn main() {}
