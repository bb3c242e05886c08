//! The queue.

use crate::{door::{Answer, Visit}, workspace::Fault};

pub(crate) async fn show_queue(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn answer_missed(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn cancel(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn move_to_next_free(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn send_now(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}
