//! What is kept about somebody: how much of each kind, and all of it, for themselves (AVG articles 15 and 20).

mod authored;

use super::{Result, Store, ledger, letter_rows, letter_rows::letters_where};
use crate::db::{Conn, Row, binds};
use authored::AUTHORED;
use letters::{
    audit::Act,
    ids::{InvitationId, PersonId},
    ledger::{Commitment, Opening},
    privacy::Data,
    time::Moment,
};
use serde_json::{Map, Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

/// How a column is shown.
#[derive(Clone, Copy)]
enum As {
    /// Text, also a day.
    Text,
    /// A moment: RFC 3339 in UTC.
    Moment,
    /// Yes or no.
    Flag,
    /// A number.
    Number,
}
use As::{Flag, Moment as At, Number, Text};

/// A part of the copy: its name, where it comes from, and its columns.
struct Part {
    name: &'static str,
    sql: &'static str,
    columns: &'static [(&'static str, As)],
}

/// Every table that says something about a person, by the person's identifier. Secrets are said to be there and not given.
const PARTS: &[Part] = &[
    Part {
        name: "person",
        sql: "select name, mail, language, created from person where id = $1",
        columns: &[("name", Text), ("mail", Text), ("language", Text), ("created", At)],
    },
    Part {
        name: "account",
        sql: "select a.created, a.entered as first_signed_in, a.closed, (w.account is not null) as has_password, w.set_at as password_set,
                (t.account is not null) as has_codes_from_an_app, t.set_at as codes_from_an_app_set
            from account a left join password w on w.account = a.person left join totp t on t.account = a.person where a.person = $1",
        columns: &[
            ("created", At), ("first_signed_in", At), ("closed", At), ("has_password", Flag), ("password_set", At),
            ("has_codes_from_an_app", Flag), ("codes_from_an_app_set", At),
        ],
    },
    Part {
        name: "asked_to_sign_in",
        sql: "select at from account_invitation where person = $1 order by at",
        columns: &[("at", At)],
    },
    Part {
        name: "recovery_codes",
        sql: "select made, used from recovery_code where account = $1 order by made, used",
        columns: &[("made", At), ("used", At)],
    },
    Part {
        name: "passkeys",
        sql: "select name, added, last_used from passkey where account = $1 order by added",
        columns: &[("name", Text), ("added", At), ("last_used", At)],
    },
    Part {
        name: "mandates",
        sql: "select o.name as organisation, m.function, m.deputy, m.extent, m.from_day, m.until_day, m.ended, m.evidence,
                m.document_name as document, m.document_hash as document_sha256, m.granted
            from mandate m join organisation o on o.id = m.organisation where m.person = $1 order by m.id",
        columns: &[
            ("organisation", Text), ("function", Text), ("deputy", Flag), ("extent", Text), ("from_day", Text),
            ("until_day", Text), ("ended", At), ("evidence", Text), ("document", Text), ("document_sha256", Text),
            ("granted", At),
        ],
    },
    Part {
        name: "roles",
        sql: "select g.role, o.name as organisation, g.at as given, g.ended as taken from role_grant g
            left join organisation o on o.id = g.organisation where g.person = $1 order by g.id",
        columns: &[("role", Text), ("organisation", Text), ("given", At), ("taken", At)],
    },
    Part {
        name: "sessions",
        sql: "select browser, method, assurance, created, last_seen, proved, expires from session where person = $1 order by id",
        columns: &[
            ("browser", Text), ("method", Text), ("assurance", Text), ("created", At), ("last_seen", At), ("proved", At),
            ("expires", At),
        ],
    },
    Part {
        name: "known_browsers",
        sql: "select created, last_seen from known_browser where account = $1 order by created",
        columns: &[("created", At), ("last_seen", At)],
    },
    Part {
        name: "steps_at_the_door",
        sql: "select kind, tries, next as going_to, created, expires from door_step where account = $1 order by created",
        columns: &[("kind", Text), ("tries", Number), ("going_to", Text), ("created", At), ("expires", At)],
    },
    Part {
        name: "invitations",
        sql: "select l.slug as letter, o.name as organisation, r.opened as round_opened, r.deadline, i.answer, i.answered,
                i.lapsed, i.read_at, i.capacity, i.remark, i.tries
            from invitation i join signing_round r on r.id = i.round join letter l on l.id = r.letter
            join organisation o on o.id = i.organisation where i.person = $1 order by i.id",
        columns: &[
            ("letter", Text), ("organisation", Text), ("round_opened", At), ("deadline", At), ("answer", Text),
            ("answered", At), ("lapsed", Flag), ("read_at", At), ("capacity", Text), ("remark", Text), ("tries", Number),
        ],
    },
    Part {
        name: "objections",
        sql: "select l.slug as letter, g.name as organisation, b.text_hash as text_sha256, t.quote, t.replacement, t.text, b.at
            from objection b join review_thread t on t.id = b.thread join letter l on l.id = b.letter
            join invitation i on i.id = b.invitation join organisation g on g.id = i.organisation
            where i.person = $1 order by b.id",
        columns: &[
            ("letter", Text), ("organisation", Text), ("text_sha256", Text), ("quote", Text), ("replacement", Text),
            ("text", Text), ("at", At),
        ],
    },
    Part {
        name: "signatures",
        sql: "select l.slug as letter, c.organisation_name as organisation, c.person_name as name, c.function, c.deputy,
                c.text_hash as text_sha256, c.reaffirms as reaffirms_sha256, c.capacity, c.decides, c.remark, c.public_remark, c.remark_hidden, c.at, c.lifted, c.retracted, c.ended
            from cosignature c join letter l on l.id = c.letter where c.person = $1 order by c.id",
        columns: &[
            ("letter", Text), ("organisation", Text), ("name", Text), ("function", Text), ("deputy", Flag),
            ("text_sha256", Text), ("reaffirms_sha256", Text), ("capacity", Text), ("decides", Text), ("remark", Text), ("public_remark", Text), ("remark_hidden", At),
            ("at", At), ("lifted", At), ("retracted", At), ("ended", At),
        ],
    },
    Part {
        name: "demands_left_out",
        sql: "select l.slug as letter, c.text_hash as text_sha256, x.demand from cosignature_exception x
            join cosignature c on c.id = x.cosignature join letter l on l.id = c.letter
            where c.person = $1 order by c.id, x.demand",
        columns: &[("letter", Text), ("text_sha256", Text), ("demand", Number)],
    },
    Part {
        name: "asked_to_co_sign_as_a_guest",
        sql: "select l.slug as letter, g.organisation, g.website, g.person as name, g.function, g.mail, g.remark, g.made,
                g.confirmed, g.state, g.decided, g.reason
            from guest_request g join letter l on l.id = g.letter
            where g.mail = (select mail from person where id = $1)
                or g.invitation in (select id from invitation where person = $1) order by g.id",
        columns: &[
            ("letter", Text), ("organisation", Text), ("website", Text), ("name", Text), ("function", Text), ("mail", Text),
            ("remark", Text), ("made", At), ("confirmed", At), ("state", Text), ("decided", At), ("reason", Text),
        ],
    },
    Part {
        name: "filled_in_to_support",
        sql: "select l.slug as letter, r.name, r.place, r.mail, r.shown, r.made from support_request r
            join letter l on l.id = r.letter where r.mail = (select mail from person where id = $1) order by r.id",
        columns: &[
            ("letter", Text), ("name", Text), ("place", Text), ("mail", Text), ("shown", Flag), ("made", At),
        ],
    },
    Part {
        name: "supported",
        sql: "select l.slug as letter, s.text_hash as text_sha256, s.name, s.place, s.mail, s.listed, s.confirmed, s.hidden,
                s.hidden_reason as reason
            from supporter s join letter l on l.id = s.letter where s.mail = (select mail from person where id = $1) order by s.id",
        columns: &[
            ("letter", Text), ("text_sha256", Text), ("name", Text), ("place", Text), ("mail", Text), ("listed", Flag),
            ("confirmed", At), ("hidden", At), ("reason", Text),
        ],
    },
    Part {
        name: "versions_written",
        sql: "select l.slug as letter, v.number, v.hash as sha256, v.subject, v.note, v.at from version v
            join letter l on l.id = v.letter where v.author = $1 order by v.at, v.number",
        columns: &[
            ("letter", Text), ("number", Number), ("sha256", Text), ("subject", Text), ("note", Text), ("at", At),
        ],
    },
    Part {
        name: "templates_saved",
        sql: "select t.kind, t.language, t.name, r.number, r.purpose, r.text, r.at from template_revision r
            join template t on t.id = r.template where r.by_person = $1 order by r.at, r.template, r.number",
        columns: &[
            ("kind", Text), ("language", Text), ("name", Text), ("number", Number), ("purpose", Text), ("text", Text), ("at", At),
        ],
    },
    Part {
        name: "deeds_on_letters",
        sql: "select l.slug as letter, d.deed, d.at from (
                select letter, stage as deed, at from stage_change where by_person = $1
                union all select letter, 'round opened', opened from signing_round where opened_by = $1
                union all select letter, 'guest decided on', decided from guest_request where decided_by = $1
                union all select r.letter, 'link for guests opened', d.opened from guest_door d
                    join signing_round r on r.id = d.round where d.opened_by = $1
                union all select r.letter, 'link for guests closed', d.closed from guest_door d
                    join signing_round r on r.id = d.round where d.closed_by = $1
                union all select letter, 'support opened', opened from support where opened_by = $1
                union all select letter, 'support closed', closed from support where closed_by = $1
                union all select letter, 'supporter hidden', hidden from supporter where hidden_by = $1
                union all select letter, 'press asked', created from press_job where requested_by = $1
                union all select letter, 'published', at from publication where by_person = $1 union all select letter, 'struck out', at from struck where by_person = $1
                union all select letter, 'sending recorded', recorded from dispatch where recorded_by = $1
                union all select letter, 'sending ' || said, at from sending_step where by_person = $1
                union all select letter, 'letter mailed', ordered from mailing where ordered_by = $1
                union all select m.letter, 'envelope ' || n.news, n.at from envelope_news n join envelope_receiver r on r.id = n.receiver
                    join envelope e on e.id = r.envelope join mailing m on m.id = e.mailing where n.by_person = $1
                union all select letter, 'response recorded', recorded from response where recorded_by = $1
                union all select letter, 'mail placed', decided from incoming_message where decided_by = $1 and letter is not null
                union all select letter, 'outcome given', at from outcome where by_person = $1
                union all select letter, 'commitment ' || said, at from commitment_step where by_person = $1
                union all select s.letter, 'questions saved', r.at from question_set_revision r
                    join question_set s on s.id = r.question_set where r.by_person = $1
                union all select s.letter, 'postponement recorded', n.recorded from question_postponement n
                    join question_set s on s.id = n.question_set where n.recorded_by = $1
                union all select letter, 'demand told', at from demand_link where by_person = $1
                union all select letter, 'follow-up begun', at from follow_up where by_person = $1
                union all select letter, 'translation tied', tied from translation where tied_by = $1
                union all select letter, 'translation untied', untied from translation where untied_by = $1
                union all select letter, 'translation brought up to date', at from translation_base where by_person = $1) d
            join letter l on l.id = d.letter order by d.at, d.deed",
        columns: &[("letter", Text), ("deed", Text), ("at", At)],
    },
    Part {
        name: "deeds_in_the_register",
        sql: "select o.name as organisation, d.deed, d.at from (
                select organisation, 'organisation changed' as deed, at from organisation_change where by_person = $1
                union all select organisation, 'service area recorded', recorded from service_area where recorded_by = $1
                union all select organisation, 'mandate granted', granted from mandate where granted_by = $1) d
            join organisation o on o.id = d.organisation order by d.at, d.deed",
        columns: &[("organisation", Text), ("deed", Text), ("at", At)],
    },
    Part {
        name: "tables_read_in",
        sql: "select name, hash as sha256, created, expires from register_import where by_person = $1
            union all select name, hash, created, expires from address_import where by_person = $1
            union all select name, hash, created, created + 86400000 from question_hand_in where by_person = $1 order by created",
        columns: &[("name", Text), ("sha256", Text), ("created", At), ("expires", At)],
    },
    Part {
        name: "typed_and_not_saved",
        sql: "select l.slug as letter, s.base as made_from_version, s.fields as text, s.typed, s.seen from sitting s
            join letter l on l.id = s.letter where s.person = $1 order by s.id",
        columns: &[
            ("letter", Text), ("made_from_version", Number), ("text", Text), ("typed", At), ("seen", At),
        ],
    },
    Part {
        name: "said_in_reviews",
        sql: "select l.slug as letter, t.kind, t.version, t.quote, t.replacement, t.text, t.at from review_thread t
            join letter l on l.id = t.letter where t.author = $1 order by t.id",
        columns: &[
            ("letter", Text), ("kind", Text), ("version", Number), ("quote", Text), ("replacement", Text), ("text", Text),
            ("at", At),
        ],
    },
    Part {
        name: "replies_in_reviews",
        sql: "select l.slug as letter, t.quote, r.text, r.at from review_reply r join review_thread t on t.id = r.thread
            join letter l on l.id = t.letter where r.author = $1 order by r.id",
        columns: &[("letter", Text), ("quote", Text), ("text", Text), ("at", At)],
    },
    Part {
        name: "decided_in_reviews",
        sql: "select l.slug as letter, t.quote, x.turn, x.version, x.reason, x.at from review_turn x
            join review_thread t on t.id = x.thread join letter l on l.id = t.letter where x.by_person = $1
            order by x.at, x.thread",
        columns: &[
            ("letter", Text), ("quote", Text), ("turn", Text), ("version", Number), ("reason", Text), ("at", At),
        ],
    },
    Part {
        name: "named_in_reviews",
        sql: "select l.slug as letter, t.quote, t.at from review_mention m join review_thread t on t.id = m.thread
            join letter l on l.id = t.letter where m.person = $1 order by m.said",
        columns: &[("letter", Text), ("quote", Text), ("at", At)],
    },
    Part {
        name: "mail_about_reviews",
        sql: "select told as told_until, off as turned_off from review_mail where person = $1",
        columns: &[("told_until", At), ("turned_off", Flag)],
    },
    Part {
        name: "mail_about_answers",
        sql: "select choice, (key_hash is not null) as has_a_link from answer_mail where person = $1",
        columns: &[("choice", Text), ("has_a_link", Flag)],
    },
    Part {
        name: "told_of_answers",
        sql: "select l.slug as letter, x.choice, t.at as decided, x.told from answer_reader x
            join answer_telling t on t.response = x.response join letter l on l.id = t.letter
            where x.person = $1 order by t.at, x.response",
        columns: &[("letter", Text), ("choice", Text), ("decided", At), ("told", At)],
    },
    Part {
        name: "mails_that_came_in",
        sql: "select m.received, m.sender, m.subject, m.stated, m.kind, m.state, m.bytes, m.whole as sha256, l.slug as letter
            from incoming_message m left join letter l on l.id = m.letter
            where m.sender_address = (select mail from person where id = $1) order by m.id",
        columns: &[
            ("received", At), ("sender", Text), ("subject", Text), ("stated", At), ("kind", Text), ("state", Text),
            ("bytes", Number), ("sha256", Text), ("letter", Text),
        ],
    },
    Part {
        name: "mails",
        sql: "select recipient, recipient_name, subject, kind, state, attempts, error, created, sent from outbox
            where recipient = (select mail from person where id = $1) or invitation in (select id from invitation where person = $1)
            order by id",
        columns: &[
            ("recipient", Text), ("recipient_name", Text), ("subject", Text), ("kind", Text), ("state", Text),
            ("attempts", Number), ("error", Text), ("created", At), ("sent", At),
        ],
    },
    Part {
        name: "events",
        sql: "select a.at, a.act, (a.by_person is not null and a.by_person = $1) as by_you,
                (a.person is not null and a.person = $1) as about_you, o.name as organisation, a.detail
            from audit a left join organisation o on o.id = a.organisation where a.person = $1 or a.by_person = $1 order by a.id",
        columns: &[
            ("at", At), ("act", Text), ("by_you", Flag), ("about_you", Flag), ("organisation", Text), ("detail", Text),
        ],
    },
];

