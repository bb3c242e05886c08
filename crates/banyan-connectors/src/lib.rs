//! `banyan-connectors`.
