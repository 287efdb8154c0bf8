//! `standpunt fill-ledger`: writes letters with long logs, to measure how fast a large one is verified.

use crate::{
    cli::{Ending, say},
    config::Config,
    heads, serving,
    store::NewLetter,
};
use letters::{
    file,
    hash::Hash,
    ids::OrganisationId,
    ledger::{Act, Commitment, Record},
    text::{MailAddress, PersonName, Slug},
};

/// How long each letter's log is.
const LINES: u32 = 1_000;
/// A letter of no more words than a letter needs.
const LETTER: &str = "+++\nkind = \"letter\"\nsubject = \"A letter to measure with\"\nlanguage = \"en\"\nsender = \"An association\"\n+++\n\nText.\n";

/// Writes so many lines, over as many letters as that takes, gives them their places and makes a head over them.
pub async fn fill(config: Config, lines: u32) -> Result<(), Ending> {
    let (clock, random) = serving::machine();
    let state = serving::open(config, clock, random).await?;
    let store = &state.store;
    let name = PersonName::parse("A Reader")?;
    let mail = MailAddress::parse("reader@example.org")?;
    let by = store.find_or_add_person(name, mail).await?;
    for letter in 0..lines.div_ceil(LINES) {
        let file =
            file::parse(LETTER.as_bytes()).map_err(|why| Ending::Failed(format!("{why:?}")))?;
        let slug = Slug::parse(&format!("to-measure-{letter}"))?;
        let new = NewLetter {
            file: file.0,
            slug: Some(slug),
            note: None,
        };
        let made = store.create_letter(new, by).await?;
        // As long as the line of a signature, and about nothing that a table knows.
        let record = |n: u32| {
            let commitment =
                |what: &str| Commitment(Hash::of(format!("{what} {letter} {n}").as_bytes()));
            Record {
                version: Some(Hash::of(LETTER.as_bytes())),
                organisation: Some(OrganisationId::new(store.now(), store.random())),
                person: Some(commitment("person")),
                mandate: Some(commitment("mandate")),
                by: Some(commitment("by")),
                act: Act::ReservationLifted {
                    invitation: store.new_invitation_id(),
                },
            }
        };
        let records = (0..LINES).map(record).collect();
        store.append_unseen(made.id, records).await?;
    }
    heads::make(&state).await?;
    say(&format!("{lines} lines"));
    state.store.close().await;
    Ok(())
}
