consumer_typify::consumer!("criteria", Criteria);
