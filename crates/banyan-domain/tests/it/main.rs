//! Rules held against data nobody here wrote, and against texts made by chance.

mod addresses;
mod fit;
mod schedule;
mod shared;
