//! The plan's pages as a person uses them: begin, change, be refused, meet somebody else's change, be helped, go back.

use banyan_app::{
    measure::list_entries,
    plan::{list_versions, show_plan},
};
use banyan_domain::{
    measure::Kind,
    plan::{Field, Row, Section},
    time::DAY,
    workspace::Role,
};
use http::{Request, StatusCode, header};
use jiff::civil::date;

use crate::desk::Desk;

const GOAL: &str = "version=0&section=goal&name=24+enquiries&target=24&until=2026-12-31";

async fn version(desk: &Desk) -> i64 {
    show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").version
}

#[tokio::test]
async fn an_empty_plan_offers_kits_and_the_root() {
    let desk = Desk::open().await;
    let page = desk.get("/studio/plan").await;
    assert!(page.html.contains("action=\"/studio/plan/kit\"") && page.html.contains("?add=why"));
    assert_eq!(desk.post("/studio/plan/kit", "trade=trainer").await.status, StatusCode::SEE_OTHER);
    let page = desk.get("/studio/plan").await;
    assert!(page.html.contains("Example, until you make it yours"));
    let twice = desk.post("/studio/plan/kit", "trade=shop").await;
    assert_eq!(twice.status, StatusCode::SEE_OTHER);
    assert_eq!(version(&desk).await, 1, "a second press covers nothing");
    assert_eq!(desk.post("/studio/plan/kit", "trade=king").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_begun_plan_offers_kits_until_examples_stand_beside_what_is_ones_own() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/goal", GOAL).await;
    let offer = "action=\"/studio/plan/kit\"";
    let page = desk.get("/studio/plan").await.html;
    assert!(page.contains(offer) && page.contains("come beside what is yours"), "{page}");
    assert!(!desk.get("/studio/plan?row=101").await.html.contains(offer), "one thing at a time");
    let editor = desk.cookie_of(Role::Editor).await;
    assert!(!desk.ask(Request::get("/studio/plan"), &editor, "").await.html.contains(offer));
    let page = desk.act("/studio/plan/kit", "trade=shop").await;
    assert!(page.contains("Example, until you make it yours") && !page.contains(offer), "{page}");
    let plan = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").plan;
    let own: Vec<&str> = plan.said(Section::Goal).map(Row::name).collect();
    assert_eq!(own, ["24 enquiries"]);
}

#[tokio::test]
async fn what_is_missing_stands_on_the_page_as_one_question_a_part_with_the_way_to_its_answer() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/goal", GOAL).await;
    let page = desk.get("/studio/plan").await.html;
    let asks = |part: &str| {
        let part = page.split(&format!("id=\"section-{part}\"")).nth(1).expect("the part stands there");
        let part = part.split("<h2 id=\"section-").next().expect("it ends").to_owned();
        assert_eq!(part.matches("class=\"gap\"").count(), 1, "{part}");
        part
    };
    assert!(asks("goal").contains("“24 enquiries”: how many are there today?"));
    assert!(asks("goal").contains("href=\"/studio/plan?row=101#row-101\">Answer"));
    let bare = asks("where_to");
    assert!(
        bare.contains("What do you see in ten years?") && bare.contains("/studio/plan?add=where_to#section-where_to")
    );
    assert!(!desk.get("/studio/plan?row=101").await.html.contains("class=\"gap\""), "one thing at a time");
    let editor = desk.cookie_of(Role::Editor).await;
    let page = desk.ask(Request::get("/studio/plan"), &editor, "").await.html;
    assert!(!page.contains("class=\"gap\"") && !page.contains("section-where_to"), "{page}");
}

