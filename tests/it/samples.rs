//! The sample documents that the examples carry.

use std::fs;
use std::path::Path;

use leadership_qualities::Reading;

#[test]
fn every_sample_is_a_self_assessment() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().path();
        let reading: Reading = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        assert!(reading.into_assessment().is_ok(), "{}", file.display());
        count += 1;
    }
    assert_eq!(count, 4);
}
