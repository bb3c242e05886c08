//! What happened, in each state of its page.

use banyan_app::workspace::{ActivityLine, Who};
use banyan_studio::workspace::Activity;
use serde_json::Value;
use uuid::Uuid;

use super::{Made, made};
use crate::cast::{at, page};

pub(super) fn pages(l: &str) -> Vec<Made> {
    let ada = || Some(Who::from("Ada Lindholm"));
    let till = Some(Who { name: "Ada Lindholm".into(), program: Some("The till in the shop".into()) });
    let long = Some(Who {
        name: "Wilhelmina Donaudampfschifffahrtsgesellschaftskapitän".into(),
        program: Some("The spreadsheet of the accountant on the second floor".into()),
    });
    let line = |moment: &str, what: &str, by: Option<Who>| ActivityLine {
        id: Uuid::nil(),
        at: at(moment),
        by,
        what: what.into(),
        subject: None,
        data: Value::Null,
    };
    let shown = |lines, is_later_page, older| Activity { p: page(l), lines, is_later_page, older };
    let lines = vec![
        line("2026-11-23T08:40:00Z", "publish.published", None),
        line("2026-11-23T08:12:00Z", "compose.write", till),
        line("2026-11-23T07:55:00Z", "plan.change", ada()),
        line("2026-11-22T16:30:00Z", "publish.outcome_unknown", None),
        line("2026-11-22T16:29:00Z", "compose.note_consent", long),
        line("2026-11-20T09:00:00Z", "workspace.begin", ada()),
    ];
    vec![
        made("history", &shown(lines.clone(), false, Some(Uuid::nil()))),
        made("history-earlier", &shown(lines, true, None)),
        made("history-none", &shown(Vec::new(), false, None)),
    ]
}
