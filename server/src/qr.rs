//! QR codes (ISO/IEC 18004), as the outline that both paper and page draw.

use fast_qr::{ECL, QRBuilder};
use std::fmt::Write as _;

/// A QR code as an outline.
pub struct Outline {
    /// The length of its side, in modules; the light frame of four modules around it not counted.
    pub side: usize,
    /// Its dark parts as the `d` of an SVG path, one rectangle for each run.
    pub path: String,
}

/// The most bytes that a code of this kind holds.
pub const MOST_BYTES: usize = 2_331;

/// A QR code that survives the loss of 15 % of its surface; none for more than [`MOST_BYTES`].
#[must_use]
pub fn outline(text: &str) -> Option<Outline> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for y in 0..code.size {
        let row = &code[y];
        let mut x = 0;
        while x < code.size {
            let run = row[x..].iter().take_while(|module| module.value()).count();
            if run > 0 {
                // Writing to a String cannot fail.
                let _infallible = write!(path, "M{x} {y}h{run}v1h-{run}z");
            }
            x += run.max(1);
        }
    }
    Some(Outline {
        side: code.size,
        path,
    })
}
