//! The hall: the door, the first run, Today, settings, and what is said when something is not there.

mod activity;
pub mod first;
pub(crate) mod handlers;
mod help;
mod kept_form;
mod need;
mod next_ask;
mod settings;
mod sign_in;
mod today;
mod tokens;
mod trouble;

pub use activity::Activity;
pub use help::Help;
pub use kept_form::{KeptForm, KeptPage};
pub(crate) use kept_form::{MOST_OF_FILES, kept_file};
pub use need::{Asks, Need, NeedKind, Tone, Waiting, WaitingPost};
pub use settings::{PasswordForm, PasswordProblem, Settings, SettingsForm, SettingsProblem};
pub use sign_in::{SignIn, SignInForm, SignInState};
pub use today::{DayLine, Elsewhere, Health, LearnToday, PlanQuestion, Today, TreePlace, WentOut, Worth};
pub use tokens::{TokenProblem, Tokens, TypedToken};
pub use trouble::{ErrorPage, Fault};
