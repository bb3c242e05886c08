//! The library: full, empty, searched, refused; one file in each of its states.

use banyan_app::compose::{
    DraftLine, SeriesWith,
    library::{Asset, AssetUse, AssetView, ConsentRow, Shown},
};
use banyan_domain::{
    compose::asset::{Consent, Rights, RightsOf},
    ids::{AssetId, PostId},
    network::{CutBy, Grade, Network},
    publish::PublicationState,
    workspace::Role,
};
use banyan_studio::{
    compose::library::{AssetFields, AssetPage, AssetProblem, FrameLine, Pair, Shelf, ShelfFind, UseLine, YesFields},
    done::{Done, JustDone},
    page::Page,
};
use jiff::civil::{Date, date};

use super::{Made, files::framing, made};
use crate::cast::{as_role, at, bluesky, demo, id, mastodon, page, site};

pub(super) const TODAY: Date = date(2026, 11, 24);

pub(super) fn pages(l: &str) -> Vec<Made> {
    let refused = page(l).t("library-file-type").with("kind", "HEIC").to_string();
    let over = person("Arne", Some(date(2026, 11, 1)), None);
    let withdrawn = person("Arne", None, Some(date(2026, 11, 3)));
    vec![
        made("library", &shelf(page(l), files())),
        made("library-empty", &Shelf { counts: Shown::ALL.map(|shown| (shown, 0)), ..shelf(page(l), vec![]) }),
        made("library-none", &Shelf { find: find("stairs"), ..shelf(page(l), vec![]) }),
        made(
            "library-refused",
            &Shelf { problems: vec![format!("IMG_2231.HEIC: {refused}")], ..shelf(page(l), files()) },
        ),
        made("library-one-kept", &Shelf { just: one_kept(), pairs: vec![], ..shelf(demo(l, Done::OneKept), files()) }),
        made("library-reviewer", &shelf(as_role(l, Role::Reviewer), files())),
        made("asset", &one(page(l), bench(), vec![until_december()], None)),
        made(
            "asset-from-search",
            &AssetPage {
                find: ShelfFind { show: "without_words".into(), ..find("stairs") },
                ..one(page(l), file(3, "The new floor"), vec![], None)
            },
        ),
        made("asset-new", &AssetPage { uses: vec![], ..one(page(l), file(3, "The new floor"), vec![], None) }),
        made("asset-in-drafts", &in_drafts(one(page(l), bench(), vec![], None))),
        made("asset-over", &one(page(l), with(bench(), &over), vec![over.clone()], None)),
        made("asset-withdrawn", &one(page(l), with(bench(), &withdrawn), vec![withdrawn.clone()], None)),
        made("asset-paper", &one(page(l), bench(), vec![signed()], None)),
        made("asset-mistaken", &mistaken(one(page(l), bench(), vec![person("Arne", None, None)], None))),
        made("asset-somewhere", &one(page(l), bench(), vec![only_at(&["own_site", "gone"])], None)),
        made("asset-in-use", &one(page(l), bench(), vec![], Some(AssetProblem::InUse(2)))),
        made("asset-changed", &changed(page(l))),
        made("asset-bad-day", &one(page(l), bench(), vec![], Some(AssetProblem::Day("soon".into())))),
        made(
            "asset-out",
            &one(page(l), Asset { removed_at: Some(at("2026-11-20T09:00:00Z")), ..bench() }, vec![], None),
        ),
        made("asset-out-for-another", &kept_instead(page(l))),
        made("asset-film", &one(page(l), film(), vec![], None)),
        made("asset-reviewer", &one(as_role(l, Role::Reviewer), bench(), vec![until_december()], None)),
    ]
}

/// Somebody else was quicker: what was typed stands in the fields.
fn changed(p: Page) -> AssetPage {
    let page = one(p, bench(), vec![], Some(AssetProblem::Changed));
    let fields = AssetFields { alt: "Arne rests after class".into(), tags: "spring".into(), ..page.fields.clone() };
    AssetPage { fields, ..page }
}

fn one_kept() -> JustDone {
    JustDone { file: id::<AssetId>(5).to_string(), ..JustDone::default() }
}

/// A larger one of the same stands where it stood.
fn kept_instead(p: Page) -> AssetPage {
    let out = Asset { removed_at: Some(at("2026-11-20T09:00:00Z")), ..file(5, "coffee-web") };
    let page = one(p, out, vec![], None);
    AssetPage { view: AssetView { instead: Some(id(4)), ..page.view }, uses: vec![], ..page }
}

fn find(q: &str) -> ShelfFind {
    ShelfFind { q: q.into(), tag: "spring".into(), ..ShelfFind::default() }
}

fn shelf(p: Page, assets: Vec<Asset>) -> Shelf {
    Shelf {
        find: ShelfFind::default(),
        found: 128,
        counts: [
            (Shown::All, 128),
            (Shown::WithoutWords, 6),
            (Shown::EndsSoon, 1),
            (Shown::Over, 1),
            (Shown::Alike, 2),
            (Shown::Unused, 41),
            (Shown::Removed, 0),
        ],
        pairs: if assets.is_empty() {
            vec![]
        } else {
            vec![Pair {
                one: file(4, "IMG_2231"),
                other: Asset { posts: 2, bytes: 90_000, width: Some(600), height: Some(450), ..file(5, "coffee-web") },
            }]
        },
        tags: ["clients", "spring", "stairs"].map(str::to_owned).to_vec(),
        today: TODAY,
        problems: vec![],
        just: JustDone::default(),
        assets,
        p,
    }
}

