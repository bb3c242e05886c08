//! `banyan-app`.
