//! The words of the cluster Personal qualities: one record a quality, in the order of the
//! framework.

use super::item::{Item, Topic};
use super::record::{ClusterRecord, Development, Record};
use super::source::{
    DEFINITION, FEATURE, INTRODUCTION, MENTEE_DEVELOPMENT, MENTOR_DEVELOPMENT, NEGATIVE_POLE,
    PORTRAIT, PORTRAIT_AND_REMARK, POSITIVE_POLE,
};

pub(super) const CLUSTER: ClusterRecord = ClusterRecord {
    name: "Personal qualities",
    introduction: INTRODUCTION.whole(
        "Personal qualities, and what leaders value, sit at the heart of the framework. NHS \
         leaders face change on such a scale and of such complexity, and answer for so much, \
         that they have to draw deeply on their own personal qualities to get through what the \
         job demands.",
    ),
};

// The source closes its list of features with a remark on what sustains these leaders. It is not
// a fifth feature, so it ends the portrait, whose source says so.
pub(super) const SELF_BELIEF: Record = Record {
    name: "Self belief",
    definition: DEFINITION.whole(
        "Being sure within yourself that you will succeed and that you can overcome obstacles, \
         so that work to improve the service turns out as well as it can.",
    ),
    portrait: PORTRAIT_AND_REMARK.whole(
        "Outstanding leaders keep up a positive, can-do confidence. It lets them shape events \
         instead of following, even when they meet opposition. This personal quality, the \
         foremost one, is built up by succeeding and learning, over time and from one setting to \
         the next, in many different circumstances. When they act on it, their integrity and \
         their motivation to improve the service will keep them going.",
    ),
    features: &[
        FEATURE.whole("Taking real pleasure in a challenge."),
        FEATURE.whole("Being willing to take a stand in the open."),
        FEATURE.whole("Doing more than duty asks when the situation needs it."),
        FEATURE.whole("Speaking out where there is a need to."),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Mentees gain confidence in themselves from the experience of creating solutions, so \
             as to meet their challenges and reach their goals.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "Mentors come to value their own ability to help other people reach their potential, \
             neither steering nor judging them.",
        ),
    },
    item: Item {
        topics: &[
            Topic("assertiveness"),
            Topic("self-confidence"),
            Topic("clarifying goals and career direction"),
        ],
        positive_pole: POSITIVE_POLE.whole(
            "I believe firmly in myself, and trust that I can get past obstacles and succeed.",
        ),
        negative_pole: NEGATIVE_POLE
            .whole("I do not believe in myself much, and I lack both confidence and clear goals."),
    },
};

pub(super) const SELF_AWARENESS: Record = Record {
    name: "Self awareness",
    definition: DEFINITION.whole(
        "Knowing what you are good at and where your limits lie, and understanding both your \
         emotions and how the way you behave affects people in many kinds of situation.",
    ),
    portrait: PORTRAIT.whole(
        "Outstanding leaders know themselves very well. They are aware of what they do well and \
         of where their limits are, and they treat a failure or an error of judgement as a \
         chance to learn and to observe.",
    ),
    features: &[
        FEATURE.whole("Noticing what they themselves feel."),
        FEATURE.whole(
            "Noticing the effect they have on other people, particularly under pressure, because \
             they understand which triggers they react to.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "With space of their own to reflect, in surroundings that are safe and that empower \
             them, mentees can come to understand what they value and how they behave.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "By reflecting on the mentoring and on how they perform in it, mentors understand \
             their personal style and whatever they need to develop so that their practice \
             improves.",
        ),
    },
    item: Item {
        topics: &[
            Topic("how you approach work"),
            Topic("management style"),
            Topic("value system"),
        ],
        positive_pole: POSITIVE_POLE.whole(
            "I know myself very well, and it shows in how I treat people and how I come across.",
        ),
        negative_pole: NEGATIVE_POLE.whole(
            "I do not think that I approach work in any particular way, and my style of managing \
             is not a defined one.",
        ),
    },
};

