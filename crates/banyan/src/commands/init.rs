//! `banyan init`: the business and its owner, without a browser.

use banyan_app::{
    publish::connect_channel,
    workspace::{FirstRun, begin_workspace},
};
use serde_json::json;

use crate::{
    cli::{Init, Place},
    output::{Output, secret_from_stdin},
    wiring::{As, Practice, open},
};

pub(super) async fn run(place: &Place, init: Init, out: Output) -> anyhow::Result<()> {
    let password = secret_from_stdin("password")?;
    let app = open(place, As::Founder, Practice::default()).await?;
    let first_run = FirstRun {
        owner_name: init.name,
        email: init.email,
        password,
        business: init.business.clone(),
        zone: init.zone,
        language: init.language,
    };
    let (actor, _) = begin_workspace(&app, first_run).await?;
    connect_channel(&app, &actor, "own_site", std::collections::BTreeMap::new()).await?;
    let line = json!({ "workspace": actor.workspace, "name": init.business });
    out.line(&line, || {
        format!(
            "{} is here, with a site of its own. The key to its secrets is in {}: keep a copy of it in another place.\n\
             Next: banyan source add https://your-site.example",
            init.business,
            place.data.join(banyan_app::workspace::KEY_FILE).display()
        )
    })
}
