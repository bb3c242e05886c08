//! `banyan licences`: the notices of everything this program is made of.

use serde_json::json;

use crate::output::Output;

const NOTICES: &str = include_str!("../../licences.txt");

pub(super) fn run(out: Output) -> anyhow::Result<()> {
    out.line(&json!({ "notices": NOTICES }), || NOTICES.trim_end().to_owned())
}
