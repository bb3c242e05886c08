//! When posts go out: the queue and what was missed.

mod queue;

pub use queue::{
    Attention, AttentionKind, Choice, MissedForm, MissedPost, MissedQuestion, NextAt, Queue, QueueDay, QueueNote,
    QueuePost,
};
