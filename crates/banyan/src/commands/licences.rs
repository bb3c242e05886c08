//! `banyan licences`: the notices of everything this program is made of.

use serde_json::json;

use crate::output::Output;

/// Packed by `build.rs`.
const NOTICES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/licences.txt.zst"));

pub(super) fn run(out: Output) -> anyhow::Result<()> {
    let notices = String::from_utf8(zstd::decode_all(NOTICES)?)?;
    out.line(&json!({ "notices": notices }), || notices.trim_end().to_owned())
}
