consumer_typify::consumer!("exchange", Exchange);
