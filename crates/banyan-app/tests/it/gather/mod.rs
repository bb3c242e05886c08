mod arrivals;
mod sources;
