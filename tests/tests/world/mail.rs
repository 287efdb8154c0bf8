//! Mails as they lie in the folder: read by a parser that shares no code with what wrote them.

use mailparse::MailHeaderMap as _;
use std::path::Path;

/// A mail that was sent.
#[derive(Debug, Clone)]
pub struct Mail {
    /// The receiver.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The name of the message.
    pub message_id: String,
    /// Where a mail program can ask for no more of its kind, and what it sends there.
    pub way_out: [String; 2],
    /// The text.
    pub text: String,
}

impl Mail {
    /// Reads a message.
    pub fn read(raw: &[u8]) -> Self {
        let mail = mailparse::parse_mail(raw).unwrap();
        let header = |name: &str| mail.headers.get_first_value(name).unwrap_or_default();
        let text = mail.get_body().unwrap().replace("\r\n", "\n");
        Self {
            to: header("To"),
            subject: header("Subject"),
            message_id: header("Message-ID"),
            way_out: [header("List-Unsubscribe"), header("List-Unsubscribe-Post")],
            text,
        }
    }

    /// The path of the signing page that it leads to.
    pub fn link(&self) -> String {
        let start = self
            .text
            .find("/ondertekenen/")
            .unwrap_or_else(|| panic!("no link in:\n{}", self.text));
        self.text[start..]
            .split_whitespace()
            .next()
            .unwrap()
            .to_owned()
    }

    /// The code of six characters, as it is written: in two groups.
    pub fn code(&self) -> String {
        let marks = [
            "vul deze code in:",
            "fill in this code:",
            "Uw code om in te loggen is:",
        ];
        let after = marks.iter().find_map(|mark| self.text.split(mark).nth(1));
        let after = after.unwrap_or_else(|| panic!("no code in:\n{}", self.text));
        after.trim_start().lines().next().unwrap().trim().to_owned()
    }
}

/// The mails in a folder, oldest first.
pub fn folder(path: &Path) -> Vec<Mail> {
    let mut names: Vec<_> = std::fs::read_dir(path)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.retain(|path| path.extension().is_some_and(|ending| ending == "eml"));
    names.sort();
    names
        .iter()
        .map(|path| Mail::read(&std::fs::read(path).unwrap()))
        .collect()
}
