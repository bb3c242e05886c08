//! The plan on its way out: on paper, as a brief, by a link, as an extract, as a budget; and how far the business is.

use banyan_app::{
    plan::{Trade, list_plan_links, show_kit, show_plan},
    workspace::{WorkspaceSettings, change_settings, show_settings},
};
use banyan_db::{run, values};
use banyan_domain::{plan::markdown, workspace::Role};
use http::{Request, StatusCode, header};
use lopdf::{Document, Object};

use crate::desk::Desk;

/// A file as a reader of PDFs has it: the number of its sheets and all its words, spaces counted once.
pub(crate) fn read_back(bytes: &[u8]) -> (Document, String) {
    let file = Document::load_mem(bytes).expect("a PDF");
    let sheets: Vec<u32> = file.get_pages().keys().copied().collect();
    let text = file.extract_text(&sheets).expect("text that can be marked");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (file, text)
}

async fn pdf(desk: &Desk) -> Vec<u8> {
    let answer = desk.get("/studio/plan/plan.pdf").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.headers[header::CONTENT_TYPE], "application/pdf");
    answer.body
}

async fn import(desk: &Desk, text: &str) {
    banyan_app::plan::import_plan(&desk.test.app, &desk.test.ada, text, None).await.expect("a plan");
}

#[tokio::test]
async fn every_kit_stands_on_one_a4_with_every_word() {
    kits_stand_on_one_a4("en").await;
}

#[tokio::test]
async fn every_german_kit_stands_on_one_a4_with_every_word() {
    kits_stand_on_one_a4("de").await;
}

#[tokio::test]
async fn every_spanish_kit_stands_on_one_a4_with_every_word() {
    kits_stand_on_one_a4("es").await;
}

async fn kits_stand_on_one_a4(language: &str) {
    let desk = Desk::open().await;
    for trade in Trade::ALL {
        let kit = show_kit(language, trade).expect("a kit");
        import(&desk, &markdown::write("Kit", &kit)).await;
        let (file, text) = read_back(&pdf(&desk).await);
        assert_eq!(file.get_pages().len(), 1, "{language} {trade:?}");
        for row in kit.rows() {
            for said in row.values().map(|(_, said)| said.split_whitespace().collect::<Vec<_>>().join(" ")) {
                let is_words = said.len() > 30 && !said.contains(';');
                assert!(!is_words || text.contains(&said), "{language} {trade:?}: “{said}” in “{text}”");
            }
        }
    }
}

#[tokio::test]
async fn the_paper_says_what_it_is_and_in_which_language() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/kit", "trade=coach").await;
    let (file, text) = read_back(&pdf(&desk).await);
    let root = file.catalog().expect("a root");
    assert_eq!(root.get(b"Lang").and_then(Object::as_str).expect("a language"), b"en");
    let marked = root.get(b"MarkInfo").and_then(Object::as_dict).expect("marked");
    assert!(marked.get(b"Marked").and_then(Object::as_bool).expect("said so"));
    assert!(root.get(b"StructTreeRoot").is_ok(), "a voice can read it in order");
    assert!(text.contains("our plan on one page"), "{text}");
    assert!(file.objects.values().filter_map(|object| object.as_dict().ok()).any(|font| font.has(b"FontFile2")));
    assert!(file.objects.values().all(|object| object.as_dict().map_or(true, |dict| !dict.has(b"JavaScript"))));
}

#[tokio::test]
async fn letters_of_many_languages_are_there_and_what_is_not_is_said() {
    let desk = Desk::open().await;
    import(&desk, "## Why\n\n- social: Größe, ¿qué?, ñandú, Łódź, €5 – „so“ und “so”.\n").await;
    let (_, text) = read_back(&pdf(&desk).await);
    assert!(text.contains("Größe, ¿qué?, ñandú, Łódź, €5 – „so“ und “so”."), "{text}");
    assert!(!text.contains("empty boxes"));
    import(&desk, "## Why\n\n- social: Хлеб.\n").await;
    let (_, text) = read_back(&pdf(&desk).await);
    assert!(text.contains("Some letters are not in the type of this paper"), "{text}");
}

