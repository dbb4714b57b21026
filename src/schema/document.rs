//! The documents: what each is called, and which type it is.

use alloc::string::String;

use schemars::{Schema, SchemaGenerator};
use serde::Serialize;

use super::{Dialect, example};
use crate::assessment::{Draft, SelfAssessment};
use crate::catalogue::Catalogue;
use crate::cohort::{Movement, Release, Tally};
use crate::network::{Exchange, Network};
use crate::profile::{Change, Profile};
use crate::programme::register::{Criteria, Mentor, Shortlist};
use crate::programme::{self as scheme, Application};
use crate::setup::{self as sequence, Setup};
use crate::wire;

/// A document that the crate reads or writes.
///
/// # Example
///
/// ```
/// use leadership_qualities::schema::{Dialect, Document};
///
/// for document in Document::ALL {
///     let file = format!("{}.schema.json", document.key());
///     let schema = serde_json::to_string_pretty(&document.schema(Dialect::Draft2020_12))?;
///     println!("{file}: {} bytes", schema.len());
/// }
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Document {
    /// A finished [`SelfAssessment`]: read and written.
    SelfAssessment,
    /// A [`Draft`] of one: read and written.
    Draft,
    /// A [`Profile`]: written only.
    Profile,
    /// A [`Change`]: written only.
    Change,
    /// An [`Exchange`]: written only.
    Exchange,
    /// A [`Network`] of people with names: written only.
    Network,
    /// An [`Event`](crate::setup::Event) of the setup sequence: read and written.
    SetupEvent,
    /// A [`Setup`], the record of a relationship: read and written.
    Setup,
    /// The [`Table`](crate::setup::Table) of the setup sequence: written only.
    SetupTable,
    /// An [`Event`](crate::programme::Event) of an application: read and written.
    ApplicationEvent,
    /// An [`Application`], the record of one: read and written.
    Application,
    /// The [`Table`](crate::programme::Table) of the programme: written only.
    ApplicationTable,
    /// A [`Mentor`] on a register: read and written.
    Mentor,
    /// [`Criteria`] for a search of a register: read and written.
    Criteria,
    /// A [`Shortlist`], which a search leads to: written only.
    Shortlist,
    /// A [`Tally`] of a cohort, which is confidential: read and written.
    Tally,
    /// A [`Release`] of a cohort: written only.
    Release,
    /// The [`Movement`] of people who assessed themselves twice: written only.
    Movement,
    /// The whole [`Catalogue`]: written only.
    Catalogue,
}

