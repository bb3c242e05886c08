//! The pages beside the plan: the First Steps, learning, and a review, as a person uses them.

use banyan_app::plan::{knowing::list_learning, review::show_review, show_plan, steps::list_steps};
use banyan_domain::{
    plan::{Belongs, Field, Section, Step},
    time::DAY,
    workspace::Role,
};
use banyan_studio::routes::find;
use http::{Method, Request, StatusCode, header};

use crate::desk::{Desk, Seen, field};

const STEPS: &str = "/studio/plan/steps";

fn location(seen: &Seen) -> &str {
    seen.headers[header::LOCATION].to_str().expect("an address")
}

async fn upload(desk: &Desk, name: &str, text: &str) -> Seen {
    let body = format!(
        "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n{text}\r\n--b\r\n\
         content-disposition: form-data; name=\"link\"\r\n\r\n\r\n--b--\r\n"
    );
    desk.send("/studio/plan/steps/business_plan/paper", "multipart/form-data; boundary=b", &body).await
}

// ---- steps ---------------------------------------------------------------------------------------------------------

#[tokio::test]
async fn today_leads_to_the_first_step_until_all_four_are_answered() {
    let desk = Desk::open().await;
    let today = desk.get("/studio").await.html;
    assert!(today.contains("First Step 1: Review the business plan"), "{today}");
    assert!(today.contains("/studio/plan/steps?step=business_plan"));
    let none = desk.post(&format!("{STEPS}/business_plan"), "answer=none").await;
    assert_eq!(location(&none), "/studio/plan/lessons/business_plan?done=saved", "it opens the primer");
    for (step, form) in [
        ("it_plan", "answer=reviewed&looked_by=Jo&looked_on=2026-02-27"),
        ("team", "answer=built"),
        ("consultant", "answer=no&reason=We+learn+it"),
    ] {
        let answered = desk.post(&format!("{STEPS}/{step}"), form).await;
        assert_eq!(answered.status, StatusCode::SEE_OTHER, "{step}");
    }
    assert!(!desk.get("/studio").await.html.contains("First Step"));
    let page = desk.get(STEPS).await.html;
    assert!(page.contains("Four steps, all answered") && page.contains("Jo looked at it on 27 February."), "{page}");
    assert!(page.contains("No, on 2 March: We learn it"), "{page}");
}

