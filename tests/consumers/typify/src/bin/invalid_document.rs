consumer_typify::consumer!("invalid_document", InvalidDocument);
