//! Forms of people whom nobody knows: when one was shown, whether it came back as people send it, and how many of them are
//! taken from one place and for one mailbox. Guests and supporters are asked the same ([`letters::stranger`]).

use super::forms::Form;
use crate::{errors::Failure, network::Network, state::State, store::Limit, support::mailbox_of};
use app::stranger::Failed;
use letters::{
    stranger::{FREE_ADDRESS, FREE_NETWORK, Pace, pace},
    text::MailAddress,
    time::Moment,
};
use std::fmt::Write as _;

/// The stamp that a form goes out with: the one it came back with, or a new one that says it is shown now. Nobody else can
/// make or change it; `purpose` binds it to one form.
///
/// # Errors
/// [`Failure::Internal`] when nothing can be sealed.
pub fn stamp(state: &State, purpose: &str, kept: Option<String>) -> Result<String, Failure> {
    if let Some(kept) = kept {
        return Ok(kept);
    }
    let millis = state.clock.now().millis().to_be_bytes();
    let sealed = (state.vault).seal(purpose, &millis, state.random.as_ref())?;
    let mut digits = String::with_capacity(2 * sealed.len());
    for byte in sealed {
        // Writing to a String cannot fail.
        let _infallible = write!(digits, "{byte:02x}");
    }
    Ok(digits)
}

/// When a form was shown; none when this was not said here, or of another form.
fn stamped(state: &State, purpose: &str, stamp: &str) -> Option<Moment> {
    if stamp.len() > 200 || !stamp.len().is_multiple_of(2) || !stamp.is_ascii() {
        return None;
    }
    let byte = |at: usize| u8::from_str_radix(stamp.get(at..at + 2)?, 16).ok();
    let sealed: Vec<u8> = (0..stamp.len())
        .step_by(2)
        .map(byte)
        .collect::<Option<_>>()?;
    let millis = (state.vault).open_sealed(purpose, &sealed).ok()?;
    let millis = <[u8; 8]>::try_from(millis).ok()?;
    Some(Moment::from_millis(i64::from_be_bytes(millis)))
}

/// How a form came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Came {
    /// The stamp, when it still holds: a form that is shown again keeps it.
    pub stamp: Option<String>,
    /// Why it is not taken, whatever its fields say.
    pub failed: Option<Failed>,
}

/// How a form came back: when, and whether the field is filled in that nobody sees.
#[must_use]
pub fn came(state: &State, purpose: &str, form: &Form) -> Came {
    let stamp = form.value("stamp");
    let shown = stamped(state, purpose, stamp);
    let pace = shown.map_or(Pace::TooLate, |shown| pace(shown, state.clock.now()));
    let failed = match pace {
        _ if !form.value(app::stranger::TRAP).is_empty() => Some(Failed::Trap),
        Pace::TooSoon => Some(Failed::TooSoon),
        Pace::TooLate => Some(Failed::TooOld),
        Pace::Human => None,
    };
    Came {
        stamp: (pace != Pace::TooLate).then(|| stamp.to_owned()),
        failed,
    }
}

/// What is counted of one kind of form: those for one mailbox under one letter, and those from one network. A mailbox that is
/// written in another way is the same one, and it says as little as the form itself whether anybody knows it.
#[must_use]
pub fn limits(
    state: &State,
    kind: &str,
    under: &str,
    network: Network,
    mail: &MailAddress,
) -> Vec<Limit> {
    let mailbox = mailbox_of(mail);
    let parts = [kind, under, &mailbox].map(str::as_bytes);
    let address = Limit {
        key: (state.vault).keyed_hash("form-for-mailbox", &parts),
        free: FREE_ADDRESS,
    };
    vec![address, network_limit(state, kind, network)]
}

/// Forms of one kind from one network.
#[must_use]
pub fn network_limit(state: &State, kind: &str, network: Network) -> Limit {
    let network = network.to_string();
    let parts = [kind, &network].map(str::as_bytes);
    Limit {
        key: (state.vault).keyed_hash("form-from-network", &parts),
        free: FREE_NETWORK,
    }
}
