//! `standpunt fill-support`: many supporters of one published letter, counted. `cargo xtask bench` asks what its page costs
//! then; the command is hidden, since nobody needs it from day to day.

use crate::{
    cli::{Ending, say},
    store::Store,
};
use letters::{
    support::BATCH,
    text::{MailAddress, PersonName, Slug},
};

/// Opens support if it does not stand open, adds so many and counts them. Prints the number.
pub async fn fill(store: &Store, slug: &str, count: u32) -> Result<(), Ending> {
    let letter = store.letter(&Slug::parse(slug)?).await?.id;
    if store.support(letter).await?.is_none() {
        let name = PersonName::parse("A Secretary")?;
        let mail = MailAddress::parse("secretary@example.org")?;
        let by = store.find_or_add_person(name, mail).await?;
        store.open_support(letter, None, by).await?;
    }
    let mut done = 0;
    while done < count {
        let some = BATCH.min(count - done);
        store.add_supporters_unseen(letter, done, some).await?;
        done += some;
    }
    while store.fold_support(letter).await?.is_some() {}
    let counted = store.support(letter).await?.map_or(0, |it| it.counted);
    say(&counted.to_string());
    Ok(())
}
