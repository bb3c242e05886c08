//! A QR code as drawing: dark on white in every theme, for a camera reads it so.

use std::fmt::Write as _;

use askama::filters::Safe;
use qrcode::{Color, EcLevel, QrCode};

use crate::parts::escape;

/// Empty space that a reader needs around the code.
const QUIET: usize = 4;

/// Nothing where the text is longer than a code can hold.
pub(super) fn qr(text: &str, label: &str) -> Safe<String> {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else { return Safe(String::new()) };
    let (width, label) = (code.width(), escape(label));
    let size = width + 2 * QUIET;
    Safe(format!(
        r##"<svg class="qr" viewBox="0 0 {size} {size}" role="img" aria-label="{label}" shape-rendering="crispEdges"><rect width="{size}" height="{size}" fill="#fff"/><path fill="#12261c" d="{}"/></svg>"##,
        dark_runs(&code.to_colors(), width)
    ))
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
    fn what_no_code_can_hold_is_not_drawn() {
        assert_eq!(qr(&"x".repeat(5_000), "").0, "");
    }
}