pub(super) fn file(number: u128, name: &str) -> Asset {
    Asset {
        id: id(number),
        name: name.into(),
        mime_type: "image/jpeg".into(),
        bytes: 1_200_000,
        width: Some(2_400),
        height: Some(1_800),
        duration_ms: None,
        codecs: String::new(),
        alt: None,
        focus: None,
        tags: vec![],
        rights: RightsOf { rights: Rights::Own, source: "Priya took it".into(), ..RightsOf::default() },
        origin: None,
        added_at: at("2026-06-12T10:00:00Z"),
        added_by: Some("Ada".into()),
        removed_at: None,
        revision: 1,
        posts: 0,
    }
}

pub(super) fn bench() -> Asset {
    Asset {
        alt: Some("Arne, 66, sits on a bench after class and smiles".into()),
        focus: Some((0.3, 0.4)),
        tags: vec!["clients".into(), "spring".into()],
        posts: 3,
        ..with(file(2, "Arne on the bench"), &until_december())
    }
}

pub(super) fn with(mut asset: Asset, person: &ConsentRow) -> Asset {
    asset.rights.people = vec![person.consent.clone()];
    asset
}

pub(super) fn film() -> Asset {
    Asset {
        mime_type: "video/mp4".into(),
        duration_ms: Some(42_000),
        codecs: "H.264, AAC".into(),
        bytes: 9_400_000,
        ..file(6, "Rising from a chair")
    }
}

fn files() -> Vec<Asset> {
    let group = with(
        file(7, "Saturday group with an-unusually-long-name-nobody-can-break"),
        &person("Mia", Some(date(2026, 11, 1)), None),
    );
    let described = |number, name| Asset { alt: Some("A jar".into()), ..file(number, name) };
    vec![bench(), described(8, "Jar and grip"), file(3, "The new floor"), group, film(), file(9, "")]
}

fn until_december() -> ConsentRow {
    person("Arne", Some(date(2026, 12, 12)), None)
}

pub(super) fn person(name: &str, until: Option<Date>, withdrawn_on: Option<Date>) -> ConsentRow {
    let consent = Consent {
        name: name.into(),
        terms: "Site and networks, first name only".into(),
        networks: vec![],
        given_on: Some(date(2025, 12, 12)),
        until,
        withdrawn_on,
    };
    ConsentRow { id: id(900), asset: id(2), consent, paper: None }
}

/// Yes for some places, one of which is no more.
fn only_at(networks: &[&str]) -> ConsentRow {
    let row = person("Arne", None, None);
    let networks = networks.iter().map(|network| (*network).to_owned()).collect();
    ConsentRow { consent: Consent { networks, ..row.consent }, ..row }
}

/// With the paper, whose name nobody can break.
fn signed() -> ConsentRow {
    let paper = Some("Arne-yes-to-pictures-signed-12-December-2025-scanned.pdf".into());
    ConsentRow { paper, ..person("Arne", Some(date(2026, 12, 12)), None) }
}

/// A wrong name was noted first.
fn mistaken(shown: AssetPage) -> AssetPage {
    let wrong = person("Anne", None, Some(date(2026, 11, 20)));
    AssetPage { view: AssetView { mistaken: vec![wrong], ..shown.view }, ..shown }
}

fn in_drafts(shown: AssetPage) -> AssetPage {
    let draft = |number, title: &str| DraftLine {
        id: id(number),
        title: title.into(),
        places: 2,
        changed_at: at("2026-11-23T16:00:00Z"),
        changed_by: Some("Jonas".into()),
        removed_at: None,
    };
    let drafts = vec![draft(51, "Who lifts the flour?"), draft(52, "")];
    let series = vec![SeriesWith { id: id(53), title: "Market day".into() }];
    AssetPage { view: AssetView { drafts, series, ..shown.view }, uses: vec![], ..shown }
}

fn one(p: Page, asset: Asset, consents: Vec<ConsentRow>, problem: Option<AssetProblem>) -> AssetPage {
    let used = |title: &str, sign, state, url: Option<&str>| UseLine {
        sign,
        title: title.into(),
        href: format!("/studio/posts/{}", id::<PostId>(40)),
        at: at("2026-10-02T08:00:00Z"),
        state,
        is_gone: state == PublicationState::Cancelled,
        url: url.map(str::to_owned),
    };
    let network = |id, name, own| Network { id, name, badge: "", home: "/", own, grade: Grade::R };
    let frame = |sign, wide, high, by| FrameLine { sign, framing: framing(wide, high, by) };
    let is_picture = asset.is_picture();
    let fields = AssetFields::of(&asset);
    AssetPage {
        view: AssetView {
            asset,
            consents,
            mistaken: vec![],
            uses: Vec::<AssetUse>::new(),
            drafts: vec![],
            series: vec![],
            instead: None,
            today: TODAY,
        },
        uses: vec![
            used("Stronger at 66", mastodon(), PublicationState::Published, Some("https://mastodon.example/@linden/1")),
            used("Stronger at 66", site(), PublicationState::Scheduled, None),
            used("Arne, before and after", bluesky(), PublicationState::Cancelled, None),
        ],
        frames: if is_picture {
            vec![
                frame(mastodon(), 16, 9, CutBy::Point),
                frame(bluesky(), 1, 1, CutBy::Middle),
                frame(site(), 191, 100, CutBy::Card),
            ]
        } else {
            vec![]
        },
        networks: vec![
            network("own_site", "Own site", true),
            network("mastodon", "Mastodon", false),
            network("bluesky", "Bluesky", false),
        ],
        problem,
        find: ShelfFind::default(),
        fields,
        yes: YesFields::default(),
        p,
    }
}
