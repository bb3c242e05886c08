//! One lesson, with its exercise and its button.

use askama::Template;
use banyan_app::plan::{Block, ShownLesson};

use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "plan/learning/lesson.html")]
pub struct LessonPage {
    pub p: Page,
    pub shown: ShownLesson,
}

impl Inside for LessonPage {
    fn here(&self) -> &'static str {
        "plan"
    }
}
