//! Of somebody who is erased: what they said about drafts goes, and their name where others named them.

use super::super::{Person, Result, Writing};
use crate::db::binds;
use letters::{privacy::ERASED, review::Turn, time::Moment};

impl Writing {
    /// Empties what they said and takes back what was still open. The rows stay: something was said by somebody.
    pub(in crate::store) async fn erase_review(
        &mut self,
        person: &Person,
        now: Moment,
    ) -> Result<()> {
        let open = "insert into review_turn (thread, n, turn, by_person, at)
            select t.id, (select count(*) from review_turn x where x.thread = t.id) + 1, $2, $1, $3 from review_thread t
            where t.author = $1 and t.kind = 'suggestion' and not exists (select 1 from review_turn x where x.thread = t.id)";
        let values = binds![person.id, Turn::Withdrawn, now];
        self.conn.run(open, values).await?;
        for own in [
            "update review_thread set text = case when text is null then null else $2 end,
                replacement = case when replacement is null then null else $2 end where author = $1",
            "update review_reply set text = $2 where author = $1",
            "update review_turn set reason = $2 where by_person = $1 and reason is not null",
        ] {
            self.conn.run(own, binds![person.id, ERASED]).await?;
        }
        for others in [
            "update review_thread set text = replace(text, $2, $3)
                where id in (select thread from review_mention where person = $1)",
            "update review_reply set text = replace(text, $2, $3)
                where thread in (select thread from review_mention where person = $1)",
        ] {
            let values = binds![person.id, person.name.clone(), ERASED];
            self.conn.run(others, values).await?;
        }
        for rows in [
            "delete from review_mention where person = $1",
            "delete from review_mail where person = $1",
        ] {
            self.conn.run(rows, binds![person.id]).await?;
        }
        Ok(())
    }
}
