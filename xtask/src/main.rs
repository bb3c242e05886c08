//! Developer tasks: tidy, benches, fault campaigns.
fn main() {}
