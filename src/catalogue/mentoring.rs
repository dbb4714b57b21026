//! What is said of mentoring, as a part of the catalogue.

use alloc::vec::Vec;

use crate::framework::{Role, Statement};
use crate::mentoring::{
    Activity, Approach, Assurance, Benefit, Characteristic, Contrast, Effect, Expectation,
    GroundRule, Impediment, InnovatorExample, LeaderPractice, ListeningAim, MenteePractice,
    Principle, Relation, SupervisoryMode, Technique, Worded,
};
use crate::wire;

/// Every vocabulary of mentoring, in the order in which the statements are listed.
pub(crate) struct MentoringEntry {
    characteristics: Vec<Entry<Characteristic>>,
    benefits: Vec<Entry<Benefit>>,
    contrasts: Vec<ContrastEntry>,
    techniques: Vec<Entry<Technique>>,
    listening_aims: Vec<Entry<ListeningAim>>,
    activities: Vec<ActivityEntry>,
    ground_rules: Vec<Entry<GroundRule>>,
    expectations: Vec<Entry<Expectation>>,
    assurances: Vec<Entry<Assurance>>,
    relations: Vec<Entry<Relation>>,
    mentee_practices: Vec<Entry<MenteePractice>>,
    principles: Vec<Entry<Principle>>,
    impediments: Vec<ImpedimentEntry>,
    effects: Vec<Entry<Effect>>,
    supervisory_modes: Vec<Entry<SupervisoryMode>>,
    leader_practices: Vec<Entry<LeaderPractice>>,
    innovator_example: Vec<Entry<InnovatorExample>>,
}

wire::object!(MentoringEntry {
    characteristics,
    benefits,
    contrasts,
    techniques,
    listening_aims,
    activities,
    ground_rules,
    expectations,
    assurances,
    relations,
    mentee_practices,
    principles,
    impediments,
    effects,
    supervisory_modes,
    leader_practices,
    innovator_example,
});

impl Default for MentoringEntry {
    fn default() -> Self {
        Self {
            characteristics: Entry::all(),
            benefits: Entry::all(),
            contrasts: Contrast::ALL.map(ContrastEntry::from).into(),
            techniques: Entry::all(),
            listening_aims: Entry::all(),
            activities: Activity::ALL.map(ActivityEntry::from).into(),
            ground_rules: Entry::all(),
            expectations: Entry::all(),
            assurances: Entry::all(),
            relations: Entry::all(),
            mentee_practices: Entry::all(),
            principles: Entry::all(),
            impediments: Impediment::ALL.map(ImpedimentEntry::from).into(),
            effects: Entry::all(),
            supervisory_modes: Entry::all(),
            leader_practices: Entry::all(),
            innovator_example: Entry::all(),
        }
    }
}

/// A term of a vocabulary, and what is said of it.
pub(crate) struct Entry<T> {
    key: T,
    statement: Statement,
}

wire::object!(Entry<T> { key, statement });

impl<T: Worded> Entry<T> {
    fn all() -> Vec<Self> {
        let entry = |key: &T| Self {
            key: *key,
            statement: key.statement(),
        };
        T::TERMS.iter().map(entry).collect()
    }
}

pub(crate) struct ContrastEntry {
    key: Contrast,
    statements: wire::Entries<Approach, Statement, 2>,
}

wire::object!(ContrastEntry { key, statements });

impl From<Contrast> for ContrastEntry {
    fn from(contrast: Contrast) -> Self {
        let statement = |approach| (approach, contrast.statement(approach));
        Self {
            key: contrast,
            statements: wire::Entries(Approach::ALL.map(statement)),
        }
    }
}

pub(crate) struct ActivityEntry {
    key: Activity,
    role: Role,
    statement: Statement,
}

wire::object!(ActivityEntry {
    key,
    role,
    statement
});

impl From<Activity> for ActivityEntry {
    fn from(activity: Activity) -> Self {
        Self {
            key: activity,
            role: activity.role(),
            statement: activity.statement(),
        }
    }
}

pub(crate) struct ImpedimentEntry {
    key: Impediment,
    statement: Statement,
    answer: Principle,
}

wire::object!(ImpedimentEntry {
    key,
    statement,
    answer
});

impl From<Impediment> for ImpedimentEntry {
    fn from(impediment: Impediment) -> Self {
        Self {
            key: impediment,
            statement: impediment.statement(),
            answer: impediment.answer(),
        }
    }
}
