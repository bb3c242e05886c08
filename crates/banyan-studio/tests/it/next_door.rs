//! What belongs to the business next door: at every address with a number in it nothing is there, and nothing is changed.

use banyan_db::{CopyLine, Tx, run, values};
use banyan_domain::ids::WorkspaceId;
use banyan_studio::routes::{ROUTES, Route};
use banyan_testkit::{START, second_workspace};
use http::{Method, StatusCode};
use uuid::Uuid;

use crate::desk::{Desk, Seen};

/// Everything of Tom's has this number.
const TOMS: Uuid = Uuid::from_u128(0x018f_0000_0000_7000_8000_0000_0000_00aa);

const NOBODYS: Uuid = Uuid::from_u128(0x018f_0000_0000_7000_8000_0000_0000_00bb);

/// Filled in well enough for every form that names a number.
const FORM: &str = "version=1&revision=1&read=1&title=mine&text=mine&words=mine&name=mine&kind=words&mode=first&\
                    decision=carry&answer=take&rule=repeated-text&reason=mine&day=2026-03-02&x=0&y=0&step=up&\
                    on=2026-03-02&move=up&fields=mine&alt=mine&rights=own&row=101&done=yes&goal=mine&target=2&\
                    until=2026-12-31&minutes=5&keep=018f0000-0000-7000-8000-0000000000aa&\
                    other=018f0000-0000-7000-8000-0000000000aa&same=no&\
                    publication=018f0000-0000-7000-8000-0000000000aa&page=018f0000-0000-7000-8000-000000000001&\
                    version_id=018f0000-0000-7000-8000-0000000000aa&at=1";

/// Where a field of the same name means something else.
const OTHER_FORMS: [(&str, &str); 8] = [
    ("/studio/write/drafts/{id}/versions", "version=018f0000-0000-7000-8000-0000000000aa"),
    ("/studio/library/{id}/point", "at.x=5&at.y=5&high=100"),
    ("/studio/library/{id}/people", "person=Tim"),
    ("/studio/library/{id}/same", "other=018f0000-0000-7000-8000-0000000000aa&action=keep"),
    ("/studio/sources/{id}/mode", "mode=carry"),
    ("/studio/away/{id}", "minutes=5"),
    ("/studio/publications/{id}/move", "revision=1"),
    ("/studio/waiting/{id}", "mark=answered"),
];

/// What is not there any more is what was wished for (303), has been decided meanwhile (409), or is said beside the form
/// (422): the answer is that of a number nobody has.
const AS_IF_DONE: [&str; 8] = [
    "/studio/away/{id}",
    "/studio/plan/links/{id}/end",
    "/studio/plan/seat/{id}/end",
    "/studio/items/{id}/skip",
    "/studio/away/{id}/undo",
    "/studio/settings/tokens/{id}/end",
    "/studio/posts/{id}/mend",
    "/studio/sources/{id}/held",
];

