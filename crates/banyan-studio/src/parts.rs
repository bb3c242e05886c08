//! Small drawn parts: icons, the signs of places, the crown of the tree. Own drawings on a 20 px grid.

use askama::filters::Safe;
use banyan_domain::time::UtcMillis;

/// One place as a small sign: two letters if borrowed, a drawing if it is our own ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceSign {
    /// The network's id: `mastodon`, `site`.
    pub network: String,
    pub badge: String,
    /// What a person calls it: `Mastodon`, `Your site`.
    pub name: String,
    pub own: bool,
    pub held: bool,
}

impl PlaceSign {
    pub fn large(&self) -> Safe<String> {
        self.draw("")
    }

    pub fn small(&self) -> Safe<String> {
        self.draw(" s")
    }

    fn draw(&self, size: &str) -> Safe<String> {
        let own = if self.own { " own" } else { "" };
        let held = if self.held { " off" } else { "" };
        let name = escape(&self.name);
        let inside = if self.own { icon(self.drawing()).0 } else { escape(&self.badge) };
        Safe(format!(
            r#"<span class="pl{own}{held}{size}" role="img" aria-label="{name}" title="{name}">{inside}</span>"#
        ))
    }

    fn drawing(&self) -> &'static str {
        match self.network.as_str() {
            "newsletter" | "mail" => "mail",
            "podcast" => "mic",
            "folder" => "folder",
            _ => "home",
        }
    }
}

/// One of those that were removed lately and can still be brought back (`removed.html`).
#[derive(Clone, Debug)]
pub struct RemovedLine {
    pub name: String,
    pub at: UtcMillis,
    /// Where the press that brings it back is sent.
    pub back: String,
}

