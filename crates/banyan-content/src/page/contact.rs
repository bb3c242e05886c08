//! How a business can be reached: addresses, telephone, contact page, booking, opening hours.

use scraper::ElementRef;
use serde::Serialize;
use serde_json::{Map, Value};
use url::Url;

use super::facts::{Facts, words};
use super::json_ld;
use super::networks::is_host;
use crate::html::dom;

const MOST: usize = 10;

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Contact {
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub page: Option<String>,
    pub booking: Option<String>,
    /// In schema.org's short form: `Mo-Fr 09:00-18:00`.
    pub opening_hours: Vec<String>,
}

/// Services that exist to make appointments or reservations.
const BOOKING_HOSTS: &[&str] = &[
    "calendly.com",
    "cal.com",
    "acuityscheduling.com",
    "as.me",
    "squareup.com",
    "square.site",
    "simplybook.me",
    "simplybook.it",
    "treatwell.de",
    "treatwell.co.uk",
    "treatwell.fr",
    "opentable.com",
    "opentable.de",
    "opentable.co.uk",
    "resy.com",
    "thefork.com",
    "lafourchette.com",
    "doctolib.de",
    "doctolib.fr",
    "doctolib.it",
    "planity.com",
    "booksy.com",
    "fresha.com",
    "setmore.com",
    "timify.com",
    "shore.com",
    "quandoo.de",
    "quandoo.com",
    "resmio.com",
    "zenchef.com",
    "sevenrooms.com",
    "tidycal.com",
    "youcanbook.me",
    "calendar.app.google",
    "eversports.de",
    "eversports.at",
    "mindbodyonline.com",
    "jameda.de",
    "bookingkit.net",
    "bokun.io",
    "checkfront.com",
    "fareharbor.com",
    "vagaro.com",
    "salonkee.lu",
    "phorest.com",
    "tock.com",
    "exploretock.com",
    "zcal.co",
    "savvycal.com",
    "appointlet.com",
    "termin-direkt.de",
    "samedi.de",
    "mews.com",
    "formitable.com",
];
/// How links to a booking page are named; whole phrases, since single words mean too much.
const BOOKING_WORDS: &[&str] = &[
    "book now",
    "book a table",
    "book an appointment",
    "book online",
    "make a reservation",
    "reserve a table",
    "schedule a call",
    "termin buchen",
    "termin vereinbaren",
    "tisch reservieren",
    "jetzt buchen",
    "online buchen",
    "prendre rendez-vous",
    "prendre rdv",
    "réserver une table",
    "réserver",
    "reservar mesa",
    "reservar",
    "pedir cita",
    "reserva online",
    "prenota",
    "prenota un tavolo",
    "marcar consulta",
    "afspraak maken",
    "tafel reserveren",
    "boka tid",
    "boka bord",
    "book tid",
    "bestill time",
    "varaa aika",
    "umów wizytę",
    "zarezerwuj",
    "objednat se",
    "rezervace",
    "записаться",
    "予約",
    "立即预订",
    "예약하기",
];
const CONTACT_WORDS: &[&str] = &[
    "contact",
    "contact us",
    "kontakt",
    "kontaktiere uns",
    "contactez-nous",
    "nous contacter",
    "contacto",
    "contáctanos",
    "contatti",
    "contattaci",
    "contato",
    "contactos",
    "kontakta oss",
    "kontakt os",
    "kontakt oss",
    "yhteystiedot",
    "ota yhteyttä",
    "kapcsolat",
    "контакты",
    "контакти",
    "επικοινωνία",
    "iletişim",
    "お問い合わせ",
    "联系我们",
    "聯絡我們",
    "문의",
    "اتصل بنا",
    "צור קשר",
];

