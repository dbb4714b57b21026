//! The words of the cluster Setting direction: one record a quality, in the order of the framework.

use super::item::{Item, Topic};
use super::quality::Quality;
use super::record::{ClusterRecord, Development, Record};
use super::source::{
    DEFINITION, FEATURE, INTRODUCTION, MENTEE_DEVELOPMENT, MENTOR_DEVELOPMENT, NEGATIVE_POLE,
    PORTRAIT, POSITIVE_POLE,
};

// The source prints this passage as the introduction of the cluster. It may have been the
// portrait of Seizing the future, which the same source replaces by another's; it is left where
// it stands.
pub(super) const CLUSTER: ClusterRecord = ClusterRecord {
    name: "Setting direction",
    introduction: INTRODUCTION.whole(
        "Leaders who perform highly act at once to work out and shape what is to come. They are \
         motivated to act so as to bring about a future that is radically different: one whose \
         health services are truly joined together and centre on what patients need.",
    ),
};

// The first feature wraps over two printed lines. The item's first topic, career, role and team
// development, is counted as three.
pub(super) const SEIZING_THE_FUTURE: Record = Record {
    name: "Seizing the future",
    definition: DEFINITION.whole(
        "Being ready to act today so that a vision of how services should develop takes shape \
         and is put into practice.",
    ),
    portrait: PORTRAIT.repeats(
        Quality::SelfBelief,
        "Outstanding leaders keep up a positive, can-do confidence. It lets them shape events \
         instead of following, even when they meet opposition. This personal quality, the \
         foremost one, is built up by succeeding and learning, over time, in many different \
         circumstances.",
    ),
    features: &[
        FEATURE.whole(
            "Using their political astuteness to read which way change is likely to go, in the \
             health service and outside it.",
        ),
        FEATURE.whole(
            "Drawing on their insight into the broad strategic course of health and social care, \
             so as to help form the methods and culture of their organisation and put them in \
             place, and to influence what happens in health and social care at large.",
        ),
        FEATURE
            .whole("Basing both their vision and what they do on close attention to local needs."),
        FEATURE.whole(
            "Being ready to transform things, not merely to move them on bit by bit, where that \
             will make the service better.",
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
            "I seize the future in a positive way, with clear goals and ambitions to aim at.",
        ),
        negative_pole: NEGATIVE_POLE.whole(
            "I take whatever comes, and have no clear sense of where I am heading in future.",
        ),
    },
};

// The heading of the post lacks its last letter; the name is that of the handout.
pub(super) const INTELLECTUAL_FLEXIBILITY: Record = Record {
    name: "Intellectual flexibility",
    definition: DEFINITION.whole(
        "The knack of welcoming what is unclear and complicated and cutting through it, and of \
         staying open to creativity as you lead services and develop them.",
    ),
    portrait: PORTRAIT.whole(
        "High-performing leaders can soon size up a situation and reach conclusions that work in \
         practice. They can move to and fro between the details that count and the whole \
         picture, and so shape a vision for the service they run, for their organisation or for \
         health more widely.",
    ),
    features: &[
        FEATURE.whole(
            "Welcoming new insights and points of view from many quarters, inside the \
             organisation and outside it, because they value inclusion and a better service.",
        ),
        FEATURE.whole("Understanding that better health may call for radical change."),
        FEATURE.whole(
            "Staying open to innovative ideas, and encouraging other people as well to create \
             and experiment.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Working in a safe setting, mentees can lead creative thinking that is meant to \
             produce innovation.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "Mentors keep on developing models, techniques and questions meant to raise \
             awareness and to widen present ways of thinking.",
        ),
    },
    item: Item {
        topics: &[Topic("theorist approach"), Topic("innovation")],
        positive_pole: POSITIVE_POLE.whole(
            "The way I work is flexible and innovative, and I can cut through what is unclear \
             and complicated.",
        ),
        negative_pole: NEGATIVE_POLE
            .whole("I am not flexible in my approach, and I keep using the same methods."),
    },
};