/// So much of the whole is done; the mark is where it would be at an even pace.
pub(crate) fn bar(done: u32, due: Option<u32>, class: &str) -> Safe<String> {
    let mark = due.map(|due| format!(r#"<rect x="{due}%" width="2" height="14" class="pace"/>"#)).unwrap_or_default();
    Safe(format!(
        r#"<svg class="bar {class}" aria-hidden="true"><rect y="4" width="100%" height="6" rx="3" class="all"/><rect y="4" width="{done}%" height="6" rx="3" class="gone"/>{mark}</svg>"#
    ))
}

/// A handle or an address among words: its signs stay in their order where the words run from right to left.
pub fn apart(name: &str) -> Safe<String> {
    Safe(format!("<bdi>{}</bdi>", escape(name)))
}

pub fn icon(name: &str) -> Safe<String> {
    Safe(format!(r#"<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">{}</svg>"#, lines_of(name)))
}

pub fn small_icon(name: &str) -> Safe<String> {
    Safe(format!(r#"<svg class="icon s" viewBox="0 0 20 20" aria-hidden="true">{}</svg>"#, lines_of(name)))
}

fn lines_of(name: &str) -> &'static str {
    match name {
        "sun" => {
            r#"<circle cx="10" cy="10" r="3.6"/><path d="M10 2.2v1.9M10 15.9v1.9M2.2 10h1.9M15.9 10h1.9M4.5 4.5l1.3 1.3M14.2 14.2l1.3 1.3M4.5 15.5l1.3-1.3M14.2 5.8l1.3-1.3"/>"#
        }
        "pen" => {
            r#"<path d="M3.5 16.5l.8-3.4L13.6 3.8a1.6 1.6 0 0 1 2.3 0l.4.4a1.6 1.6 0 0 1 0 2.3L7 15.7z"/><path d="M12 5.5l2.6 2.6"/>"#
        }
        "queue" => r#"<rect x="3" y="4.2" width="14" height="12.8" rx="2.2"/><path d="M3 8.4h14M7 2.6v3M13 2.6v3"/>"#,
        "search" => r#"<circle cx="9" cy="9" r="5.4"/><path d="M13.2 13.2l3.8 3.8"/>"#,
        "help" => {
            r#"<circle cx="10" cy="10" r="7"/><path d="M7.9 8a2.2 2.2 0 1 1 3.2 2c-.7.4-1.1.8-1.1 1.5M10 13.8h.01"/>"#
        }
        "check" => r#"<path d="M4 10.6l4 4 8-9"/>"#,
        "talk" => {
            r#"<path d="M17 9.3c0 3.4-3.1 6.1-7 6.1-.9 0-1.8-.1-2.6-.4L3.6 16.6l1-3.2A5.6 5.6 0 0 1 3 9.3c0-3.4 3.1-6.1 7-6.1s7 2.7 7 6.1z"/>"#
        }
        "take" => r#"<path d="M10 3v10M6 9.5l4 4 4-4M4 17h12"/>"#,
        "up" => r#"<path d="M10 16V4M5 9l5-5 5 5"/>"#,
        "down" => r#"<path d="M10 4v12M5 11l5 5 5-5"/>"#,
        "plus" => r#"<path d="M10 4v12M4 10h12"/>"#,
        "clock" => r#"<circle cx="10" cy="10" r="7"/><path d="M10 6v4.3l2.8 1.7"/>"#,
        "dots" => r#"<path d="M4.5 10h.01M10 10h.01M15.5 10h.01" stroke-width="2.6"/>"#,
        "link" => {
            r#"<path d="M8.3 11.7a3.2 3.2 0 0 0 4.6 0l2.7-2.7a3.25 3.25 0 1 0-4.6-4.6l-.9.9"/><path d="M11.7 8.3a3.2 3.2 0 0 0-4.6 0L4.4 11A3.25 3.25 0 1 0 9 15.6l.9-.9"/>"#
        }
        "pause" => r#"<path d="M7 5v10M13 5v10"/>"#,
        "eye" => {
            r#"<path d="M2 10s3-5.2 8-5.2S18 10 18 10s-3 5.2-8 5.2S2 10 2 10z"/><circle cx="10" cy="10" r="2.2"/>"#
        }
        "home" => r#"<path d="M3 9.2L10 3.4l7 5.8"/><path d="M5 8.2v8.4h10V8.2"/>"#,
        "mail" => r#"<rect x="2.6" y="4.4" width="14.8" height="11.2" rx="2"/><path d="M3.2 6l6.8 5 6.8-5"/>"#,
        "mic" => {
            r#"<rect x="7.4" y="2.6" width="5.2" height="9" rx="2.6"/><path d="M4.6 9.6a5.4 5.4 0 0 0 10.8 0M10 15v2.6"/>"#
        }
        "folder" => {
            r#"<path d="M2.8 15.8V5a1.4 1.4 0 0 1 1.4-1.4h3.4l2 2.2h6.2a1.4 1.4 0 0 1 1.4 1.4v8.6a1.4 1.4 0 0 1-1.4 1.4H4.2a1.4 1.4 0 0 1-1.4-1.4z"/>"#
        }
        "film" => r#"<rect x="2.8" y="4.6" width="14.4" height="10.8" rx="1.8"/><path d="M8.6 7.8l4 2.2-4 2.2z"/>"#,
        "picture" => {
            r#"<rect x="2.8" y="4" width="14.4" height="12" rx="1.8"/><circle cx="7.2" cy="8" r="1.4"/><path d="M3.4 14.4l4.2-4 3 2.8 2.6-2.4 3.6 3.4"/>"#
        }
        "warn" => r#"<path d="M10 3.2l7.4 13H2.6z"/><path d="M10 8v3.6M10 13.8h.01"/>"#,
        "leaf" => {
            r#"<path d="M4 16C3.4 8.6 8 3.6 16.6 3.4 17 11.6 12 16.2 6 14.4"/><path d="M3.4 17.2C5 13.4 8 10.4 11.6 8.4"/>"#
        }
        "lock" => r#"<rect x="4.6" y="9" width="10.8" height="7.8" rx="2"/><path d="M7 9V6.8a3 3 0 0 1 6 0V9"/>"#,
        "source" => {
            r#"<path d="M4.4 15.6h.01" stroke-width="2.6"/><path d="M4 9.6a6.4 6.4 0 0 1 6.4 6.4M4 4.4A11.6 11.6 0 0 1 15.6 16"/>"#
        }
        "places" => {
            r#"<path d="M10 17.2V9.6M10 9.6C10 6 7.6 3.4 3.4 3.2c0 4 2.6 6.4 6.6 6.400zM10 12c0-2.8 2-4.8 6-5.2 0 3.4-2.2 5.2-6 5.200z"/>"#
        }
        "on" => r#"<path d="M7.5 4.5L13 10l-5.5 5.5"/>"#,
        "phone" => {
            r#"<path d="M6.4 3.2L8.3 7 6.7 8.6a9.6 9.6 0 0 0 4.7 4.7L13 11.7l3.8 1.9c-.2 2-1.5 3.3-3.3 3.2C8 16.4 3.6 12 3.2 6.5 3.1 4.7 4.4 3.4 6.4 3.2z"/>"#
        }
        "heart" => {
            r#"<path d="M10 16.6S3.2 12.8 3.2 7.9C3.2 5.5 5 3.9 7 3.9c1.3 0 2.4.7 3 1.8.6-1.1 1.7-1.8 3-1.8 2 0 3.8 1.6 3.8 4 0 4.9-6.8 8.7-6.8 8.7z"/>"#
        }
        "people" => {
            r#"<circle cx="7.4" cy="7" r="2.8"/><path d="M2.4 16.2c.3-3 2.3-4.7 5-4.7s4.7 1.7 5 4.7"/><path d="M13 4.5a2.6 2.6 0 0 1 0 5M14.4 11.7c1.9.5 3 2.1 3.2 4.5"/>"#
        }
        "card" => r#"<rect x="2.8" y="5" width="14.4" height="10" rx="1.8"/><path d="M5.8 8.5h5M5.8 11.5h3"/>"#,
        "coin" => r#"<circle cx="10" cy="10" r="7"/><path d="M12.4 7.6a3 3 0 1 0 0 4.8M6.6 9h4M6.6 11h4"/>"#,
        "person" => r#"<circle cx="10" cy="7" r="3.2"/><path d="M3.8 17c.5-3.4 3-5.2 6.2-5.200s5.7 1.8 6.2 5.2"/>"#,
        _ => "",
    }
}

pub fn logo() -> Safe<&'static str> {
    Safe(
        r#"<svg viewBox="0 0 34 34" fill="none" stroke="currentColor" stroke-linecap="round" aria-hidden="true"><path d="M3 14.5C4.5 7 10 3.5 17 3.500S29.5 7 31 14.5" stroke-width="2.6"/><path d="M17 4v26.5" stroke-width="3.4"/><path d="M10.3 8.500v18M23.7 8.500v18" stroke-width="2.2"/><path d="M4.8 14.500v6.500M29.2 14.500v6.5" stroke-width="2.2"/><path d="M13 30.700h8" stroke-width="2.6"/></svg>"#,
    )
}

pub fn sprout() -> Safe<&'static str> {
    Safe(
        r#"<svg class="art" viewBox="0 0 144 80" fill="none" aria-hidden="true" stroke-linecap="round"><path d="M20 72h104" stroke="var(--bark)" stroke-width="2"/><path d="M72 72V40" stroke="var(--leaf)" stroke-width="4"/><path d="M72 48c-2-16-14-24-30-24 0 16 12 26 30 24zM72 40c2-14 12-22 28-24 2 16-10 26-28 24z" fill="var(--leaf-soft)" stroke="var(--leaf)" stroke-width="2" stroke-linejoin="round"/></svg>"#,
    )
}

/// The crown every tree here has, 455 wide and 64 high.
pub const CROWN: &str = "M12 56C2 50 4 36 16 35c-1-13 15-21 27-14C50 8 72 4 86 13c10-11 34-13 46-3 13-11 40-11 52-1 14-9 38-9 50 1 13-10 38-10 51 0 14-9 36-7 47 3 14-9 34-5 42 5 15-7 33 1 35 14 15-3 30 6 27 18 13 0 17 13 8 19-8 4-17 1-22-3-10 5-24 4-32-3-11 7-28 7-38-1-11 8-31 8-42-1-12 9-34 9-46 0-12 8-33 8-45-1-12 9-32 8-43 0-11 8-30 8-41 1-10 7-27 7-36 1C58 71 43 73 37 65 28 71 14 66 12 56z";

/// For the six places where HTML is made outside a template.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_stands_apart_from_the_words_around_it_and_stays_text() {
        assert_eq!(apart("@ada@linden.example").0, "<bdi>@ada@linden.example</bdi>");
        assert_eq!(apart("<b>").0, format!("<bdi>{}</bdi>", escape("<b>")));
    }

    #[test]
    fn a_place_called_like_markup_stays_text() {
        let sign = PlaceSign {
            network: "mastodon".into(),
            badge: "<b".into(),
            name: "\"><script>alert(1)</script>".into(),
            own: false,
            held: true,
        };
        let drawn = sign.small().0;
        assert!(!drawn.contains("<script>") && !drawn.contains("\"><"), "{drawn}");
        assert!(drawn.contains(r#"class="pl off s""#));
    }

    #[test]
    fn our_own_ground_is_drawn_and_a_borrowed_place_is_lettered() {
        let mut sign =
            PlaceSign { network: "podcast".into(), badge: "Po".into(), name: "Podcast".into(), own: true, held: false };
        assert!(sign.large().0.contains("<svg"));
        sign.own = false;
        assert!(sign.large().0.ends_with(">Po</span>"));
    }
}