#[tokio::test]
async fn at_a_number_of_the_shop_next_door_nothing_is_there_and_nothing_changes() {
    let desk = Desk::open().await;
    let tom = second_workspace(&desk.test.app).await;
    let tx = desk.test.app.db.begin().await.expect("a write");
    furnish(&tx, tom, desk.test.ada.user.expect("Ada is a person").0).await;
    tx.commit().await.expect("Tom's things are kept");
    let before = belongings(&desk, tom).await;
    assert!(before.len() > 17, "Tom has something of every kind: {before:#?}");
    let (mut asked, mut wrong) = (0, Vec::new());
    for row in ROUTES.iter().filter(|row| names_something(row.path)) {
        let form = OTHER_FORMS.iter().find(|(path, _)| *path == row.path).map_or(FORM, |(_, form)| form);
        let path = row.path.replace("{id}", &TOMS.to_string()).replace("{person}", &TOMS.to_string());
        let seen = ask(&desk, row, TOMS, form).await;
        let of_nobody = ask(&desk, row, NOBODYS, form).await;
        let expected = if AS_IF_DONE.contains(&row.path) { of_nobody.status } else { StatusCode::NOT_FOUND };
        if (seen.status, of_nobody.status) != (expected, expected) {
            wrong.push(format!("{} {}: {}, of nobody {}", row.method, row.path, seen.status, of_nobody.status));
        }
        assert!(!seen.html.contains("tom.example"), "{path} shows something of Tom's");
        asked += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(asked > 45, "only {asked} addresses were asked");
    assert_eq!(belongings(&desk, tom).await, before, "something of Tom's was changed");
}

async fn ask(desk: &Desk, row: &Route, id: Uuid, form: &str) -> Seen {
    let path = row.path.replace("{id}", &id.to_string()).replace("{person}", &id.to_string());
    if row.method == Method::GET { desk.get(&path).await } else { desk.post(&path, form).await }
}

/// Rows and versions of a plan are counted by each business for itself: their numbers name our own, or none.
fn names_something(path: &str) -> bool {
    path.contains("{id}") && !path.starts_with("/studio/plan/rows/") && !path.starts_with("/studio/plan/versions/")
}

/// Every row of this business, as a backup would hold it.
async fn belongings(desk: &Desk, of: WorkspaceId) -> Vec<String> {
    let mut rows = Vec::new();
    let copy = desk.test.app.db.copy_out(|line: &CopyLine| {
        let line = serde_json::to_string(line)?;
        if line.contains(&of.0.simple().to_string()) {
            rows.push(line);
        }
        Ok(())
    });
    copy.await.expect("a copy");
    rows
}

/// One thing of each kind that an address can name.
async fn furnish(tx: &Tx, tom: WorkspaceId, user: Uuid) {
    let (at, ws) = (START.0, tom.0);
    let mut rows =
        vec![
        ("source (id, workspace_id, kind, address, name, created_at, next_poll_at, failures)",
            values![TOMS, ws, "feed", "https://tom.example", "Tom", at, at, 0_i64]),
        ("item (id, workspace_id, source_id, remote_id, text_key, identity, kind, title, data, state, first_seen_at)",
            values![TOMS, ws, TOMS, "1", "1", "{}", "article", "Tom's", "{}", "fresh", at]),
        ("arrival_hold (id, workspace_id, source_id, reason, raised_at)", values![TOMS, ws, TOMS, "many", at]),
        ("asset (id, workspace_id, digest, mime_type, bytes, created_at)",
            values![TOMS, ws, "d", "image/png", 1_i64, at]),
        ("asset_consent (id, workspace_id, asset_id, name, terms, noted_at, paper_name, paper_digest)",
            values![TOMS, ws, TOMS, "Tim", "all", at, "tim@tom.example.eml", "d".repeat(64)]),
        ("channel (id, workspace_id, network, name, handle, identity, facts, schedule, simulated, connected_at)",
            values![TOMS, ws, "own_site", "Tom", "", "tom", "{\"remote_id\":\"\",\"handle\":\"\",\"name\":\"\"}",
                "{\"zone\":\"UTC\",\"slots\":[]}", false, at]),
        ("post (id, workspace_id, title, data, revision, created_at)", values![TOMS, ws, "Tom's", "{}", 1_i64, at]),
        ("variant (id, workspace_id, post_id, channel_id, data, findings, own_words, revision)",
            values![TOMS, ws, TOMS, TOMS, "{}", "[]", false, 1_i64]),
        ("publication (id, workspace_id, post_id, variant_id, channel_id, key, state, due_at, born_at, tolerance_ms,
            done, generation, tries, looks, asks_person, created_at)",
            values![TOMS, ws, TOMS, TOMS, TOMS, "k", "needs_attention", at, at, 0_i64, "[]", 0_i64, 0_i64, 0_i64, true,
                at]),
        ("draft (id, workspace_id, data, revision, begun_at, changed_at)", values![TOMS, ws, "{}", 1_i64, at, at]),
        ("draft_version (id, workspace_id, draft_id, data, saved_at, kept_at)",
            values![TOMS, ws, TOMS, "{}", at, at]),
        ("saved_bit (id, workspace_id, kind, name, words, made_at)", values![TOMS, ws, "words", "n", "w", at]),
        ("contact (id, workspace_id, mention, name, handles, made_at)", values![TOMS, ws, "tim", "Tim", "{}", at]),
        ("ledger_entry (id, workspace_id, kind, day, noted_at)", values![TOMS, ws, "call", "2026-03-02", at]),
        ("message (id, workspace_id, channel_id, remote_id, kind, author_id, author_name, author_handle, excerpt,
            received_at)",
            values![TOMS, ws, TOMS, "1", "reply", "1", "Tim", "@tim@tom.example", "Is tom.example open?", at]),
        ("api_token (id, workspace_id, digest, name, role, made_at, made_by)",
            values![TOMS, ws, vec![1_u8], "Till", "owner", at, user]),
        ("plan_link (id, workspace_id, digest, name, with_money, made_at)",
            values![TOMS, ws, vec![2_u8], "Bank", false, at]),
        ("learning (id, workspace_id, user_id, kind, what, place, cost, due_on, added_at)",
            values![TOMS, ws, user, "book", "gift", "", "", "2026-03-02", at]),
        ("paper (id, workspace_id, step, name, link, kept_at)",
            values![TOMS, ws, "business_plan", "Plan", "https://tom.example", at]),
        ("paper_goal (id, workspace_id, step, words, found_at)", values![TOMS, ws, "business_plan", "Seats", at]),
    ];
    rows.push((
        "plan_revision (id, workspace_id, revision, document, how, made_at)",
        values![TOMS, ws, 1_i64, "{\"rows\":[]}", "edit", at],
    ));
    for (into, row) in rows {
        let places: Vec<String> = (1..=row.len()).map(|at| format!("${at}")).collect();
        let sql = format!("INSERT INTO {into} VALUES ({})", places.join(", "));
        run(&**tx, &sql, row).await.unwrap_or_else(|error| panic!("{into}: {error}"));
    }
}
