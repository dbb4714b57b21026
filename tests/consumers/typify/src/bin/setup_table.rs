consumer_typify::consumer!("setup_table", SetupTable);
