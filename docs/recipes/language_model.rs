//! Give a language model tools over the Model Context Protocol, with rmcp.
//!
//! A tool that takes [`Checked`] answers bad arguments with every problem and its place, so the
//! model can correct all problems at once. The input schema of the tool is that of the
//! self-assessment.

use std::error::Error;

use leadership_qualities::schema::Checked;
use leadership_qualities::{Profile, SelfAssessment};
use rmcp::handler::server::router::tool::ToolRouter;
use rmcp::handler::server::wrapper::Parameters;
use rmcp::model::CallToolRequestParams;
use rmcp::{
    Json, Peer, RoleClient, ServerHandler, ServiceExt as _, tool, tool_handler, tool_router,
};

#[derive(Clone)]
struct Mentoring {
    tool_router: ToolRouter<Self>,
}

#[tool_router]
impl Mentoring {
    fn new() -> Self {
        let tool_router = Self::tool_router();
        Self { tool_router }
    }

    /// Scores a mentee's self-assessment on the NHS Leadership Qualities Framework.
    #[tool]
    async fn score(
        &self,
        Parameters(Checked(assessment)): Parameters<Checked<SelfAssessment>>,
    ) -> Json<Profile> {
        Json(Profile::new(assessment))
    }
}

#[tool_handler(router = self.tool_router)]
impl ServerHandler for Mentoring {}

/// Calls the tool as a language model does.
async fn call(client: &Peer<RoleClient>, arguments: &str) -> Result<String, Box<dyn Error>> {
    let arguments = serde_json::from_str(arguments)?;
    let call = CallToolRequestParams::new("score").with_arguments(arguments);
    Ok(match client.call_tool(call).await {
        Ok(result) => serde_json::to_string(&result)?,
        Err(error) => error.to_string(),
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    // A server would talk over standard input and output; this program is its own client.
    let (client, server) = tokio::io::duplex(65_536);
    let server = tokio::spawn(Mentoring::new().serve(server));
    let client = ().serve(client).await?;
    for tool in client.list_all_tools().await? {
        println!(
            "{}: {}",
            tool.name,
            serde_json::to_string(&tool.input_schema)?
        );
    }

    let wrong = call(&client, r#"{"self_belief": {"rating": 5, "wish": "no"}}"#).await?;
    println!("{wrong}");
    assert!(wrong.contains("15 problems in the self-assessment"));
    assert!(wrong.contains("/self_belief/rating: found 5"));

    let right = std::fs::read_to_string("examples/data/physiotherapist.json")?;
    let right = call(&client, &right).await?;
    println!("{right}");
    assert!(right.contains("agenda"));

    client.cancel().await?;
    server.await??.waiting().await?;
    Ok(())
}
