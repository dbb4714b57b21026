//! The smallest group of people who can help with all the qualities on an agenda.

use alloc::vec;
use alloc::vec::Vec;
use core::slice;

#[cfg(feature = "schema")]
use schemars::SchemaGenerator;

use super::cover::{self, Cost, Covers};
use crate::framework::{Qualities, Quality};
use crate::mentoring::Relation;
#[cfg(feature = "schema")]
use crate::shape::Shape;
use crate::wire;

wire::record! {
    /// A person who could help a mentee, with the qualities that the person offers.
    ///
    /// In JSON a person is an object of `name`, `relation` and `offers`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::mentoring::Relation;
    /// use leadership_qualities::network::Person;
    /// use leadership_qualities::{Profile, Quality, Rating, Response, SelfAssessment, Wish};
    ///
    /// let assessment = SelfAssessment::from_fn(|_| Response::new(Rating::Two, Wish::No));
    /// let person = Person {
    ///     name: "Ama Boateng",
    ///     relation: Relation::Senior,
    ///     offers: Profile::new(assessment).offers(),
    /// };
    /// assert!(person.offers.contains(Quality::SelfBelief));
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[by_hand(Redact)]
    pub struct Person<N> {
        /// The name, number or other reference that identifies the person.
        #[shape = Shape::Generated(SchemaGenerator::subschema_for::<N>)]
        pub name: N,
        /// Where the person stands in relation to the mentee.
        pub relation: Relation,
        /// The qualities that the person can help others with.
        pub offers: Qualities,
    }
}

wire::record! {
    /// The smallest group of people that covers an agenda: together they offer every quality on the
    /// agenda that at least one person offers.
    ///
    /// No smaller group covers as much. Where several groups of that size cover as much, the
    /// crate's convention decides. If the caller prefers a relation, the crate keeps the groups
    /// with the most people in that relation. Among the groups that remain, it chooses the group
    /// whose people come earliest in the input. It compares the first person of each group, then
    /// the second person, and so on. So the same people in the same order always make the same
    /// network, and the size of the network does not depend on their order.
    ///
    /// In the 360 model, which the post on reciprocal mentoring quotes, a whole network of mentors
    /// may serve a mentee best, with peers and subordinates in it. To look for the smallest network
    /// is the crate's convention, too. In JSON a network is an object of `agenda`, `members`
    /// and `uncovered`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::mentoring::Relation;
    /// use leadership_qualities::network::Person;
    /// use leadership_qualities::{Network, Quality};
    ///
    /// let person = |name, relation, offers: &[Quality]| Person {
    ///     name,
    ///     relation,
    ///     offers: offers.iter().copied().collect(),
    /// };
    /// let people = [
    ///     person("Ama", Relation::Senior, &[Quality::SelfBelief, Quality::BroadScanning]),
    ///     person("Ben", Relation::Peer, &[Quality::BroadScanning, Quality::HoldingToAccount]),
    ///     person("Cai", Relation::Subordinate, &[Quality::SelfBelief]),
    /// ];
    /// let agenda = [
    ///     Quality::SelfBelief,
    ///     Quality::BroadScanning,
    ///     Quality::HoldingToAccount,
    ///     Quality::EmpoweringOthers,
    /// ];
    ///
    /// let network = Network::covering(agenda, people);
    /// let names: Vec<&str> = network.members().iter().map(|member| member.name).collect();
    /// assert_eq!(names, ["Ama", "Ben"]);
    /// assert_eq!(network.uncovered(), [Quality::EmpoweringOthers].into());
    ///
    /// let network = Network::preferring(Relation::Subordinate, agenda, people);
    /// let names: Vec<&str> = network.members().iter().map(|member| member.name).collect();
    /// assert_eq!(names, ["Ben", "Cai"]);
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[out]
    pub struct Network<N> {
        /// The qualities that the group is meant to cover.
        agenda: Qualities,
        /// The people in the group: together they offer every quality on the agenda that at least
        /// one person offers.
        #[shape = Shape::array(&Member::<N>::SHAPE, Some(0), Some(Quality::ALL.len()))]
        members: Vec<Member<N>>,
        /// The qualities on the agenda that nobody offers.
        uncovered: Qualities,
    }
}

wire::record! {
    /// A person in a network, with the qualities on the agenda that the person covers.
    ///
    /// In JSON a member is an object of `name`, `relation` and `covers`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[out]
    pub struct Member<N> {
        /// The name, number or other reference that identifies the person.
        #[shape = Shape::Generated(SchemaGenerator::subschema_for::<N>)]
        pub name: N,
        /// Where the person stands in relation to the mentee.
        pub relation: Relation,
        /// All qualities on the agenda that the person offers. Two members may cover the same
        /// quality.
        pub covers: Qualities,
    }
}

impl<N> Network<N> {
    /// The smallest group whose offers cover the agenda, whatever relation its people have to the
    /// mentee.
    #[must_use]
    pub fn covering(
        agenda: impl Into<Qualities>,
        people: impl IntoIterator<Item = Person<N>>,
    ) -> Self {
        Self::of(agenda.into(), people, |_| true)
    }

