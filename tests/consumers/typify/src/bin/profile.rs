consumer_typify::consumer!("profile", Profile);
