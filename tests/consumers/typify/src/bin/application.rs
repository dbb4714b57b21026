consumer_typify::consumer!("application", Application);