#[tokio::test]
async fn a_file_is_kept_and_a_goal_found_in_it_goes_into_the_plan_by_one_button() {
    let desk = Desk::open().await;
    let kept = upload(&desk, "plan.md", "## Goals\n\n- Forty regular clients by the end of 2027\n").await;
    assert_eq!(location(&kept), "/studio/plan/steps?step=business_plan&done=saved");
    let page = desk.get(STEPS).await.html;
    assert!(page.contains("plan.md") && page.contains("<q>Forty regular clients by the end of 2027</q>"), "{page}");
    let steps = list_steps(&desk.test.app, &desk.test.ada).await.expect("the steps");
    let (goal, paper) = (steps.steps[0].goals[0].id, steps.steps[0].paper.as_ref().expect("it is kept").id);
    desk.post(&format!("/studio/plan/found/{goal}"), "step=business_plan&decision=take").await;
    let plan = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").plan;
    assert_eq!(plan.one(Section::Goal).expect("it is there").text(Field::Until), "2027-12-31");
    assert!(desk.get(STEPS).await.html.contains("/studio/plan#row-101"));

    let file = desk.get(&format!("/studio/plan/papers/{paper}")).await;
    assert!(file.headers[header::CONTENT_DISPOSITION].to_str().expect("text").starts_with("attachment"));
    assert_eq!(file.headers[header::CONTENT_TYPE], "application/octet-stream");
    let cookie = desk.cookie_of(Role::Editor).await;
    let refused = desk.ask(Request::get(format!("/studio/plan/papers/{paper}")), &cookie, "").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_cannot_be_kept_or_answered_is_said_and_the_words_are_still_there() {
    let desk = Desk::open().await;
    let empty = upload(&desk, "", "").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.html.contains("No file and no link came along."));
    let large = upload(&desk, "plan.pdf", &"x".repeat(10 * 1024 * 1024 + 1)).await;
    assert!(large.html.contains("larger than 10 MB"), "{}", large.status);
    let beyond = upload(&desk, "plan.pdf", &"x".repeat(11 * 1024 * 1024)).await;
    assert!(beyond.html.contains("larger than 10 MB"), "{}", beyond.status);
    let link = desk
        .send(
            &format!("{STEPS}/it_plan/paper"),
            "multipart/form-data; boundary=b",
            "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--b\r\n\
             content-disposition: form-data; name=\"link\"\r\n\r\nour drive, second folder\r\n--b--\r\n",
        )
        .await;
    assert_eq!(link.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(link.html.contains("value=\"our drive, second folder\" aria-invalid=\"true\""), "{}", link.html);
    upload(&desk, "plan.md", "## Goals\n\n- Forty regular clients by the end of 2027\n").await;
    let long = "Forty regulars ".repeat(11);
    let goal = desk.post(&format!("{STEPS}/business_plan/goals"), &field("words", &long)).await;
    assert_eq!(goal.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(goal.html.contains(&format!("value=\"{long}\" aria-invalid=\"true\"")), "{}", goal.html);
    let day = desk.post(&format!("{STEPS}/it_plan"), "answer=reviewed&looked_by=Jo&looked_on=soon").await;
    assert_eq!(day.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(day.html.contains("That is not a day.") && day.html.contains("value=\"Jo\""));
    let reason = desk.post(&format!("{STEPS}/consultant"), "answer=yes&reason=").await;
    assert!(reason.html.contains("needs its reason"));
    assert_eq!(desk.post(&format!("{STEPS}/luck"), "answer=yes").await.status, StatusCode::NOT_FOUND);
    assert_eq!(desk.post(&format!("{STEPS}/team"), "answer=yes").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_yes_makes_a_brief_and_a_seat_that_reads_and_changes_nothing() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/goal", "version=0&name=24+enquiries").await;
    let yes = desk.post(&format!("{STEPS}/consultant"), "answer=yes&reason=Look+at+our+week").await;
    assert_eq!(location(&yes), "/studio/plan/steps?step=consultant&done=saved");
    let brief = desk.get("/studio/plan/brief").await.html;
    assert!(brief.contains("24 enquiries") && brief.contains("Look at our week"));
    assert!(desk.get("/studio/plan/brief.md").await.html.starts_with("# Linden & Rye: what we ask of you"));
    let seat = |password: &str| format!("name=Ines&email=ines%40outside.example&{}", field("password", password));
    let short = desk.post("/studio/plan/seat", &seat("short")).await;
    assert!(short.html.contains("Take at least 12 letters."));
    assert_eq!(desk.post("/studio/plan/seat", &seat("a long enough word")).await.status, StatusCode::SEE_OTHER);
    let twice = desk.post("/studio/plan/seat", &seat("a long enough word")).await;
    assert!(twice.html.contains("Somebody with that address is here already."));
    let cookie = desk.cookie_of(Role::Reviewer).await;
    let steps = desk.ask(Request::get("/studio/plan/steps?step=business_plan"), &cookie, "").await;
    assert!(steps.status == StatusCode::OK && !steps.html.contains("action=\"/studio/plan/steps"));
}

#[tokio::test]
async fn a_seat_has_a_last_day_and_a_button_that_ends_it() {
    let desk = Desk::open().await;
    desk.post(&format!("{STEPS}/consultant"), "answer=yes&reason=Look+at+our+week").await;
    let seat = |until: &str| {
        let password = field("password", "a long enough word");
        format!("name=Ines&email=ines%40outside.example&ends_on={until}&{password}")
    };
    for wrong in ["2020-01-01", "someday"] {
        let refused = desk.post("/studio/plan/seat", &seat(wrong)).await;
        assert!(refused.html.contains("No seat was made."), "{wrong}: {}", refused.html);
    }
    desk.post("/studio/plan/seat", &seat("2026-04-30")).await;
    let page = desk.get("/studio/plan/steps?step=consultant").await.html;
    assert!(page.contains("ines@outside.example · until 30 April"), "{page}");
    let end = page.split("action=\"/studio/plan/seat/").nth(1).expect("the button").split('"').next().expect("its end");
    desk.post(&format!("/studio/plan/seat/{end}"), "").await;
    let page = desk.get("/studio/plan/steps?step=consultant").await.html;
    assert!(page.contains("ines@outside.example · ended") && !page.contains("End this seat"), "{page}");
    let form = format!("email=ines%40outside.example&{}", field("password", "a long enough word"));
    let refused = desk.ask(Request::post("/studio/sign-in"), "", &form).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(refused.html.contains("Your seat here has ended."), "{}", refused.html);
}

#[tokio::test]
async fn a_refused_seat_keeps_its_name_address_and_day_and_marks_what_is_wrong() {
    let desk = Desk::open().await;
    desk.post(&format!("{STEPS}/consultant"), "answer=yes&reason=Look+at+our+week").await;
    let (ines, day, long) = ("ines@outside.example", "2026-04-30", "a long enough word");
    for (email, until, password, marked) in [
        (ines, day, "short", "seat-password"),
        ("outside.example", day, long, "seat-email"),
        (ines, "2020-01-01", long, "seat-until"),
        (ines, "someday", long, "seat-until"),
    ] {
        let form = [("name", "Ines Roth"), ("email", email), ("ends_on", until), ("password", password)];
        let form = form.map(|(name, value)| field(name, value)).join("&");
        let refused = desk.post("/studio/plan/seat", &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{marked}");
        for kept in ["Ines Roth", email, until] {
            assert!(refused.html.contains(&format!("value=\"{kept}\"")), "{kept}: {}", refused.html);
        }
        assert!(!refused.html.contains(&format!("value=\"{password}\"")), "a password is typed again");
        let tag = refused.html.split(&format!("id=\"{marked}\"")).nth(1).expect("the field").split('>').next();
        assert!(tag.is_some_and(|tag| tag.contains("aria-invalid=\"true\"")), "{marked}: {tag:?}");
        assert_eq!(refused.html.matches("aria-invalid").count(), 1, "{marked}");
    }
    assert!(!desk.get("/studio/plan/steps?step=consultant").await.html.contains("aria-invalid"));
}

#[tokio::test]
async fn where_the_plan_belongs_and_how_big_it_shall_be_are_lines_of_the_plan() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/belongs", "version=0&belongs=marketing_plan&size=talking").await;
    let steps = list_steps(&desk.test.app, &desk.test.ada).await.expect("the steps");
    assert_eq!((steps.belongs, steps.version), (Some(Belongs::MarketingPlan), 1));
    let page = desk.get(STEPS).await.html;
    assert!(page.contains("value=\"talking\" checked") && steps.next() == Some(Step::BusinessPlan));
}

#[tokio::test]
async fn after_the_four_it_is_asked_where_the_plan_belongs_and_how_big_it_shall_be() {
    let desk = Desk::open().await;
    let asks = ["Which plan does this page belong to", "How big shall it be?"];
    let asked = async || {
        let page = desk.get("/studio/plan/check").await.html;
        asks.map(|asks| page.contains(asks))
    };
    assert_eq!(asked().await, [false, false], "the four come first");
    for (step, form) in [("business_plan", "answer=none"), ("it_plan", "answer=none"), ("team", "answer=built")] {
        desk.post(&format!("{STEPS}/{step}"), form).await;
    }
    let last = desk.post(&format!("{STEPS}/consultant"), "answer=no&reason=We+learn+it").await;
    assert_eq!(location(&last), "/studio/plan/steps?done=saved#after");
    assert!(desk.get(STEPS).await.html.contains("Now say both of these"));
    assert_eq!(asked().await, [true, true]);
    assert!(desk.get("/studio/plan/check").await.html.contains("href=\"/studio/plan/steps#after\""));

    let version = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").version;
    let said = format!("version={version}&belongs=business_plan&size=talking");
    let page = desk.act("/studio/plan/belongs", &said).await;
    assert!(page.contains("href=\"/studio/plan/extracts/business\"") && !page.contains("Now say both"), "{page}");
    assert_eq!(asked().await, [false, false]);
    desk.act("/studio/plan/belongs", &format!("version={}&belongs=marketing_plan&size=talking", version + 1)).await;
    assert!(desk.get(STEPS).await.html.contains("href=\"/studio/plan/extracts/marketing\""));
}

// ---- learning ------------------------------------------------------------------------------------------------------

#[tokio::test]
async fn honest_answers_end_in_one_thing_for_today() {
    let desk = Desk::open().await;
    let page = desk.get("/studio/plan/learning").await.html;
    assert!(page.contains("Do I know where and how to listen") && !page.contains("id=\"today\""));
    let (here, elsewhere) = page.split_once("Networks that are not in the plan").expect("the others are at hand");
    assert!(!here.contains("name=\"mastodon\""), "a network is asked about where the business is");
    assert!(elsewhere.contains("name=\"mastodon\"") && !elsewhere.contains("name=\"wants\""), "{page}");
    let page = desk.act("/studio/plan/learning/answers", "wants=yes&listening=no&luck=no&keys=maybe").await;
    let today = page.split("id=\"today\"").nth(1).expect("one thing for today");
    assert!(today.contains("/studio/plan/lessons/listening"), "{today}");
    assert!(desk.get("/studio").await.html.contains("href=\"/studio/plan/lessons/listening\""));
    let line = list_learning(&desk.test.app, &desk.test.ada).await.expect("the list").list[0].id;
    let page = desk.act(&format!("/studio/plan/learning/{line}"), "done=yes").await;
    let today = page.split("id=\"today\"").nth(1).expect("the next thing");
    assert!(today.contains("Write that number into the plan"), "{today}");
    assert!(!desk.get("/studio").await.html.contains("from your own list"), "nothing is due before its day");
    let nothing = desk.post("/studio/plan/learning/answers", "luck=yes").await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_course_that_was_typed_wrong_keeps_its_words() {
    let desk = Desk::open().await;
    let page = desk.get("/studio/plan/learning?course=law").await.html;
    let filled = ["value=\"Law of one’s own site", "value=\"Chamber of commerce or trade association\""];
    assert!(filled.iter().all(|value| page.contains(value)), "one press fills the form in: {page}");
    assert!(!desk.get("/studio/plan/learning?course=luck").await.html.contains(filled[0]));
    let wrong = desk.post("/studio/plan/learning/courses", "name=Light&place=Chamber&on=2026-04-01&cost=much").await;
    assert!(wrong.html.contains("That is no amount.") && wrong.html.contains("value=\"Chamber\""));
    desk.act("/studio/plan/learning/courses", "name=Light&place=Chamber&on=2026-04-01&cost=60+EUR").await;
    let page = desk.act("/studio/plan/learning/books", "book=gift").await;
    assert!(page.contains("Course · Chamber · 60 EUR · on 1 April"), "{page}");
    assert!(page.contains("Lewis Hyde, The Gift (1983)"));
}

#[tokio::test]
async fn every_lesson_opens_and_its_button_leads_somewhere() {
    let desk = Desk::open().await;
    for lesson in banyan_domain::plan::Lesson::ALL {
        let page = desk.get(&format!("/studio/plan/lessons/{}", lesson.as_str())).await;
        assert_eq!(page.status, StatusCode::OK);
        let button = page.html.split("class=\"btn go\" href=\"").nth(1).and_then(|rest| rest.split('"').next());
        let button = button.expect("a button");
        assert!(find(&Method::GET, button).is_some(), "{button}");
        assert!(!page.html.contains("SOURCE"), "notes are not for readers");
    }
    assert_eq!(desk.get("/studio/plan/lessons/luck").await.status, StatusCode::NOT_FOUND);
}

// ---- reviews -------------------------------------------------------------------------------------------------------

#[tokio::test]
async fn a_review_that_is_due_asks_why_again_and_ends_with_the_next_day() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/why", "version=0&social=Everybody+is+there.").await;
    desk.post("/studio/plan/add/place", "version=1&name=Tram&review_on=2026-03-01").await;
    desk.post("/studio/plan/add/review", "version=2&next_review=2026-03-03").await;
    assert!(!desk.get("/studio").await.html.contains("/studio/plan/review"));
    desk.test.pass(DAY);
    assert!(desk.get("/studio").await.html.contains("The plan waits to be looked at again"));

    desk.test.pass(DAY);
    assert!(desk.get("/studio/plan/check").await.html.contains("href=\"/studio/plan/review\">Answer"));
    let page = desk.get("/studio/plan/review").await.html;
    assert!(page.contains("<q>Everybody is there.</q>") && page.contains("name=\"row-101\""), "{page}");
    let page = desk.act("/studio/plan/review/voice", "believes=partly&own_words=On+Saturdays").await;
    assert!(page.contains("Ada: Partly") && page.contains("On Saturdays"));

    let end = "version=3&social=Ines+found+us.&distraction=no&words=&row-101=stop&next=";
    let past = desk.post("/studio/plan/review", &format!("{end}2026-03-03")).await;
    assert_eq!(past.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(past.html.contains(">Ines found us.</textarea>") && past.html.contains("needs a day to come"));
    let page = desk.act("/studio/plan/review", &format!("{end}2026-06-01")).await;
    assert!(page.contains("No distraction") && page.contains("<q>Ines found us.</q>"), "{page}");
    let after = show_review(&desk.test.app, &desk.test.ada).await.expect("the review");
    assert_eq!((after.due, after.rows.len(), after.whys.len()), (None, 0, 2));
    let versions = desk.get("/studio/plan/versions").await.html;
    assert!(versions.contains("after a review"));
}

#[tokio::test]
async fn what_nobody_can_judge_yet_is_not_offered_to_be_stopped() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/goal", "version=0&name=Seats&not_before=2026-09-01").await;
    desk.post("/studio/plan/add/place", "version=1&name=Tram&goals=Seats&signs=They+wave&review_on=2026-03-01").await;
    let page = desk.get("/studio/plan/review").await.html;
    assert!(page.contains("not judged before") && page.contains("early signs: They wave"), "{page}");
    assert!(page.contains("value=\"keep\"") && !page.contains("value=\"stop\""), "{page}");
    // A page that was read before the goal asked to wait.
    let late = desk.post("/studio/plan/review", "version=2&row-102=stop&words=We+gave+up.").await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.html.contains("“Tram” is not judged before 1 September"), "{}", late.html);
    assert!(late.html.contains(">We gave up.</textarea>") && late.html.contains("value=\"keep\" checked"));
}

#[tokio::test]
async fn what_was_begun_below_is_still_there_after_the_voice_and_where_one_stands_is_asked_again() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/why", "version=0&social=Everybody+is+there.").await;
    let begun = "version=1&stand=pays&own_words=On+Saturdays&social=Ines+found+us.&distraction=no&next=2026-06-01";
    let unsaid = desk.post("/studio/plan/review/voice", begun).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = desk.post("/studio/plan/review/voice", &format!("{begun}&believes=partly")).await;
    assert_eq!(said.status, StatusCode::OK);
    for page in [&unsaid.html, &said.html] {
        assert!(page.contains("value=\"pays\" checked") && page.contains(">Ines found us.</textarea>"), "{page}");
        assert!(page.contains("value=\"2026-06-01\"") && page.contains(">On Saturdays</textarea>"));
    }
    assert!(said.html.contains("Ada: Partly"));

    let first = desk.act("/studio/plan/review", "version=1&stand=sideline&believes=yes&own_words=").await;
    assert!(first.contains("Ada: Yes") && first.contains("The same since"), "{first}");
    desk.test.pass(DAY);
    let second = desk.act("/studio/plan/review", "version=2&stand=pays").await;
    assert!(second.contains("it changed: from “I&#39;m on the sideline” to “We do it, and it pays”."), "{second}");
    assert!(desk.get("/studio").await.html.contains("/studio/first"), "another stand has another page");
    desk.test.pass(DAY);
    let third = desk.act("/studio/plan/review", "version=3&stand=pays").await;
    assert!(third.contains("The same since"), "{third}");
    let review = show_review(&desk.test.app, &desk.test.ada).await.expect("the review");
    assert_eq!(review.stands.len(), 4, "earlier answers stay");
}

#[tokio::test]
async fn a_colleague_speaks_and_has_no_button_to_end_it() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/why", "version=0&purpose=Bread").await;
    let cookie = desk.cookie_of(Role::Author).await;
    let page = desk.ask(Request::get("/studio/plan/review"), &cookie, "").await.html;
    assert!(page.contains("action=\"/studio/plan/review/voice\"") && !page.contains("action=\"/studio/plan/review\""));
    let said = desk.ask(Request::post("/studio/plan/review/voice"), &cookie, "believes=no&own_words=Why+us%3F").await;
    assert_eq!(said.status, StatusCode::SEE_OTHER);
    assert!(desk.get("/studio/plan/review").await.html.contains("<q>Why us?</q>"));
    let empty = Desk::open().await.get("/studio/plan/review").await.html;
    assert!(empty.contains("There is no plan yet that could be looked at again."));
}
