consumer_typify::consumer!("setup_event", SetupEvent);
