//! When posts go out: the queue and what was missed.

mod acts;
pub(crate) mod handlers;
mod queue;
mod think;

pub use queue::{
    Attention, AttentionKind, Choice, ComingPost, MissedForm, MissedPost, MissedQuestion, NextAt, Queue, QueueDay,
    QueueNote, QueuePost, RestingSeries,
};
pub use think::{Think, ThinkPost};