/// How many things of a kind are kept about somebody. None for what cannot be found by who somebody is.
const fn counted(data: Data) -> Option<&'static str> {
    Some(match data {
        Data::Identity => "select count(*) as kept from person where id = $1 and erased is null",
        Data::Mandates => "select count(*) as kept from mandate where person = $1",
        Data::Account => {
            "select (select count(*) from account where person = $1) + (select count(*) from password where account = $1)
                + (select count(*) from totp where account = $1) + (select count(*) from recovery_code where account = $1)
                + (select count(*) from passkey where account = $1)
                + (select count(*) from role_grant where person = $1) as kept"
        }
        Data::Browsers => "select count(*) as kept from known_browser where account = $1",
        Data::Sessions => "select count(*) as kept from session where person = $1",
        Data::Steps => "select count(*) as kept from door_step where account = $1",
        Data::Answers => "select count(*) as kept from invitation where person = $1",
        Data::Objections => {
            "select count(*) as kept from objection b join invitation i on i.id = b.invitation where i.person = $1"
        }
        Data::Signatures => "select count(*) as kept from cosignature where person = $1",
        Data::Authorship => AUTHORED,
        Data::Review => {
            "select (select count(*) from review_thread where author = $1) + (select count(*) from review_reply where author = $1)
                + (select count(*) from review_turn where by_person = $1) + (select count(*) from review_mention where person = $1) as kept"
        }
        Data::Mails => {
            "select count(*) as kept from outbox where recipient = (select mail from person where id = $1)
                or invitation in (select id from invitation where person = $1)"
        }
        Data::AnswerMails => {
            "select (select count(*) from answer_mail where person = $1) + (select count(*) from answer_reader where person = $1) as kept"
        }
        Data::Events => "select count(*) as kept from audit where person = $1 or by_person = $1",
        Data::Sittings => "select count(*) as kept from sitting where person = $1",
        Data::Imports => {
            "select (select count(*) from register_import where by_person = $1)
                + (select count(*) from address_import where by_person = $1)
                + (select count(*) from question_hand_in where by_person = $1) as kept"
        }
        Data::GuestForms => {
            "select count(*) as kept from guest_request where state = 'filled-in'
                and mail = (select mail from person where id = $1)"
        }
        Data::GuestRequests => {
            "select count(*) as kept from guest_request where state <> 'filled-in'
                and (mail = (select mail from person where id = $1)
                    or invitation in (select id from invitation where person = $1))"
        }
        Data::SupportForms => {
            "select count(*) as kept from support_request where mail = (select mail from person where id = $1)"
        }
        Data::Supporters => {
            "select count(*) as kept from supporter where mail = (select mail from person where id = $1)"
        }
        // Of what is written in a letter and a response it is not known who is who; mail has an address.
        Data::Correspondence => {
            "select count(*) as kept from incoming_message where state in ('placed', 'recorded')
                and sender_address = (select mail from person where id = $1)"
        }
        Data::IncomingMails => {
            "select count(*) as kept from incoming_message where state not in ('placed', 'recorded')
                and sender_address = (select mail from person where id = $1)"
        }
        // A hash does not say whose it is; who holds an office, or works for one, has no row of their own.
        Data::Attempts | Data::Officials | Data::Assistants => return None,
    })
}

