consumer_typify::consumer!("setup", Setup);
