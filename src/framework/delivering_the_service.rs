//! The words of the cluster Delivering the service: a record for each quality, in the order of the
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
        "Leaders who perform at a high level lead across their organisation, and across health \
         and social care more widely, to make things happen and to get results for the service. \
         They use various styles, which challenge the usual boundaries between organisations and \
         the usual ways of working, and which stress integration and partnership. At senior level \
         the very best of them also have a hand in national policy.",
    ),
};

// The sixth and seventh features share one printed line.
pub(super) const LEADING_CHANGE_THROUGH_PEOPLE: Record = Record {
    name: "Leading change through people",
    definition: DEFINITION.whole(
        "Explaining the vision of change and modernisation and the reasons for it, and engaging \
         people and helping them to work together to bring about real change.",
    ),
    portrait: PORTRAIT.whole(
        "Outstanding leaders concentrate on putting the vision into words with compelling \
         clarity. They keep change in view by repeating the message of modernisation, and by \
         inspiring other people to give positive support to improving the service.",
    ),
    features: &[
        FEATURE.whole(
            "Winning people over by making sure that they know why the change is being made.",
        ),
        FEATURE.whole(
            "Leading together with other people: their team, other colleagues in the \
             organisation, and people in partner organisations.",
        ),
        FEATURE.whole(
            "Encouraging people, especially staff at the front line, to discover new ways to \
             deliver and develop services, and to lead in putting change into practice.",
        ),
        FEATURE.whole(
            "Leading in a way that is clearly visible, authoritative and democratic, and that \
             rests on firm values of equality, diversity and openness.",
        ),
        FEATURE.whole(
            "Collaborating, or facilitating, when they work with groups of many kinds as \
             partners.",
        ),
        FEATURE.whole(
            "Making it possible for teams to work well with each other, in the organisation and \
             throughout the health community.",
        ),
        FEATURE.whole(
            "Helping to remove obstacles, finding and obtaining resources, and looking after \
             teams and each person in them.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Mentees build up strategies for managing and motivating a team better, and for \
             inspiring change.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "Mentors help mentees to come through change well, and the service gains from that.",
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
            "I find that people often neither take up my ideas nor listen when I have something to \
             say.",
        ),
    },
};

pub(super) const HOLDING_TO_ACCOUNT: Record = Record {
    name: "Holding to account",
    definition: DEFINITION.whole(
        "Being resolute enough to hold other people to account for the targets that were agreed, \
         and to be accountable yourself for a high standard of service.",
    ),
    portrait: PORTRAIT.whole(
        "Effective leaders can call on a firm resolve, both to hold other people to account and to \
         be held accountable themselves, for the targets that they have agreed to.",
    ),
    features: &[
        FEATURE.whole(
            "Setting clear standards and targets for how people perform and behave, and making \
             sure that processes exist to help each person meet the standards.",
        ),
        FEATURE.whole("Insisting that performance gets better when standards start to slip."),
        FEATURE.whole(
            "Building a climate in which people are supported and accountable, not one in which \
             they are blamed.",
        ),
        FEATURE.whole("Holding people accountable for whatever they agreed to deliver."),
        FEATURE.whole(
            "Being ready to answer to others for whatever those others have contracted the \
             leader to do.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "The mentee manages the process of mentoring, and is accountable for bringing about \
             change as a result of the relationship. This is a model of how shared and personal \
             responsibility can be developed more widely.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "The mentor holds the mentee accountable for bringing about change as a result of the \
             relationship.",
        ),
    },
    item: Item {
        topics: &[Topic("team effectiveness"), Topic("staff relations")],
        positive_pole: POSITIVE_POLE.whole(
            "I know clearly how accountability runs through my organisation, my team and my role, \
             and can hold other people to account where that is appropriate.",
        ),
        negative_pole: NEGATIVE_POLE.whole(
            "Holding other people to account for things makes me uneasy, especially because I \
             often cannot tell who is responsible.",
        ),
    },
};

