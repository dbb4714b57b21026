//! Mentoring: exchanges and networks.

mod exchange;
mod network;

use leadership_qualities::mentoring::Direction;

#[test]
fn directions_are_read_by_their_keys() {
    for direction in Direction::ALL {
        assert_eq!(direction.key().parse(), Ok(direction));
        assert_eq!(direction.to_string(), direction.key());
    }
    let error = "Peer".parse::<Direction>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown key \"Peer\": expected `senior`, `peer` or `subordinate`",
    );
}
