//! Sources and what they bring.

mod arrivals;
mod sources;
