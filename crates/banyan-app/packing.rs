//! How build scripts pack what is shipped.

use std::{env::var, fs, io, path::Path};

/// Nobody waits for it twice.
const HARDEST: i32 = 19;

/// Beside all else that the build script makes, as `<name>.zst`.
pub(crate) fn pack(name: &str, bytes: &[u8]) -> io::Result<()> {
    let folder = var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&folder).join(format!("{name}.zst")), zstd::encode_all(bytes, HARDEST)?)
}
