//! `banyan-content`.
