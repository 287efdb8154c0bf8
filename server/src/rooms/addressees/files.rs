//! The directory as a file, files that are read in, and the starting list.

use super::{Came, back_to, today};
use crate::{
    errors::Failure,
    language::OURS,
    rooms::{
        attachments,
        forms::Form,
        page::{self, Page},
    },
    session::Secretariat,
    state::State,
    store::StoreError,
    tables,
};
use app::{
    addressees::{
        FileProblem, Preview, ReadIn, Said,
        words::{kind, vocabulary},
    },
    links,
};
use axum::{
    extract::{Path, State as Ask},
    http::header,
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    addressee::{
        DirectoryError, card,
        table::{self, Column, Doing, MAX_ROWS, Outcome, RawRow, Row},
    },
    hash::Hash,
    ids::ImportId,
};
use tokio::task::spawn_blocking;

/// The most that a file may have, in bytes: as many rows as a table may have, of five hundred characters.
const MAX_BYTES: usize = MAX_ROWS * 500;

/// The starting list: the ministries, both Chambers and the VNG with their postal addresses, and offices without anybody
/// in them. It is a table like any other.
const START: &[u8] = include_bytes!("start.csv");

fn saved(bytes: Vec<u8>, kind: &'static str, name: &str) -> Response {
    let name = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    (headers, bytes).into_response()
}

/// `GET /bureau/geadresseerden/export.csv`
pub async fn export(Ask(state): Ask<State>, _who: Secretariat) -> Result<Response, Failure> {
    let (directory, today) = (state.store.directory().await?, today(&state));
    let rows = table::of(&directory, &vocabulary(OURS));
    let bytes = tables::write(&rows).map_err(|error| Failure::Internal(error.to_string()))?;
    let name = format!("geadresseerden-{today}.csv");
    Ok(saved(bytes, "text/csv; charset=utf-8", &name))
}

/// `GET /bureau/geadresseerden/export.vcf`
pub async fn cards(Ask(state): Ask<State>, _who: Secretariat) -> Result<Response, Failure> {
    let (directory, today) = (state.store.directory().await?, today(&state));
    let cards = card::of(&directory, |it| kind(OURS, it), today);
    let name = format!("geadresseerden-{today}.vcf");
    Ok(saved(
        cards.into_bytes(),
        "text/vcard; charset=utf-8",
        &name,
    ))
}

/// Reads a file, whatever its bytes are.
fn read(bytes: &[u8]) -> Result<Vec<RawRow>, FileProblem> {
    if bytes.is_empty() {
        return Err(FileProblem::Nothing);
    }
    if bytes.len() > MAX_BYTES {
        return Err(FileProblem::TooLarge { max: MAX_BYTES });
    }
    let text = tables::text(bytes);
    if text.contains('\0') || bytes.starts_with(b"PK\x03\x04") {
        return Err(FileProblem::NotText);
    }
    let rows = if card::is_one(&text) {
        cards_of(bytes, &text)
    } else {
        rows_of(&text)?
    };
    match rows.len() {
        0 => Err(FileProblem::Nothing),
        count if count > MAX_ROWS => Err(FileProblem::TooMany { max: MAX_ROWS }),
        _ => Ok(rows),
    }
}

/// The rows of cards. What is folded is put together before it is read as letters: a fold may stand within one.
fn cards_of(bytes: &[u8], text: &str) -> Vec<RawRow> {
    if matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
        return card::rows(text);
    }
    let lines = card::unfolded(bytes).into_iter();
    let lines = lines.map(|(at, line)| (at, tables::text(&line).into_owned()));
    card::read(lines.collect())
}

/// Whether a line only tells a spreadsheet what stands between cells: `sep=;`.
fn is_instruction(line: &str) -> bool {
    let line = line
        .trim_start_matches('\u{feff}')
        .trim_matches(['"', '\r']);
    let mark = line.get(..4).filter(|it| it.eq_ignore_ascii_case("sep="));
    mark.is_some() && line[4..].trim_matches(' ').chars().count() <= 1
}

