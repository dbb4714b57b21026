#[allow(dead_code)]
mod types {
    include!(concat!(env!("OUT_DIR"), "/profile.rs"));
}

fn main() -> std::process::ExitCode {
    consumer_typify::check::<types::Profile>("profile")
}