pub(super) const EMPOWERING_OTHERS: Record = Record {
    name: "Empowering others",
    definition: DEFINITION.whole(
        "Working hard to help other people contribute and to share leadership with them, while \
         nurturing their capability and their long-term development.",
    ),
    portrait: PORTRAIT.whole(
        "By empowering other people, outstanding leaders support the lasting capability of their \
         own and of other organisations, without which services could not develop in future.",
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
            "Making it their own responsibility to see that people respect diversity and that \
             opportunities are truly equal.",
        ),
        FEATURE.whole(
            "Helping people throughout the health community to develop, so that communities \
             themselves can create and own agendas for better health and for developing services.",
        ),
        FEATURE.whole("Engaging users in making the service better, and giving them a part in it."),
        FEATURE.whole(
            "Building equal, open and honest relationships with those who use the service, and \
             showing by example how power must be shared if solutions are really to be the \
             patient's choice.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "The mentee appreciates how much potential they have, and this in turn encourages \
             them to recognise similar potential in other people.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "The mentor gives the mentee the power to manage the process of mentoring, and \
             creates responsibility for what comes of it.",
        ),
    },
    item: Item {
        topics: &[
            Topic("team effectiveness"),
            Topic("building a supportive culture"),
        ],
        positive_pole: POSITIVE_POLE.whole("I can empower my staff to do things for themselves."),
        negative_pole: NEGATIVE_POLE.whole(
            "Often I find myself doing things on behalf of my staff, or I seem to be forever \
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
        "Leading in the health service is marked by influencing at a level that is unusually high \
         and complex, and that is seldom seen among leaders in other sectors. This quality runs \
         through the entire framework: the leaders who are most effective make things happen by \
         influencing at an especially high level.",
    ),
    features: &[
        FEATURE.whole(
            "Achieving results through partnership, inside their organisation and with many \
             other agencies and people over whom they hold no formal authority.",
        ),
        FEATURE.whole(
            "Influencing the relationships that are vital for changing the service for the \
             better.",
        ),
        FEATURE.whole(
            "Being able to handle ambiguity while organisations keep changing their role and \
             shape, and while the programme of change in health speeds up.",
        ),
        FEATURE.whole(
            "Using various strategies of influencing, which will work in the long term and will \
             change the health service as it is modernised.",
        ),
        FEATURE.whole(
            "Combining this quality well with empowering others, to make sure that local people, \
             staff in every part of the organisation and other agencies drive and own the health \
             agenda.",
        ),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Mentees identify the main stakeholders, and suitable ways of engaging them, so as to \
             carry people along.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "Mentors use a mentoring framework to influence the mentee positively through change.",
        ),
    },
    item: Item {
        topics: &[
            Topic("collaborative working"),
            Topic("networking ability"),
            Topic("negotiating and influencing"),
        ],
        positive_pole: POSITIVE_POLE.whole("I can persuade and influence many different parties."),
        negative_pole: NEGATIVE_POLE.whole("Beyond my own team, my influence is small."),
    },
};

pub(super) const COLLABORATIVE_WORKING: Record = Record {
    name: "Collaborative working",
    definition: DEFINITION.whole(
        "A commitment to constructive work and engagement with stakeholders, both internal and \
         external.",
    ),
    portrait: PORTRAIT.whole(
        "Health service leaders work with many different stakeholders, both internal and \
         external. Effective leaders understand that this makes true collaboration essential.",
    ),
    features: &[
        FEATURE.whole(
            "Making sure that the strategy for better health and the way health services are \
             planned, developed and provided hold together as one joined-up whole.",
        ),
        FEATURE.whole("Understanding different points of view, and being sensitive to them."),
        FEATURE.whole("Working hard for conditions in which partnerships can succeed."),
    ],
    development: Development {
        mentee: MENTEE_DEVELOPMENT.whole(
            "Because the mentoring scheme crosses professions and organisations, the mentee is \
             already collaborating, within the relationship itself, to develop change.",
        ),
        mentor: MENTOR_DEVELOPMENT.whole(
            "Because the mentoring scheme crosses professions and organisations, the mentor is \
             already collaborating, within the relationship itself, to develop change.",
        ),
    },
    item: Item {
        topics: &[Topic("multi-agency working"), Topic("networking ability")],
        positive_pole: POSITIVE_POLE.whole(
            "I actively work across the boundaries between organisations, and I understand and \
             foresee how things link up.",
        ),
        negative_pole: NEGATIVE_POLE.whole("I usually work only within my own team."),
    },
};
