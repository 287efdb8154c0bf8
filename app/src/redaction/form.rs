//! The forms of the page, as typed, and as what is to be done.

use crate::drafting::{
    Mistake, Wrong,
    wrong::{Reader, value},
};
use letters::{
    redaction::{FileWay, Reason, RedactionRefused, Region},
    text::Line,
};

/// What can be wrong with them that is wrong with no other form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RedactionMistake {
    /// The domain refuses it.
    Refused(RedactionRefused),
    /// No length in millimetres.
    Millimetres,
    /// The file cannot be made anew just now.
    NotMade,
}

/// The forms, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RedactionForm {
    /// What is asked.
    pub step: String,
    /// By what the marks are known again.
    pub seen: String,
    /// The words that are to be covered.
    pub words: String,
    /// Why.
    pub reason: String,
    /// On which page, from 1.
    pub page: String,
    /// A corner that was pointed at before, in ten-thousandths: `123-456`.
    pub corner: String,
    /// Where the picture of the page was pointed at, in its own pixels.
    pub point: Option<(u32, u32)>,
    /// A rectangle in millimetres: from the left, from above, its width and its height.
    pub rectangle: [String; 4],
    /// Which mark is taken off.
    pub mark: String,
    /// Whether somebody says that what is covered does not stand in the file.
    pub looked: bool,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The marks change.
    Change(Change),
    /// A first corner was pointed at, on this page.
    Corner(u16, (u16, u16)),
    /// What was not settled is thrown away.
    Discard,
    /// The marks are settled.
    Settle {
        /// Whether somebody says that what is covered does not stand in the file.
        looked: bool,
    },
    /// Everybody reads it from now on, or nobody outside does.
    Show(bool),
}

/// How the marks change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// These words are covered, wherever they stand.
    Words(String, Reason),
    /// This region is burnt.
    Region(Region, Reason),
    /// The text can be read again from this byte on.
    Uncover(usize),
    /// This region can be seen again.
    Unburn(Region),
    /// This becomes of the file.
    File(FileWay),
}

impl RedactionForm {
    /// How wide the picture of a page is shown, in pixels of the screen: where it is pointed at is counted in these.
    pub const SHOWN: u16 = 720;
    /// The names of the four fields of a rectangle.
    pub const RECTANGLE: [&str; 4] = ["left", "top", "width", "height"];

    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let field = |name: &str| value(pairs, name).to_owned();
        let x = value(pairs, "point.x").parse().ok();
        let point = x.zip(value(pairs, "point.y").parse().ok());
        let asked = field("do");
        Self {
            // What is pointed at has no button.
            step: if asked.is_empty() && point.is_some() {
                "point".to_owned()
            } else {
                asked
            },
            seen: field("seen"),
            words: field("words"),
            // Each form of the page has its own, and sends no other.
            reason: ["reason", "point-reason", "rectangle-reason"]
                .map(field)
                .concat(),
            page: field("page"),
            corner: field("corner"),
            point,
            rectangle: Self::RECTANGLE.map(field),
            mark: field("mark"),
            looked: !value(pairs, "looked").is_empty(),
        }
    }

    /// The reason that was chosen, or the usual one.
    #[must_use]
    pub fn chosen(&self) -> Reason {
        Reason::from_key(&self.reason).unwrap_or(Reason::Personal)
    }

    /// What is asked, of a file whose page has this width and height in millimetres.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn read(&self, size: impl Fn(u16) -> Option<(f32, f32)>) -> Result<Step, Vec<Wrong>> {
        let refused = |field: &str, why| {
            let mistake = Mistake::Redaction(RedactionMistake::Refused(why));
            vec![Wrong::at(field, mistake)]
        };
        let page: u16 = self.page.parse().unwrap_or(0);
        let no_region = || refused("left", RedactionRefused::NoRegion);
        match self.step.as_str() {
            "words" => {
                let mut reader = Reader::default();
                let words = reader.required("words", &self.words, Line::parse);
                let reason = reader.choice("reason", &self.reason, Reason::from_key);
                let read = reader.done(words.zip(reason));
                read.map(|(words, reason)| Step::Change(Change::Words(words.to_string(), reason)))
            }
            "point" => {
                let size = size(page).ok_or_else(no_region)?;
                let at = self.point.and_then(|at| shares(at, size));
                let at = at.ok_or_else(no_region)?;
                let Some(first) = corner(&self.corner) else {
                    return Ok(Step::Corner(page, at));
                };
                let region = Region::between(page, first, at);
                let region = region.map_err(|why| refused("left", why))?;
                Ok(Step::Change(Change::Region(region, self.chosen())))
            }
            "rectangle" => {
                let size = size(page).ok_or_else(no_region)?;
                let region = self.rectangle(page, size)?;
                Ok(Step::Change(Change::Region(region, self.chosen())))
            }
            "unmark" => self
                .unmark()
                .ok_or_else(|| refused("words", RedactionRefused::Outside)),
            "leave-out" => Ok(Step::Change(Change::File(FileWay::Withheld))),
            "give" => Ok(Step::Change(Change::File(FileWay::Shown))),
            "discard" => Ok(Step::Discard),
            "settle" => Ok(Step::Settle {
                looked: self.looked,
            }),
            "show" => Ok(Step::Show(true)),
            "hide" => Ok(Step::Show(false)),
            _ => Err(vec![Wrong::at("words", Mistake::Choice)]),
        }
    }

    fn rectangle(&self, page: u16, size: (f32, f32)) -> Result<Region, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let mut read = [0.0_f32; 4];
        for ((name, typed), length) in Self::RECTANGLE.iter().zip(&self.rectangle).zip(&mut read) {
            match typed.trim().replace(',', ".").parse() {
                Ok(it) if (0.0..=5000.0_f32).contains(&it) => *length = it,
                _ => wrong.push(Wrong::at(
                    *name,
                    Mistake::Redaction(RedactionMistake::Millimetres),
                )),
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let [left, top, width, height] = read;
        let corner = |x: f32, y: f32| {
            (
                Region::share((x / size.0).into()),
                Region::share((y / size.1).into()),
            )
        };
        let region = Region::between(page, corner(left, top), corner(left + width, top + height));
        region.map_err(|why| {
            let mistake = Mistake::Redaction(RedactionMistake::Refused(why));
            vec![Wrong::at("left", mistake)]
        })
    }

    fn unmark(&self) -> Option<Step> {
        let change = match self.mark.split_once(':')? {
            ("text", start) => Change::Uncover(start.parse().ok()?),
            ("region", corners) => {
                let numbers = corners.split('-').map(str::parse);
                let numbers: Vec<u16> = numbers.collect::<Result<_, _>>().ok()?;
                let [page, left, top, right, bottom] = numbers.try_into().ok()?;
                Change::Unburn(Region::between(page, (left, top), (right, bottom)).ok()?)
            }
            _ => return None,
        };
        Some(Step::Change(change))
    }

    /// By which words a form says that it means this region.
    #[must_use]
    pub fn region_mark(region: Region) -> String {
        format!(
            "region:{}-{}-{}-{}-{}",
            region.page(),
            region.left(),
            region.top(),
            region.right(),
            region.bottom()
        )
    }
}

