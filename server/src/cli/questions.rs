//! `standpunt kamervragen`: what the publication of parliamentary questions says, as data.

use super::{Ending, say};
use crate::{extracting, incoming};
use letters::questions::{self, Flaw};
use std::path::Path;

/// Prints the questions and answers in a publication as JSON, or the notice that they take longer. What looks wrong is among
/// it; one without any is refused.
pub async fn read(path: &Path) -> Result<(), Ending> {
    let failed = |why: String| Ending::Failed(format!("{}: {why}", path.display()));
    let bytes = std::fs::read(path).map_err(|error| failed(error.to_string()))?;
    let text = if bytes.starts_with(b"%PDF-") {
        let program = std::env::current_exe().map_err(|error| failed(error.to_string()))?;
        let text = extracting::text_of_pdf(&program, &bytes).await;
        text.map_err(|error| failed(error.to_string()))?
    } else if bytes.trim_ascii_start().starts_with(b"<") {
        incoming::text_of_html(&bytes)
    } else {
        incoming::text_of_file(&bytes)
            .ok_or_else(|| failed("this is no PDF, no HTML and no text".to_owned()))?
    };
    let read = questions::parse(&text);
    if read.flaws.contains(&Flaw::NothingFound) {
        return Err(failed("no question or answer was found".to_owned()));
    }
    say(&serde_json::to_string_pretty(&read)?);
    Ok(())
}
