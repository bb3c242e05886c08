//! Where do you stand with social media? Five answers, each with its own next page.

use askama::{Template, filters::Safe};
use banyan_domain::plan::first::Stand;

use super::Step as _;
use crate::page::Page;

/// Step 1.
#[derive(Template)]
#[template(path = "workspace/first/stand.html")]
pub struct StandPage {
    pub p: Page,
    /// What was tapped the last time.
    pub chosen: Option<Stand>,
}

impl StandPage {
    fn stands(&self) -> &'static [Stand] {
        Stand::ALL
    }

    fn says(&self, stand: &Stand, part: &str) -> String {
        let id = format!("stand-{}{part}", stand.as_str().replace('_', "-"));
        self.p.t(&id).to_string()
    }

    fn is_chosen(&self, stand: &Stand) -> bool {
        self.chosen == Some(*stand)
    }

    /// A small drawing on the same piece of ground: seed, stump with a shoot, plant beside a house, pot, tree.
    fn drawing(&self, stand: &Stand) -> Safe<String> {
        let lines = match stand {
            Stand::Sideline => {
                r#"<path d="M40 40V27" class="l" stroke-dasharray="1 5"/><path d="M40 28c-7 0-10-4-10-9 6-1 10 3 10 9zM40 24c0-6 4-9 9-9 0 6-4 9-9 9z" class="l" stroke-dasharray="1 4.5"/><ellipse cx="39" cy="48" rx="5.5" ry="3.2" class="f"/>"#
            }
            Stand::Tried => {
                r#"<path d="M29 42c2-4 3-9 3-14M50 42c-2-4-3-9-3-14" class="b"/><ellipse cx="39.5" cy="27" rx="8" ry="2.8" class="b"/><ellipse cx="39.5" cy="27" rx="3.4" ry="1.1" class="b"/><path d="M49 37c6-1 8-6 8-11" class="l"/><path d="M57 26c-9 0-13-5-13-11 8-1 13 4 13 11zM57 26c0-7 4-10 10-10 0 7-4 10-10 10z" class="f"/>"#
            }
            Stand::NoNeed => {
                r#"<path d="M17 42V28" class="l"/><path d="M17 29c-6 0-9-3-9-8 6-1 9 3 9 8zM17 26c0-5 3-8 8-8 0 5-3 8-8 8z" class="f"/><path d="M27 36h18" class="b" stroke-dasharray="1 5"/><path d="M51 42V28l9.5-8.5L70 28v14M57.5 42v-8h6v8" class="i"/>"#
            }
            Stand::Somebody => {
                r#"<path d="M31 28h18l-2.6 13.5H33.6z" class="b"/><path d="M40 28V16" class="l"/><path d="M40 18c-6 0-9-3-9-8 6-1 9 3 9 8zM40 15c0-5 3-8 8-8 0 5-3 8-8 8z" class="f"/>"#
            }
            Stand::Pays => {
                r#"<path d="M11 25c-3-8 5-14 12-12 4-7 15-8 20-3 8-4 18 1 18 7 8 0 11 6 8 11-3 3-8 2-10 0-5 3-9 2-12 0-5 3-11 3-14 0-5 3-12 2-14-1-3 2-7 1-8-2z" class="f"/><path d="M38 28c1 6 0 10-2 14M43 28c-1 6 0 10 2 14M20 28v14M56 29v13M65 28v14" class="l"/>"#
            }
        };
        Safe(format!(
            r#"<svg viewBox="2 4 76 50" fill="none" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M4 42H76" class="b"/>{lines}</svg>"#
        ))
    }
}
