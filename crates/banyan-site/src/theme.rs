//! The look: templates and one style sheet, embedded; the very files a business may one day replace by its own.

use std::sync::LazyLock;

use axum::response::{IntoResponse as _, Response};
use banyan_app::workspace::words::{Arg, Words};
use http::{StatusCode, header};
use minijinja::{
    AutoEscape, Environment, Error, UndefinedBehavior, Value, context,
    syntax::SyntaxConfig,
    value::{Kwargs, Serde, ValueKind},
};
use serde::Serialize;

use crate::answer::tag_of;

pub(crate) const STYLE: &str = include_str!("../theme/site.css");
pub(crate) const FAVICON: &str = include_str!("../theme/favicon.svg");

const FILES: [(&str, &str); 9] = [
    ("base.html", include_str!("../theme/base.html")),
    ("home.html", include_str!("../theme/home.html")),
    ("article.html", include_str!("../theme/article.html")),
    ("file.html", include_str!("../theme/file.html")),
    ("doing.html", include_str!("../theme/doing.html")),
    ("follow.html", include_str!("../theme/follow.html")),
    ("plan.html", include_str!("../theme/plan.html")),
    ("trouble.html", include_str!("../theme/trouble.html")),
    ("welcome.html", include_str!("../theme/welcome.html")),
];

/// Steps a template may take; a page of ours takes a few hundred.
const FUEL: u64 = 200_000;

static TEMPLATES: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut templates = Environment::new();
    templates.set_auto_escape_callback(|_| AutoEscape::Html);
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    // Lines with nothing but a tag leave no empty line behind.
    if let Ok(syntax) = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
        templates.set_syntax(syntax);
    }
    templates.set_fuel(Some(FUEL));
    for (name, source) in FILES {
        if let Err(error) = templates.add_template(name, source) {
            tracing::error!(template = name, %error, "a template of the site cannot be read");
        }
    }
    templates
});

static STYLE_NAME: LazyLock<String> =
    LazyLock::new(|| format!("site-{}.css", tag_of(STYLE.as_bytes()).trim_matches('"')));

/// The name of the style sheet, with its content in it.
pub(crate) fn style_name() -> &'static str {
    &STYLE_NAME
}

/// One page as text. `site` is what all pages share, `page` what this one says.
pub(crate) fn render(
    template: &str,
    words: &'static Words,
    site: &impl Serialize,
    page: &impl Serialize,
) -> Result<String, Error> {
    let say = move |id: &str, blanks: Kwargs| say(words, id, &blanks);
    TEMPLATES.get_template(template)?.render(context! {
        t => Value::from_function(say),
        style => format!("/assets/{}", style_name()),
        site => Value::from(Serde(site)),
        page => Value::from(Serde(page)),
    })
}

/// A message with its blanks filled: `t("site-page", number=2)`.
fn say(words: &Words, id: &str, blanks: &Kwargs) -> Result<String, Error> {
    let mut filled = Vec::new();
    for name in blanks.args() {
        let value: Value = blanks.get(name)?;
        let said = value.to_string();
        let number = match Arg::told(name, &said) {
            Arg::Number(number) if value.kind() == ValueKind::Number => Some(number),
            _ => None,
        };
        filled.push((name, number.map_or_else(|| Arg::from(said), Arg::Number)));
    }
    Ok(words.text(id, &filled))
}

/// What is left to say when a template fails.
pub(crate) fn plain_trouble(error: &Error) -> Response {
    tracing::error!(error = format!("{error:#}"), "a page could not be made");
    let text = "This page could not be made. Please try again in a moment.\n";
    (StatusCode::INTERNAL_SERVER_ERROR, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_can_be_read() {
        for (name, _) in FILES {
            assert!(TEMPLATES.get_template(name).is_ok(), "{name}");
        }
    }

    #[test]
    fn blanks_of_a_message_are_filled_by_name_and_escaped_on_the_page() {
        let mut templates = Environment::new();
        templates.set_auto_escape_callback(|_| AutoEscape::Html);
        let say = |id: &str, blanks: Kwargs| say(Words::for_language("en"), id, &blanks);
        templates.add_function("t", say);
        let text = templates.render_str("{{ t('site-page', number=2) }} {{ t('site-follow-h', business='<i>') }}", ());
        assert_eq!(text.unwrap(), "Page 2 Follow &lt;i&gt;");
    }
}
