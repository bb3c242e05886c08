//! Door 1: the people who work here.