/// The same, cut at what stands between cells.
fn is_cut_instruction(cells: &[String]) -> bool {
    let mut filled = cells.iter().filter(|cell| !cell.trim().is_empty());
    filled.next().is_some_and(|cell| is_instruction(cell)) && filled.next().is_none()
}

/// The rows of a table. A cell beyond the head is kept in a way that its row is refused.
fn rows_of(text: &str) -> Result<Vec<RawRow>, FileProblem> {
    let words = vocabulary(OURS);
    let filled = text
        .lines()
        .filter(|line| !line.trim().is_empty() && !is_instruction(line));
    let head = filled.take(1).collect::<String>();
    let known = |mark: &u8| {
        let names = head.split(char::from(*mark));
        let plain = names.map(|name| name.trim_matches(['"', ' ', '\u{feff}']).to_owned());
        plain
            .filter(|name| table::column(name, &words).is_some())
            .count()
    };
    let mark = [b'\t', b',', b';'].into_iter().max_by_key(known);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(mark.unwrap_or(b';'))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut columns: Option<Vec<Column>> = None;
    let mut rows = Vec::new();
    let mut lines = tables::Lines::of(text.as_bytes());
    for record in reader.records() {
        let record = record.map_err(|_| FileProblem::NotText)?;
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        // A mark that is the separator itself was cut off by it.
        if columns.is_none() && is_cut_instruction(&cells) {
            continue;
        }
        let Some(columns) = &columns else {
            columns = Some(table::head(&cells, &words).map_err(FileProblem::Head)?);
            continue;
        };
        let start = record.position().map_or(0, csv::Position::byte);
        let line = lines.at(usize::try_from(start).unwrap_or(usize::MAX));
        rows.push(RawRow::of_table(line, columns, cells));
        if rows.len() > MAX_ROWS {
            return Err(FileProblem::TooMany { max: MAX_ROWS });
        }
    }
    Ok(rows)
}

/// What is done of a plan: what is new and what changes. What is refused is left out, as the preview said.
fn done(rows: Vec<Row>) -> Vec<Doing> {
    rows.into_iter()
        .filter_map(|row| match row.outcome {
            Outcome::New(doing) | Outcome::Changed(doing) => Some(*doing),
            Outcome::Same | Outcome::Wrong(_) => None,
        })
        .collect()
}

