//! The words of the cluster Personal qualities: one record a quality, in the order of the framework.

use super::source::{
    DEFINITION, FEATURE, INTRODUCTION, MENTEE_DEVELOPMENT, MENTOR_DEVELOPMENT, NEGATIVE_POLE,
    PORTRAIT, PORTRAIT_AND_REMARK, POSITIVE_POLE,
};
use super::{ClusterRecord, Development, Item, Record, Topic};

pub(super) const CLUSTER: ClusterRecord = ClusterRecord {
    key: "personal_qualities",
    name: "Personal qualities",
    introduction: INTRODUCTION.whole(
        "Who a leader is and what they value sits at the heart of the framework. NHS leaders \
         face change on such a scale and of such complexity, and answer for so much, that they \
         have to draw deeply on these qualities to get through what the job demands.",
    ),
};

// The source closes its list of features with a remark on what sustains these leaders. It is not
// a fifth feature, so it ends the portrait, whose source says so.
pub(super) const SELF_BELIEF: Record = Record {
    key: "self_belief",
    name: "Self belief",
    definition: DEFINITION.whole(
        "Being sure within yourself that you will succeed and that you can overcome obstacles, \
         so that work to improve the service turns out as well as it can.",
    ),
    portrait: PORTRAIT_AND_REMARK.whole(
        "The best leaders keep up a positive, can-do confidence. It lets them shape events \
         instead of following, even when they meet opposition. This foremost of the personal \
         qualities grows out of succeeding and learning, over time and from one setting to the \
         next, in many different circumstances. When they act on it, what keeps them going is \
         their integrity and their wish to see the service improve.",
    ),
    features: &[
        FEATURE.whole("Taking real pleasure in a challenge."),
        FEATURE.whole("Being willing to take a stand in the open."),
        FEATURE.whole("Doing more than duty asks when the situation needs it."),
        FEATURE.whole("Speaking out where there is a need to."),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Working out their own answers to the challenges they face, and reaching their goals \
             by them, makes mentees more confident in themselves.",
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
            Topic("clarity of goals and career direction"),
        ],
        positive_pole: POSITIVE_POLE.whole(
            "I believe firmly in myself, and trust that I can get past obstacles and succeed.",
        ),
        negative_pole: NEGATIVE_POLE
            .whole("I do not believe in myself much; I am short of confidence and of clear goals."),
    },
};

pub(super) const SELF_AWARENESS: Record = Record {
    key: "self_awareness",
    name: "Self awareness",
    definition: DEFINITION.whole(
        "Knowing what you are good at and where your limits lie, and understanding both your \
         emotions and how the way you behave affects people in many kinds of situation.",
    ),
    portrait: PORTRAIT.whole(
        "The best leaders know themselves very well. They are aware of what they do well and of \
         where their limits are, and they treat a failure or an error of judgement as a chance \
         to learn and to observe.",
    ),
    features: &[
        FEATURE.whole("Noticing what they themselves feel."),
        FEATURE.whole(
            "Noticing the effect they have on other people, above all under pressure, because \
             they understand which triggers they are prone to.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Given room of their own to reflect, somewhere safe that strengthens them, mentees \
             can come to understand what they value and how they behave.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "By looking back on how the mentoring went and how they performed in it, mentors \
             understand their personal style and whatever they need to develop to become better \
             at it.",
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
            "As far as I can tell I have no approach of my own to work, and no clear-cut style \
             of managing.",
        ),
    },
};

pub(super) const SELF_MANAGEMENT: Record = Record {
    key: "self_management",
    name: "Self management",
    definition: DEFINITION.whole(
        "The ability to handle your emotions and to stay resilient in various complicated and \
         demanding circumstances.",
    ),
    portrait: PORTRAIT.whole(
        "The best leaders can pace themselves, and will see things through over the long term if \
         need be. Managing themselves, with the help of knowing what they feel, means that they \
         can keep their behaviour in check even if someone provokes them.",
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
            "Mentors learn to quieten the voice in their own head and leave mentees to reach \
             answers that are theirs.",
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
    key: "drive_for_improvement",
    name: "Drive for improvement",
    definition: DEFINITION.whole(
        "A deep wish for the health service to perform better, and so to make a true difference \
         to how healthy other people are and how well they live.",
    ),
    portrait: PORTRAIT.whole(
        "What moves the best leaders is the wish to make a true difference to people's health, \
         both through a service of high quality and through improvements that they develop in \
         it.",
    ),
    features: &[
        FEATURE.whole(
            "A deep calling to serve the public, which comes from making the needs of patients \
             and of people who use the service their own.",
        ),
        FEATURE.whole(
            "Aiming first at goals that serve the greater good of other people, and not at their \
             own good name.",
        ),
        FEATURE.whole(
            "Putting their energy into better health, even so far as wanting to leave behind a \
             legacy of partnership that works, of agencies working together and of communities \
             taking part.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Mentees come to see how much difference they could make, for themselves and for \
             their organisation.",
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
            .whole("I have no influence over improvements in my team or service."),
    },
};

// The source prints the four features on one line. Its definition names inclusiveness and its
// positive pole does not; neither is mended here.
pub(super) const PERSONAL_INTEGRITY: Record = Record {
    key: "personal_integrity",
    name: "Personal integrity",
    definition: DEFINITION.whole(
        "Being strongly committed, in the way you lead, to being open and honest, to including \
         people and to high standards.",
    ),
    portrait: PORTRAIT.whole(
        "A great deal is at stake when health services are led. The integrity that the best \
         leaders bring to their work helps them to give of their best.",
    ),
    features: &[
        FEATURE.whole(
            "Believing in a core of values that comes from wide experience of the service and \
             commitment to it, and that serves them well, under pressure most of all.",
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
            "Once they understand their ethics and what moves them, mentees stand securely on \
             their own values and see how these and the NHS Code of Conduct bear on each other.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "Once they understand their ethics, what moves them and the code of conduct of the \
             European Mentoring and Coaching Council, mentors work within clear limits and \
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
        negative_pole: NEGATIVE_POLE.whole("What makes up my value system at work, I do not know."),
    },
};
