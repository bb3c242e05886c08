//! The hall: businesses, people, roles, sessions, secrets, holds, events.

mod actor;
mod after_restore;
mod change_template;
mod comes_along;
mod event;
mod find_beside;
mod first_code;
mod hold_posts;
mod need_kind;
mod needs;
mod numbers;
mod password;
mod put_off_need;
mod secret;
mod sent_once;
mod session;
mod settings;
mod show_today;
mod table;
mod tell_needs;
mod token;
mod user;
mod vault;
mod who;
pub mod words;
mod workspaces;

pub use actor::{Actor, Refused};
pub use after_restore::{RestoreError, count_missing_media, instance_mark, restore_copy};
pub use change_template::{TemplateError, change_template, show_template};
pub use comes_along::{open_along, seal_along};
pub use event::{ActivityLine, EVENTS, list_activity};
pub(crate) use event::{record, was_recorded};
pub use find_beside::{FoundBeside, find_beside};
pub(crate) use first_code::FirstCode;
use hold_posts::hold_everything;
pub(crate) use hold_posts::is_held;
pub use hold_posts::{Hold, HoldError, current_hold, hold_posts, release_posts};
pub use need_kind::{NeedKind, Plainly, PostsAsk, Tells, WaitingPost, WaitingPosts};
pub use needs::{Need, NeedsError, count_needs, list_needs};
pub use password::PasswordError;
pub use put_off_need::{PutOffError, bring_back_need, put_off_need};
pub(crate) use secret::{digest_of, fresh_secret};
pub use sent_once::{KeptAnswer, Sending, begin_sending, end_sending};
pub(crate) use session::SignInPace;
pub use session::{SessionUser, SignInError, demo_visitor, end_session, open_session, sign_in, who_is_signed_in};
pub use settings::{SettingsError, WorkspaceSettings, change_settings, set_site, show_settings};
pub(crate) use settings::{set_first_site, show_carry_rules};
pub use show_today::{Health, PlaceOf, PlaceToday, ShownToday, show_today};
pub use table::Table;
pub use tell_needs::{ToldNeed, ToldPlace, tell_needs};
pub(crate) use token::TokenPace;
pub use token::{
    MOST_TOKENS, MadeToken, NewToken, TokenError, TokenLine, WhoError, add_token, list_tokens, remove_token,
    who_has_token,
};
pub use user::{
    Colleague, NewSeat, UserError, UserLine, add_user, change_password, end_seat, give_seat, list_colleagues,
    list_users, reset_password,
};
pub use vault::{KEY_FILE, Vault, VaultError};
pub use who::Who;
pub(crate) use workspaces::today;
pub use workspaces::{
    FirstRun, FirstRunError, Workspace, begin_workspace, first_workspace, list_workspaces, own_site_of, show_workspace,
};