#[tokio::test]
async fn the_first_steps_stand_numbered_above_the_plan_until_they_are_answered() {
    let desk = Desk::open().await;
    let steps = async || {
        let page = desk.get("/studio/plan").await.html;
        page.matches("/studio/plan/steps?step=").count()
    };
    let page = desk.get("/studio/plan").await.html;
    assert!(page.contains("<b class=\"num\">1</b> Review the business plan"), "{page}");
    for (step, form) in [
        ("business_plan", "answer=none"),
        ("it_plan", "answer=none"),
        ("team", "answer=built"),
        ("consultant", "answer=no&reason=We+learn+it"),
    ] {
        assert_eq!(steps().await, 4, "{step} is open");
        desk.post(&format!("/studio/plan/steps/{step}"), form).await;
    }
    assert_eq!(steps().await, 0);
}

#[tokio::test]
async fn a_row_is_one_line_that_opens_where_it_leads_and_a_place_is_called_by_its_network() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/place", "version=0&name=Photographs&network=pixelfed&standing=wanted&liking=Light")
        .await;
    desk.post("/studio/plan/add/place", "version=1&name=The+square&network=bluesky&per_week=2").await;
    let page = desk.get("/studio/plan").await.html;
    let rows: Vec<&str> = page.split("<summary class=\"head\">").skip(1).collect();
    let [photographs, square] = rows[..] else { panic!("two rows: {page}") };
    let (line, more) = photographs.split_once("</summary>").expect("it opens");
    assert!(line.contains("Pixelfed · Wanted, not begun") && !line.contains("Light"), "{line}");
    assert!(more.contains("id=\"row-101\"") && more.contains("<dd>Light</dd>") && more.contains("?row=101#row-101"));
    let (line, _) = square.split_once("</summary>").expect("it opens");
    assert!(line.contains(">Bs</span>") && line.contains("Bluesky · Posts a week: 2"), "{line}");
    assert!(!page.contains("pixelfed"), "{page}");
    let editor = desk.cookie_of(Role::Editor).await;
    let page = desk.ask(Request::get("/studio/plan"), &editor, "").await.html;
    assert_eq!(page.matches("<summary class=\"head\">").count(), 1, "nothing more is said of the square: {page}");
}

#[tokio::test]
async fn a_row_is_added_and_leads_back_to_itself() {
    let desk = Desk::open().await;
    let form = desk.get("/studio/plan?add=goal").await;
    assert!(
        form.html.contains("action=\"/studio/plan/add/goal\"") && form.html.contains("How many would be good by then?")
    );
    let saved = desk.post("/studio/plan/add/goal", GOAL).await;
    assert_eq!(saved.headers[header::LOCATION], "/studio/plan#row-101");
    let page = desk.get("/studio/plan").await;
    assert!(page.html.contains("24 enquiries") && page.html.contains("31 December"));
}

#[tokio::test]
async fn what_cannot_stand_there_is_said_at_its_field_and_the_words_are_kept() {
    let desk = Desk::open().await;
    let refused = desk.post("/studio/plan/add/goal", "version=0&name=Readers&until=soon&definition=Sign-ups").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("That is not a date. Nothing was changed."));
    assert_eq!(refused.html.matches(" autofocus").count(), 1, "the page opens at the fault");
    assert!(refused.html.contains("value=\"soon\"") && refused.html.contains(">Sign-ups</textarea>"));
    let refused = desk.post("/studio/plan/add/goal", "version=0&name=&target=3").await;
    assert!(refused.html.contains("A name is missing.") && refused.html.contains("value=\"3\""));
    assert_eq!(version(&desk).await, 0);
}

