//! Places, connecting them, and the proof of each post.

use crate::{door::{Answer, Visit}, workspace::Fault};

pub(crate) async fn show_post(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn confirm_there(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn send_again(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn finish_parts(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn take_down_parts(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn leave_parts(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn keep_finding(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn show_places(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn show_connect(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn add_place(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn go_on(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn finish_place(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn hold_place(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn release_place(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn check_place(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn remove_place(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}
