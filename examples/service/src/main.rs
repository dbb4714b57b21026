//! Starts the service, or does one thing to its data.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::Context as _;
use clap::Parser as _;
use mentoring_service::config::{Arguments, Command, Config};
use mentoring_service::scheme::Scheme;
use mentoring_service::{maintenance, sample, web};
use tracing_subscriber::EnvFilter;

fn main() -> anyhow::Result<()> {
    let Arguments { command, config } = Arguments::parse();
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).init();
    match command {
        None | Some(Command::Serve) => serve(&config),
        Some(Command::Backup { file }) => maintenance::backup(&config, &file),
        Some(Command::Restore { file }) => maintenance::restore(&config, &file),
        Some(Command::Verify) => {
            let cases = Scheme::open(&config.database())?.verify()?;
            println!("{cases} applications are what their logs say");
            Ok(())
        }
        Some(Command::AddPerson(person)) => maintenance::add_person(&config, &person),
        Some(Command::AddMentors { file }) => maintenance::add_mentors(&config, &file),
    }
}

#[tokio::main]
async fn serve(config: &Config) -> anyhow::Result<()> {
    let _lock = maintenance::lock(config)?;
    let scheme = Arc::new(maintenance::open(config)?);
    let router = web::router(scheme, config).await?;
    let listener = tokio::net::TcpListener::bind(config.listen).await;
    let listener = listener.with_context(|| config.listen.to_string())?;
    let address = listener.local_addr()?;
    println!("listening on http://{address}");
    if !config.empty {
        greet();
    }
    let router = router.into_make_service_with_connect_info::<SocketAddr>();
    let stop = async {
        // If no signal can be listened to, the service goes on until it is killed.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    axum::serve(listener, router)
        .with_graceful_shutdown(stop)
        .await?;
    Ok(())
}

fn greet() {
    println!(
        "a new database has these people; the password is {}",
        sample::PASSWORD
    );
    for (login, name, role, _) in sample::PEOPLE {
        println!("  {login:<10}{name}, {}", role.name());
    }
}