#[tokio::test]
async fn what_does_not_fit_goes_on_to_another_sheet_and_no_word_is_lost() {
    let desk = Desk::open().await;
    let long =
        |n: usize| format!("### Goal {n}\n\n- definition: {} End{n}.\n", "Somebody asks about a course. ".repeat(40));
    let goals: String = (0..12).map(long).collect();
    let endless = "x".repeat(900);
    import(&desk, &format!("## Why\n\n- purpose: {endless}\n\n## Goals\n\n{goals}")).await;
    let (file, text) = read_back(&pdf(&desk).await);
    assert!(file.get_pages().len() > 1);
    assert!((0..12).all(|n| text.contains(&format!("End{n}."))));
    assert_eq!(text.matches('x').count(), 900, "a word wider than the sheet is broken, not cut");
}

#[tokio::test]
async fn an_empty_plan_is_not_printed() {
    let desk = Desk::open().await;
    let answer = desk.get("/studio/plan/plan.pdf").await;
    assert_eq!(answer.headers[header::LOCATION], "/studio/plan");
}

/// The number of its sheets, and its words.
async fn brief_on_paper(desk: &Desk) -> (usize, String) {
    let answer = desk.get("/studio/plan/brief.pdf").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.headers[header::CONTENT_TYPE], "application/pdf");
    let (file, text) = read_back(&answer.body);
    (file.get_pages().len(), text)
}

#[tokio::test]
async fn a_short_brief_stands_on_its_paper_with_every_word() {
    let desk = Desk::open().await;
    import(&desk, "## Why\n\n- purpose: Bread for a street\n\n## Goals\n\n### Seats\n\n- target: 24\n").await;
    let (sheets, text) = brief_on_paper(&desk).await;
    assert_eq!(sheets, 1);
    for said in ["Linden & Rye: what we ask of you", "Bread for a street", "Seats: ", "A seat in our Banyan"] {
        assert!(text.contains(said), "{said} in {text}");
    }
    let page = desk.get("/studio/plan/brief").await.html;
    assert!(page.contains("/studio/plan/brief.pdf") && !page.contains("left out, and where it stands"), "{page}");
}

#[tokio::test]
async fn an_overlong_brief_keeps_to_two_sheets_and_says_what_is_left_out_and_where_it_stands() {
    let desk = Desk::open().await;
    let said = "Somebody asks about a course. ".repeat(40);
    let goal = |n: usize| format!("### Goal {n}\n\n- definition: {said}\n");
    let audience = |n: usize| format!("### Audience {n}\n\n- about: {said}\n");
    let place = |n: usize| format!("### Place {n}\n\n- reason: {said}\n");
    let [goals, audiences, places]: [String; 3] =
        [(0..16).map(goal).collect(), (0..16).map(audience).collect(), (0..16).map(place).collect()];
    import(&desk, &format!("## Goals\n\n{goals}\n## Audiences\n\n{audiences}\n## Places\n\n{places}")).await;
    for (language, shortened, more) in [
        ("en", "lines are shortened", "more stand in the plan, under “Goals”."),
        ("de", "dieser Zeilen sind gekürzt", "weitere stehen im Plan unter „Ziele“."),
        ("es", "de estas líneas están acortadas", "más en el plan, en «Metas»."),
    ] {
        let settings = show_settings(&desk.test.app, &desk.test.ada).await.expect("the settings");
        let settings = WorkspaceSettings { language: language.to_owned(), ..settings };
        change_settings(&desk.test.app, &desk.test.ada, settings).await.expect("another language");
        let (sheets, text) = brief_on_paper(&desk).await;
        assert_eq!(sheets, 2, "{language}");
        assert!(text.contains(shortened) && text.contains(more), "{language}: {text}");
    }
    let page = desk.get("/studio/plan/brief").await.html;
    let more = "más en el plan, en «Metas».";
    assert!(page.contains("left out, and where it stands") && page.contains(more), "{page}");
    assert!(page.contains("href=\"/studio/plan#section-goal\""), "{page}");
}

#[tokio::test]
async fn a_link_is_shown_once_listed_and_ended() {
    let desk = Desk::open().await;
    let made = desk.post("/studio/plan/links", "name=The+bank&ends_on=&with_money=yes").await;
    assert_eq!(made.status, StatusCode::OK);
    let (_, link) = made.html.split_once("id=\"made-link\"><bdi>").expect("the link");
    let link = link.split('<').next().unwrap_or_default();
    let secret = link.rsplit('/').next().unwrap_or_default();
    assert_eq!(secret.len(), 64, "{link}");
    let page = desk.get("/studio/plan/take").await.html;
    assert!(page.contains("The bank") && page.contains("not opened yet") && page.contains("with the money"));
    assert!(!page.contains(secret), "it is not kept here");
    let id = list_plan_links(&desk.test.app, &desk.test.ada).await.expect("links")[0].id;
    for _ in 0..2 {
        let ended = desk.post(&format!("/studio/plan/links/{id}/end"), "").await;
        assert_eq!(ended.headers[header::LOCATION], "/studio/plan/take?done=saved");
    }
    assert!(!desk.get("/studio/plan/take").await.html.contains("End it now"));
}

