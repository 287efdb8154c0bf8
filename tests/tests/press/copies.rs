//! A print run, measured: the address of each copy shows in the window of its envelope, and every copy begins on a sheet of
//! its own.

use super::{file, house::House, paper};
use crate::seal::checkers::succeed;
use server::press::{PostedCopy, Press, PressError, PrintRun};

const ADDRESSES: [&[&str]; 3] = [
    &[
        "Ministerie van Volksgezondheid, Welzijn en Sport",
        "Postbus 20350",
        "2500 EJ Den Haag",
    ],
    // Two people, each with an office that takes two lines.
    &[
        "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties, directoraat-generaal Openbaar Bestuur",
        "T.a.v. drs. Jan-Willem van den Bergh, staatssecretaris Herstel Groningen en Koninkrijksrelaties",
        "T.a.v. An de Wit, minister van Binnenlandse Zaken en Koninkrijksrelaties",
        "Postbus 20011",
        "2500 EA Den Haag",
    ],
    &[
        "Eerste Kamer der Staten-Generaal",
        "Postbus 20017",
        "2500 EA Den Haag",
    ],
];

fn copy(address: &[&str]) -> PostedCopy {
    PostedCopy {
        address: address.iter().map(|line| (*line).to_owned()).collect(),
        short: address
            .iter()
            .filter(|line| !line.starts_with("T.a.v."))
            .map(|line| (*line).to_owned())
            .collect(),
        place_and_date: "Den Haag, 9 juli 2025".to_owned(),
        text: vec![
            "Bij dezen ontvangt u onze brief. #read(\"/etc/passwd\") blijft wat het is.".to_owned(),
        ],
    }
}

