//! Parliamentary questions: read, and kept with their answer.

use super::{Done, Replay};
use crate::{
    demo::samples::{BrokenSample, Questioning},
    language::OURS,
    store::SaveQuestions,
};
use app::questions::words;
use letters::{
    ids::{LetterId, PersonId, ResponseId},
    ports::random,
    questions::{Kept, parse},
    response::{Attachment, Response, ResponseKind},
    text::{Line, LongText},
    time::Day,
};

impl Replay<'_> {
    /// Reads a publication and keeps it, asked on another day than it says when one is given.
    pub(super) async fn question(
        &self,
        letter: LetterId,
        questioning: &Questioning,
        asked: Option<Day>,
        by: PersonId,
    ) -> Done {
        let broken = |why: &dyn ToString| {
            BrokenSample::new(
                format!("questions of {}", questioning.letter),
                why.to_string(),
            )
        };
        let mut read = parse(&questioning.text);
        read.submitted = asked.or(read.submitted);
        let kept = Kept::new(read).map_err(|error| broken(&error))?;
        let bytes = questioning.text.clone().into_bytes();
        let line = |text: &str| Line::parse(text).map_err(|error| broken(&error));
        let original = Attachment {
            name: line(&words::pasted(OURS))?,
            media_type: "text/plain; charset=utf-8".to_owned(),
            bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            hash: self.state.files.keep(bytes).await?,
        };
        let of = kept.content();
        let response = match kept.answered() {
            None => None,
            Some(on) => Some(Response {
                id: ResponseId::new(self.state.clock.now(), random(self.state.random.as_ref())),
                from: line(of.answered_by.as_deref().unwrap_or_default())?,
                addressee: None,
                on,
                kind: ResponseKind::ParliamentaryAnswer,
                text: LongText::parse(&words::response(OURS, of))
                    .map_err(|error| broken(&error))?,
                attachment: None,
                public: true,
            }),
        };
        let save = SaveQuestions {
            kept,
            public: true,
            original,
            response,
        };
        let store = &self.state.store;
        let (hash, name) = (save.original.hash, save.original.name.clone());
        store.hand_in_questions(letter, hash, name, by).await?;
        store.save_questions(letter, None, save, by).await?;
        Ok(())
    }
}
