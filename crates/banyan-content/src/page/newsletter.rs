//! Does this page invite to a newsletter, and with whose service?

use scraper::ElementRef;
use serde::Serialize;

use super::facts::{Facts, words};
use crate::html::dom;

/// A sign-up form. `provider` is `None` for a form of the site's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Newsletter {
    pub action: Option<String>,
    pub provider: Option<&'static str>,
}

/// Parts of the addresses the services' own sign-up code posts to or loads from.
/// SOURCE: each service's embed code as its help pages print it (2026-11).
const PROVIDERS: &[(&str, &str)] = &[
    ("list-manage.com/subscribe", "mailchimp"),
    ("list-manage.com", "mailchimp"),
    ("chimpstatic.com", "mailchimp"),
    ("buttondown.email/", "buttondown"),
    ("buttondown.com/", "buttondown"),
    ("substack.com/embed", "substack"),
    ("substackapi.com", "substack"),
    ("app.convertkit.com/forms", "kit"),
    ("app.kit.com/forms", "kit"),
    (".ck.page", "kit"),
    ("embeds.beehiiv.com", "beehiiv"),
    ("subscribe-forms.beehiiv.com", "beehiiv"),
    ("mailerlite.com", "mailerlite"),
    ("sibforms.com", "brevo"),
    ("sendinblue.com", "brevo"),
    ("cleverreach.com/f/", "cleverreach"),
    ("emailsys1a.net", "rapidmail"),
    ("emailsys.net", "rapidmail"),
    ("mailpoet", "mailpoet"),
    ("manage.kmail-lists.com", "klaviyo"),
    ("static.klaviyo.com", "klaviyo"),
    ("activehosted.com", "activecampaign"),
    ("hsforms.", "hubspot"),
    ("forms.hubspot.com", "hubspot"),
    ("constantcontact.com", "constantcontact"),
    ("ctctcdn.com", "constantcontact"),
    ("createsend.com", "campaignmonitor"),
    ("aweber.com/scripts", "aweber"),
    ("getresponse.com", "getresponse"),
    ("/subscription/form", "listmonk"),
    ("getdrip.com/forms", "drip"),
    ("eocampaign1.com", "emailoctopus"),
    ("emailoctopus.com", "emailoctopus"),
    ("wordpress.com/email-subscriptions", "jetpack"),
    ("subscribe.wordpress.com", "jetpack"),
    ("newsletter2go.com", "brevo"),
    ("mjt.lu", "mailjet"),
    ("mailjet.com", "mailjet"),
    ("flodesk.com", "flodesk"),
    ("loops.so/api/newsletter-form", "loops"),
    ("smartemailing.cz", "smartemailing"),
    ("freshmail.com", "freshmail"),
    ("getrevue.co", "revue"),
    ("ymlp.com/subscribe", "ymlp"),
    ("inxmail.com", "inxmail"),
    ("mailingwork.de", "mailingwork"),
    ("sendfox.com", "sendfox"),
    ("follow.it", "followit"),
    ("members/api/send-magic-link", "ghost"),
];

/// What sign-up forms are called, in the languages we can check (stems, lower-case).
const WORDS: &[&str] = &[
    "newsletter",
    "mailing list",
    "mailing-list",
    "subscribe",
    "e-mail updates",
    "email updates",
    "stay in touch",
    "abonnieren",
    "rundbrief",
    "newsletteranmeldung",
    "infolettre",
    "s'abonner",
    "s’abonner",
    "lettre d'information",
    "lettre d’information",
    "abonnez",
    "inscrivez",
    "suscrib",
    "suscríb",
    "boletín",
    "iscriviti",
    "bollettino",
    "assine",
    "boletim",
    "subscrev",
    "nieuwsbrief",
    "nyhetsbrev",
    "nyhedsbrev",
    "prenumerera",
    "uutiskirje",
    "biuletyn",
    "subskryb",
    "zpravodaj",
    "odběr novin",
    "hírlevél",
    "feliratk",
    "abonează",
    "bülten",
    "рассылк",
    "подпишит",
    "підпис",
    "розсилк",
    "ενημερωτικ",
    "メルマガ",
    "ニュースレター",
    "뉴스레터",
    "구독",
    "订阅",
    "訂閱",
    "電子報",
    "النشرة",
    "ניוזלטר",
    "glasilo",
];

pub(super) fn find(facts: &Facts<'_>) -> Option<Newsletter> {
    by_known_form(facts).or_else(|| by_words(facts)).or_else(|| by_embedded_service(facts))
}

fn by_known_form(facts: &Facts<'_>) -> Option<Newsletter> {
    dom::all(facts.page, "form").into_iter().find_map(|form| {
        if form.attr("data-members-form").is_some_and(|kind| kind != "signin") {
            return Some(Newsletter { action: None, provider: Some("ghost") });
        }
        let action = form.attr("action").unwrap_or_default();
        let provider = provider_of(action).or_else(|| form.attr("class").and_then(provider_of))?;
        (!is_sign_in(&form)).then(|| Newsletter { action: facts.absolute(action), provider: Some(provider) })
    })
}

