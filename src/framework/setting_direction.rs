//! The words of the cluster Setting direction: a record for each quality, in the order of the
//! framework.

use super::item::{Item, Topic};
use super::quality::Quality;
use super::record::{ClusterRecord, Development, Record};
use super::source::{
    DEFINITION, FEATURE, INTRODUCTION, MENTEE_DEVELOPMENT, MENTOR_DEVELOPMENT, NEGATIVE_POLE,
    PORTRAIT, POSITIVE_POLE,
};

// The source prints this passage as the introduction of the cluster. It may have been meant as the
// portrait of Seizing the future, for which the same source prints the portrait of Self belief. The
// crate leaves the passage where it is.
pub(super) const CLUSTER: ClusterRecord = ClusterRecord {
    name: "Setting direction",
    introduction: INTRODUCTION.whole(
        "Leaders who perform at a high level act at once to work out and shape the future. Such \
         leaders are driven to act and bring about a radically different future, with health \
         services that are truly joined up and centred on what patients need.",
    ),
};

// The first feature wraps over two printed lines. The crate counts the item's first topic (career,
// role and team development) as three topics.
pub(super) const SEIZING_THE_FUTURE: Record = Record {
    name: "Seizing the future",
    definition: DEFINITION.whole(
        "Being ready to act now to shape a vision of how services should develop, and to put it \
         into practice.",
    ),
    portrait: PORTRAIT.repeats(
        Quality::SelfBelief,
        "Outstanding leaders keep up a positive, can-do confidence. It lets them shape events \
         instead of following, even when they meet opposition. This foremost personal quality is \
         built by succeeding and learning, over time, in many different situations.",
    ),
    features: &[
        FEATURE.whole(
            "Using their political astuteness to read which way change is likely to go, in the \
             health service and outside it.",
        ),
        FEATURE.whole(
            "Using their insight into the broad strategic course of health and social care. With \
             this insight they help to shape and introduce both methods and a culture for their \
             organisation, and they influence developments in health and social care more widely.",
        ),
        FEATURE
            .whole("Basing both their vision and what they do on close attention to local needs."),
        FEATURE.whole(
            "Being ready for change that transforms, not only for change in small steps, where \
             such change will make the service better.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Mentees can identify openings to grow and develop, and meaningful goals that will \
             take them there.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "Mentors work in a goal-setting role, and this brings personal strategies for \
             setting goals into focus.",
        ),
    },
    item: Item {
        topics: &[
            Topic("career development"),
            Topic("role development"),
            Topic("team development"),
            Topic("change management"),
        ],
        positive_pole: POSITIVE_POLE.whole(
            "I seize the future in a positive way, and have clear goals and ambitions to aim at.",
        ),
        negative_pole: NEGATIVE_POLE.whole(
            "I take whatever comes, and have no clear sense of where I am heading in future.",
        ),
    },
};

// In the post the heading lacks its last letter; the crate takes the name from the handout.
pub(super) const INTELLECTUAL_FLEXIBILITY: Record = Record {
    name: "Intellectual flexibility",
    definition: DEFINITION.whole(
        "The ability to welcome ambiguity and complexity and cut through them, and to stay open \
         to creativity when leading and developing services.",
    ),
    portrait: PORTRAIT.whole(
        "High-performing leaders can quickly size up a situation and reach conclusions that work \
         in practice. They can switch between the details that matter and the bigger picture, and \
         so form a vision for the service they run, for their organisation or for health more \
         widely.",
    ),
    features: &[
        FEATURE.whole(
            "Welcoming new insights and points of view from many quarters, inside the \
             organisation and outside it, because they value inclusion and a better service.",
        ),
        FEATURE.whole("Understanding that better health may call for radical change."),
        FEATURE.whole(
            "Staying open to innovative ideas, and encouraging other people, too, to be creative \
             and to experiment.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "In a safe setting, mentees can take the lead in thinking creatively so as to produce \
             innovation.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "Mentors keep developing models, techniques and questions that are meant to raise \
             awareness and to broaden current ways of thinking.",
        ),
    },
    item: Item {
        topics: &[Topic("thinking like a theorist"), Topic("innovation")],
        positive_pole: POSITIVE_POLE.whole(
            "My way of working is flexible and innovative, and I can cut through what is \
             ambiguous and complex.",
        ),
        negative_pole: NEGATIVE_POLE
            .whole("I am not flexible in my approach, and I keep using the same methods."),
    },
};

