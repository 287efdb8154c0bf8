//! What is new in reviews for somebody, and that they were told by mail: once, also from two nodes.

use super::super::{Follower, News, NewsItem, OutgoingMail, Result, Store, Writing};
use crate::{
    db::{Row, binds},
    dialect::locking,
};
use futures_util::FutureExt as _;
use letters::{ids::PersonId, review::Turn, time::Moment};

/// What is told of is a minute old: by then whoever wrote it has it in the store, or never will.
const SETTLED_SECONDS: i64 = 60;

impl Store {
    /// Those who may be told now: who can sign in, did not turn it off, and were not told since then.
    pub async fn followers(&self, told_before: Moment) -> Result<Vec<Follower>> {
        let sql = "select p.id, p.name, p.mail, p.language, m.told from person p join account a on a.person = p.id
                left join review_mail m on m.person = p.id
            where a.closed is null and p.erased is null
                and (m.person is null or (m.told <= $1 and m.off = $2)) order by p.id";
        let values = binds![told_before, false];
        let rows = self.db.read().await?.all(sql, values).await?;
        let read = |row: &Row| {
            Ok(Follower {
                person: row.get("id")?,
                name: row.get("name")?,
                mail: row.get("mail")?,
                language: row.optional("language")?,
                told: row.optional("told")?,
            })
        };
        rows.iter().map(read).collect()
    }

    /// Tells somebody what is new since they were last told, if anything is: `write` makes the mail of it. Whether a
    /// mail was posted. `everything`: all that others do, as the secretariat hears it; else what is for them.
    pub async fn tell_news(
        &self,
        to: Follower,
        everything: bool,
        write: impl Fn(&[NewsItem]) -> OutgoingMail + Clone + Send + Sync + 'static,
    ) -> Result<bool> {
        self.write(move |w| {
            async move {
                let until = w.now().plus_seconds(-SETTLED_SECONDS);
                let since = to.told.unwrap_or(Moment::from_millis(0));
                if !w.may_tell(&to).await? || until <= since {
                    return Ok(false);
                }
                let news = w.news(to.person, everything, since, until).await?;
                if news.is_empty() {
                    return Ok(false);
                }
                let sql = "update review_mail set told = $2 where person = $1";
                w.conn.run(sql, binds![to.person, until]).await?;
                w.post_once(write(&news), None).await
            }
            .boxed()
        })
        .await
    }

    /// Whether somebody wants mail about reviews; they do until they say otherwise.
    pub async fn wants_review_mail(&self, person: PersonId) -> Result<bool> {
        let sql = "select off from review_mail where person = $1";
        let row = self.db.read().await?.first(sql, binds![person]).await?;
        row.map_or(Ok(true), |row| row.get("off").map(|off: bool| !off))
    }

    /// Turns mail about reviews on or off. Who turns it on hears of what comes, not of what was.
    pub async fn want_review_mail(&self, person: PersonId, wants: bool) -> Result<()> {
        self.write(move |w| {
            async move {
                let now = w.now();
                let sql = "insert into review_mail (person, told, off) values ($1, $2, $3)
                    on conflict (person) do update set off = excluded.off,
                        told = case when review_mail.off = excluded.off then review_mail.told else excluded.told end";
                w.conn.run(sql, binds![person, now, !wants]).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    /// Holds somebody's row; whether it is still as it was read.
    async fn may_tell(&mut self, to: &Follower) -> Result<bool> {
        let sql = "insert into review_mail (person, told, off) values ($1, $2, $3) on conflict (person) do nothing";
        let never = Moment::from_millis(0);
        self.conn.run(sql, binds![to.person, never, false]).await?;
        let held = locking!("select told, off from review_mail where person = $1");
        let row = self.conn.one(held, binds![to.person]).await?;
        let (told, off): (Moment, bool) = (row.get("told")?, row.get("off")?);
        Ok(!off && told == to.told.unwrap_or(never))
    }

    async fn news(
        &mut self,
        person: PersonId,
        everything: bool,
        since: Moment,
        until: Moment,
    ) -> Result<Vec<NewsItem>> {
        let rows = self
            .conn
            .all(NEWS, binds![person, everything, since, until])
            .await?;
        rows.iter().map(item).collect()
    }
}

/// Everything that others did after one moment and up to another, in letters that this person reads now. Being named
/// counts for more than a reply, and a reply for more than that something was said: each is told once. Of objections it was
/// told at once that they were made, and to whoever made them what was decided.
const NEWS: &str = "select l.slug, l.short_title, v.subject, n.thread, n.kind, n.what, n.at, t.quote, b.name as by_name,
        (n.what in ('said', 'replied') and exists (
            select 1 from review_mention m where m.said = n.said and m.person = $1)) as named
    from (
        select t.id as thread, t.id as said, t.kind, 'said' as what, t.author as by_person, t.at from review_thread t
        union all select r.thread, r.id, 'comment', 'replied', r.author, r.at from review_reply r
        union all select x.thread, x.thread, 'comment', x.turn, x.by_person, x.at from review_turn x) n
    join review_thread t on t.id = n.thread join letter l on l.id = t.letter
    join version v on v.letter = l.id and v.number = l.latest join person b on b.id = n.by_person
    where n.at > $3 and n.at <= $4 and n.by_person <> $1
        and not exists (select 1 from objection o where o.thread = n.thread
            and (n.what = 'said' or (t.author = $1 and n.what in ('accepted', 'amended', 'rejected'))))
        and (l.stage = 'review' or ($2 and l.stage <> 'withdrawn'))
        and ($2 or (n.what in ('said', 'replied') and exists (
                select 1 from review_mention m where m.said = n.said and m.person = $1))
            or (n.what <> 'said' and (t.author = $1 or (n.what = 'replied' and exists (
                select 1 from review_reply o where o.thread = n.thread and o.author = $1)))))
    order by l.slug, n.at, n.said";

fn item(row: &Row) -> Result<NewsItem> {
    let short: Option<String> = row.optional("short_title")?;
    let what: String = row.get("what")?;
    let what = match what.as_str() {
        "said" | "replied" if row.get("named")? => News::Named,
        "said" => News::Said(row.get("kind")?),
        "replied" => News::Replied,
        turn => News::Turned(
            Turn::from_key(turn)
                .ok_or_else(|| row.corrupt("turn", &format!("unknown word {turn:?}")))?,
        ),
    };
    Ok(NewsItem {
        slug: row.get("slug")?,
        title: short.map_or_else(|| row.get("subject"), Ok)?,
        what,
        thread: row.get("thread")?,
        quote: row.get("quote")?,
        by: row.get("by_name")?,
        at: row.get("at")?,
    })
}
