//! Cells that a spreadsheet would take for a formula, and reckon out on the machine of whoever opens the table.
//!
//! What goes out gets an apostrophe in front (OWASP, "CSV injection"); what comes in loses one that was put there, so
//! that a table which goes out and comes in again is the same.

/// What a formula begins with, also in the wide forms that some spreadsheets read as the narrow ones.
const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Whether a spreadsheet would take this cell for a formula.
#[must_use]
pub fn looks_like_one(cell: &str) -> bool {
    cell.starts_with(STARTS) || cell.trim_start().starts_with(STARTS)
}

/// The cell as it goes out: with an apostrophe in front when it could be a formula, or is guarded already.
#[must_use]
pub fn guarded(cell: &str) -> String {
    if looks_like_one(cell.trim_start_matches('\'')) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// The cell without the apostrophe that [`guarded`] put in front of it; none when there was none to take off.
#[must_use]
pub fn unguarded(cell: &str) -> Option<&str> {
    let rest = cell.strip_prefix('\'')?;
    looks_like_one(rest.trim_start_matches('\'')).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_seen_and_guarded() {
        for cell in ["=1+1", "+31 6", "-1", "@SUM(A1)", "\t=1", " =1", "＝1"] {
            assert!(looks_like_one(cell), "{cell:?}");
            assert_eq!(guarded(cell), format!("'{cell}"));
        }
        for cell in ["", "Wijkteam", "'s-Gravenhage", "a=1", "Gezin & Buurt"] {
            assert!(!looks_like_one(cell), "{cell:?}");
            assert_eq!(guarded(cell), cell);
            assert_eq!(unguarded(cell), None);
        }
    }

    proptest! {
        #[test]
        fn what_goes_out_comes_in_the_same(cell in "['=+@ a\t-]{0,6}") {
            let out = guarded(&cell);
            prop_assert!(!looks_like_one(&out));
            let read = unguarded(&out).unwrap_or(&out);
            prop_assert_eq!(read, &cell);
        }
    }
}