// Both development tables of the source stop in mid-sentence here. Nobody can tell what mentees and
// mentors become part of, and the crate does not guess.
pub(super) const BROAD_SCANNING: Record = Record {
    name: "Broad scanning",
    definition: DEFINITION.whole("Making time to collect information from many different sources."),
    portrait: PORTRAIT.whole(
        "In the health service, high-performing leaders put a great deal of effort into seeking \
         information and networking for it. Keeping up with developments, locally and nationally, \
         puts them in the best position to shape the vision of a service or organisation, and to \
         understand how to influence other people.",
    ),
    features: &[
        FEATURE.whole(
            "Putting first what happens on the ground: knowing how services are delivered, and \
             what it is like to be a patient or a user.",
        ),
        FEATURE.whole("Persisting in the search for the facts that matter in a situation."),
        FEATURE.whole("Using systematic ways to keep up with important developments."),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.truncated("Mentees become, automatically, part of a …"),
        mentor: MENTOR_DEVELOPMENT.truncated("Mentors become, automatically, part of a …"),
    },
    item: Item {
        topics: &[
            Topic("becoming better at networking"),
            Topic("skill in gathering information"),
        ],
        positive_pole: POSITIVE_POLE.whole(
            "I communicate actively with a variety of organisations and services, and I collect \
             information from a variety of sources.",
        ),
        negative_pole: NEGATIVE_POLE.whole(
            "I talk to the people in my team, but I do not usually collect information from \
             outside it.",
        ),
    },
};

// The positive pole has two sentences and three claims, and the negative pole answers none of
// them word for word.
pub(super) const POLITICAL_ASTUTENESS: Record = Record {
    name: "Political astuteness",
    definition: DEFINITION.whole(
        "Showing that you are committed and able to understand different interest groups, who \
         holds power and how they affect one another, inside organisations and in the wider \
         community. The aim is to lead health services better.",
    ),
    portrait: PORTRAIT.whole(
        "When they set targets and pick out ways to improve the service, outstanding leaders \
         show political astuteness about what is possible and what is not.",
    ),
    features: &[
        FEATURE.whole(
            "Understanding the climate and the culture of their organisation, and of health and \
             social care around it.",
        ),
        FEATURE.whole(
            "Knowing which people carry most influence, in the organisation and beyond it, and \
             how to bring them in when needed.",
        ),
        FEATURE.whole(
            "Being in tune with health strategy and policy, national and local, and able to plan \
             a course that allows for them.",
        ),
        FEATURE.whole(
            "Understanding that leading in the health service now means more than answering for \
             a single organisation, and that no organisation in the service can stand by itself.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "By trying things out on somebody impartial, mentees can test assumptions and fresh \
             ideas, and explore what stands in the way of change.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "By exploring the setting the mentee works in, mentors understand political \
             realities better.",
        ),
    },
    item: Item {
        topics: &[
            Topic("thinking more strategically"),
            Topic("change management"),
        ],
        positive_pole: POSITIVE_POLE.whole(
            "I think strategically, and understand where power lies in my organisation and in the \
             community around it. I am confident that I can both make changes happen and \
             anticipate them.",
        ),
        negative_pole: NEGATIVE_POLE
            .whole("News of changes to my job and my team usually reaches me last."),
    },
};

pub(super) const DRIVE_FOR_RESULTS: Record = Record {
    name: "Drive for results",
    definition: DEFINITION.whole(
        "Strong commitment to making services perform better, and the determination to see that \
         those who use them have good outcomes.",
    ),
    portrait: PORTRAIT.whole(
        "Transforming services for patients, and so raising quality, is what motivates \
         high-performing leaders. Energy and sheer determination fuel this drive for results, and \
         they come from the personal qualities at the heart of the framework.",
    ),
    features: &[
        FEATURE.whole(
            "Setting ambitious targets, which may go beyond the required minimum, and taking \
             calculated risks, always in order to add value to the service.",
        ),
        FEATURE.whole(
            "Directing their own and other people's energy to what truly makes a difference, \
             instead of being limited by the methods of the past.",
        ),
        FEATURE.whole(
            "Actively looking for chances to deliver the service better, through partnership and \
             by working in new ways.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "The mentee becomes focused on delivering both personal and organisational change. \
             Evaluation of the mentoring is built in throughout the relationship.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "The mentor helps the mentee to bring into focus the delivery of personal and \
             organisational change. Evaluation of the mentoring is built in throughout the \
             relationship.",
        ),
    },
    item: Item {
        topics: &[Topic("change management"), Topic("service innovation")],
        positive_pole: POSITIVE_POLE.whole("I have a very strong drive to get results."),
        negative_pole: NEGATIVE_POLE.whole("I do not focus on results."),
    },
};
