consumer_typify::consumer!("application_rejection", ApplicationRejection);
