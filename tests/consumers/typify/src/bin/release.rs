consumer_typify::consumer!("release", Release);
