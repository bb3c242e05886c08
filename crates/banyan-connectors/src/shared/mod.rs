//! What more than one room needs: the languages several networks share. No room imports a neighbour.

pub(crate) mod at_proto;
pub(crate) mod pictures;
pub(crate) mod polls;
