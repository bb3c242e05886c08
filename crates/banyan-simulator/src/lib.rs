//! `banyan-simulator`.
