#[allow(dead_code)]
mod types {
    include!(concat!(env!("OUT_DIR"), "/application_event.rs"));
}

fn main() -> std::process::ExitCode {
    consumer_typify::check::<types::ApplicationEvent>("application_event")
}
