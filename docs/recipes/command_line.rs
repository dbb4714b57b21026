//! Take qualities, ratings and audiences as arguments of a command, with completion.

use std::error::Error;

use clap::Parser;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use leadership_qualities::vocabulary::Vocabulary as _;
use leadership_qualities::{Audience, Quality, Rating};

/// A value parser that offers every term of a vocabulary: for help, errors and completion.
macro_rules! terms {
    ($Term:ty) => {
        PossibleValuesParser::new(<$Term>::TERMS.iter().map(|term| term.key()))
            .try_map(|key| key.parse::<$Term>())
    };
}

/// Notes a rating for a quality.
#[derive(Debug, Parser)]
struct Arguments {
    /// The quality that is rated
    #[arg(value_parser = terms!(Quality))]
    quality: Quality,
    /// A rating from 1 (positive pole) to 4 (negative pole)
    rating: Rating,
    /// Who will see the rating
    #[arg(long, value_parser = terms!(Audience), default_value = Audience::Pair.key())]
    audience: Audience,
}

fn main() -> Result<(), Box<dyn Error>> {
    let Arguments {
        quality,
        rating,
        audience,
    } = Arguments::try_parse_from(["note", "self_belief", "2", "--audience", "programme"])?;
    println!("{quality}: {rating}, for {audience}");

    let error = Arguments::try_parse_from(["note", "self_belief", "5"]).unwrap_err();
    assert!(
        error
            .to_string()
            .contains(r#"found "5", expected an integer from 1"#)
    );
    let error = Arguments::try_parse_from(["note", "charisma", "2"]).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("possible values: self_belief, self_awareness")
    );
    Ok(())
}
