//! Logs and records that were written before a focus could be set aside.

use leadership_qualities::Setup;
use leadership_qualities::setup::Event;
use serde_json::Value;

#[test]
fn old_logs_and_records_are_read_as_before() {
    let old: Value = serde_json::from_str(include_str!("../old/setups.json")).unwrap();
    let logs: Vec<Vec<Event>> = serde_json::from_value(old["logs"].clone()).unwrap();
    let records: Vec<Setup> = serde_json::from_value(old["records"].clone()).unwrap();
    let bytes = include_bytes!("../old/setups.postcard");
    let (logs_too, records_too): (Vec<Vec<Event>>, Vec<Setup>) =
        postcard::from_bytes(bytes).unwrap();
    assert_eq!((&logs, &records), (&logs_too, &records_too));
    assert_eq!(postcard::to_allocvec(&(&logs, &records)).unwrap(), bytes);
    assert_eq!(serde_json::to_value(&logs).unwrap(), old["logs"]);
    assert_eq!(serde_json::to_value(&records).unwrap(), old["records"]);
    assert_eq!((logs.len(), records.len()), (5, 5));
    for (log, record) in logs.into_iter().zip(records) {
        assert_eq!(Setup::replay(log).unwrap(), record);
    }
}
