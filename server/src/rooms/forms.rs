//! Forms as they come in: names and values in order, and at most one file. What they mean is for the pages to say.

use crate::{errors::Failure, state::State, verifying::MAX_PDF_BYTES};
use app::desk::forms::ResponseForm;
use axum::{
    body::{Bytes, to_bytes},
    extract::{FromRequest, Multipart, Request},
    http::header,
};
use letters::incoming::MAX_BYTES as MAX_BYTES_OF_MAIL;

/// The most that any form may bring, in bytes: a file of 20 MB and what goes with it, or a text so long
/// that its writer deserves to hear it at the field and not from the server.
pub const MAX_BYTES: usize = 24 << 20;

/// The most fields that any form may bring: a tick for each municipality, thirty times over.
const MAX_PAIRS: usize = 10_000;

/// The most that is listened to where the desk takes files, in bytes. Whoever picks a file that is far too large
/// must hear so at its field, with everything else that was typed: that takes hearing the form out. Of such a file
/// no more is kept than shows its size.
pub const MAX_HEARD_BYTES: usize = 256 << 20;

/// The most that is kept of a file, in bytes: one more than any form takes, so that a longer one is seen to be so.
const MAX_KEPT_BYTES: usize = 1 + {
    let max = if MAX_PDF_BYTES > ResponseForm::MAX_FILE_BYTES {
        MAX_PDF_BYTES
    } else {
        ResponseForm::MAX_FILE_BYTES
    };
    if MAX_BYTES_OF_MAIL > max {
        MAX_BYTES_OF_MAIL
    } else {
        max
    }
};

/// A form: plain, or with a file.
#[derive(Debug, Default)]
pub struct Form {
    /// Names and values, in order.
    pub pairs: Vec<(String, String)>,
    /// The file, when one was chosen.
    pub file: Option<Upload>,
}

/// A file that came with a form.
#[derive(Debug)]
pub struct Upload {
    /// Its name, as the browser gave it; never a path here.
    pub name: String,
    /// Its bytes; of a file that is larger than any form takes only the first, and more than fits.
    pub bytes: Bytes,
}

impl Form {
    /// The value of a field, empty when it is not there.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.pairs
            .iter()
            .rev()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value)
    }

    /// The numbers of a field that is sent as often as there are; one that is no number counts as 0, which is nothing's.
    #[must_use]
    pub fn numbers(&self, name: &str) -> Vec<u32> {
        let of = self.pairs.iter().filter(|(field, _)| field == name);
        of.map(|(_, raw)| raw.parse().unwrap_or(0)).collect()
    }
}

impl FromRequest<State> for Form {
    type Rejection = Failure;
    async fn from_request(request: Request, state: &State) -> Result<Self, Failure> {
        let kind = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        if kind.starts_with("multipart/form-data") {
            let parts = Multipart::from_request(request, state)
                .await
                .map_err(|error| Failure::Unreadable(error.to_string()))?;
            return multipart(parts).await;
        }
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Failure::Unreadable("not a form".to_owned()));
        }
        let bytes = to_bytes(request.into_body(), MAX_BYTES)
            .await
            .map_err(|_| Failure::TooLarge)?;
        let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(&bytes)
            .map_err(|error| Failure::Unreadable(error.to_string()))?;
        if pairs.len() > MAX_PAIRS {
            return Err(Failure::TooLarge);
        }
        Ok(Self { pairs, file: None })
    }
}

async fn multipart(mut parts: Multipart) -> Result<Form, Failure> {
    let mut form = Form::default();
    let unreadable = |error: axum::extract::multipart::MultipartError| match error.status() {
        axum::http::StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
        _ => Failure::Unreadable(error.to_string()),
    };
    let mut typed = 0;
    while let Some(mut part) = parts.next_field().await.map_err(unreadable)? {
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let max = if file_name.is_some() {
            MAX_KEPT_BYTES
        } else {
            MAX_BYTES
        };
        let mut bytes = Vec::new();
        while let Some(chunk) = part.chunk().await.map_err(unreadable)? {
            let room = max.saturating_sub(bytes.len());
            bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
        }
        match file_name {
            // A file field that was left empty comes as a file without a name.
            Some(file) if !file.is_empty() && form.file.is_none() => {
                let bytes = bytes.into();
                form.file = Some(Upload { name: file, bytes });
            }
            Some(_) => {}
            None => {
                typed += bytes.len();
                form.pairs
                    .push((name, String::from_utf8_lossy(&bytes).into_owned()));
            }
        }
        if form.pairs.len() > MAX_PAIRS || typed >= MAX_BYTES {
            return Err(Failure::TooLarge);
        }
    }
    Ok(form)
}