impl Document {
    /// Every document.
    pub const ALL: [Self; 19] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The name in snake case, for file names: `self_assessment`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::SelfAssessment => "self_assessment",
            Self::Draft => "draft",
            Self::Profile => "profile",
            Self::Change => "change",
            Self::Exchange => "exchange",
            Self::Network => "network",
            Self::SetupEvent => "setup_event",
            Self::Setup => "setup",
            Self::SetupTable => "setup_table",
            Self::ApplicationEvent => "application_event",
            Self::Application => "application",
            Self::ApplicationTable => "application_table",
            Self::Mentor => "mentor",
            Self::Criteria => "criteria",
            Self::Shortlist => "shortlist",
            Self::Tally => "tally",
            Self::Release => "release",
            Self::Movement => "movement",
            Self::Catalogue => "framework",
        }
    }

    /// The title of the schema, such as "Self-assessment".
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::SelfAssessment => "Self-assessment",
            Self::Draft => "Draft self-assessment",
            Self::Profile => "Profile",
            Self::Change => "Change",
            Self::Exchange => "Exchange",
            Self::Network => "Network",
            Self::SetupEvent => "Setup event",
            Self::Setup => "Setup",
            Self::SetupTable => "Setup table",
            Self::ApplicationEvent => "Application event",
            Self::Application => "Application",
            Self::ApplicationTable => "Application table",
            Self::Mentor => "Mentor",
            Self::Criteria => "Criteria",
            Self::Shortlist => "Shortlist",
            Self::Tally => "Tally",
            Self::Release => "Release",
            Self::Movement => "Movement",
            Self::Catalogue => "Leadership Qualities Framework",
        }
    }

    /// What the document is, in a sentence: the description of the schema.
    #[must_use]
    pub const fn description(self) -> &'static str {
        match self {
            Self::SelfAssessment => {
                "A mentee's answers to the fifteen items, each between a positive pole (1) and a \
                 negative pole (4)."
            }
            Self::Draft => "The answers that a mentee has given so far.",
            Self::Profile => "What a self-assessment says of a mentee.",
            Self::Change => {
                "What moved between two self-assessments; more than 0 is towards the positive pole."
            }
            Self::Exchange => "What each of two people can learn from the other.",
            Self::Network => {
                "The smallest group of people who together offer what is on an agenda."
            }
            Self::SetupEvent => "One thing that happened while a relationship was being set up.",
            Self::Setup => {
                "The record of a mentoring relationship, as far as it has come in the sequence."
            }
            Self::SetupTable => {
                "Every state of the setup sequence, and where each action leads from it."
            }
            Self::ApplicationEvent => {
                "One thing that happened to an application, or in the mentoring that came of it."
            }
            Self::Application => {
                "The record of one mentee's application to a programme, under the key of its stage."
            }
            Self::ApplicationTable => {
                "Every state of an application, and where each action leads from it."
            }
            Self::Mentor => "A mentor on a register.",
            Self::Criteria => "What a mentee looks for on a register.",
            Self::Shortlist => {
                "The mentors who suit a mentee, the best first, and those who do not, with the \
                 reasons."
            }
            Self::Tally => "The exact counts of a cohort: confidential.",
            Self::Release => "What may be shown of a cohort, from rounded counts.",
            Self::Movement => {
                "What may be shown of people who assessed themselves twice, from rounded counts."
            }
            Self::Catalogue => {
                "The catalogue of clusters, qualities, items and statements, with their sources."
            }
        }
    }

    /// Whether the crate reads the document or only writes it.
    #[must_use]
    pub const fn flow(self) -> Flow {
        match self {
            Self::SelfAssessment
            | Self::Draft
            | Self::SetupEvent
            | Self::Setup
            | Self::ApplicationEvent
            | Self::Application
            | Self::Mentor
            | Self::Criteria
            | Self::Tally => Flow::InAndOut,
            Self::Profile
            | Self::Change
            | Self::Exchange
            | Self::Network
            | Self::SetupTable
            | Self::ApplicationTable
            | Self::Shortlist
            | Self::Release
            | Self::Movement
            | Self::Catalogue => Flow::OutOnly,
        }
    }

    /// The schema of the document in a dialect.
    #[must_use]
    pub fn schema(self, dialect: Dialect) -> Schema {
        let generator = dialect.generator();
        let schema = match self {
            Self::SelfAssessment => generator.into_root_schema_for::<SelfAssessment>(),
            Self::Draft => generator.into_root_schema_for::<Draft>(),
            Self::Profile => generator.into_root_schema_for::<Profile>(),
            Self::Change => generator.into_root_schema_for::<Change>(),
            Self::Exchange => generator.into_root_schema_for::<Exchange>(),
            Self::Network => generator.into_root_schema_for::<Network<String>>(),
            Self::SetupEvent => generator.into_root_schema_for::<sequence::Event>(),
            Self::Setup => generator.into_root_schema_for::<Setup>(),
            Self::SetupTable => generator.into_root_schema_for::<sequence::Table>(),
            Self::ApplicationEvent => generator.into_root_schema_for::<scheme::Event>(),
            Self::Application => generator.into_root_schema_for::<Application>(),
            Self::ApplicationTable => generator.into_root_schema_for::<scheme::Table>(),
            Self::Mentor => generator.into_root_schema_for::<Mentor>(),
            Self::Criteria => generator.into_root_schema_for::<Criteria>(),
            Self::Shortlist => generator.into_root_schema_for::<Shortlist<'_>>(),
            Self::Tally => generator.into_root_schema_for::<Tally>(),
            Self::Release => generator.into_root_schema_for::<Release>(),
            Self::Movement => generator.into_root_schema_for::<Movement>(),
            Self::Catalogue => generator.into_root_schema_for::<Catalogue>(),
        };
        dialect.identified(schema, self.key())
    }

    /// The document as part of a larger schema.
    pub(super) fn subschema(self, generator: &mut SchemaGenerator) -> Schema {
        match self {
            Self::SelfAssessment => generator.subschema_for::<SelfAssessment>(),
            Self::Draft => generator.subschema_for::<Draft>(),
            Self::Profile => generator.subschema_for::<Profile>(),
            Self::Change => generator.subschema_for::<Change>(),
            Self::Exchange => generator.subschema_for::<Exchange>(),
            Self::Network => generator.subschema_for::<Network<String>>(),
            Self::SetupEvent => generator.subschema_for::<sequence::Event>(),
            Self::Setup => generator.subschema_for::<Setup>(),
            Self::SetupTable => generator.subschema_for::<sequence::Table>(),
            Self::ApplicationEvent => generator.subschema_for::<scheme::Event>(),
            Self::Application => generator.subschema_for::<Application>(),
            Self::ApplicationTable => generator.subschema_for::<scheme::Table>(),
            Self::Mentor => generator.subschema_for::<Mentor>(),
            Self::Criteria => generator.subschema_for::<Criteria>(),
            Self::Shortlist => generator.subschema_for::<Shortlist<'_>>(),
            Self::Tally => generator.subschema_for::<Tally>(),
            Self::Release => generator.subschema_for::<Release>(),
            Self::Movement => generator.subschema_for::<Movement>(),
            Self::Catalogue => generator.subschema_for::<Catalogue>(),
        }
    }

    /// A document that the schema accepts, to be serialised.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::SelfAssessment;
    /// use leadership_qualities::schema::Document;
    ///
    /// let json = serde_json::to_string(&Document::SelfAssessment.example())?;
    /// let assessment: SelfAssessment = serde_json::from_str(&json)?;
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn example(self) -> impl Serialize {
        example::Example(self)
    }
}

/// Whether the crate reads a document or only writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Flow {
    /// The crate reads what it writes: the schema accepts what the crate accepts, and nothing
    /// else.
    InAndOut,
    /// The crate never reads it: the schema accepts whatever the crate writes, and may accept more.
    OutOnly,
}
