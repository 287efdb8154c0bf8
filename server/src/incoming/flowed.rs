//! Text whose lines a program broke, and says so (RFC 3676, `format=flowed`): its paragraphs, whole again.

/// The text with each paragraph on a line, quotations with their depth before them. `without_space` is `DelSp=yes`: the space at
/// which a line was broken is not the text's.
pub(super) fn joined(text: &str, without_space: bool) -> String {
    let mut whole = String::with_capacity(text.len());
    // How deep the line is quoted that goes on.
    let mut open: Option<usize> = None;
    for line in text.split_inclusive('\n') {
        let (line, ended) = match line.strip_suffix('\n') {
            Some(line) => (line, true),
            None => (line, false),
        };
        let words = line.trim_start_matches('>');
        let depth = line.len() - words.len();
        let words = words.strip_prefix(' ').unwrap_or(words);
        let signature = words == "-- ";
        if open.is_some() && (open != Some(depth) || signature) {
            whole.push('\n');
            open = None;
        }
        if open.is_none() && depth > 0 {
            whole.extend(std::iter::repeat_n('>', depth));
            if !words.is_empty() {
                whole.push(' ');
            }
        }
        let goes_on = ended && !signature && words.ends_with(' ');
        let kept = words.strip_suffix(' ').filter(|_| goes_on && without_space);
        whole.push_str(kept.unwrap_or(words));
        open = goes_on.then_some(depth);
        if ended && !goes_on {
            whole.push('\n');
        }
    }
    if open.is_some() {
        whole.push('\n');
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn broken_lines_are_joined_and_nothing_else_is() {
        for (text, without_space, expected) in [
            ("Een \ntwee.\n\nDrie.\n", false, "Een twee.\n\nDrie.\n"),
            ("Een  \ntw \nee.\n", true, "Een twee.\n"),
            (" From hier.\n \n  x\n", false, "From hier.\n\n x\n"),
            (
                "Hij schreef: \n> een \n> twee\n>> drie \n> vier \nVijf.",
                false,
                "Hij schreef: \n> een twee\n>> drie \n> vier \nVijf.",
            ),
            (
                "Dag \n-- \nJan \nBakker\n",
                false,
                "Dag \n-- \nJan Bakker\n",
            ),
            (">een\n>\n> twee", false, "> een\n>\n> twee"),
            ("Open \n", false, "Open \n"),
            ("Open ", false, "Open "),
            ("", true, ""),
        ] {
            assert_eq!(joined(text, without_space), expected, "{text:?}");
        }
    }
}
