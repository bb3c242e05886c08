//! Handed over by another program on a phone: words, an address, pictures. They are a draft at once.

use axum::extract::Multipart;
use banyan_app::compose::library::add_file;
use banyan_domain::compose::{Objective, carry::is_offer, links};
use http::HeaderMap;
use url::Url;

use super::{
    files::{Sent, attach, read},
    keep::open_kept,
    look::Said,
    write::{fresh_for, keep_and_say},
};
use crate::{
    compose::library::handlers::said,
    door::{Answer, Visit, go},
};

/// Its address and the names of its fields stand in the manifest of the Studio (`ui/build.mjs`).
pub(crate) async fn take_shared(visit: Visit, headers: HeaderMap, sent: Multipart) -> Answer {
    let Sent { words, files, mut problems } = read(&visit, &headers, sent).await?;
    let Shared { text, link } = Shared::of(&words);
    let objective = if is_offer(&text) { Objective::Offer } else { Objective::default() };
    let (mut form, ..) = fresh_for(&visit, objective).await?;
    (form.text, form.link) = (text, link);
    for new in files {
        let name = new.name.clone();
        match add_file(&visit.app, visit.actor()?, new).await {
            Ok(added) => problems.extend(attach(&visit, &mut form, added.id).await?),
            Err(error) => problems.push(said(&visit, &name, error)?),
        }
    }
    if !problems.is_empty() {
        return keep_and_say(&visit, form, Said { file_problems: problems, ..Said::default() }).await;
    }
    if form.text.is_empty() && form.link.is_empty() && form.media.is_empty() {
        return Ok(go("/studio/write", None));
    }
    open_kept(&visit, &form).await
}

/// Many programs put the address among the words, and some say nothing but what the page is called.
#[derive(Debug, PartialEq, Eq)]
struct Shared {
    text: String,
    link: String,
}

impl Shared {
    fn of(words: &[(String, String)]) -> Self {
        let field = |wanted: &str| {
            let found = words.iter().find(|(name, _)| name == wanted);
            found.map(|(_, value)| value.trim().replace("\r\n", "\n")).unwrap_or_default()
        };
        let (title, text, url) = (field("title"), field("text"), field("url"));
        let is_address = |url: &String| Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
        let among = || links::first(&text).filter(|link| text.contains(link.as_str()));
        let link = Some(url).filter(is_address).or_else(among).unwrap_or_default();
        let said = if link.is_empty() { text } else { text.replacen(&link, "", 1).trim().to_owned() };
        Self { text: if said.is_empty() { title } else { said }, link }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_address_are_told_apart_however_they_are_handed_over() {
        let page = "https://linden.example.com/rye";
        for (title, text, url, said, link) in [
            ("", "Rye rests.", "", "Rye rests.", ""),
            ("Why rye rests", "", page, "Why rye rests", page),
            ("Why rye rests", page, "", "Why rye rests", page),
            ("Why rye rests", "Read this: https://linden.example.com/rye", "", "Read this:", page),
            ("", "Read this", page, "Read this", page),
            ("Rye", "On linden.example.com/rye", "content://files/1", "On linden.example.com/rye", ""),
            ("", "", "", "", ""),
        ] {
            let words = [("title", title), ("text", text), ("url", url)];
            let words = words.map(|(name, value)| (name.to_owned(), value.to_owned()));
            assert_eq!(Shared::of(&words), Shared { text: said.into(), link: link.into() }, "{title} {text} {url}");
        }
    }
}
