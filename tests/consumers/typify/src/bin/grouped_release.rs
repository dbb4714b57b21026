consumer_typify::consumer!("grouped_release", GroupedRelease);
