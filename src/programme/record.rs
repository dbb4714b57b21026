//! The record of an application, which has one form for each stage.

use alloc::collections::BTreeMap;

use super::branch::{Before, Eligibility, Record, Withdrawn};
use super::eligibility::{Conditions, Sponsor};
use super::matching::{Invitation, InvitationStatus, MAX_INVITATIONS};
use super::reference::{ApplicationId, MentorId};
use super::relationship::{EarlierMentoring, Mentoring};
use super::remark::{Remark, WithdrawnBy};
use super::stage::Stage;
use super::state::State;
use crate::machine::State as _;
use crate::record::{Confidential, End, Need};

/// One mentee's application to a programme, and the mentoring that it led to.
///
/// Only [`Event`](super::Event)s change it. Use [`Register::apply`](crate::Register::apply) if the
/// programme has a register of mentors, and
/// [`apply_without_register`](Self::apply_without_register) if it has no register. To load a stored
/// log, [replay](Self::replay) it. In JSON an application is an object with one key: its stage.
///
/// Source: *What is mentoring?* (London Leadership Academy), how to apply.
///
/// # Example
///
/// ```
/// use leadership_qualities::programme::{
///     ChemistryMeeting, Event, MeetingFormat, Registration, Sponsor,
/// };
/// use leadership_qualities::{Application, Need, Quality};
///
/// let mut application = Application::replay([
///     Event::Sponsor(Sponsor::LineManager),
///     Event::Goals([Need::new(Quality::SelfBelief, "To speak up.")].into()),
///     Event::ManagerSupport,
///     Event::Registered(Registration::default()),
///     Event::Approved,
///     Event::CredentialsIssued,
///     Event::Invited("M07".parse()?),
///     Event::Invited("M12".parse()?),
/// ])?;
///
/// let unmet = application.apply_without_register(Event::Chosen("M07".parse()?)).unwrap_err();
/// assert_eq!(
///     unmet.to_string(),
///     "matching: chosen is not possible, because the mentee has met nobody who can still be chosen; \
///      possible now: invited, met, meeting missed, mentor declined, invitation withdrawn, mentor \
///      unavailable, support withdrawn, lapsed, withdrawn",
/// );
///
/// let meeting = ChemistryMeeting { mentor: "M07".parse()?, held: MeetingFormat::FaceToFace };
/// application.apply_without_register(Event::Met(meeting))?;
/// application.apply_without_register(Event::Chosen("M07".parse()?))?;
/// let mentoring = application.mentoring().ok_or("no mentor was chosen")?;
/// assert!(mentoring.others.iter().all(|invitation| invitation.status.is_closed()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias("workflow", "state machine"))]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Application {
    pub(super) record: Record,
    /// The state of the record.
    pub(super) state: State,
    /// Every mentor who was ever invited, and whether a later search may invite the mentor again.
    pub(super) invited: BTreeMap<MentorId, Again>,
}

/// Whether a mentor who was invited in one search can be invited again in a later search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Again {
    Possible,
    /// Mentee and mentor met, and one of them did not go on.
    NotContinued,
    /// The mentor has mentored the mentee, and that mentoring is over.
    Mentored,
}

/// An empty application, of which nothing is on record yet.
impl Default for Application {
    fn default() -> Self {
        Self {
            record: Record::default(),
            state: State::START,
            invited: BTreeMap::new(),
        }
    }
}