fn by_words(facts: &Facts<'_>) -> Option<Newsletter> {
    let form = dom::all(facts.page, "form")
        .into_iter()
        .find(|form| asks_for_address(form) && !is_sign_in(form) && speaks_of_newsletter(form))?;
    Some(Newsletter { action: facts.absolute(form.attr("action").unwrap_or_default()), provider: None })
}

fn by_embedded_service(facts: &Facts<'_>) -> Option<Newsletter> {
    dom::all(facts.page, "iframe[src], script[src]").into_iter().find_map(|embedded| {
        let source = embedded.attr("src")?;
        let provider = provider_of(source)?;
        let action = facts.absolute(source).filter(|_| embedded.value().name() == "iframe");
        Some(Newsletter { action, provider: Some(provider) })
    })
}

fn provider_of(address: &str) -> Option<&'static str> {
    let address = address.to_ascii_lowercase();
    PROVIDERS.iter().find(|(part, _)| address.contains(part)).map(|(_, provider)| *provider)
}

fn asks_for_address(form: &ElementRef<'_>) -> bool {
    form.descendent_elements().filter(|element| element.value().name() == "input").any(|input| {
        let is =
            |name: &str, word: &str| input.attr(name).is_some_and(|value| value.to_ascii_lowercase().contains(word));
        let is_field = !is("type", "hidden") && !is("type", "checkbox");
        is_field && (is("type", "email") || is("name", "email") || is("name", "e-mail") || is("autocomplete", "email"))
    })
}

/// Sign-in, registration, comment and contact forms ask for an address as well.
fn is_sign_in(form: &ElementRef<'_>) -> bool {
    form.descendent_elements().any(|element| {
        element.value().name() == "textarea" && !dom::is_hidden(element.value())
            || element.attr("type").is_some_and(|kind| kind.eq_ignore_ascii_case("password"))
    })
}

/// Words on the form itself or in the short section around it.
fn speaks_of_newsletter(form: &ElementRef<'_>) -> bool {
    let own = form.descendent_elements().chain([*form]).flat_map(|element| {
        ["class", "id", "action", "name", "placeholder", "value", "aria-label"]
            .map(|name| element.attr(name).unwrap_or_default().to_lowercase())
    });
    if own.into_iter().any(|value| mentions(&value)) || mentions(&shown(form)) {
        return true;
    }
    let around = form.ancestors().filter_map(ElementRef::wrap).take(3);
    around.map(|section| shown(&section)).take_while(|text| text.chars().count() < 600).any(|text| mentions(&text))
}

fn shown(element: &ElementRef<'_>) -> String {
    let text: String = element.text().take(200).collect::<Vec<_>>().join(" ");
    words(&text).to_lowercase()
}

fn mentions(text: &str) -> bool {
    WORDS.iter().any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use crate::page::read;
    use url::Url;

    fn found(html: &str) -> Option<(Option<String>, Option<&'static str>)> {
        let page = read(html, &Url::parse("https://a.example/").unwrap());
        page.newsletter.map(|newsletter| (newsletter.action, newsletter.provider))
    }

    #[test]
    fn services_are_known_by_their_forms_and_frames() {
        let table = [
            (
                "<form action='//rye.us1.list-manage.com/subscribe/post?u=1&amp;id=2'><input type=email></form>",
                "mailchimp",
            ),
            ("<form action='https://buttondown.com/api/emails/embed-subscribe/rye'></form>", "buttondown"),
            ("<iframe src='https://rye.substack.com/embed'></iframe>", "substack"),
            ("<form data-members-form='subscribe'><input data-members-email></form>", "ghost"),
            (
                "<form class='mailpoet_form' action='/wp-admin/admin-post.php?action=mailpoet_subscription_form'></form>",
                "mailpoet",
            ),
            ("<iframe src='https://abc.sibforms.com/serve/x'></iframe>", "brevo"),
        ];
        for (html, provider) in table {
            assert_eq!(found(html).and_then(|found| found.1), Some(provider), "{html}");
        }
    }

    #[test]
    fn own_forms_are_known_by_their_words_in_many_languages() {
        for word in [
            "Newsletter",
            "Rundbrief",
            "Infolettre",
            "Suscríbete",
            "Nieuwsbrief",
            "Рассылка",
            "ニュースレター",
            "Hírlevél",
        ] {
            let html = format!("<section><h3>{word}</h3><form action=/join><input type=email></form></section>");
            assert_eq!(found(&html), Some((Some("https://a.example/join".into()), None)), "{word}");
        }
    }

    #[test]
    fn other_forms_that_ask_for_an_address_are_not_newsletters() {
        for html in [
            "<form><input type=email><input type=password><button>Subscribe</button></form>",
            "<form><input name=email><textarea></textarea> newsletter</form>",
            "<form><input type=email><button>Reset</button></form>",
            "<form><input type=search></form> newsletter",
        ] {
            assert_eq!(found(html), None, "{html}");
        }
    }
}
