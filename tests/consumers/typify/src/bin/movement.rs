consumer_typify::consumer!("movement", Movement);
