//! Templates people may change: a few variables, a limit on work, and a finding instead of a failure.

use minijinja::{Environment, context};

use super::CarryRules;
use crate::{
    gather::ItemKind,
    guard::{Evidence, Finding, Level},
};

pub const DEFAULT_ARTICLE: &str = "{{ title }}\n\n{{ sentence }}";
pub const DEFAULT_EPISODE: &str = "{% if lead %}{{ lead }} {% endif %}{{ title }}\n\n{{ sentence }}";
pub const DEFAULT_VIDEO: &str = DEFAULT_EPISODE;
pub const DEFAULT_EVENT: &str =
    "{{ when }}{% if when and place %}, {% endif %}{{ place }}\n\n{{ title }}\n\n{{ sentence }}";
pub const DEFAULT_NOTE: &str = "{{ text }}";

/// Steps a template may take; the defaults take about twenty.
const FUEL: u64 = 20_000;
/// Nobody writes more than this into one message; loops do.
const MAX_LETTERS: usize = 20_000;

/// What a template can say.
#[derive(Default)]
pub(super) struct Words {
    pub(super) title: String,
    pub(super) sentence: String,
    pub(super) summary: String,
    pub(super) text: String,
    pub(super) link: String,
    pub(super) hashtags: String,
    pub(super) site: String,
    pub(super) kind: String,
    pub(super) lead: String,
    pub(super) when: String,
    pub(super) place: String,
}

impl Words {
    /// Something for every variable, so that a template is tried with all of them.
    fn sample() -> Self {
        let word = |word: &str| word.to_owned();
        Self {
            title: word("Why rye wants time"),
            sentence: word("Rye wants a long night and cold water."),
            summary: word("Rye wants a long night and cold water. We give it both."),
            text: word("Rye wants a long night and cold water. We give it both."),
            link: word("https://linden.example/rye"),
            hashtags: word("#Rye"),
            site: word("Linden & Rye"),
            kind: word("article"),
            lead: word("New episode:"),
            when: word("Saturday, 5 December 2026, 17:30"),
            place: word("Mill Lane 3"),
        }
    }
}

pub(super) struct RenderedText {
    pub(super) text: String,
    pub(super) findings: Vec<Finding>,
}

pub(super) fn render(kind: ItemKind, is_note: bool, rules: &CarryRules, words: &Words) -> RenderedText {
    let default = default_of(kind, is_note);
    let Some((name, source)) = own_template(kind, rules) else {
        return RenderedText { text: run(default, words).unwrap_or_default(), findings: Vec::new() };
    };
    match run(source, words) {
        Ok(text) => RenderedText { text, findings: Vec::new() },
        Err(reason) => {
            let text = run(default, words).unwrap_or_default();
            RenderedText { text, findings: vec![broken(name, source, reason)] }
        }
    }
}

/// What would be wrong with a template, for the page where it is written. `None` if it can be used.
pub fn check_template(name: &str, source: &str) -> Option<Finding> {
    run(source, &Words::sample()).err().map(|reason| broken(name, source, reason))
}

fn broken(name: &str, source: &str, reason: String) -> Finding {
    let quote = Evidence::of(source);
    Finding::new("template-broken", Level::Warn).with("template", name).with("reason", reason).showing(quote)
}

fn default_of(kind: ItemKind, is_note: bool) -> &'static str {
    match kind {
        _ if is_note => DEFAULT_NOTE,
        ItemKind::Article | ItemKind::Letter | ItemKind::Note => DEFAULT_ARTICLE,
        ItemKind::Episode => DEFAULT_EPISODE,
        ItemKind::Video => DEFAULT_VIDEO,
        ItemKind::Event => DEFAULT_EVENT,
    }
}

fn own_template(kind: ItemKind, rules: &CarryRules) -> Option<(&str, &str)> {
    let kind = kind.as_str();
    let network = rules.network.as_deref();
    let both = network.map(|network| format!("{network}/{kind}"));
    let names = [both.as_deref(), network, Some(kind)];
    names
        .into_iter()
        .flatten()
        .find_map(|name| rules.templates.get_key_value(name))
        .map(|(name, text)| (&**name, &**text))
}

