//! The First Steps: papers kept, goals found and taken in, answers given, and the brief made of it.

use std::fmt::Write as _;

use banyan_app::{
    Actor,
    plan::{
        Trade, import_plan, list_versions, show_plan, start_from_kit,
        steps::{
            AnswerStepError, GoalError, GoalState, KeepPaperError, KeptPaper, NewAnswer, NewPaper, PaperGoal, Unread,
            answer_step, decide_goal, keep_paper, lay_out_brief, list_steps, next_step, note_goal, open_paper,
            print_brief, write_brief,
        },
    },
    workspace::{count_missing_media, list_activity},
};
use banyan_content::pdf::{Block, Document, Ink, Kind, fits, set};
use banyan_domain::{
    plan::{Field, Section, Step, StepAnswer, TeamGap},
    workspace::Role,
};
use banyan_testkit::{TestApp, second_workspace, typefaces};

use super::add;

const PLAN: &str = "# Our plan\n\n## Goals\n\n- Forty regular clients by the end of 2027\n- A second room\n";

async fn keep(test: &TestApp, text: &str) -> usize {
    let paper = NewPaper::File { name: "plan.md".to_owned(), bytes: text.as_bytes().to_vec() };
    keep_paper(&test.app, &test.ada, Step::BusinessPlan, paper).await.unwrap().goals
}

async fn goals(test: &TestApp) -> Vec<PaperGoal> {
    list_steps(&test.app, &test.ada).await.unwrap().line(Step::BusinessPlan).unwrap().goals.clone()
}

async fn answer(test: &TestApp, step: Step, answer: StepAnswer, reason: &str) -> Result<(), AnswerStepError> {
    let new = NewAnswer { looked_by: "Ada".to_owned(), reason: reason.to_owned(), ..NewAnswer::default() };
    answer_step(&test.app, &test.ada, step, answer, &new).await
}

#[tokio::test]
async fn a_file_is_kept_and_its_goals_are_found_and_the_owner_alone_opens_it() {
    let test = TestApp::new().await;
    assert_eq!(keep(&test, PLAN).await, 2);
    let paper = list_steps(&test.app, &test.ada).await.unwrap().steps[0].paper.clone().unwrap();
    let file = open_paper(&test.app, &test.ada, paper.id).await.unwrap().unwrap();
    assert_eq!((file.name.as_str(), file.bytes.as_slice()), ("plan.md", PLAN.as_bytes()));
    let editor = Actor { role: Role::Editor, ..test.ada };
    assert!(matches!(open_paper(&test.app, &editor, paper.id).await, Err(KeepPaperError::Refused(_))));
    let seen = list_steps(&test.app, &editor).await.unwrap();
    assert!(seen.steps[0].paper.is_none() && seen.steps[0].goals.is_empty());
    assert_eq!(count_missing_media(&test.app).await.unwrap(), 0);
    std::fs::remove_dir_all(test.database().folder().join("media")).unwrap();
    assert_eq!(count_missing_media(&test.app).await.unwrap(), 1, "a backup without it is not whole");
}

/// A file of one page, as simple as a PDF can be.
fn pdf(page: &str) -> Vec<u8> {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let (mut file, mut table) = ("%PDF-1.4\n".to_owned(), String::new());
    for (number, object) in (1..).zip(&objects) {
        writeln!(table, "{:010} 00000 n ", file.len()).unwrap();
        writeln!(file, "{number} 0 obj\n{object}\nendobj").unwrap();
    }
    let at = file.len();
    let end = format!("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{at}\n%%EOF\n");
    (file + "xref\n0 6\n0000000000 65535 f \n" + &table + &end).into_bytes()
}

#[tokio::test]
async fn goals_are_found_in_a_pdf_with_their_page_and_a_scanned_one_says_why_not() {
    let test = TestApp::new().await;
    let keep = async |page: &str| {
        let paper = NewPaper::File { name: "plan.pdf".to_owned(), bytes: pdf(page) };
        keep_paper(&test.app, &test.ada, Step::BusinessPlan, paper).await.unwrap()
    };
    let kept = keep("BT /F1 11 Tf (We want 40 clients by the end of 2030.) Tj ET").await;
    assert_eq!(kept, KeptPaper { goals: 1, unread: None });
    let found = goals(&test).await.remove(0);
    assert_eq!((found.words.as_str(), found.page), ("We want 40 clients by the end of 2030", Some(1)));
    let kept = keep("q 500 0 0 700 0 0 cm Q").await;
    assert_eq!(kept, KeptPaper { goals: 0, unread: Some(Unread::NoWords) });
    let paper = list_steps(&test.app, &test.ada).await.unwrap().steps[0].paper.clone().unwrap();
    assert_eq!(paper.unread, Some(Unread::NoWords));
}