    /// The smallest group whose offers cover the agenda, with as many people in one relation to the
    /// mentee as a group of that size can have.
    #[must_use]
    pub fn preferring(
        relation: Relation,
        agenda: impl Into<Qualities>,
        people: impl IntoIterator<Item = Person<N>>,
    ) -> Self {
        let is_preferred = |person: &Person<N>| person.relation == relation;
        Self::of(agenda.into(), people, is_preferred)
    }

    fn of(
        agenda: Qualities,
        people: impl IntoIterator<Item = Person<N>>,
        is_preferred: impl Fn(&Person<N>) -> bool,
    ) -> Self {
        let mut candidates = candidates(agenda, people, &is_preferred);
        let cost = |candidate: &Candidate<N>| cover::cost(is_preferred(&candidate.person));
        let offers: Vec<(Qualities, Cost)> = candidates
            .iter()
            .map(|candidate| (candidate.covers, cost(candidate)))
            .collect();
        let covers = Covers::of(&offers);

        let mut members = Vec::new();
        let mut open = covers.coverable();
        // Each round adds the earliest person who belongs to some cheapest group for the qualities
        // that are still open. No later round can find somebody earlier, because that person would
        // have belonged before.
        while let Some((place, _)) = candidates
            .iter()
            .enumerate()
            .filter(|(_, next)| covers.belongs(next.covers, cost(next), open))
            .min_by_key(|(_, next)| next.position)
        {
            let Candidate { person, covers, .. } = candidates.swap_remove(place);
            open = open - covers;
            members.push(Member {
                name: person.name,
                relation: person.relation,
                covers,
            });
        }
        Self {
            agenda,
            members,
            uncovered: agenda - covers.coverable(),
        }
    }

    /// The agenda: the qualities that the group is meant to cover.
    #[must_use]
    pub const fn agenda(&self) -> Qualities {
        self.agenda
    }

    /// The people in the network, in the order of the input.
    #[must_use]
    pub fn members(&self) -> &[Member<N>] {
        &self.members
    }

    /// The people in the network, in the order of the input, as a list of their own.
    #[must_use]
    pub fn into_members(self) -> Vec<Member<N>> {
        self.members
    }

    /// Iterates over the people in the network, in the order of the input.
    pub fn iter(&self) -> slice::Iter<'_, Member<N>> {
        self.members.iter()
    }

    /// The people in the network who can help with a quality on the agenda.
    pub fn who_covers(&self, quality: Quality) -> impl Iterator<Item = &Member<N>> + Clone {
        let covers = move |member: &&Member<N>| member.covers.contains(quality);
        self.members.iter().filter(covers)
    }

    /// The qualities on the agenda that nobody in the group offers.
    #[must_use]
    pub const fn uncovered(&self) -> Qualities {
        self.uncovered
    }
}

/// Iterates over the people in the network, in the order of the input.
impl<'a, N> IntoIterator for &'a Network<N> {
    type Item = &'a Member<N>;
    type IntoIter = slice::Iter<'a, Member<N>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Iterates over the people in the network, in the order of the input.
impl<N> IntoIterator for Network<N> {
    type Item = Member<N>;
    type IntoIter = vec::IntoIter<Member<N>>;

    fn into_iter(self) -> Self::IntoIter {
        self.members.into_iter()
    }
}

/// A person who offers a quality on the agenda.
struct Candidate<N> {
    person: Person<N>,
    /// How many people came before this person in the input.
    position: usize,
    covers: Qualities,
}

/// One person for each set of qualities on the agenda that people offer.
///
/// A smallest group never has two people who cover the same qualities. A group never gets worse
/// when a person gives way to somebody who covers the same qualities and is preferred, or as
/// preferred and earlier. So however many people there are, the search considers no more than 2¹⁵
/// of them.
fn candidates<N>(
    agenda: Qualities,
    people: impl IntoIterator<Item = Person<N>>,
    is_preferred: impl Fn(&Person<N>) -> bool,
) -> Vec<Candidate<N>> {
    let mut candidates: Vec<Candidate<N>> = Vec::new();
    // Where the candidate with this set of offers is.
    let mut places: Vec<Option<u32>> = vec![None; usize::from(agenda.to_bits()) + 1];
    for (position, person) in people.into_iter().enumerate() {
        let covers = person.offers & agenda;
        let Some(place) = places.get_mut(usize::from(covers.to_bits())) else {
            continue;
        };
        if covers.is_empty() {
            continue;
        }
        let candidate = Candidate {
            person,
            position,
            covers,
        };
        match place {
            None => {
                *place = u32::try_from(candidates.len()).ok();
                candidates.push(candidate);
            }
            Some(place) => {
                let before = usize::try_from(*place)
                    .ok()
                    .and_then(|place| candidates.get_mut(place));
                if let Some(before) = before {
                    if !is_preferred(&before.person) && is_preferred(&candidate.person) {
                        *before = candidate;
                    }
                }
            }
        }
    }
    candidates
}
