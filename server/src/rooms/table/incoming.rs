//! The addresses of mail that came in.

use super::{Route, row};
use crate::{rooms::incoming, session::Who::May};
use axum::routing::{get, post};
use letters::access::Deed;

/// Every address below `/bureau/post`.
pub(super) fn table() -> Vec<Route> {
    let letters = May(Deed::RunLetters);
    vec![
        row(
            "/bureau/post",
            letters,
            get(incoming::queue).post(incoming::bring),
        )
        .with_files(),
        row("/bureau/post/gehad", letters, get(incoming::done)),
        row("/bureau/post/overgeslagen", letters, post(incoming::see_to)),
        row("/bureau/post/{message}", letters, get(incoming::show)),
        row("/bureau/post/{message}/bij", letters, post(incoming::place)),
        row(
            "/bureau/post/{message}/opzij",
            letters,
            post(incoming::lay_aside),
        ),
        row(
            "/bureau/post/{message}/niet-aangekomen",
            letters,
            post(incoming::bounce),
        ),
        row(
            "/bureau/post/{message}/reactie",
            letters,
            post(incoming::record),
        )
        .held(),
        row(
            "/bureau/post/{message}/bericht.eml",
            letters,
            get(incoming::whole),
        ),
        row(
            "/bureau/post/{message}/bijlagen/{number}",
            letters,
            get(incoming::attachment),
        ),
    ]
}
