//! Files that stand in a text as programs put them there before there were parts: uuencode (POSIX), from `begin 644 name` to `end`.

use std::borrow::Cow;

/// A file with the name that it had.
type Named = (String, Vec<u8>);

/// Takes the files out of a text. What only looks like one stays where it is.
pub(super) fn apart(text: &[u8]) -> (Cow<'_, [u8]>, Vec<Named>) {
    let mut files = Vec::new();
    if memchr::memmem::find(text, b"begin ").is_none() {
        return (Cow::Borrowed(text), files);
    }
    let mut rest = text;
    let mut left = Vec::with_capacity(text.len());
    while !rest.is_empty() {
        let (line, behind) = line_of(rest);
        // A file that does not end is looked at as far as its first line that is none: the next `begin` at most.
        let file = begins(line).and_then(|name| Some((name, unpacked(behind)?)));
        if let Some((name, (bytes, after))) = file {
            files.push((name, bytes));
            rest = after;
        } else {
            left.extend_from_slice(&rest[..rest.len() - behind.len()]);
            rest = behind;
        }
    }
    (Cow::Owned(left), files)
}

/// The first file in it.
pub(super) fn first(packed: &[u8]) -> Option<Vec<u8>> {
    let (_, files) = apart(packed);
    files.into_iter().next().map(|(_, bytes)| bytes)
}

/// The first line without its end, and what follows.
fn line_of(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = memchr::memchr(b'\n', bytes).map_or(bytes.len(), |at| at + 1);
    let (line, behind) = bytes.split_at(end);
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    (line.strip_suffix(b"\r").unwrap_or(line), behind)
}

/// The name in a line that begins a file: `begin`, who may do what with it, and what it is called.
fn begins(line: &[u8]) -> Option<String> {
    let line = str::from_utf8(line.strip_prefix(b"begin ")?).ok()?;
    let (mode, name) = line.split_once(' ')?;
    let octal = matches!(mode.len(), 3 | 4) && mode.bytes().all(|it| matches!(it, b'0'..=b'7'));
    let name = name.trim();
    (octal && !name.is_empty()).then(|| name.to_owned())
}

/// The bytes of a file up to its `end`, and what follows that; none where a line is not as it should be.
fn unpacked(mut rest: &[u8]) -> Option<(Vec<u8>, &[u8])> {
    let mut bytes = Vec::new();
    while !rest.is_empty() {
        let (line, behind) = line_of(rest);
        rest = behind;
        if line.trim_ascii_end() == b"end" {
            return (!bytes.is_empty()).then_some((bytes, rest));
        }
        unpack_line(line, &mut bytes)?;
    }
    None
}

/// A line: how many bytes are in it, and signs of six bits, four for three bytes. Spaces at its end may be lost on the way.
fn unpack_line(line: &[u8], bytes: &mut Vec<u8>) -> Option<()> {
    let mut values = line.iter().map(|sign| match sign {
        b' '..=b'`' => Some((sign - b' ') & 0x3f),
        _ => None,
    });
    let mut left = usize::from(values.next().unwrap_or(Some(0))?);
    let signs = left.div_ceil(3) * 4;
    // Some programs put a sum behind it.
    if line.len() > signs + 3 {
        return None;
    }
    while left > 0 {
        let mut group = 0_u32;
        for _ in 0..4 {
            group = group << 6 | u32::from(values.next().unwrap_or(Some(0))?);
        }
        let three = &group.to_be_bytes()[1..];
        let count = left.min(3);
        bytes.extend_from_slice(&three[..count]);
        left -= count;
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::apart;

    const FILE: &str = "begin 644 dag.txt\n#1&%G\n`\nend\n";

    #[test]
    fn a_file_in_a_text_is_taken_out_of_it() {
        let text = format!("Zie hier.\n{FILE}Groet\n{FILE}").replace('\n', "\r\n");
        let (left, files) = apart(text.as_bytes());
        assert_eq!(&*left, b"Zie hier.\r\nGroet\r\n");
        let dag = ("dag.txt".to_owned(), b"Dag".to_vec());
        assert_eq!(files, [dag.clone(), dag]);
        // With the spaces at the ends of lines lost.
        let (_, files) = apart(b"begin 644 x y\n$0F5G(\n\nend");
        assert_eq!(files, [("x y".to_owned(), b"Beg ".to_vec())]);
    }

    #[test]
    fn what_only_looks_like_a_file_stays() {
        for text in [
            "begin 644 dag.txt\n#1&%G\n`\n",
            "begin 644 dag.txt\nwoorden\nend\n",
            "begin 644 dag.txt\nend\n",
            "begin 900 dag.txt\n#1&%G\nend\n",
            "begin het overleg\n#1&%G\nend\n",
            " begin 644 dag.txt\n#1&%G\nend\n",
        ] {
            let (left, files) = apart(text.as_bytes());
            assert_eq!((&*left, files.len()), (text.as_bytes(), 0), "{text}");
        }
        let many = "begin 644 a\n#1&%G\n".repeat(100_000);
        let (left, files) = apart(many.as_bytes());
        assert_eq!((left.len(), files.len()), (many.len(), 0));
    }
}