/// A corner as an address and a form carry it.
#[must_use]
pub fn corner(text: &str) -> Option<(u16, u16)> {
    let (x, y) = text.split_once('-')?;
    let (x, y) = (x.parse().ok()?, y.parse().ok()?);
    (x <= Region::WHOLE && y <= Region::WHOLE).then_some((x, y))
}

/// Where a picture was pointed at, as shares of its page, whose width and height these are.
fn shares(at: (u32, u32), size: (f32, f32)) -> Option<(u16, u16)> {
    let wide = f32::from(RedactionForm::SHOWN);
    let high = wide * size.1 / size.0;
    let of = |at: u32, side: f32| {
        let at = f32::from(u16::try_from(at).ok()?);
        (at <= side + 1.0).then(|| Region::share((at / side).into()))
    };
    Some((of(at.0, wide)?, of(at.1, high)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> RedactionForm {
        let pairs: Vec<(String, String)> = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        RedactionForm::from_pairs(&pairs)
    }

    fn a4(page: u16) -> Option<(f32, f32)> {
        (page == 1).then_some((210.0, 297.0))
    }

    #[test]
    fn two_points_are_a_region() {
        let first = [("point.x", "72"), ("point.y", "102"), ("page", "1")];
        let Ok(Step::Corner(1, (x, y))) = form(&first).read(a4) else {
            panic!("a first point is a corner");
        };
        assert_eq!((x, y), (1000, 1002));
        let second = [
            ("point.x", "360"),
            ("point.y", "50"),
            ("page", "1"),
            ("corner", "1000-1002"),
        ];
        let region = Region::between(1, (1000, 1002), (5000, 491)).unwrap();
        let change = Change::Region(region, Reason::Personal);
        assert_eq!(form(&second).read(a4), Ok(Step::Change(change)));
        for elsewhere in [("point.x", "900"), ("page", "2"), ("point.y", "9999999999")] {
            let mut pairs = first.to_vec();
            pairs.push(elsewhere);
            assert!(form(&pairs).read(a4).is_err(), "{elsewhere:?}");
        }
    }

    #[test]
    fn a_rectangle_is_read_in_millimetres_and_each_wrong_one_is_told_at_its_field() {
        let typed = |left, height| {
            form(&[
                ("do", "rectangle"),
                ("page", "1"),
                ("left", left),
                ("top", "29,7"),
                ("width", "21"),
                ("height", height),
                ("reason", "safety"),
            ])
        };
        let region = Region::between(1, (1000, 1000), (2000, 2000)).unwrap();
        let change = Change::Region(region, Reason::Safety);
        assert_eq!(typed("21", "29.7").read(a4), Ok(Step::Change(change)));
        let wrong = typed("links", "-1").read(a4).unwrap_err();
        let fields: Vec<&str> = wrong.iter().map(|it| it.field.as_str()).collect();
        assert_eq!(fields, ["left", "height"]);
        assert!(typed("205", "0").read(a4).is_err(), "it has no height");
    }

    #[test]
    fn a_mark_is_taken_off_by_what_it_is() {
        let region = Region::between(3, (10, 20), (300, 400)).unwrap();
        let named = RedactionForm::region_mark(region);
        let off = form(&[("do", "unmark"), ("mark", &named)]);
        assert_eq!(off.read(a4), Ok(Step::Change(Change::Unburn(region))));
        let off = form(&[("do", "unmark"), ("mark", "text:12")]);
        assert_eq!(off.read(a4), Ok(Step::Change(Change::Uncover(12))));
        for odd in ["", "text:", "region:1-2-3", "region:1-2-3-2-3", "page:1"] {
            let odd = form(&[("do", "unmark"), ("mark", odd)]);
            assert!(odd.read(a4).is_err());
        }
    }
}
