//! The bundled faces. `style/fonts/print/README.md` says where they come from.

use typst::{foundations::Bytes, text::Font};

/// One file per face; the order is that of preference when a face has to stand in for another.
const FACES: &[&[u8]] = &[
    include_bytes!("../../../style/fonts/print/StandpuntSerif-Regular.otf"),
    include_bytes!("../../../style/fonts/print/StandpuntSerif-Italic.otf"),
    include_bytes!("../../../style/fonts/print/StandpuntSerif-Semibold.otf"),
    include_bytes!("../../../style/fonts/print/StandpuntSerif-SemiboldItalic.otf"),
    include_bytes!("../../../style/fonts/print/StandpuntSerifNote-Regular.otf"),
    include_bytes!("../../../style/fonts/print/StandpuntSerifNote-Italic.otf"),
    include_bytes!("../../../style/fonts/print/StandpuntSerifNote-Semibold.otf"),
    include_bytes!("../../../style/fonts/print/StandpuntSerifTitle-Semibold.otf"),
    include_bytes!("../../../style/fonts/print/StandpuntSans-Regular.otf"),
    include_bytes!("../../../style/fonts/print/StandpuntSans-Italic.otf"),
    include_bytes!("../../../style/fonts/print/StandpuntSans-Semibold.otf"),
    include_bytes!("../../../style/fonts/print/StandpuntMono-Regular.otf"),
];

/// Reads every face; the outlines stay where they are, in the program's own pages.
pub(super) fn faces() -> Vec<Font> {
    FACES
        .iter()
        .flat_map(|face| Font::iter(Bytes::new(*face)))
        .collect()
}

/// How many faces there should be.
pub(super) const COUNT: usize = FACES.len();
