//! What the plan drives, as somebody at the desk sees it: without script, page by page.

use banyan_app::plan::{import_plan, show_plan};
use banyan_domain::{publish::PublicationState as State, workspace::Role};
use http::{Request, StatusCode};

use crate::desk::{Desk, field};

const PLAN: &str = "## Goals\n### Readers {#101}\n### Orders {#102}\n## Audiences\n### Neighbours {#103}\n- places: Mastodon\n\
    ### Regulars {#104}\n- places: Our blog\n## Pillars\n### Teach {#105}\n- share: 7\n### Stories {#106}\n- share: 3\n\
    ## Offers\n### Easter loaf {#107}\n- ends: 2026-03-31\n- address: https://linden.example/easter\n\
    ## Places\n### Our blog {#108}\n- network: own_site\n- goals: Readers\n### Mastodon {#109}\n- per week: 4\n\
    ## People\n### Ada {#110}\n- hours: 1 h 20\n## Rhythm\n- quiet days: wed\n";

async fn bakery() -> Desk {
    let desk = Desk::open().await;
    import_plan(&desk.test.app, &desk.test.ada, PLAN, None).await.expect("the plan can be read");
    desk
}

async fn plan_says(desk: &Desk, old: &str, new: &str) {
    assert!(PLAN.contains(old), "{old}");
    import_plan(&desk.test.app, &desk.test.ada, &PLAN.replace(old, new), None).await.expect("the plan can be read");
}

fn is_on(page: &str, place: impl ToString) -> bool {
    page.contains(&format!("value=\"{}\" checked", place.to_string()))
}

#[tokio::test]
async fn write_proposes_what_the_post_is_for() {
    let desk = bakery().await;
    let page = desk.get("/studio/write").await.html;
    for chosen in ["selected>Teach", "selected>Readers", "selected>Regulars"] {
        assert!(page.contains(chosen), "{chosen}: {page}");
    }
    assert!(page.contains("Switched on: where “Regulars” read"), "{page}");
    let stories =
        format!("{}&place={}&pillar=Stories&goal=Orders&language=en", field("text", "Tom's first loaf."), desk.own);
    let queue = desk.write_anyway(&format!("{stories}&at=2026-03-03T12:00&action=at")).await;
    assert!(queue.contains("Stories · Orders"), "{queue}");
    let gone = format!("{}&action=queue", stories.replace("Stories", "Luck"));
    let refused = desk.post("/studio/write", &gone).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("no longer in the plan. Choose again."), "{}", refused.html);
}

#[tokio::test]
async fn words_that_ask_for_business_become_an_offer_with_one_press() {
    let desk = bakery().await;
    let form = |objective: &str, action: &str| {
        let chosen = format!("objective={objective}&pillar=Teach&audience=Regulars&goal=Readers&part_of=");
        format!("{}&place={}&language=en&{chosen}&action={action}", field("text", "Loaves: 20 % off."), desk.own)
    };
    let cookie = desk.cookie_of(Role::Author).await;
    let typed = Request::post("/studio/write/preview").header("HX-Request", "true");
    let part = desk.ask(typed, &cookie, &form("teach", "")).await.html;
    let page = desk.post("/studio/write", &form("teach", "save")).await.html;
    for line in [
        "This reads like an offer.",
        "What it is for:</span> Ask for business",
        "Part of:</span> Easter loaf",
        "Link:</span> https://linden.example/easter",
    ] {
        assert!(page.contains(line) && part.contains(line), "{line}: {page}");
    }
    assert!(page.contains("value=\"teach\" selected"), "nothing is changed unasked: {page}");
    let taken = desk.post("/studio/write", &form("teach", "aim")).await;
    assert_eq!(taken.status, StatusCode::OK, "{}", taken.html);
    for chosen in ["value=\"offer\" selected", "selected>Easter loaf", "selected>Teach", "selected>Regulars"] {
        assert!(taken.html.contains(chosen), "{chosen}: {}", taken.html);
    }
    assert!(!taken.html.contains("This reads like an offer."), "{}", taken.html);
    let told = desk.post("/studio/write", &form("tell", "save")).await.html;
    assert!(!told.contains("This reads like an offer."), "somebody has said what it is for: {told}");
}