pub(super) fn read(facts: &Facts<'_>) -> Contact {
    let links: Vec<(ElementRef<'_>, &str)> = dom::all(facts.page, "a[href]")
        .into_iter()
        .filter_map(|link| Some((link, link.attr("href")?.trim())))
        .collect();
    Contact {
        emails: distinct(
            links
                .iter()
                .filter_map(|(_, href)| mail_address(href))
                .chain(shielded(facts))
                .chain(of_business(facts, "email", &email)),
        ),
        phones: distinct(
            links.iter().filter_map(|(_, href)| telephone(strip_scheme(href, "tel:")?)).chain(of_business(
                facts,
                "telephone",
                &telephone,
            )),
        ),
        page: links.iter().find_map(|(link, href)| contact_page(facts, link, href)),
        booking: booking(facts, &links),
        opening_hours: opening_hours(facts),
    }
}

fn distinct(found: impl Iterator<Item = String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for value in found {
        if kept.len() < MOST && !kept.iter().any(|known| known.eq_ignore_ascii_case(&value)) {
            kept.push(value);
        }
    }
    kept
}

fn of_business(facts: &Facts<'_>, name: &str, read: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
    let businesses = facts.json_ld.businesses().chain(facts.json_ld.of_types(&["ContactPoint"]));
    businesses.flat_map(|business| json_ld::texts(business, name)).filter_map(|value| read(&value)).collect()
}

fn strip_scheme<'a>(href: &'a str, scheme: &str) -> Option<&'a str> {
    href.get(..scheme.len()).filter(|start| start.eq_ignore_ascii_case(scheme)).map(|_| &href[scheme.len()..])
}

fn mail_address(href: &str) -> Option<String> {
    let address = strip_scheme(href, "mailto:")?.split('?').next()?;
    let decoded: String = url::form_urlencoded::parse(address.replace('+', "%2B").as_bytes())
        .map(|(name, _)| name.into_owned())
        .next()?;
    email(decoded.split(',').next()?)
}

fn email(address: &str) -> Option<String> {
    let address = address.trim().trim_start_matches("mailto:");
    let (local, domain) = address.rsplit_once('@')?;
    let fits = !local.is_empty() && domain.contains('.') && address.len() <= 254 && !domain.ends_with('.');
    let plain = address.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\"\\".contains(c));
    (fits && plain).then(|| address.to_owned())
}

/// Addresses hidden from robots by Cloudflare: bytes in hex, masked with the first.
fn shielded(facts: &Facts<'_>) -> Vec<String> {
    let masked = dom::all(facts.page, "[data-cfemail]").into_iter().filter_map(|element| element.attr("data-cfemail"));
    masked.filter_map(unmask).filter_map(|address| email(&address)).collect()
}

fn unmask(hex: &str) -> Option<String> {
    let bytes: Option<Vec<u8>> =
        (0..hex.len() / 2).map(|at| u8::from_str_radix(hex.get(at * 2..at * 2 + 2)?, 16).ok()).collect();
    let bytes = bytes?;
    let (mask, rest) = bytes.split_first()?;
    String::from_utf8(rest.iter().map(|byte| byte ^ mask).collect()).ok()
}

fn telephone(number: &str) -> Option<String> {
    let number = number.replace("%20", " ");
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let plain = number.chars().all(|c| c.is_ascii_digit() || " +-()./".contains(c));
    ((5..=20).contains(&digits) && plain).then(|| words(&number))
}

fn contact_page(facts: &Facts<'_>, link: &ElementRef<'_>, href: &str) -> Option<String> {
    let name = words(&link.text().collect::<String>()).to_lowercase();
    let url = Url::parse(&facts.absolute(href)?).ok()?;
    let last = url.path().trim_end_matches('/').rsplit('/').next()?.to_ascii_lowercase();
    let last = last.split('.').next().unwrap_or_default();
    let names_it = CONTACT_WORDS.contains(&name.as_str()) || CONTACT_WORDS.contains(&last) || last == "contact-us";
    (names_it && url.host() == facts.url.host()).then(|| url.into())
}

fn booking(facts: &Facts<'_>, links: &[(ElementRef<'_>, &str)]) -> Option<String> {
    let embedded = dom::all(facts.page, "iframe[src]").into_iter().filter_map(|frame| frame.attr("src"));
    let by_host = links.iter().map(|(_, href)| *href).chain(embedded).find_map(|href| {
        let url = facts.absolute(href)?;
        let host = Url::parse(&url).ok()?.host_str()?.to_ascii_lowercase();
        BOOKING_HOSTS.iter().any(|name| is_host(&host, name)).then_some(url)
    });
    by_host.or_else(|| {
        links.iter().find_map(|(link, href)| {
            let name = words(&link.text().collect::<String>()).to_lowercase();
            BOOKING_WORDS.contains(&name.as_str()).then(|| facts.absolute(href)).flatten()
        })
    })
}

