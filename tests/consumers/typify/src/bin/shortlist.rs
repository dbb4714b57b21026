consumer_typify::consumer!("shortlist", Shortlist);
