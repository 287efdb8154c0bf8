//! What of a message tells that a machine wrote it, and what it reports: for the rules in [`letters::incoming`].

use super::{body::Found, head::Head};
use letters::incoming::{automatic::Signs, report::Raw};

/// Fields by which programs say that they answer by themselves.
const AUTOREPLY: [&str; 6] = [
    "x-autoreply",
    "x-autorespond",
    "x-autoresponder",
    "x-auto-reply",
    "x-mail-autoreply",
    "x-ms-exchange-inbox-rules-loop",
];

/// The signs of a message.
pub(super) fn signs(head: &Head, found: &Found) -> Signs {
    let word = |name: &str| {
        let value = head.raw(name)?;
        let word = value.split([';', ' ', '(']).next().unwrap_or_default();
        (!word.is_empty()).then(|| word.to_ascii_lowercase())
    };
    let typed = head.typed("content-type");
    let from = head.mailboxes("from");
    let local = from.first().and_then(|from| from.address.rsplit_once('@'));
    let local = local.map_or_else(
        || from.first().map(|from| from.address.clone()),
        |(local, _)| Some(local.to_owned()),
    );
    Signs {
        auto_submitted: word("auto-submitted"),
        null_return_path: head
            .raw("return-path")
            .is_some_and(|path| path.replace(' ', "") == "<>"),
        precedence: word("precedence"),
        of_list: ["list-id", "list-post", "list-unsubscribe", "list-help"]
            .iter()
            .any(|name| head.raw(name).is_some()),
        x_autoreply: AUTOREPLY.iter().any(|name| head.has(name)),
        suppress: head
            .raw("x-auto-response-suppress")
            .map(|value| value.chars().take(200).collect()),
        report_type: typed.parameter("report-type").map(str::to_ascii_lowercase),
        content_type: typed.kind,
        calendar: found.calendar,
        from_local: local.unwrap_or_default(),
    }
}

/// What a message reports, as it was found.
pub(super) fn raw(head: &Head, found: &Found) -> Raw {
    let failed = head.mailboxes("x-failed-recipients").into_iter();
    Raw {
        status: found.status.clone(),
        disposition: found.disposition.clone(),
        returned: found.returned.clone(),
        failed: failed
            .map(|it| it.address)
            .filter(|address| !address.is_empty())
            .collect(),
        // What is wrong is said at the beginning.
        text: found.text.chars().take(50_000).collect(),
    }
}