#[tokio::test]
async fn hours_by_day_are_typed_as_people_write_them_and_stand_there_as_they_read_them() {
    let desk = Desk::open().await;
    let refused = desk.post("/studio/plan/add/means", "version=0&hours_by_day=Mo-Fr+9-12%2C+14-18%2C+20-22").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.html.contains("Those are not hours by day.")
            && refused.html.contains("value=\"Mo-Fr 9-12, 14-18, 20-22\"")
    );
    let saved = desk.post("/studio/plan/add/means", "version=0&hours_by_day=Mo-Fr+9-12%2C+14-18%2C+Sa+9-13").await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.html);
    let said = "Monday to Friday 09:00 to 12:00 and 14:00 to 18:00, Saturday 09:00 to 13:00";
    assert!(desk.get("/studio/plan").await.html.contains(said));
    let means = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").plan;
    let row = means.one(Section::Means).expect("the means").id;
    let form = desk.get(&format!("/studio/plan?row={row}")).await.html;
    assert!(form.contains(&format!("value=\"{said}\"")), "{form}");
    let same = said.replace(' ', "+").replace(',', "%2C");
    desk.post(&format!("/studio/plan/rows/{row}"), &format!("version=1&hours_by_day={same}")).await;
    let plan = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").plan;
    let kept = plan.one(Section::Means).expect("the means").text(Field::HoursByDay).to_owned();
    assert_eq!(kept, "mon tue wed thu fri 09:00-12:00, 14:00-18:00; sat 09:00-13:00");
}

#[tokio::test]
async fn somebody_elses_change_is_shown_beside_ones_own_words() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/goal", GOAL).await;
    let change = |version: i64, target: u32| format!("version={version}&name=24+enquiries&target={target}");
    desk.post("/studio/plan/rows/101", &change(1, 30)).await;
    let late = desk.post("/studio/plan/rows/101", &change(1, 40)).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.html.contains("Somebody changed this line") && late.html.contains("value=\"40\""));
    assert!(late.html.contains("name=\"version\" value=\"2\""), "saving again puts mine in its place");
    assert_eq!(desk.post("/studio/plan/rows/101", &change(2, 40)).await.status, StatusCode::SEE_OTHER);
    let plan = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").plan;
    assert_eq!(plan.one(Section::Goal).expect("it is there").text(Field::Target), "40");
}

#[tokio::test]
async fn what_can_be_chosen_several_times_is_kept_together_and_emptied_together() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/place", "version=0&name=Blog&reason=the+root&because=we+begin").await;
    let plan = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").plan;
    assert_eq!(plan.one(Section::Place).expect("it is there").text(Field::Reason), "the root");
    desk.post("/studio/plan/add/place", "version=1&name=Letter%2C+weekly").await;
    let both = "version=2&name=Neighbours&places=Blog&places=Letter%2C+weekly";
    desk.post("/studio/plan/add/audience", both).await;
    let form = desk.get("/studio/plan?row=103").await;
    assert_eq!(form.html.matches("name=\"places\"").count(), 2);
    assert_eq!(form.html.matches(" checked").count(), 2);
    desk.post("/studio/plan/rows/103", "version=3&name=Neighbours").await;
    let plan = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").plan;
    assert!(!plan.one(Section::Audience).expect("it is there").says(Field::Places));
}

#[tokio::test]
async fn a_row_is_taken_out_and_a_second_press_is_no_fault() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/goal", GOAL).await;
    for _ in 0..2 {
        let out = desk.post("/studio/plan/rows/101/remove", "version=1").await;
        assert_eq!(out.headers[header::LOCATION], "/studio/plan?done=taken-out");
    }
    assert_eq!(version(&desk).await, 2);
}

