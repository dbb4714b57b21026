//! A set of qualities.

use serde::de::{self, Deserialize, Deserializer};

use super::quality::Quality;
#[cfg(feature = "schema")]
use crate::shape::{About, Shape, Title, shaped};
use crate::vocabulary::term_set;
use crate::wire;

term_set! {
    /// A set of leadership qualities: any of the fifteen, each of them at most once.
    ///
    /// The set takes two bytes. In JSON it is an array of the keys of the qualities, written in
    /// the order of the framework and read in any order. A quality listed twice is an error.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::{Profile, Qualities, Quality, SelfAssessment};
    ///
    /// let json = std::fs::read_to_string("examples/data/practice-manager.json")?;
    /// let profile = Profile::new(serde_json::from_str::<SelfAssessment>(&json)?);
    ///
    /// let wished = Qualities::from(profile.agenda());
    /// assert!((wished & profile.offers()).contains(Quality::PoliticalAstuteness));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct Qualities(u16) of Quality;
}

impl Qualities {
    /// The qualities for which the function returns `true`.
    #[inline]
    pub(crate) fn that(are: impl Fn(Quality) -> bool) -> Self {
        let all = Quality::ALL.into_iter();
        all.filter(|quality| are(*quality)).collect()
    }
}

impl<'de> Deserialize<'de> for Qualities {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire::List(list) = wire::List::<Quality>::deserialize(deserializer)?;
        list.into_iter().try_fold(Self::NONE, |before, quality| {
            if before.contains(quality) {
                Err(de::Error::custom(format_args!(
                    "found `{}` twice, expected each quality once",
                    quality.key()
                )))
            } else {
                Ok(before.with(quality))
            }
        })
    }
}

wire::content!(Qualities);
wire::open!(Qualities);

#[cfg(feature = "schema")]
shaped!(
    [] Qualities,
    name: "Qualities",
    title: Title::OfKey,
    about: About::Is(
        "A set of leadership qualities: any of the fifteen, each of them at most once.",
    ),
    comment: None,
    shape: Shape::set(&Quality::SHAPE, Quality::ALL.len()),
);
