#[allow(dead_code)]
mod types {
    include!(concat!(env!("OUT_DIR"), "/setup_event.rs"));
}

fn main() -> std::process::ExitCode {
    consumer_typify::check::<types::SetupEvent>("setup_event")
}
