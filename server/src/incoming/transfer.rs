//! How bytes are packed into lines of mail: base64 and quoted-printable (RFC 2045), also when broken in the usual ways.

/// Unpacks base64, and says whether it was as it should be. What is no sign of it is passed over; a text that a list put
/// behind the end is not taken for more of it.
pub(super) fn base64(packed: &[u8]) -> (Vec<u8>, bool) {
    let mut bytes = Vec::with_capacity(packed.len() / 4 * 3);
    let (mut group, mut count, mut ended, mut sound) = (0_u32, 0, false, true);
    for line in packed.split(|byte| *byte == b'\n') {
        let clean = line
            .iter()
            .all(|byte| value(*byte).is_some() || matches!(byte, b'=' | b'\r' | b' ' | b'\t'));
        sound &= clean;
        if ended && !clean {
            break;
        }
        for byte in line {
            if *byte == b'=' {
                finish(group, count, &mut bytes);
                ended |= count > 0;
                (group, count) = (0, 0);
            } else if let Some(value) = value(*byte) {
                group = group << 6 | value;
                count += 1;
                if count == 4 {
                    bytes.extend_from_slice(&group.to_be_bytes()[1..]);
                    (group, count) = (0, 0);
                }
            }
        }
    }
    finish(group, count, &mut bytes);
    (bytes, sound && count != 1)
}

/// What two or three signs of a group of four hold.
fn finish(group: u32, count: u32, bytes: &mut Vec<u8>) {
    match count {
        2 => bytes.extend_from_slice(&(group << 12).to_be_bytes()[1..2]),
        3 => bytes.extend_from_slice(&(group << 6).to_be_bytes()[1..3]),
        _ => {}
    }
}

fn value(sign: u8) -> Option<u32> {
    Some(u32::from(match sign {
        b'A'..=b'Z' => sign - b'A',
        b'a'..=b'z' => sign - b'a' + 26,
        b'0'..=b'9' => sign - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    }))
}

/// Unpacks quoted-printable, and says whether it was as it should be. A `=` that means nothing stays one.
pub(super) fn quoted_printable(packed: &[u8]) -> (Vec<u8>, bool) {
    let mut bytes = Vec::with_capacity(packed.len());
    let mut sound = true;
    for line in packed.split_inclusive(|byte| *byte == b'\n') {
        let text = line.trim_ascii_end();
        let (text, soft) = match text.strip_suffix(b"=") {
            Some(text) => (text, true),
            None => (text, false),
        };
        let mut rest = text;
        while let [first, tail @ ..] = rest {
            let code = tail
                .get(..2)
                .and_then(|two| Some((digit(two[0])?, digit(two[1])?)));
            if let (b'=', Some((high, low))) = (first, code) {
                bytes.push(high << 4 | low);
                rest = &tail[2..];
            } else {
                sound &= *first != b'=';
                bytes.push(*first);
                rest = tail;
            }
        }
        if !soft {
            // The end of the line as it stood there; the last may have none.
            let end = if line.ends_with(b"\r\n") {
                2
            } else {
                usize::from(line.ends_with(b"\n"))
            };
            bytes.extend_from_slice(&line[line.len() - end..]);
        }
    }
    (bytes, sound)
}

fn digit(sign: u8) -> Option<u8> {
    match sign {
        b'0'..=b'9' => Some(sign - b'0'),
        b'A'..=b'F' => Some(sign - b'A' + 10),
        b'a'..=b'f' => Some(sign - b'a' + 10),
        _ => None,
    }
}
