//! What is handed in: a file of a stranger or a text, as words.

use crate::{
    confined::Stopped,
    errors::Failure,
    extracting::{self, NotRead},
    files::media_type,
    incoming,
    language::OURS,
    rooms::{attachments::shown_name, forms::Upload},
    state::State,
};
use app::{desk::forms::ResponseForm, questions::Problem};
use letters::response::Attachment;
use tokio::{sync::Semaphore, task::spawn_blocking};

/// How many files are read at a time: a PDF may take a gigabyte of memory while it is.
static READING: Semaphore = Semaphore::const_new(1);

/// What came in.
pub struct Came {
    /// In which field of the form.
    pub field: &'static str,
    /// Its words.
    pub text: String,
    name: String,
    bytes: Vec<u8>,
}

impl Came {
    /// Keeps the file, or the text as one.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn keep(self, state: &State) -> Result<Attachment, Failure> {
        Ok(Attachment {
            name: shown_name(&self.name),
            media_type: kind(&self.bytes).to_owned(),
            bytes: u64::try_from(self.bytes.len()).unwrap_or(u64::MAX),
            hash: state.files.keep(self.bytes).await?,
        })
    }
}

/// What a file is, by its bytes.
pub fn kind(bytes: &[u8]) -> &'static str {
    media_type(bytes).unwrap_or("application/octet-stream")
}

/// The file or the text that came in; else in which field it is wrong, and how.
///
/// # Errors
/// When reading itself came to nothing.
pub async fn came(
    state: &State,
    pasted: &str,
    file: Option<Upload>,
) -> Result<Result<Came, (&'static str, Problem)>, Failure> {
    let file = file.filter(|file| !file.bytes.is_empty());
    let Some(file) = file else {
        if pasted.trim().is_empty() {
            return Ok(Err(("file", Problem::Nothing)));
        }
        let text = pasted.replace("\r\n", "\n");
        return Ok(Ok(Came {
            field: "text",
            name: app::questions::words::pasted(OURS),
            bytes: text.clone().into_bytes(),
            text,
        }));
    };
    if !pasted.trim().is_empty() {
        return Ok(Err(("file", Problem::Both)));
    }
    let max = ResponseForm::MAX_FILE_BYTES;
    if file.bytes.len() > max {
        return Ok(Err(("file", Problem::TooLarge { max })));
    }
    let bytes = file.bytes.to_vec();
    let text = match words(state, &bytes).await? {
        Ok(text) => text,
        Err(problem) => return Ok(Err(("file", problem))),
    };
    Ok(Ok(Came {
        field: "file",
        text,
        name: file.name,
        bytes,
    }))
}

/// The words of a PDF of a stranger, or why there are none.
///
/// # Errors
/// When reading itself came to nothing.
pub async fn words_of_pdf(state: &State, bytes: &[u8]) -> Result<Result<String, Problem>, Failure> {
    let _turn = READING
        .acquire()
        .await
        .map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(
        match extracting::text_of_pdf(&state.config.program, bytes).await {
            Ok(text) => Ok(text),
            Err(NotRead::NoText) => Err(Problem::Scan),
            Err(NotRead::Stopped(stopped)) => Err(match stopped {
                Stopped::Encrypted => Problem::Locked,
                Stopped::Malformed => Problem::Broken,
                Stopped::TooMuch => Problem::TooMuch,
                Stopped::TooLarge => Problem::TooLarge {
                    max: extracting::MAX_BYTES,
                },
                Stopped::Process(error) => {
                    return Err(Failure::Unavailable(error.to_string()));
                }
            }),
        },
    )
}

async fn words(state: &State, bytes: &[u8]) -> Result<Result<String, Problem>, Failure> {
    if bytes.starts_with(b"%PDF-") {
        return words_of_pdf(state, bytes).await;
    }
    let bytes = bytes.to_vec();
    let read = spawn_blocking(move || {
        if bytes.trim_ascii_start().starts_with(b"<") {
            return Ok(incoming::text_of_html(&bytes));
        }
        incoming::text_of_file(&bytes).ok_or(Problem::NotText)
    });
    read.await
        .map_err(|error| Failure::Internal(error.to_string()))
}
