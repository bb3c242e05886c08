//! What the hall answers.

mod door;
mod first;
mod needs;
mod settings;
mod today;

pub(crate) use door::{show_sign_in, sign_in, sign_out};
pub(crate) use first::{begin_business, choose_found, look_at_site, show_done, show_first, show_found, show_site};
pub(crate) use settings::{change_password, change_settings, show_help, show_settings};
pub(crate) use today::{hold, release, show_today};