// Both development tables of the source stop in mid-sentence here. What mentees and mentors
// become part of is not known, and is not guessed.
pub(super) const BROAD_SCANNING: Record = Record {
    name: "Broad scanning",
    definition: DEFINITION.whole("Making time to collect information from many different sources."),
    portrait: PORTRAIT.whole(
        "In the health service, high-performing leaders put a great deal into seeking \
         information and into networking for it. Because they keep up with what is going on, \
         locally and in the country as a whole, they are in the best position to shape the \
         vision of a service or an organisation, and to understand how other people can be \
         influenced.",
    ),
    features: &[
        FEATURE.whole(
            "Treating it as a priority to know how services are delivered and what patients and \
             users experience on the ground.",
        ),
        FEATURE.whole("Pressing on until they have the facts that matter in a situation."),
        FEATURE.whole("Keeping themselves informed of important developments by systematic means."),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.truncated("Automatically, mentees come to belong to a …"),
        mentor: MENTOR_DEVELOPMENT.truncated("Automatically, mentors come to belong to a …"),
    },
    item: Item {
        topics: &[
            Topic("growing your ability to network"),
            Topic("skill in gathering information"),
        ],
        positive_pole: POSITIVE_POLE.whole(
            "I am active in communicating with a variety of organisations and services, and I \
             collect information from a variety of sources.",
        ),
        negative_pole: NEGATIVE_POLE.whole(
            "I talk to the people in my team, but as a rule I collect no information from \
             anywhere else.",
        ),
    },
};

// The positive pole has two sentences and three claims, and the negative pole answers none of
// them word for word.
pub(super) const POLITICAL_ASTUTENESS: Record = Record {
    name: "Political astuteness",
    definition: DEFINITION.whole(
        "Showing that you are both committed and able to understand the various groups with an \
         interest and the centres of power, inside organisations and in the community around \
         them, and how these act on one another, so that you lead health services to better \
         effect.",
    ),
    portrait: PORTRAIT.whole(
        "When they set targets and pick out ways to improve the service, outstanding leaders \
         show political astuteness about what is possible and what is not.",
    ),
    features: &[
        FEATURE.whole(
            "Understanding the mood and the culture of their organisation, and of health and \
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
            "With someone impartial to sound out, mentees can try out new ideas, put assumptions \
             to the test and look into what stands in the way of change.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "By exploring the setting the mentee works in, mentors understand political \
             realities better.",
        ),
    },
    item: Item {
        topics: &[
            Topic("building strategic thinking"),
            Topic("change management"),
        ],
        positive_pole: POSITIVE_POLE.whole(
            "I think strategically, and understand where power lies in my organisation and in \
             the community around it. I trust myself to see changes coming and to make them \
             happen.",
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
        "High-performing leaders feel motivated to transform services for patients and, by that, \
         to raise quality. The energy and sheer resolve that feed this drive come from the \
         personal qualities at the framework's core.",
    ),
    features: &[
        FEATURE.whole(
            "Setting ambitious targets, which may go past the minimum that is required, and \
             taking risks that they have weighed, always so as to add value to the service.",
        ),
        FEATURE.whole(
            "Turning energy, theirs and other people's, to what truly makes a difference instead \
             of being tied to how things used to be done.",
        ),
        FEATURE.whole(
            "Going out to look for chances to deliver the service better, through partnership \
             and through working in new ways.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "The mentee comes to concentrate on carrying change through, personal and \
             organisational alike, while the mentoring itself is evaluated as a matter of course \
             from first to last.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "The mentor helps the mentee to bring into view how change is carried through, \
             personal and organisational alike, while the mentoring itself is evaluated as a \
             matter of course from first to last.",
        ),
    },
    item: Item {
        topics: &[Topic("change management"), Topic("service innovation")],
        positive_pole: POSITIVE_POLE.whole("I feel a very strong drive to get results."),
        negative_pole: NEGATIVE_POLE.whole("Results are not what I concentrate on."),
    },
};