#[tokio::test]
async fn choosing_an_audience_switches_its_places_on_without_script_and_alone_with_it() {
    let desk = bakery().await;
    let (_town, mastodon) = desk.mastodon().await;
    let sent = format!("{}&place={}&audience=Neighbours&language=en", field("text", "Bread at four."), desk.own);
    let page = desk.post("/studio/write/places", &sent).await.html;
    assert!(is_on(&page, mastodon) && !is_on(&page, desk.own), "{page}");
    assert!(page.contains("Bread at four.") && page.contains("<h1"), "the words stay on the page");
    let cookie = desk.cookie_of(Role::Author).await;
    let part = desk.ask(Request::post("/studio/write/places").header("HX-Request", "true"), &cookie, &sent).await.html;
    assert!(is_on(&part, mastodon) && !part.contains("<h1"), "{part}");
    plan_says(&desk, "- places: Mastodon", "- places: Our blog").await;
    let page = desk.post("/studio/write/places", &sent).await.html;
    assert!(is_on(&page, desk.own) && !is_on(&page, mastodon), "the plan changed: {page}");
    plan_says(&desk, "- places: Mastodon", "- places: the market").await;
    let page = desk.post("/studio/write/places", &sent).await.html;
    assert!(page.contains("names no connected place for “Neighbours”") && is_on(&page, desk.own), "{page}");
}

#[tokio::test]
async fn a_post_is_aimed_elsewhere_on_its_own_page() {
    let desk = bakery().await;
    let (town, mastodon) = desk.mastodon().await;
    let before = town.world().read(|town| town.statuses.len());
    let sent = format!("{}&place={mastodon}&part_of=Easter+loaf&language=en", field("text", "The loaf is back."));
    let page = desk.post("/studio/write", &format!("{sent}&action=preview")).await.html;
    assert!(page.contains("Left empty, it leads to https://linden.example/easter"), "{page}");
    desk.write_anyway(&format!("{sent}&at=2026-03-03T12:00&action=at")).await;
    plan_says(&desk, "2026-03-31", "2026-03-02").await;
    let queue = desk.get("/studio/queue").await.html;
    assert!(queue.contains("Will not go out: “Easter loaf” is over by then."), "{queue}");
    desk.test.pass(27 * banyan_domain::time::HOUR);
    town.clock().set(desk.test.app.now().0);
    desk.test.run_due().await;
    let line = desk.test.publications().await.remove(0);
    assert_eq!(line.state, State::NeedsAttention);
    let path = format!("/studio/posts/{}", line.post);
    let page = desk.get(&path).await.html;
    assert!(
        page.contains("what it belongs to is over. It is not public.") && page.contains("ended on 2 March 2026"),
        "{page}"
    );
    let stale = desk.post(&format!("{path}/aim"), "revision=9&goal=Orders").await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    let page = desk.act(&format!("{path}/aim"), "revision=1&goal=Orders&part_of=").await;
    assert!(page.contains("<b>Orders</b>") && !page.contains("is over. It is not public."), "{page}");
    desk.test.run_due().await;
    assert_eq!(desk.test.publications().await[0].state, State::Published);
    assert_eq!(town.world().read(|town| town.statuses.len()), before + 1);
}

