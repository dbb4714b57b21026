//! Logs and records that were written before there were events such as `paused` and `lapsed`.

use leadership_qualities::Application;
use leadership_qualities::programme::{Event, WithdrawnBy};
use serde_json::Value;

#[test]
fn old_logs_and_records_are_read_as_before() {
    let old: Value = serde_json::from_str(include_str!("../old/applications.json")).unwrap();
    let logs: Vec<Vec<Event>> = serde_json::from_value(old["logs"].clone()).unwrap();
    let records: Vec<Application> = serde_json::from_value(old["records"].clone()).unwrap();
    let bytes = include_bytes!("../old/applications.postcard");
    let (logs_too, records_too): (Vec<Vec<Event>>, Vec<Application>) =
        postcard::from_bytes(bytes).unwrap();
    assert_eq!((&logs, &records), (&logs_too, &records_too));
    assert_eq!(serde_json::to_value(&logs).unwrap(), old["logs"]);
    assert_eq!((logs.len(), records.len()), (7, 7));

    for ((log, record), written) in logs
        .into_iter()
        .zip(records)
        .zip(&old["records"].as_array().unwrap()[..])
    {
        assert_eq!(Application::replay(log).unwrap(), record);
        // Whoever withdrew the application is all that the record has gained.
        let mut now = serde_json::to_value(&record).unwrap();
        if let Some(withdrawn) = now.get_mut("withdrawn") {
            assert_eq!(record.withdrawn_by(), Some(WithdrawnBy::Mentee));
            assert_eq!(
                withdrawn.as_object_mut().unwrap().remove("by").unwrap(),
                "mentee"
            );
        }
        assert_eq!(&now, written);
    }
}
