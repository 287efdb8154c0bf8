//! `standpunt measure-press`: how long the press takes over one letter. `cargo xtask bench` asks it; it is hidden, since
//! nobody needs it from day to day.

pub mod ledger;
pub mod review;
pub mod round;
pub mod signing;
pub mod support;

use super::{Ending, letters_commands, say};
use crate::{
    press::{self, Press, PressOrder, SealText, SignatoryLine},
    seal::{self, PemSealKey, SealKey, SealOrder},
    verifying::{self, Finding, OurSeals},
    words,
};
use app::{desk::sheet::marks, locale::Locale};
use letters::markdown;
use std::{collections::BTreeMap, fmt::Write as _, path::Path, time::Instant};

/// The name that invented organisations have, and the association that seals.
const ORGANISATION: &str = "Stichting Buurtwerk en Welzijn";

/// Sets, checks, seals and reads again, as often as told; prints one line of JSON: milliseconds per step and round, and
/// the memory in use after the first tenth of the rounds and at the end. Leaves `letter.pdf` and, for other programs
/// to set, `letter.html` in the folder.
pub fn press(
    sender: &str,
    path: &Path,
    signatories: u16,
    rounds: u16,
    folder: &Path,
) -> Result<(), Ending> {
    let mut order = letters_commands::order(&letters_commands::read(path, sender)?.letter)?;
    order.signatories = (1..=signatories).map(signatory).collect();
    order.sealed = Some(SealText {
        by: ORGANISATION.to_owned(),
        at: order.at,
    });
    let press = Press::new()?;
    let keys = tempfile::tempdir()?;
    let key = PemSealKey::generate(&keys.path().join("seal"), ORGANISATION, order.at)?;
    let mut steps: [Vec<f64>; 4] = Default::default();
    let mut memory = [0, 0];
    let mut sealed = Vec::new();
    for round in 0..rounds {
        let (pdf, took) = once(&press, &key, &order)?;
        sealed = pdf;
        for (all, one) in steps.iter_mut().zip(took) {
            all.push(one);
        }
        memory[usize::from(round > rounds / 10)] = resident_kib();
    }
    std::fs::write(folder.join("letter.pdf"), &sealed)?;
    std::fs::write(folder.join("letter.html"), html(&order))?;
    let [set, gate, seal, verify] = steps;
    say(&serde_json::json!({ "set": set, "gate": gate, "seal": seal, "verify": verify, "resident_kib": memory, "bytes": sealed.len() }).to_string());
    Ok(())
}

/// One letter all the way, with the milliseconds that each step took.
fn once(
    press: &Press,
    key: &dyn SealKey,
    order: &PressOrder,
) -> Result<(Vec<u8>, [f64; 4]), Ending> {
    let mut took = [0.0; 4];
    let mut since = Instant::now();
    let mut lap = |step: usize| {
        took[step] = since.elapsed().as_secs_f64() * 1_000.0;
        since = Instant::now();
    };
    let pressed = press.set(order)?;
    lap(0);
    press::gate(&pressed.pdf, order)?;
    lap(1);
    let terms = SealOrder {
        name: ORGANISATION,
        reason: &words::seal_reason(Locale::Nl),
        location: "",
        tooltip: &words::seal_tooltip(Locale::Nl, ORGANISATION),
        at: order.at,
    };
    let sealed = seal::seal(pressed.pdf, &terms, key, None)?;
    lap(2);
    let verdict = verifying::examine(&sealed, &OurSeals::of(key)?);
    lap(3);
    // It has no list of signatures inside, so its text is the first thing that cannot be told.
    if verdict.finding == Finding::OtherText {
        Ok((sealed, took))
    } else {
        Err(Ending::Failed(format!(
            "the sealed letter does not hold: {:?}",
            verdict.finding
        )))
    }
}

fn signatory(number: u16) -> SignatoryLine {
    SignatoryLine {
        organisation: Some(format!("{ORGANISATION} {number}")),
        name: Some(format!("A. de Vries-Bakker {number}")),
        role: Some("directeur-bestuurder".to_owned()),
        capacity_text: Some("namens de organisatie".to_owned()),
        note: None,
    }
}

/// The same letter as a page, plainly styled: what someone would hand to a program that prints HTML.
fn html(order: &PressOrder) -> String {
    let front = &order.front;
    let mut page = format!(
        "<!DOCTYPE html><html lang=\"nl\"><meta charset=\"utf-8\"><title>{0}</title><style>\
         @page {{ size: A4; margin: 31mm 26mm 29mm 52mm; @bottom-right {{ content: counter(page) \"/\" counter(pages) }} }}\
         body {{ font: 10.5pt/15pt serif; hyphens: auto; text-align: justify }}\
         table {{ width: 100%; border-collapse: collapse; text-align: left; hyphens: none }} tr {{ break-inside: avoid }}\
         td, th {{ border-bottom: .5pt solid #cfcabc; padding: 1.5mm 0 }}</style><h1>{0}</h1>{1}<table><thead><tr>",
        front.subject,
        markdown::html::body(&order.document, &marks(Locale::Nl, BTreeMap::new())),
    );
    let heads = &order.words;
    for head in [
        &heads.organisation,
        &heads.name,
        &heads.role,
        &heads.capacity,
    ] {
        let _infallible = write!(page, "<th>{head}</th>");
    }
    page.push_str("</tr></thead><tbody>");
    for line in &order.signatories {
        page.push_str("<tr>");
        for cell in [
            &line.organisation,
            &line.name,
            &line.role,
            &line.capacity_text,
        ] {
            let _infallible = write!(page, "<td>{}</td>", cell.as_deref().unwrap_or_default());
        }
        page.push_str("</tr>");
    }
    page.push_str("</tbody></table></html>");
    page
}

/// The memory that this process has in use; 0 where that cannot be told.
fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .and_then(|rest| rest.trim().split(' ').next()?.parse().ok())
        .unwrap_or(0)
}
