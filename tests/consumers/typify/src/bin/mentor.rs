consumer_typify::consumer!("mentor", Mentor);
