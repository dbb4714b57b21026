#[allow(dead_code)]
mod types {
    include!(concat!(env!("OUT_DIR"), "/setup_table.rs"));
}

fn main() -> std::process::ExitCode {
    consumer_typify::check::<types::SetupTable>("setup_table")
}
