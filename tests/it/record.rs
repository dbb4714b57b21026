//! What both state machines hold: lists that are never empty, and confidential texts.

use leadership_qualities::Confidential;
use leadership_qualities::record::NonEmpty;

#[test]
fn a_list_can_be_changed_in_place_and_gone_through() {
    let mut list = NonEmpty::from([1, 2, 3]);
    list.reverse();
    assert_eq!(*list, [3, 2, 1]);
    let mut sum = 0;
    for number in &list {
        sum = sum * 10 + number;
    }
    assert_eq!(sum, 321);
    assert_eq!(list.into_vec(), [3, 2, 1]);
}

#[test]
fn a_list_grows_and_is_lent_as_a_slice() {
    let mut list = NonEmpty::from([1]);
    list.extend([2, 3]);
    let lent: &[i32] = list.as_ref();
    assert_eq!(lent, [1, 2, 3]);
}

#[test]
fn a_text_is_told_in_confidence_as_it_was_said() {
    let said = String::from("I doubt myself.");
    assert_eq!(
        Confidential::from(said.as_str()),
        Confidential::from(said.clone())
    );
    assert_eq!(Confidential::from(said.clone()).reveal(), Some(&*said));
}

#[cfg(feature = "schema")]
#[test]
fn the_schema_of_a_list_stands_in_its_place_and_is_known_by_what_it_lists() {
    use leadership_qualities::Need;
    use schemars::{JsonSchema, schema_for};
    use serde_json::json;

    assert!(NonEmpty::<Need>::inline_schema());
    assert_eq!(NonEmpty::<Need>::schema_name(), "NonEmpty_Need");
    let id = format!("leadership_qualities::NonEmpty<{}>", Need::schema_id());
    assert_eq!(NonEmpty::<Need>::schema_id(), id);
    let schema = schema_for!(NonEmpty<bool>);
    assert_eq!(schema.get("type"), Some(&json!("array")));
    assert_eq!(schema.get("items"), Some(&json!({"type": "boolean"})));
    assert_eq!(schema.get("minItems"), Some(&json!(1)));
}
