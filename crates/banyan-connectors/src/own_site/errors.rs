//! Our own store's answers as advice.

use banyan_connector::{ConnectorError, Evidence, HouseError};
use banyan_domain::guard::{Finding, Level};

/// A write that failed may have been kept: the key makes looking and repeating safe.
pub(super) fn of_write(error: HouseError) -> ConnectorError {
    match error {
        HouseError::Unavailable(source) => ConnectorError::OutcomeUnknown { source },
        HouseError::NotFound => gone(),
    }
}

pub(super) fn of_read(error: HouseError) -> ConnectorError {
    match error {
        HouseError::Unavailable(source) => ConnectorError::Unavailable { source },
        HouseError::NotFound => gone(),
    }
}

fn gone() -> ConnectorError {
    ConnectorError::Rejected { finding: Box::new(Finding::new("gone", Level::Block)) }
}

/// The wiring is broken: a room for our own place was handed no house.
pub(super) fn no_house() -> ConnectorError {
    ConnectorError::Unexpected {
        evidence: Evidence { what: "no house was handed to the own site".to_owned(), status: None, body: None },
    }
}