#[tokio::test]
async fn a_link_is_written_down_and_what_is_none_is_refused() {
    let test = TestApp::new().await;
    let link = |link: &str| NewPaper::Link(link.to_owned());
    keep_paper(&test.app, &test.ada, Step::ItPlan, link("https://cloud.example/it")).await.unwrap();
    let steps = list_steps(&test.app, &test.ada).await.unwrap();
    assert_eq!(steps.steps[1].paper.as_ref().unwrap().link.as_deref(), Some("https://cloud.example/it"));
    let wrong = keep_paper(&test.app, &test.ada, Step::ItPlan, link("javascript:alert(1)")).await;
    assert!(matches!(wrong, Err(KeepPaperError::NotAnAddress(_))));
    let wrong = keep_paper(&test.app, &test.ada, Step::Team, link("https://cloud.example")).await;
    assert!(matches!(wrong, Err(KeepPaperError::NoPaperHere)));
}

#[tokio::test]
async fn a_goal_taken_in_is_a_goal_of_the_plan_and_taking_it_twice_is_once() {
    let test = TestApp::new().await;
    keep(&test, PLAN).await;
    let found = goals(&test).await;
    let row = decide_goal(&test.app, &test.ada, found[0].id, true).await.unwrap().unwrap();
    let again = decide_goal(&test.app, &test.ada, found[0].id, true).await.unwrap();
    assert_eq!(again, Some(row));
    let shown = show_plan(&test.app, &test.ada).await.unwrap();
    let goal = shown.plan.row(row).unwrap();
    assert_eq!((goal.name(), goal.text(Field::Until)), ("Forty regular clients by the end of 2027", "2027-12-31"));
    assert_eq!((shown.version, shown.plan.of(Section::Goal).count()), (1, 1));
    assert_eq!(list_versions(&test.app, &test.ada).await.unwrap()[0].how, "steps");
    assert_eq!(decide_goal(&test.app, &test.ada, found[1].id, false).await.unwrap(), None);
    let states: Vec<GoalState> = goals(&test).await.iter().map(|goal| goal.state).collect();
    assert_eq!(states, [GoalState::Taken(row), GoalState::LeftOut]);
}

#[tokio::test]
async fn a_goal_that_stands_in_the_plan_already_is_that_goal() {
    let test = TestApp::new().await;
    let known = add(&test, Section::Goal, &[(Field::Name, "a second room")]).await.row.unwrap();
    keep(&test, PLAN).await;
    let found = goals(&test).await;
    assert_eq!(decide_goal(&test.app, &test.ada, found[1].id, true).await.unwrap(), Some(known));
    assert_eq!(show_plan(&test.app, &test.ada).await.unwrap().version, 1, "nothing had to change");
}

#[tokio::test]
async fn a_newer_paper_brings_its_own_goals_and_what_was_decided_stays() {
    let test = TestApp::new().await;
    keep(&test, PLAN).await;
    decide_goal(&test.app, &test.ada, goals(&test).await[0].id, true).await.unwrap();
    note_goal(&test.app, &test.ada, Step::BusinessPlan, " Three  firms; a year ").await.unwrap();
    keep(&test, "## Ziele\n\n- Zwei Auszubildende\n").await;
    let words: Vec<String> = goals(&test).await.into_iter().map(|goal| goal.words).collect();
    assert_eq!(words, ["Forty regular clients by the end of 2027", "Three firms, a year", "Zwei Auszubildende"]);
    let none = note_goal(&test.app, &test.ada, Step::Team, "More people").await;
    assert!(matches!(none, Err(GoalError::Words)));
}

#[tokio::test]
async fn the_four_are_asked_in_order_until_all_are_answered() {
    let test = TestApp::new().await;
    let next = async || next_step(&test.app, &test.ada).await.unwrap();
    assert_eq!(next().await, Some((Step::BusinessPlan, 0)));
    answer(&test, Step::BusinessPlan, StepAnswer::HaveNone, "").await.unwrap();
    answer(&test, Step::ItPlan, StepAnswer::Reviewed, "").await.unwrap();
    answer(&test, Step::Team, StepAnswer::Built, "").await.unwrap();
    assert_eq!(next().await, Some((Step::Consultant, 3)));
    let unsaid = answer(&test, Step::Consultant, StepAnswer::No, " ").await;
    assert!(matches!(unsaid, Err(AnswerStepError::NoReason)));
    let wrong = answer(&test, Step::Team, StepAnswer::Yes, "").await;
    assert!(matches!(wrong, Err(AnswerStepError::NoSuchAnswer)));
    answer(&test, Step::Consultant, StepAnswer::No, "We can do it.").await.unwrap();
    assert_eq!(next().await, None);
    let said = list_steps(&test.app, &test.ada).await.unwrap().steps[0].answered.clone().unwrap();
    assert_eq!((said.looked_on.as_str(), said.by.as_deref()), ("2026-03-02", Some("Ada")));
    let editor = Actor { role: Role::Editor, ..test.ada };
    assert_eq!(next_step(&test.app, &editor).await.unwrap(), None, "it is the owner's to answer");
    let new = NewAnswer::default();
    let refused = answer_step(&test.app, &editor, Step::Team, StepAnswer::Built, &new).await;
    assert!(matches!(refused, Err(AnswerStepError::Refused(_))));
    assert_eq!(list_activity(&test.app, &test.ada, None, 1).await.unwrap()[0].what, "plan.answer_step");
}

