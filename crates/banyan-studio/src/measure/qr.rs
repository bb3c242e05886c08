//! A QR code as drawing: dark on white in every theme, for a camera reads it so.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    sync::{Arc, Mutex, PoisonError},
};

use askama::filters::Safe;
use qrcode::{Color, EcLevel, QrCode};

use crate::parts::escape;

/// Empty space that a reader needs around the code.
const QUIET: usize = 4;

/// To find the best of eight patterns takes a millisecond, and a page of cards shows many codes: each is drawn once.
static DRAWN: Mutex<BTreeMap<String, Arc<Drawn>>> = Mutex::new(BTreeMap::new());
const MOST_KEPT: usize = 500;

struct Drawn {
    /// With the space around it.
    size: usize,
    path: String,
}

/// Nothing where the text is longer than a code can hold.
pub(super) fn qr(text: &str, label: &str) -> Safe<String> {
    let Some(drawn) = drawn(text) else { return Safe(String::new()) };
    let (Drawn { size, path }, label) = (&*drawn, escape(label));
    Safe(format!(
        r##"<svg class="qr" viewBox="0 0 {size} {size}" role="img" aria-label="{label}" shape-rendering="crispEdges"><rect width="{size}" height="{size}" fill="#fff"/><path fill="#12261c" d="{path}"/></svg>"##
    ))
}

fn drawn(text: &str) -> Option<Arc<Drawn>> {
    let known = DRAWN.lock().unwrap_or_else(PoisonError::into_inner).get(text).cloned();
    if known.is_some() {
        return known;
    }
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let (size, path) = (code.width() + 2 * QUIET, dark_runs(&code.to_colors(), code.width()));
    let drawn = Arc::new(Drawn { size, path });
    let mut kept = DRAWN.lock().unwrap_or_else(PoisonError::into_inner);
    if kept.len() >= MOST_KEPT {
        kept.clear();
    }
    kept.insert(text.to_owned(), Arc::clone(&drawn));
    Some(drawn)
}

/// One stroke for each run of dark squares.
fn dark_runs(colors: &[Color], width: usize) -> String {
    let mut path = String::new();
    for (y, row) in colors.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run[0] == Color::Dark {
                let length = run.len();
                let (x, y) = (x + QUIET, y + QUIET);
                let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_drawn_within_its_quiet_space_and_its_label_stays_text() {
        let drawn = qr("https://linden.example/studio/note/0123456789abcdef0123456789abcdef", "\"><script>").0;
        assert!(drawn.starts_with("<svg class=\"qr\" viewBox=\"0 0 41 41\""), "{drawn}");
        assert!(drawn.contains("M4 4h7v1h-7z"), "the first corner's mark");
        assert!(!drawn.contains("<script>"));
    }

    #[test]
    fn a_code_is_drawn_once() {
        let drawing = |address: &str| drawn(address).unwrap();
        let once = drawing("https://linden.example/c/once");
        assert!(Arc::ptr_eq(&once, &drawing("https://linden.example/c/once")));
        assert_ne!(once.path, drawing("https://linden.example/c/other").path);
    }

    #[test]
    fn what_no_code_can_hold_is_not_drawn() {
        assert_eq!(qr(&"x".repeat(5_000), "").0, "");
    }
}
