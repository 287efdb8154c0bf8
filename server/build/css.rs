//! Style sheets made smaller, and told where their fonts went.

/// CSS without comments, and with each run of white space as one space, or none beside `{`, `}`, `;` and after `,`.
/// Strings stay as they are, and so does the white space that means something, such as in `calc(a + b)`.
pub fn minified(css: &str) -> String {
    let mut small = String::with_capacity(css.len());
    let mut rest = css.chars().peekable();
    let mut space = false;
    while let Some(char) = rest.next() {
        if char == '/' && rest.peek() == Some(&'*') {
            let mut last = ' ';
            rest.next();
            for char in rest.by_ref() {
                if last == '*' && char == '/' {
                    break;
                }
                last = char;
            }
            space = true;
        } else if char.is_whitespace() {
            space = true;
        } else {
            let after_mark = small.ends_with(['{', '}', ';', ',']) || small.is_empty();
            if space && !after_mark && !matches!(char, '{' | '}' | ';') {
                small.push(' ');
            }
            space = false;
            if char == '}' && small.ends_with(';') {
                small.pop();
            }
            small.push(char);
            if matches!(char, '"' | '\'') {
                copy_string(&mut rest, &mut small, char);
            }
        }
    }
    small
}

/// Copies the rest of a string, its closing quote included.
fn copy_string(rest: &mut impl Iterator<Item = char>, small: &mut String, quote: char) {
    while let Some(char) = rest.next() {
        small.push(char);
        match char {
            '\\' => small.extend(rest.next()),
            char if char == quote => return,
            _ => {}
        }
    }
}

/// Replaces each `url(fonts/x.woff2)` by what `hashed` says of `x.woff2`: a file in the same folder as the style sheet.
/// The error is the first address that `hashed` doesn't know.
pub fn with_urls(css: &str, hashed: impl Fn(&str) -> Option<String>) -> Result<String, String> {
    let mut parts = css.split("url(");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (url, after) = part
            .split_once(')')
            .ok_or("a style sheet has an unclosed url(")?;
        let file = url
            .trim_matches(['"', '\'', ' '])
            .trim_start_matches("./")
            .trim_start_matches("fonts/");
        let found = hashed(file)
            .ok_or_else(|| format!("a style sheet names {url}, which is not in style/"))?;
        whole.extend(["url(", &found, ")", after]);
    }
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_meaning_stays() {
        let css = "/* why */\n:root {\n  --gap: calc(1rem + 2px); /* so */\n}\n\nmain  >  p , a :hover {\n  margin: 0 auto;\n}\n";
        assert_eq!(
            minified(css),
            ":root{--gap: calc(1rem + 2px)}main > p ,a :hover{margin: 0 auto}"
        );
    }

    #[test]
    fn strings_stay_as_they_are() {
        let css = r#"q::before { content: "a  /* not a comment */  \" ; }"; } b { content: '  ' }"#;
        assert_eq!(
            minified(css),
            r#"q::before{content: "a  /* not a comment */  \" ; }"}b{content: '  '}"#
        );
    }

    #[test]
    fn a_comment_parts_words() {
        assert_eq!(minified("a/**/b{c:d}"), "a b{c:d}");
    }

    #[test]
    fn fonts_get_their_hashed_names_and_a_missing_one_is_named() {
        let known = |file: &str| (file == "serif.woff2").then(|| "serif.12.woff2".to_owned());
        let css = r#"src:url("./fonts/serif.woff2") format("woff2"),url(fonts/serif.woff2)"#;
        assert_eq!(
            with_urls(css, known).unwrap(),
            r#"src:url(serif.12.woff2) format("woff2"),url(serif.12.woff2)"#
        );
        assert!(
            with_urls("src:url(fonts/none.woff2)", known)
                .unwrap_err()
                .contains("fonts/none.woff2")
        );
    }
}
