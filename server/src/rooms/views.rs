//! From what the store holds to what the desk's pages show.

use crate::store::{
    self, DemandsRecord, JobState, LetterRecord, LetterSummary, MailState, VersionSummary,
};
use app::desk::data::{
    self, BoardRow, DemandTally, LetterHead, LetterLine, MilestoneLine, NameLine, PressJob,
    PressState, PressStep, RoundLine, SignerLine, VersionLine,
};
use app::{locale::Locale, members::people, own::RoleLine};
use letters::version::{Version, VersionNumber};

/// A letter in a list.
pub fn letter_line(letter: LetterSummary) -> LetterLine {
    LetterLine {
        slug: letter.slug,
        title: letter.title,
        kind: letter.kind,
        stage: letter.stage,
        latest: letter.latest,
        changed: letter.changed,
        published: letter.published,
        round: letter.round.map(|round| RoundLine {
            deadline: round.deadline,
            state: round.state,
            invited: round.invited,
            signed: round.signed,
            declined: round.declined,
            objected: round.objected,
        }),
        job: letter.job.map(press_job),
        mails_failed: letter.mails_failed,
        envelopes_bounced: letter.envelopes_bounced,
        envelopes_held_up: letter.envelopes_held_up,
        embargo: letter.embargo,
    }
}

/// A press job.
pub fn press_job(job: JobState) -> PressJob {
    let state = match job.state {
        store::JobPhase::Queued => PressState::Queued,
        store::JobPhase::Running => PressState::Running {
            step: PressStep::from_key(&job.name_key).unwrap_or(PressStep::Gather),
        },
        store::JobPhase::Done => PressState::Done,
        store::JobPhase::Failed => PressState::Failed {
            reason: job.reason.unwrap_or_default(),
        },
    };
    PressJob {
        state,
        updated: job.updated,
    }
}

/// The demands of a version, and of how many it is not clear whether they are new.
pub fn demand_tally(record: &DemandsRecord, version: VersionNumber) -> DemandTally {
    let standing = record.lineage.standing(version);
    DemandTally {
        count: standing.len(),
        // Of a translation's demand its original says which it is.
        unclear: standing
            .iter()
            .filter(|it| it.is_unclear() && !record.shared.contains_key(&it.demand))
            .count(),
    }
}

/// What every page about a letter says on top.
pub fn head(letter: &LetterRecord, latest: &Version) -> LetterHead {
    LetterHead {
        slug: letter.slug.clone(),
        title: letter.short_title.as_ref().map_or_else(
            || latest.text.front.subject.to_string(),
            ToString::to_string,
        ),
        kind: latest.text.front.kind,
        stage: letter.stage.clone(),
        published: letter.published,
    }
}

/// A version in a list.
pub fn version_line(version: VersionSummary) -> VersionLine {
    let VersionSummary {
        number,
        hash,
        author,
        note,
        at,
        origin,
        milestones,
        parent: _,
    } = version;
    let milestones = milestones.into_iter().map(|named| MilestoneLine {
        id: named.id,
        name: named.name.to_string(),
        by: named.by,
        at: named.at,
    });
    VersionLine {
        number,
        hash,
        author,
        note: note.map(|note| note.to_string()),
        at,
        origin,
        milestones: milestones.collect(),
    }
}

/// One version out of the list.
pub fn line_of(lines: &[VersionLine], number: VersionNumber) -> Option<VersionLine> {
    lines.iter().find(|line| line.number == number).cloned()
}

/// Someone asked to sign.
pub fn board_row(row: store::BoardRow) -> BoardRow {
    BoardRow {
        invitation: row.invitation.id,
        organisation: row.organisation.to_string(),
        province: row.province,
        person: row.person.to_string(),
        function: row.function.to_string(),
        deputy: row.deputy,
        mail: row.mail.to_string(),
        answer: row.invitation.answer,
        awaited: row.awaited,
        reservation: row.reservation,
        except: row.except,
        remark: row.remark,
        public: row.public,
        mail_state: row.mail_state.map(|state| match state {
            MailState::Queued => data::MailState::Queued,
            MailState::Sent => data::MailState::Sent,
            MailState::Failed => data::MailState::Failed,
        }),
        mailed: row.mailed,
        reminded: row.reminded,
        objected: row.objected,
        retracted: row.retracted,
        takes_back: row.takes_back,
    }
}

/// As what somebody reads along: "meelezer", "bestuurder bij Wijkteam Elzenbroek".
pub fn reads_as(locale: Locale, person: &store::PersonLine) -> Vec<String> {
    let role = |line: &store::HeldLine| {
        let organisation = line.organisation.as_ref().map(ToString::to_string);
        let role = line.held.role;
        people::held(locale, &RoleLine { role, organisation })
    };
    let runs = person.mandates.iter().filter(|mandate| mandate.runs);
    let mandate =
        |mandate: &store::MandateLine| format!("{}, {}", mandate.function, mandate.organisation);
    person
        .roles
        .iter()
        .map(role)
        .chain(runs.map(mandate))
        .collect()
}

/// Someone who may sign.
pub fn signer(signer: store::Signer, reaffirms: Option<VersionNumber>) -> SignerLine {
    SignerLine {
        organisation: signer.organisation,
        organisation_name: signer.organisation_name.to_string(),
        person: signer.person,
        person_name: signer.person_name.to_string(),
        function: signer.function.to_string(),
        deputy: signer.deputy,
        mail: signer.mail.to_string(),
        kind: signer.kind,
        province: signer.province,
        reaffirms,
    }
}

/// A name that does not print, as an earlier text was signed with it.
pub fn unconfirmed(it: store::Unconfirmed) -> NameLine {
    NameLine {
        organisation: it.organisation.to_string(),
        person: it.person.to_string(),
        function: it.function.to_string(),
        capacity: it.signed.capacity,
        deputy: it.deputy,
        holds: None,
        lapsed: false,
    }
}

/// A name that prints.
pub fn name(signatory: store::Signatory) -> NameLine {
    NameLine {
        organisation: signatory.organisation_shown.to_string(),
        person: signatory.person.to_string(),
        function: signatory.function.to_string(),
        capacity: signatory.capacity,
        deputy: signatory.deputy,
        holds: None,
        lapsed: false,
    }
}
