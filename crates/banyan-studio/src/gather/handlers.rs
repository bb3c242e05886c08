//! Sources and what waits at their doors.

use crate::{door::{Answer, Visit}, workspace::Fault};

pub(crate) async fn show_sources(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn look_for_source(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn add_source(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn set_source_mode(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn decide_held(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn take_newest(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn poll_source(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn remove_source(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}