pub(super) const SELF_MANAGEMENT: Record = Record {
    name: "Self management",
    definition: DEFINITION.whole(
        "The ability to handle your emotions and to stay resilient in various complicated and \
         demanding circumstances.",
    ),
    portrait: PORTRAIT.whole(
        "Outstanding leaders can pace themselves, and will see things through over the long term \
         if need be. Managing themselves, with the help of knowing what they feel, means that \
         they can keep their behaviour in check even if someone provokes them.",
    ),
    features: &[
        FEATURE.whole("Holding on and bouncing back when things are difficult."),
        FEATURE.whole(
            "Coping as the world around them grows more complicated: the lines between \
             organisations blur, and work has to be done in partnership right across health and \
             social care.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Knowing themselves better, mentees can find ways to make the most of their \
             strengths and to offset what they still need to develop.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "Mentors learn to keep their inner voice silent and let mentees reach answers that \
             are theirs.",
        ),
    },
    item: Item {
        topics: &[
            Topic("management style"),
            Topic("management of time and stress"),
            Topic("work-life balance"),
        ],
        positive_pole: POSITIVE_POLE.whole(
            "I manage myself very well, and stay resilient in various complicated and demanding \
             circumstances.",
        ),
        negative_pole: NEGATIVE_POLE.whole(
            "Keeping on top of my workload and my time is a struggle, and I often feel under \
             stress.",
        ),
    },
};

pub(super) const DRIVE_FOR_IMPROVEMENT: Record = Record {
    name: "Drive for improvement",
    definition: DEFINITION.whole(
        "Being deeply motivated to help the health service perform better, and in that way to make a \
         genuine difference to other people's health and to their quality of life.",
    ),
    portrait: PORTRAIT.whole(
        "Outstanding leaders are moved by the wish to make a genuine difference to people's \
         health, both by delivering a service of high quality and by developing improvements in \
         it.",
    ),
    features: &[
        FEATURE.whole(
            "A deep calling to serve the public, driven by identifying with what patients and \
             service users need.",
        ),
        FEATURE.whole(
            "Aiming first at goals that serve the greater good of other people, and not at their \
             own good name.",
        ),
        FEATURE.whole(
            "Putting their energy into bringing about better health, even to the point of \
             wanting to leave behind a legacy of partnership that works, of agencies working \
             together and of communities taking part.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Mentees come to appreciate the potential that they have to make an impact, personal \
             and organisational alike.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "Mentors can see the good that the process does, and can also spot where their \
             practice should get better so that the mentee's potential is used to the full.",
        ),
    },
    item: Item {
        topics: &[
            Topic("strategic thinking"),
            Topic("innovation in services and teamwork"),
            Topic("change management"),
        ],
        positive_pole: POSITIVE_POLE
            .whole("I am deeply motivated to improve things in my team and in my service."),
        negative_pole: NEGATIVE_POLE
            .whole("Improvements in my team or service are not something I influence."),
    },
};

// The source prints the four features on one line. Its definition names inclusiveness and its
// positive pole does not; neither is mended here.
pub(super) const PERSONAL_INTEGRITY: Record = Record {
    name: "Personal integrity",
    definition: DEFINITION.whole(
        "Being strongly committed, in the way you lead, to being open and honest, to including \
         people and to high standards.",
    ),
    portrait: PORTRAIT.whole(
        "To lead health services is work with a great deal at stake. The integrity that \
         outstanding leaders bring to their work helps them to give of their best.",
    ),
    features: &[
        FEATURE.whole(
            "Believing in a core of values that comes from wide experience of the service and \
             commitment to it, and that serves them well, especially under pressure.",
        ),
        FEATURE.whole(
            "Insisting that people are open and communicate, because they value inclusion and \
             getting on with the work.",
        ),
        FEATURE.whole(
            "Setting the example for involving the public, and for the conversation with service \
             users that every member of staff has to have, those at the front line included.",
        ),
        FEATURE.whole(
            "Resilience that lets them push harder, where they must, for the sake of developing \
             the service or making it better.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Once they understand their ethics and what motivates them, mentees stand securely \
             on their own values and see how these and the NHS Code of Conduct bear on each \
             other.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "Once they understand their ethics, what motivates them and the code of conduct of \
             the European Mentoring and Coaching Council, mentors work within clear limits and \
             reflect on doing so.",
        ),
    },
    item: Item {
        topics: &[
            Topic("how you approach work"),
            Topic("management style"),
            Topic("value system"),
        ],
        positive_pole: POSITIVE_POLE.whole(
            "In the way I lead I am strongly committed to openness, to honesty and to high \
             standards.",
        ),
        negative_pole: NEGATIVE_POLE.whole("I do not know what makes up my value system at work."),
    },
};
