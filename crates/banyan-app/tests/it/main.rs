//! The verbs, on whichever database `BANYAN_TEST_DATABASE` names.

mod publish;
