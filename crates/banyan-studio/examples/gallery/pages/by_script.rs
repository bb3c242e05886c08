//! Write with the lines that script alone brings into sight.

use banyan_studio::compose::Write;

use super::{
    Made,
    compose::{RAIN, kept, write},
    revealed,
};
use crate::cast::page;

pub(super) fn pages(l: &str) -> Vec<Made> {
    let shown = |name: &str, lines: &[&str]| {
        let draft = Write { kept: kept(None, None), ..write(page(l), RAIN, vec![]) };
        revealed(name, &draft, lines)
    };
    let sent = |name: &str, lines: &[&str]| {
        let mut draft = Write { kept: kept(None, None), ..write(page(l), RAIN, vec![]) };
        draft.files.is_wanted = true;
        revealed(name, &draft, lines)
    };
    vec![
        shown("write-unsaved", &["data-unsaved", "data-stale"]),
        shown("write-signed-out", &["data-unsaved", "data-ended", "data-stale"]),
        shown("write-somebody-else", &["data-unsaved", "data-another", "data-stale"]),
        shown("write-brought-back", &["data-kept"]),
        sent("write-uploading", &["data-sending"]),
        sent("write-upload-failed", &["data-failed"]),
        sent("write-upload-large", &["data-large"]),
        shown("write-slash", &["data-slash"]),
    ]
}