#[tokio::test]
async fn the_queue_shows_the_balance_the_quiet_days_and_the_week_that_fits() {
    let desk = bakery().await;
    let (_town, mastodon) = desk.mastodon().await;
    let at = |day: &str, pillar: &str| {
        format!("{}&place={}&pillar={pillar}&language=en&at={day}T12:00&action=at", field("text", day), desk.own)
    };
    for (day, pillar) in [("2026-03-03", "Teach"), ("2026-03-05", "Stories")] {
        desk.write_anyway(&at(day, pillar)).await;
    }
    let queue = desk.get("/studio/queue").await.html;
    assert_eq!(queue.matches("Quiet. You chose it.").count(), 1, "Wednesday lies between: {queue}");
    assert!(queue.contains("planned 7 of ten") && queue.contains("width=\"50\""), "{queue}");
    let reviewer = desk.cookie_of(Role::Reviewer).await;
    for path in ["/studio/queue", "/studio/queue/week", "/studio/queue/month"] {
        let looked = desk.ask(Request::get(path), &reviewer, "").await.html;
        assert!(looked.contains("planned 7 of ten") && looked.contains("width=\"50\""), "{path}: {looked}");
    }
    assert!(queue.contains("2 posts fit; your places ask for 4.") && queue.contains("Mastodon: 2 of 4."), "{queue}");
    let version = queue.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let take = format!("version={}", version.expect("the proposal's version"));
    plan_says(&desk, "1 h 20", "2 h").await;
    let late = desk.post("/studio/queue/week", &take).await;
    assert!(late.html.contains("The plan was changed meanwhile"), "{}", late.html);
    let queue = desk.get("/studio/queue").await.html;
    let version = queue.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let page = desk.act("/studio/queue/week", &format!("version={}", version.unwrap())).await;
    assert!(page.contains("4 posts fit") && !page.contains("Take these times"), "{page}");
    let channel = banyan_app::publish::load_channel(&desk.test.app, &desk.test.ada, mastodon).await.unwrap();
    let days: Vec<i8> = channel.schedule.slots().iter().map(|slot| slot.day()).collect();
    assert!(days.len() == 4 && !days.contains(&3), "{days:?}");
}

#[tokio::test]
async fn where_no_place_says_how_many_posts_the_queue_says_why_it_proposes_no_times() {
    let desk = bakery().await;
    plan_says(&desk, "- per week: 4\n", "").await;
    let why = "There are hours for posts, and no place says how many posts a week.";
    let queue = desk.get("/studio/queue").await.html;
    assert!(queue.contains(why) && queue.contains("href=\"/studio/plan?row=108#row-108\""), "{queue}");
    let cookie = desk.cookie_of(Role::Editor).await;
    let editor = desk.ask(Request::get("/studio/queue"), &cookie, "").await.html;
    assert!(editor.contains(why) && !editor.contains("/studio/plan?row="), "{editor}");
    let asked = "“Mastodon”: how many posts a week can you keep up there";
    assert!(desk.get("/studio/plan/check").await.html.contains(asked));

    let version = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").version;
    desk.act("/studio/plan/rows/109", &format!("version={version}&name=Mastodon&per_week=4")).await;
    let queue = desk.get("/studio/queue").await.html;
    assert!(!queue.contains(why) && queue.contains("2 posts fit; your places ask for 4."), "{queue}");
    assert!(!desk.get("/studio/plan/check").await.html.contains(asked));
}

#[tokio::test]
async fn the_balance_is_held_against_the_shares_of_the_plan() {
    let desk = bakery().await;
    for (day, pillar) in [("2026-03-03", "Teach"), ("2026-03-05", "Stories")] {
        let post = format!("{}&place={}&pillar={pillar}&language=en", field("text", day), desk.own);
        desk.write_anyway(&format!("{post}&at={day}T12:00&action=at")).await;
    }
    for (share, says, mark) in [
        ("- share: 7", "planned 7 of ten", "class=\"mark\" x=\"70\""),
        ("- share: 2", "planned 2 of ten", "class=\"mark\" x=\"20\""),
    ] {
        plan_says(&desk, "- share: 7", share).await;
        let queue = desk.get("/studio/queue").await.html;
        assert!(queue.contains(says) && queue.contains(mark) && queue.contains("planned 3 of ten"), "{share}: {queue}");
    }
    let write = desk.get("/studio/write").await.html;
    assert!(write.contains("selected>Stories"), "with one post each, what is behind its share is proposed: {write}");
    plan_says(&desk, "- share: 7\n", "").await;
    let queue = desk.get("/studio/queue").await.html;
    assert!(!queue.contains("planned 7 of ten") && queue.matches("class=\"mark\"").count() == 1, "{queue}");
}

#[tokio::test]
async fn today_says_what_the_plan_has_for_the_day() {
    let desk = bakery().await;
    // Monday; six days of the week are open.
    assert!(desk.get("/studio").await.html.contains("Your plan has 13 min for today."));
    plan_says(&desk, "quiet days: wed", "quiet days: mon").await;
    assert!(desk.get("/studio").await.html.contains("A quiet day. You chose it"));
    plan_says(&desk, "- hours: 1 h 20\n", "").await;
    assert!(!desk.get("/studio").await.html.contains("Your plan has"));
}
