//! The gate: command line, configuration and wiring.
fn main() {}
