//! Sources and what they bring.

mod arrivals;
mod rounds;
mod sources;