fn opening_hours(facts: &Facts<'_>) -> Vec<String> {
    let mut hours = Vec::new();
    for business in facts.json_ld.businesses() {
        hours.extend(json_ld::texts(business, "openingHours"));
        let specified = match business.get("openingHoursSpecification") {
            Some(Value::Array(many)) => many.iter().filter_map(Value::as_object).filter_map(specified_hours).collect(),
            Some(Value::Object(one)) => specified_hours(one).into_iter().collect(),
            _ => Vec::new(),
        };
        hours.extend(specified);
    }
    for marked in dom::all(facts.page, "[itemprop~=openingHours]") {
        let value = marked.attr("content").or_else(|| marked.attr("datetime")).map(ToOwned::to_owned);
        hours.push(words(&value.unwrap_or_else(|| marked.text().collect())));
    }
    hours.retain(|line| !line.is_empty() && line.len() <= 120);
    distinct(hours.into_iter())
}

fn specified_hours(node: &Map<String, Value>) -> Option<String> {
    let days = json_ld::texts(node, "dayOfWeek");
    let short = |day: &String| day.rsplit('/').next().unwrap_or_default().chars().take(2).collect::<String>();
    let days = days.iter().map(short).collect::<Vec<_>>().join(",");
    let time = |name| json_ld::text(node, name).map(|time| time.chars().take(5).collect::<String>());
    let (opens, closes) = (time("opens")?, time("closes")?);
    Some(format!("{days} {opens}-{closes}").trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page;

    fn contact(html: &str) -> Contact {
        page::read(html, &Url::parse("https://rye.example/").unwrap()).contact
    }

    #[test]
    fn a_business_tells_how_to_reach_it() {
        let found = contact(
            "<a href='mailto:Hello%40rye.example?subject=Hi'>mail</a><a href='MAILTO:hello@rye.example'>again</a>\
             <a href='tel:+49%2030 123-456'>call</a><a href='/kontakt.html'>Kontakt</a><a href='https://calendly.com/rye/table'>x</a>\
             <span data-cfemail='422b2c242d02303b276c273a232f322e27'></span>\
             <script type='application/ld+json'>{\"@type\":\"Bakery\",\"telephone\":\"030 999\",\"openingHours\":[\"Mo-Fr 07:00-18:00\"],\
             \"openingHoursSpecification\":{\"dayOfWeek\":[\"https://schema.org/Saturday\",\"Sunday\"],\"opens\":\"08:00:00\",\"closes\":\"12:00\"}}</script>",
        );
        assert_eq!(found.emails, ["Hello@rye.example", "info@rye.example"]);
        assert_eq!(found.phones, ["+49 30 123-456", "030 999"]);
        assert_eq!(found.page.as_deref(), Some("https://rye.example/kontakt.html"));
        assert_eq!(found.booking.as_deref(), Some("https://calendly.com/rye/table"));
        assert_eq!(found.opening_hours, ["Mo-Fr 07:00-18:00", "Sa,Su 08:00-12:00"]);
    }

    #[test]
    fn booking_pages_are_known_by_their_name_too() {
        let found = contact("<a href=/book>Tisch reservieren</a><a href='https://other.example/contact'>Contact</a>");
        assert_eq!(found.booking.as_deref(), Some("https://rye.example/book"));
        assert_eq!(found.page, None);
    }

    #[test]
    fn what_is_no_address_or_number_is_left_out() {
        let found = contact(
            "<a href='mailto:?subject=x'>a</a><a href='mailto:x@y'>b</a><a href='tel:now'>c</a><b data-cfemail='zz'></b><b data-cfemail=é></b>",
        );
        assert_eq!(found, Contact::default());
    }
}
