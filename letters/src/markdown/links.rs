//! Which links a letter may hold.

use super::tree::{Block, Inline};

/// Whether an address may be linked to: `https`, `http` with a host, `mailto` with
/// someone to write to, or a place in the letter itself.
pub(super) fn is_allowed(url: &str) -> bool {
    if url.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return false;
    }
    if let Some(place) = url.strip_prefix('#') {
        return !place.is_empty();
    }
    let Some((scheme, rest)) = url.split_once(':') else {
        return false;
    };
    match scheme.to_ascii_lowercase().as_str() {
        "https" | "http" => rest
            .strip_prefix("//")
            .is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric() || c == '[')),
        "mailto" => rest.contains('@') && !rest.starts_with('@'),
        _ => false,
    }
}

/// Turns links to places that `is_there` does not know into their plain words.
/// The depth of the tree is bounded, so is the recursion.
pub(super) fn unlink_places(blocks: &mut [Block], is_there: &dyn Fn(&str) -> bool) {
    for block in blocks {
        match block {
            Block::Paragraph { text } | Block::Heading { text, .. } => unlink(text, is_there),
            Block::Quote { blocks } => unlink_places(blocks, is_there),
            Block::List { items, .. } => items
                .iter_mut()
                .for_each(|item| unlink_places(item, is_there)),
            Block::Demands { items } => items
                .iter_mut()
                .for_each(|item| unlink_places(&mut item.blocks, is_there)),
            Block::Table { head, rows, .. } => {
                head.iter_mut()
                    .chain(rows.iter_mut().flatten())
                    .for_each(|cell| unlink(cell, is_there));
            }
            Block::Code { .. } | Block::Rule => {}
        }
    }
}

fn unlink(text: &mut Vec<Inline>, is_there: &dyn Fn(&str) -> bool) {
    for part in std::mem::take(text) {
        match part {
            Inline::Link { url, text: words }
                if url.strip_prefix('#').is_some_and(|place| !is_there(place)) =>
            {
                for word in words {
                    push(text, word);
                }
            }
            Inline::Strong { text: mut inner } => {
                unlink(&mut inner, is_there);
                text.push(Inline::Strong { text: inner });
            }
            Inline::Emphasis { text: mut inner } => {
                unlink(&mut inner, is_there);
                text.push(Inline::Emphasis { text: inner });
            }
            Inline::Strike { text: mut inner } => {
                unlink(&mut inner, is_there);
                text.push(Inline::Strike { text: inner });
            }
            other => push(text, other),
        }
    }
}

/// Adds a part, joining plain words to those before them.
pub(super) fn push(text: &mut Vec<Inline>, part: Inline) {
    if let (Some(Inline::Text { text: before }), Inline::Text { text: more }) =
        (text.last_mut(), &part)
    {
        before.push_str(more);
    } else {
        text.push(part);
    }
}

#[cfg(test)]
mod tests {
    use super::is_allowed;

    #[test]
    fn only_the_web_mail_and_the_letter_itself() {
        for good in [
            "https://vng.nl/a?b=c&d",
            "HTTP://a.nl",
            "mailto:info@a.nl",
            "#oproep",
            "https://[::1]/",
        ] {
            assert!(is_allowed(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:x",
            "data:text/html,x",
            "file:///etc/passwd",
            "vbscript:x",
            "/pad",
            "pad",
            "//a.nl",
            "",
            "#",
            "https:a.nl",
            "https://",
            "https:///a",
            "mailto:",
            "mailto:@a.nl",
            "ftp://a.nl",
            "https://a.nl/a b",
            "\u{1}javascript:x",
        ] {
            assert!(!is_allowed(bad), "{bad}");
        }
    }
}