#[tokio::test]
async fn rows_are_put_in_order_by_pressing_again_and_again() {
    let desk = Desk::open().await;
    for (version, name) in ["Blog", "Letter", "Mastodon"].iter().enumerate() {
        desk.post("/studio/plan/add/place", &format!("version={version}&name={name}")).await;
    }
    assert!(desk.get("/studio/plan").await.html.contains("/studio/plan?order=place#section-place"));
    let page = desk.get("/studio/plan?order=place").await.html;
    assert_eq!(page.matches("value=\"up\"").count(), 2, "the first cannot go up");
    assert_eq!(page.matches("value=\"down\"").count(), 2, "the last cannot go down");
    let stepped = desk.post("/studio/plan/rows/103/step", "version=3&toward=up").await;
    let at = stepped.headers[header::LOCATION].to_str().expect("text").to_owned();
    assert_eq!(at, "/studio/plan?order=place&stepped=103&toward=up#row-103");
    let page = desk.get(at.split('#').next().unwrap_or_default()).await.html;
    let (_, button) = page.split_once("value=\"up\" autofocus").expect("the button is in hand again");
    assert!(button.contains("</span></button>") && button.find("Mastodon") < button.find("Letter"));
    desk.post("/studio/plan/rows/103/step", "version=3&toward=up").await;
    let plan = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").plan;
    let names: Vec<&str> = plan.of(Section::Place).map(Row::name).collect();
    assert_eq!(names, ["Mastodon", "Blog", "Letter"], "a page read before steps on from what is there now");
    let gone = desk.post("/studio/plan/rows/999/step", "version=3&toward=up").await;
    assert_eq!(gone.headers[header::LOCATION], "/studio/plan");
}

#[tokio::test]
async fn what_a_row_lacks_is_asked_with_an_example() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/offer", "version=0&name=Winter+groups&starts=2026-04-01").await;
    let page = desk.get("/studio/plan/check").await.html;
    assert!(page.contains("“Winter groups”: until which day is it offered?") && page.contains("Example: 20 December"));
    assert!(!page.contains("from which day"), "that was said");
}

#[tokio::test]
async fn a_cure_is_pressed_and_pressed_again() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/place", "version=0&name=YouTube").await;
    let page = desk.get("/studio/plan/check").await;
    assert!(page.html.contains("Nothing says why you are on “YouTube”."));
    let cure = "version=1&rule=place-without-reason&row=101&cure=plan-cure-for-company";
    assert_eq!(desk.post("/studio/plan/check", cure).await.status, StatusCode::SEE_OTHER);
    assert!(!desk.get("/studio/plan/check").await.html.contains("Nothing says why"));
    let stale = desk.post("/studio/plan/check", cure).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.html.contains("so nothing was done"));
}

#[tokio::test]
async fn what_a_kit_says_is_asked_about_with_its_words_and_the_question_of_the_trade() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/kit", "trade=coach").await;
    let page = desk.get("/studio/plan/check").await.html;
    assert!(page.contains("And beyond money: what would be missing if you closed?"), "{page}");
    assert!(page.contains("Still the kit’s example: One question, From the reading chair"), "{page}");
    assert!(page.contains("Which question do you ask almost everybody") && page.contains("What it says"));
    assert!(page.contains("A question to take along for a week"), "nobody takes over what they have not read");
    let plan = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").plan;
    let pillar = plan.one(Section::Pillar).expect("it is there").id;
    let cure = format!("version=1&rule=example&row={pillar}&cure=plan-cure-make-own");
    assert_eq!(desk.post("/studio/plan/check", &cure).await.status, StatusCode::SEE_OTHER);
    assert!(!desk.get("/studio/plan/check").await.html.contains("From the reading chair"));
    let form = desk.get("/studio/plan?add=why").await.html;
    assert!(form.contains("Who would have nobody to be unsure with, if you closed?"), "{form}");
}

