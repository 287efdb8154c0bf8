//! Files that come along with a form, and go out again.

use super::{forms::Upload, page};
use crate::{errors::Failure, files::media_type, state::State};
use app::{desk::forms::ResponseForm, drafting::Mistake};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use letters::{response::Attachment, text::Line};

/// A file that can be kept, with its type as its first bytes tell it.
pub struct Attached {
    file: Upload,
    kind: &'static str,
}

impl Attached {
    /// Its name, as the browser gave it.
    pub fn name(self) -> String {
        self.file.name
    }

    /// The name under which it is shown and offered.
    pub fn shown_name(&self) -> Line {
        shown_name(&self.file.name)
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn keep(self, state: &State) -> Result<Attachment, Failure> {
        Ok(Attachment {
            name: self.shown_name(),
            media_type: self.kind.to_owned(),
            bytes: u64::try_from(self.file.bytes.len()).unwrap_or(u64::MAX),
            hash: state.files.keep(self.file.bytes.to_vec()).await?,
        })
    }
}

/// The file that came along, if one did.
///
/// # Errors
/// What is wrong with it: its size, or a kind that is not taken.
pub fn attached(file: Option<Upload>) -> Result<Option<Attached>, Mistake> {
    let Some(file) = file.filter(|file| !file.bytes.is_empty()) else {
        return Ok(None);
    };
    let max = ResponseForm::MAX_FILE_BYTES;
    if file.bytes.len() > max {
        return Err(Mistake::TooLarge { max });
    }
    let kind = media_type(&file.bytes).ok_or(Mistake::FileKind)?;
    Ok(Some(Attached { file, kind }))
}

/// The name under which a file is offered: its last part, cut, without anything that could lead elsewhere.
pub fn shown_name(raw: &str) -> Line {
    let last = raw.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last
        .chars()
        .filter(|c| !c.is_control() && *c != '"')
        .take(120)
        .collect();
    Line::parse(&clean).unwrap_or_else(|_| page::nameless_file())
}

/// The media type of a file whose first bytes say nothing.
pub const UNKNOWN_KIND: &str = "application/octet-stream";

/// Endings of what is read, seen or heard, and runs nothing by itself.
const HARMLESS: [&str; 34] = [
    ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".rtf",
    ".txt", ".csv", ".md", ".eml", ".ics", ".vcf", ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif",
    ".tiff", ".webp", ".heic", ".zip", ".mp3", ".m4a", ".wav", ".mp4", ".mov", ".webm", ".p7m",
];

/// What has to come behind a name so that whoever opens the saved file opens what it is: a text that calls itself a page
/// would be opened as one.
fn ending(name: &str, media_type: &str) -> &'static str {
    if media_type == UNKNOWN_KIND {
        let name = name.to_ascii_lowercase();
        let harmless = HARMLESS.iter().any(|ending| name.ends_with(ending));
        return if harmless { "" } else { ".txt" };
    }
    let fitting: &[&'static str] = match media_type {
        "application/pdf" => &[".pdf"],
        "image/png" => &[".png"],
        "image/jpeg" => &[".jpg", ".jpeg"],
        _ => &[".txt", ".md", ".csv", ".eml"],
    };
    let name = name.to_ascii_lowercase();
    let fits = fitting.iter().any(|ending| name.ends_with(ending));
    if fits { "" } else { fitting[0] }
}

/// A file that was kept. What a browser might run is saved, not shown.
pub fn offer(attachment: &Attachment, bytes: Vec<u8>) -> Result<Response, Failure> {
    let ascii: String = attachment
        .name
        .as_str()
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || "._- ".contains(c) {
                c
            } else {
                '_'
            }
        })
        .collect();
    let ending = ending(&ascii, &attachment.media_type);
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{ascii}{ending}\""))
        .map_err(|error| Failure::Internal(error.to_string()))?;
    let kind = HeaderValue::from_str(&attachment.media_type)
        .map_err(|error| Failure::Internal(error.to_string()))?;
    Ok((
        [
            (header::CONTENT_TYPE, kind),
            (header::CONTENT_DISPOSITION, disposition),
        ],
        bytes,
    )
        .into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_file_opens_as_what_it_is() {
        for (name, kind, saved) in [
            ("antwoord.html", "text/plain; charset=utf-8", ".txt"),
            ("antwoord.TXT", "text/plain; charset=utf-8", ""),
            ("scan", "application/pdf", ".pdf"),
            ("scan.pdf", "application/pdf", ""),
            ("foto.jpeg", "image/jpeg", ""),
            ("foto.png.exe", "image/png", ".png"),
            ("notitie.docx", UNKNOWN_KIND, ""),
            ("notitie.docx.EXE", UNKNOWN_KIND, ".txt"),
            ("notitie", UNKNOWN_KIND, ".txt"),
            ("notitie.docm", UNKNOWN_KIND, ".txt"),
        ] {
            assert_eq!(ending(name, kind), saved, "{name}");
        }
    }
}