#[tokio::test]
async fn the_brief_leaves_out_what_is_only_an_example_and_keeps_to_two_pages() {
    let test = TestApp::new().await;
    start_from_kit(&test.app, &test.ada, Trade::Shop).await.unwrap();
    let brief = write_brief(&test.app, &test.ada).await.unwrap();
    assert_eq!(brief.parts.len(), 2, "only what is missing, and what is given: {brief:?}");
    for number in 0..40 {
        let name = format!("Goal number {number}");
        add(&test, Section::Goal, &[(Field::Name, &name), (Field::Until, "2026-12-31")]).await;
    }
    add(&test, Section::Person, &[(Field::Name, "Ada"), (Field::Hours, "2 h"), (Field::Knowledge, "Baking")]).await;
    answer(&test, Step::Consultant, StepAnswer::Yes, "Look at our week once.").await.unwrap();
    let text = write_brief(&test.app, &test.ada).await.unwrap().markdown();
    assert!(text.starts_with("# Linden & Rye: what we ask of you\n"), "{text}");
    let more = "- Goal number 23: Until: 31 December 2026\n- 16 more stand in the plan, under “Goals”.\n";
    assert!(text.contains(more), "{text}");
    assert!(text.contains("- Look at our week once.\n") && text.contains("- Ada: Time a week: 2 h."), "{text}");
    assert!(text.lines().count() < 80, "{}", text.lines().count());
}

#[tokio::test]
async fn an_overlong_brief_is_laid_out_a_few_times_and_not_once_for_each_cut() {
    let test = TestApp::new().await;
    let laid = lay_out_brief(&test.app, &test.ada).await.unwrap();
    assert_eq!((laid.layouts, laid.brief.left_out().count()), (1, 0), "all of it fits at once");
    let said = "Somebody asks about a course. ".repeat(100);
    let goal = |number: usize| format!("### Goal {number}\n- definition: {said}\n");
    let audience = |number: usize| format!("### Audience {number}\n- about: {said}\n");
    let place = |number: usize| format!("### Place {number}\n- reason: {said}\n");
    let [goals, audiences, places]: [String; 3] =
        [(0..40).map(goal).collect(), (0..40).map(audience).collect(), (0..40).map(place).collect()];
    let page = format!("## Goals\n{goals}## Audiences\n{audiences}## Places\n{places}");
    import_plan(&test.app, &test.ada, &page, None).await.unwrap();
    let laid = lay_out_brief(&test.app, &test.ada).await.unwrap();
    assert!((1..=3).contains(&laid.layouts) && laid.brief.left_out().count() > 0, "{} layouts", laid.layouts);
    assert_eq!(print_brief(&test.app, &test.ada).await.unwrap().sheets, 2);
}

#[test]
fn what_stands_on_two_sheets_is_never_held_to_be_too_long() {
    let fonts = typefaces();
    let text = "Somebody asks about a course of three evenings, and whether the dough may stay. ".repeat(4);
    let line = |_| Block::new(Kind::Text, [(Ink::Quiet, "• ".to_owned()), (Ink::Plain, text.clone())]);
    let found: Vec<_> = [20, 40, 44, 48, 52, 90]
        .into_iter()
        .map(|lines| {
            let head = vec![Block::new(Kind::Title, [(Ink::Strong, "Linden & Rye".to_owned())])];
            let paper = Document { head, body: (0..lines).map(line).collect(), ..Document::default() };
            let fit = fits(&paper, 2, &fonts).unwrap();
            assert_eq!(fit.fits, set(&paper, 2, &fonts).unwrap().sheets <= 2, "{lines} lines");
            fit
        })
        .collect();
    assert!(found[0].fits && found[0].is_laid_out, "{found:?}");
    assert!(!found[5].fits && !found[5].is_laid_out, "{found:?}");
}

#[tokio::test]
async fn one_business_sees_nothing_of_anothers_steps() {
    let test = TestApp::new().await;
    keep(&test, PLAN).await;
    answer(&test, Step::BusinessPlan, StepAnswer::Reviewed, "").await.unwrap();
    let goal = goals(&test).await[0].id;
    let paper = list_steps(&test.app, &test.ada).await.unwrap().steps[0].paper.clone().unwrap().id;
    let tom = Actor { workspace: second_workspace(&test.app).await, ..test.ada };
    let steps = list_steps(&test.app, &tom).await.unwrap();
    assert!(steps.steps.iter().all(|line| line.answered.is_none() && line.paper.is_none() && line.goals.is_empty()));
    assert_eq!(steps.team.gaps, [TeamGap::Nobody, TeamGap::NoJob]);
    assert_eq!(open_paper(&test.app, &tom, paper).await.unwrap(), None);
    assert!(matches!(decide_goal(&test.app, &tom, goal, true).await, Err(GoalError::NotHere)));
}
