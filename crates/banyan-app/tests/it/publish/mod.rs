//! From due to proof.

mod carry_out;