#[tokio::test]
async fn beside_a_goal_that_was_tapped_a_kit_shows_how_the_trade_counts_and_asks_its_question() {
    let desk = Desk::open().await;
    desk.act("/studio/first/found", "wish=ask&hours=2+h&who=me&trade=trainer").await;
    let (counts, asks) = ("somebody asks for a course for at least four people.", "Which single number would tell you");
    for address in ["/studio/plan", "/studio/plan/check"] {
        assert!(desk.get(address).await.html.contains(counts), "{address}");
    }
    let plan = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").plan;
    let goal = plan.said_one(Section::Goal).expect("it was tapped").id;
    let form = desk.get(&format!("/studio/plan?row={goal}")).await.html;
    assert!(
        form.contains(asks) && form.contains(&format!("Example: A form, a mail or a call in which {counts}")),
        "{form}"
    );
    let page = desk.get("/studio/plan/check").await.html;
    assert_eq!((page.matches(asks).count(), page.matches("Take the example as it stands").count()), (1, 3), "{page}");
    let version = version(&desk).await;
    let take = format!("version={version}&rule=unanswered&row={goal}&about=source&cure=plan-cure-take-example");
    assert_eq!(desk.post("/studio/plan/check", &take).await.status, StatusCode::SEE_OTHER);
    let plan = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").plan;
    let goal = plan.row(goal).expect("it is there");
    assert_eq!(goal.text(Field::Source), "contact form and calls we noted");
    assert!(!goal.says(Field::Definition), "one press takes one answer");
}

#[tokio::test]
async fn who_writes_sees_which_choices_are_only_examples_and_is_offered_no_offer_of_a_kit() {
    let desk = Desk::open().await;
    desk.test.connect("own_site", &[]).await;
    desk.post("/studio/plan/kit", "trade=coach").await;
    let page = desk.get("/studio/write").await.html;
    assert!(page.contains("One question · Example, until you make it yours"), "{page}");
    assert!(!page.contains("Six sessions") && !page.contains("Whoever carries a lot"), "{page}");
}

#[tokio::test]
async fn an_earlier_version_comes_back_whole_or_one_line_of_it() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/goal", GOAL).await;
    desk.post("/studio/plan/rows/101", "version=1&name=24+enquiries&target=30&because=more+hands").await;
    let page = desk.get("/studio/plan/versions").await.html;
    assert!(page.contains("action=\"/studio/plan/versions/1\""));
    assert!(page.contains("</b> 24</p>") && page.contains("</b> 30</p>"));
    let versions = list_versions(&desk.test.app, &desk.test.ada).await.expect("versions");
    assert_eq!(versions[0].reason.as_deref(), Some("more hands"));
    assert_eq!(desk.post("/studio/plan/versions/1", "row=101").await.status, StatusCode::SEE_OTHER);
    let plan = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").plan;
    assert_eq!(plan.one(Section::Goal).expect("it is there").text(Field::Target), "24");
    desk.post("/studio/plan/versions/2", "").await;
    assert_eq!(version(&desk).await, 4);
    assert_eq!(desk.post("/studio/plan/versions/99", "").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn any_two_versions_say_who_changed_what_and_why_and_what_it_means_for_the_work() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/goal", GOAL).await;
    desk.post("/studio/plan/rows/101", "version=1&name=24+enquiries&target=30&because=more+hands").await;
    desk.post("/studio/plan/add/place", "version=2&name=Blog&per_week=2").await;
    let page = desk.get("/studio/plan/versions").await.html;
    assert!(page.contains("What changed since version 2"), "{page}");
    assert!(page.contains("“more hands”"), "the list says why: {page}");
    assert!(page.contains("2 more posts a week are wanted.") && !page.contains("30 are wanted"), "{page}");
    let [work, rows] = ["What this changed in the work", "class=\"dr\""].map(|part| page.find(part));
    assert!(work.is_some() && work < rows, "what it means comes before what was written: {page}");
    let page = desk.get("/studio/plan/versions?version=1&with=2").await.html;
    assert!(page.contains("What changed from version 1 to version 2"), "{page}");
    assert!(!page.contains("Blog"), "what came later is not there: {page}");
    let row = page.split("class=\"back\"").nth(1).expect("the row that changed");
    let row = row.split("</section>").next().unwrap_or_default();
    assert!(row.contains("Ada, ") && row.contains("changed: “more hands”"), "{row}");
    assert!(page.contains("“24 enquiries”: 30 are wanted. It was 24."), "{page}");
    assert_eq!(desk.get("/studio/plan/versions?version=2&with=1").await.html.matches("class=\"dr\"").count(), 1);
    let page = desk.get("/studio/plan/versions?version=2&with=3").await.html;
    assert!(page.contains("changed: no reason given"), "{page}");
    desk.post("/studio/plan/versions/1", "").await;
    let page = desk.get("/studio/plan/versions").await.html;
    assert!(page.contains("brought back</span><span class=\"xs\">Version 1</span>"), "{page}");
    assert_eq!(desk.get("/studio/plan/versions?version=1&with=99").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_may_not_change_the_plan_reads_it_and_finds_no_button() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/goal", GOAL).await;
    let cookie = desk.cookie_of(Role::Editor).await;
    let page = desk.ask(Request::get("/studio/plan?row=101"), &cookie, "").await;
    assert!(page.html.contains("24 enquiries"));
    for button in ["/studio/plan/rows", "/studio/plan/add", "?add=", "?row=", "?order="] {
        assert!(!page.html.contains(button), "{button}");
    }
    let check = desk.ask(Request::get("/studio/plan/check"), &cookie, "").await;
    assert!(!check.html.contains("name=\"cure\""));
}

#[tokio::test]
async fn a_habit_says_on_its_row_who_came_by_it_and_how_long_it_took() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/away", "version=0&name=Nurses&habit=thoughtfulness").await;
    assert!(!desk.get("/studio/plan").await.html.contains("Noted since"), "nobody told");
    for said in ["kind=call&cause=row-101", "kind=call&cause=row-101", "kind=habit&cause=row-101"] {
        desk.post("/studio/away", said).await;
    }
    let lines = list_entries(&desk.test.app, &desk.test.ada, date(2026, 1, 1), 9).await.expect("lines");
    let habit = lines.iter().find(|kept| kept.entry.kind == Kind::Habit).expect("it was noted").id;
    desk.post(&format!("/studio/away/{habit}"), "minutes=40").await;
    let page = desk.get("/studio/plan").await.html;
    assert!(page.contains("<p class=\"small soft came\">Noted since 8 December 2025: 2 came, 40 min.</p>"), "{page}");
}

