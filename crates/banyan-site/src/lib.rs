//! `banyan-site`.
