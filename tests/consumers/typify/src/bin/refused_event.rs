consumer_typify::consumer!("refused_event", RefusedEvent);
