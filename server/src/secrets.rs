//! Secrets that go out by mail or sit in a cookie. The store keeps only what cannot be turned back.

use std::fmt::Write as _;

use letters::{
    hash::Hash,
    ports::{Randomness, random},
};

/// Letters and digits that nobody confuses when reading a code aloud: no I, L, O, U, 0 or 1.
/// Thirty of them, six in a row: about 29 bits, behind a throttle and a link of 160 bits.
const ALPHABET: &[u8; 30] = b"ABCDEFGHJKMNPQRSTVWXYZ23456789";

/// How many characters a code has.
pub const CODE_LENGTH: usize = 6;

/// A secret of 160 bits for a link or a cookie, in 40 hexadecimal digits.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// Draws a new one.
    #[must_use]
    pub fn new(source: &dyn Randomness) -> Self {
        let bytes: [u8; 20] = random(source);
        let mut digits = String::with_capacity(2 * bytes.len());
        for byte in bytes {
            // Writing to a String cannot fail.
            let _infallible = write!(digits, "{byte:02x}");
        }
        Self(digits)
    }

    /// One that follows from a hash under a key: whoever has the key makes it again, and nobody else does.
    #[must_use]
    pub fn of(keyed: Hash) -> Self {
        let mut digits = keyed.to_string();
        digits.truncate(40);
        Self(digits)
    }

    /// Takes what came in with a request, if it has the form of a token.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let fits = raw.len() == 40 && raw.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        fits.then(|| Self(raw.to_owned()))
    }

    /// The secret itself, for the mail or the cookie.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What the store keeps and looks up by.
    #[must_use]
    pub fn hash(&self) -> Hash {
        Hash::of(self.0.as_bytes())
    }
}

/// A code of six characters that is typed in.
#[derive(Clone)]
pub struct Code(String);

/// Draws letters of the alphabet. Bytes that would favour the first ones are drawn again.
fn draw(length: usize, source: &dyn Randomness) -> String {
    let mut code = String::with_capacity(length);
    while code.len() < length {
        let [byte] = random::<1>(source);
        let fair = usize::from(byte) < 256 / ALPHABET.len() * ALPHABET.len();
        if let (true, Some(letter)) = (fair, ALPHABET.get(usize::from(byte) % ALPHABET.len())) {
            code.push(char::from(*letter));
        }
    }
    code
}

/// Takes what someone typed: small letters, spaces and hyphens are fine.
fn typed(raw: &str, length: usize) -> Option<String> {
    let code: String = raw
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .take(length + 1)
        .flat_map(char::to_uppercase)
        .collect();
    (code.len() == length && code.bytes().all(|b| ALPHABET.contains(&b))).then_some(code)
}

impl Code {
    /// Draws a new one.
    #[must_use]
    pub fn new(source: &dyn Randomness) -> Self {
        Self(draw(CODE_LENGTH, source))
    }

    /// Takes what someone typed.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        typed(raw, CODE_LENGTH).map(Self)
    }

    /// The code itself, for the mail.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What the store keeps: bound to the link's secret, which the store does not have,
    /// so that whoever reads the store cannot try all codes against it.
    #[must_use]
    pub fn hash(&self, token: &Token) -> Hash {
        Hash::of_parts(&[token.0.as_bytes(), b":", self.0.as_bytes()])
    }
}

/// How many characters a recovery code has: 24 of thirty letters are 117 bits, so that a plain hash keeps it
/// (OWASP ASVS 5.0, 6.5.2 asks for 112).
const RECOVERY_LENGTH: usize = 24;

/// How many recovery codes somebody gets at a time.
const RECOVERY_CODES: usize = 8;

/// A code on paper that opens the door once, when the telephone with the app is lost.
#[derive(Clone)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    /// Draws a new one.
    #[must_use]
    pub fn new(source: &dyn Randomness) -> Self {
        Self(draw(RECOVERY_LENGTH, source))
    }

    /// Takes what someone typed.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        typed(raw, RECOVERY_LENGTH).map(Self)
    }

    /// As many as somebody gets at a time.
    #[must_use]
    pub fn some(source: &dyn Randomness) -> Vec<Self> {
        std::iter::repeat_with(|| Self::new(source))
            .take(RECOVERY_CODES)
            .collect()
    }

    /// The code as it is written down: six groups of four.
    #[must_use]
    pub fn written(&self) -> String {
        let letters: Vec<char> = self.0.chars().collect();
        let groups: Vec<String> = letters
            .chunks(4)
            .map(|group| group.iter().collect())
            .collect();
        groups.join("-")
    }

    /// What the store keeps.
    #[must_use]
    pub fn hash(&self) -> Hash {
        Hash::of_parts(&[b"recovery:", self.0.as_bytes()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Counting(std::sync::atomic::AtomicU8);
    impl Randomness for Counting {
        fn fill(&self, buffer: &mut [u8]) {
            for byte in buffer {
                *byte = self.0.fetch_add(37, std::sync::atomic::Ordering::Relaxed);
            }
        }
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let source = Counting(0.into());
        let (token, code) = (Token::new(&source), Code::new(&source));
        let typed = format!(
            " {} {} ",
            code.reveal()[..3].to_lowercase(),
            &code.reveal()[3..]
        );
        assert_eq!(Code::parse(&typed).unwrap().hash(&token), code.hash(&token));
        assert!(Token::parse(token.reveal()).is_some());
        for refused in ["", "ABCDE", "ABCDEFG", "ABC1O0", "<b>", "ÀBCDEF"] {
            assert!(Code::parse(refused).is_none(), "{refused}");
        }
        assert!(Token::parse("../../etc/passwd").is_none());
    }

    #[test]
    fn a_recovery_code_is_read_as_it_was_written_down() {
        let code = RecoveryCode::new(&Counting(0.into()));
        let written = code.written();
        assert_eq!(written.len(), 24 + 5, "{written}");
        let read = RecoveryCode::parse(&written.to_lowercase().replace('-', " ")).unwrap();
        assert_eq!(read.hash(), code.hash());
        assert!(RecoveryCode::parse(&written[..28]).is_none());
    }
}