impl Application {
    /// The stage that the application has reached.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.state.stage()
    }

    /// The stage of the application or, if it is over, the last stage before that.
    #[must_use]
    pub const fn last_stage(&self) -> Stage {
        match &self.record {
            Record::Eligibility(_) => Stage::Eligibility,
            Record::Registered(_) | Record::Declined(_) => Stage::Registered,
            Record::Approved(_) => Stage::Approved,
            Record::Matching(_) => Stage::Matching,
            Record::Mentoring(_) | Record::Ended(_) => Stage::Mentoring,
            Record::Withdrawn(Withdrawn { from, .. }) => match from {
                Before::Eligibility(_) => Stage::Eligibility,
                Before::Registered(_) => Stage::Registered,
                Before::Approved(_) => Stage::Approved,
                Before::Matching(_) => Stage::Matching,
            },
        }
    }

    /// The conditions that the application meets.
    #[must_use]
    pub fn conditions(&self) -> Conditions {
        let open = self.record.eligibility();
        open.map_or(Conditions::ALL, Eligibility::met)
    }

    /// The mentee's sponsor, once a sponsor is on record.
    #[must_use]
    pub fn sponsor(&self) -> Option<Sponsor> {
        match self.record.eligibility() {
            Some(eligibility) => eligibility.sponsor,
            None => self.record.complete().map(|complete| complete.sponsor),
        }
    }

    /// What the mentee wishes to gain from mentoring; empty until it is on record.
    #[must_use]
    pub fn goals(&self) -> &[Need] {
        let goals = match self.record.eligibility() {
            Some(eligibility) => eligibility.goals.as_ref(),
            None => self.record.complete().map(|complete| &complete.goals),
        };
        goals.map_or(&[], |goals| goals)
    }

    /// The mentee's previous application, if the mentee named it when registering.
    #[must_use]
    pub const fn previous(&self) -> Option<&ApplicationId> {
        let previous = match (self.record.complete(), self.record.sent_back()) {
            (Some(complete), _) => &complete.previous,
            (None, Some(sent_back)) => &sent_back.previous,
            (None, None) => return None,
        };
        previous.as_ref()
    }

    /// What the mentee has to amend, if the programme has sent the application back and the mentee
    /// has not registered again.
    #[must_use]
    pub const fn sent_back(&self) -> Option<&Confidential> {
        match self.record.sent_back() {
            Some(sent_back) => Some(&sent_back.reason),
            None => None,
        }
    }

    /// What the programme said when it deferred the application or sent it back, the earliest first.
    ///
    /// What the mentee has to amend now is not among these remarks: see
    /// [`sent_back`](Self::sent_back). If the programme has not decided yet, and the last remark is
    /// [`Remark::Deferred`], the application is deferred.
    #[must_use]
    pub fn remarks(&self) -> &[Remark] {
        let remarks = match (self.record.complete(), self.record.sent_back()) {
            (Some(complete), _) => complete.remarks.as_ref(),
            (None, Some(sent_back)) => sent_back.remarks.as_ref(),
            (None, None) => None,
        };
        remarks.map_or(&[], |remarks| remarks)
    }

    /// The searches that came to nothing and were followed by another search, the earliest first.
    ///
    /// If the mentee has changed to another mentor, these are the searches since then.
    /// [`EarlierMentoring::searches`] has the searches before.
    #[must_use]
    pub fn searches(&self) -> &[[Invitation; MAX_INVITATIONS]] {
        match (self.record.matching(), self.record.mentored()) {
            (Some(matching), _) => &matching.searches.0,
            (None, Some(mentored)) => &mentored.searches.0,
            (None, None) => &[],
        }
    }

    /// The invitations of the present search, the earliest first: at most three.
    ///
    /// The list is empty once a mentor is chosen; [`Mentoring::others`] has the other invitations
    /// of the last search.
    #[must_use]
    pub fn invitations(&self) -> &[Invitation] {
        let matching = self.record.matching();
        matching.map_or(&[], |matching| &matching.invitations)
    }

    /// Every mentor whom the mentee has ever invited, in the order of the mentors' references.
    pub fn invited(&self) -> impl Iterator<Item = &MentorId> + Clone {
        self.invited.keys()
    }

    /// Every mentor whom the mentee cannot invite in the present search, in the order of the mentors'
    /// references.
    ///
    /// These are the mentors of the present search, mentors with whom mentee or mentor did not go on
    /// after meeting, and everybody who mentors or has mentored the mentee.
    pub fn excluded(&self) -> impl Iterator<Item = &MentorId> + Clone {
        let mentor = self.mentoring().map(|mentoring| &mentoring.mentor);
        let excluded = move |(id, again): &(&MentorId, &Again)| {
            **again != Again::Possible || mentor == Some(*id) || self.status(id).is_some()
        };
        self.invited.iter().filter(excluded).map(|(id, _)| id)
    }

    /// The record of the mentoring with the mentor who was chosen last.
    ///
    /// While the mentee searches for a mentor, there is none. The mentoring with earlier mentors is
    /// in [`earlier_mentoring`](Self::earlier_mentoring).
    #[must_use]
    pub const fn mentoring(&self) -> Option<&Mentoring> {
        match self.record.mentored() {
            Some(mentored) => Some(&mentored.mentoring),
            None => None,
        }
    }

    /// The mentoring with earlier mentors, the earliest first: empty unless the mentee has changed to
    /// another mentor.
    #[must_use]
    pub fn earlier_mentoring(&self) -> &[EarlierMentoring] {
        self.record.earlier()
    }

    /// The reason why the application was declined, if it was.
    #[must_use]
    pub const fn declined(&self) -> Option<&Confidential> {
        let Record::Declined(declined) = &self.record else {
            return None;
        };
        Some(&declined.reason)
    }

    /// The reason why the application was withdrawn, if it was.
    #[must_use]
    pub const fn withdrawn(&self) -> Option<&Confidential> {
        let Record::Withdrawn(withdrawn) = &self.record else {
            return None;
        };
        Some(&withdrawn.reason)
    }

    /// Who withdrew the application, if it was withdrawn.
    #[must_use]
    pub const fn withdrawn_by(&self) -> Option<WithdrawnBy> {
        let Record::Withdrawn(withdrawn) = &self.record else {
            return None;
        };
        Some(withdrawn.by)
    }

    /// Who ended the mentoring and why, if it has ended.
    #[must_use]
    pub const fn ended(&self) -> Option<&End> {
        let Record::Ended(ended) = &self.record else {
            return None;
        };
        Some(&ended.end)
    }

    /// What became of the invitation to a mentor in the present search.
    pub(super) fn status(&self, mentor: &MentorId) -> Option<InvitationStatus> {
        let mut invitations = self.invitations().iter();
        let invitation = invitations.find(|invitation| invitation.mentor == *mentor)?;
        Some(invitation.status)
    }
}
