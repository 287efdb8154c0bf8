//! Translations: tied to their original and untied, and the version that they follow.

use super::{
    LetterRecord, NewTranslation, Note, OtherLanguage, Result, Store, TieRecord, Writing,
    letter_rows, letter_rows::letters_where, matter::Matter, versions,
};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    audit::Act,
    ids::{LetterId, PersonId},
    letter::Language,
    stage::{StageError, StageName},
    time::Moment,
    translation::{Side, Tie, Tied, TranslationRefused},
    version::{Pin, Version, VersionNumber},
};

mod sharing;
pub(super) use sharing::{share, told};

/// The ties that hold.
macro_rules! ties_where {
    ($condition:literal) => {
        concat!(
            "select t.letter, t.n, t.original, t.language, t.tied, p.name as tied_by, b.version, b.at, q.name as based_by, v.hash
            from translation t join person p on p.id = t.tied_by
                join translation_base b on b.letter = t.letter and b.tie = t.n
                    and b.n = (select max(x.n) from translation_base x where x.letter = t.letter and x.tie = t.n)
                join person q on q.id = b.by_person
                join version v on v.letter = t.original and v.number = b.version
            where t.untied is null and ",
            $condition
        )
    };
}

impl Store {
    /// How a letter is the translation of another; none when it is not.
    pub async fn tie_of(&self, letter: LetterId) -> Result<Option<TieRecord>> {
        tie_of(&mut self.db.read().await?, letter).await
    }

    /// The translations of a letter, by their language.
    pub async fn translations_of(&self, original: LetterId) -> Result<Vec<TieRecord>> {
        translations_of(&mut self.db.read().await?, original).await
    }

    /// What has to be known of a letter before it is tied.
    pub async fn side(&self, letter: &LetterRecord) -> Result<Side> {
        side(&mut self.snapshot().await?, letter).await
    }

    /// The published letters that say the same in other languages, the original first.
    pub async fn in_other_languages(&self, letter: LetterId) -> Result<Vec<OtherLanguage>> {
        in_other_languages(&mut self.snapshot().await?, letter).await
    }

    /// Makes a letter that is the translation of another.
    ///
    /// # Errors
    /// [`super::StoreError::Translation`]; then no letter is made. As [`Store::create_letter`] and
    /// [`super::StoreError::NotFound`] for a version that is not there.
    pub async fn create_translation(
        &self,
        wanted: NewTranslation,
        by: PersonId,
    ) -> Result<LetterRecord> {
        self.write(move |w| {
            async move {
                let NewTranslation {
                    original,
                    base,
                    new,
                } = wanted;
                let matter = w.take(original).await?;
                let ours = side(&mut w.conn, &matter.letter).await?;
                ours.takes(new.file.text.front.language)?;
                let letter = w.create_letter(new, by).await?;
                let theirs = side(&mut w.conn, &letter).await?;
                w.tie(&matter, Tie::new(&ours, &theirs)?, base, by).await?;
                Ok(letter)
            }
            .boxed()
        })
        .await
    }

    /// Ties a letter that is there to its original, of which it follows the newest version from now on.
    ///
    /// # Errors
    /// [`super::StoreError::Translation`].
    pub async fn tie(&self, original: LetterId, translation: LetterId, by: PersonId) -> Result<()> {
        self.write(move |w| {
            async move {
                if original == translation {
                    return Err(TranslationRefused::Itself.into());
                }
                // Always in one order, so that two who tie the same letters do not wait for each other.
                let first = w.take(original.min(translation)).await?;
                let second = w.take(original.max(translation)).await?;
                let (ours, theirs) = if original < translation {
                    (first, second)
                } else {
                    (second, first)
                };
                let tie = Tie::new(
                    &side(&mut w.conn, &ours.letter).await?,
                    &side(&mut w.conn, &theirs.letter).await?,
                )?;
                w.tie(&ours, tie, ours.letter.latest, by).await?;
                w.changed(&theirs).await
            }
            .boxed()
        })
        .await
    }

    /// Ends the tie of a translation: from then on it is a letter of its own.
    ///
    /// # Errors
    /// [`super::StoreError::Translation`] when it is none, or when its sealed file says that it is one.
    pub async fn untie(&self, translation: LetterId, by: PersonId) -> Result<()> {
        self.write(move |w| {
            async move {
                let matter = w.take(translation).await?;
                let tie = held(&mut w.conn, translation).await?;
                let sealed = matter.letter.file.as_ref().map(|file| file.sealed);
                if sealed.is_some_and(|sealed| sealed >= tie.tied) {
                    return Err(TranslationRefused::Sealed.into());
                }
                let sql = "update translation set untied = $3, untied_by = $4 where letter = $1 and n = $2";
                let at = matter.now.max(tie.tied);
                w.conn.run(sql, binds![translation, tie.n, at, by]).await?;
                w.note_tie(Act::TranslationUntied, &tie, None, by).await?;
                w.changed(&matter).await
            }
            .boxed()
        })
        .await
    }

