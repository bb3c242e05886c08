//! What the hall answers.

mod activity;
mod door;
mod first;
mod needs;
mod settings;
mod today;
mod tokens;

pub(crate) use activity::show_activity;
pub(crate) use door::{show_sign_in, sign_in, sign_in_instead, sign_in_with, sign_out};
pub(crate) use first::{
    answer_ground, answer_stand, answer_why, ask_again, begin_business, choose_found, count_contacts, count_visitors,
    do_action, first_steps, hand_letter, look_at_site, look_back, put_aside, show_done, show_first, show_found,
    show_ground, show_sentence, show_site, show_stand, show_why,
};
pub(crate) use needs::{bring_back as bring_back_need, put_off as put_off_need};
pub(crate) use settings::{change_password, change_settings, show_help, show_settings};
pub(crate) use today::{hold, release, show_today};
pub(crate) use tokens::{add as add_token, remove as remove_token, show_tokens};
