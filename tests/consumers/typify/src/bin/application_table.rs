#[allow(dead_code)]
mod types {
    include!(concat!(env!("OUT_DIR"), "/application_table.rs"));
}

fn main() -> std::process::ExitCode {
    consumer_typify::check::<types::ApplicationTable>("application_table")
}
