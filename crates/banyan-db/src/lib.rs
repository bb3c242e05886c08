//! `banyan-db`.
