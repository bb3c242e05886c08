//! `banyan licences`: the notices of everything this program is made of.

use std::io::Write as _;

pub(super) fn run() -> anyhow::Result<()> {
    std::io::stdout().write_all(include_bytes!("../../licences.txt"))?;
    Ok(())
}
