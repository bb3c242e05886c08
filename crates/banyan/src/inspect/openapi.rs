//! `banyan inspect openapi`: the document of the door for programs, as validators read it.

use std::io::Write as _;

pub(super) fn run() -> anyhow::Result<()> {
    Ok(writeln!(std::io::stdout(), "{:#}", banyan_api::document())?)
}
