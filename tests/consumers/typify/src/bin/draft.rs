consumer_typify::consumer!("draft", DraftSelfAssessment);
