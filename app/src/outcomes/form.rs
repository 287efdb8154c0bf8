//! The form in which somebody says what became of a demand: as typed, and as what is to be kept.

use super::passages::Spot;
use crate::drafting::{
    Mistake, Wrong,
    wrong::{Reader, value},
};
use letters::{
    demand::DemandId,
    outcome::{FindingRefused, NotThere, Outcome, Passage, Quotable, Said, Within, Words},
    text::{Line, Sentence},
};

/// What can be wrong with it that is wrong with no other form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingMistake {
    /// The words do not stand in the response, or in the chosen paragraph.
    NotInText,
    /// They stand there more than once.
    Often,
    /// They stand in more than one answer.
    InSeveral,
    /// What was not answered stands nowhere.
    NothingToQuote,
    /// The very same was said last.
    SaidAlready,
    /// Nothing that was found in this response counts there any more.
    NothingToTakeBack,
    /// Somebody else said something of it since the page was opened.
    Moved,
    /// A name was typed, and somebody on offer was chosen.
    OtherNotChosen,
    /// Something that the form sent is no part of this letter.
    Gone,
}

impl From<FindingRefused> for FindingMistake {
    fn from(refused: FindingRefused) -> Self {
        match refused {
            FindingRefused::NotInText => Self::NotInText,
            FindingRefused::NothingToQuote => Self::NothingToQuote,
            FindingRefused::SaidAlready => Self::SaidAlready,
            FindingRefused::NothingToTakeBack => Self::NothingToTakeBack,
            FindingRefused::Moved => Self::Moved,
            FindingRefused::NoDemand | FindingRefused::NoResponse => Self::Gone,
        }
    }
}

impl FindingMistake {
    /// At which field of the form it is told.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::NotInText | Self::Often | Self::InSeveral => "quote",
            Self::NothingToQuote => "paragraph",
            Self::Gone => "demand",
            Self::OtherNotChosen => "other",
            Self::SaidAlready | Self::NothingToTakeBack | Self::Moved => "outcome",
        }
    }
}

/// The form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutcomeForm {
    /// Which paragraph, as [`super::passages::Spot`] writes it; empty for none.
    pub paragraph: String,
    /// Words that were copied out of the response.
    pub quote: String,
    /// The id of the demand.
    pub demand: String,
    /// Who speaks, or [`Self::OTHER`].
    pub addressee: String,
    /// Who speaks, when it is nobody of those on offer.
    pub other: String,
    /// The key of the outcome.
    pub outcome: String,
    /// Why.
    pub why: String,
    /// The number of what is taken back, when that is what was asked.
    pub takes_back: Option<u32>,
    /// Why it is.
    pub mistaken: String,
    /// The number of the last finding that stood on the page; none on a page that comes fresh.
    pub seen: Option<u32>,
}

/// What became of a demand, to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOutcome {
    /// Of which demand.
    pub demand: DemandId,
    /// What it says.
    pub said: Said,
    /// By whom, where, and why.
    pub words: Words,
}

impl OutcomeForm {
    /// What the form sends when somebody else speaks than those on offer.
    pub const OTHER: &str = "anders";
    /// What it sends when no paragraph is chosen.
    pub const NO_PARAGRAPH: &str = "geen";

    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let field = |name: &str| value(pairs, name).to_owned();
        let takes_back: Option<u32> = value(pairs, "takes-back").parse().ok();
        let mistaken = takes_back.map(|number| field(&format!("mistaken-{number}")));
        Self {
            paragraph: field("paragraph"),
            quote: field("quote"),
            demand: field("demand"),
            addressee: field("addressee"),
            other: field("other"),
            outcome: field("outcome"),
            why: field("why"),
            takes_back,
            mistaken: mistaken.unwrap_or_default(),
            seen: Some(value(pairs, "seen").parse().unwrap_or(0)),
        }
    }

    /// What is to be kept, of a response that can be quoted so.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn read(
        &self,
        quotable: &Quotable<'_>,
        speakers: &[Line],
    ) -> Result<NewOutcome, Vec<Wrong>> {
        let mut reader = Reader::default();
        let passage = read_passage(quotable, &self.paragraph, &self.quote, &mut reader);
        let demand = reader.choice("demand", &self.demand, DemandId::parse);
        let addressee = if self.addressee == Self::OTHER {
            reader.required("other", &self.other, Line::parse)
        } else {
            if !self.other.trim().is_empty() {
                note(&mut reader, FindingMistake::OtherNotChosen);
            }
            let offered = |raw: &str| speakers.iter().find(|it| it.as_str() == raw).cloned();
            reader.choice("addressee", &self.addressee, offered)
        };
        let outcome = reader.choice("outcome", &self.outcome, Outcome::from_key);
        if passage.is_some() && outcome == Some(Outcome::NoAnswer) {
            note(&mut reader, FindingMistake::NothingToQuote);
        }
        let why = reader.required("why", &self.why, Sentence::parse);
        let made = demand.zip(addressee).zip(outcome).zip(why).map(
            |(((demand, addressee), outcome), why)| NewOutcome {
                demand,
                said: Said::Became(outcome),
                words: Words {
                    addressee,
                    passage,
                    why,
                },
            },
        );
        reader.done(made)
    }
}

