//! The named cast of the gallery: the bakery Linden & Rye on one Tuesday. All of it is invented.

use banyan_app::workspace::words::Words;
use banyan_domain::{time::UtcMillis, workspace::Role};
use banyan_studio::{
    done::Done,
    page::{Desk, Held, HeldWhy, Page},
    parts::PlaceSign,
};
use uuid::Uuid;

pub(crate) const NOW: &str = "2026-11-24T09:40:00+01:00[Europe/Berlin]";

pub(crate) fn page(language: &str) -> Page {
    let desk = Desk {
        business: "Linden & Rye".into(),
        person: "Ada Lindholm".into(),
        whose: "018f".into(),
        role: Role::Owner,
        held: None,
        needs: 5,
    };
    Page {
        words: Words::for_language(language),
        now: NOW.parse().expect("a time of the cast"),
        demo: false,
        done: None,
        desk: Some(desk),
    }
}

pub(crate) fn outside(language: &str) -> Page {
    Page { desk: None, ..page(language) }
}

pub(crate) fn held(language: &str, why: HeldWhy) -> Page {
    let mut page = page(language);
    page.desk.as_mut().expect("Ada is in").held = Some(Held { since: at("2026-11-24T08:12:00Z"), why });
    page
}

pub(crate) fn as_role(language: &str, role: Role) -> Page {
    let mut page = page(language);
    page.desk.as_mut().expect("Ada is in").role = role;
    page
}

pub(crate) fn demo(language: &str, done: Done) -> Page {
    Page { demo: true, done: Some(done), ..page(language) }
}

pub(crate) fn at(text: &str) -> UtcMillis {
    UtcMillis::from(text.parse::<jiff::Timestamp>().expect("a time of the cast"))
}

pub(crate) fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(0x018f_0000_0000_7000_8000_0000_0000_0000 + number).into()
}

fn sign(network: &str, badge: &str, name: &str, own: bool) -> PlaceSign {
    PlaceSign { network: network.into(), badge: badge.into(), name: name.into(), own, held: false }
}

pub(crate) fn site() -> PlaceSign {
    sign("site", "Si", "Your site", true)
}

pub(crate) fn letter() -> PlaceSign {
    sign("newsletter", "Ne", "Newsletter", true)
}

pub(crate) fn mastodon() -> PlaceSign {
    sign("mastodon", "Ma", "Mastodon", false)
}

pub(crate) fn bluesky() -> PlaceSign {
    sign("bluesky", "Bs", "Bluesky", false)
}

pub(crate) fn wordpress() -> PlaceSign {
    sign("wordpress", "Wp", "WordPress", false)
}

pub(crate) fn google_plus() -> PlaceSign {
    sign("google-plus", "G+", "Google+", false)
}

pub(crate) fn held_place(mut sign: PlaceSign) -> PlaceSign {
    sign.held = true;
    sign
}
