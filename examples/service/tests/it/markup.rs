//! What a browser and a screen reader need of every page, as far as the text of the page shows it.

use std::collections::BTreeSet;

use super::audience::{Stage, everything};
use super::client::Client;

/// The values of an attribute, in the order of the page.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    let values = page.split(start.as_str()).skip(1);
    values.filter_map(|rest| rest.split('"').next()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_whole() {
    let stage = Stage::new();
    let router = stage.world.router().await;
    let mut pages = 0;
    for viewer in ["ama", "bystander", "greta", "nora", "manager", "office"] {
        let mut client = Client::signed_in(&router, viewer).await;
        for (path, page) in everything(&mut client, &stage.cases).await {
            // A redirect has no page.
            if !page.starts_with("<!DOCTYPE html>") {
                continue;
            }
            pages += 1;
            let ids = values(&page, "id");
            let known: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(
                known.len(),
                ids.len(),
                "{viewer} {path}: an id occurs twice"
            );
            for attribute in ["for", "aria-labelledby", "aria-describedby"] {
                for id in values(&page, attribute)
                    .iter()
                    .flat_map(|ids| ids.split(' '))
                {
                    assert!(known.contains(id), "{viewer} {path}: {attribute} {id}");
                }
            }
            for link in values(&page, "href") {
                if let Some(id) = link.strip_prefix('#') {
                    assert!(known.contains(id), "{viewer} {path}: #{id}");
                }
            }
            assert_eq!(page.matches("<h1>").count(), 1, "{viewer} {path}");
            assert_eq!(page.matches("<main ").count(), 1, "{viewer} {path}");
            // The content security policy allows neither.
            assert!(values(&page, "style").is_empty(), "{viewer} {path}");
            assert_eq!(
                page.matches("<script").count(),
                page.matches("<script src=").count()
            );
            // Each form that changes something brings the token.
            let posts = page.matches("method=\"post\"").count();
            let tokens = page.matches("type=\"hidden\" name=\"token\"").count();
            assert_eq!(posts, tokens, "{viewer} {path}");
        }
    }
    println!("{pages} pages");
    assert!(pages > 1000, "{pages}");
}
