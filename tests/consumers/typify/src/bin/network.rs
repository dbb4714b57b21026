consumer_typify::consumer!("network", Network);
