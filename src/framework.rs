//! The NHS Leadership Qualities Framework: fifteen qualities in three clusters, and what the
//! sources say about each of them.
//!
//! Start with [`Quality`]: everything that the sources say about a quality is one method away.
//! [`statements`] goes through every statement on clusters and qualities. The
//! [`Catalogue`](crate::Catalogue) holds them all in one document, for programs in any language.

mod by_quality;
mod cluster;
mod delivering_the_service;
mod entries;
#[cfg(feature = "schema")]
pub(crate) mod fields;
mod item;
mod personal_qualities;
mod publication;
mod qualities;
mod quality;
mod record;
mod role;
mod setting_direction;
mod source;
mod statement;
mod statements;
mod words;

pub use self::by_quality::ByQuality;
pub(crate) use self::by_quality::{Collect, Collector};
pub use self::cluster::Cluster;
pub use self::entries::{Entries, EntriesMut, IntoEntries};
pub use self::item::{Item, Topic};
pub use self::publication::Publication;
pub use self::qualities::Qualities;
pub use self::quality::Quality;
pub use self::role::Role;
pub use self::source::Source;
pub(crate) use self::statement::Worded;
pub use self::statement::{Fidelity, Statement};
pub use self::statements::{Subject, statements};
