//! The hall: first run, signing in, Today, settings.

use crate::{door::{Answer, Visit}, workspace::Fault};

pub(crate) async fn show_today(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn hold(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn release(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn show_sign_in(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn sign_in(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn sign_out(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn show_first(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn begin_business(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn show_site(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn look_at_site(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn show_found(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn choose_found(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn show_done(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn show_settings(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn change_settings(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn change_password(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}

pub(crate) async fn show_help(_visit: Visit) -> Answer {
    Err(Fault::NotFound.into())
}
