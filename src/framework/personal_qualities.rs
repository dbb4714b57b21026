//! The words of the cluster Personal qualities: a record for each quality, in the order of the
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
        "At the heart of the framework are personal qualities and values. NHS leaders face such \
         large and complex change, and are so accountable, that they have to draw deeply on their \
         personal qualities to meet what the job demands.",
    ),
};

// The source closes its list of features with a remark on what sustains these leaders. The remark
// is not a fifth feature, so it ends the portrait here, and the place of the portrait names it.
pub(super) const SELF_BELIEF: Record = Record {
    name: "Self belief",
    definition: DEFINITION.whole(
        "An inner certainty that you will succeed and can overcome obstacles, so that service \
         improvement has the best possible results.",
    ),
    portrait: PORTRAIT_AND_REMARK.whole(
        "Outstanding leaders keep up a positive, can-do confidence. It lets them shape events \
         instead of following, even when they meet opposition. This foremost personal quality is \
         built by succeeding and learning, over time and from one setting to the next, in many \
         different situations. When leaders act as the features describe, their integrity and \
         their motivation to improve the service will keep them going.",
    ),
    features: &[
        FEATURE.whole("Taking real pleasure in a challenge."),
        FEATURE.whole("Being ready to take a public stand."),
        FEATURE.whole("Doing more than duty asks, when the situation needs it."),
        FEATURE.whole("Speaking out if it is necessary."),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Mentees work out solutions that meet their challenges and reach their goals, and \
             that experience builds their self-confidence.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "Mentors appreciate their own ability to help other people reach their potential \
             without directing or judging them.",
        ),
    },
    item: Item {
        topics: &[
            Topic("assertiveness"),
            Topic("self-confidence"),
            Topic("clarifying goals and career direction"),
        ],
        positive_pole: POSITIVE_POLE.whole(
            "I believe strongly in myself, and am confident that I can overcome obstacles and \
             succeed.",
        ),
        negative_pole: NEGATIVE_POLE
            .whole("I do not believe in myself much, and I lack both confidence and clear goals."),
    },
};

pub(super) const SELF_AWARENESS: Record = Record {
    name: "Self awareness",
    definition: DEFINITION.whole(
        "Knowing what you are good at and where your limits lie, and understanding both your \
         emotions and how your behaviour affects other people in many kinds of situation.",
    ),
    portrait: PORTRAIT.whole(
        "Outstanding leaders know themselves very well. They are aware of what they do well and of \
         where their limits are. They treat a failure or an error of judgement as a chance to \
         learn and to observe.",
    ),
    features: &[
        FEATURE.whole("Being conscious of their own feelings."),
        FEATURE.whole(
            "Being conscious of the effect they have on other people, particularly under \
             pressure, because they understand which triggers they react to.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Given personal space to reflect, in safe and empowering surroundings, mentees can \
             understand what they value and how they behave.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "By reflecting on the mentoring and on their own performance in it, mentors \
             understand what their style is and what, if anything, they need to develop to \
             improve their practice.",
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
            "I do not think that I approach work in any particular way, and I have no defined way \
             of managing.",
        ),
    },
};

pub(super) const SELF_MANAGEMENT: Record = Record {
    name: "Self management",
    definition: DEFINITION.whole(
        "The ability to handle your emotions and to stay resilient in many complex and demanding \
         situations.",
    ),
    portrait: PORTRAIT.whole(
        "Outstanding leaders can pace themselves, and stay the course over the long term when \
         they have to. Self-management, helped by awareness of their own emotions, lets them \
         control their behaviour even when someone provokes them.",
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
            "Mentors learn to keep their inner voice silent and leave mentees to find their own \
             answers.",
        ),
    },
    item: Item {
        topics: &[
            Topic("management style"),
            Topic("management of time and stress"),
            Topic("work-life balance"),
        ],
        positive_pole: POSITIVE_POLE.whole(
            "I manage myself very well, and stay resilient in many complex and demanding \
             situations.",
        ),
        negative_pole: NEGATIVE_POLE.whole(
            "I find it a struggle to keep on top of my workload and time, and I often feel under \
             stress.",
        ),
    },
};

pub(super) const DRIVE_FOR_IMPROVEMENT: Record = Record {
    name: "Drive for improvement",
    definition: DEFINITION.whole(
        "Being deeply motivated to help the health service perform better, and in that way to make \
         a genuine difference to other people's health and quality of life.",
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
            "Aiming first at goals that serve the greater good of other people, not at their own \
             reputation.",
        ),
        FEATURE.whole(
            "Putting their energy into improving health, even to the point of wanting to leave \
             behind a legacy of effective partnership, of agencies working together and of \
             communities taking part.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Mentees gain an appreciation of the impact they could have, both personally and on \
             the organisation.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "Mentors can see the good that the process does, but can also identify where to \
             improve their practice so as to make the most of the mentee's potential.",
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
        negative_pole: NEGATIVE_POLE.whole("I do not influence how my team or service improves."),
    },
};

// The blog post prints the four features on one line. In the handout the definition names
// inclusiveness and the positive pole does not; the crate leaves both as they are.
pub(super) const PERSONAL_INTEGRITY: Record = Record {
    name: "Personal integrity",
    definition: DEFINITION.whole(
        "Being strongly committed, in the way you lead, to being open and honest, to including \
         people and to high standards.",
    ),
    portrait: PORTRAIT.whole(
        "A great deal depends on how health services are led. The integrity that outstanding \
         leaders bring to their work helps them to give of their best.",
    ),
    features: &[
        FEATURE.whole(
            "Believing in a set of core values that come from wide experience of the service and \
             commitment to it, and that serve them well, especially under pressure.",
        ),
        FEATURE.whole(
            "Insisting on openness and communication, because including people and getting on with \
             the work matter to them.",
        ),
        FEATURE.whole(
            "Setting an example of how to involve the public, and of the dialogue with service \
             users that all staff need to have, those on the front line included.",
        ),
        FEATURE.whole(
            "Resilience that lets them push harder, when they have to, in order to develop or \
             improve the service.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "By understanding their own ethics and what motivates them, mentees become secure in \
             their values, and see how these values and the NHS Code of Conduct interact.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "Mentors understand their own ethics, what motivates them and the code of conduct of \
             the European Mentoring and Coaching Council. In that way they work within clear \
             limits, and they reflect on doing so.",
        ),
    },
    item: Item {
        topics: &[
            Topic("how you approach work"),
            Topic("management style"),
            Topic("value system"),
        ],
        positive_pole: POSITIVE_POLE.whole(
            "When I lead, I am strongly committed to being open and honest, and to high \
             standards.",
        ),
        negative_pole: NEGATIVE_POLE.whole("I do not know which values guide me at work."),
    },
};
