//! The table of actions, and the OpenAPI document.

use mentoring_service::{actions, openapi};

#[test]
fn every_action_of_the_library_has_a_row() {
    assert_eq!(actions::without_rule(), [] as [&str; 0]);
}

#[test]
fn every_reference_of_the_openapi_document_leads_somewhere() {
    let document = openapi::document().unwrap();
    let text = document.to_string();
    let references = text.split("\"$ref\":\"#").skip(1);
    let mut count = 0;
    for reference in references {
        let pointer = reference.split('"').next().unwrap();
        assert!(document.pointer(pointer).is_some(), "{pointer}");
        count += 1;
    }
    assert!(count > 100, "{count} references");
    println!("{count} references");
}