#[tokio::test]
async fn the_plan_can_be_taken_along_as_a_file() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/goal", GOAL).await;
    let file = desk.get("/studio/plan/plan.md").await;
    assert!(file.headers[header::CONTENT_DISPOSITION].to_str().expect("text").contains("plan.md"));
    assert!(file.html.contains("### 24 enquiries {#101}"), "{}", file.html);
}

#[tokio::test]
async fn what_is_not_known_yet_is_kept_by_one_press_and_the_rest_still_asked() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/goal", "version=0&name=Seats").await;
    let page = desk.get("/studio/plan/check").await.html;
    assert!(page.contains("how many are there today?") && page.contains("name=\"about\" value=\"baseline\""), "{page}");
    let cure = "version=1&rule=unanswered&row=101&about=baseline&cure=plan-cure-not-known";
    let page = desk.act("/studio/plan/check", cure).await;
    assert!(!page.contains("how many are there today?") && page.contains("how many would be good?"), "{page}");
}

#[tokio::test]
async fn today_asks_the_owner_one_question_of_the_plan_and_another_one_tomorrow() {
    let desk = Desk::open().await;
    desk.act("/studio/first/why", "social=They+look+there+first").await;
    desk.post("/studio/plan/add/goal", GOAL).await;
    let asked = async || {
        let page = desk.get("/studio").await.html;
        let (_, rest) = page.split_once("One question from the plan").expect("it asks");
        rest.split("</section>").next().unwrap_or_default().to_owned()
    };
    let today = asked().await;
    assert!(today.contains("/studio/plan?"), "{today}");
    desk.test.pass(DAY);
    assert_ne!(asked().await, today);
    let cookie = desk.cookie_of(Role::Editor).await;
    let page = desk.ask(Request::get("/studio"), &cookie, "").await.html;
    assert!(!page.contains("One question from the plan"));
}
