//! The list of targets, and what they count.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::{env, process};

use leadership_qualities::programme::register::{Criteria, Mentor};
use leadership_qualities::schema::Document;
use leadership_qualities::{Application, Draft, SelfAssessment, Setup, Tally, programme, setup};
use serde_json::Value;

use crate::json;
use crate::source::Source;
use crate::{cohort, documents, formats, machines, network, register, seeds};

/// A target: it panics if the crate does something wrong, and tells whether the crate accepts the
/// input.
pub(crate) struct Target {
    pub(crate) name: &'static str,
    run: fn(&[u8]) -> bool,
}

/// The target of a document, with another way to make the document than by its schema.
macro_rules! document {
    ($Document:ident: $Type:ty, $other:expr) => {
        Target {
            name: Document::$Document.key(),
            run: |data| documents::read::<$Type>(Document::$Document, data, $other),
        }
    };
    ($Document:ident: $Type:ty) => {
        document!($Document: $Type, |_: &mut Source<'_>| example(Document::$Document))
    };
}

/// Every target.
pub(crate) const TARGETS: &[Target] = &[
    document!(SelfAssessment: SelfAssessment),
    document!(Draft: Draft),
    document!(SetupEvent: setup::Event),
    document!(Setup: Setup, machines::record::<Setup>),
    document!(ApplicationEvent: programme::Event),
    document!(Application: Application, machines::record::<Application>),
    document!(Mentor: Mentor),
    document!(Criteria: Criteria),
    document!(Tally: Tally, cohort::document),
    Target {
        name: "reading",
        run: documents::reading,
    },
    Target {
        name: "postcard",
        run: formats::postcard,
    },
    Target {
        name: "cbor",
        run: formats::cbor,
    },
    Target {
        name: "small",
        run: formats::small,
    },
    Target {
        name: "setup_log",
        run: machines::log::<Setup>,
    },
    Target {
        name: "application_log",
        run: machines::log::<Application>,
    },
    Target {
        name: "register",
        run: register::turns,
    },
    Target {
        name: "network",
        run: network::covering,
    },
    Target {
        name: "profile",
        run: network::profiles,
    },
    Target {
        name: "counting",
        run: cohort::tally,
    },
    Target {
        name: "release",
        run: cohort::releases,
    },
    Target {
        name: "groups",
        run: cohort::groups,
    },
    Target {
        name: "movement",
        run: cohort::movement,
    },
];

/// The example of a document.
fn example(document: Document) -> Value {
    serde_json::to_value(document.example()).expect("an example is JSON")
}

static RUNS: AtomicU64 = AtomicU64::new(0);
static ACCEPTED: AtomicU64 = AtomicU64::new(0);

/// Runs the target that the environment variable `FUZZ_TARGET` names.
pub(crate) fn run(data: &[u8]) {
    RUNS.fetch_add(1, Ordering::Relaxed);
    if (chosen().run)(data) {
        ACCEPTED.fetch_add(1, Ordering::Relaxed);
    }
}

fn chosen() -> &'static Target {
    use std::sync::OnceLock;
    static CHOSEN: OnceLock<&Target> = OnceLock::new();
    CHOSEN.get_or_init(|| {
        let name = env::var("FUZZ_TARGET").unwrap_or_default();
        let found = TARGETS.iter().find(|target| target.name == name);
        found.unwrap_or_else(|| {
            for target in TARGETS {
                println!("{}", target.name);
            }
            process::exit(i32::from(!name.is_empty()));
        })
    })
}

/// Writes seeds and a dictionary where `FUZZ_SEEDS` says, and sees to it that counts are printed.
pub(crate) fn begin() {
    let target = chosen();
    if let Some(folder) = env::var_os("FUZZ_SEEDS") {
        let folder = Path::new(&folder);
        let seeds = folder.join("seeds");
        fs::create_dir_all(&seeds).expect("the folder of the seeds");
        for (number, seed) in seeds::of(target.name).into_iter().enumerate() {
            fs::write(seeds.join(format!("{number:03}")), seed).expect("a seed");
        }
        fs::write(folder.join("words"), dictionary(target.name)).expect("the dictionary");
    }
    // SAFETY: `report` neither panics nor unwinds, and needs nothing that is gone by then.
    unsafe {
        libc::atexit(report);
    }
}

/// The words of a document, as libFuzzer reads them.
fn dictionary(target: &str) -> String {
    let document = Document::ALL
        .into_iter()
        .find(|document| document.key() == target);
    let documents = document.map_or(Document::ALL.to_vec(), |document| vec![document]);
    let words = documents
        .into_iter()
        .flat_map(|document| json::words(json::schema(document)));
    let entries = words.map(|word| format!("\"{word}\""));
    entries.collect::<Vec<_>>().join("\n")
}

extern "C" fn report() {
    let [runs, accepted] = [&RUNS, &ACCEPTED].map(|count| count.load(Ordering::Relaxed));
    eprintln!("{}: {runs} inputs, {accepted} accepted", chosen().name);
}
