consumer_typify::consumer!("application_table", ApplicationTable);
