//! Rules held against data nobody here wrote, and against texts made by chance.

mod addresses;
mod carry;
mod fit;
mod plans;
mod repetition;
mod samples;
mod schedule;
mod shared;
mod words;
