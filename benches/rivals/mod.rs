//! What the benches compare: this crate, and the ways of doing the same without it.

pub(crate) mod network;
pub(crate) mod replay;
pub(crate) mod tally;

use std::collections::HashMap;

use jsonschema::Validator;
use leadership_qualities::schema::{Dialect, Document};
use leadership_qualities::{
    Cluster, Profile, Quality, Rating, Response, SelfAssessment, Tally, Wish,
};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;

/// As many self-assessments as keep a branch predictor from learning them by heart.
pub(crate) const COHORT: usize = 1_000;

/// Self-assessments in which every answer is equally likely, the same on every run.
pub(crate) fn cohort() -> Vec<SelfAssessment> {
    // A linear congruential generator (Knuth's MMIX) is random enough for branches.
    let mut state = 2_026_u64;
    let mut below = |limit: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((state >> 33) % limit).expect("a small number")
    };
    let mut response = || Response::new(Rating::ALL[below(4)], Wish::ALL[below(3)]);
    (0..COHORT)
        .map(|_| SelfAssessment::from_fn(|_| response()))
        .collect()
}

/// The cohort as JSON texts, with the keys in framework order.
pub(crate) fn documents() -> Vec<String> {
    let json = |assessment| serde_json::to_string(assessment).expect("plain data");
    cohort().iter().map(json).collect()
}

/// One way to read a document.
pub(crate) struct Reader {
    pub(crate) name: &'static str,
    /// Reads every document and returns something that depends on each.
    pub(crate) read: fn(&Corpus) -> u64,
}

/// The documents, and what a reader needs to have made beforehand.
pub(crate) struct Corpus {
    documents: Vec<String>,
    values: Vec<Value>,
    validator: Validator,
}

impl Corpus {
    pub(crate) fn new() -> Self {
        let schema = serde_json::to_value(Document::SelfAssessment.schema(Dialect::Draft2020_12))
            .expect("JSON");
        let validator = jsonschema::validator_for(&schema).expect("a valid schema");
        let documents = documents();
        let parse = |json: &String| serde_json::from_str(json).expect("JSON");
        Self {
            values: documents.iter().map(parse).collect(),
            documents,
            validator,
        }
    }

    fn sum(&self, read: impl Fn(&str) -> u64) -> u64 {
        self.documents
            .iter()
            .map(|document| read(document))
            .fold(0, u64::wrapping_add)
    }
}

/// This crate first, then the rivals.
pub(crate) const READERS: [Reader; 5] = [
    Reader {
        name: "this crate",
        read: |corpus| {
            corpus.sum(|json| {
                serde_json::from_str::<SelfAssessment>(json)
                    .expect("valid")
                    .to_bits()
            })
        },
    },
    Reader {
        name: "derived struct of 15 fields",
        read: |corpus| {
            corpus.sum(|json| {
                let form: Form = serde_json::from_str(json).expect("valid");
                form.self_belief.rating.into()
            })
        },
    },
    Reader {
        name: "HashMap<String, Answer>",
        read: |corpus| {
            corpus.sum(|json| {
                let form: HashMap<String, Answer> = serde_json::from_str(json).expect("valid");
                form["self_belief"].rating.into()
            })
        },
    },
    Reader {
        name: "Value, schema validation, extraction",
        read: |corpus| {
            corpus.sum(|json| {
                let value: Value = serde_json::from_str(json).expect("JSON");
                assert!(corpus.validator.is_valid(&value));
                let form: Form = serde_json::from_value(value).expect("valid");
                form.self_belief.rating.into()
            })
        },
    },
    Reader {
        name: "IgnoredAny (the floor)",
        read: |corpus| {
            corpus.sum(|json| {
                let IgnoredAny = serde_json::from_str(json).expect("JSON");
                1
            })
        },
    },
];

/// By type first, then by schema.
pub(crate) const CHECKERS: [Reader; 3] = [
    Reader {
        name: "reading by type",
        ..READERS[0]
    },
    Reader {
        name: "parsing, then validating by schema",
        read: |corpus| {
            corpus.sum(|json| {
                let value: Value = serde_json::from_str(json).expect("JSON");
                corpus.validator.is_valid(&value).into()
            })
        },
    },
    Reader {
        name: "validating by schema what is parsed",
        read: |corpus| {
            let valid = |value| u64::from(corpus.validator.is_valid(value));
            corpus.values.iter().map(valid).sum()
        },
    },
];

/// From JSON to the counts of the cohort, and only as far as the self-assessments.
pub(crate) const TALLIERS: [Reader; 3] = [
    Reader {
        name: "reading and counting all",
        read: |corpus| {
            let read = |json: &String| serde_json::from_str::<SelfAssessment>(json).expect("valid");
            let tally: Tally = corpus.documents.iter().map(read).collect();
            tally.counts().expect("few").respondents()
        },
    },
    Reader {
        name: "reading and counting one at a time",
        read: |corpus| {
            let mut tally = Tally::default();
            for json in &corpus.documents {
                tally.push(serde_json::from_str(json).expect("valid"));
            }
            tally.counts().expect("few").respondents()
        },
    },
    Reader {
        name: "reading alone",
        ..READERS[0]
    },
];