impl Store {
    /// How much of each kind is kept about somebody; a kind of which there is nothing is left out.
    pub async fn kept_about(&self, person: PersonId) -> Result<Vec<(Data, u64)>> {
        let mut conn = self.snapshot().await?;
        let mut kept = Vec::new();
        for data in Data::ALL {
            let Some(sql) = counted(data) else { continue };
            let count: u64 = conn.one(sql, binds![person]).await?.get("kept")?;
            if count > 0 {
                kept.push((data, count));
            }
        }
        Ok(kept)
    }

    /// All that is kept about somebody, as JSON; and that a copy was taken is noted.
    ///
    /// # Errors
    /// [`super::StoreError::NotFound`] when there is nobody of that identifier.
    pub async fn own_data(&self, person: PersonId, by: Option<PersonId>) -> Result<Value> {
        self.person(person).await?;
        self.note(super::Note::about(Act::DataExported, by, person))
            .await?;
        let mut conn = self.snapshot().await?;
        let mut all = Map::new();
        all.insert("format".to_owned(), json!("standpunt-own-data-1"));
        all.insert("made".to_owned(), json!(self.now().rfc3339()));
        for part in PARTS {
            let rows = conn.all(part.sql, binds![person]).await?;
            let rows = rows.iter().map(|row| shown(row, part.columns));
            let rows = rows.collect::<Result<Vec<_>>>()?;
            all.insert(part.name.to_owned(), rows.into());
        }
        let proofs = commitments(&mut conn, person).await?;
        all.insert("commitments_in_the_ledger".to_owned(), proofs.into());
        Ok(all.into())
    }
}

