//! What kinds of institutions there are.

/// What an institution is. It decides how its members are greeted when nobody there is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InstitutionKind {
    /// A ministry.
    Ministry,
    /// A Chamber of parliament.
    Chamber,
    /// A committee of a Chamber.
    Committee,
    /// A party's members in a Chamber or council.
    Fraction,
    /// The committee that writes a party's programme.
    ProgrammeCommittee,
    /// A municipality.
    Municipality,
    /// An association: of municipalities, of professionals.
    Association,
    /// Something else.
    Other,
}

impl InstitutionKind {
    /// All there are, in the order of lists.
    pub const ALL: [Self; 8] = [
        Self::Ministry,
        Self::Chamber,
        Self::Committee,
        Self::Fraction,
        Self::ProgrammeCommittee,
        Self::Municipality,
        Self::Association,
        Self::Other,
    ];

    /// The word in the store and in forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ministry => "ministry",
            Self::Chamber => "chamber",
            Self::Committee => "committee",
            Self::Fraction => "fraction",
            Self::ProgrammeCommittee => "programme-committee",
            Self::Municipality => "municipality",
            Self::Association => "association",
            Self::Other => "other",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }
}