#[tokio::test]
async fn a_link_without_a_name_or_of_yesterday_is_refused_at_its_field() {
    let desk = Desk::open().await;
    for (form, said) in [
        ("name=+&ends_on=", "Say for whom it is."),
        ("name=Bank&ends_on=1999-01-01", "That day is over already."),
        ("name=Bank&ends_on=soon", "That is not a date."),
    ] {
        let refused = desk.post("/studio/plan/links", form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.html.contains(said) && refused.html.contains("No link was made."), "{form}");
        assert_eq!(refused.html.matches("aria-invalid").count(), 1);
    }
    assert!(list_plan_links(&desk.test.app, &desk.test.ada).await.expect("links").is_empty());
}

#[tokio::test]
async fn who_may_only_look_takes_the_plan_along_and_makes_no_link() {
    let desk = Desk::open().await;
    let cookie = desk.cookie_of(Role::Editor).await;
    let page = desk.ask(Request::get("/studio/plan/take"), &cookie, "").await;
    assert!(page.html.contains("/studio/plan/plan.pdf") && !page.html.contains("/studio/plan/links"));
}

#[tokio::test]
async fn an_extract_stands_in_sentences_and_as_text_to_copy() {
    let desk = Desk::open().await;
    desk.post("/studio/plan/add/goal", "version=0&name=24+enquiries&target=24&until=2026-12-31").await;
    desk.post("/studio/plan/add/why", "version=1&social=Does+anybody+ask%3F").await;
    let page = desk.get("/studio/plan/extracts/marketing").await.html;
    assert!(page.contains("<p>Our goal: 24 enquiries. The number we want is 24. We want it by 31 December 2026.</p>"));
    assert!(page.contains("Why social media: Does anybody ask?<"), "no stop behind a question");
    assert!(page.contains("## Goals"), "as Markdown too");
    assert_eq!(desk.get("/studio/plan/extracts/everything").await.status, StatusCode::NOT_FOUND);
    let empty = Desk::open().await.get("/studio/plan/extracts/business").await.html;
    assert!(empty.contains("The plan says nothing yet"));
}

#[tokio::test]
async fn the_budget_is_a_table_and_a_file() {
    let desk = Desk::open().await;
    import(&desk, "## Money\n\n### Mail\n\n- amount: 22 EUR\n- month: monthly\n").await;
    let page = desk.get("/studio/plan/budget").await.html;
    assert!(page.contains("22.00") && page.contains("264.00"), "{page}");
    let file = desk.get("/studio/plan/budget.csv").await;
    assert!(file.headers[header::CONTENT_DISPOSITION].to_str().expect("text").contains("budget.csv"));
    assert!(file.html.lines().all(|line| line.split(',').count() == 18), "{}", file.html);
    assert!(file.html.contains("What it takes in all,,,EUR,22.00"));
    let tx = desk.test.app.db.begin().await.expect("a write");
    run(&*tx, "UPDATE app_user SET language = $1", values!["de"]).await.expect("another language");
    tx.commit().await.expect("the write");
    let file = desk.get("/studio/plan/budget.csv").await;
    assert!(file.html.contains(";EUR;22,00"), "{}", file.html);
    assert!(file.html.lines().all(|line| line.matches(';').count() == 17), "{}", file.html);
}

#[tokio::test]
async fn the_levels_say_where_the_business_is_and_make_nothing_up() {
    let desk = Desk::open().await;
    let page = desk.get("/studio/plan/levels").await.html;
    assert!(page.contains("Not at the first level yet") && page.contains("not counted yet"));
    assert!(!page.contains("aria-current=\"step\""));
    assert!(page.contains("count by themselves, each once") && !page.contains("not counted by itself"));
    let version = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").version;
    desk.post("/studio/plan/add/review", &format!("version={version}&size=planned")).await;
    let page = desk.get("/studio/plan/levels").await.html;
    assert!(page.contains("The plan wants this") && page.matches("<span class=\"chip s\">Next</span>").count() == 1);
    desk.post("/studio/away", "kind=minutes&told=learn-30").await;
    assert!(desk.get("/studio/plan/levels").await.html.contains("30 min, counted"));
}
