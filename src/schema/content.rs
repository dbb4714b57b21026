//! What the schemas of choices share.

use alloc::borrow::ToOwned;

use schemars::Schema;

use super::shape::Arm;

/// One of several fields, labelled.
pub(super) fn arm(name: &'static str, title: &str, description: &str, schema: Schema) -> Arm {
    Arm {
        name,
        title: title.to_owned(),
        description: description.to_owned(),
        schema,
    }
}
