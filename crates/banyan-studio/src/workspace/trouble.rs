//! Pages for what is not there, not allowed, changed meanwhile, or broken: what happened and what to do.

use askama::Template;
use http::StatusCode;

use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "workspace/trouble.html")]
pub struct ErrorPage {
    pub p: Page,
    pub fault: Fault,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    NotFound,
    /// The role does not allow it; who could.
    NotAllowed {
        owner: Option<String>,
    },
    /// Somebody changed the same thing; what was typed here is kept, field by field.
    Conflict {
        by: Option<String>,
        kept: Vec<(String, String)>,
        back: String,
    },
    /// It is in another state than the page showed; what was typed here is kept.
    NotNow {
        said: String,
        kept: Vec<(String, String)>,
        back: String,
    },
    /// Too large, or sent from another site.
    Refused,
    /// Ours. The number finds it in the log.
    Broken {
        number: String,
    },
}

impl Fault {
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::NotAllowed { .. } => StatusCode::FORBIDDEN,
            Self::Conflict { .. } | Self::NotNow { .. } => StatusCode::CONFLICT,
            Self::Refused => StatusCode::BAD_REQUEST,
            Self::Broken { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn title(&self) -> &'static str {
        match self {
            Self::NotFound => "error-404",
            Self::NotAllowed { .. } => "error-403",
            Self::Conflict { .. } => "error-409",
            Self::NotNow { .. } => "error-not-now",
            Self::Refused => "error-400",
            Self::Broken { .. } => "error-500",
        }
    }

    fn todo(&self) -> &'static str {
        match self {
            Self::NotFound => "error-404-do",
            Self::NotAllowed { .. } => "error-403-do",
            Self::Conflict { .. } => "error-409-do",
            Self::NotNow { .. } => "error-not-now-do",
            Self::Refused => "error-400-do",
            Self::Broken { .. } => "error-500-do",
        }
    }
}

impl Inside for ErrorPage {
    fn here(&self) -> &'static str {
        ""
    }
}
