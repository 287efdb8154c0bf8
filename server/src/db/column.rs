//! How a domain type is kept in a column, said once per type, for reading and for writing.

use letters::{
    cosignature::Capacity,
    demand::DemandId,
    dispatch::Channel,
    hash::Hash,
    ids::{
        AddressGroupId, AssistantId, AuditId, ChangeId, DispatchId, EnvelopeId, GrantId,
        GuestRequestId, HolderId, ImportId, IncomingId, InstitutionId, InvitationId, JobId,
        LetterId, MailingId, MandateId, MessageId, MilestoneId, NewsId, ObjectionId, OfficeId,
        OrganisationId, PasskeyId, PersonId, QuestionSetId, ReceiverId, ReplyId, ResponseId,
        RetentionRunId, RoundId, ServiceAreaId, SessionId, SittingId, SupportRequestId,
        SupporterId, TemplateId, ThreadId,
    },
    ledger::Commitment,
    letter::{Kind, Language},
    municipality::MunicipalityCode,
    organisation::{LegalForm, LogoType, Website},
    province::Province,
    response::ResponseKind,
    role::Role,
    stage::StageName,
    template::Revision,
    text::{
        Function, Line, LongText, MailAddress, MilestoneName, OrganisationName, PersonName, Place,
        Remark, ShortTitle, Slug, TemplateName, Titles,
    },
    time::{Day, Moment},
    version::VersionNumber,
};
use sqlx::{Decode, Postgres, Sqlite, Type};
use uuid::Uuid;

/// A value as both engines take it; none is NULL of that type (PostgreSQL wants to know which).
#[derive(Debug, Clone)]
pub enum Value {
    /// Text.
    Text(Option<String>),
    /// A whole number of 64 bits: counts, milliseconds.
    Int(Option<i64>),
    /// An identifier.
    Uuid(Option<Uuid>),
    /// Bytes.
    Bytes(Option<Vec<u8>>),
    /// A flag.
    Bool(Option<bool>),
}

/// The values of a statement, in the order of its placeholders.
macro_rules! binds {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::column::Bind::bind(&$value)),*] };
}
pub(crate) use binds;

/// What the engines themselves keep.
pub trait Raw:
    Sized + Type<Sqlite> + Type<Postgres> + for<'r> Decode<'r, Sqlite> + for<'r> Decode<'r, Postgres>
{
    /// Wraps it for binding.
    fn value(raw: Option<Self>) -> Value;
}

macro_rules! raws {
    ($($raw:ty => $variant:ident;)*) => {$(
        impl Raw for $raw {
            fn value(raw: Option<Self>) -> Value {
                Value::$variant(raw)
            }
        }
        impl Column for $raw {
            type Raw = Self;
            fn write(&self) -> Self {
                self.clone()
            }
            fn read(raw: Self) -> Result<Self, String> {
                Ok(raw)
            }
        }
    )*};
}

raws! { String => Text; i64 => Int; Uuid => Uuid; Vec<u8> => Bytes; bool => Bool; }

/// A type that fits in a column.
pub trait Column: Sized {
    /// What the column keeps.
    type Raw: Raw;
    /// How it is kept.
    fn write(&self) -> Self::Raw;
    /// Reads what was kept.
    ///
    /// # Errors
    /// What is wrong with it, when nothing that this program writes looks like it.
    fn read(raw: Self::Raw) -> Result<Self, String>;
}

/// Anything that can stand behind a placeholder.
pub trait Bind {
    /// The value for the placeholder.
    fn bind(&self) -> Value;
}

impl<T: Column> Bind for T {
    fn bind(&self) -> Value {
        Raw::value(Some(self.write()))
    }
}

impl<T: Column> Bind for Option<T> {
    fn bind(&self) -> Value {
        Raw::value(self.as_ref().map(Column::write))
    }
}

impl Bind for &str {
    fn bind(&self) -> Value {
        Value::Text(Some((*self).to_owned()))
    }
}

/// A list of identifiers as PostgreSQL writes one: `$1::text::uuid[]` reads it. SQLite has no such thing.
pub struct Ids(String);

impl<T: Column<Raw = Uuid>> FromIterator<T> for Ids {
    fn from_iter<I: IntoIterator<Item = T>>(ids: I) -> Self {
        let ids: Vec<String> = ids.into_iter().map(|id| id.write().to_string()).collect();
        Self(format!("{{{}}}", ids.join(",")))
    }
}

impl Bind for Ids {
    fn bind(&self) -> Value {
        Value::Text(Some(self.0.clone()))
    }
}

