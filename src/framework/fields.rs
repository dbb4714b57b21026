//! The schema fields of an object with one field for each quality, cluster or role.

use super::cluster::Cluster;
use super::quality::Quality;
use super::role::Role;
use super::statement::Statement;
use crate::shape::{About, Field, Label, Shape, Shaped};

/// A field of this shape for each quality, with its definition.
#[expect(
    clippy::indexing_slicing,
    reason = "the place is below the length of both"
)]
pub(crate) const fn by_quality(shape: Shape) -> [Field; 15] {
    let mut fields = [Field::keyed("", "", shape); 15];
    let mut place = 0;
    while place < fields.len() {
        let quality = Quality::ALL[place];
        fields[place] = Field::keyed(quality.key(), quality.about(), shape);
        place += 1;
    }
    fields
}

/// A field of this shape for each cluster, with its introduction.
#[expect(
    clippy::indexing_slicing,
    reason = "the place is below the length of both"
)]
pub(crate) const fn by_cluster(shape: Shape) -> [Field; 3] {
    let mut fields = [Field::keyed("", "", shape); 3];
    let mut place = 0;
    while place < fields.len() {
        let cluster = Cluster::ALL[place];
        fields[place] = Field::keyed(cluster.key(), cluster.about(), shape);
        place += 1;
    }
    fields
}

/// The same fields, with this description of their values in place of their own descriptions.
#[expect(clippy::indexing_slicing, reason = "the place is below the length")]
pub(crate) const fn about<const N: usize>(
    mut fields: [Field; N],
    about: &'static str,
) -> [Field; N] {
    let mut place = 0;
    while place < N {
        fields[place].label.about = About::Is(about);
        place += 1;
    }
    fields
}

/// A field for each role, with the statement on how mentoring can develop a quality in that person.
pub(crate) const DEVELOPMENT: [Field; 2] = [
    Field::new(
        Label::keyed(
            Role::Mentee.key(),
            "How mentoring can develop the quality in the mentee.",
        ),
        Statement::SHAPE,
    ),
    Field::new(
        Label::keyed(
            Role::Mentor.key(),
            "How mentoring can develop the quality in the mentor.",
        ),
        Statement::SHAPE,
    ),
];
