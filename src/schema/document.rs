//! The documents that have schemas, one row for each.

use alloc::string::String;

use serde::ser::Serialize;

use super::check::ReadDocument;
use crate::assessment::{Draft, InvalidDocument, SelfAssessment};
use crate::catalogue::Catalogue;
use crate::cohort::{GroupedRelease, Movement, Release, Tally};
use crate::network::{Exchange, Network};
use crate::profile::{Change, Profile};
use crate::programme::register::{Criteria, Mentor, RefusedEvent, Shortlist};
use crate::programme::{self, Application};
use crate::setup::{self, Setup};
use crate::shape::{Label, Shape, Shaped};
use crate::vocabulary::vocabulary;

/// Declares the documents: each with its key, whether it is read, and its type.
macro_rules! documents {
    (
        $(#[doc = $doc:expr])*
        pub enum Document {
            $($(#[doc = $row_doc:expr])* $Document:ident = $key:literal => $flow:ident::<$Type:ty>,)+
        }
    ) => {
        vocabulary! {
            $(#[doc = $doc])*
            #[non_exhaustive]
            #[expected = "the key of a document, such as `self_assessment`"]
            #[by_hand(Serde, Schema)]
            pub enum Document {
                $($(#[doc = $row_doc])* $Document = $key,)+
            }
        }

        impl Document {
            #[inline]
            const fn row(self) -> Row {
                match self {
                    $(Self::$Document => Row::$flow::<$Type>(),)+
                }
            }
        }
    };
}

documents! {
    /// A kind of document that the crate reads or writes, with its JSON Schema and an example.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::schema::{Dialect, Document};
    ///
    /// for document in Document::ALL {
    ///     let file = format!("{}.schema.json", document.key());
    ///     let schema = serde_json::to_string_pretty(&document.schema(Dialect::Draft2020_12))?;
    ///     println!("{file}: {}, {} bytes", document.title(), schema.len());
    /// }
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub enum Document {
        /// A finished [`SelfAssessment`]. The crate reads and writes it.
        SelfAssessment = "self_assessment" => read::<SelfAssessment>,
        /// A [`Draft`] of a self-assessment. The crate reads and writes it.
        Draft = "draft" => read::<Draft>,
        /// An [`InvalidDocument`], which lists what is wrong with a document. The crate writes it and never reads it.
        InvalidDocument = "invalid_document" => written::<InvalidDocument>,
        /// A [`Profile`], scored from one self-assessment. The crate writes it and never reads it.
        Profile = "profile" => written::<Profile>,
        /// A [`Change`] between two self-assessments of one person. The crate writes it and never
        /// reads it.
        Change = "change" => written::<Change>,
        /// An [`Exchange`] of what two people can learn from each other. The crate writes it and
        /// never reads it.
        Exchange = "exchange" => written::<Exchange>,
        /// A [`Network`] of people with names. The crate writes it and never reads it.
        Network = "network" => written::<Network<String>>,
        /// An [`Event`](crate::setup::Event) of the setup sequence. The crate reads and writes it.
        SetupEvent = "setup_event" => read::<setup::Event>,
        /// A [`Setup`], the record of a mentoring relationship that is being set up. The crate
        /// reads and writes it.
        Setup = "setup" => read::<Setup>,
        /// The [`Table`](crate::setup::Table) of the setup sequence. The crate writes it and never reads it.
        SetupTable = "setup_table" => written::<setup::Table>,
        /// A [`RejectedEvent`](crate::setup::RejectedEvent) of the setup sequence. The crate writes it and never reads it.
        SetupRejection = "setup_rejection" => written::<setup::RejectedEvent>,
        /// An [`Event`](crate::programme::Event) of an application. The crate reads and writes it.
        ApplicationEvent = "application_event" => read::<programme::Event>,
        /// An [`Application`], the record of a mentee's application to a programme. The crate reads
        /// and writes it.
        Application = "application" => read::<Application>,
        /// The [`Table`](crate::programme::Table) of the programme. The crate writes it and never reads it.
        ApplicationTable = "application_table" => written::<programme::Table>,
        /// A [`RejectedEvent`](crate::programme::RejectedEvent) of an application. The crate writes it and never reads it.
        ApplicationRejection = "application_rejection" => written::<programme::RejectedEvent>,
        /// A [`Mentor`] on a register. The crate reads and writes it.
        Mentor = "mentor" => read::<Mentor>,
        /// [`Criteria`] for a search of a register. The crate reads and writes it.
        Criteria = "criteria" => read::<Criteria>,
        /// A [`Shortlist`], the result of a search of a register. The crate writes it and never
        /// reads it.
        Shortlist = "shortlist" => written::<Shortlist<'static>>,
        /// A [`RefusedEvent`]: why an application or a register refused an event. The crate writes it and never reads it.
        RefusedEvent = "refused_event" => written::<RefusedEvent>,
        /// A [`Tally`] of a cohort, which is confidential. The crate reads and writes it.
        Tally = "tally" => read::<Tally>,
        /// A [`Release`] of a cohort. The crate writes it and never reads it.
        Release = "release" => written::<Release>,
        /// A [`GroupedRelease`] of a cohort and of the groups that it is made of. The crate writes
        /// it and never reads it.
        GroupedRelease = "grouped_release" => written::<GroupedRelease>,
        /// The [`Movement`] of people who assessed themselves twice. The crate writes it and never reads it.
        Movement = "movement" => written::<Movement>,
        /// The [`Catalogue`]: every statement on the framework with its source, and what the
        /// sources say about mentoring, setting up a relationship and applying for a mentor. The
        /// crate writes it and never reads it.
        Catalogue = "framework" => written::<Catalogue>,
    }
}

/// What the crate knows about a document: its shape, and whether the crate reads it.
///
/// Every function that leads to a row is inlined. So shapes and all that they refer to are compiled
/// only into programs that write schemas.
struct Row {
    shape: &'static Shape,
    flow: Flow,
}

impl Row {
    #[inline]
    const fn read<T: Shaped + ReadDocument + Serialize>() -> Self {
        let flow = Flow::InAndOut;
        let shape = &T::SHAPE;
        Self { shape, flow }
    }

    #[inline]
    const fn written<T: Shaped + Serialize>() -> Self {
        let flow = Flow::OutOnly;
        let shape = &T::SHAPE;
        Self { shape, flow }
    }
}

impl Document {
    /// The shape of the document.
    #[inline]
    pub(super) const fn shape(self) -> &'static Shape {
        self.row().shape
    }

    #[inline]
    const fn label(self) -> Label {
        match self.shape() {
            Shape::Type(known) => known.label,
            _ => Label::keyed(self.key(), ""),
        }
    }

    /// The title of the schema, such as "Self-assessment".
    #[inline]
    #[must_use]
    pub fn title(self) -> String {
        self.label().title().unwrap_or_default().into()
    }

    /// The description of the schema, which says in a sentence or two what the document is.
    #[inline]
    #[must_use]
    pub fn description(self) -> String {
        self.label().about().into()
    }

    /// Whether the crate reads the document or only writes it.
    #[inline]
    #[must_use]
    pub const fn flow(self) -> Flow {
        self.row().flow
    }
}

/// Whether the crate reads a document or only writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Flow {
    /// The crate reads and writes the document: the schema accepts what the crate accepts, and
    /// refuses everything else that a [schema can
    /// refuse](crate::schema#what-a-schema-cannot-say).
    InAndOut,
    /// The crate only writes the document: the schema accepts whatever the crate writes, and may
    /// accept more.
    OutOnly,
}
