//! What is said of mentoring, as a part of the catalogue.

use alloc::vec::Vec;

use crate::framework::{Role, Statement};
use crate::mentoring::{
    Activity, Approach, Assurance, Benefit, Contrast, Direction, Effect, Expectation, GroundRule,
    Impediment, InnovatorExample, LeaderPractice, ListeningAim, MenteePractice, Mode, Nature,
    Principle, Technique, Worded,
};
use crate::wire;

/// Every vocabulary of mentoring, in the order in which the statements are listed.
pub(crate) struct MentoringEntry {
    nature: Vec<Entry<Nature>>,
    benefits: Vec<Entry<Benefit>>,
    contrasts: Vec<ContrastEntry>,
    techniques: Vec<Entry<Technique>>,
    listening_aims: Vec<Entry<ListeningAim>>,
    activities: Vec<ActivityEntry>,
    ground_rules: Vec<Entry<GroundRule>>,
    expectations: Vec<Entry<Expectation>>,
    assurances: Vec<Entry<Assurance>>,
    directions: Vec<Entry<Direction>>,
    mentee_practices: Vec<Entry<MenteePractice>>,
    principles: Vec<Entry<Principle>>,
    impediments: Vec<ImpedimentEntry>,
    effects: Vec<Entry<Effect>>,
    modes: Vec<Entry<Mode>>,
    leader_practices: Vec<Entry<LeaderPractice>>,
    innovator_example: Vec<Entry<InnovatorExample>>,
}

wire::object!(MentoringEntry {
    nature,
    benefits,
    contrasts,
    techniques,
    listening_aims,
    activities,
    ground_rules,
    expectations,
    assurances,
    directions,
    mentee_practices,
    principles,
    impediments,
    effects,
    modes,
    leader_practices,
    innovator_example,
});

impl Default for MentoringEntry {
    fn default() -> Self {
        Self {
            nature: Entry::all(),
            benefits: Entry::all(),
            contrasts: Contrast::ALL.map(ContrastEntry::from).into(),
            techniques: Entry::all(),
            listening_aims: Entry::all(),
            activities: Activity::ALL.map(ActivityEntry::from).into(),
            ground_rules: Entry::all(),
            expectations: Entry::all(),
            assurances: Entry::all(),
            directions: Entry::all(),
            mentee_practices: Entry::all(),
            principles: Entry::all(),
            impediments: Impediment::ALL.map(ImpedimentEntry::from).into(),
            effects: Entry::all(),
            modes: Entry::all(),
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
