//! What stands in the preview becomes what is to stand there, by as little as will do: somebody may be reading in it or be at
//! one of its links, and whatever is not touched need not be styled, laid out and painted again.

use leptos::web_sys;

/// Puts in place what differs between the pieces that stand there and those that are to.
pub fn put(paper: &web_sys::Element, stand: &[String], come: &[String]) {
    let same = |(a, b): &(&String, &String)| a == b;
    let start = stand.iter().zip(come).take_while(same).count();
    let (old, new) = (&stand[start..], &come[start..]);
    let end = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(same)
        .count();
    let (gone, new) = (&old[..old.len() - end], &new[..new.len() - end]);
    if gone.is_empty() && new.is_empty() {
        return;
    }
    let place = paper
        .query_selector(".text")
        .ok()
        .flatten()
        .filter(|place| usize::try_from(place.child_element_count()) == Ok(stand.len()));
    let done = place.is_some_and(|place| match (gone, new) {
        ([gone], [new]) if reword(&place, start, gone, new) => true,
        _ => replace(&place, start, gone.len(), new),
    });
    if !done {
        paper.set_inner_html(&format!("<div class=\"text\">{}</div>", come.concat()));
    }
}

fn child(place: &web_sys::Element, at: usize) -> Option<web_sys::Element> {
    let mut child = place.first_element_child();
    for _ in 0..at {
        child = child.and_then(|one| one.next_element_sibling());
    }
    child
}

/// Replaces `gone` children, from the one at `start`, by `come`. Whether there were as many.
fn replace(place: &web_sys::Element, start: usize, gone: usize, come: &[String]) -> bool {
    let mut next = child(place, start);
    for _ in 0..gone {
        let Some(one) = next else { return false };
        next = one.next_element_sibling();
        // The line end after it is of the same piece.
        if let Some(end) = one
            .next_sibling()
            .filter(|end| end.node_type() == web_sys::Node::TEXT_NODE)
        {
            let _gone_with_it = place.remove_child(&end);
        }
        one.remove();
    }
    let come = come.concat();
    match next {
        Some(next) => next.insert_adjacent_html("beforebegin", &come).is_ok(),
        None => place.insert_adjacent_html("beforeend", &come).is_ok(),
    }
}

/// Where a child differs in one stretch of text only, that stretch is set. Whether it was.
fn reword(place: &web_sys::Element, at: usize, stands: &str, comes: &str) -> bool {
    let Some(stretch) = stretch(stands, comes) else {
        return false;
    };
    let Some(text) = child(place, at).and_then(|child| text_of(&child, stretch.place)) else {
        return false;
    };
    let stood = text.node_value().is_some_and(|text| text == stretch.stands);
    if stood {
        text.set_node_value(Some(&stretch.comes));
    }
    stood
}

/// The text of an element at that place, in the order of reading.
fn text_of(element: &web_sys::Element, place: usize) -> Option<web_sys::Node> {
    let mut left = place;
    let mut to_read: Vec<web_sys::Node> = element.first_child().into_iter().collect();
    while let Some(node) = to_read.pop() {
        to_read.extend(node.next_sibling());
        if node.node_type() != web_sys::Node::TEXT_NODE {
            to_read.extend(node.first_child());
        } else if left == 0 {
            return Some(node);
        } else {
            left -= 1;
        }
    }
    None
}

/// A stretch of text between two tags that became another.
#[derive(Debug, PartialEq, Eq)]
struct Stretch {
    /// How many there are before it in the same piece.
    place: usize,
    stands: String,
    comes: String,
}

/// The one stretch in which two pieces differ; none when they differ in more than words.
fn stretch(stands: &str, comes: &str) -> Option<Stretch> {
    let (old, new) = (stands.as_bytes(), comes.as_bytes());
    let same = |(a, b): &(&u8, &u8)| a == b;
    let start = old.iter().zip(new).take_while(same).count();
    let begin = old[..start].iter().rposition(|byte| *byte == b'>')? + 1;
    let until = |bytes: &[u8]| {
        let length = bytes[begin..].iter().position(|byte| *byte == b'<')?;
        (length > 0).then_some(begin + length)
    };
    let (old_end, new_end) = (until(old)?, until(new)?);
    if stands.get(old_end..) != comes.get(new_end..) || start > old_end {
        return None;
    }
    let tags = old[..begin].windows(2);
    let place = tags
        .filter(|pair| pair[0] == b'>' && pair[1] != b'<')
        .count();
    Some(Stretch {
        place,
        stands: unescaped(stands.get(begin..old_end)?)?,
        comes: unescaped(comes.get(begin..new_end)?)?,
    })
}

/// What the renderer escaped, as it was; none when there is a reference that it does not make.
fn unescaped(html: &str) -> Option<String> {
    const SIGNS: [(&str, char); 5] = [
        ("amp;", '&'),
        ("lt;", '<'),
        ("gt;", '>'),
        ("quot;", '"'),
        ("#39;", '\''),
    ];
    let mut parts = html.split('&');
    let mut text = parts.next()?.to_owned();
    for part in parts {
        let (rest, sign) = SIGNS
            .iter()
            .find_map(|(name, sign)| Some((part.strip_prefix(name)?, *sign)))?;
        text.push(sign);
        text.push_str(rest);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(stands: &str, comes: &str) -> Option<(usize, String, String)> {
        stretch(stands, comes).map(|found| (found.place, found.stands, found.comes))
    }

    fn words(place: usize, stands: &str, comes: &str) -> Option<(usize, String, String)> {
        Some((place, stands.to_owned(), comes.to_owned()))
    }

    #[test]
    fn words_that_change_between_two_tags_are_found_with_their_place() {
        assert_eq!(
            between("<p>een</p>\n", "<p>eén</p>\n"),
            words(0, "een", "eén")
        );
        assert_eq!(
            between(
                "<p>a <strong>b</strong> c<a href=\"#x\">1</a>.</p>\n",
                "<p>a <strong>b</strong> cd<a href=\"#x\">1</a>.</p>\n"
            ),
            words(2, " c", " cd")
        );
        assert_eq!(
            between("<p>x &lt; &#39;y&#39;</p>", "<p>x &gt; &#39;y&#39;</p>"),
            words(0, "x < 'y'", "x > 'y'")
        );
        assert_eq!(
            between("<p>nn</p>", "<p>nnn</p>"),
            words(0, "nn", "nnn"),
            "the same letter again"
        );
    }

    #[test]
    fn whatever_is_more_than_words_is_left_to_be_replaced() {
        assert_eq!(between("<p>a</p>", "<h2>a</h2>"), None, "another tag");
        assert_eq!(
            between("<p>a</p>", "<p>a <em>b</em></p>"),
            None,
            "a tag more"
        );
        assert_eq!(
            between("<p>a <em>b</em></p>", "<p>c <em>d</em></p>"),
            None,
            "two stretches"
        );
        assert_eq!(between("<p></p>", "<p>a</p>"), None, "no text to set");
        assert_eq!(between("<p>a</p>", "<p></p>"), None, "no text left");
        assert_eq!(
            between("<p id=\"a\">b</p>", "<p id=\"ab\">b</p>"),
            None,
            "an attribute"
        );
        assert_eq!(
            between("<p>&nbsp;a</p>", "<p>&nbsp;b</p>"),
            None,
            "a reference of others"
        );
        assert_eq!(between("<p>a</p>", "<p>a</p>"), None, "nothing");
    }
}
