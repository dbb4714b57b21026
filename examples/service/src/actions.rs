//! Who may report which action, and what its form asks for.
//!
//! The library says which actions there are, which are possible now and why the others are not. It
//! does not say who reports them: that is this table, one row an action. **A new action of the
//! library gets a row here, and nothing else in this service changes**, unless its content is of a
//! new kind. A test finds an action without a row. A row whose action the library does not have
//! (yet) is never used.

use leadership_qualities::programme::InvitationStatus;
use leadership_qualities::vocabulary::Vocabulary;
use leadership_qualities::{programme, setup};

use crate::people::Role::{self, Manager, Mentee, Mentor, Office};
use crate::store::Machine;

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The key of the action.
    pub action: &'static str,
    /// The words on the link and the button.
    pub title: &'static str,
    pub who: &'static [Role],
    pub content: Content,
}

/// What the form of an action asks for: the content of the event.
#[derive(Clone, Copy, Debug)]
pub enum Content {
    /// Nothing: the form is a button.
    Nothing,
    /// One text, which may stay empty.
    Text(&'static str),
    /// Several texts, one on each line; at least one, unless none is fine.
    Texts {
        label: &'static str,
        least: usize,
    },
    /// A text under each key.
    Two([(&'static str, &'static str); 2]),
    /// Notes under headings.
    Notes(Heading),
    /// Up to four needs, at least one.
    Needs(&'static str),
    /// One need.
    Need(&'static str),
    /// Some of the new needs of the cycle.
    NewNeeds,
    /// Texts, or one of the reasons why there are none: the key of each, with its words.
    Either {
        texts: (&'static str, &'static str),
        reasons: &'static [(&'static str, &'static str)],
    },
    /// A need, and why it takes the place of the need before.
    AnotherFocus,
    Sponsor,
    Registration,
    /// A mentor of the register.
    AnyMentor,
    /// A mentor whose invitation is open, or whom the mentee has met.
    Invited(Invitation),
    /// A mentor whose invitation is open, and how the meeting was held.
    Meeting,
    /// A mentor whom the mentee has met, and who does not go on.
    NotContinued,
    /// Who ends it, and why.
    End,
}

/// Which invitations a form offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invitation {
    Open,
    Met,
}

impl Invitation {
    #[must_use]
    pub const fn has(self, status: InvitationStatus) -> bool {
        match self {
            Self::Open => matches!(status, InvitationStatus::Invited),
            Self::Met => matches!(status, InvitationStatus::Met(_)),
        }
    }
}

/// A vocabulary of headings.
#[derive(Clone, Copy, Debug)]
pub enum Heading {
    Facet,
    Aspect,
    Perspective,
}

impl Heading {
    /// The key of each heading, with its words.
    #[must_use]
    pub fn terms(self) -> Vec<(&'static str, String)> {
        fn terms<V: Vocabulary>() -> Vec<(&'static str, String)> {
            let terms = V::TERMS.iter();
            terms.map(|term| (term.key(), term.to_string())).collect()
        }
        match self {
            Self::Facet => terms::<setup::Facet>(),
            Self::Aspect => terms::<setup::Aspect>(),
            Self::Perspective => terms::<setup::Perspective>(),
        }
    }
}

/// The actions that an application waits for somebody outside the pair to take.
pub const AWAITED: &[&str] = &[
    "manager_support",
    "approved",
    "declined",
    "credentials_issued",
    "further_search",
];

const PAIR: &[Role] = &[Mentee, Mentor];

const fn row(
    action: &'static str,
    title: &'static str,
    who: &'static [Role],
    content: Content,
) -> Rule {
    Rule {
        action,
        title,
        who,
        content,
    }
}

const fn texts(label: &'static str, least: usize) -> Content {
    Content::Texts { label, least }
}

/// The actions of an application.
pub const APPLICATION: &[Rule] = &[
    row("sponsor", "Name your sponsor", &[Mentee], Content::Sponsor),
    row(
        "goals",
        "Write down your goals",
        &[Mentee],
        Content::Needs("What do you want to gain from mentoring?"),
    ),
    row(
        "manager_support",
        "Support the application",
        &[Manager],
        Content::Nothing,
    ),
    row(
        "registered",
        "Register with the programme",
        &[Mentee],
        Content::Registration,
    ),
    row("approved", "Approve", &[Office], Content::Nothing),
    row(
        "declined",
        "Decline",
        &[Office],
        Content::Text("Why do you decline the application? The mentee sees this."),
    ),
    row(
        "sent_back",
        "Send the application back",
        &[Office],
        Content::Text("What does the mentee have to amend?"),
    ),
    row(
        "deferred",
        "Put off the decision",
        &[Office],
        Content::Text("Why do you put it off, or until when?"),
    ),
    row(
        "credentials_issued",
        "Open the register to the mentee",
        &[Office],
        Content::Nothing,
    ),
    row("invited", "Invite a mentor", &[Mentee], Content::AnyMentor),
    row("met", "Record a first meeting", PAIR, Content::Meeting),
    row(
        "meeting_missed",
        "Record a missed first meeting",
        PAIR,
        Content::Invited(Invitation::Open),
    ),
    row(
        "mentor_declined",
        "Decline the invitation",
        &[Mentor],
        Content::Invited(Invitation::Open),
    ),
    row(
        "invitation_withdrawn",
        "Withdraw an invitation",
        &[Mentee],
        Content::Invited(Invitation::Open),
    ),
    row(
        "mentor_unavailable",
        "Record that a mentor is not available",
        &[Mentee, Mentor, Office],
        Content::Invited(Invitation::Open),
    ),
    row(
        "mentor_unavailable_after_meeting",
        "Record that a mentor is no longer available",
        &[Mentee, Mentor, Office],
        Content::Invited(Invitation::Met),
    ),
    row(
        "not_continued",
        "Do not go on after the meeting",
        PAIR,
        Content::NotContinued,
    ),
    row(
        "chosen",
        "Choose your mentor",
        &[Mentee],
        Content::Invited(Invitation::Met),
    ),
    row(
        "further_search",
        "Grant three more invitations",
        &[Office],
        Content::Nothing,
    ),
    row("session_held", "Record a session", PAIR, Content::Nothing),
    row(
        "session_missed",
        "Record a missed session",
        PAIR,
        Content::Nothing,
    ),
    row(
        "goals_set",
        "Set goals",
        PAIR,
        Content::Needs("Which goals do you set for the mentoring?"),
    ),
    row(
        "goals_reviewed",
        "Review the goals",
        PAIR,
        texts("What do you note about the goals?", 0),
    ),
    row(
        "goals_revised",
        "Revise the goals",
        PAIR,
        Content::Needs("Which goals do you go on with?"),
    ),
    row(
        "paused",
        "Pause the mentoring",
        PAIR,
        Content::Text("Why does the mentoring pause?"),
    ),
    row("resumed", "Go on after the pause", PAIR, Content::Nothing),
    row(
        "mentor_change",
        "Change to another mentor",
        &[Mentee, Mentor, Office],
        Content::End,
    ),
    row(
        "ended",
        "End the mentoring",
        &[Mentee, Mentor, Manager, Office],
        Content::End,
    ),
    row(
        "support_withdrawn",
        "Take back your support",
        &[Manager],
        Content::Text("Why do you take it back? The mentee and the programme see this."),
    ),
    row(
        "lapsed",
        "Close the application",
        &[Office],
        Content::Text("What did not happen in time?"),
    ),
    row(
        "withdrawn",
        "Withdraw the application",
        &[Mentee],
        Content::Text("Why is the application withdrawn? The programme sees this."),
    ),
];

/// The actions of a setup. Only the pair reports them.
pub const SETUP: &[Rule] = &[
    row(
        "profile_agreed",
        "Agree the profile",
        PAIR,
        Content::Notes(Heading::Facet),
    ),
    row(
        "context",
        "Context of the job",
        PAIR,
        Content::Notes(Heading::Aspect),
    ),
    row(
        "parameters",
        "Parameters of performance",
        PAIR,
        texts("Which parameters did you discuss?", 1),
    ),
    row(
        "needs",
        "Needs for development",
        PAIR,
        Content::Needs("Which needs did you discuss?"),
    ),
    row(
        "requirements",
        "Requirements for performance",
        PAIR,
        texts("Which specific requirements did you set?", 1),
    ),
    row(
        "focus",
        "Agree the focus",
        PAIR,
        Content::Need("What do you concentrate on?"),
    ),
    row(
        "scenario",
        "Picture success",
        PAIR,
        Content::Two([
            ("parameter", "Which difficult parameter is it about?"),
            ("success", "What does success look like?"),
        ]),
    ),
    row(
        "actions",
        "Actions that led to success",
        PAIR,
        texts("Which actions led to the success that you pictured?", 1),
    ),
    row(
        "challenges",
        "Challenges",
        PAIR,
        texts("What is challenging about these actions?", 0),
    ),
    row(
        "first_steps",
        "First steps",
        PAIR,
        texts("Which steps does the mentee take first?", 1),
    ),
    row("review_opened", "Begin a review", PAIR, Content::Nothing),
    row(
        "feedback",
        "Feedback so far",
        PAIR,
        Content::Notes(Heading::Perspective),
    ),
    row("issues", "Issues", PAIR, texts("Which issues came up?", 0)),
    row(
        "learning_so_far",
        "Learning so far",
        PAIR,
        texts("What has the mentee learnt so far?", 0),
    ),
    row(
        "what_else",
        "What else must happen",
        PAIR,
        texts("What else must happen?", 0),
    ),
    row(
        "opportunities",
        "Opportunities to learn",
        PAIR,
        DONE_OR_WAIVED,
    ),
    row("support", "Support", PAIR, DONE_OR_WAIVED),
    row("another_round", "Go another round", PAIR, Content::Nothing),
    row(
        "actions_completed",
        "Complete the actions",
        PAIR,
        Content::Nothing,
    ),
    row(
        "outcome",
        "Outcome",
        PAIR,
        Content::Two([
            ("happened", "What took place?"),
            ("achieved", "What was achieved?"),
        ]),
    ),
    row(
        "observation_and_reflection",
        "Observation and reflection",
        PAIR,
        Content::Two([
            ("observation", "What did the mentor observe?"),
            ("reflection", "How does the mentee reflect on it?"),
        ]),
    ),
    row(
        "third_party_feedback",
        "Feedback of third parties",
        PAIR,
        Content::Either {
            texts: ("received", "Somebody answered"),
            reasons: &[
                ("sought_in_vain", "Nobody answered"),
                ("not_asked", "We agreed to ask nobody"),
            ],
        },
    ),
    row(
        "alternatives",
        "Other ways",
        PAIR,
        texts("Which other ways are there to meet the challenge?", 0),
    ),
    row(
        "learning_achieved",
        "Learning achieved",
        PAIR,
        texts("What did the mentee learn by taking action?", 0),
    ),
    row(
        "new_needs",
        "New needs",
        PAIR,
        Content::Needs("Which new needs did taking action bring out?"),
    ),
    row("no_new_needs", "No new needs", PAIR, Content::Nothing),
    row("next_cycle", "Begin another cycle", PAIR, Content::NewNeeds),
    row(
        "another_focus",
        "Agree another focus",
        PAIR,
        Content::AnotherFocus,
    ),
    row("ended", "End this log", PAIR, Content::End),
];

const DONE_OR_WAIVED: Content = Content::Either {
    texts: ("done", "This was done"),
    reasons: &[("waived", "This was not necessary")],
};

/// The row of an action of the library.
#[must_use]
pub fn rule(machine: Machine, action: &str) -> Option<&'static Rule> {
    let (is_known, rules) = match machine {
        Machine::Application => (action.parse::<programme::Action>().is_ok(), APPLICATION),
        Machine::Setup => (action.parse::<setup::Action>().is_ok(), SETUP),
    };
    if !is_known {
        return None;
    }
    rules.iter().find(|rule| rule.action == action)
}

/// What the sources say about an action, in the library's words.
#[must_use]
pub fn statement(
    machine: Machine,
    action: &str,
) -> Option<leadership_qualities::framework::Statement> {
    match machine {
        Machine::Application => action.parse::<programme::Action>().ok()?.statement(),
        Machine::Setup => {
            let step = action.parse::<setup::Action>().ok()?.step()?;
            Some(step.statement())
        }
    }
}

/// The keys of every action of the library without a row in the table.
#[must_use]
pub fn without_rule() -> Vec<&'static str> {
    let application = programme::Action::ALL
        .into_iter()
        .map(programme::Action::key);
    let application = application.filter(|key| rule(Machine::Application, key).is_none());
    let setup = setup::Action::ALL.into_iter().map(setup::Action::key);
    let setup = setup.filter(|key| rule(Machine::Setup, key).is_none());
    application.chain(setup).collect()
}
