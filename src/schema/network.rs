//! Schemas of sets of qualities.

use super::shape::{schema, set_of};
use crate::framework::{Qualities, Quality};

// until framework is converted
schema!(Qualities, "Qualities", |generator| {
    let mut schema = set_of::<Quality>(generator, 15);
    schema.insert("title".into(), "Qualities".into());
    schema.insert(
        "description".into(),
        "Some of the fifteen qualities.".into(),
    );
    schema
});
