consumer_typify::consumer!("application_event", ApplicationEvent);