    /// Says that a translation was brought up to a version of its original. Of the one that it follows nothing is kept anew.
    ///
    /// # Errors
    /// [`super::StoreError::Translation`] when it is no translation, or follows a later one;
    /// [`super::StoreError::Stage`] once it is sealed or called off; [`super::StoreError::NotFound`].
    pub async fn follow(
        &self,
        translation: LetterId,
        version: VersionNumber,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let matter = w.take(translation).await?;
                let tie = held(&mut w.conn, translation).await?;
                let stage = matter.letter.stage.name();
                if matches!(stage, StageName::Final | StageName::Withdrawn) {
                    return Err(StageError::WrongStage(stage).into());
                }
                let pin = versions::load(&mut w.conn, tie.original, version)
                    .await?
                    .pin();
                if version == tie.base.number {
                    return Ok(());
                }
                if version < tie.base.number {
                    return Err(TranslationRefused::Older.into());
                }
                let tie = TieRecord { base: pin, ..tie };
                w.keep_base(&tie, matter.now, by).await?;
                let latest = matter.letter.latest;
                share(&mut w.conn, &tie, latest, matter.now, true).await?;
                w.note_tie(Act::TranslationFollowed, &tie, Some(version), by)
                    .await?;
                w.changed(&matter).await
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    /// Keeps a tie, and which demand is which.
    async fn tie(
        &mut self,
        original: &Matter,
        tie: Tie,
        base: VersionNumber,
        by: PersonId,
    ) -> Result<()> {
        let base = versions::load(&mut self.conn, tie.original(), base)
            .await?
            .pin();
        let letter = tie.translation();
        let sql = "insert into translation (letter, n, original, language, tied, tied_by)
            values ($1, (select coalesce(max(n), 0) + 1 from translation where letter = $1), $2, $3, $4, $5)";
        let values = binds![letter, tie.original(), tie.language(), original.now, by];
        self.conn.run(sql, values).await?;
        let sql = "select letter, n from translation where letter = $1 and untied is null";
        let n = self.conn.one(sql, binds![letter]).await?.get("n")?;
        let kept = TieRecord {
            translation: letter,
            n,
            original: tie.original(),
            language: tie.language(),
            tied: original.now,
            tied_by: String::new(),
            base,
            base_by: String::new(),
            base_at: original.now,
        };
        self.keep_base(&kept, original.now, by).await?;
        let latest = letter_rows::by_id(&mut self.conn, letter).await?.latest;
        share(&mut self.conn, &kept, latest, original.now, false).await?;
        self.note_tie(Act::TranslationTied, &kept, Some(base.number), by)
            .await?;
        self.changed(original).await
    }

    async fn keep_base(&mut self, tie: &TieRecord, at: Moment, by: PersonId) -> Result<()> {
        let sql = "insert into translation_base (letter, tie, n, original, version, at, by_person)
            values ($1, $2, (select coalesce(max(n), 0) + 1 from translation_base where letter = $1 and tie = $2), $3, $4, $5, $6)";
        let values = binds![
            tie.translation,
            tie.n,
            tie.original,
            tie.base.number,
            at,
            by
        ];
        self.conn.run(sql, values).await?;
        Ok(())
    }

    /// Notes what was done to a translation: with the address of its original, and the version.
    async fn note_tie(
        &mut self,
        act: Act,
        tie: &TieRecord,
        version: Option<VersionNumber>,
        by: PersonId,
    ) -> Result<()> {
        let original = letter_rows::by_id(&mut self.conn, tie.original).await?.slug;
        let detail = match version {
            Some(version) => format!("{original} {version}"),
            None => original.to_string(),
        };
        let note = Note {
            act,
            by: Some(by),
            person: None,
            organisation: None,
            letter: Some(tie.translation),
            detail: Some(detail),
        };
        self.note(note).await
    }

    /// Refuses what a translation may do only behind its original.
    ///
    /// # Errors
    /// [`TranslationRefused::OriginalFirst`], [`TranslationRefused::CalledOff`].
    pub(super) async fn behind_its_original(&mut self, letter: LetterId) -> Result<()> {
        let Some(tie) = tie_of(&mut self.conn, letter).await? else {
            return Ok(());
        };
        let original = letter_rows::by_id(&mut self.conn, tie.original).await?;
        if original.stage.name() == StageName::Withdrawn {
            Err(TranslationRefused::CalledOff.into())
        } else if original.published.is_none() {
            Err(TranslationRefused::OriginalFirst.into())
        } else {
            Ok(())
        }
    }

    /// Refuses another language for a letter that is tied.
    ///
    /// # Errors
    /// [`TranslationRefused::LanguageStays`].
    pub(super) async fn keeps_its_language(
        &mut self,
        letter: LetterId,
        before: &Version,
        language: Language,
    ) -> Result<()> {
        if before.text.front.language == language {
            return Ok(());
        }
        match tied(&mut self.conn, letter).await? {
            Tied::No => Ok(()),
            Tied::Original(_) | Tied::Translation => Err(TranslationRefused::LanguageStays.into()),
        }
    }
}

fn record(row: &Row) -> Result<TieRecord> {
    Ok(TieRecord {
        translation: row.get("letter")?,
        n: row.get("n")?,
        original: row.get("original")?,
        language: row.get("language")?,
        tied: row.get("tied")?,
        tied_by: row.get("tied_by")?,
        base: Pin {
            number: row.get("version")?,
            hash: row.get("hash")?,
        },
        base_by: row.get("based_by")?,
        base_at: row.get("at")?,
    })
}

/// How a letter is the translation of another.
pub(super) async fn tie_of(conn: &mut Conn, letter: LetterId) -> Result<Option<TieRecord>> {
    let found = conn
        .first(ties_where!("t.letter = $1"), binds![letter])
        .await?;
    found.as_ref().map(record).transpose()
}

async fn translations_of(conn: &mut Conn, original: LetterId) -> Result<Vec<TieRecord>> {
    let sql = ties_where!("t.original = $1 order by t.language");
    let rows = conn.all(sql, binds![original]).await?;
    rows.iter().map(record).collect()
}

/// The tie of a translation.
async fn held(conn: &mut Conn, translation: LetterId) -> Result<TieRecord> {
    let tie = tie_of(conn, translation).await?;
    Ok(tie.ok_or(TranslationRefused::NotTied)?)
}

async fn tied(conn: &mut Conn, letter: LetterId) -> Result<Tied> {
    if tie_of(conn, letter).await?.is_some() {
        return Ok(Tied::Translation);
    }
    let translations = translations_of(conn, letter).await?;
    Ok(if translations.is_empty() {
        Tied::No
    } else {
        Tied::Original(translations.iter().map(|tie| tie.language).collect())
    })
}

async fn side(conn: &mut Conn, letter: &LetterRecord) -> Result<Side> {
    let latest = versions::load(conn, letter.id, letter.latest).await?;
    let sql = "select (select count(*) from cosignature where letter = $1 and ended is null)
        + (select count(*) from signing_round where letter = $1 and state = 'open') as signed";
    let signed: u64 = conn.one(sql, binds![letter.id]).await?.get("signed")?;
    Ok(Side {
        letter: letter.id,
        language: latest.text.front.language,
        withdrawn: letter.stage.name() == StageName::Withdrawn,
        signed: signed > 0,
        tied: tied(conn, letter.id).await?,
    })
}

/// The published letters that say the same in other languages, the original first.
pub(super) async fn in_other_languages(
    conn: &mut Conn,
    letter: LetterId,
) -> Result<Vec<OtherLanguage>> {
    let tie = tie_of(conn, letter).await?;
    let original = tie.map_or(letter, |tie| tie.original);
    let mut found = Vec::new();
    if original != letter {
        let sql = letters_where!("l.id = $1 and p.at is not null");
        let row = conn.first(sql, binds![original]).await?;
        let record = row.as_ref().map(letter_rows::record).transpose()?;
        if let Some((record, pin)) =
            record.and_then(|record| Some((record.clone(), record.stage.pin()?)))
        {
            let version = versions::load(conn, original, pin.number).await?;
            found.push(OtherLanguage {
                slug: record.slug,
                language: version.text.front.language,
                original: true,
            });
        }
    }
    let sql = "select t.letter, l.slug, t.language from translation t join letter l on l.id = t.letter
        join publication p on p.letter = t.letter where t.original = $1 and t.letter <> $2 and t.untied is null
        order by t.language";
    for row in conn.all(sql, binds![original, letter]).await? {
        found.push(OtherLanguage {
            slug: row.get("slug")?,
            language: row.get("language")?,
            original: false,
        });
    }
    Ok(found)
}
