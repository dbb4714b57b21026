consumer_typify::consumer!("setup_rejection", SetupRejection);
