//! RFC 8785 canonical JSON of what a ledger line consists of: short keys, texts and whole numbers.
//!
//! What `serde_json` writes is canonical but for the order of its members, so it is written once and each object's members
//! are put in order. Anything that this does not hold for (a key that is not plain ASCII, a number that JavaScript could
//! not hold) is left to `serde_jcs`, which knows all of the standard and takes many times as long.

use serde::Serialize;
use std::ops::Range;

/// A whole number of so many digits is one that JavaScript holds exactly, and writes as we do.
const EXACT_DIGITS: usize = 15;

/// The canonical JSON of a value.
///
/// # Errors
/// When it cannot be written as JSON at all.
pub(super) fn to_string<T: Serialize>(value: &T) -> serde_json::Result<String> {
    let text = serde_json::to_string(value)?;
    let mut sorted = String::with_capacity(text.len());
    let mut written = Written { text: &text, at: 0 };
    match written.value(&mut sorted) {
        Some(()) if written.at == text.len() => Ok(sorted),
        _ => serde_jcs::to_string(&serde_json::to_value(value)?),
    }
}

/// JSON as `serde_json` writes it, read from left to right.
struct Written<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Written<'t> {
    /// Copies the value that begins here, its members in order; none where that is not for us to say.
    fn value(&mut self, to: &mut String) -> Option<()> {
        match self.next()? {
            b'{' => self.object(to),
            b'[' => self.array(to),
            b'"' => {
                to.push_str(self.string()?);
                Some(())
            }
            _ => {
                to.push_str(self.word()?);
                Some(())
            }
        }
    }

    fn object(&mut self, to: &mut String) -> Option<()> {
        self.at += 1;
        let start = to.len();
        let mut members: Vec<(&'t str, Range<usize>)> = Vec::new();
        while self.next()? != b'}' {
            if !members.is_empty() {
                self.skip(b',')?;
            }
            let from = to.len();
            let key = self.string()?;
            if !key.is_ascii() || key.contains('\\') {
                return None;
            }
            self.skip(b':')?;
            to.push_str(key);
            to.push(':');
            self.value(to)?;
            members.push((key, from..to.len()));
        }
        self.at += 1;
        // Without their closing quote, which would stand before or behind another character.
        members.sort_unstable_by_key(|(key, _)| &key[..key.len() - 1]);
        let unordered = to.split_off(start);
        for (nth, (_, range)) in members.into_iter().enumerate() {
            to.push(if nth == 0 { '{' } else { ',' });
            to.push_str(unordered.get(range.start - start..range.end - start)?);
        }
        if unordered.is_empty() {
            to.push('{');
        }
        to.push('}');
        Some(())
    }

    fn array(&mut self, to: &mut String) -> Option<()> {
        self.at += 1;
        to.push('[');
        let first = self.at;
        while self.next()? != b']' {
            if self.at > first {
                self.skip(b',')?;
                to.push(',');
            }
            self.value(to)?;
        }
        self.at += 1;
        to.push(']');
        Some(())
    }

    /// The string that begins here, with its quotes. `serde_json` escapes what RFC 8785 escapes, and as that does.
    fn string(&mut self) -> Option<&'t str> {
        let from = self.at;
        self.skip(b'"')?;
        loop {
            match self.next()? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        self.text.get(from..self.at)
    }

    /// `true`, `false`, `null`, or a whole number that is written alike everywhere.
    fn word(&mut self) -> Option<&'t str> {
        let rest = self.text.get(self.at..)?;
        let ends = rest.find([',', ']', '}']).unwrap_or(rest.len());
        let word = rest.get(..ends)?;
        self.at += ends;
        let digits = word.strip_prefix('-').unwrap_or(word);
        let whole = digits.len() <= EXACT_DIGITS
            && !digits.is_empty()
            && digits.bytes().all(|it| it.is_ascii_digit())
            && word != "-0";
        (whole || matches!(word, "true" | "false" | "null")).then_some(word)
    }

    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip(&mut self, byte: u8) -> Option<()> {
        (self.next()? == byte).then(|| self.at += 1)
    }
}

#[cfg(test)]
mod tests {
    use super::{Written, to_string};
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            ".{0,12}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            let key = prop_oneof!["[a-z]{1,3}", "[ -~]{0,3}", ".{0,3}"];
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::vec((key, inner), 0..6)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn says_what_the_standard_says(value in any_json()) {
            prop_assert_eq!(to_string(&value).unwrap(), serde_jcs::to_string(&value).unwrap());
        }
    }

    #[test]
    fn members_are_put_in_order_at_every_depth_without_help() {
        let text = r#"{"b!":[{"d":"\"}","c":-7},{}],"b":{"z":null,"y":[]},"a":"é\n"}"#;
        let mut sorted = String::new();
        Written { text, at: 0 }.value(&mut sorted).unwrap();
        let whole = r#"{"a":"é\n","b":{"y":[],"z":null},"b!":[{"c":-7,"d":"\"}"},{}]}"#;
        assert_eq!(sorted, whole);
        let value: Value = serde_json::from_str(text).unwrap();
        assert_eq!(serde_jcs::to_string(&value).unwrap(), whole);
    }

    #[test]
    fn what_is_not_for_it_to_say_it_leaves() {
        for value in [json!(1.5), json!(u64::MAX), json!({ "é": 1 })] {
            let text = value.to_string();
            let mut written = Written { text: &text, at: 0 };
            assert_eq!(written.value(&mut String::new()), None, "{text}");
        }
    }
}