/// `POST /bureau/geadresseerden/startlijst`
pub async fn start(Ask(state): Ask<State>, who: Secretariat) -> Came {
    let known = state.store.directory().await?;
    let rows = read(START).map_err(|problem| Failure::Internal(format!("{problem:?}")))?;
    let planned = table::plan(&rows, &vocabulary(OURS), &known, today(&state));
    // Beside what is there a row may be wrong; then nothing is done. In an empty directory all of them are right.
    let wrong = planned
        .iter()
        .find(|row| matches!(row.outcome, Outcome::Wrong(_)));
    if let Some(row) = wrong.filter(|_| known.institutions.is_empty()) {
        return Err(Failure::Internal(format!("the starting list: {row:?}")));
    }
    let rows = done(planned);
    match state.store.start_directory(rows, who.person()).await {
        Ok(()) => back_to(links::ADDRESSEES, Said::Started),
        Err(StoreError::Directory(DirectoryError::NotEmpty)) => {
            back_to(links::ADDRESSEES, Said::NotEmpty)
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /bureau/geadresseerden/inlezen`
pub async fn form(Ask(state): Ask<State>, who: Secretariat) -> Page {
    page::read_in_addressees(&state, &who, ReadIn::default())
}

/// `POST /bureau/geadresseerden/inlezen`: keeps the file, and leads to what it would change.
pub async fn read_in(Ask(state): Ask<State>, who: Secretariat, form: Form) -> Came {
    let refused = |problem| {
        let refused = Some(problem);
        page::read_in_addressees(&state, &who, ReadIn { refused }).unprocessable()
    };
    let Some(file) = form.file else {
        return Ok(Err(refused(FileProblem::Nothing)));
    };
    if let Err(problem) = read(&file.bytes) {
        return Ok(Err(refused(problem)));
    }
    let name = attachments::shown_name(&file.name);
    let bytes = file.bytes.to_vec();
    let id = state
        .store
        .keep_address_import(name, bytes, who.person())
        .await?;
    let to = links::pending_address_import(id);
    Ok(Ok(Redirect::to(&to).into_response()))
}

async fn plan(state: &State, who: &Secretariat, id: &str) -> Result<Preview, Failure> {
    let id = ImportId::parse(id).ok_or(Failure::NotFound)?;
    let import = state.store.pending_address_import(id, who.person()).await?;
    let (known, today) = (state.store.directory().await?, today(state));
    // Ten thousand rows beside a large directory are too much work between other requests.
    let planned = spawn_blocking(move || {
        let rows = read(&import.bytes)?;
        let planned = table::plan(&rows, &vocabulary(OURS), &known, today);
        Ok((known.digest(), planned))
    });
    let planned: Result<_, FileProblem> = planned
        .await
        .map_err(|error| Failure::Internal(error.to_string()))?;
    // It was read before it was kept.
    let (seen, rows) =
        planned.map_err(|problem| Failure::Internal(format!("a kept file: {problem:?}")))?;
    Ok(Preview {
        id,
        file: import.name.to_string(),
        seen,
        rows,
        refused: None,
    })
}

/// `GET /bureau/geadresseerden/inlezen/{import}`
pub async fn preview(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let data = plan(&state, &who, &id).await?;
    Ok(page::preview_addressees(&state, &who, data))
}

/// `POST /bureau/geadresseerden/inlezen/{import}`: does what the preview showed, or shows it anew.
pub async fn apply(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Came {
    let mut data = match plan(&state, &who, &id).await {
        Ok(data) => data,
        // Pressed twice: the file is done, or was let go of.
        Err(Failure::NotFound) => return back_to(links::ADDRESSEES, Said::Decided),
        Err(failure) => return Err(failure),
    };
    let mut refused = DirectoryError::Moved;
    if Hash::parse(form.value("seen")).ok() == Some(data.seen) {
        let rows = done(data.rows);
        let done = state
            .store
            .apply_address_import(data.id, data.seen, rows, who.person());
        match done.await {
            Ok(()) => return back_to(links::ADDRESSEES, Said::Imported),
            Err(StoreError::Directory(why)) => refused = why,
            Err(error) => return Err(error.into()),
        }
        data = plan(&state, &who, &id).await?;
    }
    data.refused = Some(refused);
    let page = page::preview_addressees(&state, &who, data);
    Ok(Err(match refused {
        DirectoryError::Moved => page.conflict(),
        _ => page.unprocessable(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters::addressee::Directory;

    #[test]
    fn a_line_for_a_spreadsheet_is_passed_over() {
        let table = "instelling;soort\r\nRaad;anders\r\n";
        let plain = read(table.as_bytes()).unwrap();
        for mark in ["sep=;", "\u{feff}sep=;", "SEP=,", "\"sep=;\""] {
            let rows = read(format!("{mark}\r\n{table}").as_bytes()).unwrap();
            assert_eq!(rows[0].cells, plain[0].cells, "{mark}");
            assert_eq!(rows[0].line, 3);
        }
    }

    #[test]
    fn every_row_of_the_starting_list_is_taken() {
        let rows = read(START).unwrap();
        let today = letters::time::Moment::from_millis(0).day();
        let planned = table::plan(&rows, &vocabulary(OURS), &Directory::default(), today);
        assert_eq!(planned.len(), 28);
        for row in &planned {
            assert!(matches!(row.outcome, Outcome::New(_)), "{row:?}");
        }
        let offices = |name| planned.iter().filter(|row| row.institution == name).count();
        assert_eq!(offices("Ministerie van Justitie en Veiligheid"), 3);
        assert_eq!(
            offices("Ministerie van Volksgezondheid, Welzijn en Sport"),
            3
        );
        assert_eq!(offices("Ministerie van Buitenlandse Zaken"), 2);
    }
}
