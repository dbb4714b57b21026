//! The words of the cluster Delivering the service: one record a quality, in the order of the
//! framework.

use super::item::{Item, Topic};
use super::record::{ClusterRecord, Development, Record};
use super::source::{
    DEFINITION, FEATURE, INTRODUCTION, MENTEE_DEVELOPMENT, MENTOR_DEVELOPMENT, NEGATIVE_POLE,
    PORTRAIT, POSITIVE_POLE,
};

pub(super) const CLUSTER: ClusterRecord = ClusterRecord {
    name: "Delivering the service",
    introduction: INTRODUCTION.whole(
        "Leaders who perform highly lead throughout their organisation, and in the wider field of \
         health and social care, so that things happen and the service shows results. They lead \
         in a variety of styles, which question the usual boundaries between organisations and \
         the usual ways of working, and which stress integration and partnership. At senior \
         level the very best of them also have a hand in national policy.",
    ),
};

// The sixth and seventh features share one printed line.
pub(super) const LEADING_CHANGE_THROUGH_PEOPLE: Record = Record {
    name: "Leading change through people",
    definition: DEFINITION.whole(
        "Making known the vision of change and modernisation and the reasons for them, and \
         drawing people in and helping them to work together so that change really happens.",
    ),
    portrait: PORTRAIT.whole(
        "Outstanding leaders concentrate on putting the vision into words with compelling \
         clarity. They keep change in view by repeating the message of modernisation, and by \
         inspiring other people to back improvement of the service in a positive spirit.",
    ),
    features: &[
        FEATURE.whole(
            "Winning people over by making sure that they know why the change is being made.",
        ),
        FEATURE.whole(
            "Sharing leadership with their team, with colleagues elsewhere in the organisation \
             and with people in partner organisations.",
        ),
        FEATURE.whole(
            "Encouraging people, especially staff at the front line, to discover new ways to \
             deliver and develop services, and to lead in putting change into practice.",
        ),
        FEATURE.whole(
            "Leading in a way that is plain for all to see, that carries authority and is \
             democratic, and that rests on firm values of equality, diversity and openness.",
        ),
        FEATURE.whole(
            "Collaborating, or easing the way, when they work with groups of many kinds as \
             partners.",
        ),
        FEATURE.whole(
            "Making it possible for teams to work well with each other, in the organisation and \
             throughout the health community.",
        ),
        FEATURE.whole(
            "Helping to clear what is in the way, finding and obtaining resources, and looking \
             after teams and each person in them.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Mentees build up strategies for managing and motivating a team better, and for \
             inspiring change.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "Mentors support mentees through change with success, and that has a positive effect \
             on the service.",
        ),
    },
    item: Item {
        topics: &[
            Topic("team effectiveness"),
            Topic("management style"),
            Topic("staff relations"),
        ],
        positive_pole: POSITIVE_POLE
            .whole("I am effective at making change happen through other people."),
        negative_pole: NEGATIVE_POLE.whole(
            "Often, I find, people will neither take up my ideas nor listen when I have \
             something to say.",
        ),
    },
};

pub(super) const HOLDING_TO_ACCOUNT: Record = Record {
    name: "Holding to account",
    definition: DEFINITION.whole(
        "Being resolute enough to hold other people to account for the targets that were agreed, \
         and to answer yourself for a service delivered to a high level.",
    ),
    portrait: PORTRAIT.whole(
        "Effective leaders have a firmness that they can call on, whether they are holding other \
         people to account for the targets agreed or being held to account for such targets \
         themselves.",
    ),
    features: &[
        FEATURE.whole(
            "Setting plain targets and standards for how people perform and behave, and seeing \
             to it that processes exist which help each person to meet them.",
        ),
        FEATURE.whole("Insisting that performance gets better when standards start to slip."),
        FEATURE.whole(
            "Building a climate in which people are supported and answer for what they do, \
             instead of one in which they are blamed.",
        ),
        FEATURE.whole("Holding people accountable for whatever they agreed to deliver."),
        FEATURE.whole(
            "Being ready to answer to others for whatever those others have contracted the \
             leader to do.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "The mentee manages the process of mentoring, and is accountable for the change that \
             is to come out of the relationship. That gives a model of how shared \
             responsibility, and one's own, can be developed more widely.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "The mentor holds the mentee accountable for the change that is to come out of the \
             relationship.",
        ),
    },
    item: Item {
        topics: &[Topic("team effectiveness"), Topic("staff relations")],
        positive_pole: POSITIVE_POLE.whole(
            "I know clearly who answers to whom in my organisation, my team and my role, and can \
             hold people to account where that is right.",
        ),
        negative_pole: NEGATIVE_POLE.whole(
            "Holding other people to account for things makes me uneasy, the more so because I \
             often cannot tell who is responsible.",
        ),
    },
};

