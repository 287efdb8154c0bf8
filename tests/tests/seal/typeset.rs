//! A small letter set by Typst as the press sets its letters: PDF/A-3a and PDF/UA-1 at
//! once, tagged, with its source embedded.

use std::path::Path;

use typst::{
    Library, LibraryExt as _, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// The file that the letter embeds as `brief.md`.
pub const SOURCE: &str = "Geachte leden,\n\nWij vragen u om samenwerking.\n";

/// A word so long that the narrow column must break it.
pub const LONG_WORD: &str = "samenwerkingsverbandovereenkomsten";

const TEMPLATE: &str = r#"
#set document(title: "Proefbrief", author: "Vereniging Voorbeeld", date: datetime(year: 2026, month: 11, day: 22))
#set page(width: 90mm, height: 120mm, margin: 12mm, header: [Loopkop], footer: context [pagina #counter(page).display()])
#set text(lang: "nl", region: "NL", hyphenate: true, fallback: true, size: 10pt)
#set par(justify: true)
#pdf.attach("brief.md", bytes(BODY), relationship: "source", mime-type: "text/markdown", description: "Bron")
= Proefbrief
Postbus 123 \
1234 AB Voorbeeldstad

Alle LONG in de gemeenten LONG en de gezinnen die daarop wachten#footnote[Een noot met *nadruk* en LONG.]
vragen om hulp, in Noord-Holland en Zuid-Holland, #strong[vet]heid en _cursief_. Zie #link("https://voorbeeld.example/een/lang/pad/naar/een/bladzijde")[https://voorbeeld.example/een/lang/pad/naar/een/bladzijde].

+ Het eerste verzoek
+ Het tweede verzoek met LONG

#table(columns: 2, table.header[Organisatie][Naam], [Wijkteam Zuid], [A. de Vries], [Wijkteam Noord], [B. Jansen])

MORE
"#;

struct LetterWorld {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: Source,
}

impl World for LetterWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }
    fn main(&self) -> FileId {
        self.main.id()
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            Ok(self.main.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }
    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }
    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The letter's words as the template has them, running heads left out.
pub fn words() -> Vec<String> {
    let body = template();
    let body = body
        .split("= Proefbrief")
        .nth(1)
        .unwrap()
        .split("#table")
        .next()
        .unwrap()
        .to_owned();
    let body = body
        .replace("#strong[vet]", "vet")
        .replace("#footnote[", " ")
        .replace(".]", ". ")
        .replace("#link(\"", "")
        .replace("\")[", " ");
    let body = body.replace(['*', '_', '\\', '+'], "");
    body.split_whitespace()
        .map(|word| word.trim_matches([']', '.', ',']).to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

fn template() -> String {
    let more =
        "De wijkteams helpen gezinnen met opvoeding, schulden en zorg, dicht bij huis. ".repeat(20);
    TEMPLATE
        .replace("LONG", LONG_WORD)
        .replace("BODY", &format!("{SOURCE:?}"))
        .replace("MORE", &more)
}

/// Sets the letter. The fonts are the press's own.
pub fn letter() -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style/fonts/print");
    let fonts =
        std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = fonts
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|end| end == "otf" || end == "ttf")
        })
        .collect();
    paths.sort();
    let fonts: Vec<Font> = paths
        .iter()
        .flat_map(|path| Font::iter(Bytes::new(std::fs::read(path).unwrap())).collect::<Vec<_>>())
        .collect();
    let id = RootedPath::new(
        VirtualRoot::Project,
        VirtualPath::new("/letter.typ").unwrap(),
    )
    .intern();
    let world = LetterWorld {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        main: Source::new(id, template()),
    };
    let document = typst::compile::<PagedDocument>(&world).output.unwrap();
    let options = PdfOptions {
        ident: Smart::Custom("proefbrief".into()),
        timestamp: Some(Timestamp::new_utc(
            Datetime::from_ymd_hms(2026, 11, 22, 9, 0, 0).unwrap(),
        )),
        standards: PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).unwrap(),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).unwrap()
}