macro_rules! columns {
    ($($type:ty: $raw:ty, |$value:ident| $write:expr, |$kept:ident| $read:expr;)*) => {$(
        impl Column for $type {
            type Raw = $raw;
            fn write(&self) -> $raw {
                let $value = self;
                $write
            }
            fn read($kept: $raw) -> Result<Self, String> {
                $read
            }
        }
    )*};
}

macro_rules! identifiers {
    ($($type:ty),*) => { columns! { $($type: Uuid, |id| id.uuid(), |raw| Ok(Self::from_uuid(raw));)* } };
}

macro_rules! texts {
    ($($type:ty),*) => {
        columns! { $($type: String, |text| text.as_str().to_owned(), |raw| Self::parse(&raw).map_err(|error| error.to_string());)* }
    };
}

macro_rules! keys {
    ($($type:ty),*) => {
        columns! { $($type: String, |word| word.key().to_owned(), |raw| Self::from_key(&raw).ok_or_else(|| format!("unknown word {raw:?}"));)* }
    };
}

identifiers!(
    AddressGroupId,
    AssistantId,
    HolderId,
    InstitutionId,
    OfficeId,
    AuditId,
    ChangeId,
    DispatchId,
    EnvelopeId,
    GrantId,
    GuestRequestId,
    ImportId,
    InvitationId,
    JobId,
    IncomingId,
    LetterId,
    MailingId,
    MandateId,
    MessageId,
    MilestoneId,
    NewsId,
    ObjectionId,
    OrganisationId,
    PasskeyId,
    PersonId,
    ReceiverId,
    QuestionSetId,
    ResponseId,
    RetentionRunId,
    RoundId,
    ServiceAreaId,
    SessionId,
    SittingId,
    ReplyId,
    TemplateId,
    SupportRequestId,
    SupporterId,
    ThreadId
);
texts!(
    Function,
    Line,
    LongText,
    letters::incoming::message::MailId,
    MilestoneName,
    OrganisationName,
    PersonName,
    Place,
    Remark,
    letters::incoming::reply::ReplyToken,
    letters::text::Sentence,
    ShortTitle,
    Slug,
    letters::text::Subject,
    TemplateName,
    Titles,
    Website
);
columns! {
    // Taken before it was known that mail servers refuse them: still read.
    MailAddress: String, |mail| mail.as_str().to_owned(), |raw| Self::kept(&raw).map_err(|error| error.to_string());
}
keys!(
    letters::addressee::InstitutionKind,
    letters::audit::Act,
    letters::authentication::Assurance,
    letters::awaiting::Said,
    Capacity,
    Channel,
    letters::dispatch::Delivery,
    letters::dispatch::News,
    letters::dispatch::Part,
    letters::incoming::Standing,
    letters::incoming::Unkept,
    letters::incoming::Way,
    letters::incoming::automatic::Kind,
    Kind,
    letters::authentication::Method,
    Language,
    letters::mandate::Extent,
    LegalForm,
    LogoType,
    letters::privacy::Data,
    Province,
    letters::outcome::Said,
    letters::commitment::Said,
    ResponseKind,
    letters::review::Kind,
    letters::review::Turn,
    Role,
    StageName,
    crate::store::JobPhase,
    crate::store::MailState,
    crate::store::StepKind
);
columns! {
    Moment: i64, |moment| moment.millis(), |raw| Ok(Self::from_millis(raw));
    Day: String, |day| day.to_string(), |raw| raw.parse().map_err(|_| format!("no day: {raw:?}"));
    DemandId: String, |id| id.to_string(), |raw| Self::parse(&raw).ok_or_else(|| format!("no demand's id: {raw:?}"));
    Hash: String, |hash| hash.to_string(), |raw| Self::parse(&raw).map_err(|error| error.to_string());
    Commitment: String, |commitment| commitment.0.to_string(), |raw| Hash::parse(&raw).map(Self).map_err(|error| error.to_string());
    MunicipalityCode: String, |code| code.to_string(), |raw| Self::parse(&raw).map_err(|error| error.to_string());
    VersionNumber: i64, |number| i64::from(number.get()), |raw| u32::try_from(raw).ok().and_then(Self::new).ok_or_else(|| format!("no version number: {raw}"));
    Revision: i64, |number| i64::from(number.0), |raw| u32::try_from(raw).map(Self).map_err(|_| format!("no revision: {raw}"));
    u32: i64, |number| i64::from(*number), |raw| Self::try_from(raw).map_err(|_| format!("out of range: {raw}"));
    u64: i64, |number| i64::try_from(*number).unwrap_or(i64::MAX), |raw| Self::try_from(raw).map_err(|_| format!("out of range: {raw}"));
}
