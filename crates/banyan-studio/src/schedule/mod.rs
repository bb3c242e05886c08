//! When posts go out: the queue and what was missed.

mod acts;
mod balanced;
mod calendar;
mod calendar_handlers;
pub(crate) mod handlers;
mod queue;
mod showing;
mod think;
mod tray;

pub use balanced::Balanced;
pub use calendar::{CalendarMonth, CalendarWeek, DayLine, DuePost, FreeTime, MonthDay, Stands, WeekDay};
pub use queue::{
    Attention, AttentionKind, Choice, ComingPost, MissedForm, MissedPost, MissedQuestion, NextAt, Queue, QueueDay,
    QueueNote, QueuePost, RestingSeries,
};
pub use showing::{PlaceChoice, QueueView, Showing};
pub use think::{Think, ThinkPost};
pub use tray::Tray;