/// The words that were copied out of a response, in the paragraph or the answer that was chosen; or that as a whole.
pub(crate) fn read_passage(
    quotable: &Quotable<'_>,
    paragraph: &str,
    quote: &str,
    reader: &mut Reader,
) -> Option<Passage> {
    let within = Spot::parse(paragraph).and_then(|it| it.within(quotable));
    let within = within.unwrap_or_else(|| {
        reader.note("paragraph", Mistake::Choice);
        Within::Anywhere
    });
    if quote.trim().is_empty() {
        return quotable.whole(&within);
    }
    let mistake = match quotable.find(&within, quote) {
        Ok(passage) => return Some(passage),
        Err(NotThere::Nowhere) => FindingMistake::NotInText,
        Err(NotThere::Often) => FindingMistake::Often,
        Err(NotThere::InSeveral) => FindingMistake::InSeveral,
    };
    note(reader, mistake);
    None
}

fn note(reader: &mut Reader, mistake: FindingMistake) {
    reader.note(mistake.field(), Mistake::Finding(mistake));
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Nee.\n\nWij nemen „twee” voorstellen over. Nee.";

    fn form() -> OutcomeForm {
        OutcomeForm {
            demand: "k7m2qd".into(),
            addressee: "VWS".into(),
            outcome: "partly".into(),
            why: "Twee van de vier.".into(),
            ..OutcomeForm::default()
        }
    }

    #[test]
    fn a_passage_is_a_paragraph_or_words_in_one() {
        let speakers = [Line::parse("VWS").unwrap()];
        let read = |paragraph: &str, quote: &str| {
            let form = OutcomeForm {
                paragraph: paragraph.into(),
                quote: quote.into(),
                ..form()
            };
            let read = form.read(&TEXT.into(), &speakers);
            read.map(|new| new.words.passage.map(|it| it.quote().to_owned()))
        };
        let quoted = |quote: &str| Ok(Some(quote.to_owned()));
        let wrong = |mistake: FindingMistake| {
            Err(vec![Wrong::at(mistake.field(), Mistake::Finding(mistake))])
        };
        assert_eq!(read("", ""), Ok(None));
        assert_eq!(read("geen", " "), Ok(None));
        assert_eq!(
            read("2", ""),
            quoted("Wij nemen „twee” voorstellen over. Nee.")
        );
        assert_eq!(
            read("", "nemen \"twee\" voorstellen"),
            quoted("nemen „twee” voorstellen")
        );
        assert_eq!(read("", "Nee."), wrong(FindingMistake::Often));
        assert_eq!(read("1", "Nee."), quoted("Nee."));
        assert_eq!(read("1", "Wij nemen"), wrong(FindingMistake::NotInText));
        assert_eq!(
            read("9", ""),
            Err(vec![Wrong::at("paragraph", Mistake::Choice)])
        );
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let wrong = OutcomeForm {
            addressee: OutcomeForm::OTHER.into(),
            paragraph: "1".into(),
            outcome: "no-answer".into(),
            ..OutcomeForm::default()
        };
        let wrong = wrong.read(&TEXT.into(), &[]).unwrap_err();
        let fields: Vec<&str> = wrong.iter().map(|it| it.field.as_str()).collect();
        assert_eq!(fields, ["demand", "other", "paragraph", "why"]);
        let other = OutcomeForm {
            addressee: OutcomeForm::OTHER.into(),
            other: "Een omroep".into(),
            ..form()
        };
        let kept = other.read(&TEXT.into(), &[]).unwrap();
        assert_eq!(kept.words.addressee.as_str(), "Een omroep");
        let ignored = OutcomeForm {
            other: "Een omroep".into(),
            ..form()
        };
        let told = ignored.read(&TEXT.into(), &[Line::parse("VWS").unwrap()]);
        let mistake = Mistake::Finding(FindingMistake::OtherNotChosen);
        assert_eq!(told, Err(vec![Wrong::at("other", mistake)]));
        let invented = form().read(&TEXT.into(), &[]).unwrap_err();
        assert_eq!(invented, [Wrong::at("addressee", Mistake::Choice)]);
    }
}