/// What a program without this crate would derive: ratings unchecked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "most fields are only read from JSON")]
struct Form {
    self_belief: Answer,
    self_awareness: Answer,
    self_management: Answer,
    drive_for_improvement: Answer,
    personal_integrity: Answer,
    seizing_the_future: Answer,
    intellectual_flexibility: Answer,
    broad_scanning: Answer,
    political_astuteness: Answer,
    drive_for_results: Answer,
    leading_change_through_people: Answer,
    holding_to_account: Answer,
    empowering_others: Answer,
    effective_and_strategic_influencing: Answer,
    collaborative_working: Answer,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "wishes are only read from JSON")]
struct Answer {
    rating: u8,
    wish: AnswerWish,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum AnswerWish {
    Yes,
    Maybe,
    No,
}

/// One way to score: cluster sums, overall sum and the agenda in order.
pub(crate) struct Scorer {
    pub(crate) name: &'static str,
    /// Scores every self-assessment and returns something that depends on each.
    pub(crate) score: fn(&Scoring) -> u64,
}

/// The cohort in the shapes that the scorers start from.
pub(crate) struct Scoring {
    packed: Vec<SelfAssessment>,
    maps: Vec<HashMap<String, (u8, String)>>,
}

impl Scoring {
    pub(crate) fn new() -> Self {
        let packed = cohort();
        let map = |assessment: &SelfAssessment| {
            let entry = |(quality, response): (Quality, Response)| {
                let answer = (response.rating.number(), response.wish.key().to_owned());
                (quality.key().to_owned(), answer)
            };
            assessment.iter().map(entry).collect()
        };
        Self {
            maps: packed.iter().map(map).collect(),
            packed,
        }
    }
}

/// This crate first, then the rivals.
pub(crate) const SCORERS: [Scorer; 3] = [
    Scorer {
        name: "this crate",
        score: |scoring| {
            scoring.packed.iter().fold(0, |sum, assessment| {
                let profile = Profile::new(*assessment);
                let clusters = Cluster::ALL.map(|cluster| profile.cluster(cluster).sum());
                let agenda = profile.agenda().entries().map(|entry| entry.quality);
                digest(sum, clusters, profile.overall().sum(), agenda)
            })
        },
    },
    Scorer {
        name: "Vec and sort",
        score: |scoring| {
            scoring.packed.iter().fold(0, |sum, assessment| {
                let answers: Vec<(Quality, Response)> = assessment.iter().collect();
                let clusters = Cluster::ALL.map(|cluster| {
                    let own = answers
                        .iter()
                        .filter(|(quality, _)| quality.cluster() == cluster);
                    own.map(|(_, response)| response.rating.number()).sum()
                });
                let overall = clusters.iter().sum();
                let mut agenda: Vec<(Quality, Response)> = answers
                    .into_iter()
                    .filter(|(_, response)| response.wish != Wish::No)
                    .collect();
                agenda.sort_by_key(|(quality, response)| {
                    (
                        response.wish == Wish::Maybe,
                        response.rating.strength(),
                        *quality,
                    )
                });
                digest(
                    sum,
                    clusters,
                    overall,
                    agenda.into_iter().map(|(quality, _)| quality),
                )
            })
        },
    },
    Scorer {
        name: "HashMap<String, _>",
        score: |scoring| {
            scoring.maps.iter().fold(0, |sum, answers| {
                let mut clusters: HashMap<&str, u8> = HashMap::new();
                for cluster in Cluster::ALL {
                    for quality in cluster.qualities() {
                        *clusters.entry(cluster.key()).or_default() += answers[quality.key()].0;
                    }
                }
                let overall = clusters.values().sum();
                let mut agenda: Vec<(bool, u8, Quality)> = Quality::ALL
                    .into_iter()
                    .filter(|quality| answers[quality.key()].1 != "no")
                    .map(|quality| {
                        let (rating, wish) = &answers[quality.key()];
                        (wish == "maybe", 4 - rating, quality)
                    })
                    .collect();
                agenda.sort_unstable();
                let clusters = Cluster::ALL.map(|cluster| clusters[cluster.key()]);
                digest(
                    sum,
                    clusters,
                    overall,
                    agenda.into_iter().map(|(.., quality)| quality),
                )
            })
        },
    },
];

/// Depends on every score and on the order of the agenda, so that scorers can be compared.
fn digest(sum: u64, clusters: [u8; 3], overall: u8, agenda: impl Iterator<Item = Quality>) -> u64 {
    let scores = clusters.into_iter().chain([overall]).map(u64::from);
    scores
        .chain(agenda.map(|quality| quality as u64))
        .fold(sum, |sum, next| sum.wrapping_mul(31).wrapping_add(next))
}
