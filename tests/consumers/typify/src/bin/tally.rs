consumer_typify::consumer!("tally", Tally);
