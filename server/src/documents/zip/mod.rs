//! Zip files, as far as documents need them: read within bounds, written the same every time.
//!
//! Our own, as what a stranger's file may cost has to be decided while it unpacks, and what we write must not hold a clock.

mod read;
mod write;

pub use read::Package;
pub use write::Writer;
