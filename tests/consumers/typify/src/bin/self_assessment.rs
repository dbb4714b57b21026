consumer_typify::consumer!("self_assessment", SelfAssessment);