fn shown(row: &Row, columns: &[(&'static str, As)]) -> Result<Value> {
    let mut object = Map::new();
    for (column, kind) in columns {
        let value = match kind {
            As::Text => json!(row.optional::<String>(column)?),
            As::Moment => json!(row.optional::<Moment>(column)?.map(Moment::rfc3339)),
            As::Flag => json!(row.optional::<bool>(column)?),
            As::Number => json!(row.optional::<i64>(column)?),
        };
        object.insert((*column).to_owned(), value);
    }
    Ok(object.into())
}

/// The commitments about somebody in the chains of letters, with what opens them: with salt and value anybody can compute
/// the hash that stands in the line.
async fn commitments(conn: &mut Conn, person: PersonId) -> Result<Vec<Value>> {
    let sql = "select id from invitation where person = $1";
    let asked = conn.all(sql, binds![person]).await?;
    let asked: BTreeSet<InvitationId> = super::erasure::ids(&asked)?;
    let sql = "select letter, commitment from opening where person = $1";
    let own = conn.all(sql, binds![person]).await?;
    let own = own.iter().map(|row| row.get("commitment"));
    let own: BTreeSet<Commitment> = own.collect::<Result<_>>()?;
    let sql = letters_where!(
        "l.id in (select letter from opening where person = $1 union
            select r.letter from invitation i join signing_round r on r.id = i.round where i.person = $1) order by l.id"
    );
    let mut found = Vec::new();
    for row in conn.all(sql, binds![person]).await? {
        let letter = letter_rows::record(&row)?;
        let extract = ledger::Extract::load(conn, &letter).await?;
        let about = super::erasure::about(&extract, &asked);
        let openings: &BTreeMap<Commitment, Opening> = &extract.openings;
        for entry in &extract.entries {
            for commitment in entry.commitments().collect::<BTreeSet<_>>() {
                if !own.contains(&commitment) && !about.contains(&commitment) {
                    continue;
                }
                let opening = openings.get(&commitment);
                found.push(json!({
                    "letter": letter.slug,
                    "entry": entry.n,
                    "at": entry.at,
                    "commitment": commitment,
                    "salt": opening.map(|opening| hex(&opening.salt)),
                    "value": opening.map(|opening| opening.value.clone()),
                }));
            }
        }
    }
    Ok(found)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        // Writing to a String cannot fail.
        let _infallible = write!(digits, "{byte:02x}");
        digits
    })
}
