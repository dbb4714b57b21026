consumer_typify::consumer!("change", Change);
