//! What the domain asks of the world outside.

use crate::time::Moment;

/// Tells the time. The server has the machine's clock, tests have one they set.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Moment;
}

/// Gives random bytes fit for secrets. The server has the operating system's, tests may have any.
pub trait Randomness: Send + Sync {
    /// Fills the buffer.
    fn fill(&self, buffer: &mut [u8]);
}

/// Random bytes as an array.
pub fn random<const N: usize>(source: &dyn Randomness) -> [u8; N] {
    let mut bytes = [0; N];
    source.fill(&mut bytes);
    bytes
}
