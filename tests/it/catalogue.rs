//! The framework as one JSON object.

use leadership_qualities::framework::{Fidelity, Statement};
use leadership_qualities::mentoring::{self, Activity, Approach, Claim, Contrast, Impediment};
use leadership_qualities::setup::{Stage, Step};
use leadership_qualities::{Catalogue, Cluster, Quality, Role, programme};
use serde_json::{Value, json};

fn catalogue() -> Value {
    serde_json::to_value(Catalogue).unwrap()
}

fn statement(statement: Statement) -> Value {
    let fidelity = match statement.fidelity() {
        Fidelity::Whole => json!("whole"),
        Fidelity::Truncated => json!("truncated"),
        Fidelity::Abridged => json!("abridged"),
        Fidelity::Repeats(quality) => json!({ "repeats": quality.key() }),
    };
    json!({
        "text": statement.text(),
        "source": {
            "title": statement.source().publication().title(),
            "place": statement.source().place(),
        },
        "fidelity": fidelity,
    })
}

#[test]
fn it_holds_everything_that_is_said_of_each_quality() {
    let qualities: Vec<Value> = Cluster::ALL
        .map(|cluster| {
            let qualities = cluster.qualities().map(|quality| {
                let features: Vec<Value> =
                    quality.features().iter().copied().map(statement).collect();
                let topics: Vec<&str> = quality
                    .item()
                    .topics()
                    .iter()
                    .map(|topic| topic.as_str())
                    .collect();
                json!({
                    "key": quality.key(),
                    "name": quality.name(),
                    "definition": statement(quality.definition()),
                    "portrait": statement(quality.portrait()),
                    "features": features,
                    "development": {
                        "mentee": statement(quality.development(Role::Mentee)),
                        "mentor": statement(quality.development(Role::Mentor)),
                    },
                    "item": {
                        "topics": topics,
                        "positive_pole": statement(quality.item().positive_pole()),
                        "negative_pole": statement(quality.item().negative_pole()),
                    },
                })
            });
            json!({
                "key": cluster.key(),
                "name": cluster.name(),
                "introduction": statement(cluster.introduction()),
                "qualities": qualities,
            })
        })
        .into();
    assert_eq!(catalogue()["clusters"], json!(qualities));
}

#[test]
fn it_explains_the_scale() {
    let scale = json!({
        "positive_pole": 1,
        "negative_pole": 4,
        "ratings": [1, 2, 3, 4],
        "wishes": ["yes", "maybe", "no"],
    });
    assert_eq!(catalogue()["scale"], scale);
    assert_eq!(catalogue().as_object().unwrap().len(), 5);
}

#[test]
fn it_holds_every_stage_and_step_that_the_source_speaks_of() {
    let stages = Stage::ALL
        .into_iter()
        .filter(|stage| stage.statement().is_some());
    let stages: Vec<Value> = stages
        .map(|stage| {
            let steps = Step::ALL.into_iter().filter(|step| step.stage() == stage);
            let steps: Vec<Value> = steps
                .map(|step| {
                    json!({
                        "key": step.key(),
                        "name": step.name(),
                        "number": step.number(),
                        "statement": statement(step.statement()),
                        "element": matches!(step, Step::Context | Step::Parameters),
                        "conditional": matches!(step, Step::Opportunities | Step::Support),
                        "after": step.directly_before(),
                    })
                })
                .collect();
            json!({
                "key": stage.key(),
                "name": stage.name(),
                "statement": statement(stage.statement().unwrap()),
                "steps": steps,
            })
        })
        .collect();
    assert_eq!(stages.len(), 5);
    assert_eq!(catalogue()["setup"], json!(stages));
}

