consumer_typify::consumer!("framework", LeadershipQualitiesFramework);