pub(super) const EMPOWERING_OTHERS: Record = Record {
    name: "Empowering others",
    definition: DEFINITION.whole(
        "Working hard to share leadership and to make it easier for others to contribute, while \
         nurturing what they are capable of and how they develop in the long term.",
    ),
    portrait: PORTRAIT.whole(
        "By empowering other people, outstanding leaders support what their own organisation and \
         others will be capable of in the long term, without which services could not develop in \
         future.",
    ),
    features: &[
        FEATURE.whole(
            "Being humble enough to stay in the background, so that others have room to lead on \
             certain matters and to gain confidence and ability.",
        ),
        FEATURE.whole(
            "Being able to see potential, and to support people's development, anywhere in the \
             organisation.",
        ),
        FEATURE.whole(
            "Making it their own responsibility that diversity meets with respect and that \
             opportunities are truly equal.",
        ),
        FEATURE.whole(
            "Helping people throughout the health community to develop, so that communities \
             themselves can draw up the agendas for better health and developing services, and \
             own them.",
        ),
        FEATURE.whole(
            "Engaging users in the improvement of the service and giving them a part in it.",
        ),
        FEATURE.whole(
            "Building equal, open and honest relationships with those who use the service, and \
             showing by example how power must be shared if the choice of a solution is really \
             to be the patient's.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "The mentee comes to appreciate their own potential, and in turn this encourages \
             them to recognise similar potential in other people.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "The mentor gives the mentee the power to manage the process of mentoring, and \
             brings about a sense of responsibility for what comes of it.",
        ),
    },
    item: Item {
        topics: &[
            Topic("team effectiveness"),
            Topic("building a supportive culture"),
        ],
        positive_pole: POSITIVE_POLE.whole("I can empower my staff to do things for themselves."),
        negative_pole: NEGATIVE_POLE.whole(
            "Often I finish up doing things on my staff's behalf, or it seems that I am forever \
             giving them instructions.",
        ),
    },
};

// The first topic has the name of another quality, Collaborative working; it is a topic here.
pub(super) const EFFECTIVE_AND_STRATEGIC_INFLUENCING: Record = Record {
    name: "Effective and strategic influencing",
    definition: DEFINITION.whole(
        "The ability and the readiness to use several ways of winning support and of influencing \
         different parties, in order to bring about better health.",
    ),
    portrait: PORTRAIT.whole(
        "Leading in the health service calls for a level of influencing that is unusually high \
         and complex, and that is seldom seen among leaders in other sectors. This quality is a \
         thread through the entire framework: those who lead most effectively make things happen \
         by influencing at an especially high level.",
    ),
    features: &[
        FEATURE.whole(
            "Achieving results through partnership, inside their organisation and with many \
             other agencies and people over whom they hold no formal authority.",
        ),
        FEATURE.whole(
            "Influencing the relationships on which a change for the better in the service \
             depends.",
        ),
        FEATURE.whole(
            "Being able to live with what is unclear, while organisations go on changing what \
             they do and what form they take, and the programme of change in health speeds up.",
        ),
        FEATURE.whole(
            "Using various strategies of influence, of a kind that will work in the long term \
             and bring change as the health service is modernised.",
        ),
        FEATURE.whole(
            "Combining this quality well with empowering others, so that the health agenda is in \
             the hands of local people, of staff in every part of the organisation and of other \
             agencies, who drive it and own it.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Mentees work out who the main stakeholders are, and which ways of engaging them are \
             right for carrying people along.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "Mentors use a framework of mentoring to influence the mentee in a positive way \
             through change.",
        ),
    },
    item: Item {
        topics: &[
            Topic("collaborative working"),
            Topic("networking ability"),
            Topic("negotiating and influencing"),
        ],
        positive_pole: POSITIVE_POLE
            .whole("I can persuade parties of many kinds, and influence them."),
        negative_pole: NEGATIVE_POLE.whole("Beyond my own team my influence is small."),
    },
};

pub(super) const COLLABORATIVE_WORKING: Record = Record {
    name: "Collaborative working",
    definition: DEFINITION.whole(
        "A commitment to work with stakeholders, internal and external alike, and to engage with \
         them, in a constructive way.",
    ),
    portrait: PORTRAIT.whole(
        "Health service leaders work with many different stakeholders, internal and external \
         alike. Those who are effective understand that true collaboration is for that reason \
         essential.",
    ),
    features: &[
        FEATURE.whole(
            "Making sure that the strategy for better health and the way health services are \
             planned, developed and provided hold together as one joined-up whole.",
        ),
        FEATURE.whole("Understanding points of view that differ, and being sensitive to them."),
        FEATURE.whole("Working hard for conditions in which partnerships can succeed."),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Because the scheme crosses professions and organisations, the mentee is already \
             collaborating, within the relationship itself, to develop change.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "Because the scheme crosses professions and organisations, the mentor is already \
             collaborating, within the relationship itself, to develop change.",
        ),
    },
    item: Item {
        topics: &[Topic("multi-agency working"), Topic("networking ability")],
        positive_pole: POSITIVE_POLE.whole(
            "I am active in working across the boundaries between organisations; I understand \
             the links and foresee them.",
        ),
        negative_pole: NEGATIVE_POLE.whole("Mostly I work inside my own team and no further."),
    },
};
