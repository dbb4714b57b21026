//! Binary formats and packed forms: what is read is right, and is written and read again.

use std::fmt::Debug;

use leadership_qualities::assessment::Polarity;
use leadership_qualities::network::Person;
use leadership_qualities::packed::Packed;
use leadership_qualities::programme::register::{Criteria, Mentor};
use leadership_qualities::programme::{self, ApplicationId, Conditions, MentorId};
use leadership_qualities::schema::{Document, Submission};
use leadership_qualities::setup::{self, Steps};
use leadership_qualities::vocabulary::Vocabulary;
use leadership_qualities::{
    Application, Audience, Cluster, Draft, Qualities, Quality, Rating, Role, SelfAssessment, Setup,
    Tally, Wish,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::documents::{Read, check_problems, written_and_read};
use crate::format::{Format, from_value};
use crate::memory;

/// Reads bytes as the document that the first byte chooses.
macro_rules! chosen {
    ($data:ident, $read:ident: $($Type:ty = $document:expr),+) => {{
        let (first, bytes) = $data.split_first()?;
        let readers: &[fn(&[u8]) -> bool] = &[$(|bytes| $read::<$Type>($document, bytes)),+];
        let reader = readers.get(usize::from(*first) % readers.len())?;
        Some(reader(bytes))
    }};
}

/// Postcard has no keys and no types, so any number may stand in any place.
pub(crate) fn postcard(data: &[u8]) -> bool {
    let read = || {
        chosen!(data, read_postcard:
            SelfAssessment = (),
            Draft = (),
            setup::Event = (),
            Setup = (),
            programme::Event = (),
            Application = (),
            Mentor = (),
            Criteria = (),
            Tally = (),
            Person<String> = ()
        )
    };
    read().unwrap_or(false)
}

/// The example of each document in postcard, with the byte that chooses it.
pub(crate) fn postcard_seeds(example: &dyn Fn(Document) -> Value) -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    macro_rules! seeds {
        ($($Document:ident: $Type:ty),+) => {$(
            let read = from_value::<$Type>(&example(Document::$Document)).expect("an example");
            let mut seed = vec![u8::try_from(seeds.len()).unwrap_or_default()];
            seed.extend(Format::Postcard.written(&read));
            seeds.push(seed);
        )+};
    }
    seeds! {
        SelfAssessment: SelfAssessment,
        Draft: Draft,
        SetupEvent: setup::Event,
        Setup: Setup,
        ApplicationEvent: programme::Event,
        Application: Application,
        Mentor: Mentor,
        Criteria: Criteria,
        Tally: Tally
    }
    seeds
}

fn read_postcard<T>((): (), bytes: &[u8]) -> bool
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    let read = memory::bounded(bytes, || Format::Postcard.read::<T>(bytes));
    read.inspect(written_and_read).is_ok()
}

/// CBOR has types that JSON does not have, and keys of any type.
pub(crate) fn cbor(data: &[u8]) -> bool {
    let read = || {
        chosen!(data, read_cbor:
            SelfAssessment = Document::SelfAssessment,
            Draft = Document::Draft,
            setup::Event = Document::SetupEvent,
            Setup = Document::Setup,
            programme::Event = Document::ApplicationEvent,
            Application = Document::Application,
            Mentor = Document::Mentor,
            Criteria = Document::Criteria,
            Tally = Document::Tally
        )
    };
    read().unwrap_or(false)
}

fn read_cbor<T: Read>(document: Document, bytes: &[u8]) -> bool {
    // An error of ciborium quotes the error below it, and so becomes twice as long each time that
    // it is erased. So nothing is erased here before it is known to be right.
    let read = || ciborium::from_reader::<Submission<T>, _>(bytes);
    match memory::bounded(bytes, read) {
        Ok(Submission(Ok(lenient))) => {
            let strict = memory::bounded(bytes, || Format::Cbor.read::<T>(bytes));
            assert_eq!(strict.as_ref(), Ok(&lenient), "read in two ways");
            written_and_read(&lenient);
            true
        }
        Ok(Submission(Err(problems))) => {
            check_problems(document, &problems);
            false
        }
        Err(_) => false,
    }
}

/// Packed forms, terms, ratings and references.
pub(crate) fn small(data: &[u8]) -> bool {
    let text = String::from_utf8_lossy(data);
    let mut is_any = false;
    is_any |= is_term::<Quality>(&text) | is_term::<Cluster>(&text) | is_term::<Role>(&text);
    is_any |= is_term::<setup::Action>(&text) | is_term::<programme::Action>(&text);
    is_any |= is_term::<setup::Stage>(&text) | is_term::<programme::Stage>(&text);
    is_any |= is_term::<setup::Step>(&text) | is_term::<Audience>(&text);
    if let Ok(wish) = text.parse::<Wish>() {
        assert_eq!(wish.key().parse(), Ok(wish));
        is_any = true;
    }
    for polarity in [Polarity::OneIsPositive, Polarity::FourIsPositive] {
        match Rating::parse(&text, polarity) {
            Ok(rating) => {
                is_any = true;
                let number = text.parse::<f64>().expect("a number");
                let is_it = |known: &u8| (f64::from(*known) - number).abs() <= 0.0;
                let number = (1..=4_u8).find(is_it).expect("an integer from 1 to 4");
                assert_eq!(Rating::from_scale(number, polarity), Ok(rating));
            }
            Err(error) => assert!(error.to_string().len() < 500, "{error}"),
        }
    }
    assert_eq!(text.parse::<MentorId>().is_err(), text.is_empty());
    assert_eq!(text.parse::<ApplicationId>().is_err(), text.is_empty());

    let bytes: [u8; 10] = std::array::from_fn(|place| data.get(place).copied().unwrap_or(0));
    let eight: [u8; 8] = std::array::from_fn(|place| bytes[place]);
    is_any |= is_packed::<SelfAssessment>(u64::from_le_bytes(eight));
    is_any |= is_packed::<Draft>(bytes);
    is_any |= is_packed::<Qualities>(u16::from_le_bytes([bytes[0], bytes[1]]));
    is_any |= is_packed::<Conditions>(bytes[0]);
    is_any |= is_packed::<Steps>(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]));
    is_any
}

/// Whether a text is a term, which is then the term with this key or this name.
fn is_term<T>(text: &str) -> bool
where
    T: Vocabulary + std::str::FromStr<Err: std::fmt::Display>,
{
    match text.parse::<T>() {
        Ok(term) => {
            let again = term.key().parse::<T>();
            assert!(again.is_ok_and(|again| again == term), "{text}");
            true
        }
        Err(error) => {
            assert!(T::TERMS.iter().all(|term| term.key() != text), "{error}");
            assert!(error.to_string().len() < 1_000, "{error}");
            false
        }
    }
}

/// Whether bits are a packed form, which is then the only form of its value.
fn is_packed<T>(form: T::Form) -> bool
where
    T: Packed<Form: PartialEq + Debug> + PartialEq + Debug,
{
    let Ok(value) = T::unpack(form) else {
        return false;
    };
    assert_eq!(value.pack(), form, "{value:?}");
    assert_eq!(T::unpack(value.pack()).ok(), Some(value));
    true
}
