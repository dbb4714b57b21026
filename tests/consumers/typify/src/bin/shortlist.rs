#[allow(dead_code)]
mod types {
    include!(concat!(env!("OUT_DIR"), "/shortlist.rs"));
}

fn main() -> std::process::ExitCode {
    consumer_typify::check::<types::Shortlist>("shortlist")
}
