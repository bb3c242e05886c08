//! `banyan-testkit`.