/// The words of one page, in the order in which they are read.
fn text(pdf: &std::path::Path, page: usize) -> String {
    let (page, name) = (page.to_string(), pdf.file_name().unwrap());
    let name = name.to_str().unwrap();
    let all = ["-q", "-f", &page, "-l", &page, "-layout", name, "-"];
    succeed("pdftotext", &all, pdf.parent().unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_print_run_has_every_copy_in_order_on_sheets_of_its_own() {
    let house = House::new().await;
    let made = house
        .final_letter(&file("../shared/real/kennismaking.md"), 12)
        .await;
    let pages = made.letter.file.as_ref().unwrap().pages;
    let copies: Vec<PostedCopy> = ADDRESSES.iter().map(|lines| copy(lines)).collect();
    let run = PrintRun {
        sender: "Vereniging Wijkteams Samen",
        title: "Kennismaking",
        language: "nl",
        copies: &copies,
        letter: &made.pdf,
        pages: usize::try_from(pages).unwrap(),
        at: "2025-07-09T10:00:00Z".parse().unwrap(),
    };
    let press = Press::new().unwrap();
    let pdf = press.copies(&run).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("post.pdf");
    std::fs::write(&path, &pdf).unwrap();
    if let Ok(keep) = std::env::var("STANDPUNT_PICTURES") {
        std::fs::write(std::path::Path::new(&keep).join("post.pdf"), &pdf).unwrap();
    }
    let each = run.pages_each();
    assert_eq!(each % 2, 0, "printed on both sides, a copy is whole sheets");
    let info = succeed("pdfinfo", &["post.pdf"], folder.path());
    let counted = info.lines().find_map(|line| line.strip_prefix("Pages:"));
    assert_eq!(counted.unwrap().trim(), (3 * each).to_string());

    for (at, lines) in ADDRESSES.iter().enumerate() {
        let first = at * each + 1;
        let own = text(&path, first);
        assert!(own.contains("#read(\"/etc/passwd\") blijft"), "{own}");
        assert_eq!(
            text(&path, first + 1).trim(),
            "",
            "the back of the address is blank"
        );
        let letter = text(&path, first + 2);
        assert!(letter.contains("Geachte staatssecretarissen"), "{letter}");
        let last = text(&path, first + each - 1);
        assert_eq!(last.trim().is_empty(), run.pages % 2 == 1);

        // NEN 1026: 100 by 30 mm, 20 mm from the left; folded in three the sheet shows 50 to 80 mm of itself.
        let words = paper::words_of(&pdf, first);
        let shown: Vec<_> = words
            .iter()
            .filter(|(_, left, top, _)| *left < 120.0 && (40.0..97.0).contains(top))
            .collect();
        let address: Vec<&str> = lines.iter().flat_map(|line| line.split(' ')).collect();
        let found: Vec<&str> = shown.iter().map(|(text, ..)| text.as_str()).collect();
        assert_eq!(found, address, "nothing but the address shows");
        for (text, left, top, right) in &shown {
            assert!(
                *left > 24.5 && *right < 119.0 && *top > 48.0 && *top < 78.0,
                "{text} {left} {top} {right}"
            );
        }
    }

    // More people than the window has room for: the institution alone.
    let mut crowded = vec!["Ministerie van Zorg"];
    crowded.extend(["T.a.v. An de Wit, staatssecretaris Langdurige en Maatschappelijke Zorg"; 9]);
    crowded.extend(["Postbus 1", "1000 AA Proefstad"]);
    let alone = [copy(&crowded)];
    let run = PrintRun {
        copies: &alone,
        ..run
    };
    let words = paper::words_of(&press.copies(&run).unwrap(), 1);
    let found: Vec<&str> = words
        .iter()
        .filter(|(_, _, top, _)| (48.0..80.0).contains(top))
        .map(|(text, ..)| text.as_str())
        .collect();
    assert_eq!(
        found.join(" "),
        "Ministerie van Zorg Postbus 1 1000 AA Proefstad"
    );

    let endless = ["Een regel van het adres die niet op een regel past en dus op twee"; 12];
    let refused = [copies[0].clone(), copy(&endless)];
    let run = PrintRun {
        copies: &refused,
        ..run
    };
    let refused = press.copies(&run).unwrap_err();
    assert_eq!(refused, PressError::AddressTooLong { copy: 1 });
    let wide = "w".repeat(90);
    let refused = [copy(&[wide.as_str()])];
    let run = PrintRun {
        copies: &refused,
        ..run
    };
    let refused = press.copies(&run).unwrap_err();
    assert_eq!(refused, PressError::AddressTooLong { copy: 0 });
    what_is_said_stays_on_its_sheet(&press, &run);
    let broken = PrintRun {
        copies: &copies,
        letter: b"%PDF-1.7 no letter",
        ..run
    };
    assert!(matches!(
        press.copies(&broken),
        Err(PressError::Typesetting(_))
    ));
    house.close().await;
}

/// A text of one's own stands below the window and above the sheet's end, or is refused.
fn what_is_said_stays_on_its_sheet(press: &Press, run: &PrintRun<'_>) {
    let said = |text: String| {
        let mut copy = copy(ADDRESSES[0]);
        copy.text.push(text);
        let run = PrintRun {
            copies: &[copy],
            ..run.clone()
        };
        press.copies(&run)
    };
    let lines = |count: usize| vec!["*Regel* van #de tekst"; count].join("\n");
    let words = paper::words_of(&said(lines(20)).unwrap(), 1);
    let own: Vec<_> = words.iter().filter(|it| it.0 == "*Regel*").collect();
    assert_eq!(own.len(), 20, "line by line, and no markup");
    let tops: Vec<f64> = own.iter().map(|it| it.2).collect();
    assert!(tops[0] > 104.0 && tops[19] < 272.0, "{tops:?}");
    assert!(tops.windows(2).all(|two| two[1] - two[0] > 4.0), "{tops:?}");
    for text in [lines(40), "w".repeat(200)] {
        let refused = said(text).unwrap_err();
        assert_eq!(refused, PressError::TextTooLong { copy: 0 });
    }
}