#[test]
fn it_holds_everything_that_is_said_of_mentoring() {
    let mut expected = json!({});
    for (claim, said) in mentoring::statements() {
        let (list, entry) = match claim {
            // Both of its statements are in one entry.
            Claim::Contrast(_, Approach::Coaching) => continue,
            Claim::Contrast(contrast, Approach::Mentoring) => ("contrasts", {
                let coaching = contrast.statement(Approach::Coaching);
                let statements = json!({
                    "mentoring": statement(said),
                    "coaching": statement(coaching),
                });
                json!({ "key": contrast.key(), "statements": statements })
            }),
            Claim::Activity(activity) => ("activities", {
                let role = activity.role().key();
                json!({ "key": activity.key(), "role": role, "statement": statement(said) })
            }),
            Claim::Impediment(impediment) => ("impediments", {
                let answer = impediment.answer().key();
                json!({ "key": impediment.key(), "statement": statement(said), "answer": answer })
            }),
            Claim::Characteristic(term) => ("characteristics", entry(term.key(), said)),
            Claim::FrameworkUse(term) => ("framework_uses", entry(term.key(), said)),
            Claim::Benefit(term) => ("benefits", entry(term.key(), said)),
            Claim::Technique(term) => ("techniques", entry(term.key(), said)),
            Claim::ListeningAim(term) => ("listening_aims", entry(term.key(), said)),
            Claim::GroundRule(term) => ("ground_rules", entry(term.key(), said)),
            Claim::Expectation(term) => ("expectations", entry(term.key(), said)),
            Claim::Assurance(term) => ("assurances", entry(term.key(), said)),
            Claim::Relation(term) => ("relations", entry(term.key(), said)),
            Claim::MenteePractice(term) => ("mentee_practices", entry(term.key(), said)),
            Claim::Principle(term) => ("principles", entry(term.key(), said)),
            Claim::Effect(term) => ("effects", entry(term.key(), said)),
            Claim::SupervisoryMode(term) => ("supervisory_modes", entry(term.key(), said)),
            Claim::LeaderPractice(term) => ("leader_practices", entry(term.key(), said)),
            Claim::InnovatorExample(term) => ("innovator_example", entry(term.key(), said)),
        };
        let list = expected.as_object_mut().unwrap().entry(list);
        let list = list.or_insert_with(|| json!([]));
        list.as_array_mut().unwrap().push(entry);
    }
    assert_eq!(expected.as_object().unwrap().len(), 18);
    assert_eq!(catalogue()["mentoring"], expected);

    let length = |list: &str| catalogue()["mentoring"][list].as_array().unwrap().len();
    assert_eq!(length("contrasts"), Contrast::ALL.len());
    assert_eq!(length("activities"), Activity::ALL.len());
    assert_eq!(length("impediments"), Impediment::ALL.len());
}

fn entry(key: &str, said: Statement) -> Value {
    json!({ "key": key, "statement": statement(said) })
}

#[test]
fn it_holds_every_action_that_the_source_speaks_of() {
    let actions = programme::Action::ALL.into_iter().filter_map(|action| {
        Some(json!({
            "key": action.key(),
            "stage": action.stage()?.key(),
            "statement": statement(action.statement()?),
        }))
    });
    let actions: Vec<Value> = actions.collect();
    assert_eq!(actions.len(), 13);
    assert_eq!(catalogue()["programme"], json!(actions));
}

#[test]
fn what_is_not_whole_can_be_seen_in_it() {
    let json = serde_json::to_string(&Catalogue).unwrap();
    assert_eq!(json.matches(r#""fidelity":"truncated""#).count(), 2 + 1);
    assert_eq!(
        json.matches(r#""fidelity":{"repeats":"self_belief"}"#)
            .count(),
        1
    );
    assert_eq!(json.matches(r#""fidelity":"abridged""#).count(), 1 + 1);
    let of_setup = 5 + Step::ALL.len();
    let of_mentoring = mentoring::statements().count() - 2;
    let of_programme = 13 - 1;
    let whole = 3 + Quality::ALL.len() * 6 + 58 - 3 + of_setup + of_mentoring + of_programme;
    assert_eq!(json.matches(r#""fidelity":"whole""#).count(), whole);
}
