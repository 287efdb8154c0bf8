//! Pages of mail that came in.

use super::{Entry, entry};
use crate::world::{World, frame};
use app::incoming;

pub fn pages() -> Vec<Entry> {
    let queue = |name, make: fn(&World) -> incoming::Queue| {
        entry(name, move |w| incoming::queue(frame(), &make(w)))
    };
    let message = |name, make: fn(&World) -> incoming::MessagePage| {
        entry(name, move |w| incoming::message(frame(), &make(w)))
    };
    vec![
        queue("mail", World::mail),
        entry("mail-none", |_| incoming::queue(frame(), &World::no_mail())),
        entry("mail-done", |w| incoming::done(frame(), &w.mail_done())),
        message("message-waiting", World::message_waiting),
        message("message-placed", World::message_placed),
        message("message-refused", World::message_refused),
        message("message-recorded", World::message_recorded),
        message("message-aside", World::message_aside),
        message("message-let-go", World::message_let_go),
        message("message-missing", World::message_missing),
    ]
}
