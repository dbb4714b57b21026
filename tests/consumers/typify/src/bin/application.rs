#[allow(dead_code)]
mod types {
    include!(concat!(env!("OUT_DIR"), "/application.rs"));
}

fn main() -> std::process::ExitCode {
    consumer_typify::check::<types::Application>("application")
}
