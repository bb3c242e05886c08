//! Writing.

use crate::{door::{Answer, Visit}, workspace::Fault};

pub(crate) async fn show_write(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn queue_post(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn preview(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}
