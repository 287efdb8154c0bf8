//! How long a mail server is waited for.

use std::time::Duration;

/// How long each thing may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// How long a server may think about a command.
    pub step: Duration,
    /// How long it may take over one message.
    pub message: Duration,
    /// How long it is left to say that something came; then it is asked, whether it can say so (RFC 2177) or not. That bounds
    /// how late an answer is where a server forgets to say.
    pub idle: Duration,
    /// How often a server is asked that cannot say so.
    pub poll: Duration,
    /// How long after a connection broke the next is tried; twice as long each time it breaks again.
    pub pause: Duration,
    /// The longest pause between two connections.
    pub longest_pause: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            step: Duration::from_mins(1),
            message: Duration::from_mins(10),
            idle: Duration::from_mins(9),
            poll: Duration::from_mins(1),
            pause: Duration::from_secs(5),
            longest_pause: Duration::from_mins(10),
        }
    }
}