/// The text, tidied: no empty lines at the ends, never two in a row. An empty text is no text.
fn run(source: &str, words: &Words) -> Result<String, String> {
    let mut environment = Environment::new();
    environment.set_fuel(Some(FUEL));
    let values = context! {
        title => words.title.as_str(), sentence => words.sentence.as_str(), summary => words.summary.as_str(), text => words.text.as_str(), link => words.link.as_str(), hashtags => words.hashtags.as_str(), site => words.site.as_str(), kind => words.kind.as_str(), lead => words.lead.as_str(), when => words.when.as_str(), place => words.place.as_str()
    };
    let text = environment.render_str(source, values).map_err(|error| plain_reason(&error))?;
    if text.len() > MAX_LETTERS.max(words.text.len() * 2) {
        return Err("it makes more than twenty thousand letters".to_owned());
    }
    Ok(tidied(&text))
}

fn plain_reason(error: &minijinja::Error) -> String {
    let line = error.line().map(|line| format!(" (line {line})")).unwrap_or_default();
    let what = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
    format!("{what}{line}")
}

fn tidied(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let mut tidy = lines.join("\n");
    while tidy.contains("\n\n\n") {
        tidy = tidy.replace("\n\n\n", "\n\n");
    }
    tidy.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        Words {
            title: "Rye & time".into(),
            sentence: "It waits.".into(),
            link: "https://a.example".into(),
            ..Words::default()
        }
    }

    fn with(templates: &[(&str, &str)], network: Option<&str>) -> RenderedText {
        let templates = templates.iter().map(|&(name, text)| (name.to_owned(), text.to_owned())).collect();
        let rules = CarryRules { templates, network: network.map(str::to_owned), ..CarryRules::default() };
        render(ItemKind::Article, false, &rules, &words())
    }

    #[test]
    fn the_nearest_template_is_used() {
        let templates = [("mastodon/article", "one"), ("mastodon", "two"), ("article", "{{ title }} → {{ link }}")];
        assert_eq!(with(&templates, Some("mastodon")).text, "one");
        assert_eq!(with(&templates[1..], Some("mastodon")).text, "two");
        assert_eq!(with(&templates, Some("bluesky")).text, "Rye & time → https://a.example");
        assert_eq!(with(&templates[..2], None).text, "Rye & time\n\nIt waits.");
    }

    #[test]
    fn a_broken_template_is_a_finding_and_the_default_stands_in() {
        for broken in [
            "{{ title",
            "{% for %}",
            "{{ title | nothing }}",
            "{% for i in range(100000) %}{{ i }}{% endfor %}",
            "{{ 'x' * 1000000 }}",
            "{% include 'x' %}",
            "{{ title.x.y }}",
        ] {
            let rendered = with(&[("article", broken)], None);
            assert_eq!(rendered.text, "Rye & time\n\nIt waits.", "{broken}");
            assert_eq!(rendered.findings[0].rule, "template-broken", "{broken}");
            assert!(!rendered.findings[0].args["reason"].is_empty());
            assert_eq!(
                check_template("article", broken).map(|finding| finding.rule).as_deref(),
                Some("template-broken")
            );
        }
    }

    #[test]
    fn the_defaults_pass_their_own_check() {
        for default in [DEFAULT_ARTICLE, DEFAULT_EPISODE, DEFAULT_VIDEO, DEFAULT_EVENT, DEFAULT_NOTE] {
            assert_eq!(check_template("article", default), None);
        }
    }

    #[test]
    fn an_unknown_word_is_empty_and_lines_are_tidied() {
        assert_eq!(
            with(&[("article", "\n{{ title }}  \n\n{{ nothing }}\n\n\n{{ sentence }}\n")], None).text,
            "Rye & time\n\nIt waits."
        );
    }
}
