//! How much comes along through signing in, in our own word: nobody else has more than a form read before we know them.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};

use crate::App;

const SEALED_IN: &str = "sign-in/along";

/// In letters for an address.
pub fn seal_along(app: &App, bytes: usize) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(app.vault.seal(SEALED_IN, &bytes.to_string()))
}

/// None: it is no word of ours.
pub fn open_along(app: &App, sealed: &str) -> Option<usize> {
    let sealed = BASE64_URL_SAFE_NO_PAD.decode(sealed).ok()?;
    app.vault.open(SEALED_IN, &sealed).ok()?.parse().ok()
}
